// 规则与问题: what the rules found, why it is wrong, on what basis, and what to do; and the rules themselves.

import { el, fill } from '../../dom.js';
import { addWords, has, joined, language, t } from '../../words.js';
import { chips, choice, name as dataName, segmented, severity } from '../../controls.js';
import { number } from '../../numbers.js';
import { list } from '../../state.js';
import { evidenceTable } from '../evidence.js';
import { shortName } from '../names.js';
import { DECISIONS, Judge, asked as decisions, chosenSaid, hiddenSaid, verdictFilter, verdictLine, verdictMark } from '../verdict.js';
import words from './words.js';

addWords(words);

const LIMIT = 1000;
/** Rows of a group that are drawn before 再显示 is asked for. */
const FIRST = 50;
const LEVELS = ['HIGH', 'MEDIUM', 'LOW', 'INFO'];
const CATEGORIES = ['duty', 'staffing', 'power', 'township', 'structure'];

export default {
  name: 'findings',
  params: ['rule', 'key', 'tab', 'cat', 'by', 'subject', 'verdict'],
  values: { sev: { list: LEVELS }, tab: { one: ['findings', 'rules'] }, by: { one: ['agency', 'rule'] }, verdict: { list: DECISIONS } },
  mount(host, app) {
    const view = new Findings(host, app);
    view.update();
    return view;
  },
};

/** Groups in the order of their first finding, or by falling count. */
export function grouped(findings, keyOf) {
  const groups = new Map();
  for (const finding of findings) {
    const key = keyOf(finding);
    if (!groups.has(key)) groups.set(key, []);
    groups.get(key).push(finding);
  }
  return [...groups.entries()].map(([key, rows]) => ({ key, rows }));
}

/** The default of a parameter; kinds and modes in words. */
function defaultSaid(value) {
  if (value === null || value === undefined) return '－';
  if (Array.isArray(value)) return joined(value.map(defaultSaid));
  const group = ['kind', 'mode', 'relation', 'scope'].find((one) => has(`${one}.${value}`));
  return group ? t(`${group}.${value}`) : String(value);
}

class Findings {
  #app;
  #page;
  #asked = '';
  #answers = null;
  #rules = null;
  #agencies = new Map();
  #open = new Map();
  #gone = false;
  #judge;

  constructor(host, app) {
    this.#app = app;
    this.#page = app.layout(host, { title: t('nav.findings'), tools: [el('span')], filters: [el('span')] });
    this.#judge = new Judge(app, () => this.#judged());
    const chosen = () => (this.#params.tab === 'rules' ? null : this.chosen);
    this.keys = {
      j: () => this.#step(1),
      k: () => this.#step(-1),
      c: () => chosen() && this.#judge.confirm(chosen()),
      d: () => chosen() && this.#judge.dismiss(chosen(), this.#page.body.querySelector('.verdict-dismiss')),
    };
  }

  async update() {
    const what = this.#params.tab === 'rules' ? 'findings.rule.load' : 'findings.load';
    if (!this.#rules) {
      const rules = await this.#app.load(this.#page.body, what, (signal) => this.#app.api.get('/rules', undefined, { signal }));
      if (this.#gone || !rules) return;
      this.#rules = rules.items;
    }
    this.#app.keepKnown({ rule: { list: this.#rules.map((rule) => rule.id) }, cat: { one: [...CATEGORIES, ...this.#rules.map((rule) => rule.category)] } });
    const question = this.#question();
    const asked = JSON.stringify(question);
    if (asked !== this.#asked) {
      this.#asked = asked;
      const answers = await this.#app.load(this.#page.body, what, async (signal) => {
        const [found, agencies] = await Promise.all([
          this.#ask(question, signal),
          this.#agencies.size ? { items: [] } : this.#app.api.get('/agencies', { area: question.all.area, limit: LIMIT }, { signal }),
        ]);
        for (const agency of agencies.items) this.#agencies.set(agency.code, agency);
        return found;
      });
      if (this.#gone || asked !== this.#asked) return;
      if (!answers) {
        this.#asked = '';
        return;
      }
      this.#answers = answers;
    }
    if (this.#answers) this.#draw();
  }

  /** What is asked for all, and what of it is listed; on the tab of rules these are counted whatever of them is shown. */
  #question() {
    const p = this.#params;
    const all = { area: p.area, subject: p.subject, verdict: decisions(p) };
    return p.tab === 'rules' ? { all } : { all: { ...all, rule: p.rule }, severity: list(p.sev).join(',') || undefined, category: p.cat };
  }

  // The server filters, as the list may hold the first LIMIT only; the counts beside severity and category stay those of the whole.
  async #ask({ all, severity, category }, signal) {
    const ask = (more) => this.#app.api.get('/findings', { ...all, ...more }, { signal });
    const [listed, whole, ofSeverity] = await Promise.all([
      ask({ severity, category, limit: LIMIT }),
      severity || category ? ask({ limit: 1 }) : null,
      severity && category ? ask({ severity, limit: 1 }) : null,
    ]);
    return { listed, whole: whole ?? listed, ofSeverity: ofSeverity ?? (category ? whole : listed) };
  }

