// 职责交叉: pairs of duties or items that two agencies claim, side by side, with the reason.

import { el, fill } from '../../dom.js';
import { addWords, joined, t, term } from '../../words.js';
import { chips, choice, name as dataName, segmented } from '../../controls.js';
import { score, number } from '../../numbers.js';
import { list } from '../../state.js';
import { shortName } from '../names.js';
import { heatMap } from './heat.js';
import { matter } from './marks.js';
import { holders, textOf, why } from './pair.js';
import { Problem } from '../../api.js';
import { DECISIONS, Judge, asked as decisions, chosenSaid, hiddenSaid, verdictFilter, verdictLine, verdictMark } from '../verdict.js';
import { fromPair } from '../scenarios/make.js';
import words from './words.js';

addWords(words);

const FINDINGS = ['DUPLICATE', 'OVERLAP'];
const SCOPES = ['HORIZONTAL', 'VERTICAL'];
const OTHERS = ['STAGE_SPLIT', 'LEAD_ASSIST', 'COUNTERPART', 'BOILERPLATE', 'UNRELATED'];
/** To ask for these answers the number of pairs of every relation; what everybody says is counted by a formula and never listed for it. */
const COUNTED = ['STAGE_SPLIT', 'LEAD_ASSIST', 'COUNTERPART'];
const LIMIT = 1000;

export default {
  name: 'overlaps',
  params: ['rel', 'scope', 'agency', 'min', 'pair', 'tab', 'verdict'],
  values: { rel: { list: [...FINDINGS, ...OTHERS] }, scope: { one: SCOPES }, min: { from: 0, to: 1 }, tab: { one: ['list', 'heat'] }, verdict: { list: DECISIONS } },
  mount(host, app) {
    const view = new Overlaps(host, app);
    view.update();
    return view;
  },
};

/** The relation as a circle with one character. */
export function relationMark(relation) {
  const look = { DUPLICATE: 'badge-duplicate', OVERLAP: 'badge-overlapping' }[relation] ?? 'badge-quiet';
  return el(
    'span.badge-group',
    { title: t('relation.' + relation) },
    el('span.badge', { class: look, 'aria-hidden': 'true', lang: 'zh' }, t('overlaps.glyph.' + relation)),
    el('span.sr', t('relation.' + relation)),
  );
}

/** A pair by its two holdings: its rule may change, the pair stays. */
function pairKey(pair) {
  return pair.key.slice(pair.key.indexOf('|'));
}

class Overlaps {
  #app;
  #page;
  #asked = '';
  #answer = null;
  #counts = {};
  #counted = false;
  #othersNode = el('div');
  #pairs = [];
  #agencies = [];
  #gone = false;
  #order = new Map();
  #superiors = new Map();
  #judge;

  constructor(host, app) {
    this.#app = app;
    this.#page = app.layout(host, { title: t('nav.overlaps'), tools: [el('span')], filters: [el('span')] });
    this.#judge = new Judge(app, () => this.#judged());
    this.keys = {
      j: () => this.#step(1),
      k: () => this.#step(-1),
      c: () => this.#shown && this.#judge.confirm(this.#shown),
      d: () => this.#shown && this.#judge.dismiss(this.#shown, this.#page.body.querySelector('.verdict-dismiss')),
      s: () => this.#shown && fromPair(this.#app, this.#shown, this.#page.body.querySelector('.make-scenario')),
    };
  }

  async update() {
    const query = this.#query();
    const asked = JSON.stringify(query);
    if (asked !== this.#asked) {
      this.#asked = asked;
      const answer = await this.#app.load(this.#page.body, 'overlaps.load', async (signal) => {
        const [overlaps, agencies] = await Promise.all([
          this.#app.api.get('/overlaps', query, { signal }),
          this.#agencies.length ? { items: this.#agencies } : this.#app.api.get('/agencies', { area: query.area, limit: 1000 }, { signal }),
        ]);
        this.#agencies = agencies.items;
        return overlaps;
      });
      if (this.#gone || !answer || asked !== this.#asked) return;
      this.#answer = answer;
      this.#counts = answer.relations;
      this.#counted = false;
      // Undecided ones first; the order stays while pairs are judged one after another.
      const last = (pair) => (pair.verdict ? 1 : 0);
      const order = answer.items.map((pair) => pair).sort((a, b) => last(a) - last(b));
      this.#order = new Map(order.map((pair, at) => [pairKey(pair), at]));
    }
    if (!this.#answer) return;
    this.#take();
    this.#draw();
    await this.#count(query);
  }

