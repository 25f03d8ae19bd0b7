// 缺位: what nobody holds, and what nobody works for. What the lists allow to judge is said before anything is claimed.

import { el, fill } from '../../dom.js';
import { addWords, has, joined, language, t } from '../../words.js';
import { chips, choice, name as dataName, severity } from '../../controls.js';
import { number } from '../../numbers.js';
import { list } from '../../state.js';
import { evidenceTable } from '../evidence.js';
import { shortName } from '../names.js';
import { canGive, giveTo } from '../scenarios/make.js';
import words from './words.js';

addWords(words);

/** The order in which the groups stand, whatever their counts. */
const ORDER = ['duty-without-holder', 'item-without-holder', 'holder-abolished', 'duty-without-bureau', 'duty-only-assisted', 'agency-without-duty', 'duty-without-staff', 'bureau-without-duty', 'mandatory-duty-missing'];
const LEVELS = ['HIGH', 'MEDIUM', 'LOW', 'INFO'];
const SHELLS = 'shells';
const NAMED = 3;

export default {
  name: 'gaps',
  params: ['group', 'key'],
  values: { sev: { list: LEVELS } },
  mount(host, app) {
    const view = new Gaps(host, app);
    view.update();
    return view;
  },
};

/** What a finding of this view is about, in one line. */
export function subject(finding) {
  const { text, name, bureauName, holderName, agencyName } = finding.evidence ?? {};
  return text ?? name ?? bureauName ?? holderName ?? agencyName ?? finding.subjectNames?.[finding.subjects?.[0]] ?? finding.message;
}

/** Who holds it, did hold it, or should. */
export function holder(finding) {
  const { agencyName, bureauName, holderName, bodyName, assistants, areaName } = finding.evidence ?? {};
  const found = assistants?.join?.('、') ?? assistants ?? (subject(finding) === bureauName ? agencyName : [agencyName, bureauName].filter(Boolean).join(' · '));
  return found || (holderName !== subject(finding) && holderName) || bodyName || areaName || '－';
}

/** Whether a finding's subject is a duty, an item or a body. */
function kindOf(rule) {
  if (rule.startsWith('item')) return 'item';
  return /^(agency|bureau)-without|without-staff/.test(rule) ? 'body' : 'duty';
}

/** The names that the answer has, and whether there are more. */
function allNames(agencies, count) {
  return agencies.map((agency) => agency.name).join('、') + (count > agencies.length ? '…' : '');
}

class Gaps {
  #app;
  #page;
  #answer = null;
  #gone = false;
  #ticked = new Set();

  constructor(host, app) {
    this.#app = app;
    this.#page = app.layout(host, { title: t('nav.gaps'), tools: [el('span.tools-gap')], filters: [el('span')] });
  }

  async update() {
    if (!this.#answer) {
      const answer = await this.#app.load(this.#page.body, 'gaps.load', (signal) => this.#app.api.get('/orphans', { area: this.#params.area }, { signal }));
      if (this.#gone || !answer) return;
      this.#answer = answer;
    }
    this.#draw();
  }

  unmount() {
    this.#gone = true;
  }

  exports() {
    return this.#answer ? [{ label: t('btn.csv'), run: () => this.#csv() }] : [];
  }

  get #params() {
    return this.#app.state.params;
  }

