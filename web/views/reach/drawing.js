// Draws the ring. Colours and sizes are attributes, not style sheets, so that an exported file looks the same anywhere.

import { svg } from '../../dom.js';
import { language, t } from '../../words.js';
import { number } from '../../numbers.js';
import { DISC, FAR, INNER, MODES, OUTER, baseline, labels, layout, layoutOut, lines, point, reversed, segment } from './ring.js';

/** The drawing's own units. */
export const BOX = { x: -540, y: -396, width: 1080, height: 792 };
const HINT_ABOVE = 24;
const LEGEND_BELOW = 74;
const SMALL = 0.75;

/** Screen pixels of one unit. Letters keep their size: where the ring is small the corners cannot hold the legend, which stands below, nor the hint above. */
export function scaleIn(width, height) {
  const scale = Math.min(width / BOX.width, height / BOX.height);
  return Math.max(0.5, scale < SMALL ? Math.min(width / BOX.width, (height - HINT_ABOVE - LEGEND_BELOW) / BOX.height) : scale);
}

/** Line of each mode: colour token, dashes, arrow at the receiver (or the giver). */
export const LOOKS = {
  ACCEPTANCE: { colour: '--m-acceptance', dash: null, arrow: 'triangle' },
  HANDLING: { colour: '--m-authorised', dash: '12 4', arrow: 'triangle' },
  AGENT: { colour: '--m-agent', dash: '2 4', arrow: 'triangle' },
  ENFORCEMENT: { colour: '--m-enforcement', dash: null, arrow: 'chevron' },
  GRANTED: { colour: '--m-granted', dash: '12 4', arrow: 'chevron' },
  BASIC: { colour: '--m-basic', dash: null, arrow: 'triangle' },
  COOPERATING: { colour: '--m-cooperating', dash: '6 4', arrow: 'triangle' },
  TAKEN_BACK: { colour: '--m-taken-back', dash: '2 4', arrow: 'giver' },
  LIAISON: { colour: '--control', dash: '1.5 3', arrow: null },
};

/**
 * @param {object} model {out: boolean, name, note, offices: [{code, name, items, heavy, perHead}], outer: [{code, name, full, items,
 *   links: [{office, mode, items}], gap}], legend: [modes], heavyNote, snapshot, label, hint}
 * @param {number} scale screen pixels of one unit; letters never fall below 12 px
 * @param {{office(code), outer(code)}} on what a press does
 */
