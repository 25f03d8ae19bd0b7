// Geometry of the ring: who takes work from whom around one township (or one agency). Pure numbers, deterministic: the same answer of
// the server gives the same picture on every screen. Angles in degrees, 0 at the top, clockwise; lengths in units of the drawing.

export const DISC = 56;
export const INNER = 150;
export const OUTER = 190;
export const FAR = 360;
/** Least arc of an office. */
export const LEAST_ARC = 24;
/** Least distance of two outer nodes. */
export const LEAST_GAP = 6;
/** Above so many outer nodes those with a single item gather into one. */
export const MOST = 40;

/** Modes in the order in which parallel curves lie side by side. */
export const MODES = ['ACCEPTANCE', 'HANDLING', 'AGENT', 'ENFORCEMENT', 'GRANTED', 'BASIC', 'COOPERATING', 'TAKEN_BACK', 'LIAISON'];

export const width = (items) => Math.min(14, 1 + 1.6 * Math.sqrt(Math.max(0, items)));

export const point = (angle, radius) => {
  const turn = (angle * Math.PI) / 180;
  return { x: round(radius * Math.sin(turn)), y: round(-radius * Math.cos(turn)) };
};

const round = (value) => Math.round(value * 100) / 100;
const turn = (angle) => ((angle % 360) + 360) % 360;

/**
 * Arcs of the ring; length grows with the root of the items, none below LEAST_ARC (or an equal share where they would not fit).
 *
 * @param {Array<{code: string, items: number}>} offices in the order in which they stand
 * @returns {Array<{code: string, from: number, to: number, middle: number}>}
 */
export function arcs(offices) {
  const gap = 2;
  const room = 360 - gap * offices.length;
  const least = Math.min(LEAST_ARC, room / Math.max(1, offices.length));
  const spare = room - least * offices.length;
  const roots = offices.map((office) => Math.sqrt(office.items));
  const all = roots.reduce((sum, root) => sum + root, 0);
  let at = -(least + (all ? (spare * roots[0]) / all : spare / offices.length)) / 2;
  return offices.map((office, index) => {
    const length = least + (all ? (spare * roots[index]) / all : spare / offices.length);
    const arc = { code: office.code, from: at, to: at + length, middle: at + length / 2 };
    at += length + gap;
    return arc;
  });
}

/** The path of a ring segment. */
export function segment(from, to, inner = INNER, outer = OUTER) {
  const large = to - from > 180 ? 1 : 0;
  const [a, b, c, d] = [point(from, outer), point(to, outer), point(to, inner), point(from, inner)];
  return `M${a.x} ${a.y}A${outer} ${outer} 0 ${large} 1 ${b.x} ${b.y}L${c.x} ${c.y}A${inner} ${inner} 0 ${large} 0 ${d.x} ${d.y}Z`;
}

/** An arc to write on: left to right for the reader, above and below the centre. */
export function baseline(arc, radius) {
  const middle = turn(arc.middle);
  const below = middle > 100 && middle < 260;
  const [from, to] = below ? [arc.to, arc.from] : [arc.from, arc.to];
  const [a, b] = [point(from, radius), point(to, radius)];
  return `M${a.x} ${a.y}A${radius} ${radius} 0 ${Math.abs(arc.to - arc.from) > 180 ? 1 : 0} ${below ? 0 : 1} ${b.x} ${b.y}`;
}

/** Whether text along this arc runs against the clock; its lines then follow each other outwards. */
export const reversed = (arc) => turn(arc.middle) > 100 && turn(arc.middle) < 260;

/**
 * Mean direction of weighted angles; null where they cancel out or there are none.
 *
 * @param {Array<{angle: number, weight: number}>} several
 */
export function mean(several) {
  let x = 0;
  let y = 0;
  for (const { angle, weight } of several) {
    x += weight * Math.sin((angle * Math.PI) / 180);
    y += weight * Math.cos((angle * Math.PI) / 180);
  }
  return Math.hypot(x, y) < 1e-9 ? null : turn((Math.atan2(x, y) * 180) / Math.PI);
}

/**
 * Moves nodes apart until neighbours keep `gap` degrees, as little as possible; equal wishes stand in the order of their codes.
 *
 * @param {Array<{code: string, wish: number}>} nodes
 * @returns {Map<string, number>} code → angle
 */
