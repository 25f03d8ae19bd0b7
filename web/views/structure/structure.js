// 结构: the agencies of an area as a graph and as a table. What is shown is in the address; this module reads it, asks the
// server, filters, and tells the graph controller what to draw.

import { el, fill } from '../../dom.js';
import { t, term } from '../../words.js';
import { list } from '../../state.js';
import { GraphController, canBulk } from '../../graph-controller.js';
import { graphSvg } from '../../graph-svg.js';
import { colours, AGENCIES, STATES } from '../../graph-style.js';
import { prefixesOf } from '../../labels.js';
import { number, day } from '../../numbers.js';
import { segmented, toggle, badge, name, popover, menu, chips } from '../../controls.js';
import { FILTER_VALUES, Filters } from './filters.js';
import { rowsTable } from './rows.js';
import { Outline } from './outline.js';
import { Minimap } from './minimap.js';
import { legend } from './legend.js';
import { Paths } from './paths.js';
import { guard } from './guard.js';
import { begin } from '../scenarios/make.js';

// Above the first number of elements WebGL draws, above the second nothing is drawn.
const PLAIN = 1500;
const LISTED = 5000;
const LISTED_INSIDE = 1000;
const CROWD = 100;
const TOOLTIP = 150;
const SETTLE = 400;
const REVEAL = 320;

export default {
  name: 'structure',
  params: ['focus', 'depth', 'open', 'hide', 'pin', 'lay', 'z', 'x', 'y', 'path', 'post', 'towns', 'near', 'cat'],
  values: { ...FILTER_VALUES, depth: { one: ['agency', 'bureau', 'duty', 'item'] }, lay: { one: ['elk', 'fcose'] } },
  mount(host, app) {
    return new Structure(host, app);
  },
};