export function ring(model, scale, on) {
  const style = getComputedStyle(document.documentElement);
  const colour = (token) => style.getPropertyValue(token).trim();
  const font = Math.max(13.5, Math.min(18, 12.2 / scale));
  const family = style.getPropertyValue('--font').trim();
  const text = (content, attributes) => svg('text', { fill: colour('--text'), 'font-size': font, ...attributes }, content);
  const { arcs, nodes, curves } = (model.out ? layoutOut : layout)(model.offices, model.outer);
  const offices = new Map(model.offices.map((office) => [office.code, office]));
  const outer = new Map(model.outer.map((node) => [node.code, node]));
  const places = labels(nodes, font * 1.4);
  const said = language() === 'en' ? 'zh' : null;

  const above = scale < SMALL ? HINT_ABOVE / scale : 0;
  const below = scale < SMALL ? LEGEND_BELOW / scale : 0;
  const top = BOX.y - above;
  const height = above + BOX.height + below;
  const root = svg('svg.ring', {
    viewBox: `${BOX.x} ${top} ${BOX.width} ${height}`,
    role: 'group',
    'aria-label': model.label,
    'font-family': family,
    preserveAspectRatio: 'xMidYMid meet',
  });
  root.append(
    svg(
      'defs',
      svg(
        'pattern',
        { id: 'ring-hatch', width: 6, height: 6, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' },
        svg('rect', { width: 6, height: 6, fill: colour('--bg') }),
        svg('line', { x1: 0, y1: 0, x2: 0, y2: 6, stroke: colour('--s-orphan'), 'stroke-width': 3 }),
      ),
    ),
    svg('rect', { x: BOX.x, y: top, width: BOX.width, height, fill: colour('--bg') }),
  );

  // Wide curves below, narrow ones on top, so that none is hidden.
  const wide = [...curves].sort((a, b) => b.width - a.width);
  root.append(
    svg(
      'g',
      wide.map((curve) => {
        const look = LOOKS[curve.mode];
        const giver = outer.get(curve.agency)?.full ?? curve.agency;
        const receiver = offices.get(curve.office)?.name ?? model.name;
        return svg(
          'g.ring-curve',
          { 'data-office': curve.office ?? '', 'data-outer': curve.agency },
          svg('title', model.out ? `${model.name} → ${giver} · ${modeName(curve.mode)} ${items(curve)}` : `${giver} → ${receiver} · ${modeName(curve.mode)} ${items(curve)}`),
          svg('path', { d: curve.path, fill: 'none', stroke: colour(look.colour), 'stroke-width': curve.mode === 'LIAISON' ? 1.5 : round(curve.width), 'stroke-dasharray': look.dash, 'stroke-opacity': 0.86 }),
          arrow(curve, look, model.out, colour),
        );
      }),
    ),
  );

  // The ring.
  root.append(
    svg(
      'g',
      model.out ? svg('circle', { r: OUTER + 10, fill: 'none', stroke: colour('--k-agency'), 'stroke-width': 1.5 }) : null,
      arcs.map((arc) => {
        const office = offices.get(arc.code);
        const back = reversed(arc);
        const room = Math.floor(((arc.to - arc.from) * Math.PI * 170) / 180 / font);
        const rows = lines(office.name, Math.max(3, Math.min(9, room)));
        const radii = rows.length === 1 ? [back ? 175 : 165] : back ? [167, 184] : [173, 157];
        const at = point(arc.middle, 118);
        const id = 'ring-arc-' + arc.code;
        return svg(
          'g.ring-office',
          {
            'data-office': arc.code,
            tabindex: '0',
            role: 'button',
            'aria-label': office.label,
            onclick: () => on.office(arc.code),
            onkeydown: (event) => event.key === 'Enter' && on.office(arc.code),
          },
          svg('title', office.label),
          svg('path.ring-segment', { d: segment(arc.from, arc.to), fill: colour('--k-bureau-tint'), stroke: colour('--k-bureau'), 'stroke-width': 1 }),
          rows.map((row, index) => [
            svg('path', { id: `${id}-${index}`, d: baseline(arc, radii[index]), fill: 'none' }),
            svg('text', { fill: colour('--text'), 'font-size': font, lang: said }, svg('textPath', { href: `#${id}-${index}`, startOffset: '50%', 'text-anchor': 'middle' }, row)),
          ]),
          office.items ? text(number(office.items), { x: at.x, y: at.y + (office.heavy ? -2 : 5), 'text-anchor': 'middle', 'font-weight': 600 }) : null,
          office.heavy ? text('! ' + t('reach.heavy'), { x: at.x, y: at.y + font - 1, 'text-anchor': 'middle', 'font-weight': 600 }) : null,
        );
      }),
    ),
  );

  // The middle.
  const middle = lines(model.name, 6);
  root.append(
    svg(
      'g',
      svg('circle', { r: DISC, fill: colour(model.out ? '--k-agency-tint' : '--k-township-tint'), stroke: colour(model.out ? '--k-agency' : '--k-township'), 'stroke-width': 2 }),
      middle.map((row, index) => text(row, { x: 0, y: (index - (middle.length - 1) / 2) * (font + 3) - 4, 'text-anchor': 'middle', 'font-weight': 600, lang: said })),
      text(model.note, { x: 0, y: (middle.length / 2) * (font + 3) + 10, 'text-anchor': 'middle', fill: colour('--text-2') }),
    ),
  );

  // Around it.
  root.append(
    svg(
      'g',
      nodes.map((node) => {
        const own = outer.get(node.code);
        const dot = point(node.angle, FAR);
        const place = places.get(node.code);
        const far = Math.hypot(place.x - dot.x, place.y - dot.y) > 20;
        const content = [own.name, own.gap ? t('reach.matrix.none') : own.items ? number(own.items) : null].filter(Boolean).join(' ');
        const side = place.anchor === 'start' ? 1 : -1;
        return svg(
          'g.ring-outer',
          {
            'data-outer': node.code,
            tabindex: '0',
            role: 'button',
            'aria-label': own.label,
            onclick: () => on.outer(node.code),
            onkeydown: (event) => event.key === 'Enter' && on.outer(node.code),
          },
          svg('title', own.label),
          far ? svg('path', { d: `M${dot.x} ${dot.y}L${place.x + side} ${place.y}`, stroke: colour('--line'), fill: 'none' }) : null,
          own.gap
            ? svg('path', { d: segment(node.angle - 2.6, node.angle + 2.6, FAR - 10, FAR + 6), fill: 'url(#ring-hatch)', stroke: colour('--s-orphan'), 'stroke-width': 1 })
            : svg('circle', { cx: dot.x, cy: dot.y, r: 5, fill: colour(model.out ? '--k-township' : '--k-agency') }),
          svg('rect.ring-hit', { x: side > 0 ? place.x : place.x - font * content.length * 0.95 - 8, y: place.y - 12, width: font * content.length * 0.95 + 8, height: 24, fill: 'transparent' }),
          svg(
            'text',
            { x: place.x + 4 * side, y: place.y + font * 0.36, 'text-anchor': place.anchor, 'font-size': font, fill: own.gap ? colour('--text-3') : colour('--text') },
            svg('tspan', { lang: said }, own.name),
            own.gap ? svg('tspan', { dx: 4, fill: colour('--s-orphan') }, t('reach.matrix.none')) : own.items ? svg('tspan', { dx: 4, fill: colour('--text-3') }, number(own.items)) : null,
          ),
        );
      }),
    ),
  );

  // Numbers at the far end of what is pointed at; those of parallel modes stand behind each other, not on top.
  const rank = new Map();
  const place = (curve) => {
    const key = `${curve.office}|${curve.agency}`;
    rank.set(key, (rank.get(key) ?? -1) + 1);
    return rank.get(key);
  };
  const counted = [...curves].filter((curve) => curve.items).map((curve) => ({ curve, nth: place(curve) }));
  const tag = (curve, nth, end) => {
    const at = end === 'outer' ? point(curve.end, FAR - 24 - 21 * nth) : point(curve.near, OUTER + 20 + 21 * nth);
    return svg(
      'g.ring-number',
      { 'data-office': curve.office ?? '', 'data-outer': curve.agency, 'data-end': end, visibility: 'hidden', 'pointer-events': 'none' },
      svg('circle', { cx: at.x, cy: at.y, r: 10, fill: colour('--surface'), stroke: colour(LOOKS[curve.mode].colour), 'stroke-width': 1.5 }),
      text(String(curve.items), { x: at.x, y: at.y + 4.5, 'text-anchor': 'middle', 'font-size': Math.max(12, 12.2 / scale) }),
    );
  };
  root.append(svg('g', counted.map(({ curve, nth }) => [tag(curve, nth, 'outer'), tag(curve, nth, 'office')])));

  root.append(legend(model, font, top + height - 10, colour, text));
  pointing(root, model);
  return root;
}

export const modeName = (mode) => (mode === 'LIAISON' ? t('reach.mode.LIAISON') : t((['BASIC', 'COOPERATING', 'TAKEN_BACK'].includes(mode) ? 'listed.' : 'mode.') + mode));

const items = (curve) => (curve.items ? t('reach.items', { n: number(curve.items) }) : '');

const round = (value) => Math.round(value * 100) / 100;

// At the receiver: a triangle for what is handed over to be done, a chevron for enforcement; what is taken back points at its giver.
function arrow(curve, look, out, colour) {
  if (!look.arrow) return null;
  const outwards = out !== (look.arrow === 'giver');
  const [angle, radius] = outwards ? [curve.end, FAR - 7] : [curve.near, (out ? OUTER + 10 : OUTER) + 2];
  const at = point(angle, radius);
  const size = Math.max(5, Math.min(9, curve.width + 2));
  const d = look.arrow === 'chevron' ? `M${-size} ${-size * 0.7}L0 0L${size} ${-size * 0.7}` : `M${-size * 0.7} ${-size}H${size * 0.7}L0 0Z`;
  return svg('path', {
    d,
    transform: `translate(${at.x} ${at.y}) rotate(${round(angle + (outwards ? 180 : 0))})`,
    fill: look.arrow === 'chevron' ? 'none' : colour(look.colour),
    stroke: look.arrow === 'chevron' ? colour(look.colour) : 'none',
    'stroke-width': 2.5,
  });
}

// In the corners that the circle leaves free, or below.
function legend(model, font, bottom, colour, text) {
  const step = font * 1.45;
  const left = BOX.x + 8;
  const right = BOX.x + BOX.width - 8;
  const there = MODES.filter((mode) => model.legend.includes(mode));
  const gaps = model.outer.some((node) => node.gap) ? ['GAP'] : [];
  const delegated = there.filter((mode) => MODES.indexOf(mode) < 5);
  const others = [...there.filter((mode) => MODES.indexOf(mode) >= 5), ...gaps];
  const entry = (mode, x, y) => {
    if (mode === 'GAP') return [svg('rect', { x, y: y - 10, width: 34, height: 12, fill: 'url(#ring-hatch)', stroke: colour('--s-orphan') }), text(t('reach.legend.gap'), { x: x + 44, y })];
    const look = LOOKS[mode];
    const tip = {
      chevron: () => svg('path', { d: `M${x + 28} ${y - 11}L${x + 36} ${y - 5}L${x + 28} ${y + 1}`, fill: 'none', stroke: colour(look.colour), 'stroke-width': 2.5 }),
      triangle: () => svg('path', { d: `M${x + 30} ${y - 11}L${x + 39} ${y - 5}L${x + 30} ${y + 1}Z`, fill: colour(look.colour) }),
      giver: () => svg('path', { d: `M${x + 9} ${y - 11}L${x} ${y - 5}L${x + 9} ${y + 1}Z`, fill: colour(look.colour) }),
    }[look.arrow];
    return [
      svg('line', { x1: x, x2: x + 34, y1: y - 5, y2: y - 5, stroke: colour(look.colour), 'stroke-width': mode === 'LIAISON' ? 1.5 : 4, 'stroke-dasharray': look.dash }),
      tip?.(),
      text(modeName(mode), { x: x + 44, y }),
    ];
  };
  const widest = Math.max(0, ...others.map((mode) => [...(mode === 'GAP' ? t('reach.legend.gap') : modeName(mode))].reduce((sum, one) => sum + (one > '\u2000' ? 1 : 0.55), 0)));
  const top = BOX.y + step * 2.7;
  return svg(
    'g.ring-legend',
    { 'pointer-events': 'none' },
    text(t('reach.legend.width'), { x: left, y: top, fill: colour('--text-2') }),
    [1, 10, 50].map((n, index) => {
      const x = left + [0, 52, 112][index];
      return [
        svg('line', { x1: x, x2: x + 20, y1: top + step * 0.75, y2: top + step * 0.75, stroke: colour('--text-2'), 'stroke-width': round(Math.min(14, 1 + 1.6 * Math.sqrt(n))) }),
        text(String(n), { x: x + 25, y: top + step * 0.75 + 5, fill: colour('--text-2') }),
      ];
    }),
    delegated.map((mode, index) => entry(mode, left, bottom - step * (delegated.length - 1 - index))),
    others.map((mode, index) => entry(mode, right - 44 - widest * font, bottom - step * (others.length - 1 - index))),
    model.snapshot.map((line, index, all) => text(line, { lang: language() === 'en' && index < all.length - 1 ? 'zh' : null, x: right, y: BOX.y + step * (index + 0.9), 'text-anchor': 'end', fill: colour('--text-3') })),
  );
}

// Pointing at an office, an agency or a curve leaves only what belongs to it; the chosen one stays so.
function pointing(root, model) {
  const show = (attribute, value) => {
    for (const node of root.querySelectorAll('.ring-curve,.ring-number,.ring-outer,.ring-office')) {
      const number = node.classList.contains('ring-number');
      let on = !attribute || node.getAttribute(attribute) === value;
      if (attribute && !on && !node.hasAttribute(attribute)) {
        // The other end: stays when one of its curves does.
        const other = attribute === 'data-office' ? 'data-outer' : 'data-office';
        on = !!root.querySelector(`.ring-curve[${attribute}="${CSS.escape(value)}"][${other}="${CSS.escape(node.getAttribute(other))}"]`);
      }
      // Pointed at an office, the numbers stand at the agencies; pointed at an agency, at the offices.
      const end = attribute === 'data-office' || model.out ? 'outer' : 'office';
      if (number) node.setAttribute('visibility', attribute && on && node.getAttribute('data-end') === end ? 'visible' : 'hidden');
      else node.setAttribute('opacity', on ? 1 : 0.15);
    }
  };
  const settle = () => (model.chosen?.office ? show('data-office', model.chosen.office) : model.chosen?.outer ? show('data-outer', model.chosen.outer) : show(null));
  const enter = (event) => {
    const office = event.target.closest('.ring-office');
    const outer = event.target.closest('.ring-outer,.ring-curve');
    if (office) show('data-office', office.getAttribute('data-office'));
    else if (outer) show('data-outer', outer.getAttribute('data-outer'));
    else settle();
  };
  root.addEventListener('pointerover', enter);
  root.addEventListener('pointerleave', settle);
  root.addEventListener('focusin', enter);
  root.addEventListener('focusout', settle);
  settle();
}
