// 去向: who held it, what becomes of it, who holds it then; three columns, and bands as thick as what flows. The columns and
// their order are given, so that two people see the same picture: a general layout of such diagrams would reckon them anew.

import { el, fill, svg } from '../../dom.js';
import { language, t } from '../../words.js';
import { name as dataName, segmented } from '../../controls.js';
import { number } from '../../numbers.js';
import { bare } from '../names.js';

const WHATS = ['duties', 'items', 'quota', 'staff', 'leaderQuota'];
const POSTS = { quota: 'QUOTA', staff: 'STAFF', leaderQuota: 'LEADER_QUOTA' };
const VERDICTS = ['KEEP', 'MOVE', 'MERGE', 'DROP', 'NEW', 'BACK'];
const COLOURS = { KEEP: 'control', MOVE: 'seq-4', MERGE: 's-changed', DROP: 's-removed', NEW: 's-added', BACK: 's-removed' };
// Thickness of all together, least slot of a name, width of a bar.
const FLOW = 360;
const SLOT = 20;
const BAR = 10;
const GAP = 8;
const FOOT = 12;
const NOBODY = '…nobody';
const GONE = '…gone';

/**
 * Bands {from, verdict, to, count, rows} of one kind, in the order of codes.
 *
 * @param what duties, items, quota, staff or leaderQuota
 */
export function bandsOf(destinations, what) {
  const bands = new Map();
  const add = (from, verdict, to, count, row) => {
    const key = `${from.code}|${verdict}|${to.code}`;
    const band = bands.get(key) ?? { key, from, verdict, to, count: 0, rows: [] };
    band.count += count;
    band.rows.push(row);
    bands.set(key, band);
  };
  const nobody = { code: NOBODY, name: t('scenarios.nobody') };
  const gone = { code: GONE, name: t('scenarios.flow.gone') };
  if (POSTS[what]) {
    for (const post of destinations.posts.filter((one) => one.what === POSTS[what])) {
      add(post.from ?? { code: NOBODY, name: t('scenarios.posts.new') }, post.from ? (post.to ? 'MOVE' : 'BACK') : 'NEW', post.to ?? { code: GONE, name: t('scenarios.posts.back') }, post.amount, { text: [t('scenarios.flow.' + what), post.kind ? t('quota.' + post.kind) : ''].filter(Boolean).join(' · '), verdict: post.from ? (post.to ? 'MOVE' : 'BACK') : 'NEW', from: post.from?.name, to: post.to?.name, amount: post.amount, change: post.change });
    }
  } else {
    const place = (holder) => `${holder.agency}|${holder.bureau ?? ''}`;
    for (const task of destinations[what]) {
      const before = new Set(task.from.map(place));
      const after = new Set(task.to.map(place));
      const left = task.from.find((holder) => !after.has(place(holder))) ?? task.from[0];
      const right = task.verdict === 'DROP' ? null : (task.to.find((holder) => !before.has(place(holder))) ?? task.to[0]);
      const side = (holder, none) => (holder ? { code: holder.agency, name: holder.agencyName } : none);
      add(side(left, nobody), task.verdict, side(right, task.verdict === 'DROP' ? gone : nobody), 1, {
        code: task.code,
        kind: what === 'duties' ? 'duty' : 'item',
        text: task.text,
        verdict: task.verdict,
        from: task.from.map(inFull).join('、'),
        to: task.to.map(inFull).join('、'),
        reason: task.reason,
        with: task.with,
        change: task.change,
      });
    }
  }
  return [...bands.values()].sort((a, b) => order(a.from, b.from) || VERDICTS.indexOf(a.verdict) - VERDICTS.indexOf(b.verdict) || order(a.to, b.to));
}

function inFull(holder) {
  return bare(holder.agencyName) + (holder.bureauName ? ` · ${holder.bureauName}` : '');
}

function order(a, b) {
  const last = (one) => (one.code.startsWith('…') ? 1 : 0);
  return last(a) - last(b) || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0);
}

