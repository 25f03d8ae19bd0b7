// What the graph looks like after a scenario: reckoned from the graph before and the destinations of the answer, since the
// server has rolled the trial back. Only bodies that the changes touch differ.

import { madeBy, many, taken } from './changes.js';
import { drawnKind } from '../../controls.js';

const GAP = 24;

/**
 * @param answer of GET /graph, with agencies only
 * @param mode before, after or diff
 * @param result of a trial; null while there is none
 * @param changes those that take part
 * @returns {{nodes, edges, fates: Map}} fates only for diff
 */
export function pictureOf(answer, mode, result, changes) {
  const fates = new Map();
  if (!result || mode === 'before' || mode === 'edit') return { nodes: answer.nodes, edges: answer.edges, fates };
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

  const edges = [...answer.edges];
  for (const body of bodies.values()) {
    if (body.verdict !== 'NEW' || nodes.some((node) => node.code === body.code)) continue;
    const own = made.get(body.code) ?? {};
    const like = answer.nodes.find((node) => node.code === (own.like ?? superiorOf(changes, body.code))) ?? answer.nodes[0];
    const agencyKind = own.agencyKind ?? (own.like ? like?.agencyKind : undefined);
    const place = own.like ? beside(like, nodes) : below(like, nodes);
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

/** The free place at the end of a node's row. */
function beside(node, nodes) {
  if (!node || node.x === undefined) return { x: 0, y: 0 };
  const row = nodes.filter((one) => one.y !== undefined && Math.abs(one.y - node.y) < 40);
  return { x: Math.max(...row.map((one) => one.x + (one.width ?? 132) / 2)) + GAP + 66, y: node.y };
}

/** A free place in the row below. */
function below(node, nodes) {
  if (!node || node.x === undefined) return { x: 0, y: 0 };
  const lower = nodes.filter((one) => one.y > node.y + 20).sort((a, b) => a.y - b.y)[0];
  return lower ? beside(lower, nodes) : { x: node.x, y: node.y + 120 };
}

