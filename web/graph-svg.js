// The graph as a drawing of its own: SVG with text as text, for files, print and the small map. Colours are attributes.

import { svg } from './dom.js';
import { AGENCIES, MODES, SIZES, STATES, fateColour, mix, stateColour } from './graph-style.js';
import { t } from './words.js';

const MARGIN = 32;

/**
 * @param picture what GraphController.describe() answers
 * @param c the colours (graph-style.js)
 * @param caption the line below: area, view, date
 * @param legend [{kind, label}], or nothing
 */
export function graphSvg(picture, c, { caption, legend } = {}) {
  const { box } = picture;
  const foot = caption || legend ? 64 : 0;
  const width = Math.ceil(Math.max(box.width + 2 * MARGIN, foot ? 900 : 0));
  const height = Math.ceil(box.height + 2 * MARGIN + foot);
  const view = [Math.floor(box.x - MARGIN), Math.floor(box.y - MARGIN), width, height];
  const bottom = box.y + box.height + MARGIN;
  return svg(
    'svg',
    { viewBox: view.join(' '), 'font-family': c.font, 'font-size': 12 },
    svg('rect', { x: view[0], y: view[1], width, height, fill: c.bg }),
    // Lines of subordination run below containers, what belongs to duties and items above them.
    picture.edges.filter((edge) => edge.kind === 'SUBORDINATE_TO').map((edge) => drawEdge(edge, c)),
    picture.nodes.filter((node) => node.parent).map((node) => drawNode(node, c)),
    picture.edges.filter((edge) => edge.kind !== 'SUBORDINATE_TO').map((edge) => drawEdge(edge, c)),
    picture.nodes.filter((node) => !node.parent).map((node) => drawNode(node, c)),
    legend ? drawLegend(legend, box.x, bottom + 14, c) : null,
    caption ? svg('text', { x: box.x, y: bottom + 50, fill: c['text-2'] }, caption) : null,
  );
}

function drawNode(node, c) {
  const size = SIZES[node.kind] ?? SIZES.bureau;
  const agency = AGENCIES.includes(node.kind);
  const stroke = node.fate ? fateColour(node.fate, c) : node.kind === 'rest' ? c.control : node.status === 'ABOLISHED' ? c['text-3'] : c['k-' + node.kind];
  const border = { fill: node.status === 'SHELL' || node.kind === 'rest' ? c.bg : node.parent ? mix(c['k-' + node.kind + '-tint'], c.bg, 0.4) : c['k-' + node.kind + '-tint'], stroke, 'stroke-width': node.fate ? 3 : size.border, 'stroke-dasharray': node.fate === 'removed' || node.status === 'SHELL' || node.kind === 'rest' ? '6 4' : node.status === 'ABOLISHED' || node.agencyKind === 'COORDINATION_BODY' ? '2 3' : null };
  const double = node.agencyKind === 'PARTY_ORGAN' || (node.parent && node.kind === 'team');
  const lineHeight = agency ? 17.5 : 16.2;
  const state = node.fate ?? STATES.find((one) => node.states.includes(one));
  const mark = node.fate ? fateColour(node.fate, c) : stateColour(state, c);
  const ring = state === 'duplicate' || state === 'orphan' ? svg('rect', { x: node.x - node.width / 2 - 2.5, y: node.y - node.height / 2 - 2.5, width: node.width + 5, height: node.height + 5, fill: 'none', stroke: stateColour(state, c), 'stroke-width': 3 }) : null;
  const top = node.parent ? node.y - node.height / 2 + 20 : node.y - ((node.lines.length - 1) * lineHeight) / 2 + 4.5;
  return svg(
    'g',
    node.fate === 'removed' ? { opacity: 0.55 } : {},
    ring,
    outline(node.parent && node.kind === 'team' ? 'rectangle' : size.shape, node, size.radius ?? 0, border),
    double ? outline(node.parent ? 'rectangle' : size.shape, { ...node, width: node.width - 6, height: node.height - 6 }, size.radius ?? 0, { fill: 'none', stroke, 'stroke-width': 1 }) : null,
    node.lines.map((line, index) => svg('text', { x: node.x, y: top + index * lineHeight, 'text-anchor': 'middle', 'font-size': agency || node.parent ? 13 : 12, 'font-weight': agency || node.parent ? 600 : 400, fill: node.status === 'ABOLISHED' ? c['text-3'] : c.text }, line)),
    state
      ? [
          svg('circle', { cx: node.x + node.width / 2, cy: node.y - node.height / 2, r: 9, fill: mark }),
          svg('text', { x: node.x + node.width / 2, y: node.y - node.height / 2 + 4.2, 'text-anchor': 'middle', 'font-weight': 600, fill: c.surface }, t('glyph.' + state)),
        ]
      : null,
  );
}

