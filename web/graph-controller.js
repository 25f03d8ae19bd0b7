// The only module that touches Cytoscape. It draws what it is told (nodes and edges as the API gives them), reports what the
// user does, and knows positions; which nodes to show and why is the view's business. Looks are classes from graph-style.js.

import cytoscape from '/webjars/cytoscape/3.33.1/dist/cytoscape.esm.min.mjs';
import { graphStyle, colours, badgeImages, SIZES, STATES, FATES, AGENCIES, TURN } from './graph-style.js';
import { breakName, withoutPrefix, shortName } from './labels.js';
import { spread, spiral } from './graph-geometry.js';

const FCOSE = ['/webjars/layout-base/2.0.1/layout-base.js', '/webjars/cose-base/2.2.0/cose-base.js', '/webjars/cytoscape-fcose/2.2.0/cytoscape-fcose.js'];
const HOVER = 150;
const MOVE = 280;
const CALM = matchMedia('(prefers-reduced-motion: reduce)');
// More nodes than this change places at once, without animation.
const ANIMATED = 400;
const ZOOM = { least: 0.1, most: 3, far: 0.3, small: 0.62, near: 0.7, close: 1.2, step: 1.25 };
const FIT_MARGIN = 32;
// Inside a container: around its content, and above it for the name (as the server's layout has it).
const PADDING = 14;
const TITLE = 30;
// Room for the legend.
const FIT_FOOT = 28;

export class GraphController {
  #cy;
  #colours = colours();
  #words;
  #on;
  #level = '';
  #hover = 0;
  #arrival = 0;
  #layered = true;
  #held = false;