  #set(patch, how) {
    this.#app.state.set(patch, how);
  }

  #groups() {
    const place = (group) => (ORDER.indexOf(group.rule) + 1 || ORDER.length + 1);
    const wanted = list(this.#params.sev);
    return [...this.#answer.groups]
      .sort((a, b) => place(a) - place(b))
      .filter((group) => !wanted.length || wanted.includes(group.severity));
  }

  #title(group) {
    const key = 'gaps.group.' + group.rule;
    return group.title || (has(key) ? t(key) : group.rule);
  }

  #draw() {
    const params = this.#params;
    const groups = this.#groups();
    const shells = this.#answer.shells ?? [];
    const shown = groups.find((group) => group.rule === params.group) ?? (params.group === SHELLS ? null : (groups.find((group) => group.count) ?? groups[0]));
    fill(this.#page.filters, this.#filters());
    fill(this.#page.tools, el('span.tools-gap'), el('button.link', { type: 'button', onclick: (event) => this.#app.query('rules/' + (shown?.rule ?? ORDER[0]), { area: params.area }, event.currentTarget) }, t('btn.cypher')));
    if (!groups.length && list(params.sev).length) {
      this.#app.status({ shown: 0, total: this.#answer.total, order: 'code' });
      const clear = () => this.#set({ sev: null });
      fill(this.#page.body, this.#completeness(), el('div.gaps-none', el('p', t('empty.filtered')), chips([{ label: joined(list(params.sev).map((one) => t('severity.' + one))), clear }], clear)));
      return;
    }
    const rows = shown?.findings ?? [];
    this.#app.status(shown ? { shown: rows.length, total: shown.count, order: 'code' } : {});
    const chosen = rows.find((finding) => finding.key === params.key) ?? rows[0];
    fill(
      this.#page.body,
      this.#completeness(),
      el(
        'div.gaps',
        el(
          'nav.gaps-groups',
          { 'aria-label': t('gaps.groups') },
          groups.map((group) => this.#entry(group, group === shown)),
          el(
            'button.gaps-group.gaps-shells',
            { type: 'button', 'aria-current': params.group === SHELLS ? 'true' : null, onclick: () => this.#set({ group: SHELLS, key: null }) },
            el('span', t('gaps.shells')),
            el('span', number(shells.length)),
          ),
        ),
        shown ? this.#list(shown, rows, chosen) : this.#shells(shells),
        shown && chosen ? this.#figure(shown, chosen) : el('div.gaps-figure'),
      ),
    );
  }

  #filters() {
    return [
      choice({
        label: t('gaps.filter.severity'),
        options: LEVELS.map((one) => ({ value: one, label: t('severity.' + one), mark: severity(one, { word: false }) })),
        selected: list(this.#params.sev),
        onchange: (values) => this.#set({ sev: values, group: null, key: null }),
      }),
      this.#params.sev ? el('button.link', { type: 'button', onclick: () => this.#set({ sev: null }) }, t('btn.clear')) : null,
    ];
  }

  // First of all, and never to be closed: on which lists the rest of the page stands.
  #completeness() {
    const all = this.#answer.completeness ?? [];
    const names = (missing) => missing.slice(0, NAMED).map((one) => shortName(one)).join('、');
    const gaps = all.filter((one) => one.complete < one.agencies);
    return el(
      'div.gaps-completeness',
      { role: 'note' },
      el('strong', t('gaps.completeness')),
      el('span', all.length ? all.map((one, at) => [at ? ' · ' : '', `${t('list.' + one.list)} `, el('b', `${number(one.complete)}/${number(one.agencies)}`)]) : t('gaps.unknown')),
      gaps.length
        ? el(
            'span.gaps-missing',
            gaps.map((one) =>
              one.complete === 0
                ? el('span', t('gaps.missing.all', { list: t('list.' + one.list) }))
                : el('span', { title: allNames(one.missing, one.agencies - one.complete) }, t(one.missing.length > NAMED ? 'gaps.missing.many' : 'gaps.missing', { names: names(one.missing), list: t('list.' + one.list), n: number(one.agencies - one.complete) })),
            ),
          )
        : all.length
          ? el('span', t('gaps.complete'))
          : null,
      gaps.length ? this.#app.link('imports', {}, t('gaps.import')) : null,
    );
  }

  #entry(group, current) {
    return el(
      'button.gaps-group',
      {
        type: 'button',
        'aria-current': current ? 'true' : null,
        class: group.judged && !group.count ? 'gaps-zero' : '',
        onclick: () => this.#set({ group: group.rule, key: null }),
      },
      severity(group.severity, { word: false }),
      el('span.gaps-group-name', this.#title(group)),
      group.judged ? el('span.gaps-count', number(group.count)) : el('span.gaps-unjudged', t('gaps.unjudged')),
    );
  }

  #list(group, rows, chosen) {
    const kind = kindOf(group.rule);
    if (!rows.length) {
      return el(
        'div.gaps-empty',
        el('h2', this.#title(group)),
        el('p', group.judged ? t('gaps.none') : t('gaps.unjudged.why')),
        group.judged ? this.#notJudged(group) : el('p.quiet', t('gaps.unjudged.hint'), ' ', this.#app.link('imports', {}, t('gaps.import'))),
      );
    }
    const withBasis = rows.some((finding) => finding.evidence?.basis?.length);
    const some = rows.filter(canGive);
    const ticked = some.filter((row) => this.#ticked.has(row.key));
    const bar = some.length > 1 ? el('div.gaps-ticked', el('span', t('gaps.ticked', { n: number(ticked.length) })), el('button', { type: 'button', disabled: !ticked.length, 'aria-haspopup': 'dialog', onclick: (event) => giveTo(this.#app, ticked, event.currentTarget) }, t('make.give'))) : null;
    const columns = [
      some.length > 1 ? { key: 'tick', head: el('span.sr', t('make.give')), sortable: false, width: '2rem', value: () => '', render: (row) => (canGive(row) ? this.#tick(row) : '') } : null,
      { key: 'what', head: t('gaps.col.what.' + kind), value: subject, render: (row) => dataName(subject(row)) },
      { key: 'holder', head: t(group.rule === 'holder-abolished' ? 'gaps.col.former' : kind === 'duty' && /without-holder/.test(group.rule) ? 'col.area' : 'gaps.col.holder'), value: holder, render: (row) => dataName(holder(row)) },
      withBasis ? { key: 'basis', head: t('col.basis'), value: (row) => [row.evidence?.basis ?? []].flat().join('；') || '－', render: (row) => dataName([row.evidence?.basis ?? []].flat().join('；') || '－') } : null,
      { key: 'code', head: t('col.code'), value: (row) => row.subjects?.[0], render: (row) => (row.subjects?.[0] ? this.#app.codeLink(row.subjects[0]) : '') },
    ].filter(Boolean);
    return el(
      'div.gaps-list',
      bar,
      this.#app.table({
        columns,
        rows,
        key: (row) => row.key,
        selected: chosen?.key,
        caption: this.#title(group),
        sort: this.#params.sort,
        onsort: (sort) => this.#set({ sort }, { replace: true }),
        onselect: (row) => this.#set({ group: group.rule, key: row.key }, { replace: true }),
        onopen: (row) => row.subjects?.[0] && this.#app.openDetail(row.subjects[0]),
      }),
      group.count > rows.length ? el('p.quiet', t('gaps.shownOf', { shown: number(rows.length), total: number(group.count) })) : null,
      this.#notJudged(group),
    );
  }

  #tick(row) {
    return el('input', {
      type: 'checkbox',
      checked: this.#ticked.has(row.key),
      'aria-label': t('gaps.tick', { what: subject(row) }),
      onchange: (event) => {
        if (event.target.checked) this.#ticked.add(row.key);
        else this.#ticked.delete(row.key);
        this.#draw();
        this.#page.body.querySelector(`tr[data-key="${CSS.escape(row.key)}"] input`)?.focus();
      },
    });
  }

  // Whom the rule could not judge: their silence is no all-clear.
  #notJudged(group) {
    const missing = group.notJudged ?? [];
    if (!missing.length) return null;
    return el('p.quiet', { title: allNames(missing, group.notJudgedCount) }, t(missing.length > NAMED ? 'gaps.notJudged.many' : 'gaps.notJudged', { names: missing.slice(0, NAMED).map((agency) => shortName(agency)).join('、'), n: number(group.notJudgedCount) }));
  }

  #shells(shells) {
    return el(
      'div.gaps-list.gaps-grey',
      el('p', t('gaps.shells.note')),
      this.#app.table({
        columns: [
          { key: 'name', head: t('col.name'), value: (row) => row.name, render: (row) => dataName(row.name) },
          { key: 'code', head: t('col.code'), render: (row) => this.#app.codeLink(row.code) },
        ],
        rows: shells,
        key: (row) => row.code,
        caption: t('gaps.shells'),
      }),
    );
  }

  // A small drawing of what hangs in the air, and what to do about it.
  #figure(group, finding) {
    const evidence = finding.evidence ?? {};
    const kind = kindOf(group.rule);
    const box = (look, text, note, code) =>
      el('div.fig-box', { class: look }, code ? this.#app.codeLink(code, text) : dataName(text), note ? el('span.fig-note', note) : null);
    const tie = (look, text) => el('div.fig-tie', { class: look }, el('span', text));
    const task = box(kind === 'item' ? 'fig-item' : 'fig-duty', subject(finding), null, finding.subjects?.[0]);
    const drawn = {
      'holder-abolished': () => [task, tie('', ''), box('fig-agency fig-abolished', evidence.agencyName ?? holder(finding), t('gaps.fig.abolished')), ...[evidence.successors ?? []].flat().map((one) => [tie('fig-dotted', t('gaps.suggest')), box('fig-agency fig-open', `${one}？`)])],
      'duty-without-bureau': () => [box('fig-agency', evidence.agencyName ?? holder(finding)), tie('', ''), task, tie('fig-dotted', t('gaps.fig.noBureau')), box('fig-bureau fig-open', t('gaps.fig.unknown'))],
      'duty-only-assisted': () => [box('fig-agency', holder(finding)), tie('fig-dashed', t('gaps.fig.assist')), task, tie('fig-dotted', t('gaps.fig.noLead')), box('fig-agency fig-open', t('gaps.fig.unknown'))],
      'agency-without-duty': () => [box('fig-agency', subject(finding), null, finding.subjects?.[0]), tie('fig-dotted', t('gaps.fig.noDuty')), box('fig-duty fig-open', t('gaps.fig.unknown'))],
      'bureau-without-duty': () => [box('fig-agency', holder(finding)), tie('', ''), box('fig-bureau', subject(finding), null, finding.subjects?.[0]), tie('fig-dotted', t('gaps.fig.noDuty')), box('fig-duty fig-open', t('gaps.fig.unknown'))],
      'duty-without-staff': () => [box('fig-agency', subject(finding), `${t('fig.staff')} 0`, finding.subjects?.[0]), tie('', ''), ...[evidence.texts ?? []].flat().slice(0, 3).map((one) => box('fig-duty', one))],
    }[group.rule];
    return el(
      'section.gaps-figure',
      { 'aria-label': t('gaps.figure') },
      el('div.fig', drawn ? drawn() : [task, tie('fig-dotted', t('gaps.fig.nobody')), box('fig-agency fig-open', t('gaps.fig.unknown'))]),
      el('p.gaps-message', { lang: language() === 'en' ? null : 'zh' }, finding.message),
      el('dl.gaps-terms', finding.remedy ? [el('dt', t('gaps.remedy')), el('dd', finding.remedy)] : null, finding.basis ? [el('dt', t('gaps.basis')), el('dd', finding.basis)] : null),
      el('h3', t('gaps.evidence')),
      evidenceTable(this.#app, evidence),
      el(
        'div.gaps-foot',
        canGive(finding) ? el('button', { type: 'button', 'aria-haspopup': 'dialog', onclick: (event) => giveTo(this.#app, [finding], event.currentTarget) }, t('make.give')) : null,
        this.#app.link('findings', { rule: finding.rule, key: finding.key }, t('btn.openFindings')),
      ),
    );
  }

  #csv() {
    this.#app.export.csv({
      columns: [
        { key: 'group', head: t('gaps.groups'), value: ({ group }) => this.#title(group) },
        { key: 'severity', head: t('gaps.col.severity'), value: ({ finding }) => t('severity.' + finding.severity) },
        { key: 'code', head: t('col.code'), value: ({ finding }) => finding.subjects?.[0] },
        { key: 'what', head: t('gaps.col.what.duty'), value: ({ finding }) => subject(finding) },
        { key: 'holder', head: t('gaps.col.holder'), value: ({ finding }) => holder(finding) },
        { key: 'message', head: t('gaps.col.why'), value: ({ finding }) => finding.message },
        { key: 'remedy', head: t('gaps.remedy'), value: ({ finding }) => finding.remedy },
        { key: 'basis', head: t('gaps.basis'), value: ({ finding }) => finding.basis },
      ],
      rows: this.#groups().flatMap((group) => group.findings.map((finding) => ({ group, finding }))),
      filters: joined(list(this.#params.sev).map((one) => t('severity.' + one))),
    });
  }
}