class Structure {
  constructor(host, app) {
    this.app = app;
    this.prefixes = prefixesOf(app.area, app.areas);
    this.filters = new Filters(app);
    this.layout = app.layout(host, { title: t('nav.structure'), filters: [el('span')] });
    this.canvas = el('div.canvas', { tabindex: '0', role: 'application', onkeydown: (event) => this.#key(event) });
    this.overlay = el('div.canvas-overlay');
    this.tooltip = el('div.tooltip', { hidden: true });
    this.stage = el('div.stage', this.canvas, this.overlay, this.tooltip);
    this.tableHost = el('div.structure-table');
    this.outline = new Outline({ choose: (code) => this.#choose([code], { fly: true }), open: (code) => this.toggle(code) });
    this.panes = el('div.panes', this.outline.node, this.stage, this.tableHost);
    this.layout.body.append(this.panes);
    this.layout.body.classList.add('structure-body');
    this.paths = new Paths(app, { show: (codes) => this.#showPath(codes), named: (code) => this.nodes?.get(code)?.name ?? code });
    this.keys = this.#bindings();
    this.onTheme = () => {
      this.graph?.recolour();
      this.minimap?.draw();
    };
    addEventListener('themechange', this.onTheme);
    this.onPrint = () => this.#printed();
    addEventListener('beforeprint', this.onPrint);
    this.observer = new ResizeObserver(() => {
      this.graph?.resize();
      this.minimap?.draw();
    });
    this.observer.observe(this.stage);
    this.#read();
  }

  unmount() {
    removeEventListener('themechange', this.onTheme);
    removeEventListener('beforeprint', this.onPrint);
    this.observer.disconnect();
    clearTimeout(this.settling);
    clearTimeout(this.tipping);
    this.request?.abort();
    this.graph?.destroy();
  }

  get params() {
    return this.app.state.params;
  }

  get shownAs() {
    return ['table', 'both'].includes(this.params.v) ? this.params.v : 'graph';
  }

  update(state, former) {
    const moved = ['z', 'x', 'y', 'sel'].every((key) => state.params[key] === former.params?.[key]);
    if (this.#asked(state.params) !== this.asked) this.#read();
    else if (!moved && onlyThese(state.params, former.params, ['z', 'x', 'y', 'sel'])) this.#selection();
    else this.#draw();
  }

  // ---- asking

  /** What decides whether the server has to be asked again. */
  #asked(params) {
    return [params.area, params.focus, params.near, params.depth, params.open, params.towns, params.cat, params.sev ? 'findings' : '', this.shownAs === 'table' ? 'list' : 'draw'].join('|');
  }

  async #read() {
    const { app, params } = this;
    const asked = (this.asked = this.#asked(params));
    this.request?.abort();
    this.request = new AbortController();
    const { signal } = this.request;
    const first = !this.answer;
    const busy = first ? null : setTimeout(() => this.stage.classList.add('busy'), SETTLE);
    const task = async (stop) => {
      const both = first ? AbortSignal.any([stop, signal]) : signal;
      const [answer, agencies] = await Promise.all([this.#askGraph(both), this.#askAgencies(both)]);
      return { answer, agencies };
    };
    try {
      const result = first ? await app.load(this.overlay, 'load.structure', task) : await task();
      if (!result || asked !== this.asked) return;
      this.answer = result.answer;
      this.agencies = result.agencies;
      for (const node of this.answer.nodes) {
        node.shortName = this.agencies.get(node.code)?.shortName;
        if (node.kind === 'rest') node.name = t('structure.leftOut', { n: number(node.counts?.leftOut ?? Number(node.name)) });
      }
      this.nodes = new Map(this.answer.nodes.map((node) => [node.id, node]));
      app.learn(this.answer.nodes);
      this.#draw();
    } catch (problem) {
      if (problem.name !== 'AbortError') app.notice(app.problemText(problem), { error: true });
    } finally {
      clearTimeout(busy);
      this.stage.classList.remove('busy');
    }
  }

  async #askGraph(signal) {
    const { params, app } = this;
    const open = list(params.open);
    const steps = {
      bureau: { expand: ['*', ...open], show: ['BUREAU'] },
      duty: { expand: ['**', ...open], show: ['BUREAU', 'DUTY'] },
      item: { expand: ['**', ...open], show: ['BUREAU', 'ITEM'] },
    }[params.depth];
    const listed = this.shownAs === 'table';
    return app.api.get(
      '/graph',
      {
        area: app.area?.code,
        focus: params.focus ?? params.near,
        depth: params.towns ? 2 : 1,
        ...(steps ?? { expand: open }),
        layout: listed ? null : 'layered',
        limit: LISTED,
        inside: listed ? LISTED_INSIDE : null,
        category: list(params.cat),
        only: params.sev ? 'findings' : null,
      },
      { signal },
    );
  }

  async #askAgencies(signal) {
    const area = this.app.area?.code;
    if (this.agencies && this.agenciesOf === area) return this.agencies;
    const items = await this.app.api.all('/agencies', { area }, { signal });
    this.agenciesOf = area;
    return new Map(items.map((agency) => [agency.code, agency]));
  }

  // ---- drawing

  #draw() {
    const { app, params, answer } = this;
    if (!answer) return;
    const hidden = new Set(list(params.hide));
    this.shown = this.filters.apply(answer.nodes, { params, agencies: this.agencies, hidden });
    const ids = new Set(this.shown.map((node) => node.id));
    this.edges = answer.edges.filter((edge) => ids.has(edge.source) && ids.has(edge.target)).map((edge) => ({ ...edge, power: edge.power ?? edge.source_ }));
    this.expanded = new Set(answer.nodes.map((node) => node.parent).filter(Boolean));
    this.#tools();
    this.#filterRow();
    this.panes.dataset.as = this.shownAs;
    const rows = this.filters.rows(this.shown, params);
    this.#table(rows);
    this.#picture();
    this.#overlays();
    this.outline.draw(this.shown, { expanded: this.expanded, chosen: list(params.sel), describe: (node) => this.#describe(node) });
    const total = (answer.total?.nodes ?? answer.nodes.length) - 0;
    app.status(this.shownAs === 'table' ? { shown: rows.length, total: rows.length + Math.max(0, total - (answer.shown?.nodes ?? total)) } : { shown: ids.size, total });
    this.#selection();
  }

  #picture() {
    const { params } = this;
    if (this.shownAs === 'table') return;
    const tooMany = this.shown.length + this.edges.length > LISTED;
    this.canvas.hidden = tooMany || !this.shown.length;
    if (tooMany) {
      this.graph?.destroy();
      this.graph = null;
      return;
    }
    const pins = pinsOf(params.pin);
    const bulk = this.shown.length + this.edges.length > PLAIN && canBulk();
    if (this.graph && this.graph.bulk !== bulk) {
      this.graph.destroy();
      this.graph = null;
    }
    const fresh = !this.graph;
    if (fresh) {
      this.graph = new GraphController(this.canvas, { prefixes: this.prefixes, areaName: this.app.area?.name, bulk, words: canvasWords, on: this.#reactions() });
      if (!this.minimap) this.minimap = new Minimap(this.graph);
      this.minimap.graph = this.graph;
    }
    const free = params.lay === 'fcose' && !this.expanded.size;
    const nodes = this.#leftOut(this.shown);
    const anchor = this.anchor;
    this.anchor = null;
    if (free) {
      const asFree = nodes.map((node) => node.id).join();
      this.graph.show({ nodes: nodes.map((node) => ({ ...node, x: undefined, y: undefined })), edges: this.edges }, { layered: false, animate: false });
      if (this.freeShown !== asFree) {
        this.freeShown = asFree;
        this.graph.free({ pins }).then(() => this.minimap?.draw());
      }
    } else {
      const fit = this.freeShown || this.drawnArea !== [this.app.area?.code, params.focus, params.near, params.towns, params.depth].join();
      this.freeShown = null;
      this.drawnArea = [this.app.area?.code, params.focus, params.near, params.towns, params.depth].join();
      this.graph.show({ nodes, edges: this.edges }, { layered: true, anchor, pins, animate: !fit });
      if (fit && !anchor) this.graph.fit();
      // What was just opened may reach over the edge.
      if (anchor) setTimeout(() => this.graph?.has(anchor) && this.graph.reveal(anchor, this.#covered()), REVEAL);
    }
    if (fresh) {
      if (params.z) this.graph.viewport = { zoom: Number(params.z), x: Number(params.x), y: Number(params.y) };
      else if (params.sel && this.nodes.has(list(params.sel).at(-1)) && params.focus) this.graph.fly(list(params.sel).at(-1));
      else if (params.open) this.graph.fit(this.#opened());
    }
    this.graph.hit(params.q ? this.shown.filter((node) => node.name?.includes(params.q)).map((node) => node.id) : params.focus ? [params.focus] : []);
    const { nodes: n, edges: e } = this.graph.size;
    this.canvas.setAttribute('aria-label', t('structure.canvas', { nodes: number(n), edges: number(e) }));
  }

  /** What a link opens is shown near enough to be read. */
  #opened() {
    return list(this.params.open).filter((code) => this.graph.has(code));
  }

  /** What is not drawn stays as one dashed node. */
  #leftOut(nodes) {
    const left = this.answer.leftOut ?? 0;
    if (!left || !nodes.length) return nodes;
    const placed = nodes.filter((node) => node.x !== undefined && !node.parent);
    const x = placed.reduce((most, node) => Math.max(most, node.x), 0);
    const y = placed.reduce((most, node) => Math.max(most, node.y), 0);
    return [...nodes, { id: '…rest', kind: 'rest', name: t('structure.leftOut', { n: number(left) }), states: [], x, y: y + 120 }];
  }

  #tools() {
    const { app, params } = this;
    const set = (patch) => app.state.set(patch);
    const hidden = list(params.hide);
    const hiddenButton = el(
      'button.choice',
      { type: 'button', 'aria-haspopup': 'true', 'aria-expanded': 'false', disabled: !hidden.length, onclick: () => this.#hiddenList(hiddenButton) },
      t('structure.hidden', { n: hidden.length }),
      el('span.caret', { 'aria-hidden': 'true' }, '▾'),
    );
    const picture = this.shownAs !== 'table';
    fill(
      this.layout.tools,
      picture
        ? segmented({
            label: t('structure.layout'),
            value: params.lay === 'fcose' && !this.expanded.size ? 'fcose' : 'elk',
            options: [
              { value: 'elk', label: t('structure.layered') },
              { value: 'fcose', label: t('structure.free'), disabled: this.expanded.size > 0, title: this.expanded.size ? t('structure.freeOff') : null },
            ],
            onchange: (value) => set({ lay: value === 'elk' ? null : value }),
          })
        : null,
      el('span.tool-label', t('structure.depth')),
      segmented({
        label: t('structure.depth'),
        value: params.depth ?? (params.open ? '' : 'agency'),
        options: ['agency', 'bureau', 'duty', 'item'].map((value) => ({ value, label: t('structure.depth.' + value) })),
        onchange: (value) => set({ depth: value === 'agency' ? null : value, open: null, lay: null, kind: list(params.kind).filter((kind) => !['bureau', 'duty', 'item'].includes(kind)) }),
      }),
      picture ? toggle({ label: t('structure.path'), on: params.path !== undefined, onchange: (on) => set({ path: on ? '-' : null }) }) : null,
      picture ? hiddenButton : null,
      el('span.tool-space'),
      segmented({
        label: t('structure.show'),
        value: this.shownAs,
        options: ['graph', 'table', 'both'].map((value) => ({ value, label: t('structure.' + value) })),
        onchange: (value) => set({ v: value === 'graph' ? null : value }),
      }),
      picture
        ? el(
            'div.zoom-buttons',
            el('button', { type: 'button', onclick: () => this.graph?.oneToOne() }, t('structure.one')),
            el('button', { type: 'button', onclick: () => this.graph?.fit() }, t('structure.fit')),
            el('button.square', { type: 'button', 'aria-label': t('structure.zoomIn'), title: t('structure.zoomIn'), onclick: () => this.graph?.zoomIn() }, '+'),
            el('button.square', { type: 'button', 'aria-label': t('structure.zoomOut'), title: t('structure.zoomOut'), onclick: () => this.graph?.zoomOut() }, '−'),
          )
        : null,
    );
  }

  #filterRow() {
    const { app, params, answer, agencies } = this;
    this.layout.filters.hidden = false;
    fill(
      this.layout.filters,
      this.filters.controls({ params, nodes: answer.nodes, agencies }),
      app.areas.some((area) => area.parent === app.area?.code)
        ? toggle({ label: t('structure.townships'), on: !!params.towns, onchange: (on) => app.state.set({ towns: on ? '1' : null }) })
        : null,
      params.focus || params.near
        ? el(
            'button.chip',
            { type: 'button', onclick: () => app.state.set({ focus: null, near: null }) },
            name(this.nodes.get(params.focus ?? params.near)?.name ?? params.focus ?? params.near),
            el('span', { 'aria-hidden': 'true' }, ' ×'),
          )
        : null,
      list(params.cat).map((category) =>
        el('button.chip', { type: 'button', onclick: () => app.state.set({ cat: list(params.cat).filter((one) => one !== category) }) }, category === 'DUTY' ? t('kind.duty') : name(category), el('span', { 'aria-hidden': 'true' }, ' ×')),
      ),
      this.filters.active(params) ? el('button.link', { type: 'button', onclick: () => app.state.set(this.filters.none) }, t('btn.clear')) : null,
    );
  }

  #table(rows) {
    if (this.shownAs === 'graph') {
      fill(this.tableHost);
      this.table = null;
      return;
    }
    this.table = rowsTable({
      rows,
      agencies: this.agencies,
      nodes: this.nodes,
      sort: this.params.sort,
      selected: list(this.params.sel).at(-1),
      onsort: (sort) => this.app.state.set({ sort: sort ?? null }, { replace: true }),
      onselect: (node) => this.#choose([node.code], { fly: this.shownAs === 'both' }),
      empty: this.#nothing(),
      app: this.app,
    });
    fill(this.tableHost, this.table);
  }

  #nothing() {
    const { app, params } = this;
    if (!this.filters.active(params) && !params.hide) return el('p', t('structure.none'));
    return el('div', el('p', t('empty.filtered')), chips(this.filters.chips(params), () => app.state.set(this.filters.none)));
  }

  #overlays() {
    const { params } = this;
    const tooMany = this.shown.length + this.edges.length > LISTED;
    fill(
      this.overlay,
      tooMany ? el('p.message', t('structure.tooMany')) : !this.shown.length ? el('div.message', this.#nothing()) : null,
      params.path !== undefined ? this.paths.draw(params, [...this.nodes.values()]) : null,
      this.shown.length && !tooMany
        ? el('div.canvas-foot', legend({ app: this.app, nodes: this.answer.nodes, params }), this.minimap?.node)
        : null,
    );
    if (params.path === undefined) this.graph?.path(null);
    else this.paths.apply(params);
    this.minimap?.draw();
  }

  #showPath(codes) {
    if (!this.graph) return;
    this.graph.path(codes);
    const key = codes?.join();
    if (codes && this.pathFitted !== key) this.graph.fit(codes);
    this.pathFitted = key;
  }

  // ---- selection and the panel

  #selection() {
    const codes = list(this.params.sel);
    this.graph?.choose(codes);
    const last = codes.at(-1);
    if (this.table && last) this.table.mark(last);
    this.outline.mark(last);
    const node = this.nodes?.get(last);
    if (node && this.said !== last) {
      this.said = last;
      this.app.say(this.#describe(node));
      // The panel covers the right of a narrow window; what was just selected should stay in sight.
      requestAnimationFrame(() => this.graph?.reveal(last, this.#covered()));
    }
  }

  #covered() {
    const { aside } = this.app;
    return !aside.hidden && getComputedStyle(aside).position === 'absolute' ? aside.offsetWidth : 0;
  }

  #choose(codes, { fly = false } = {}) {
    const last = codes.at(-1);
    this.app.state.set({ sel: codes }, { replace: true });
    if (fly && last && this.graph?.has(last)) this.graph.fly(last);
  }

  #describe(node) {
    const kind = AGENCIES.includes(node.kind) ? term('kind', node.agencyKind ?? node.kind) : term('kind', node.kind);
    const counts = node.counts
      ? t('structure.say.counts', { bureaus: node.counts.bureaus ?? 0, duties: node.counts.duties ?? 0, findings: this.agencies?.get(node.code)?.findings ?? (node.states ?? []).length })
      : '';
    return [node.name, kind, ...(node.states ?? []).map((state) => term('state', state)), counts].filter(Boolean).join(this.app.lang === 'en' ? ', ' : '，');
  }

  // ---- what the user does

  #reactions() {
    const { app } = this;
    return {
      tap: (code, { add }) => {
        if (code === '…rest') return app.state.set({ v: 'table' });
        if (code.endsWith('#rest')) {
          const inside = this.nodes.get(this.nodes.get(code)?.parent);
          return inside && guard({ app, node: inside, count: this.nodes.get(code).counts?.leftOut ?? 0, at: this.#pointAt(code), proceed: (patch) => app.state.set(patch) });
        }
        if (this.params.path !== undefined && this.paths.pick(code)) return undefined;
        const chosen = list(this.params.sel);
        if (!add) this.#choose([code]);
        else this.#choose(chosen.includes(code) ? chosen.filter((one) => one !== code) : [...chosen, code]);
        this.cursor = code;
        return undefined;
      },
      open: (code) => this.toggle(code),
      menu: (code, event) => this.#menu(code, { left: event.clientX, top: event.clientY, right: event.clientX, bottom: event.clientY }),
      ground: () => this.params.sel && app.state.set({ sel: null }, { replace: true }),
      hover: (code) => this.#tip(code),
      hoverEdge: (edge, event) => this.#edgeTip(edge, event),
      moved: (nodes) => {
        const pins = pinsOf(this.params.pin);
        for (const { code, x, y } of nodes) pins.set(code, { x: Math.round(x), y: Math.round(y) });
        app.state.set({ pin: pinText(pins) });
      },
      boxed: (codes) => this.#choose([...new Set([...list(this.params.sel), ...codes])]),
      covered: () => this.#covered(),
      viewport: () => {
        this.minimap?.frame();
        clearTimeout(this.settling);
        this.settling = setTimeout(() => {
          if (!this.graph || !this.seenViewport) {
            this.seenViewport = true;
            return;
          }
          const { zoom, x, y } = this.graph.viewport;
          this.#quietly({ z: zoom.toFixed(2), x: Math.round(x), y: Math.round(y) });
        }, SETTLE);
      },
    };
  }

  /** Panning replaces the address without a step and without drawing anew. */
  #quietly(patch) {
    const { state } = this.app;
    if (state.view !== 'structure') return;
    state.set(patch, { replace: true });
  }

  /** Expands or collapses a node in place. */
  toggle(code) {
    const node = this.nodes.get(code);
    if (!node || ['duty', 'item', 'rest'].includes(node.kind)) return;
    const open = new Set(list(this.params.open));
    const byDepth = this.params.depth;
    this.anchor = code;
    if (this.expanded.has(code)) {
      open.delete(code);
      // Leaving a general depth: what is open now stays open, except this one.
      if (byDepth) for (const one of this.expanded) if (one !== code) open.add(one);
      for (const child of this.answer.nodes) if (child.parent === code) open.delete(child.code);
      this.app.state.set({ open: [...open], depth: null });
      return;
    }
    if (byDepth) for (const one of this.expanded) open.add(one);
    const works = (node.counts?.duties ?? 0) + (node.counts?.items ?? 0);
    const own = node.kind === 'bureau' ? works : node.counts?.bureaus || works;
    if (own === 0) return;
    const go = (patch = {}) => this.app.state.set({ open: [...open, code], lay: null, ...(byDepth ? { depth: null } : {}), ...patch });
    if (own > CROWD && !this.params.cat) guard({ app: this.app, node, count: own, at: this.#pointAt(code), proceed: go });
    else go();
  }

  #pointAt(code) {
    const box = this.graph?.has(code) ? this.graph.rendered(code) : this.stage.getBoundingClientRect();
    return anchorAt(box);
  }

  #menu(code, box) {
    const node = this.nodes.get(code);
    if (!node) return;
    const { app, params } = this;
    const pins = pinsOf(params.pin);
    this.#choose([code]);
    menu(
      anchorAt(box),
      [
        ['duty', 'item'].includes(node.kind) ? null : { label: this.expanded.has(code) ? t('btn.collapse') : t('btn.expand'), hint: 'Enter', run: () => this.toggle(code) },
        { label: t('btn.hide'), hint: 'H', run: () => this.#hide([code]) },
        { label: pins.has(code) ? t('btn.unpin') : t('btn.pin'), hint: 'P', run: () => this.#pin(code) },
        { label: t('structure.menu.neighbours'), hint: 'N', run: () => app.state.set({ near: code, focus: null }) },
        { label: t('structure.menu.path'), run: () => app.state.set({ path: code }) },
        ['duty', 'item'].includes(node.kind) ? null : { label: t('scenarios.new'), run: () => begin(app, code) },
        {
          label: t('structure.menu.copy'),
          run: async () => {
            await app.copy(code);
            app.notice(t('cypher.copied'));
          },
        },
      ],
      { label: node.name },
    );
  }

  #hide(codes) {
    if (!codes.length) return;
    this.app.state.set({ hide: [...new Set([...list(this.params.hide), ...codes])], sel: null });
  }

  #pin(code) {
    const pins = pinsOf(this.params.pin);
    if (pins.has(code)) pins.delete(code);
    else if (this.graph?.has(code)) {
      const { x, y } = this.graph.position(code);
      pins.set(code, { x: Math.round(x), y: Math.round(y) });
    }
    this.app.state.set({ pin: pinText(pins) });
  }

  #hiddenList(anchor) {
    const hidden = list(this.params.hide);
    const show = (codes) => this.app.state.set({ hide: hidden.filter((code) => !codes.includes(code)) });
    const close = popover(
      anchor,
      el(
        'div.hidden-list',
        hidden.map((code) =>
          el(
            'div.hidden-row',
            name(this.nodes.get(code)?.name ?? code),
            el('button.link', { type: 'button', onclick: () => (close(true), show([code])) }, t('btn.show')),
          ),
        ),
        el('button', { type: 'button', onclick: () => (close(true), show(hidden)) }, t('structure.hidden.all')),
      ),
      { label: t('structure.hidden', { n: hidden.length }) },
    );
  }

  #tip(code) {
    clearTimeout(this.tipping);
    this.tooltip.hidden = true;
    const node = code && this.nodes?.get(code);
    if (!node) return;
    this.tipping = setTimeout(() => {
      if (!this.graph?.has(code)) return;
      const agency = this.agencies?.get(code);
      fill(
        this.tooltip,
        el('strong', name(node.name)),
        el('div.quiet', [AGENCIES.includes(node.kind) ? term('kind', node.agencyKind ?? node.kind) : term('kind', node.kind), node.status && node.status !== 'ACTIVE' ? term('status', node.status) : ''].filter(Boolean).join(' · ')),
        agency?.quota !== undefined ? el('div.quiet', `${t('fig.quota')} ${number(agency.quota)} · ${t('fig.staff')} ${number(agency.staff)}`) : null,
        (node.states ?? []).filter((state) => STATES.includes(state)).map((state) => el('div', badge(state, { word: true }))),
      );
      this.#placeTip(this.graph.rendered(code));
    }, TOOLTIP);
  }

  #edgeTip(edge, event) {
    const words = [term('edge', edge.kind), term('tie', edge.tie), term('mode', edge.mode), edge.kind === 'HOLDS' ? term('role', edge.role) : '', term('source', edge.power), term('relation', edge.relation), edge.score === undefined ? '' : edge.score.toFixed(2), edge.count > 1 ? '×' + edge.count : ''].filter(Boolean);
    fill(this.tooltip, el('span', words.join(' · ')), el('div.quiet', name(`${this.nodes.get(edge.source)?.name ?? edge.source} → ${this.nodes.get(edge.target)?.name ?? edge.target}`)));
    this.#placeTip({ left: event.clientX, top: event.clientY, right: event.clientX, bottom: event.clientY + 8 });
  }

  #placeTip(box) {
    const stage = this.stage.getBoundingClientRect();
    this.tooltip.hidden = false;
    const left = Math.min(Math.max(box.left - stage.left, 8), stage.width - this.tooltip.offsetWidth - 8);
    const below = box.bottom - stage.top + 8;
    const top = below + this.tooltip.offsetHeight > stage.height ? box.top - stage.top - this.tooltip.offsetHeight - 8 : below;
    this.tooltip.style.left = left + 'px';
    this.tooltip.style.top = Math.max(8, top) + 'px';
  }

