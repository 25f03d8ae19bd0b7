// What the graph looks like after a scenario: reckoned from the graph before and the destinations of the answer, since the
// server has rolled the trial back. Only bodies that the changes touch differ.

import { madeBy, many, taken } from './changes.js';
import { drawnKind } from '../../controls.js';

// Of a new node, and what is left free around it.
const WIDTH = 132;
const HEIGHT = 54;
const GAP = 14;
const STEP = 10;
const FARTHEST = 4000;

/**
 * @param answer of GET /graph, with agencies only
 * @param mode before, after or diff
 * @param result of a trial; null while there is none
 * @param changes those that take part
 * @returns {{nodes, edges, fates: Map}} fates only for diff
 */
export function pictureOf(answer, mode, result, changes) {
  const fates = new Map();
  if (mode === 'edit') return { nodes: answer.nodes, edges: answer.edges, fates };
  if (!result || mode === 'before') return { nodes: answer.nodes, edges: answer.edges.filter((edge) => edge.kind !== 'SIMILAR_TO'), fates };
  const bodies = new Map(result.destinations.agencies.map((body) => [body.code, body]));
  const deltas = countsMoved(result.destinations);
  const made = new Map(changes.flatMap(madeBy).map((one) => [one.code, one]));
  const touched = touchedBy(result.destinations);

  const nodes = [];
  for (const node of answer.nodes) {
    const body = bodies.get(node.code);
    const gone = body?.verdict === 'ABOLISHED' && node.status !== 'ABOLISHED';
    if (gone && mode === 'after') continue;
    const after = gone ? node : { ...node, name: body?.name ?? node.name, status: body?.verdict === 'SHELL' ? 'SHELL' : node.status, counts: plus(node.counts, deltas.get(node.code)) };
    // Another name has other lines than those the server broke.
    if (after.name !== node.name) delete after.label;
    nodes.push(after);
    if (gone) fates.set(node.id, 'removed');
    else if (body && (touched.has(node.code) || after.name !== node.name || body.verdict === 'SHELL')) fates.set(node.id, 'changed');
  }

  // Likeness is a finding; whoever was under a body that goes is under its successor.
  const successors = new Map([...bodies.values()].filter((body) => body.verdict === 'ABOLISHED' && body.to.length).map((body) => [body.code, body.to[0].code]));
  const edges = answer.edges
    .filter((edge) => edge.kind !== 'SIMILAR_TO')
    .map((edge) => (edge.kind === 'SUBORDINATE_TO' && successors.has(edge.target) && !successors.has(edge.source) ? { ...edge, id: `${edge.id}→${successors.get(edge.target)}`, target: successors.get(edge.target) } : edge));
  // What is made and takes nothing over has no destinations to speak of.
  const fresh = [...bodies.values()].filter((body) => body.verdict === 'NEW');
  for (const one of made.values()) if (one.kind === 'agency' && !bodies.has(one.code)) fresh.push(one);
  for (const body of fresh) {
    if (nodes.some((node) => node.code === body.code)) continue;
    const own = made.get(body.code) ?? {};
    const like = answer.nodes.find((node) => node.code === (own.like ?? superiorOf(changes, body.code))) ?? answer.nodes[0];
    const agencyKind = own.agencyKind ?? (own.like ? like?.agencyKind : undefined);
    const place = beside(like, nodes);
    nodes.push({ id: body.code, code: body.code, name: body.name, kind: drawnKind(agencyKind), agencyKind, status: 'ACTIVE', states: [], counts: plus({}, deltas.get(body.code)), ...place });
    fates.set(body.code, 'added');
    const above = own.like ? answer.edges.find((edge) => edge.kind === 'SUBORDINATE_TO' && edge.source === own.like)?.target : superiorOf(changes, body.code);
    if (above) edges.push({ id: 'new-' + body.code, source: body.code, target: above, kind: 'SUBORDINATE_TO' });
  }
  for (const change of changes) {
    const { word, given } = taken(change);
    if (word !== 'moveAgency') continue;
    for (const code of many(given.agency)) {
      const at = edges.findIndex((edge) => edge.kind === 'SUBORDINATE_TO' && edge.source === code);
      if (at >= 0) edges.splice(at, 1);
      edges.push({ id: 'moved-' + code, source: code, target: given.to, kind: 'SUBORDINATE_TO', tie: given.tie });
      if (!fates.has(code)) fates.set(code, 'changed');
    }
  }
  return { nodes, edges, fates: mode === 'diff' ? fates : new Map() };
}

/** Agencies that give or take something. */
export function touchedBy(destinations) {
  const touched = new Set();
  for (const task of [...destinations.duties, ...destinations.items]) {
    if (task.verdict === 'KEEP') continue;
    for (const holder of [...task.from, ...task.to]) touched.add(holder.agency);
  }
  for (const bureau of destinations.bureaus) {
    if (bureau.verdict === 'KEEP') continue;
    for (const side of [bureau.from, bureau.to]) if (side) touched.add(side.code);
  }
  for (const post of destinations.posts) for (const side of [post.from, post.to]) if (side) touched.add(side.code);
  return touched;
}

/** How many bureaus, duties and items more (or fewer) each agency has. */
function countsMoved({ duties, items, bureaus }) {
  const deltas = new Map();
  const add = (code, what, by) => {
    if (!code) return;
    const one = deltas.get(code) ?? {};
    one[what] = (one[what] ?? 0) + by;
    deltas.set(code, one);
  };
  for (const [what, tasks] of [['duties', duties], ['items', items]]) {
    for (const task of tasks) {
      const from = new Set(task.from.map((holder) => holder.agency));
      const to = new Set(task.verdict === 'MERGE' || task.verdict === 'DROP' ? [] : task.to.map((holder) => holder.agency));
      for (const code of from) if (!to.has(code)) add(code, what, -1);
      for (const code of to) if (!from.has(code)) add(code, what, 1);
    }
  }
  for (const bureau of bureaus) {
    if (bureau.verdict === 'MERGE') add(bureau.from?.code, 'bureaus', -1);
    else if (bureau.from?.code !== bureau.to?.code) {
      add(bureau.from?.code, 'bureaus', -1);
      add(bureau.to?.code, 'bureaus', 1);
    }
  }
  return deltas;
}

function plus(counts, delta) {
  if (!delta) return counts;
  const sum = { ...counts };
  for (const [what, by] of Object.entries(delta)) sum[what] = Math.max(0, (sum[what] ?? 0) + by);
  return sum;
}

function superiorOf(changes, code) {
  for (const change of changes) {
    const { word, given } = taken(change);
    if (word === 'create' && given.agency === code) return given.superior;
  }
  return undefined;
}

/** The free place nearest to a node: whoever goes leaves a gap only in the picture after. */
function beside(node, nodes) {
  if (!node || node.x === undefined) return { x: 0, y: 0 };
  const boxes = nodes.filter((one) => one.x !== undefined);
  const free = (x, y) => boxes.every((one) => Math.abs(one.x - x) >= ((one.width ?? WIDTH) + WIDTH) / 2 + GAP || Math.abs(one.y - y) >= ((one.height ?? HEIGHT) + HEIGHT) / 2 + GAP);
  for (let far = 0; far <= FARTHEST; far += STEP) {
    for (let down = 0; down <= far / 2; down += STEP) {
      for (const [x, y] of [[node.x - far + 2 * down, node.y + down], [node.x + far - 2 * down, node.y + down], [node.x - far + 2 * down, node.y - down], [node.x + far - 2 * down, node.y - down]]) if (free(x, y)) return { x, y };
    }
  }
  return { x: node.x, y: node.y };
}
