// The small map: all nodes as dots and the part in view as a frame; a click or drag moves the picture.

import { el, svg, fill } from '../../dom.js';
import { t } from '../../words.js';

const STORE = 'dutygraph.minimap';
const WIDTH = 168;
const HEIGHT = 104;

export class Minimap {
  constructor(graph) {
    this.graph = graph;
    this.drawing = svg('svg.minimap-drawing', { width: WIDTH, height: HEIGHT, role: 'img', 'aria-label': t('structure.minimap') });
    const open = localStorage.getItem(STORE) !== 'folded';
    this.body = el('div.minimap-body', { hidden: !open }, this.drawing);
    const button = el(
      'button.link',
      {
        type: 'button',
        'aria-expanded': String(open),
        onclick: () => {
          this.body.hidden = !this.body.hidden;
          localStorage.setItem(STORE, this.body.hidden ? 'folded' : 'open');
          button.setAttribute('aria-expanded', String(!this.body.hidden));
          this.draw();
        },
      },
      t('structure.minimap'),
    );
    this.node = el('div.minimap', button, this.body);
    const move = (event) => {
      if (event.buttons !== 1 || !this.box) return;
      const at = this.drawing.getBoundingClientRect();
      this.graph.centreAt(this.box.x + ((event.clientX - at.left) / WIDTH) * this.box.width, this.box.y + ((event.clientY - at.top) / HEIGHT) * this.box.height);
    };
    this.drawing.addEventListener('pointerdown', move);
    this.drawing.addEventListener('pointermove', move);
  }

  /** Draws the nodes. */
  draw() {
    if (this.body.hidden) return;
    const picture = this.graph.describe({ edges: false });
    if (!picture.nodes.length) return;
    this.whole = picture.box;
    const margin = 40;
    let { x, y, width, height } = picture.box;
    x -= margin;
    y -= margin;
    width += 2 * margin;
    height += 2 * margin;
    // The map keeps its own proportions.
    const wider = width / height > WIDTH / HEIGHT;
    const w = wider ? width : (height * WIDTH) / HEIGHT;
    const h = wider ? (width * HEIGHT) / WIDTH : height;
    this.box = { x: x - (w - width) / 2, y: y - (h - height) / 2, width: w, height: h };
    this.drawing.setAttribute('viewBox', [this.box.x, this.box.y, w, h].join(' '));
    this.view = svg('rect.minimap-view', { 'vector-effect': 'non-scaling-stroke' });
    fill(
      this.drawing,
      picture.nodes.map((node) => svg('rect', { class: `minimap-node kind-fill-${node.kind}${node.parent ? ' open' : ''}`, x: node.x - node.width / 2, y: node.y - node.height / 2, width: node.width, height: node.height })),
      this.view,
    );
    this.frame();
  }

  /** Moves the frame to what is in view. */
  frame() {
    if (!this.view || this.body.hidden) return;
    const { x1, y1, w, h } = this.graph.viewport.extent;
    // Nothing to find one's way in while everything is in view.
    const { x, y, width, height } = this.whole;
    this.node.hidden = x1 <= x && y1 <= y && x1 + w >= x + width && y1 + h >= y + height;
    for (const [key, value] of Object.entries({ x: x1, y: y1, width: w, height: h })) this.view.setAttribute(key, value);
  }
}
