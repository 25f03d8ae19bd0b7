// 承接关系: which agencies a township works for, which townships an agency reaches, and the matrix of both.

import { el, fill } from '../../dom.js';
import { addWords, has, joined, t } from '../../words.js';
import { chips, choice, name as dataName, segmented, severity } from '../../controls.js';
import { number, day } from '../../numbers.js';
import { list } from '../../state.js';
import { shortName } from '../names.js';
import { MODES, MOST } from './ring.js';
import { modeName, ring, scaleIn } from './drawing.js';
import { count, matrix, tabbed } from './matrix.js';
import words from './words.js';

addWords(words);

const LIMIT = 1000;
/** Codes of the outer nodes that stand for several. */
const OTHERS = '…';
const GAPS = '无';
/** An office is heavy from this multiple of the township's mean of items per head. */
const HEAVY = 1.5;
/** Above so many cells only the rows in sight are drawn. */
const WINDOWED = 5000;
const CELL = 28;

export default {
  name: 'reach',
  params: ['by', 'code', 'mode', 'least', 'office', 'town', 'cell', 'agency'],
  values: { by: { one: ['town', 'agency', 'matrix'] }, mode: { list: MODES }, least: { from: 0, to: 999 } },
  mount(host, app) {
    const view = new Reach(host, app);
    view.update();
    return view;
  },
};

/** Items per head of all offices whose staff is known, and which offices lie HEAVY times above it. */
export function load(offices) {
  const known = offices.filter((office) => office.staff > 0);
  const staff = known.reduce((sum, office) => sum + office.staff, 0);
  const items = known.reduce((sum, office) => sum + itemsOf(office), 0);
  const mean = staff ? items / staff : null;
  return { mean, heavy: new Set(known.filter((office) => mean && perHead(office) >= HEAVY * mean && itemsOf(office) > 0).map((office) => office.bureau)) };
}

/** Different items of an office: those handed down and those it exercises itself. */
const itemsOf = (office) => office.items ?? (office.agencies ?? []).reduce((sum, agency) => sum + count(agency, []), 0);
const perHead = (office) => office.itemsPerHead ?? (office.staff > 0 ? itemsOf(office) / office.staff : null);

/** Whether a mode hands items down; the others are lines of a duty list, and liaison. */
const isItem = (mode) => MODES.indexOf(mode) < MODES.indexOf('BASIC');

class Reach {
  #app;
  #page;
  #asked = '';
  #answer = null;
  #agencies = null;
  #gone = false;
  #scale = 0;