/** The sum line: 合计 25 = 保留 3 + 移交 17 + 合并 5, and whether what was is what is. */
function sumLine(bands, balance) {
  const sums = VERDICTS.map((verdict) => [verdict, bands.filter((band) => band.verdict === verdict).reduce((sum, band) => sum + band.count, 0)]).filter(([, sum]) => sum);
  const total = sums.reduce((sum, [, one]) => sum + one, 0);
  const balanced = !balance || balance.before + balance.added - balance.removed === balance.after;
  return el(
    'p.flow-sum',
    { class: balanced ? '' : 'flow-wrong' },
    el('span', t('scenarios.flow.sum', { total: number(total) }), ' = ', sums.map(([verdict, sum], at) => `${at ? ' ＋ ' : ''}${t('scenarios.verdict.of.' + verdict)} ${number(sum)}`).join('')),
    balance ? el('span', t('scenarios.flow.balance', { before: number(balance.before), added: number(balance.added), removed: number(balance.removed), after: number(balance.after) })) : null,
    el('strong', t(balanced ? 'scenarios.flow.balanced' : 'scenarios.flow.unbalanced')),
  );
}

export class Flow {
  #app;
  #set;
  #shown = null;

  /** @param set writes parameters of the address */
  constructor(app, set) {
    this.#app = app;
    this.#set = set;
    this.drawing = el('div.flow-drawing');
    this.rows = el('div.flow-rows');
    this.node = el('div.scenario-tab.flow');
    this.observer = new ResizeObserver(() => this.#draw());
    this.observer.observe(this.drawing);
    this.onTheme = () => this.#draw();
    addEventListener('themechange', this.onTheme);
  }

  destroy() {
    this.observer.disconnect();
    removeEventListener('themechange', this.onTheme);
  }

  /** @param params of the address: what, band */
  show(result, params) {
    const { destinations } = result;
    const counts = Object.fromEntries(WHATS.map((what) => [what, bandsOf(destinations, what).reduce((sum, band) => sum + band.count, 0)]));
    const what = WHATS.includes(params.what) ? params.what : (WHATS.find((one) => counts[one]) ?? 'duties');
    const bands = bandsOf(destinations, what);
    const band = bands.find((one) => one.key === params.band) ?? null;
    this.#shown = { bands, what, band };
    fill(
      this.node,
      el(
        'div.scenario-tab-head',
        segmented({
          label: t('scenarios.flow.what'),
          value: what,
          options: WHATS.map((one) => ({ value: one, label: `${t('scenarios.flow.' + one)} ${number(counts[one])}` })),
          onchange: (value) => this.#set({ what: value, band: null }),
        }),
      ),
      bands.length
        ? [
            sumLine(
              bands,
              destinations.balances.find((one) => one.what === what),
            ),
            this.drawing,
            this.rows,
          ]
        : el('p.message', t('scenarios.flow.none.' + what)),
    );
    this.#draw();
    this.#drawRows();
    const listed = band ? band.rows.length : bands.reduce((sum, one) => sum + one.rows.length, 0);
    this.#app.status({ shown: listed, total: listed });
  }

  get svg() {
    return this.drawing.querySelector('svg');
  }

  #draw() {
    const width = this.drawing.clientWidth;
    if (!this.#shown?.bands.length || width < 200) return;
    const { bands, band } = this.#shown;
    const page = getComputedStyle(document.documentElement);
    const colour = (token) => page.getPropertyValue('--' + token).trim();
    const columns = [column(bands, (one) => one.from), column(bands, (one) => ({ code: one.verdict, name: t('scenarios.verdict.of.' + one.verdict) }), (a, b) => VERDICTS.indexOf(a.code) - VERDICTS.indexOf(b.code)), column(bands, (one) => one.to)];
    const total = bands.reduce((sum, one) => sum + one.count, 0);
    const unit = FLOW / Math.max(total, 12);
    for (const nodes of columns) place(nodes, unit);
    const height = 40 + Math.max(...columns.map((nodes) => nodes.at(-1).y + nodes.at(-1).slot)) + FOOT;
    const side = Math.min(240, Math.max(110, width * 0.24));
    const xs = [side, width / 2 - BAR / 2, width - side - BAR];
    const cut = (text, room) => {
      const most = Math.floor(room / 13);
      let used = 0;
      let end = 0;
      const letters = [...text];
      while (end < letters.length && used + (letters[end].codePointAt(0) < 0x2e80 ? 0.56 : 1) <= most) used += letters[end++].codePointAt(0) < 0x2e80 ? 0.56 : 1;
      return end < letters.length ? letters.slice(0, Math.max(1, end - 1)).join('') + '…' : text;
    };
    const ribbons = [];
    const half = (from, to, x1, x2, one, at) => {
      const thick = Math.max(1, one.count * unit);
      const [a, b] = [from.out, to.in];
      from.out += thick;
      to.in += thick;
      const middle = (x1 + x2) / 2;
      return svg('path', {
        d: `M${x1},${a}C${middle},${a} ${middle},${b} ${x2},${b}V${b + thick}C${middle},${b + thick} ${middle},${a + thick} ${x1},${a + thick}Z`,
        fill: colour(COLOURS[one.verdict]),
        'fill-opacity': band && band.key !== one.key ? 0.15 : band ? 0.75 : 0.45,
        'stroke-dasharray': one.verdict === 'DROP' || one.verdict === 'BACK' ? '4 3' : null,
        stroke: one.verdict === 'DROP' || one.verdict === 'BACK' ? colour(COLOURS[one.verdict]) : null,
        'data-at': at,
      });
    };
    for (const nodes of columns) for (const node of nodes) node.in = node.out = node.top;
    const find = (at, code) => columns[at].find((node) => node.code === code);
    const paths = new Map(bands.map((one) => [one.key, []]));
    for (const one of bands) paths.get(one.key).push(half(find(0, one.from.code), find(1, one.verdict), xs[0] + BAR, xs[1], one));
    for (const one of [...bands].sort((a, b) => VERDICTS.indexOf(a.verdict) - VERDICTS.indexOf(b.verdict) || order(a.to, b.to) || order(a.from, b.from))) {
      paths.get(one.key).push(half(find(1, one.verdict), find(2, one.to.code), xs[1] + BAR, xs[2], one));
    }
    for (const one of bands) {
      const said = t('scenarios.flow.band', { from: one.from.name, verdict: t('scenarios.verdict.of.' + one.verdict), to: one.to.name, n: number(one.count) });
      const open = () => this.#set({ band: this.#shown.band?.key === one.key ? null : one.key });
      ribbons.push(
        svg(
          'g.flow-band',
          {
            role: 'button',
            tabindex: '0',
            'aria-label': said,
            'aria-pressed': String(band?.key === one.key),
            onclick: open,
            onkeydown: (event) => {
              if (event.key !== 'Enter' && event.key !== ' ') return;
              event.preventDefault();
              open();
            },
          },
          svg('title', said),
          paths.get(one.key),
        ),
      );
    }
    const label = (node, at) => {
      const middle = node.top + node.thick / 2 + 4.5;
      const count = number(node.count);
      const text = { fill: colour('text'), 'font-size': 13 };
      const lang = language() === 'en' && at !== 1 && !node.code.startsWith('…') ? { lang: 'zh' } : {};
      if (at === 1) return svg('text', { ...text, x: xs[1] + BAR / 2, y: node.top - 4, 'text-anchor': 'middle', 'font-weight': 600 }, `${node.name} ${count}`);
      const room = side - 16 - 8 * (count.length + 1);
      const shown = cut(bare(node.name), room);
      return at === 0 ? svg('text', { ...text, ...lang, x: xs[0] - 8, y: middle, 'text-anchor': 'end' }, svg('title', node.name), shown, svg('tspan', { dx: 6, 'font-weight': 600 }, count)) : svg('text', { ...text, ...lang, x: xs[2] + BAR + 8, y: middle }, svg('title', node.name), svg('tspan', { 'font-weight': 600 }, count), svg('tspan', { dx: 6 }, shown));
    };
    const head = (at, x, anchor) => svg('text', { x, y: 12, 'text-anchor': anchor, fill: colour('text-2'), 'font-size': 12 }, t('scenarios.flow.column.' + at));
    fill(
      this.drawing,
      svg(
        'svg.flow-svg',
        { viewBox: `0 0 ${width} ${height}`, width, height, role: 'group', 'aria-label': t('scenarios.tab.flow'), 'font-family': page.getPropertyValue('--font').trim() },
        svg('rect', { width, height, fill: colour('bg') }),
        head(0, xs[0] + BAR, 'end'),
        head(1, xs[1] + BAR / 2, 'middle'),
        head(2, xs[2], 'start'),
        ribbons,
        columns.map((nodes, at) => nodes.map((node) => [svg('rect', { x: xs[at], y: node.top, width: BAR, height: node.thick, fill: at === 1 ? colour(COLOURS[node.code]) : colour('text-2') }), label(node, at)])),
      ),
    );
  }

  #drawRows() {
    const { bands, band, what } = this.#shown;
    if (!bands.length) return;
    const rows = band ? band.rows : bands.flatMap((one) => one.rows).filter((row) => row.verdict !== 'KEEP');
    const posts = !!POSTS[what];
    const table = this.#app.table({
      caption: t('scenarios.tab.flow'),
      columns: [
        { key: 'text', head: t(posts ? 'scenarios.flow.' + what : what === 'duties' ? 'kind.duty' : 'kind.item'), value: (row) => row.text, render: (row) => (row.code ? this.#app.codeLink(row.code, row.text, row.kind) : row.text) },
        { key: 'verdict', head: t('scenarios.flow.column.1'), value: (row) => t('scenarios.verdict.of.' + row.verdict) },
        { key: 'from', head: t('scenarios.flow.column.0'), value: (row) => row.from || '－', render: (row) => dataName(row.from || '－') },
        { key: 'to', head: t('scenarios.flow.column.2'), value: (row) => row.to || '－', render: (row) => dataName(row.to || '－') },
        posts ? { key: 'amount', head: t('evidence.count'), numeric: true, value: (row) => row.amount, render: (row) => number(row.amount) } : { key: 'reason', head: t('scenarios.col.why'), value: (row) => [row.reason, row.with].filter(Boolean).join(' '), render: (row) => [row.reason ? dataName(row.reason) : null, row.with ? this.#app.codeLink(row.with, null, 'duty') : null] },
        { key: 'change', head: t('scenarios.col.change'), numeric: true, value: (row) => row.change, render: (row) => (row.change ? number(row.change) : '－') },
      ],
      rows,
      key: (row, at) => row.code ?? `${row.text}|${row.from}|${row.to}|${row.change}`,
    });
    fill(
      this.rows,
      el('div.flow-rows-head', el('h3', band ? [dataName(bare(band.from.name)), ` · ${t('scenarios.verdict.of.' + band.verdict)} · `, dataName(bare(band.to.name))] : t('scenarios.flow.moved')), band ? el('button.link', { type: 'button', onclick: () => this.#set({ band: null }) }, t('scenarios.flow.all')) : el('span.quiet', t('scenarios.flow.hint'))),
      rows.length ? table : el('p.message', t('scenarios.flow.allStay')),
    );
    this.table = table;
  }
}

/** The nodes of a column with what passes through each. */
function column(bands, of, by = order) {
  const nodes = new Map();
  for (const band of bands) {
    const one = of(band);
    const node = nodes.get(one.code) ?? { ...one, count: 0 };
    node.count += band.count;
    nodes.set(one.code, node);
  }
  return [...nodes.values()].sort(by);
}

/** Tops and heights; each name has its own line. */
function place(nodes, unit) {
  let y = 0;
  for (const node of nodes) {
    node.thick = Math.max(2, node.count * unit);
    node.slot = Math.max(SLOT, node.thick);
    node.y = y;
    node.top = 24 + 16 + y + (node.slot - node.thick) / 2;
    y += node.slot + GAP + 12;
  }
}

