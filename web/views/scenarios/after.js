// What the graph looks like after a scenario: reckoned from the graph before and the destinations of the answer, since the
// server has rolled the trial back. Only bodies that the changes touch differ: agencies, and of those that are open their bureaus.

import { madeBy, many, taken } from './changes.js';
import { more, saidOf } from './differences.js';
import { drawnKind } from '../../controls.js';

// Of a new node, and what is left free around it.
const WIDTH = 132;
const HEIGHT = 54;
const GAP = 14;
const STEP = 10;
const FARTHEST = 4000;
// Of a bureau that comes, as the server lays out those that are there.
const BUREAU = { width: 116, height: 46 };
const BETWEEN = 24;
const ACROSS = 2;
const PADDING = 14;
const TITLE = 30;
/** Behind the code of a bureau where it was before it moved. */
const WAS = '#was';

/**
 * @param answer of GET /graph: agencies, of those that are open their bureaus
 * @param mode edit, before, after or diff
 * @param result of a trial; null while there is none
 * @param changes those that take part
 * @param differing what differs, as differencesOf says it
 * @param open codes of agencies that are drawn open
 * @returns {{nodes, edges, fates: Map}} fates only for diff
 */
export function pictureOf(answer, mode, result, changes, differing = [], open = new Set()) {
  const fates = new Map();
  if (mode === 'edit') return { nodes: answer.nodes, edges: answer.edges, fates };
  const plain = answer.edges.filter((edge) => edge.kind !== 'SIMILAR_TO');
  const bodiesOnly = answer.nodes.filter((node) => !['duty', 'item', 'rest'].includes(node.kind));
  if (!result) return { nodes: bodiesOnly, edges: plain, fates };
  // One picture for the three: room for those that come is left before they are there.
  const { nodes: roomy, places } = withRoom(bodiesOnly, differing, open);
  if (mode === 'before') return { nodes: roomy, edges: plain, fates };
  const bodies = new Map(result.destinations.agencies.map((body) => [body.code, body]));
  const differs = new Map(differing.map((one) => [one.code, one]));
  const deltas = countsMoved(result.destinations);
  const made = new Map(changes.flatMap(madeBy).map((one) => [one.code, one]));
  const inside = bureausAfter(differing);

  const nodes = [];
  const gone = new Set();
  for (const node of roomy) {
    if (node.kind === 'bureau') {
      if (gone.has(node.parent)) continue;
      const one = inside.get(`${node.code}|${node.parent}`);
      if (!one) nodes.push(node);
      else if (one.way === 'out') {
        if (mode === 'diff') nodes.push({ ...node, id: node.code + WAS });
        if (mode === 'diff') fates.set(node.code + WAS, 'removed');
      } else {
        const after = said({ ...node, name: one.name, counts: plus(node.counts, countsOf(one)) }, one, mode);
        if (after.name !== node.name) delete after.label;
        nodes.push(after);
        fates.set(node.id, one.fate);
      }
      continue;
    }
    const body = bodies.get(node.code);
    const ends = body?.verdict === 'ABOLISHED' && node.status !== 'ABOLISHED';
    if (ends && mode === 'after') {
      gone.add(node.id);
      continue;
    }
    const one = differs.get(node.code);
    const after = said(ends ? node : { ...node, name: body?.name ?? node.name, status: body?.verdict === 'SHELL' ? 'SHELL' : node.status, counts: plus(node.counts, deltas.get(node.code)) }, one, mode);
    // Another name has other lines than those the server broke.
    if (after.name !== node.name) delete after.label;
    nodes.push(after);
    if (ends) fates.set(node.id, 'removed');
    else if (one) fates.set(node.id, 'changed');
  }

  // Likeness is a finding; whoever was under a body that goes is under its successor.
  const successors = new Map([...bodies.values()].filter((body) => body.verdict === 'ABOLISHED' && body.to.length).map((body) => [body.code, body.to[0].code]));
  const edges = plain.map((edge) => (edge.kind === 'SUBORDINATE_TO' && successors.has(edge.target) && !successors.has(edge.source) ? { ...edge, id: `${edge.id}→${successors.get(edge.target)}`, target: successors.get(edge.target) } : edge));
  // What is made and takes nothing over has no destinations to speak of.
  const fresh = [...bodies.values()].filter((body) => body.verdict === 'NEW');
  for (const one of made.values()) if (one.kind === 'agency' && !bodies.has(one.code)) fresh.push(one);
  for (const body of fresh) {
    if (nodes.some((node) => node.code === body.code)) continue;
    const own = made.get(body.code) ?? {};
    const like = answer.nodes.find((node) => node.code === (own.like ?? superiorOf(changes, body.code))) ?? answer.nodes[0];
    const agencyKind = own.agencyKind ?? (own.like ? like?.agencyKind : undefined);
    const came = open.has(body.code) ? (differs.get(body.code)?.bureaus.filter((bureau) => bureau.way === 'in') ?? []) : [];
    const place = beside(like, nodes, sizeOf(came.length));
    nodes.push(said({ id: body.code, code: body.code, name: body.name, kind: drawnKind(agencyKind), agencyKind, status: 'ACTIVE', states: [], counts: plus({}, deltas.get(body.code)), ...place }, differs.get(body.code), mode));
    if (came.length) places.set(body.code, grid(came, { x: place.x - ((Math.min(came.length, ACROSS) - 1) * (BUREAU.width + BETWEEN)) / 2, y: place.y - sizeOf(came.length).height / 2 + TITLE + BUREAU.height / 2 }, ACROSS));
    fates.set(body.code, 'added');
    const above = own.like ? answer.edges.find((edge) => edge.kind === 'SUBORDINATE_TO' && edge.source === own.like)?.target : superiorOf(changes, body.code);
    if (above) edges.push({ id: 'new-' + body.code, source: body.code, target: above, kind: 'SUBORDINATE_TO' });
  }
  for (const [agency, bureaus] of places) {
    for (const { bureau, x, y } of bureaus) {
      const known = roomy.find((node) => node.code === bureau.code);
      nodes.push(said({ id: bureau.code, code: bureau.code, kind: 'bureau', states: [], width: BUREAU.width, height: BUREAU.height, counts: known?.counts ?? heldBy(result.destinations, bureau.code), label: known?.name === bureau.name ? known.label : undefined, name: bureau.name, parent: agency, x, y }, bureau, mode));
      fates.set(bureau.code, bureau.fate);
    }
  }
  for (const change of changes) {
    const { word, given } = taken(change);
    if (word !== 'moveAgency') continue;
    for (const code of many(given.agency)) {
      const at = edges.findIndex((edge) => edge.kind === 'SUBORDINATE_TO' && edge.source === code);
      if (at >= 0) edges.splice(at, 1);
      edges.push({ id: 'moved-' + code, source: code, target: given.to, kind: 'SUBORDINATE_TO', tie: given.tie });
    }
  }
  return { nodes, edges, fates: mode === 'diff' ? fates : new Map() };
}