  // ---- keys

  #bindings() {
    return { 'Alt+o': () => this.#toggleOutline(), 'Alt+Shift+o': () => this.#toggleOutline() };
  }

  #toggleOutline() {
    this.outline.show(this.outline.node.hidden);
    if (!this.outline.node.hidden) this.outline.focus();
    else this.canvas.focus();
  }

  #key(event) {
    if (!this.graph || event.isComposing) return;
    const { graph } = this;
    const current = list(this.params.sel).at(-1) ?? this.cursor;
    const arrow = { ArrowLeft: 'left', ArrowRight: 'right', ArrowUp: 'up', ArrowDown: 'down' }[event.key];
    const done = () => {
      event.preventDefault();
      event.stopPropagation();
    };
    if (arrow && event.shiftKey) {
      done();
      graph.panBy({ left: 80, right: -80 }[arrow] ?? 0, { up: 80, down: -80 }[arrow] ?? 0);
    } else if (arrow && !event.ctrlKey && !event.altKey) {
      done();
      const next = graph.nearest(current, arrow);
      if (next) {
        this.cursor = next;
        this.#choose([next]);
      }
    } else if (event.key === ' ' && current) {
      done();
      if (event.shiftKey) this.#choose([...new Set([...list(this.params.sel), current])]);
      else this.app.openDetail(current);
    } else if (event.key === 'Enter' && current) {
      done();
      if (!this.expanded.has(current)) this.toggle(current);
    } else if (event.key === 'Backspace' && current) {
      done();
      const target = this.expanded.has(current) ? current : this.nodes.get(current)?.parent;
      if (target && this.expanded.has(target)) {
        this.#choose([target]);
        this.toggle(target);
      }
    } else if ((event.key === 'F10' && event.shiftKey) || event.key === 'ContextMenu') {
      done();
      if (current && graph.has(current)) this.#menu(current, graph.rendered(current));
    } else if (event.ctrlKey || event.metaKey) {
      if (event.key.toLowerCase() === 'a') {
        done();
        this.#choose(graph.visible());
      }
    } else if (!event.altKey) {
      const single = {
        '+': () => graph.zoomIn(),
        '=': () => graph.zoomIn(),
        '-': () => graph.zoomOut(),
        0: () => graph.fit(),
        1: () => graph.oneToOne(),
        p: () => current && this.#pin(current),
        h: () => this.#hide(list(this.params.sel)),
        n: () => current && this.app.state.set({ near: current, focus: null }),
      }[event.key.toLowerCase()];
      if (single) {
        done();
        single();
      }
    }
  }

  // ---- files

  exports() {
    const picture = this.graph && this.shownAs !== 'table';
    const rows = this.filters.rows(this.shown ?? [], this.params);
    const table = () => {
      const own = this.table ?? rowsTable({ rows, agencies: this.agencies, nodes: this.nodes, sort: this.params.sort, app: this.app });
      this.app.export.csv({ columns: own.columns, sortedRows: own.sortedRows, filters: this.filtersSaid() });
    };
    return [
      ...(picture
        ? [
            { label: t('btn.png'), run: () => this.app.export.png(this.#svg()) },
            { label: t('btn.svg'), run: () => this.app.export.svg(this.#svg()) },
          ]
        : []),
      { label: t('btn.csv'), run: table },
    ];
  }

  filtersSaid() {
    return this.filters
      .chips(this.params)
      .map((chip) => chip.label)
      .join(' ');
  }

  #svg({ paper = false } = {}) {
    const picture = this.graph.describe();
    const used = new Set(picture.nodes.map((node) => node.kind));
    const states = new Set(picture.nodes.flatMap((node) => node.states));
    return graphSvg(picture, { ...colours(), ...(paper ? { bg: '#FFFFFF' } : {}) }, {
      caption: t('structure.snapshot', { area: this.app.area?.name ?? '', view: [t('nav.structure'), this.filtersSaid()].filter(Boolean).join(' '), date: day(this.app.health?.dataset?.changedAt) }),
      legend: [
        ...[...AGENCIES, 'bureau', 'duty', 'item'].filter((kind) => used.has(kind)).map((kind) => ({ kind, label: t('legend.' + kind) })),
        ...STATES.filter((state) => states.has(state)).map((state) => ({ state, label: t('state.' + state) })),
      ],
    });
  }

  #printed() {
    if (!this.graph) return;
    this.stage.querySelector('.printed')?.remove();
    const drawing = this.#svg({ paper: true });
    drawing.setAttribute('class', 'printed');
    this.stage.append(drawing);
  }
}

export const canvasWords = {
  counts(node) {
    const { counts } = node;
    if (node.said) return node.said;
    if (!counts) return '';
    if (['duty', 'item', 'rest'].includes(node.kind)) return '';
    const parts = (AGENCIES.includes(node.kind) && counts.bureaus ? ['bureaus', 'duties'] : ['duties', 'items']).filter((key) => counts[key]);
    return parts.length ? '▸ ' + parts.map((key) => (counts[key] === 1 ? t('structure.count.one.' + key) : t('structure.count.' + key, { n: number(counts[key]) }))).join(node.kind === 'bureau' ? '·' : ' · ') : '';
  },
  get shell() {
    return t('structure.shell');
  },
  get abolished() {
    return t('structure.abolished');
  },
  edge(edge) {
    if (edge.score !== undefined) return edge.score.toFixed(2);
    return edge.mode ? term('mode', edge.mode) : edge.kind === 'SUBORDINATE_TO' && edge.tie && edge.tie !== 'SUBORDINATE' ? term('tie', edge.tie) : '';
  },
};

/** 'code:x,y,code:x,y' ⇄ Map code → {x, y} */
function pinsOf(text) {
  const pins = new Map();
  for (const [, code, x, y] of (text ?? '').matchAll(/([^,]+):(-?\d+),(-?\d+)/g)) pins.set(code, { x: Number(x), y: Number(y) });
  return pins;
}

function pinText(pins) {
  return [...pins].map(([code, { x, y }]) => `${code}:${x},${y}`).join(',');
}

/** Something a popover can hang on, for a place on the canvas. */
function anchorAt(box) {
  return { getBoundingClientRect: () => box };
}

/** Whether two sets of parameters differ in these keys only. */
function onlyThese(params, former = {}, keys) {
  return [...new Set([...Object.keys(params), ...Object.keys(former)])].every((key) => keys.includes(key) || params[key] === former[key]);
}