export function spread(nodes, gap = LEAST_GAP) {
  const count = nodes.length;
  if (!count) return new Map();
  const apart = Math.min(Math.max(gap, LEAST_GAP), 360 / count);
  const order = [...nodes].sort((a, b) => turn(a.wish) - turn(b.wish) || (a.code < b.code ? -1 : 1));
  // Opened at the widest free stretch, the circle is a line: on it, runs that are too dense are pooled around their mean.
  let widest = 0;
  let start = 0;
  order.forEach((node, index) => {
    const former = order[(index + count - 1) % count];
    const free = turn(turn(node.wish) - turn(former.wish)) || (count === 1 ? 360 : 0);
    if (free > widest) [widest, start] = [free, index];
  });
  const line = order.map((unused, index) => order[(start + index) % count]);
  const first = turn(line[0].wish);
  const wishes = line.map((node) => first + turn(turn(node.wish) - first + 1e-9));
  const pools = [];
  wishes.forEach((wish, index) => {
    // Subtracting index × apart turns "at least apart" into "never falling".
    pools.push({ sum: wish - index * apart, size: 1 });
    while (pools.length > 1) {
      const last = pools[pools.length - 1];
      const before = pools[pools.length - 2];
      if (before.sum / before.size <= last.sum / last.size) break;
      pools.splice(-2, 2, { sum: before.sum + last.sum, size: before.size + last.size });
    }
  });
  const angles = new Map();
  let index = 0;
  for (const pool of pools) for (let n = 0; n < pool.size; n++, index++) angles.set(line[index].code, pool.sum / pool.size + index * apart);
  // First and last must keep their distance across the seam, too; if they do not, all stand evenly.
  const [head, tail] = [angles.get(line[0].code), angles.get(line[count - 1].code)];
  if (count > 1 && tail - head > 360 - apart + 1e-6) {
    const middle = (head + tail) / 2;
    line.forEach((node, at) => angles.set(node.code, middle + (at - (count - 1) / 2) * (360 / count)));
  }
  for (const [code, angle] of angles) angles.set(code, round(turn(angle)));
  return angles;
}

/**
 * Lays the whole ring out.
 *
 * @param {Array<{code: string, items: number}>} offices the ring
 * @param {Array<{code: string, items: number, links: Array<{office: string, mode: string, items: number}>, gap?: boolean}>} outer
 * @returns {{arcs: Array, nodes: Array<{code: string, angle: number}>, curves: Array<{office: string, agency: string, mode: string,
 *   items: number, width: number, path: string, near: number, end: number}>}} near, end: angles at the ring and at the outer node
 */
export function layout(offices, outer) {
  const ring = arcs(offices);
  const byCode = new Map(ring.map((arc) => [arc.code, arc]));
  const weight = (link) => Math.max(link.items, 0.2);
  const all = mean(outer.flatMap((node) => node.links.map((link) => ({ angle: byCode.get(link.office).middle, weight: weight(link) }))));
  const wishes = outer.map((node) => {
    const own = mean(node.links.map((link) => ({ angle: byCode.get(link.office).middle, weight: weight(link) })));
    // What reaches nobody stands opposite to where the most is going on.
    return { code: node.code, wish: own ?? turn((all ?? 0) + 180) };
  });
  const angles = spread(wishes, Math.min(30, 300 / Math.max(1, outer.length)));
  const nodes = outer.map((node) => ({ code: node.code, angle: angles.get(node.code) }));

  // Ports along an office's arc follow the order of the agencies around it, so that curves of one office do not cross at its rim.
  const curves = outer.flatMap((node) =>
    [...node.links]
      .sort((a, b) => MODES.indexOf(a.mode) - MODES.indexOf(b.mode))
      .map((link) => ({ office: link.office, agency: node.code, mode: link.mode, items: link.items, width: width(link.items), far: angles.get(node.code) })),
  );
  for (const arc of ring) {
    const own = curves.filter((curve) => curve.office === arc.code);
    const side = (curve) => ((curve.far - arc.middle + 540) % 360) - 180;
    own.sort((a, b) => side(a) - side(b) || (a.agency < b.agency ? -1 : a.agency > b.agency ? 1 : MODES.indexOf(a.mode) - MODES.indexOf(b.mode)));
    place(own, arc.from + 1, arc.to - 1, OUTER, 'near');
  }
  for (const node of nodes) {
    const own = curves.filter((curve) => curve.agency === node.code);
    const side = (curve) => ((byCode.get(curve.office).middle - node.angle + 540) % 360) - 180;
    own.sort((a, b) => side(a) - side(b) || MODES.indexOf(a.mode) - MODES.indexOf(b.mode));
    place(own, node.angle - LEAST_GAP / 2, node.angle + LEAST_GAP / 2, FAR, 'end');
  }
  for (const curve of curves) {
    const start = point(curve.near, OUTER + 1);
    const end = point(curve.end, FAR - 8);
    const turnBy = Math.abs(((curve.end - curve.near + 540) % 360) - 180);
    // The further a curve has to go round, the further out it runs: it must not cut through the ring.
    const lift = OUTER + 40 + Math.min(90, turnBy * 0.7);
    const [a, b] = [point(curve.near, lift), point(curve.end, Math.min(FAR - 50, lift))];
    const between = turnBy > 75 ? via(curve.near, curve.end, Math.min(FAR - 60, lift)) : `C${a.x} ${a.y} ${b.x} ${b.y} `;
    Object.assign(curve, { path: `M${start.x} ${start.y}${between}${end.x} ${end.y}` });
    delete curve.far;
  }
  return { arcs: ring, nodes, curves };
}