/** In 变化 a body says how much of it moved, not how much it has. */
function said(node, one, mode) {
  const says = mode === 'diff' && one ? saidOf(one) : '';
  return says ? { ...node, said: says } : node;
}

/** What differs of the bureaus, by bureau and agency; one that moved differs in both. */
function bureausAfter(differing) {
  const inside = new Map();
  for (const agency of differing) for (const bureau of agency.bureaus) inside.set(`${bureau.code}|${agency.code}`, bureau);
  return inside;
}

function countsOf(one) {
  return { duties: more(one.sums.duties), items: more(one.sums.items) };
}

/** What a bureau holds after the changes, of which all is told when its agency is concerned. */
function heldBy({ duties, items }, code) {
  const held = (tasks) => tasks.filter((task) => task.to.some((holder) => holder.bureau === code)).length;
  return { duties: held(duties), items: held(items) };
}

/**
 * Room in the open agencies for the bureaus that come: below those that are there; everything farther down makes way.
 *
 * @returns {{nodes, places: Map}} places of the bureaus that come, by agency
 */
function withRoom(nodes, differing, open) {
  const places = new Map();
  let placed = nodes.map((node) => ({ ...node }));
  for (const agency of differing) {
    const came = agency.bureaus.filter((bureau) => bureau.way === 'in');
    const box = placed.find((node) => node.code === agency.code && node.x !== undefined);
    if (!came.length || !box || !open.has(agency.code)) continue;
    const children = placed.filter((node) => node.parent === box.id);
    const columns = [...new Set(children.map((node) => node.x))].sort((a, b) => a - b);
    const across = Math.max(columns.length, came.length > 1 ? ACROSS : 1);
    const bottom = children.length ? Math.max(...children.map((node) => node.y + (node.height ?? BUREAU.height) / 2)) : box.y - (box.height ?? HEIGHT) / 2 + TITLE - BETWEEN;
    const left = columns[0] ?? box.x - ((across - 1) * (BUREAU.width + BETWEEN)) / 2;
    places.set(agency.code, grid(came, { x: left, y: bottom + BETWEEN + BUREAU.height / 2 }, across));
    const edge = box.y + (box.height ?? HEIGHT) / 2;
    const lowest = Math.max(...places.get(agency.code).map((one) => one.y)) + BUREAU.height / 2 + PADDING;
    const by = lowest - edge;
    if (by <= 0) continue;
    // Those that came to an agency go where it goes.
    for (const [code, bureaus] of places) if (placed.find((node) => node.code === code).y > edge) for (const one of bureaus) one.y += by;
    placed = placed.map((node) => (node.y > edge ? { ...node, y: node.y + by } : node));
  }
  // An agency of which only duties were drawn is a plain box again.
  const parents = new Set(placed.map((node) => node.parent));
  for (const node of placed) {
    if (node.kind !== 'bureau' && open.has(node.code) && !parents.has(node.id) && !places.has(node.code)) {
      delete node.width;
      delete node.height;
    }
  }
  return { nodes: placed, places };
}

