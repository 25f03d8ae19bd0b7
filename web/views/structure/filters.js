// The filters of 结构: kind, status, findings, staffing. A filter removes; it never dims.

import { t, term } from '../../words.js';
import { list } from '../../state.js';
import { choice, toggle, kindMark, badge, drawnKind } from '../../controls.js';
import { AGENCIES, STATES } from '../../graph-style.js';
import { FILTER_OF } from './legend.js';

const INNER = ['bureau', 'duty', 'item'];
const STATUS = ['ACTIVE', 'SHELL', 'ABOLISHED'];
const POSTS = ['over', 'full', 'vacant'];

/** What the filters may be in a link. */
export const FILTER_VALUES = {
  kind: { list: [...AGENCIES, ...Object.values(FILTER_OF).flat(), ...INNER] },
  status: { list: STATUS },
  sev: { list: [...STATES, 'any'] },
  post: { list: POSTS },
};

export class Filters {
  /** The patch that takes all filters away. */
  none = { kind: null, status: null, sev: null, post: null, q: null, cat: null };

  constructor(app) {
    this.app = app;
  }

  active(params) {
    return Object.keys(this.none).some((key) => params[key]);
  }

  /** The nodes that pass; what is inside a removed container goes with it. */
  apply(nodes, { params, agencies, hidden }) {
    const kinds = list(params.kind);
    const outer = kinds.filter((kind) => !INNER.includes(kind));
    const inner = kinds.filter((kind) => INNER.includes(kind));
    const statuses = list(params.status);
    const states = list(params.sev);
    const posts = list(params.post);
    const wanted = (node) => (states.includes('any') ? (node.states ?? []).length > 0 : states.some((state) => (node.states ?? []).includes(state)));
    const children = new Map();
    for (const node of nodes) {
      if (!node.parent) continue;
      if (!children.has(node.parent)) children.set(node.parent, []);
      children.get(node.parent).push(node);
    }
    const anyWanted = (node) => wanted(node) || (children.get(node.id) ?? []).some(anyWanted);
    const passes = (node) => {
      if (hidden.has(node.id)) return false;
      if (AGENCIES.includes(node.kind)) {
        if (outer.length && !outer.includes(node.agencyKind) && !outer.includes(node.kind)) return false;
        if (statuses.length && !statuses.includes(node.status ?? 'ACTIVE')) return false;
        if (posts.length && !posts.includes(post(agencies?.get(node.code)))) return false;
      } else if (node.kind !== 'rest' && inner.length && !inner.includes(node.kind) && !(children.get(node.id) ?? []).length) return false;
      return !states.length || node.kind === 'rest' || anyWanted(node);
    };
    const kept = new Set();
    // Containers come before what they hold.
    const byId = new Map(nodes.map((node) => [node.id, node]));
    const keep = (node) => {
      if (kept.has(node.id)) return true;
      if (!passes(node)) return false;
      const parent = node.parent && byId.get(node.parent);
      if (parent && !keep(parent)) return false;
      kept.add(node.id);
      return true;
    };
    nodes.forEach(keep);
    return nodes.filter((node) => kept.has(node.id));
  }

  /** The rows of the table: with only inner kinds chosen, their containers are left out. */
  rows(shown, params) {
    const nodes = shown.filter((node) => node.kind !== 'rest');
    const kinds = list(params.kind);
    const inner = kinds.filter((kind) => INNER.includes(kind));
    if (!inner.length) return nodes;
    if (inner.length === kinds.length) return nodes.filter((node) => inner.includes(node.kind));
    return nodes.filter((node) => AGENCIES.includes(node.kind) || inner.includes(node.kind));
  }

  controls({ params, nodes, agencies }) {
    const set = (patch) => this.app.state.set(patch);
    const count = (test) => nodes.filter(test).length;
    const kinds = [...new Set(nodes.filter((node) => AGENCIES.includes(node.kind)).map((node) => node.agencyKind ?? node.kind))];
    const inner = INNER.filter((kind) => nodes.some((node) => node.kind === kind));
    const legendKinds = list(params.kind).filter((kind) => !kinds.includes(kind) && !inner.includes(kind));
    return [
      choice({
        label: t('structure.filter.kind'),
        selected: list(params.kind),
        options: [
          ...kinds.map((kind) => ({ value: kind, label: term('kind', kind), mark: kindMark(AGENCIES.includes(kind) ? kind : drawnKind(kind)), count: count((node) => (node.agencyKind ?? node.kind) === kind) })),
          ...inner.map((kind) => ({ value: kind, label: term('kind', kind), mark: kindMark(kind), count: count((node) => node.kind === kind) })),
          ...legendKinds.map((kind) => ({ value: kind, label: term('kind', kind) })),
        ],
        onchange: (value) => set({ kind: value }),
      }),
      choice({
        label: t('structure.filter.status'),
        selected: list(params.status),
        options: STATUS.map((status) => ({ value: status, label: t('status.' + status), count: count((node) => AGENCIES.includes(node.kind) && (node.status ?? 'ACTIVE') === status) })),
        onchange: (value) => set({ status: value }),
      }),
      choice({
        label: t('structure.filter.finding'),
        selected: list(params.sev),
        options: STATES.map((state) => ({ value: state, label: t('state.' + state), mark: badge(state), count: count((node) => (node.states ?? []).includes(state)) })),
        onchange: (value) => set({ sev: value }),
      }),
      choice({
        label: t('structure.filter.staffing'),
        selected: list(params.post),
        options: POSTS.map((one) => ({ value: one, label: t('structure.staffing.' + one), count: count((node) => AGENCIES.includes(node.kind) && post(agencies?.get(node.code)) === one) })),
        onchange: (value) => set({ post: value }),
      }),
      toggle({ label: t('structure.onlyFindings'), on: params.sev === 'any', onchange: (on) => set({ sev: on ? 'any' : null }) }),
    ];
  }

  /** The filters in force, as words. */
  chips(params) {
    const set = (patch) => this.app.state.set(patch);
    const each = (key, label) => list(params[key]).map((value) => ({ label: label(value), clear: () => set({ [key]: list(params[key]).filter((one) => one !== value) }) }));
    return [
      ...each('kind', (value) => term('kind', value)),
      ...each('status', (value) => term('status', value)),
      ...each('sev', (value) => (value === 'any' ? t('structure.onlyFindings') : term('state', value))),
      ...each('post', (value) => t('structure.staffing.' + value)),
    ];
  }
}

/** over, full or vacant; undefined while quota or staff is not known. */
export function post(agency) {
  if (agency?.quota === undefined || agency.staff === undefined) return undefined;
  return agency.staff > agency.quota ? 'over' : agency.staff === agency.quota ? 'full' : 'vacant';
}