  // How many pairs are no problem: nobody waits for that, so it is asked when the problems are there.
  async #count(query) {
    if (this.#counted || !query.relation.every((one) => FINDINGS.includes(one))) return;
    this.#counted = true;
    const answer = await this.#app.api.get('/overlaps', { ...query, relation: COUNTED, limit: 1 }).catch((problem) => {
      if (problem instanceof Problem) return null; // said by the shell; the list is of use without
      throw problem;
    });
    if (this.#gone || !answer || JSON.stringify(query) !== this.#asked) return;
    this.#counts = answer.relations;
    fill(this.#page.filters, this.#filters());
    fill(this.#othersNode, this.#othersSaid());
  }

  #query() {
    const p = this.#params;
    return { area: p.area, relation: this.#relations(), scope: p.scope, agency: list(p.agency)[0], minScore: p.min, verdict: decisions(p), limit: LIMIT };
  }

  #take() {
    const partner = list(this.#params.agency)[1];
    const at = (pair) => this.#order.get(pairKey(pair)) ?? this.#order.size;
    this.#pairs = this.#answer.items
      .filter((pair) => !partner || [pair.left.agency, pair.right.agency].includes(partner))
      .sort((a, b) => at(a) - at(b));
  }

  // The pair stays in sight where it is still listed; otherwise the next one takes its place.
  async #judged() {
    const at = this.#pairs.indexOf(this.#shown);
    const next = this.#pairs[at + 1] ?? this.#pairs[at - 1];
    const shown = this.#shown?.key;
    const query = this.#query();
    const answer = await this.#app.api.get('/overlaps', query);
    if (this.#gone || JSON.stringify(query) !== this.#asked) return;
    this.#answer = answer;
    this.#counts = { ...this.#counts, ...answer.relations };
    this.#take();
    if (shown && !this.#pairs.some((pair) => pair.key === shown)) this.#set({ pair: next?.key ?? null }, { replace: true });
    this.#draw();
  }

  get #shown() {
    if (this.#params.tab === 'heat') return null;
    return this.#pairs.find((pair) => pair.key === this.#params.pair) ?? this.#pairs[0] ?? null;
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

  #relations() {
    const chosen = list(this.#params.rel);
    return chosen.length ? chosen : FINDINGS;
  }

  // The server ranks findings by what is worth reading; what is none has no rank and comes by its score.
  #orderedBy() {
    return this.#relations().some((one) => FINDINGS.includes(one)) ? 'worth' : 'score';
  }

  #draw() {
    const params = this.#params;
    fill(this.#page.tools, this.#tools());
    fill(this.#page.filters, this.#filters());
    this.#app.status({ shown: this.#pairs.length, total: list(params.agency)[1] ? this.#pairs.length : this.#answer.total, order: this.#orderedBy() });
    const tab = params.tab === 'heat' ? 'heat' : 'list';
    if (!this.#pairs.length) {
      const filtered = params.rel || params.scope || params.agency || params.min || params.verdict;
      fill(this.#page.body, el('div.overlaps-none', filtered ? [el('p', t('empty.filtered')), chips(this.#chips(), this.#clear())] : el('p', t('overlaps.none')), this.#hidden(), this.#others()));
      return;
    }
    if (tab === 'heat') {
      fill(this.#page.body, heatMap(this.#pairs, params.sort === 'code' ? 'code' : 'sum', (side) => this.#sideName(side), (patch, how) => this.#set(patch, how)));
      return;
    }
    const index = Math.max(0, params.pair ? this.#pairs.findIndex((pair) => pair.key === params.pair) : 0);
    this.listNode = this.#list(index);
    fill(this.#page.body, el('div.overlaps', this.listNode, this.#pair(this.#pairs[index], index)));
    this.listNode.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
    if (this.refocus) this.listNode.querySelector('[aria-selected=true]')?.focus({ preventScroll: true });
    this.refocus = false;
  }

  #clear() {
    return () => this.#set({ rel: null, scope: null, agency: null, min: null, verdict: null, pair: null });
  }

  #hidden() {
    return hiddenSaid(this.#params, this.#answer.verdicts, (verdict) => this.#set({ verdict, pair: null }));
  }

  #chips() {
    const p = this.#params;
    const chips = [];
    if (p.rel) chips.push({ label: joined(list(p.rel).map((one) => t('relation.' + one))), clear: () => this.#set({ rel: null, pair: null }) });
    if (p.scope) chips.push({ label: t('scope.' + p.scope), clear: () => this.#set({ scope: null, pair: null }) });
    if (p.min) chips.push({ label: t('overlaps.filter.min.from', { n: p.min }), clear: () => this.#set({ min: null, pair: null }) });
    if (p.verdict) chips.push({ label: chosenSaid(p), clear: () => this.#set({ verdict: null, pair: null }) });
    if (p.agency) chips.push({ label: list(p.agency).map((code) => this.#agencyName(code)).join(' × '), clear: () => this.#set({ agency: null, pair: null }) });
    return chips;
  }

  #agencyName(code) {
    const known = this.#agencies.find((agency) => agency.code === code);
    return known ? shortName(known) : code;
  }

  #filters() {
    const p = this.#params;
    const counts = this.#counts;
    const chosen = this.#relations();
    const own = list(p.agency);
    return [
      choice({
        label: t('overlaps.filter.relation'),
        options: [...FINDINGS, ...OTHERS]
          .filter((one) => one !== 'UNRELATED' || counts[one])
          .map((one) => ({ value: one, label: t('relation.' + one), count: counts[one], mark: relationMark(one) })),
        selected: chosen,
        onchange: (values) => this.#set({ rel: values.join(',') === FINDINGS.join(',') ? null : values, pair: null }),
      }),
      choice({
        label: t('overlaps.filter.scope'),
        multiple: false,
        options: [{ value: '', label: t('btn.all') }, ...SCOPES.map((one) => ({ value: one, label: t('scope.' + one) }))],
        selected: p.scope ? [p.scope] : [],
        onchange: ([value]) => this.#set({ scope: value ?? null, pair: null }),
      }),
      choice({
        label: t('overlaps.filter.agency'),
        multiple: false,
        options: [{ value: '', label: t('btn.all') }, ...this.#agencies.map((agency) => ({ value: agency.code, label: shortName(agency) })).sort((a, b) => a.label.localeCompare(b.label, 'zh'))],
        selected: own.slice(0, 1),
        onchange: ([value]) => this.#set({ agency: value ?? null, pair: null }),
      }),
      own[1] ? el('button.chip', { type: 'button', onclick: () => this.#set({ agency: own[0], pair: null }) }, t('overlaps.filter.with', { name: this.#agencyName(own[1]) }), ' ×') : null,
      choice({
        label: t('overlaps.filter.min'),
        multiple: false,
        options: [
          { value: '', label: t('overlaps.filter.min.any') },
          ...['0.5', '0.6', '0.7', '0.8', '0.9'].map((n) => ({ value: n, label: t('overlaps.filter.min.from', { n }) })),
        ],
        selected: p.min ? [p.min] : [],
        onchange: ([value]) => this.#set({ min: value ?? null, pair: null }),
      }),
      verdictFilter(p, this.#answer.verdicts, (verdict) => this.#set({ verdict, pair: null })),
      p.rel || p.scope || p.agency || p.min || p.verdict ? el('button.link', { type: 'button', onclick: this.#clear() }, t('btn.clear')) : null,
    ];
  }

  #tools() {
    const p = this.#params;
    return [
      el('span.tools-gap'),
      segmented({
        label: t('overlaps.tab'),
        value: p.tab === 'heat' ? 'heat' : 'list',
        options: [
          { value: 'list', label: t('overlaps.tab.list') },
          { value: 'heat', label: t('overlaps.tab.heat') },
        ],
        onchange: (value) => this.#set({ tab: value === 'heat' ? 'heat' : null }),
      }),
      el('button.link', { type: 'button', onclick: (event) => this.#app.query('analysis/overlaps', { area: p.area }, event.currentTarget) }, t('btn.cypher')),
    ];
  }

  #list(index) {
    const quiet = this.#relations().some((one) => !FINDINGS.includes(one));
    return el(
      'div.overlaps-side',
      el(
        'ul.overlaps-list',
        { role: 'listbox', 'aria-label': t('overlaps.pairs') },
        this.#pairs.map((pair, at) =>
          el(
            'li.overlaps-entry',
            {
              role: 'option',
              'aria-selected': String(at === index),
              tabindex: at === index ? '0' : '-1',
              onclick: () => this.#go(at),
              onkeydown: (event) => {
                const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
                if (by) {
                  event.preventDefault();
                  this.#go(at + by, true);
                }
              },
            },
            el('div.overlaps-entry-head', relationMark(pair.relation), el('span.overlaps-score', score(pair.score)), dataName(matter(pair), 'span.overlaps-matter'), verdictMark(pair.verdict)),
            el('div.overlaps-entry-holders', dataName(`${this.#sideName(pair.left)} | ${this.#sideName(pair.right)}`)),
            quiet && !FINDINGS.includes(pair.relation) ? el('div.overlaps-entry-why', dataName(pair.evidence?.decidedBy ?? '')) : null,
          ),
        ),
      ),
      el(
        'div.overlaps-foot',
        this.#answer.total > this.#answer.items.length ? el('p', t('status.shown', { shown: number(this.#answer.items.length), total: number(this.#answer.total), order: t('order.' + this.#orderedBy()) })) : null,
        this.#answer.leftOut ? el('p', t('overlaps.leftOut', { n: number(this.#answer.leftOut) })) : null,
        this.#hidden(),
        this.#others(),
      ),
    );
  }

  // What is no finding, one press away, each kind with its count.
  #others() {
    this.#othersNode = el('div.overlaps-others', this.#othersSaid());
    return this.#othersNode;
  }

  #othersSaid() {
    const counts = this.#counts;
    const quiet = OTHERS.filter((one) => counts[one]);
    if (this.#relations().some((one) => OTHERS.includes(one))) {
      return [el('button.link', { type: 'button', onclick: () => this.#set({ rel: null, pair: null }) }, t('overlaps.others.back'))];
    }
    if (!quiet.length) return [];
    const sum = quiet.reduce((all, one) => all + counts[one], 0);
    return [
      el('button.link', { type: 'button', onclick: () => this.#set({ rel: quiet, pair: null }) }, t('overlaps.others', { n: number(sum) })),
      el(
        'span',
        quiet.map((one) => el('button.link', { type: 'button', onclick: () => this.#set({ rel: one, pair: null }) }, `${t('relation.' + one)} ${number(counts[one])}`)),
      ),
    ];
  }

  #sideName(side) {
    const known = this.#agencies.find((agency) => agency.code === side.agency);
    return shortName(known ?? { name: side.agencyName ?? side.agency });
  }

  #go(at, refocus = true) {
    if (at < 0 || at >= this.#pairs.length) return;
    this.refocus = refocus;
    this.#set({ pair: this.#pairs[at].key }, { replace: true });
  }

  #step(by) {
    if (this.#params.tab === 'heat' || !this.#pairs.length) return;
    this.#go(Math.max(0, this.#pairs.findIndex((pair) => pair.key === this.#params.pair)) + by);
  }

  #pair(pair, index) {
    const parts = pair.evidence?.parts ?? [];
    const section = el(
      'section.pair',
      { 'aria-label': t('overlaps.count', { n: index + 1, total: this.#pairs.length }) },
      el(
        'div.pair-head',
        el('span.pair-at', `${number(index + 1)} / ${number(this.#pairs.length)}`),
        relationMark(pair.relation),
        el('strong', `${t('relation.' + pair.relation)} ${score(pair.score)}`),
        el('span', term('scope', pair.scope), this.#areas(pair) ? ' · ' : '', dataName(this.#areas(pair))),
        el(
          'span.pair-actions',
          this.#judge.buttons(pair),
          el('button.make-scenario', { type: 'button', 'aria-haspopup': 'menu', 'aria-keyshortcuts': 'S', onclick: (event) => fromPair(this.#app, pair, event.currentTarget) }, t('make.from'), el('kbd', 'S')),
          el(
            'span.pair-steps',
            el('button', { type: 'button', disabled: index === 0, 'aria-keyshortcuts': 'K', onclick: () => this.#go(index - 1, false) }, t('overlaps.former'), el('kbd', 'K')),
            el('button', { type: 'button', disabled: index === this.#pairs.length - 1, 'aria-keyshortcuts': 'J', onclick: () => this.#go(index + 1, false) }, t('overlaps.next'), el('kbd', 'J')),
          ),
        ),
      ),
      verdictLine(pair.verdict),
      el('div.pair-texts', textOf(this.#app, pair.left, parts, 'leftSpans'), textOf(this.#app, pair.right, parts, 'rightSpans')),
      parts.some((part) => part.leftSpans?.length || part.rightSpans?.length)
        ? el('p.pair-legend', el('span.mark.mark-same', t('overlaps.mark.same')), el('span.mark.mark-other', t('overlaps.mark.other')))
        : null,
      el('div.pair-lower', why(pair, parts, this.#answer.thresholds), holders(this.#app, pair, (side) => this.#sideName(side), this.#superiors)),
    );
    // A part lights up everywhere at once: in both texts and in the waterfall.
    const light = (event) => {
      const part = event.target.closest?.('[data-part]')?.dataset.part;
      const on = event.type === 'pointerover' || event.type === 'focusin';
      for (const node of section.querySelectorAll('.lit')) node.classList.remove('lit');
      if (on && part !== undefined) for (const node of section.querySelectorAll(`[data-part="${part}"]`)) node.classList.add('lit');
    };
    for (const type of ['pointerover', 'pointerleave', 'focusin', 'focusout']) section.addEventListener(type, light);
    return section;
  }

  #areas(pair) {
    return [...new Set([pair.left.area?.name, pair.right.area?.name].filter(Boolean))].join(' / ');
  }

  #csv() {
    const both = (key, head, of) => [
      { key: 'left' + key, head: `${t('overlaps.left')} ${head}`, value: (pair) => of(pair.left) },
      { key: 'right' + key, head: `${t('overlaps.right')} ${head}`, value: (pair) => of(pair.right) },
    ];
    this.#app.export.csv({
      columns: [
        { key: 'relation', head: t('overlaps.filter.relation'), value: (pair) => t('relation.' + pair.relation) },
        { key: 'score', head: t('overlaps.filter.min'), value: (pair) => score(pair.score) },
        { key: 'scope', head: t('overlaps.filter.scope'), value: (pair) => term('scope', pair.scope) },
        ...both('Agency', t('kind.agency'), (side) => side.agencyName),
        ...both('Bureau', t('kind.bureau'), (side) => side.bureauName),
        ...both('Code', t('col.code'), (side) => side.duty ?? side.item),
        ...both('Text', t('col.text'), (side) => side.text),
        { key: 'why', head: t('overlaps.decided'), value: (pair) => pair.evidence?.decidedBy },
        { key: 'verdict', head: t('verdict.filter'), value: (pair) => t('verdict.' + (pair.verdict?.decision ?? 'UNDECIDED')) },
        { key: 'suggestion', head: t('overlaps.suggestion'), value: (pair) => pair.evidence?.suggestion },
      ],
      rows: this.#pairs,
      filters: this.#chips().map((chip) => chip.label).join(' · '),
    });
  }
}
