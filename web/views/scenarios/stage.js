// The bodies that a scenario moves about, as a graph or as a list: before, after, and what differs. In the editor one is dragged
// onto another; what that may mean is asked, never assumed.

import { el, fill } from '../../dom.js';
import { t, term } from '../../words.js';
import { badge, chips as filterChips, drawnKind, kindMark, name as dataName, segmented, toggle } from '../../controls.js';
import { list } from '../../state.js';
import { number } from '../../numbers.js';
import { prefixesOf } from '../../labels.js';
import { GraphController } from '../../graph-controller.js';
import { FATES, colours } from '../../graph-style.js';
import { graphSvg } from '../../graph-svg.js';
import { canvasWords } from '../structure/structure.js';
import { drag } from './drag.js';
import { pictureOf, touchedBy } from './after.js';
import { differencesOf, differencesPane } from './differences.js';

// More would not be read in a pane of this size: the list serves then.
const DRAWN = 600;
const LISTED = 5000;
const READABLE = 0.5;

export class Stage {
  #app;
  #bodies;
  #on;
  #graph = null;
  #answers = new Map();
  #shown = {};
  #request = null;
  #filter = '';
  #fitted = false;
  #fittedResult = false;
  #left = '';
  #opened = null;

  /**
   * @param on {drop(code, target, at), refuse(code, target) → why not, or null, select(code), menu(code, at)}
   */
  constructor(app, bodies, on) {
    this.#app = app;
    this.#bodies = bodies;
    this.#on = on;
    this.head = el('div.stage-head');
    this.canvas = el('div.canvas', { tabindex: '0', role: 'application', onkeydown: (event) => this.#key(event) });
    this.overlay = el('div.canvas-overlay');
    this.label = el('div.drag-label', { hidden: true, 'aria-hidden': 'true' });
    this.rows = el('div.stage-list');
    this.differences = el('div.stage-differences', { hidden: true });
    this.pane = el('div.stage', this.canvas, this.overlay);
    this.node = el('section.scenario-stage', { 'aria-label': t('scenarios.stage') }, this.head, el('div.stage-body', this.differences, this.pane, this.rows), this.label);
    this.onTheme = () => this.#graph?.recolour();
    addEventListener('themechange', this.onTheme);
    this.observer = new ResizeObserver(() => this.#resized());
    this.observer.observe(this.pane);
  }

  destroy() {
    removeEventListener('themechange', this.onTheme);
    this.observer.disconnect();
    this.#request?.abort();
    this.#graph?.destroy();
    this.#graph = null;
  }

  #resized() {
    if (!this.#graph) return;
    this.#graph.resize();
    if (this.#unseen && this.pane.clientWidth) {
      this.#unseen = false;
      this.#fit();
    }
  }

  #unseen = false;

  /**
   * @param mode edit, before, after or diff
   * @param codes bodies that the changes name
   * @param result of the last trial, null while there is none
   */
  async update({ mode, draft, result }) {
    this.#shown = { mode, draft, result };
    const { params } = this.#app.state;
    const asList = params.v === 'table' && mode === 'edit';
    this.#drawHead();
    this.pane.hidden = asList;
    this.rows.hidden = !asList;
    if (mode === 'edit') this.differences.hidden = true;
    if (asList) return this.#drawList();
    const query = { area: this.#app.area?.code, depth: params.towns ? 2 : 1, expand: list(params.open), layout: 'layered', limit: LISTED };
    const asked = JSON.stringify(query);
    if (!this.#answers.has(asked)) {
      this.#request?.abort();
      this.#request = new AbortController();
      const { signal } = this.#request;
      try {
        const answer = await this.#app.api.get('/graph', query, { signal });
        this.#app.learn(answer.nodes);
        for (const node of answer.nodes) {
          if (node.kind === 'rest') node.name = t('structure.leftOut', { n: number(node.counts?.leftOut ?? 0) });
          else if (!this.#bodies.get(node.code)) this.#bodies.put({ code: node.code, name: node.name, kind: ['bureau', 'duty', 'item'].includes(node.kind) ? node.kind : 'agency', agencyKind: node.agencyKind, status: node.status });
        }
        this.#answers.set(asked, answer);
      } catch (problem) {
        if (problem.name !== 'AbortError') fill(this.overlay, el('p.message', { role: 'alert' }, this.#app.problemText(problem)));
        return;
      }
      if (this.#shown.mode !== mode) return;
    }
    this.#picture(this.#answers.get(asked));
  }

  #picture(answer) {
    const { mode, draft, result } = this.#shown;
    const changes = draft.active.map((entry) => entry.change);
    const open = new Set(list(this.#app.state.params.open));
    const differing = result && mode !== 'edit' ? differencesOf(result, changes, (code) => this.#bodies.name(code), (code, name) => (this.#bodies.get(code) ? this.#bodies.short(code) : name)) : [];
    this.#drawDifferences(mode, result, differing, open);
    const { nodes, edges, fates } = pictureOf(answer, mode, result, changes, differing, open);
    const tooMany = nodes.length > DRAWN;
    this.canvas.hidden = tooMany || !nodes.length;
    fill(this.overlay, tooMany ? el('p.message', t('scenarios.stage.tooMany', { n: number(nodes.length) })) : null, this.#legend(mode, nodes, fates), this.#needsTrial(mode, result));
    if (tooMany || !nodes.length) {
      this.#graph?.destroy();
      this.#graph = null;
      return;
    }
    // Findings have no place here: what differs is said in another set of marks.
    const plain = nodes.map((node) => ({ ...node, shortName: this.#bodies.agencies.find((agency) => agency.code === node.code)?.shortName, states: mode === 'edit' ? node.states : [] }));
    const ids = new Set(plain.map((node) => node.id));
    this.nodes = new Map(plain.map((node) => [node.id, node]));
    const first = !this.#graph;
    if (first) {
      this.#graph = new GraphController(this.canvas, {
        prefixes: prefixesOf(this.#app.area, this.#app.areas),
        areaName: this.#app.area?.name,
        words: canvasWords,
        on: {
          tap: (code) => this.#select(code),
          open: (code) => this.#toggle(code),
          menu: (code, event) => this.#shown.mode === 'edit' && this.#on.menu(code, { x: event.clientX, y: event.clientY }),
          ground: () => this.#on.select(null),
          hover: () => {},
          moved: () => {},
          boxed: () => {},
          viewport: () => {},
          over: (code, target, at) => this.#over(code, target, at),
          drop: (code, target, at) => this.#shown.mode === 'edit' && this.#on.drop(code, target, at),
        },
      });
    }
    this.#graph.show({ nodes: plain, edges: edges.filter((edge) => ids.has(edge.source) && ids.has(edge.target)).map((edge) => ({ ...edge, power: edge.power ?? edge.source_ })) }, { layered: true, animate: false });
    this.#graph.mark(fates);
    this.mark();
    // What is new comes with the answer; whoever has moved the picture since keeps it.
    const late = result && !this.#fittedResult && this.#fitted && this.#still();
    if (first || !this.#fitted || late) {
      this.#fitted = true;
      this.#fittedResult = !!result;
      if (this.pane.clientWidth) this.#fit();
      else this.#unseen = true;
    }
    if (this.#opened && this.#graph.has(this.#opened)) this.#graph.fit([this.#opened]);
    this.#opened = null;
    this.canvas.setAttribute('aria-label', t('structure.canvas', { nodes: number(plain.length), edges: number(edges.length) }));
  }

  /** The list beside the picture; opening an agency there opens it in the picture. */
  #drawDifferences(mode, result, differing, open) {
    this.differences.hidden = mode === 'edit' || !result;
    if (this.differences.hidden) return;
    const focused = this.differences.contains(document.activeElement) ? document.activeElement.closest('tr')?.dataset.code : null;
    const scrolled = this.differences.scrollTop;
    const toggle = (code) => {
      const next = new Set(open);
      if (!next.delete(code)) {
        next.add(code);
        this.#opened = code;
      }
      this.#app.state.set({ open: [...next] }, { undoable: false });
    };
    fill(this.differences, differencesPane(differing, { open, toggle, select: (code) => this.#show(code) }));
    this.differences.scrollTop = scrolled;
    if (focused) this.differences.querySelector(`tr[data-code="${CSS.escape(focused)}"] button`)?.focus();
  }

  /** Chooses a body and brings it into the picture. */
  #show(code) {
    this.#select(code);
    if (this.#graph?.has(code)) this.#graph.reveal(code);
  }

  /** What the changes speak of, near enough to be read; everything where they speak of nothing yet. */
  #fit() {
    const { draft, result } = this.#shown;
    const wanted = new Set([...draft.codes, ...draft.made.map((one) => one.code), ...list(this.#app.state.params.pick), ...(result ? touchedBy(result.destinations) : [])]);
    const codes = [...wanted].filter((code) => this.#graph.has(code));
    this.#graph.fit(codes.length ? [...new Set(codes.length > 1 ? codes : this.#graph.neighbours(codes[0]))] : []);
    // Names that nobody can read help nobody: rather a part.
    const { zoom } = this.#graph.viewport;
    if (zoom < READABLE) this.#graph.viewport = { zoom: READABLE, ...(codes.length ? this.#graph.position(codes[0]) : this.#top()) };
    this.#left = this.#at();
  }

  /** Whether the picture is where it was left. */
  #still() {
    return this.#left === this.#at();
  }

  #at() {
    const { zoom, x, y } = this.#graph.viewport;
    return [zoom.toFixed(3), Math.round(x), Math.round(y)].join();
  }

  /** The middle of the first rows: where those on top are. */
  #top() {
    const placed = [...this.nodes.values()].filter((node) => node.y !== undefined && !node.parent);
    const first = placed.reduce((best, node) => (!best || (node.counts?.neighbours ?? 0) > (best.counts?.neighbours ?? 0) ? node : best), null) ?? { x: 0, y: 0 };
    return { x: first.x, y: Math.min(...placed.map((node) => node.y)) + this.pane.clientHeight / 2 / READABLE - 40 };
  }

  #needsTrial(mode, result) {
    if (mode === 'edit' || mode === 'before' || result) return null;
    return el('p.message', t('scenarios.noResult'));
  }

  #legend(mode, nodes, fates) {
    if (mode === 'diff') {
      const used = FATES.filter((fate) => [...fates.values()].includes(fate));
      return el('div.canvas-foot', el('div.legend', used.length ? used.map((fate) => el('span.fate', badge(fate, { word: true }))) : el('span.quiet', t('scenarios.diff.none'))));
    }
    const kinds = ['agency', 'institution', 'team', 'township', 'bureau', 'duty', 'item'].filter((kind) => nodes.some((node) => node.kind === kind));
    return el('div.canvas-foot', el('div.legend', kinds.map((kind) => el('span.legend-entry', kindMark(kind), t('legend.' + kind)))));
  }

  #drawHead() {
    const { state } = this.#app;
    const { mode } = this.#shown;
    const { params } = state;
    const asList = params.v === 'table' && mode === 'edit';
    const set = (patch) => state.set(patch, { undoable: false });
    fill(
      this.head,
      mode === 'edit'
        ? segmented({
            label: t('structure.show'),
            value: asList ? 'table' : 'graph',
            options: [
              { value: 'graph', label: t('structure.graph') },
              { value: 'table', label: t('scenarios.list') },
            ],
            onchange: (value) => set({ v: value === 'graph' ? null : value }),
          })
        : null,
      this.#app.areas.some((area) => area.parent === this.#app.area?.code) && !asList ? toggle({ label: t('structure.townships'), on: !!params.towns, onchange: (on) => this.#again(() => set({ towns: on ? '1' : null })) }) : null,
      mode === 'edit' ? el('span.stage-hint', t('scenarios.stage.hint')) : el('span.stage-hint'),
      asList
        ? null
        : el(
            'div.zoom-buttons',
            el('button', { type: 'button', onclick: () => this.#graph?.fit() }, t('structure.fit')),
            el('button.square', { type: 'button', 'aria-label': t('structure.zoomIn'), title: t('structure.zoomIn'), onclick: () => this.#graph?.zoomIn() }, '+'),
            el('button.square', { type: 'button', 'aria-label': t('structure.zoomOut'), title: t('structure.zoomOut'), onclick: () => this.#graph?.zoomOut() }, '−'),
          ),
    );
  }

  #again(change) {
    this.#fitted = false;
    change();
  }

  // ---- the list

  #drawList() {
    const draw = (body) => {
      const rows = this.#bodies.agencies.filter((agency) => !this.#filter || agency.name.includes(this.#filter) || agency.shortName?.includes(this.#filter) || agency.code.includes(this.#filter));
      const chosen = list(this.#app.state.params.pick).at(-1);
      fill(
        body,
        rows.length
          ? rows.map((agency) =>
              el(
                'div.stage-row',
                {
                  role: 'option',
                  tabindex: agency.code === chosen || (!chosen && agency === rows[0]) ? '0' : '-1',
                  'aria-selected': String(agency.code === chosen),
                  dataset: { code: agency.code },
                  onclick: () => this.#select(agency.code),
                  onpointerdown: (event) => this.#dragRow(event, agency),
                  onkeydown: (event) => this.#rowKey(event, agency),
                },
                kindMark(drawnKind(agency.kind)),
                dataName(agency.name, 'span.stage-row-name'),
                agency.status === 'ACTIVE' ? null : el('span.quiet', term('status', agency.status)),
                el('span.quiet', agency.staff === undefined ? '' : `${t('fig.staff')} ${number(agency.staff)}`),
              ),
            )
          : filterChips([{ label: this.#filter, clear: () => this.#clearFilter() }], () => this.#clearFilter()),
      );
    };
    const body = el('div.stage-rows', { role: 'listbox', 'aria-label': t('scenarios.stage') });
    this.input = el('input', {
      type: 'search',
      value: this.#filter,
      placeholder: t('scenarios.list.filter'),
      'aria-label': t('scenarios.list.filter'),
      oninput: () => {
        this.#filter = this.input.value.trim();
        draw(body);
      },
    });
    const scrolled = this.rows.querySelector('.stage-rows')?.scrollTop ?? 0;
    fill(this.rows, this.input, body);
    draw(body);
    body.scrollTop = scrolled;
  }

  #clearFilter() {
    this.#filter = '';
    this.#drawList();
  }

  #dragRow(event, agency) {
    if (!this.#shown.draft.editable) return;
    drag(event, {
      label: agency.name,
      over: (at) => {
        const target = this.at(at);
        this.#aimRow(target);
        return target ? { target, reason: this.#on.refuse(agency.code, target) } : null;
      },
      drop: (target, at) => this.#on.drop(agency.code, target, at),
      end: () => this.#aimRow(null),
    });
  }

  #aimRow(code) {
    for (const row of this.rows.querySelectorAll('.stage-row')) row.classList.toggle('target', row.dataset.code === code);
  }

  #rowKey(event, agency) {
    const step = { ArrowDown: 'nextElementSibling', ArrowUp: 'previousElementSibling' }[event.key];
    if (step) {
      event.preventDefault();
      const row = event.currentTarget[step];
      if (row) {
        row.tabIndex = 0;
        row.focus();
        this.#select(row.dataset.code, true);
      }
    } else if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      this.#app.openDetail(agency.code, 'agency');
    } else if ((event.key === 'F10' && event.shiftKey) || event.key === 'ContextMenu') {
      event.preventDefault();
      const box = event.currentTarget.getBoundingClientRect();
      this.#on.menu(agency.code, { x: box.left + 24, y: box.bottom });
    }
  }

  // ---- what both have in common

  /** The body at a point of the page; null where there is none. */
  at({ x, y }) {
    if (!this.rows.hidden) return document.elementFromPoint(x, y)?.closest?.('.stage-row')?.dataset.code ?? null;
    return this.#graph?.at({ x, y }) ?? null;
  }

  /** Marks where a chip of the bench would go. */
  aim(code, allowed) {
    if (!this.rows.hidden) this.#aimRow(code);
    else this.#graph?.aim(code, allowed);
  }

  mark() {
    const chosen = list(this.#app.state.params.pick);
    this.#graph?.choose(chosen);
    for (const row of this.rows.querySelectorAll('.stage-row')) {
      const on = chosen.includes(row.dataset.code);
      row.setAttribute('aria-selected', String(on));
      row.tabIndex = on ? 0 : -1;
    }
  }

  #select(code) {
    if (code?.includes('#') || code === '…rest') return;
    this.#on.select(code);
    this.mark();
  }

  #toggle(code) {
    const node = this.nodes?.get(code);
    if (!node || ['duty', 'item', 'rest'].includes(node.kind) || (this.#shown.mode !== 'edit' && node.kind === 'bureau')) return;
    const open = new Set(list(this.#app.state.params.open));
    if (open.has(code)) open.delete(code);
    else if ((node.counts?.bureaus ?? 0) + (node.counts?.duties ?? 0) + (node.counts?.items ?? 0) > 0) open.add(code);
    else return;
    this.#app.state.set({ open: [...open] }, { undoable: false });
  }

  #over(code, target, at) {
    this.label.hidden = !code || this.#shown.mode !== 'edit';
    if (this.label.hidden) return null;
    const reason = target ? this.#on.refuse(code, target) : null;
    this.label.textContent = reason ?? (target ? t('scenarios.drop.to', { name: this.#bodies.short(target) }) : this.#bodies.short(code));
    this.label.classList.toggle('drag-no', !!reason);
    this.label.style.left = Math.min(at.x + 12, innerWidth - this.label.offsetWidth - 8) + 'px';
    this.label.style.top = at.y + 14 + 'px';
    return reason;
  }

  #key(event) {
    if (!this.#graph || event.isComposing) return;
    const graph = this.#graph;
    const current = list(this.#app.state.params.pick).at(-1);
    const direction = { ArrowLeft: 'left', ArrowRight: 'right', ArrowUp: 'up', ArrowDown: 'down' }[event.key];
    const done = () => {
      event.preventDefault();
      event.stopPropagation();
    };
    if (direction && event.shiftKey) {
      done();
      graph.panBy({ left: 80, right: -80 }[direction] ?? 0, { up: 80, down: -80 }[direction] ?? 0);
    } else if (direction && !event.altKey && !event.ctrlKey) {
      done();
      const next = graph.nearest(current, direction);
      if (next) {
        this.#select(next);
        graph.reveal(next);
      }
    } else if (event.key === ' ' && current) {
      done();
      this.#app.openDetail(current);
    } else if (event.key === 'Enter' && !event.ctrlKey && current) {
      done();
      this.#toggle(current);
    } else if (((event.key === 'F10' && event.shiftKey) || event.key === 'ContextMenu') && current && graph.has(current)) {
      done();
      const box = graph.rendered(current);
      if (this.#shown.mode === 'edit') this.#on.menu(current, { x: box.left, y: box.bottom });
    } else if (['+', '=', '-', '0'].includes(event.key)) {
      done();
      ({ '+': () => graph.zoomIn(), '=': () => graph.zoomIn(), '-': () => graph.zoomOut(), 0: () => graph.fit() })[event.key]();
    }
  }

  /** The picture as a drawing of its own; null where there is none. */
  svg(caption) {
    if (!this.#graph || this.pane.hidden) return null;
    const picture = this.#graph.describe();
    const used = new Set(picture.nodes.map((node) => node.kind));
    const fates = new Set(picture.nodes.map((node) => node.fate));
    return graphSvg(picture, colours(), {
      caption,
      legend: [
        ...['agency', 'institution', 'team', 'township', 'bureau', 'duty', 'item'].filter((kind) => used.has(kind)).map((kind) => ({ kind, label: t('legend.' + kind) })),
        ...FATES.filter((fate) => fates.has(fate)).map((state) => ({ state, label: t('state.' + state) })),
      ],
    });
  }
}