function grid(bureaus, from, across) {
  return bureaus.map((bureau, at) => ({ bureau, x: from.x + (at % across) * (BUREAU.width + BETWEEN), y: from.y + Math.floor(at / across) * (BUREAU.height + BETWEEN) }));
}

/** Of an agency with so many bureaus in it. */
function sizeOf(bureaus) {
  if (!bureaus) return { width: WIDTH, height: HEIGHT };
  const across = Math.min(bureaus, ACROSS);
  return { width: across * (BUREAU.width + BETWEEN) - BETWEEN + 2 * PADDING, height: Math.ceil(bureaus / across) * (BUREAU.height + BETWEEN) - BETWEEN + TITLE + PADDING };
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
function beside(node, nodes, size) {
  if (!node || node.x === undefined) return { x: 0, y: 0 };
  const boxes = nodes.filter((one) => one.x !== undefined);
  const free = (x, y) => boxes.every((one) => Math.abs(one.x - x) >= ((one.width ?? WIDTH) + size.width) / 2 + GAP || Math.abs(one.y - y) >= ((one.height ?? HEIGHT) + size.height) / 2 + GAP);
  for (let far = 0; far <= FARTHEST; far += STEP) {
    for (let down = 0; down <= far / 2; down += STEP) {
      for (const [x, y] of [[node.x - far + 2 * down, node.y + down], [node.x + far - 2 * down, node.y + down], [node.x - far + 2 * down, node.y - down], [node.x + far - 2 * down, node.y - down]]) if (free(x, y)) return { x, y };
    }
  }
  return { x: node.x, y: node.y };
}