  /**
   * @param words {counts(node), shell, abolished, edge(edge)} texts on the canvas in the reader's language
   * @param bulk draws thousands of elements with WebGL, in plain shapes
   * @param on {tap(code, {add}), open(code), menu(code, at), ground(), hover(code, at), moved(code, x, y), boxed(codes), viewport()}; with
   *     over(code, target) → why it may not be dropped there, or null, and drop(code, target, at) a node that is dragged goes back to
   *     its place, and what it was dropped on is told
   */
  constructor(host, { words, on, prefixes = [], areaName, bulk = false }) {
    this.bulk = bulk;
    this.areaName = areaName;
    this.#words = words;
    this.#on = on;
    this.prefixes = prefixes;
    this.#cy = cytoscape({
      container: host,
      style: graphStyle(this.#colours),
      minZoom: ZOOM.least,
      maxZoom: ZOOM.most,
      boxSelectionEnabled: true,
      autounselectify: true,
      layout: { name: 'preset' },
      ...(bulk ? { renderer: { name: 'canvas', webgl: true, webglBgColor: channels(this.#colours.bg) } } : {}),
    });
    this.#listen(host);
  }

  destroy() {
    clearTimeout(this.#hover);
    this.#cy.destroy();
  }

  get size() {
    return { nodes: this.#cy.nodes().length, edges: this.#cy.edges().length };
  }

  // ---- drawing

  /**
   * Draws these nodes and edges, keeping what is already there.
   * @param anchor code of the node that keeps its place on the screen
   * @param pins Map code → {x, y}
   */
  show({ nodes, edges }, { layered = true, anchor, pins = new Map(), animate = true, prefixes = this.prefixes } = {}) {
    const cy = this.#cy;
    this.#layered = layered;
    this.prefixes = prefixes;
    const known = new Set(nodes.map((node) => node.id));
    const parentOf = new Map(nodes.map((node) => [node.id, node.parent]));
    const parents = new Set(nodes.map((node) => node.parent).filter(Boolean));
    const first = cy.nodes().length === 0;
    const before = new Map(cy.nodes().map((node) => [node.id(), { ...node.position() }]));

    const targets = new Map();
    for (const node of nodes) if (node.x !== undefined) targets.set(node.id, { x: node.x, y: node.y });
    const shift = { x: 0, y: 0 };
    if (anchor && before.has(anchor) && targets.has(anchor)) {
      shift.x = before.get(anchor).x - targets.get(anchor).x;
      shift.y = before.get(anchor).y - targets.get(anchor).y;
    }
    for (const [id, at] of targets) targets.set(id, pins.get(id) ?? { x: at.x + shift.x, y: at.y + shift.y });

    cy.startBatch();
    cy.elements().filter((one) => one.isNode() && !known.has(one.id())).remove();
    const links = new Map(edges.map((edge) => [edge.id, edge]));
    cy.edges().filter((one) => !links.has(one.id())).remove();
    // Containers first, so that a child finds its parent.
    const byDepth = [...nodes].sort((a, b) => depth(a.id, parentOf) - depth(b.id, parentOf));
    for (const node of byDepth) {
      const data = this.#nodeData(node, parents.has(node.id));
      const classes = (node.states ?? []).filter((state) => STATES.includes(state));
      const existing = cy.getElementById(node.id);
      if (existing.nonempty()) {
        existing.data(data);
        existing.classes([...classes, ...existing.classes().filter((one) => ['hit', 'chosen', 'bulk', ...FATES].includes(one))]);
        if (node.parent !== existing.data('parent') && existing.parent().id() !== node.parent) existing.move({ parent: node.parent ?? null });
      } else {
        const at = targets.get(node.id) ?? (node.parent && before.get(node.parent)) ?? { x: 0, y: 0 };
        cy.add({ group: 'nodes', data, position: { ...at }, classes: classes.join(' ') });
      }
    }
    for (const edge of edges) {
      if (!known.has(edge.source) || !known.has(edge.target)) continue;
      // Containment stands for the tie between a holder and what is nested in it.
      if (contains(edge.source, edge.target, parentOf) || contains(edge.target, edge.source, parentOf)) continue;
      const existing = cy.getElementById(edge.id);
      const data = { ...edge, label: this.#words.edge(edge) };
      if (existing.nonempty()) existing.data(data);
      else cy.add({ group: 'edges', data });
    }
    cy.edges().toggleClass('layered', layered);
    if (this.bulk) cy.nodes().addClass('bulk');
    cy.endBatch();

    const moving = cy.nodes().filter((node) => node.isChildless() && targets.has(node.id()) && before.has(node.id()));
    const still = first || !animate || CALM.matches || moving.length > ANIMATED;
    cy.batch(() => {
      moving.forEach((node) => {
        const to = targets.get(node.id());
        if (still) node.position(to);
      });
    });
    if (!still) this.#underWay();
    if (!still) moving.forEach((node) => void node.stop().animate({ position: targets.get(node.id()) }, { duration: MOVE, easing: 'ease-out' }));
    this.#innerHeights();
    this.#level = '';
    this.#levelOfDetail();
    if (first) this.fit();
    if (!still) setTimeout(() => !cy.destroyed() && (this.#innerHeights(), this.#on.viewport()), MOVE + 40);
    this.#on.viewport();
  }

  /** While nodes are under way one may pass over another; that the edge between such two cannot be drawn needs no warning. */
  #underWay() {
    cytoscape.warnings(false);
    clearTimeout(this.#arrival);
    this.#arrival = setTimeout(() => cytoscape.warnings(true), MOVE + 40);
  }

  /** Free layout of the whole: fcose from a spiral in code order, then boxes pushed apart. Only while nothing is nested. */
  async free({ pins = new Map() } = {}) {
    await loadFcose();
    const cy = this.#cy;
    if (cy.destroyed()) return;
    this.#layered = false;
    cy.edges().removeClass('layered');
    const nodes = cy.nodes().sort((a, b) => (a.id() < b.id() ? -1 : 1));
    spiral(nodes.length).forEach((at, index) => nodes[index].position(at));
    const layout = cy.layout({
      name: 'fcose',
      quality: 'default',
      randomize: false,
      animate: false,
      fit: false,
      idealEdgeLength: 90,
      nodeSeparation: 90,
      nodeRepulsion: 9000,
      uniformNodeDimensions: false,
      packComponents: false,
      fixedNodeConstraint: [...pins].filter(([id]) => cy.getElementById(id).nonempty()).map(([nodeId, position]) => ({ nodeId, position })),
    });
    const done = layout.promiseOn('layoutstop');
    layout.run();
    await done;
    if (cy.destroyed()) return;
    const boxes = nodes.map((node) => ({ id: node.id(), ...node.position(), width: node.outerWidth(), height: node.outerHeight() }));
    for (const box of spread(boxes, 16)) cy.getElementById(box.id).position({ x: box.x, y: box.y });
    this.fit();
  }

  #nodeData(node, isParent) {
    const name = withoutPrefix(node.name, this.prefixes);
    const shell = node.status === 'SHELL' ? this.#words.shell : '';
    const counts = isParent ? '' : this.#words.counts(node);
    // The server breaks names, too; where it has, its lines are those the layout was made for.
    const lines = node.label && !shell ? node.label.split('\n') : breakName(name + shell, counts ? 2 : 3);
    const title = node.label ? node.label.replaceAll('\n', '') : name;
    if (node.status === 'ABOLISHED') lines.unshift(this.#words.abolished);
    if (counts) lines.push(counts);
    const size = SIZES[node.kind] ?? SIZES.bureau;
    const shortened = shortName(name, { short: node.shortName, areaName: this.areaName });
    return {
      ...node,
      code: node.code ?? node.id,
      title: (title.endsWith('…') ? name : title) + shell,
      label: lines.join('\n'),
      short: shortened,
      // The sizes the layout was made for, where there is one.
      width: (!isParent && node.width) || size.width,
      height: (!isParent && node.height) || size.heights[Math.min(lines.length, 3) - 1],
      innerHeight: 0,
      // A line of the short name stays inside its node.
      farFont: Math.min(28, Math.floor((size.width - 8) / Math.max(1, ...shortened.split('\n').map((line) => [...line].length)))),
      badges: badgeImages(node.states ?? [], this.#colours.dark) ?? [],
      x: undefined,
      y: undefined,
    };
  }

  /** Room for the name at the top of every container. */
  #innerHeights() {
    const boxes = this.#boxes();
    this.#cy.batch(() => {
      this.#cy.nodes(':parent').forEach((parent) => {
        const box = boxes.get(parent.id());
        const longest = Math.max(...parent.data('short').split('\n').map((line) => [...line].length));
        parent.data({
          innerHeight: Math.round(box.y2 - box.y1 - 2 * PADDING),
          // From afar a container's name fills it.
          farFont: Math.round(Math.max(28, Math.min(160, (box.x2 - box.x1) / (longest + 1), (box.y2 - box.y1) / 3))),
        });
      });
    });
  }

  /** The outlines of all nodes by our own arithmetic: Cytoscape's bounding boxes take seconds for thousands of nodes. */
  #boxes() {
    const boxes = new Map();
    const nodes = this.#cy.nodes();
    const inside = new Map();
    nodes.forEach((node) => {
      const parent = node.data('parent');
      if (!parent) return;
      if (!inside.has(parent)) inside.set(parent, []);
      inside.get(parent).push(node);
    });
    const box = (node) => {
      const children = inside.get(node.id());
      if (!children) {
        const { x, y } = node.position();
        const { width, height } = node.data();
        return { x1: x - width / 2, y1: y - height / 2, x2: x + width / 2, y2: y + height / 2 };
      }
      const all = union(children.map(boxOf));
      return { x1: all.x1 - PADDING, y1: all.y1 - TITLE, x2: all.x2 + PADDING, y2: all.y2 + PADDING };
    };
    const boxOf = (node) => {
      if (!boxes.has(node.id())) boxes.set(node.id(), box(node));
      return boxes.get(node.id());
    };
    nodes.forEach(boxOf);
    return boxes;
  }

  // ---- what is marked

  /** Marks the selected nodes; selection never dims. */
  choose(codes) {
    const cy = this.#cy;
    cy.batch(() => {
      cy.nodes('.chosen').removeClass('chosen');
      cy.edges('.near-selected').removeClass('near-selected');
      const chosen = this.#some(codes).addClass('chosen');
      chosen.connectedEdges().addClass('near-selected');
    });
  }

  /** Marks search hits. */
  hit(codes) {
    this.#cy.batch(() => {
      this.#cy.nodes('.hit').removeClass('hit');
      this.#some(codes).addClass('hit');
    });
  }

  /** Leaves only these nodes (and their containers) bright, with the ways between them; null lifts it. */
  path(codes) {
    const cy = this.#cy;
    cy.batch(() => {
      cy.elements('.dim').removeClass('dim');
      cy.edges('.on-path').removeClass('on-path');
      if (!codes) return;
      const nodes = this.#some(codes);
      const ways = codes.slice(1).reduce((all, code, index) => all.union(cy.getElementById(codes[index]).edgesWith(cy.getElementById(code))), cy.collection());
      ways.addClass('on-path');
      cy.elements().difference(nodes.union(nodes.ancestors()).union(nodes.descendants()).union(ways)).addClass('dim');
    });
    this.pathShown = !!codes;
  }

  #some(codes) {
    return codes.reduce((all, code) => all.union(this.#cy.getElementById(code)), this.#cy.collection());
  }

  #dim(node) {
    if (this.pathShown) return;
    const cy = this.#cy;
    cy.batch(() => {
      cy.elements('.dim').removeClass('dim');
      if (!node) return;
      const near = node.closedNeighborhood().union(node.ancestors()).union(node.descendants()).union(node.descendants().closedNeighborhood());
      const kept = near.union(near.nodes().ancestors()).union(near.nodes().descendants());
      cy.elements().difference(kept).addClass('dim');
    });
  }

  // ---- the viewport

  /** Shows everything (or these nodes) in the part that no panel covers; hardly larger than the text of the page. */
  fit(codes) {
    const some = codes?.length ? this.#some(codes) : this.#cy.elements();
    if (some.empty()) return;
    const boxes = this.#boxes();
    const box = union(some.nodes().map((node) => boxes.get(node.id())));
    const width = this.#cy.width() - (this.#on.covered?.() ?? 0);
    const height = this.#cy.height() - FIT_FOOT;
    const largest = 1.25 * Math.max(1, parseFloat(getComputedStyle(document.documentElement).fontSize) / 16);
    const zoom = Math.min(largest, (width - 2 * FIT_MARGIN) / (box.x2 - box.x1), (height - 2 * FIT_MARGIN) / (box.y2 - box.y1));
    if (!(zoom > 0)) return;
    // A whole county with its duties is larger than the least zoom shows.
    this.#cy.minZoom(Math.min(ZOOM.least, zoom));
    this.#cy.viewport({ zoom, pan: { x: width / 2 - (zoom * (box.x1 + box.x2)) / 2, y: height / 2 - (zoom * (box.y1 + box.y2)) / 2 } });
    this.#levelOfDetail();
  }

  oneToOne() {
    this.#cy.zoom({ level: 1, renderedPosition: this.#middle() });
  }

  zoomBy(factor) {
    this.#cy.zoom({ level: this.#cy.zoom() * factor, renderedPosition: this.#middle() });
  }

  zoomIn() {
    this.zoomBy(ZOOM.step);
  }

  zoomOut() {
    this.zoomBy(1 / ZOOM.step);
  }

  panBy(x, y) {
    this.#cy.panBy({ x, y });
  }

  /** Moves the picture so that this point of the model is in the middle. */
  centreAt(x, y) {
    const zoom = this.#cy.zoom();
    const middle = this.#middle();
    this.#cy.pan({ x: middle.x - x * zoom, y: middle.y - y * zoom });
  }

  /** Flies to a node. */
  fly(code) {
    const node = this.#cy.getElementById(code);
    if (node.empty()) return;
    const level = Math.max(this.#cy.zoom(), 0.8);
    const at = node.position();
    const middle = this.#middle();
    const pan = { x: middle.x - at.x * level, y: middle.y - at.y * level };
    if (CALM.matches) this.#cy.viewport({ zoom: level, pan });
    else this.#cy.stop().animate({ zoom: level, pan }, { duration: MOVE, easing: 'ease-in-out', complete: () => this.#on.viewport() });
  }

  /** Brings a node into view when it is outside or covered by the panel (pixels at the right). */
  reveal(code, covered = 0) {
    const node = this.#cy.getElementById(code);
    if (node.empty()) return;
    const box = node.renderedBoundingBox({ includeLabels: false });
    const width = this.#cy.width() - covered;
    const height = this.#cy.height();
    if (box.w > width || box.h > height) return;
    const x = box.x1 < 8 ? 8 - box.x1 : box.x2 > width - 8 ? width - 8 - box.x2 : 0;
    const y = box.y1 < 8 ? 8 - box.y1 : box.y2 > height - 8 ? height - 8 - box.y2 : 0;
    if (x || y) this.#cy.panBy({ x, y });
  }

  #middle() {
    return { x: this.#cy.width() / 2, y: this.#cy.height() / 2 };
  }

  /** Zoom and the point of the model in the middle. */
  get viewport() {
    const { x, y } = this.#cy.pan();
    const zoom = this.#cy.zoom();
    const middle = this.#middle();
    return { zoom, x: (middle.x - x) / zoom, y: (middle.y - y) / zoom, extent: this.#cy.extent() };
  }

  set viewport({ zoom, x, y }) {
    this.#cy.zoom(zoom);
    this.centreAt(x, y);
  }

  resize() {
    this.#cy.resize();
  }

  recolour() {
    this.#colours = colours();
    this.#cy.style(graphStyle(this.#colours));
    this.#cy.nodes().forEach((node) => void node.data('badges', badgeImages(node.data('states') ?? [], this.#colours.dark) ?? []));
  }

  // ---- asking

  has(code) {
    return this.#cy.getElementById(code).nonempty();
  }

  position(code) {
    return this.#cy.getElementById(code).position();
  }

  /** What lies under a point of the page; the innermost, null where there is nothing. */
  at({ x, y }, { but } = {}) {
    const host = this.#cy.container().getBoundingClientRect();
    if (x < host.left || x > host.right || y < host.top || y > host.bottom) return null;
    const pan = this.#cy.pan();
    const zoom = this.#cy.zoom();
    const point = { x: (x - host.left - pan.x) / zoom, y: (y - host.top - pan.y) / zoom };
    const moving = but && this.#cy.getElementById(but);
    let found = null;
    let least = Infinity;
    for (const [id, box] of this.#boxes()) {
      if (point.x < box.x1 || point.x > box.x2 || point.y < box.y1 || point.y > box.y2) continue;
      const node = this.#cy.getElementById(id);
      if (moving && (id === but || node.ancestors().contains(moving))) continue;
      const size = (box.x2 - box.x1) * (box.y2 - box.y1);
      if (size < least) {
        least = size;
        found = id;
      }
    }
    return found;
  }

  /** Marks what a dragged thing would be dropped on; null for nothing. */
  aim(code, allowed = true) {
    this.#cy.batch(() => {
      this.#cy.nodes('.target').removeClass('target');
      this.#cy.nodes('.no-target').removeClass('no-target');
      if (code) this.#cy.getElementById(code).addClass(allowed ? 'target' : 'no-target');
    });
  }

  /** Marks what becomes of nodes: code → added, removed or changed. */
  mark(fates) {
    this.#cy.batch(() => {
      for (const fate of FATES) this.#cy.nodes('.' + fate).removeClass(fate);
      for (const [code, fate] of fates) this.#cy.getElementById(code).addClass(fate);
    });
  }

  /** Where a node is on the page, for menus and tooltips. */
  rendered(code) {
    const box = this.#cy.getElementById(code).renderedBoundingBox({ includeLabels: false });
    const host = this.#cy.container().getBoundingClientRect();
    return { left: host.left + box.x1, top: host.top + box.y1, right: host.left + box.x2, bottom: host.top + box.y2 };
  }

  neighbours(code) {
    const node = this.#cy.getElementById(code);
    return node.closedNeighborhood().nodes().union(node.ancestors()).union(node.descendants()).map((one) => one.id());
  }

  visible() {
    return this.#cy.nodes().map((node) => node.id());
  }

  /** The nearest node from `code` in a direction (left, right, up, down). */
  nearest(code, direction) {
    const from = this.#cy.getElementById(code);
    const origin = from.nonempty() ? from.position() : this.viewport;
    const axis = { left: [-1, 0], right: [1, 0], up: [0, -1], down: [0, 1] }[direction];
    let best = null;
    let least = Infinity;
    this.#cy.nodes().forEach((node) => {
      if (node.id() === code || node.isParent() !== (from.nonempty() && from.isParent()) && node.isParent()) return;
      const dx = node.position('x') - origin.x;
      const dy = node.position('y') - origin.y;
      const along = dx * axis[0] + dy * axis[1];
      if (along <= 1) return;
      const across = Math.abs(dx * axis[1]) + Math.abs(dy * axis[0]);
      const distance = along + 2.5 * across;
      if (distance < least) {
        least = distance;
        best = node.id();
      }
    });
    return best;
  }

  /** The picture as plain data: for SVG, print and (without edges) the small map. */
  describe({ edges: withEdges = true } = {}) {
    const boxes = this.#boxes();
    const nodes = this.#cy
      .nodes()
      .sort((a, b) => a.ancestors().length - b.ancestors().length)
      .map((node) => {
        const box = boxes.get(node.id());
        return {
          id: node.id(),
          kind: node.data('kind'),
          agencyKind: node.data('agencyKind'),
          status: node.data('status'),
          states: node.data('states') ?? [],
          fate: FATES.find((fate) => node.hasClass(fate)),
          x: (box.x1 + box.x2) / 2,
          y: (box.y1 + box.y2) / 2,
          width: box.x2 - box.x1,
          height: box.y2 - box.y1,
          parent: node.isParent(),
          lines: (node.isParent() ? node.data('title') : node.data('label')).split('\n'),
        };
      });
    const edges = withEdges
      ? this.#cy.edges().map((edge) => {
          const points = [edge.sourceEndpoint(), ...(edge.hasClass('layered') && edge.data('kind') === 'SUBORDINATE_TO' ? corner(edge) : []), edge.targetEndpoint()];
          return { ...edge.data(), points };
        })
      : [];
    const box = union([...boxes.values()]);
    return { nodes, edges, box: { x: box.x1, y: box.y1, width: box.x2 - box.x1, height: box.y2 - box.y1 } };
  }

  // ---- listening

  #listen(host) {
    const cy = this.#cy;
    cy.on('tap', 'node', (event) => {
      const { ctrlKey, shiftKey, metaKey } = event.originalEvent ?? {};
      this.#on.tap(event.target.id(), { add: shiftKey || ctrlKey || metaKey });
    });
    cy.on('dbltap', 'node', (event) => this.#on.open(event.target.id()));
    cy.on('dbltap', (event) => event.target === cy && this.fit());
    cy.on('tap', (event) => event.target === cy && this.#on.ground());
    cy.on('cxttap', 'node', (event) => this.#on.menu(event.target.id(), event.originalEvent));
    cy.on('mouseover', 'node', (event) => {
      clearTimeout(this.#hover);
      if (this.#held) return;
      this.#hover = setTimeout(() => {
        this.#dim(event.target);
        this.#on.hover(event.target.id());
      }, HOVER);
    });
    cy.on('mouseout', 'node', () => {
      clearTimeout(this.#hover);
      this.#hover = setTimeout(() => {
        this.#dim(null);
        this.#on.hover(null);
      }, 60);
    });
    cy.on('mouseover', 'edge', (event) => this.#on.hoverEdge?.(event.target.data(), event.originalEvent));
    cy.on('mouseout', 'edge', () => this.#on.hover(null));
    if (this.#on.drop) this.#dropping(host);
    cy.on('dragfree', 'node', (event) => {
      if (this.#on.drop) return;
      this.#innerHeights();
      const moved = event.target.isParent() ? event.target.descendants().filter((node) => node.isChildless()) : event.target;
      this.#on.moved(moved.map((node) => ({ code: node.id(), ...node.position() })));
    });
    let boxed = [];
    cy.on('box', 'node', (event) => boxed.push(event.target.id()));
    cy.on('boxend', () =>
      setTimeout(() => {
        if (boxed.length) this.#on.boxed(boxed);
        boxed = [];
      }),
    );
    let frame = 0;
    cy.on('viewport', () => {
      if (frame) return;
      frame = requestAnimationFrame(() => {
        frame = 0;
        if (cy.destroyed()) return;
        this.#levelOfDetail();
        this.#on.viewport();
      });
    });
    host.addEventListener('contextmenu', (event) => event.preventDefault());
  }

  /** A dragged node is put on another one, and goes back to where it was. */
  #dropping(host) {
    const cy = this.#cy;
    const start = new Map();
    const point = { x: 0, y: 0 };
    const follow = (event) => Object.assign(point, { x: event.clientX, y: event.clientY });
    // Cytoscape listens on the window while it drags.
    addEventListener('pointermove', follow, true);
    addEventListener('mousemove', follow, true);
    cy.on('destroy', () => {
      removeEventListener('pointermove', follow, true);
      removeEventListener('mousemove', follow, true);
    });
    const own = (node) => (node.isParent() ? node.descendants().filter((one) => one.isChildless()) : node);
    cy.on('grab', 'node', (event) => {
      start.clear();
      // What is dimmed could not be aimed at.
      this.#held = true;
      clearTimeout(this.#hover);
      this.#dim(null);
      own(event.target).forEach((node) => void start.set(node.id(), { ...node.position() }));
    });
    cy.on('drag', 'node', (event) => {
      const code = event.target.id();
      const target = this.at(point, { but: code });
      const reason = target ? this.#on.over(code, target, point) : this.#on.over(code, null, point);
      this.aim(target, !reason);
      host.classList.add('dragging');
    });
    cy.on('free', 'node', () => {
      this.#held = false;
      host.classList.remove('dragging');
      this.aim(null);
      this.#on.over(null, null, point);
    });
    cy.on('dragfree', 'node', (event) => {
      const code = event.target.id();
      cy.batch(() => start.forEach((at, id) => void cy.getElementById(id).position(at)));
      const target = this.at(point, { but: code });
      if (target && !this.#on.over(code, target, point)) this.#on.drop(code, target, { ...point });
      this.#on.over(null, null, point);
    });
  }

  #levelOfDetail() {
    const zoom = this.#cy.zoom();
    const level = zoom < ZOOM.far ? 'far' : zoom < ZOOM.small ? 'small' : zoom < ZOOM.near ? 'mid' : zoom < ZOOM.close ? 'near' : 'close';
    if (level === this.#level) return;
    this.#level = level;
    this.#cy.batch(() => {
      const nodes = this.#cy.nodes();
      const away = level !== 'near' && level !== 'close';
      nodes.toggleClass('far', level === 'far').toggleClass('small', level === 'small').toggleClass('mid', away);
      this.#cy.edges().toggleClass('no-arrows', away).toggleClass('labelled', level === 'close');
    });
  }
}

/** The box around boxes. */
function union(boxes) {
  const all = { x1: Infinity, y1: Infinity, x2: -Infinity, y2: -Infinity };
  for (const box of boxes) {
    all.x1 = Math.min(all.x1, box.x1);
    all.y1 = Math.min(all.y1, box.y1);
    all.x2 = Math.max(all.x2, box.x2);
    all.y2 = Math.max(all.y2, box.y2);
  }
  return all;
}

/** Whether this browser can draw with WebGL. */
export function canBulk() {
  try {
    return !!document.createElement('canvas').getContext('webgl2');
  } catch {
    return false;
  }
}

function channels(colour) {
  return [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
}

function depth(id, parentOf) {
  let steps = 0;
  for (let at = parentOf.get(id); at; at = parentOf.get(at)) steps++;
  return steps;
}

function contains(outer, inner, parentOf) {
  for (let at = parentOf.get(inner); at; at = parentOf.get(at)) if (at === outer) return true;
  return false;
}

/** The two corners of an orthogonal edge. */
function corner(edge) {
  const from = edge.sourceEndpoint();
  const to = edge.targetEndpoint();
  const y = from.y > to.y ? Math.max(from.y - TURN, (from.y + to.y) / 2) : (from.y + to.y) / 2;
  return [
    { x: from.x, y },
    { x: to.x, y },
  ];
}

let fcoseLoaded = null;

/** fcose comes as plain scripts that find each other as globals; they are read when the free layout is first wanted. */
function loadFcose() {
  fcoseLoaded ??= (async () => {
    for (const address of FCOSE) {
      await new Promise((resolve, reject) => {
        const script = document.createElement('script');
        script.src = address;
        script.onload = resolve;
        script.onerror = reject;
        document.head.append(script);
      });
    }
    cytoscape.use(globalThis.cytoscapeFcose);
  })();
  return fcoseLoaded;
}

export { AGENCIES };