  // The finding stays in sight where it is still listed; otherwise the next one takes its place.
  async #judged() {
    const at = this.order?.indexOf(this.chosen) ?? -1;
    const next = this.order?.[at + 1] ?? this.order?.[at - 1];
    const chosen = this.chosen?.key;
    const question = this.#question();
    const answers = await this.#ask(question);
    if (this.#gone || JSON.stringify(question) !== this.#asked) return;
    this.#answers = answers;
    if (chosen && !answers.listed.items.some((finding) => finding.key === chosen)) this.#set({ key: next?.key ?? null }, { replace: true });
    this.#draw();
  }

  unmount() {
    this.#gone = true;
  }

  exports() {
    return this.#answers ? [{ label: t('btn.csv'), run: () => (this.#params.tab === 'rules' ? this.#rulesCsv() : this.#csv()) }] : [];
  }

  get #params() {
    return this.#app.state.params;
  }

  #set(patch, how) {
    this.#app.state.set(patch, how);
  }

  #draw() {
    const p = this.#params;
    const rules = p.tab === 'rules';
    fill(
      this.#page.tools,
      segmented({
        label: t('findings.tab'),
        value: rules ? 'rules' : 'findings',
        options: [
          { value: 'findings', label: `${t('findings.tab.findings')} ${number(this.#answers.whole.total)}` },
          { value: 'rules', label: `${t('findings.tab.rules')} ${number(this.#rules.length)}` },
        ],
        onchange: (tab) => this.#set({ tab: tab === 'rules' ? tab : null, key: null, rule: null }),
      }),
      el('span.tools-gap'),
      rules
        ? null
        : segmented({
            label: t('findings.by'),
            value: p.by === 'agency' ? 'agency' : 'rule',
            options: ['agency', 'rule'].map((one) => ({ value: one, label: t('findings.by.' + one) })),
            onchange: (by) => this.#set({ by: by === 'agency' ? by : null }),
          }),
    );
    if (rules) this.#drawRules();
    else this.#drawFindings();
  }

  #filters(counts) {
    const p = this.#params;
    return [
      choice({
        label: t('findings.filter.severity'),
        options: LEVELS.map((one) => ({ value: one, label: t('severity.' + one), count: counts?.[one], mark: severity(one, { word: false }) })),
        selected: list(p.sev),
        onchange: (values) => this.#set({ sev: values, key: null }),
      }),
      choice({
        label: t('findings.filter.rule'),
        multiple: false,
        options: [{ value: '', label: t('findings.all') }, ...this.#rules.map((rule) => ({ value: rule.id, label: rule.title, mark: severity(rule.severity, { word: false }) }))],
        selected: p.rule ? [p.rule] : [],
        onchange: ([value]) => this.#set({ rule: value ?? null, key: null }),
      }),
      counts ? verdictFilter(p, this.#answers.listed.verdicts, (verdict) => this.#set({ verdict, key: null })) : null,
      p.subject ? el('button.chip', { type: 'button', onclick: () => this.#set({ subject: null }) }, dataName(this.#name(p.subject)), ' ×') : null,
      p.sev || p.rule || p.subject || p.cat || p.verdict ? el('button.link', { type: 'button', onclick: () => this.#clear() }, t('btn.clear')) : null,
    ];
  }

  #clear() {
    this.#set({ sev: null, rule: null, subject: null, cat: null, verdict: null, key: null });
  }

  #chips() {
    const p = this.#params;
    return [
      p.sev ? { label: joined(list(p.sev).map((one) => t('severity.' + one))), clear: () => this.#set({ sev: null }) } : null,
      p.rule ? { label: this.#rules.find((rule) => rule.id === p.rule)?.title ?? p.rule, clear: () => this.#set({ rule: null }) } : null,
      p.cat ? { label: t('category.' + p.cat), clear: () => this.#set({ cat: null }) } : null,
      p.verdict ? { label: chosenSaid(p), clear: () => this.#set({ verdict: null }) } : null,
      p.subject ? { label: this.#name(p.subject), clear: () => this.#set({ subject: null }) } : null,
    ].filter(Boolean);
  }

  #name(code) {
    const agency = this.#agencies.get(code);
    if (agency) return shortName(agency);
    for (const finding of this.#answers?.listed.items ?? []) if (finding.subjectNames?.[code]) return finding.subjectNames[code];
    return code;
  }

  #hidden() {
    return hiddenSaid(this.#params, this.#answers.listed.verdicts, (verdict) => this.#set({ verdict, key: null }));
  }

  /** @param counts by category, and the sum of them */
  #categories(counts, total, onRules, below = null) {
    const p = this.#params;
    const count = (category) => (category ? (counts[category] ?? 0) : total);
    const known = [...CATEGORIES, ...Object.keys(counts).filter((one) => !CATEGORIES.includes(one))];
    const entry = (category, label) =>
      el(
        'button.side-entry',
        { type: 'button', 'aria-current': (p.cat ?? '') === category ? 'true' : null, class: count(category) ? '' : 'side-zero', onclick: () => this.#set({ cat: category || null, key: onRules ? p.key : null }) },
        el('span', label),
        el('span', number(count(category))),
      );
    return el('nav.side', { 'aria-label': t('findings.categories') }, entry('', t('findings.all')), known.map((category) => entry(category, has('category.' + category) ? t('category.' + category) : category)), below);
  }

  #drawFindings() {
    const p = this.#params;
    const { listed, whole, ofSeverity } = this.#answers;
    const rows = listed.items;
    fill(this.#page.filters, this.#filters(whole.counts));
    this.#app.status({ shown: rows.length, total: listed.total, order: 'severity' });
    if (!rows.length) {
      const filtered = p.sev || p.rule || p.cat || p.subject || p.verdict;
      fill(this.#page.body, el('div.findings-none', el('p', t(filtered ? 'empty.filtered' : 'findings.none')), filtered ? chips(this.#chips(), () => this.#clear()) : null, this.#hidden()));
      return;
    }
    const byAgency = p.by === 'agency';
    this.groups = grouped(rows, (finding) => (byAgency ? (finding.subjects.find((code) => this.#agencies.has(code)) ?? '') : finding.rule));
    if (byAgency) this.groups.sort((a, b) => (a.key === '') - (b.key === '') || b.rows.length - a.rows.length || (a.key < b.key ? -1 : 1));
    const chosen = rows.find((finding) => finding.key === p.key) ?? this.groups[0].rows[0];
    this.order = this.groups.flatMap((group) => group.rows);
    this.chosen = chosen;
    const former = this.listNode?.scrollTop ?? 0;
    this.listNode = el('div.findings-list', { role: 'listbox', 'aria-label': t('findings.tab.findings') }, this.groups.map((group) => this.#group(group, byAgency, chosen)));
    fill(this.#page.body, el('div.findings', this.#categories(ofSeverity.categories, ofSeverity.total, false, this.#hidden()), this.listNode, this.#panel(chosen)));
    this.listNode.scrollTop = former;
    const row = this.listNode.querySelector('[aria-selected=true]');
    if (p.key) row?.scrollIntoView({ block: 'nearest' });
    if (this.refocus) row?.focus({ preventScroll: true });
    this.refocus = false;
  }

  #group(group, byAgency, chosen) {
    const open = this.#open.get(group.key) ?? FIRST;
    const rows = group.rows.slice(0, Math.max(open, group.rows.indexOf(chosen) + 1));
    const heading = byAgency ? (group.key ? dataName(this.#agencies.get(group.key)?.name ?? group.key) : t('findings.otherAgency')) : group.rows[0].title;
    return el(
      'div.findings-group',
      { role: 'group', 'aria-label': byAgency && group.key ? this.#name(group.key) : group.rows[0].title },
      el('h2', byAgency ? null : severity(group.rows[0].severity, { word: false }), el('span', heading), el('span.findings-count', number(group.rows.length))),
      rows.map((finding) => this.#row(finding, finding === chosen, byAgency)),
      group.rows.length > rows.length
        ? el(
            'button.link',
            {
              type: 'button',
              onclick: () => {
                this.#open.set(group.key, rows.length + 200);
                this.#draw();
              },
            },
            t('findings.more', { n: number(Math.min(200, group.rows.length - rows.length)) }),
          )
        : null,
    );
  }

  #row(finding, chosen, byAgency) {
    return el(
      'div.findings-row',
      {
        role: 'option',
        'aria-selected': String(chosen),
        tabindex: chosen ? '0' : '-1',
        onclick: () => this.#choose(finding),
        onkeydown: (event) => {
          const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
          if (by) {
            event.preventDefault();
            this.#step(by);
          } else if (event.key === 'Enter' && finding.subjects[0]) this.#app.openDetail(finding.subjects[0]);
        },
      },
      severity(finding.severity),
      byAgency ? el('span.findings-title', finding.title) : el('span.findings-title', dataName(this.#subjects(finding))),
      el('span.findings-message', verdictMark(finding.verdict), finding.message),
    );
  }

  #subjects(finding) {
    const names = finding.subjects.map((code) => (this.#agencies.has(code) ? shortName(this.#agencies.get(code)) : (finding.subjectNames?.[code] ?? code)));
    const agency = names.find((unused, at) => this.#agencies.has(finding.subjects[at])) ?? names[0] ?? '';
    const others = finding.subjects.filter((code) => this.#agencies.has(code)).length;
    return others > 1 ? t('findings.and', { name: agency, n: others, more: others - 1 }) : agency;
  }

  #choose(finding) {
    this.refocus = true;
    this.#set({ key: finding.key }, { replace: true });
  }

  #step(by) {
    if (this.#params.tab === 'rules' || !this.order) return;
    const next = this.order[this.order.indexOf(this.chosen) + by];
    if (next) this.#choose(next);
  }

  #panel(finding) {
    const pair = finding.relation !== undefined || ['duplicate-duty', 'overlapping-duty', 'item-several-holders'].includes(finding.rule);
    return el(
      'section.findings-panel',
      { 'aria-label': finding.title },
      el('div.findings-panel-head', severity(finding.severity), el('h2', finding.title)),
      el('div.findings-judge', this.#judge.buttons(finding)),
      verdictLine(finding.verdict),
      el('p.findings-panel-message', finding.message),
      finding.remedy ? [el('h3', t('findings.remedy')), el('p', finding.remedy)] : null,
      finding.basis ? [el('h3', t('findings.basis')), el('p', finding.basis)] : null,
      el('h3', t('findings.subjects')),
      el(
        'ul.findings-subjects',
        finding.subjects.slice(0, 20).map((code) => el('li', this.#app.codeLink(code, finding.subjectNames?.[code] ?? this.#agencies.get(code)?.name), ' ', el('span.mono.quiet', code))),
        finding.subjects.length > 20 ? el('li.quiet', t('findings.count', { n: number(finding.subjects.length) })) : null,
      ),
      el('h3', t('findings.evidence')),
      evidenceTable(this.#app, finding.evidence) ?? el('p.quiet', t('findings.noEvidence')),
      el(
        'div.findings-panel-foot',
        pair ? this.#app.link('overlaps', { pair: finding.key, verdict: finding.verdict?.decision === 'DISMISSED' ? 'DISMISSED' : null }, t('findings.sideBySide')) : null,
        this.#app.link('structure', { focus: finding.subjects[0], sel: finding.subjects[0] }, t('btn.inStructure')),
        el('button.link', { type: 'button', onclick: (event) => this.#query(finding.rule, event.currentTarget) }, t('btn.cypher')),
      ),
    );
  }

  // A rule may rest on another question's statement, with values of its own.
  #query(id, anchor) {
    const rule = this.#rules.find((one) => one.id === id);
    this.#app.query(rule?.query ?? 'rules/' + id, { ...rule?.values, area: this.#params.area }, anchor);
  }

  #drawRules() {
    const p = this.#params;
    const levels = list(p.sev);
    const counts = new Map(Object.entries(this.#answers.listed.rules));
    const bySeverity = this.#rules.filter((rule) => !levels.length || levels.includes(rule.severity));
    const rows = bySeverity.filter((rule) => !p.cat || rule.category === p.cat);
    fill(this.#page.filters, this.#filters().filter((one, at) => at !== 1));
    this.#app.status({ shown: rows.length, total: rows.length });
    if (!rows.length) {
      fill(this.#page.body, el('div.findings-none', el('p', t('empty.filtered')), chips(this.#chips(), () => this.#clear())));
      return;
    }
    const chosen = rows.find((rule) => rule.id === p.key) ?? rows[0];
    fill(
      this.#page.body,
      el(
        'div.findings',
        this.#categories(Object.fromEntries(grouped(bySeverity, (rule) => rule.category).map(({ key, rows }) => [key, rows.length])), bySeverity.length, true),
        el(
          'div.findings-list',
          this.#app.table({
            columns: [
              { key: 'severity', head: t('col.severity'), value: (rule) => LEVELS.indexOf(rule.severity), render: (rule) => severity(rule.severity) },
              { key: 'title', head: t('findings.rule.title'), value: (rule) => rule.title },
              { key: 'id', head: t('findings.rule.id'), render: (rule) => el('span.mono', rule.id) },
              { key: 'count', head: t('findings.rule.count'), numeric: true, value: (rule) => counts.get(rule.id) ?? 0, render: (rule) => number(counts.get(rule.id) ?? 0) },
            ],
            rows,
            key: (rule) => rule.id,
            selected: chosen.id,
            sort: p.sort,
            onsort: (sort) => this.#set({ sort }, { replace: true }),
            onselect: (rule) => this.#set({ key: rule.id }, { replace: true }),
            caption: t('findings.tab.rules'),
          }),
        ),
        this.#rule(chosen, counts.get(chosen.id) ?? 0),
      ),
    );
  }

  #rule(rule, count) {
    const parameters = (rule.parameters ?? []).filter((parameter) => parameter.name !== 'area');
    const needed = [rule.lists ?? rule.list ?? []].flat().flatMap((one) => String(one).split('|')).filter(Boolean);
    const meaning = (parameter) => (has('param.' + parameter.name) ? t('param.' + parameter.name) : el('span', { lang: 'en' }, parameter.meaning));
    return el(
      'section.findings-panel',
      { 'aria-label': rule.title },
      el('div.findings-panel-head', severity(rule.severity), el('h2', rule.title)),
      el('p', el('span.mono', rule.id), ' · ', has('category.' + rule.category) ? t('category.' + rule.category) : rule.category),
      language() === 'en' && rule.purpose ? [el('h3', t('findings.rule.purpose')), el('p', rule.purpose)] : null,
      rule.remedy ? [el('h3', t('findings.remedy')), el('p', rule.remedy)] : null,
      rule.basis ? [el('h3', t('findings.basis')), el('p', rule.basis)] : null,
      needed.length ? [el('h3', t('findings.rule.needs')), el('p', joined(needed.map((one) => t('list.' + one))))] : null,
      el('h3', t('findings.rule.parameters')),
      parameters.length
        ? el(
            'table.evidence',
            el('thead', el('tr', el('th', { scope: 'col' }, t('findings.rule.parameter')), el('th', { scope: 'col' }, t('findings.rule.default')), el('th', { scope: 'col' }, t('findings.rule.meaning')))),
            el('tbody', parameters.map((parameter) => el('tr', el('td.mono', parameter.name), el('td', defaultSaid(parameter.default)), el('td', meaning(parameter))))),
          )
        : el('p.quiet', t('findings.rule.noParameters')),
      el(
        'div.findings-panel-foot',
        count ? this.#app.link('findings', { rule: rule.id }, t(count === 1 ? 'findings.rule.see.one' : 'findings.rule.see', { n: number(count) })) : el('span.quiet', t('findings.rule.noFindings')),
        el('button.link', { type: 'button', onclick: (event) => this.#query(rule.id, event.currentTarget) }, t('btn.cypher')),
      ),
    );
  }

  #csv() {
    this.#app.export.csv({
      columns: [
        { key: 'severity', head: t('col.severity'), value: (row) => t('severity.' + row.severity) },
        { key: 'category', head: t('findings.categories'), value: (row) => (has('category.' + row.category) ? t('category.' + row.category) : row.category) },
        { key: 'rule', head: t('findings.rule.id') },
        { key: 'title', head: t('findings.rule.title') },
        { key: 'message', head: t('findings.col.message') },
        { key: 'subjects', head: t('findings.col.subjects'), value: (row) => row.subjects.map((code) => `${row.subjectNames?.[code] ?? ''}(${code})`).join('；') },
        { key: 'verdict', head: t('verdict.filter'), value: (row) => t('verdict.' + (row.verdict?.decision ?? 'UNDECIDED')) },
        { key: 'remedy', head: t('findings.remedy') },
        { key: 'basis', head: t('findings.basis') },
      ],
      rows: this.#answers.listed.items,
      filters: this.#chips().map((chip) => chip.label).join(' · '),
    });
  }

  #rulesCsv() {
    this.#app.export.csv({
      columns: ['id', 'title', 'severity', 'category', 'remedy', 'basis'].map((key) => ({
        key,
        head: { id: t('findings.rule.id'), title: t('findings.rule.title'), severity: t('col.severity'), category: t('findings.categories'), remedy: t('findings.remedy'), basis: t('findings.basis') }[key],
        value: (rule) => (key === 'severity' ? t('severity.' + rule.severity) : key === 'category' && has('category.' + rule.category) ? t('category.' + rule.category) : rule[key]),
      })),
      rows: this.#rules,
    });
  }
}