/**
 * The ring inside out: an agency in the middle, townships outside in the order of their codes, each with straight curves to the agency
 * as a whole (the lists do not say which of its bureaus hands down).
 *
 * @param {Array<{code: string, items: number}>} bureaus the ring
 * @param {Array<{code: string, links: Array<{mode: string, items: number}>}>} outer
 */
export function layoutOut(bureaus, outer) {
  const ring = arcs(bureaus);
  const apart = 360 / Math.max(1, outer.length);
  const nodes = outer.map((node, index) => ({ code: node.code, angle: round(index * apart) }));
  const curves = outer.flatMap((node, index) => {
    const own = [...node.links]
      .sort((a, b) => MODES.indexOf(a.mode) - MODES.indexOf(b.mode))
      .map((link) => ({ office: null, agency: node.code, mode: link.mode, items: link.items, width: width(link.items) }));
    place(own, index * apart - apart / 2.2, index * apart + apart / 2.2, OUTER + 12, 'near');
    for (const curve of own) {
      // Parallel to the radius of the node, so that modes lie side by side all the way.
      curve.end = index * apart + ((curve.near - index * apart) * (OUTER + 12)) / FAR;
      const [start, end] = [point(curve.near, OUTER + 12), point(curve.end, FAR - 8)];
      curve.path = `M${start.x} ${start.y}L${end.x} ${end.y}`;
    }
    return own;
  });
  return { arcs: ring, nodes, curves };
}

// Around the ring in steps, so that a curve to the far side stays between ring and agencies.
function via(from, to, radius) {
  const by = ((to - from + 540) % 360) - 180;
  const enter = from + by * 0.18;
  const leave = from + by * 0.82;
  const [lead, a, b, tail] = [point(from, radius - 24), point(enter, radius), point(leave, radius), point(to, radius + 4)];
  return `Q${lead.x} ${lead.y} ${a.x} ${a.y}A${radius} ${radius} 0 0 ${by > 0 ? 1 : 0} ${b.x} ${b.y}Q${tail.x} ${tail.y} `;
}

// Ports side by side around the middle of [from, to], each as wide as its curve, narrowed together where there is no room.
function place(curves, from, to, radius, key) {
  const degrees = (units) => (units * 180) / (Math.PI * radius);
  const needed = curves.reduce((sum, curve) => sum + degrees(curve.width + 1.5), 0);
  const factor = Math.min(1, (to - from) / Math.max(needed, 1e-9));
  let at = (from + to) / 2 - (needed * factor) / 2;
  for (const curve of curves) {
    const share = degrees(curve.width + 1.5) * factor;
    curve[key] = at + share / 2;
    at += share;
  }
}

/**
 * Labels beside the outer nodes, horizontal, hugging the circle, at least `line` apart on each side.
 *
 * @param {Array<{code: string, angle: number}>} nodes
 * @returns {Map<string, {x: number, y: number, anchor: 'start'|'end'}>}
 */
export function labels(nodes, line = 22, radius = FAR + 12) {
  const found = new Map();
  for (const right of [true, false]) {
    const own = nodes
      .filter((node) => turn(node.angle) < 180 === right)
      .map((node) => ({ code: node.code, y: point(node.angle, radius + 4).y }))
      .sort((a, b) => a.y - b.y || (a.code < b.code ? -1 : 1));
    const top = -Math.max(radius, (line * (own.length - 1)) / 2);
    own.forEach((label, index) => (label.y = Math.max(label.y, index ? own[index - 1].y + line : top)));
    const overshoot = own.length ? Math.max(0, own[own.length - 1].y + top) : 0;
    if (overshoot) {
      for (let index = own.length - 1, limit = -top; index >= 0; index--, limit -= line) own[index].y = Math.min(own[index].y, limit);
    }
    for (const label of own) {
      // The corner of the text that is nearest to the centre stays outside the circle.
      const near = Math.max(0, Math.abs(label.y) - line / 3);
      const x = Math.max(8, near < radius ? Math.sqrt(radius * radius - near * near) : 8);
      found.set(label.code, { x: round(right ? x : -x), y: round(label.y), anchor: right ? 'start' : 'end' });
    }
  }
  return found;
}

/** A name in at most two lines of `most` characters, broken evenly. */
export function lines(name, most) {
  // A Latin word is narrower than its count of letters, and is not taken apart.
  if (name.length <= most || /^[A-Za-z]+$/.test(name)) return [name];
  const cut = name.length > 2 * most ? name.slice(0, 2 * most - 1) + '…' : name;
  const at = Math.ceil(cut.length / 2);
  return [cut.slice(0, at), cut.slice(at)];
}