function outline(shape, { x, y, width, height }, radius, look) {
  const left = x - width / 2;
  const top = y - height / 2;
  const right = x + width / 2;
  const bottom = y + height / 2;
  const polygon = (points) => svg('polygon', { ...look, points: points.map((point) => point.join(',')).join(' ') });
  const cut = Math.min(8, height / 3);
  switch (shape) {
    case 'cut-rectangle':
      return polygon([[left + cut, top], [right - cut, top], [right, top + cut], [right, bottom - cut], [right - cut, bottom], [left + cut, bottom], [left, bottom - cut], [left, top + cut]]);
    case 'hexagon':
      return polygon([[left + width / 4, top], [right - width / 4, top], [right, y], [right - width / 4, bottom], [left + width / 4, bottom], [left, y]]);
    case 'tag':
      return polygon([[left, top], [right - width / 8, top], [right, y], [right - width / 8, bottom], [left, bottom]]);
    case 'barrel': {
      const bow = Math.min(12, height * 0.15);
      return svg('path', { ...look, d: `M${left},${top + bow}Q${x},${top - bow} ${right},${top + bow}V${bottom - bow}Q${x},${bottom + bow} ${left},${bottom - bow}Z` });
    }
    default:
      return svg('rect', { ...look, x: left, y: top, width, height, rx: radius });
  }
}

function drawEdge(edge, c) {
  const mode = MODES[edge.mode];
  const [stroke, dash, width] =
    edge.kind === 'SUBORDINATE_TO'
      ? [c.control, null, 1.5]
      : edge.kind === 'LIAISES_WITH'
        ? [c.control, '2 3', 1.5]
        : edge.kind === 'SIMILAR_TO'
          ? [edge.relation === 'DUPLICATE' ? c['s-duplicate'] : c['s-overlap'], null, 2]
          : mode
            ? [c[mode.colour], mode.dash?.join(' '), 1.5]
            : [c['text-2'], edge.role && edge.role !== 'LEAD' ? '6 4' : null, edge.kind === 'HOLDS' ? 2 : 1.5];
  const points = edge.points.filter(Boolean).map((point) => `${point.x},${point.y}`).join(' ');
  const line = (extra) => svg('polyline', { points, fill: 'none', stroke, 'stroke-width': width, 'stroke-dasharray': dash, ...extra });
  return edge.relation === 'DUPLICATE' ? svg('g', line({ 'stroke-width': 5 }), line({ stroke: c.bg, 'stroke-width': 2 })) : line();
}

function drawLegend(legend, x, y, c) {
  let left = x;
  return legend.map(({ kind, state, label }) => {
    const mark = kind
      ? outline(SIZES[kind].shape, { x: left + 11, y: y, width: 22, height: 12 }, 2, { fill: c['k-' + kind + '-tint'], stroke: c['k-' + kind], 'stroke-width': SIZES[kind].border })
      : svg('g', svg('circle', { cx: left + 9, cy: y, r: 9, fill: fateColour(state, c) ?? stateColour(state, c) }), svg('text', { x: left + 9, y: y + 4, 'text-anchor': 'middle', 'font-weight': 600, fill: c.surface }, t('glyph.' + state)));
    const text = svg('text', { x: left + 28, y: y + 4, fill: c['text-2'] }, label);
    left += 44 + 13 * [...label].reduce((sum, one) => sum + (one.codePointAt(0) < 0x2e80 ? 0.55 : 1), 0);
    return svg('g', mark, text);
  });
}