  constructor(host, app) {
    this.#app = app;
    this.#page = app.layout(host, { title: t('nav.reach'), tools: [el('span')], filters: [el('span')] });
    this.themed = () => this.#answer && this.#draw();
    addEventListener('themechange', this.themed);
    // Letters of the drawing follow its size, so that they never fall below 12 px.
    this.sized = new ResizeObserver(() => {
      const scale = this.#fits();
      if (this.ringHost && Math.abs(scale - this.#scale) > 0.02) this.#draw();
    });
    this.sized.observe(this.#page.body);
  }

  unmount() {
    this.#gone = true;
    this.sized.disconnect();
    removeEventListener('themechange', this.themed);
  }

  exports() {
    if (!this.#answer) return [];
    const drawing = this.#page.body.querySelector('svg.ring');
    return [
      drawing ? { label: t('btn.png'), run: () => this.#app.export.png(drawing) } : null,
      drawing ? { label: t('btn.svg'), run: () => this.#app.export.svg(drawing) } : null,
      { label: t('btn.csv'), run: () => (this.#by === 'matrix' ? this.#matrixCsv() : this.#csv()) },
    ].filter(Boolean);
  }

  get #params() {
    return this.#app.state.params;
  }

  get #by() {
    return ['agency', 'matrix'].includes(this.#params.by) ? this.#params.by : 'town';
  }

  #set(patch, how) {
    this.#app.state.set(patch, how);
  }

  #towns() {
    return this.#agencies.filter((agency) => agency.kind === 'TOWNSHIP');
  }

  #others() {
    return this.#agencies.filter((agency) => agency.kind !== 'TOWNSHIP' && agency.status !== 'ABOLISHED' && agency.status !== 'SHELL');
  }

  /** The code shown: the one of the link, or where the most is going on. */
  #code() {
    const choices = this.#by === 'agency' ? this.#others() : this.#towns();
    const given = this.#params.code;
    if (given && (choices.some((agency) => agency.code === given) || !this.#agencies.some((agency) => agency.code === given))) return given;
    const busy = (agency) => (agency.items ?? 0) + (agency.duties ?? 0);
    return [...choices].sort((a, b) => busy(b) - busy(a) || (a.code < b.code ? -1 : 1))[0]?.code;
  }

  async update() {
    const area = this.#params.area;
    if (!this.#agencies) {
      const answer = await this.#app.load(this.#page.body, 'reach.load', (signal) => this.#app.api.get('/agencies', { area, limit: LIMIT }, { signal }));
      if (this.#gone || !answer) return;
      this.#agencies = answer.items;
    }
    const by = this.#by;
    const town = by === 'matrix' ? this.#params.town : undefined;
    const code = by === 'matrix' ? undefined : this.#code();
    // The matrix counts items handed down; lines of duty lists have no place in it.
    if (by === 'matrix') this.#app.keepKnown({ mode: { list: MODES.filter((mode) => isItem(mode) || mode === 'LIAISON') } });
    const asked = [by === 'matrix' ? 'matrix' : 'reach', town, code].join('|');
    if (asked !== this.#asked) {
      if (by !== 'matrix' && !code) {
        this.#answer = null;
        this.#frame();
        fill(this.#page.body, el('p.message', t('reach.noTowns')));
        return;
      }
      this.#asked = asked;
      this.ringHost = null;
      const answer = await this.#app.load(this.#page.body, by === 'matrix' ? 'reach.matrix.load' : 'reach.load', (signal) =>
        by === 'matrix'
          ? this.#app.api.get('/coverage', { area, by: town ? 'office' : 'township', township: town }, { signal })
          : this.#app.api.get('/reach/' + encodeURIComponent(code), undefined, { signal }),
      );
      if (this.#gone || asked !== this.#asked) return;
      if (!answer) {
        this.#asked = '';
        return;
      }
      this.#answer = answer;
    }
    if (this.#answer) this.#draw();
  }

  #name(code, full) {
    const known = this.#agencies.find((agency) => agency.code === code);
    return shortName(known ?? { name: full ?? code });
  }

  // ---- heading and filters

  #frame() {
    const p = this.#params;
    const by = this.#by;
    const choices = by === 'agency' ? this.#others() : this.#towns();
    const code = by === 'matrix' ? p.town : this.#code();
    fill(
      this.#page.tools,
      segmented({
        label: t('reach.by'),
        value: by,
        options: ['town', 'agency', 'matrix'].map((one) => ({ value: one, label: t('reach.by.' + one) })),
        onchange: (value) => this.#set({ by: value === 'town' ? null : value, code: null, office: null, agency: null, cell: null, town: null }),
      }),
      by === 'matrix'
        ? choice({
            label: t('reach.matrix.columns'),
            multiple: false,
            options: [{ value: '', label: t('reach.matrix.towns') }, ...this.#towns().map((town) => ({ value: town.code, label: t('reach.matrix.offices', { name: shortName(town) }) }))],
            selected: [p.town ?? ''],
            onchange: ([value]) => this.#set({ town: value ?? null, cell: null }),
          })
        : choice({
            label: t(by === 'agency' ? 'reach.pick.agency' : 'reach.pick.town'),
            multiple: false,
            options: choices.map((agency) => ({ value: agency.code, label: shortName(agency) })),
            selected: [code],
            onchange: ([value]) => this.#set({ code: value, office: null, agency: null }),
          }),
      el('span.tools-gap'),
      by === 'matrix'
        ? [
            segmented({
              label: t('reach.matrix.order'),
              value: p.sort === 'sum' ? 'sum' : 'code',
              options: ['code', 'sum'].map((one) => ({ value: one, label: t('reach.matrix.' + one) })),
              onchange: (value) => this.#set({ sort: value === 'sum' ? value : null }, { replace: true }),
            }),
            el('button', { type: 'button', onclick: () => this.#copy() }, t('reach.matrix.copy')),
          ]
        : segmented({
            label: t('reach.show'),
            value: p.v === 'table' ? 'table' : 'graph',
            options: ['graph', 'table'].map((one) => ({ value: one, label: t('reach.show.' + one) })),
            onchange: (value) => this.#set({ v: value === 'table' ? value : null }),
          }),
      el('button.link', { type: 'button', onclick: (event) => this.#app.query(by === 'matrix' ? 'analysis/coverage' : 'analysis/reach', by === 'matrix' ? { area: p.area } : { code: this.#code() }, event.currentTarget) }, t('btn.cypher')),
    );
    const least = el('input', {
      type: 'number',
      min: 0,
      max: 999,
      id: 'reach-least',
      value: p.least ?? '',
      onchange: () => this.#set({ least: Number(least.value) > 0 ? String(Math.trunc(Number(least.value))) : null }),
    });
    fill(
      this.#page.filters,
      choice({
        label: t('reach.filter.mode'),
        options: this.#modesThere().map((mode) => ({ value: mode, label: modeName(mode) })),
        selected: list(p.mode),
        onchange: (values) => this.#set({ mode: values }),
      }),
      el('label.reach-least', { for: 'reach-least' }, t('reach.filter.least'), ' ', least),
      p.mode || p.least ? el('button.link', { type: 'button', onclick: () => this.#clear() }, t('btn.clear')) : null,
    );
  }

  #clear() {
    this.#set({ mode: null, least: null });
  }

  #chips() {
    const p = this.#params;
    return [
      p.mode ? { label: joined(list(p.mode).map(modeName)), clear: () => this.#set({ mode: null }) } : null,
      p.least ? { label: `${t('reach.filter.least')} ${p.least}`, clear: () => this.#set({ least: null }) } : null,
    ].filter(Boolean);
  }

  #modesThere() {
    const there = new Set(list(this.#params.mode));
    const seen = (link) => {
      for (const [mode, items] of Object.entries(link.modes ?? {})) if (items) there.add(mode);
      for (const [mode, items] of Object.entries(link.listed ?? {})) if (items) there.add(mode);
      if (link.liaison) there.add('LIAISON');
    };
    for (const cell of this.#answer?.cells ?? []) seen(cell);
    for (const office of this.#answer?.offices ?? []) {
      seen(office);
      for (const agency of office.agencies ?? []) seen(agency);
    }
    return MODES.filter((mode) => there.has(mode));
  }

  #draw() {
    this.#frame();
    this.ringHost = null;
    if (this.#by === 'matrix') this.#drawMatrix();
    else if (this.#answer.direction === 'MANY_TO_ONE') this.#drawAgency();
    else this.#drawTown();
  }

  // The curves of one link: one per mode that is wanted.
  #links(link, office) {
    const wanted = list(this.#params.mode);
    const all = [...Object.entries(link.modes ?? {}), ...Object.entries(link.listed ?? {})].map(([mode, items]) => ({ office, mode, items })).filter((one) => one.items > 0);
    if (link.liaison) all.push({ office, mode: 'LIAISON', items: 0 });
    return wanted.length ? all.filter((one) => wanted.includes(one.mode)) : all;
  }

  // Items handed down; lines of duty lists are counted by themselves.
  #sum(links) {
    return links.reduce((sum, link) => sum + (isItem(link.mode) ? link.items : 0), 0);
  }

  #officeName(office) {
    return office.bureau === (office.township ?? this.#answer.code) ? t('reach.self') : office.name;
  }

  #officeLink(office) {
    return office.bureau === (office.township ?? this.#answer.code) ? t('reach.self') : this.#app.codeLink(office.bureau, office.name, 'bureau');
  }

  // A liaison is drawn where nothing else goes the same way, or where it is what was asked for.
  #drawn(links) {
    if (list(this.#params.mode).includes('LIAISON')) return links;
    return links.filter((link) => link.mode !== 'LIAISON' || !links.some((other) => other.mode !== 'LIAISON' && other.office === link.office));
  }

  // Above MOST nodes those with a single item at most become one.
  #gather(nodes, word) {
    if (nodes.length <= MOST) return { nodes, gathered: [] };
    const small = nodes.filter((node) => node.items <= 1 && !node.gap);
    const rest = nodes.filter((node) => !small.includes(node));
    if (small.length < 2) return { nodes, gathered: [] };
    const links = new Map();
    for (const link of small.flatMap((node) => node.links)) {
      const key = link.office + '|' + link.mode;
      const former = links.get(key) ?? { office: link.office, mode: link.mode, items: 0 };
      former.items += link.items;
      links.set(key, former);
    }
    const name = t(word, { n: small.length });
    const items = small.reduce((sum, node) => sum + node.items, 0);
    return { nodes: [...rest, { code: OTHERS, name, full: name, label: t('reach.agency', { name, items }), items, links: [...links.values()] }], gathered: small };
  }

  // ---- one township

  #drawTown() {
    const answer = this.#answer;
    const p = this.#params;
    const modes = list(p.mode);
    const least = Number(p.least) || 0;
    const { mean, heavy } = load(answer.offices);
    const outer = new Map();
    for (const office of answer.offices) {
      for (const agency of office.agencies) {
        const node = outer.get(agency.code) ?? { code: agency.code, name: this.#name(agency.code, agency.name), full: agency.name, items: 0, duties: 0, links: [] };
        const links = this.#links(agency, office.bureau);
        node.links.push(...links);
        node.items += this.#sum(links);
        node.duties += agency.duties ?? 0;
        if (links.length) outer.set(agency.code, node);
      }
    }
    let nodes = [...outer.values()].filter((node) => node.items >= least).sort((a, b) => (a.code < b.code ? -1 : 1));
    for (const node of nodes) node.label = t('reach.agency', { name: node.full, items: node.items });
    const missing = modes.length || least ? [] : this.#missing(outer);
    const gathered = this.#gather(nodes, 'reach.others');
    nodes = [...gathered.nodes, ...missing];
    const offices = answer.offices.map((office) => {
      const links = office.agencies.flatMap((agency) => this.#links(agency, office.bureau));
      const items = modes.length ? this.#sum(links) : itemsOf(office);
      return { code: office.bureau, name: this.#officeName(office), items, heavy: heavy.has(office.bureau), label: t('reach.office', { name: this.#officeName(office), agencies: office.agencies.length, items }) + (heavy.has(office.bureau) ? '，' + t('reach.heavy') : '') };
    });
    const shown = nodes.filter((node) => !node.gap && node.code !== OTHERS).length + gathered.gathered.length;
    this.#app.status({ shown, total: answer.totals?.agencies ?? shown, order: 'code' });
    const office = answer.offices.find((one) => one.bureau === p.office);
    const agency = p.agency && (outer.get(p.agency) ?? nodes.find((node) => node.code === p.agency));
    const items = this.#total();
    const model = {
      out: false,
      name: this.#name(answer.code, answer.name),
      note: t('reach.items', { n: number(items) }),
      offices,
      outer: nodes.map((node) => ({ ...node, links: this.#drawn(node.links) })),
      legend: [...new Set(nodes.flatMap((node) => node.links.map((link) => link.mode)))],
      snapshot: this.#snapshot(answer.name),
      label: t('reach.ring', { name: answer.name, offices: offices.length, agencies: shown, items }),
      chosen: { office: office?.bureau, outer: agency?.code },
    };
    const side = el(
      'section.reach-side',
      { 'aria-label': answer.name },
      el('h2', this.#app.codeLink(answer.code, answer.name, 'agency')),
      office ? this.#officeTable(office) : agency ? this.#agencyTable(agency) : this.#officesTable(offices, mean, heavy),
      this.#gaps(answer.gaps ?? [], gathered.gathered),
    );
    const empty = !nodes.length;
    const main = empty ? this.#nothing() : p.v === 'table' ? this.#townTable() : this.#ring(model);
    fill(this.#page.body, el('div.reach', main, side));
  }

  #nothing() {
    const filtered = this.#params.mode || this.#params.least;
    return el('div.reach-none', el('p', t(filtered ? 'empty.filtered' : 'reach.noLinks')), filtered ? chips(this.#chips(), () => this.#clear()) : null);
  }

  #snapshot(name) {
    return [this.#app.area?.name ?? '', name, t('status.asOf', { date: day(this.#app.health?.dataset?.changedAt) })];
  }

  #fits() {
    const side = this.#page.body.querySelector('.reach-side')?.offsetWidth ?? 336;
    const { clientWidth, clientHeight } = this.#page.body;
    return scaleIn(clientWidth - side, clientHeight);
  }

  #ring(model) {
    this.#scale = this.#fits();
    const drawing = ring(model, this.#scale, {
      office: (code) => this.#set({ office: this.#params.office === code ? null : code, agency: null }, { replace: true }),
      outer: (code) => ([OTHERS, GAPS].includes(code) ? this.#unfold(code) : this.#set({ agency: this.#params.agency === code ? null : code, office: null }, { replace: true })),
    });
    this.ringHost = el('div.reach-ring', el('p.reach-hint', t(model.out ? 'reach.hint.agency' : 'reach.hint')), drawing);
    return this.ringHost;
  }

  // What a gathered node stands for is a list in the panel.
  #unfold(code) {
    const entry = this.#page.body.querySelector(code === OTHERS ? '.reach-gathered' : '.reach-gaps details');
    if (!entry) return;
    entry.open = true;
    entry.querySelector('summary').focus();
    entry.scrollIntoView({ block: 'nearest' });
  }

  #officesTable(offices, mean, heavy) {
    const answer = this.#answer;
    const shownItems = new Map(offices.map((office) => [office.code, office.items]));
    const rows = answer.offices.map((office) => ({ ...office, items: shownItems.get(office.bureau), n: office.agencies.filter((agency) => this.#links(agency).length).length }));
    const sum = this.#total();
    return [
      this.#app.table({
        columns: [
          { key: 'name', head: t('reach.col.office'), value: (row) => this.#officeName(row), render: (row) => (row.bureau === answer.code ? t('reach.self') : dataName(row.name)) },
          { key: 'n', head: t('reach.col.agencies'), numeric: true, value: (row) => row.n },
          { key: 'items', head: t('reach.col.items'), numeric: true, value: (row) => row.items, render: (row) => number(row.items) },
          {
            key: 'perHead',
            head: t('reach.col.perHead'),
            numeric: true,
            value: (row) => perHead(row),
            render: (row) =>
              perHead(row) === null || perHead(row) === undefined
                ? el('span.quiet', { title: t('reach.staffUnknown') }, '－')
                : el('span', { title: `${number(itemsOf(row))}/${number(row.staff)}` }, perHead(row) ? perHead(row).toFixed(1) : '0', heavy.has(row.bureau) ? el('b', { title: t('reach.heavy') }, ' ! ', t('reach.heavy')) : ''),
          },
        ],
        rows,
        key: (row) => row.bureau,
        onselect: (row) => this.#set({ office: row.bureau, agency: null }, { replace: true }),
        onopen: (row) => this.#app.openDetail(row.bureau, 'bureau'),
        caption: t('reach.bureaus'),
      }),
      el('p.reach-sum', t('reach.total'), ' ', t('reach.items', { n: number(sum) }), ' · ', t('reach.col.agencies'), ' ', number(answer.totals?.agencies ?? 0)),
      heavy.size && mean ? el('p.quiet', t('reach.legend.heavy', { mean: mean.toFixed(1) })) : null,
    ];
  }

  #head(name, code, kind) {
    return el(
      'div.reach-head',
      el('h3', dataName(name)),
      this.#app.codeLink(code, t('reach.open'), kind),
      el('button.link', { type: 'button', onclick: () => this.#set({ office: null, agency: null }, { replace: true }) }, t('reach.back')),
    );
  }

  #officeTable(office) {
    return [
      this.#head(this.#officeName(office), office.bureau, office.bureau === this.#answer.code ? 'agency' : 'bureau'),
      office.sources && Object.keys(office.sources).length
        ? el('p', t('reach.own'), ' ', Object.entries(office.sources).map(([source, n]) => `${t('source.' + source)} ${number(n)}`).join(' · '))
        : null,
      this.#app.table({
        columns: [
          { key: 'agency', head: t('reach.col.agency'), value: (row) => this.#name(row.code, row.name), render: (row) => this.#app.codeLink(row.code, this.#name(row.code, row.name), 'agency') },
          { key: 'items', head: t('reach.col.items'), numeric: true, value: (row) => this.#sum(this.#links(row)) },
          { key: 'modes', head: t('reach.col.mode'), value: (row) => this.#modes(row) },
        ],
        rows: office.agencies.filter((agency) => this.#links(agency).length),
        key: (row) => row.code,
        caption: office.name,
      }),
      this.#handedDown(office.bureau),
    ];
  }

  #agencyTable(node) {
    const answer = this.#answer;
    const rows = answer.offices.flatMap((office) => office.agencies.filter((agency) => agency.code === node.code && this.#links(agency).length).map((agency) => ({ office, agency })));
    return [
      this.#head(node.full, node.code, 'agency'),
      node.gap
        ? el('p', t('reach.legend.gap'))
        : this.#app.table({
            columns: [
              { key: 'office', head: t('reach.col.office'), value: (row) => this.#officeName(row.office), render: (row) => this.#officeLink(row.office) },
              { key: 'items', head: t('reach.col.items'), numeric: true, value: (row) => this.#sum(this.#links(row.agency)) },
              { key: 'modes', head: t('reach.col.mode'), value: (row) => this.#modes(row.agency) },
            ],
            rows,
            key: (row) => row.office.bureau,
            caption: node.full,
          }),
      node.gap ? null : this.#handedDown(answer.code, node.code),
      el('p', this.#app.link('reach', { by: 'agency', code: node.code }, t('reach.toAgency'))),
    ];
  }

  // The items behind a number, by mode, read when they are asked for.
  #handedDown(receiver, agency) {
    const host = el('div.reach-items', { 'aria-live': 'polite' });
    this.#app.api
      .get(`/reach/${encodeURIComponent(receiver)}/items`, { agency, limit: LIMIT })
      .then(({ items, total }) => {
        const wanted = list(this.#params.mode);
        const shown = wanted.length ? items.filter((item) => wanted.includes(item.mode)) : items;
        if (!shown.length) return;
        fill(
          host,
          el('h3', t('reach.handedDown')),
          MODES.filter((mode) => shown.some((item) => item.mode === mode)).map((mode) => {
            const own = shown.filter((item) => item.mode === mode);
            return el('details', { open: shown.length <= 12 }, el('summary', el('span', modeName(mode)), el('span.reach-count', number(own.length))), el('ul', own.map((item) => el('li', this.#app.codeLink(item.code, item.name, 'item'), agency ? null : el('span.quiet', ' ', dataName(this.#name(item.by.code, item.by.name)))))));
          }),
          total > items.length ? el('p.quiet', t('status.shown', { shown: number(items.length), total: number(total), order: t('order.code') })) : null,
        );
      })
      .catch((problem) => fill(host, el('p.quiet', this.#app.problemText(problem))));
    return host;
  }

  #modes(link) {
    return this.#links(link)
      .sort((a, b) => MODES.indexOf(a.mode) - MODES.indexOf(b.mode))
      .map((one) => (one.items ? `${t('reach.short.' + one.mode)} ${one.items}` : t('reach.short.' + one.mode)))
      .join(' · ');
  }

  #gaps(gaps, gathered = []) {
    const groups = new Map();
    for (const gap of gaps) groups.set(gap.rule, [...(groups.get(gap.rule) ?? []), gap]);
    return el(
      'div.reach-gaps',
      el('h3', t('reach.gaps')),
      groups.size
        ? [...groups].map(([rule, found]) =>
            el(
              'details',
              el('summary', severity(found[0].severity, { word: false }), el('span', has('reach.gaps.' + rule) ? t('reach.gaps.' + rule) : found[0].title), el('span.reach-count', number(found.length))),
              el('ul', found.map((gap) => el('li', this.#app.link('findings', { rule: gap.rule, key: gap.key }, gap.message)))),
            ),
          )
        : el('p.quiet', t('reach.gaps.none')),
      gathered.length
        ? el('details.reach-gathered', el('summary', el('span', t('reach.others', { n: gathered.length }))), el('ul', gathered.map((node) => el('li', this.#app.codeLink(node.code, node.full), ' ', t('reach.items', { n: node.items })))))
        : null,
    );
  }

  #townRows() {
    const least = Number(this.#params.least) || 0;
    return this.#answer.offices.flatMap((office) =>
      office.agencies.flatMap((agency) => {
        const links = this.#links(agency);
        const items = this.#sum(links);
        return links.length && items >= least ? [{ office, agency, items }] : [];
      }),
    );
  }

  #townColumns() {
    return [
      { key: 'office', head: t('reach.col.office'), value: (row) => this.#officeName(row.office), render: (row) => this.#officeLink(row.office) },
      { key: 'agency', head: t('reach.col.agency'), value: (row) => row.agency.name, render: (row) => this.#app.codeLink(row.agency.code, row.agency.name, 'agency') },
      { key: 'items', head: t('reach.col.items'), numeric: true, value: (row) => row.items, render: (row) => number(row.items) },
      { key: 'duties', head: t('reach.col.duties'), numeric: true, value: (row) => row.agency.duties ?? 0 },
      ...this.#modesThere()
        .filter((mode) => mode !== 'LIAISON')
        .map((mode) => ({ key: mode, head: modeName(mode), numeric: true, value: (row) => row.agency.modes?.[mode] ?? row.agency.listed?.[mode] ?? 0, render: (row) => row.agency.modes?.[mode] ?? row.agency.listed?.[mode] ?? '' })),
      { key: 'liaison', head: t('reach.mode.LIAISON'), value: (row) => (row.agency.liaison ? '✓' : '') },
    ];
  }

  #townTable() {
    return el('div.reach-table', this.#app.table({ columns: this.#townColumns(), rows: this.#townRows(), key: (row) => row.office.bureau + '|' + row.agency.code, sort: this.#params.sort, onsort: (sort) => this.#set({ sort }, { replace: true }), caption: this.#answer.name }));
  }

  // Agencies without a counterpart as hatched slots; as one slot where they would crowd out the others.
  #missing(outer) {
    const answer = this.#answer;
    const found = new Map();
    for (const gap of answer.gaps ?? []) {
      if (gap.rule !== 'no-township-counterpart') continue;
      const code = gap.evidence?.agency ?? gap.subjects.find((one) => one !== answer.code && !answer.offices.some((office) => office.bureau === one));
      if (!code || outer.has(code)) continue;
      const full = gap.subjectNames?.[code] ?? code;
      found.set(code, { code, name: this.#name(code, full), full, label: t('reach.gap', { name: full }), items: 0, links: [], gap: true });
    }
    if (found.size <= Math.max(4, MOST - outer.size)) return [...found.values()].sort((a, b) => (a.code < b.code ? -1 : 1));
    const name = t('reach.gap.many', { n: found.size });
    return [{ code: GAPS, name, full: name, label: name, items: 0, links: [], gap: true }];
  }

  // ---- one agency, inside out

  #agencyColumns() {
    return [
      { key: 'township', head: t('reach.col.township'), value: (row) => row.townshipName, render: (row) => this.#app.codeLink(row.township, this.#name(row.township, row.townshipName), 'agency') },
      { key: 'office', head: t('reach.col.office'), value: (row) => this.#officeName(row), render: (row) => this.#officeLink(row) },
      { key: 'staff', head: t('reach.col.staff'), numeric: true, value: (row) => row.staff, render: (row) => number(row.staff) },
      { key: 'items', head: t('reach.col.items'), numeric: true, value: (row) => this.#sum(this.#links(row)) },
      { key: 'duties', head: t('reach.col.duties'), numeric: true, value: (row) => row.duties ?? 0 },
      { key: 'modes', head: t('reach.col.mode'), value: (row) => this.#modes(row) },
    ];
  }

  // Different items of all offices: one that twenty of them were handed is still one.
  #total() {
    const { items, modes } = this.#answer.totals;
    const wanted = list(this.#params.mode);
    return wanted.length ? wanted.reduce((sum, mode) => sum + (modes[mode] ?? 0), 0) : items;
  }

  #agencyRows() {
    const least = Number(this.#params.least) || 0;
    return this.#answer.offices.filter((office) => this.#links(office).length && this.#sum(this.#links(office)) >= least);
  }

  #drawAgency() {
    const answer = this.#answer;
    const p = this.#params;
    const rows = this.#agencyRows();
    const towns = new Map();
    for (const office of rows) {
      const node = towns.get(office.township) ?? { code: office.township, name: this.#name(office.township, office.townshipName), full: office.townshipName, items: 0, links: [], offices: [] };
      for (const link of this.#links(office)) {
        const former = node.links.find((one) => one.mode === link.mode);
        if (former) former.items += link.items;
        else node.links.push({ ...link, office: null });
        if (isItem(link.mode)) node.items += link.items;
      }
      node.offices.push(office);
      towns.set(office.township, node);
    }
    const nodes = [...towns.values()].sort((a, b) => (a.code < b.code ? -1 : 1));
    for (const node of nodes) node.label = `${t('reach.agency', { name: node.full, items: node.items })} (${joined(node.offices.map((office) => this.#officeName(office)))})`;
    const gathered = this.#gather(nodes, 'reach.others.towns');
    const items = this.#total();
    const bureaus = (answer.bureaus ?? []).map((bureau) => ({ code: bureau.code, name: bureau.name, items: bureau.items ?? 0, label: `${bureau.name} ${t('reach.items', { n: bureau.items ?? 0 })}` }));
    this.#app.status({ shown: rows.length, total: answer.offices.length, order: 'code' });
    const chosen = p.agency && towns.get(p.agency);
    const model = {
      out: true,
      name: this.#name(answer.code, answer.name),
      note: t('reach.items', { n: number(items) }),
      offices: bureaus.length ? bureaus : [{ code: answer.code, name: this.#name(answer.code, answer.name), items, label: answer.name }],
      outer: gathered.nodes.map((node) => ({ ...node, links: this.#drawn(node.links) })),
      legend: [...new Set(nodes.flatMap((node) => node.links.map((link) => link.mode)))],
      snapshot: this.#snapshot(answer.name),
      label: t('reach.ring.agency', { name: answer.name, townships: nodes.length, offices: rows.length, items }),
      chosen: { outer: chosen?.code },
    };
    const side = el(
      'section.reach-side',
      { 'aria-label': answer.name },
      el('h2', this.#app.codeLink(answer.code, answer.name, 'agency')),
      chosen
        ? [
            this.#head(chosen.full, chosen.code, 'agency'),
            this.#app.table({ columns: this.#agencyColumns().filter((column) => ['office', 'staff', 'items', 'modes'].includes(column.key)), rows: chosen.offices, key: (row) => row.bureau, caption: chosen.full }),
            this.#handedDown(chosen.code, answer.code),
            el('p', this.#app.link('reach', { code: chosen.code }, t('reach.toTown'))),
          ]
        : this.#app.table({
            columns: [
              { key: 'name', head: t('reach.col.township'), value: (row) => row.name, render: (row) => dataName(row.name) },
              { key: 'offices', head: t('reach.bureaus'), numeric: true, value: (row) => row.offices.length },
              { key: 'items', head: t('reach.col.items'), numeric: true, value: (row) => row.items, render: (row) => number(row.items) },
            ],
            rows: nodes,
            key: (row) => row.code,
            onselect: (row) => this.#set({ agency: row.code }, { replace: true }),
            caption: t('reach.col.township'),
          }),
      this.#gaps(answer.gaps ?? []),
    );
    const main = !nodes.length
      ? this.#nothing()
      : p.v === 'table'
        ? el('div.reach-table', this.#app.table({ columns: this.#agencyColumns(), rows, key: (row) => row.bureau, sort: p.sort, onsort: (sort) => this.#set({ sort }, { replace: true }), caption: answer.name }))
        : this.#ring(model);
    fill(this.#page.body, el('div.reach', main, side));
  }

  // ---- the matrix

  #matrix() {
    const p = this.#params;
    return matrix(this.#answer, { modes: list(p.mode), least: Number(p.least) || 0, order: p.sort === 'sum' ? 'sum' : 'code' });
  }

  #drawMatrix() {
    const p = this.#params;
    const all = this.#matrix();
    const { rows, columns, at, most, total } = all;
    const short = (one) => this.#name(one.code, one.name);
    const cells = rows.length * columns.length;
    this.#app.status({ shown: rows.length, total: rows.length, order: 'code' });
    if (!rows.length || !columns.length) {
      fill(this.#page.body, el('p.message', t('reach.noTowns')));
      return;
    }
    const mean = (sum, n) => (n ? (sum / n).toFixed(1) : '－');
    const row = (one) =>
      el(
        'tr',
        el('th', { scope: 'row', title: one.name, lang: 'zh' }, short(one)),
        columns.map((column) => this.#cell(one, column, at(one.code, column.code), most)),
        el('td.sum', number(one.sum)),
        el('td.mean', mean(one.sum, columns.length)),
      );
    const body = el('tbody');
    const scroll = el(
      'div.matrix-scroll',
      { tabindex: '0', role: 'region', 'aria-label': t('reach.matrix.caption') },
      el(
        'table.matrix',
        el('caption.sr', t('reach.matrix.caption')),
        el(
          'thead',
          el('tr', el('td'), columns.map((column) => el('th', { scope: 'col', title: column.name, lang: 'zh' }, el('span.vertical', short(column)))), el('th.sum', { scope: 'col' }, el('span.vertical', t('reach.total'))), el('th.mean', { scope: 'col' }, el('span.vertical', t('reach.mean')))),
        ),
        body,
        el(
          'tfoot',
          el('tr', el('th', { scope: 'row' }, t('reach.total')), columns.map((column) => el('td.sum', number(column.sum))), el('td.sum', number(total)), el('td.mean', mean(total, columns.length))),
          el('tr', el('th', { scope: 'row' }, t('reach.mean')), columns.map((column) => el('td.mean', mean(column.sum, rows.length))), el('td.mean', mean(total, rows.length)), el('td')),
        ),
      ),
    );
    if (cells > WINDOWED) this.#window(scroll, body, rows, row, columns.length + 3);
    else fill(body, rows.map(row));
    const [rowCode, columnCode] = (p.cell ?? '').split('|');
    const cell = at(rowCode, columnCode);
    fill(
      this.#page.body,
      el(
        'div.reach',
        el('div.reach-matrix', el('p.reach-legend', t('reach.matrix.caption'), ' · ', t('reach.matrix.legend')), scroll),
        el('section.reach-side', { 'aria-live': 'polite', 'aria-label': t('reach.selected') }, cell ? this.#cellDetail(cell, rows, columns) : el('p.quiet', t('reach.matrix.pick')), this.#mandatory()),
      ),
    );
  }

  // Rows in sight only; the heights of the others stand in for them, so the scroll bar tells the truth.
  #window(scroll, body, rows, row, span) {
    const draw = () => {
      const from = Math.max(0, Math.floor(scroll.scrollTop / CELL) - 10);
      const to = Math.min(rows.length, from + Math.ceil((scroll.clientHeight || 800) / CELL) + 20);
      if (body.dataset.from === String(from)) return;
      body.dataset.from = from;
      const space = (n) => {
        const cell = el('td', { colspan: span, 'aria-hidden': 'true' });
        cell.style.height = n * CELL + 'px';
        return n ? el('tr.matrix-space', cell) : null;
      };
      fill(body, space(from), rows.slice(from, to).map(row), space(rows.length - to));
    };
    scroll.addEventListener('scroll', () => requestAnimationFrame(draw));
    draw();
  }

  #cell(row, column, cell, most) {
    if (!cell) return el('td');
    const wanted = list(this.#params.mode);
    const chosen = this.#params.cell === `${row.code}|${column.code}`;
    const open = () => this.#set({ cell: chosen ? null : `${row.code}|${column.code}` }, { replace: true });
    const said = (key) => t(key, { row: row.name, column: column.name, items: cell.shown });
    const button = (label, ...content) => el('button', { type: 'button', title: label, 'aria-label': label, 'aria-pressed': chosen ? 'true' : null, onclick: open }, ...content);
    if (cell.shown) return el('td', { class: 'seq-' + Math.max(1, Math.min(5, Math.ceil((5 * cell.shown) / most))) }, button(said('reach.matrix.cell'), String(cell.shown)));
    if (cell.gap && !wanted.length) return el('td.gap', button(said('reach.matrix.cell.gap'), el('span', t('reach.matrix.none'))));
    if (cell.liaison && (!wanted.length || wanted.includes('LIAISON')) && !Number(this.#params.least)) return el('td', button(said('reach.matrix.cell.liaison'), '·'));
    return el('td');
  }

  #cellDetail(cell, rows, columns) {
    const row = rows.find((one) => one.code === cell.row);
    const column = columns.find((one) => one.code === cell.column);
    const items = count(cell, list(this.#params.mode));
    const offices = !!this.#params.town;
    return [
      el('h2', dataName(row?.name ?? cell.row), ' → ', dataName(column?.name ?? cell.column)),
      cell.gap ? el('p', t('reach.legend.gap')) : null,
      items ? el('p.reach-sum', t('reach.total'), ' ', t('reach.items', { n: number(items) })) : null,
      items ? this.#handedDown(cell.column, cell.row) : null,
      cell.liaison ? el('p', `${t('reach.mode.LIAISON')} ✓`) : null,
      cell.duties ? el('p', `${t('reach.col.duties')} ${number(cell.duties)}`) : null,
      el(
        'p.reach-links',
        this.#app.link('reach', { code: offices ? this.#params.town : cell.column, ...(offices ? { office: cell.column } : { agency: cell.row }) }, t('reach.toTown')),
        this.#app.link('reach', { by: 'agency', code: cell.row, agency: offices ? this.#params.town : cell.column }, t('reach.toAgency')),
      ),
    ];
  }

  #mandatory() {
    const found = this.#answer.mandatory ?? [];
    if (!found.length) return null;
    return el('div.reach-gaps', el('details', el('summary', severity(found[0].severity, { word: false }), el('span', t('reach.matrix.mandatory')), el('span.reach-count', number(found.length))), el('ul', found.map((one) => el('li', this.#app.link('findings', { rule: one.rule, key: one.key }, one.message))))));
  }

  async #copy() {
    if (!this.#answer) return;
    await this.#app.copy(tabbed(this.#matrix(), (one) => one.name, { none: t('reach.matrix.none'), total: t('reach.total') }));
    this.#app.notice(t('reach.matrix.copied'));
  }

  #filtersSaid() {
    return this.#chips().map((chip) => chip.label).join(' · ');
  }

  #csv() {
    const agency = this.#answer.direction === 'MANY_TO_ONE';
    this.#app.export.csv({ columns: agency ? this.#agencyColumns() : this.#townColumns(), rows: agency ? this.#agencyRows() : this.#townRows(), filters: [this.#answer.name, this.#filtersSaid()].filter(Boolean).join(' · ') });
  }

  #matrixCsv() {
    const { rows, columns, at } = this.#matrix();
    this.#app.export.csv({
      columns: [
        { key: 'agency', head: t('reach.col.agency'), value: (row) => row.name },
        ...columns.map((column) => ({ key: column.code, head: column.name, value: (row) => at(row.code, column.code)?.shown || (at(row.code, column.code)?.gap ? t('reach.matrix.none') : '') })),
        { key: 'sum', head: t('reach.total'), value: (row) => row.sum },
      ],
      rows,
      filters: this.#filtersSaid(),
    });
  }
}
