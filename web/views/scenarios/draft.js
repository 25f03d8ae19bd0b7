// The working copy of a scenario: what the planner sees and edits before it is kept. It survives a reload of the page; what is
// switched off lives here only, since a kept scenario has no such thing.

import { codesOf, madeBy, plain } from './changes.js';

const STORE = 'dutygraph.draft.';
/** The id of a scenario that is not kept yet. */
export const NEW = 'new';

let keys = 0;
const entryOf = ({ change, off = false }) => ({ key: 'c' + ++keys, change, off });

export class Draft {
  #state;
  #kept;
  #changed;

  /**
   * @param kept as the server has it; null for one that is not kept yet
   * @param name of a new one
   * @param changed called after every change
   */
  constructor(kept, { name, changed }) {
    this.#kept = kept;
    this.#changed = changed;
    const own = read(this.id);
    // Somebody else may have changed it since this browser looked: then theirs counts.
    const usable = own && (kept ? kept.status === 'DRAFT' && own.revision === kept.revision : true);
    if (own && !usable) localStorage.removeItem(STORE + this.id);
    this.dropped = !!own && !usable && kept?.status === 'DRAFT';
    this.#state = usable
      ? { name: own.name, basis: own.basis ?? '', entries: own.entries.map(entryOf) }
      : { name: kept?.name ?? name, basis: kept?.basis ?? '', entries: (kept?.changes ?? []).map((change) => entryOf({ change: plain(change) })) };
  }

  get id() {
    return this.#kept?.id ?? NEW;
  }

  get kept() {
    return this.#kept;
  }

  get status() {
    return this.#kept?.status ?? 'DRAFT';
  }

  get editable() {
    return this.status === 'DRAFT';
  }

  get name() {
    return this.#state.name;
  }

  get basis() {
    return this.#state.basis;
  }

  /** [{key, change, off}] in order. */
  get entries() {
    return this.#state.entries;
  }

  /** Those that take part, in order: what the numbers of refusals count. */
  get active() {
    return this.entries.filter((entry) => !entry.off);
  }

  /** Codes of everything that the changes name. */
  get codes() {
    return [...new Set(this.entries.flatMap((entry) => codesOf(entry.change)))];
  }

  /** What the changes make anew. */
  get made() {
    return this.active.flatMap((entry) => madeBy(entry.change));
  }

  /** What is sent to the server. */
  get text() {
    return { name: this.name, ...(this.basis ? { basis: this.basis } : {}), changes: this.active.map((entry) => entry.change) };
  }

  /** Whether the server has it as it is here. */
  get unsaved() {
    if (!this.editable) return false;
    if (!this.#kept) return this.entries.length > 0;
    const { name, basis, changes } = this.text;
    return name !== this.#kept.name || (basis ?? '') !== (this.#kept.basis ?? '') || JSON.stringify(changes) !== JSON.stringify(this.#kept.changes.map(plain));
  }

  snapshot() {
    return this.#state;
  }

  restore(state) {
    this.#state = state;
    this.#write();
    this.#changed();
  }

  /** The server has it now, or has it otherwise. */
  take(kept) {
    const former = this.id;
    this.#kept = kept;
    if (former !== this.id) localStorage.removeItem(STORE + former);
    this.#write();
  }

  // ---- changes; each leaves a new state, so that a former one can come back

  put(patch) {
    this.#set({ ...this.#state, ...patch });
  }

  add(change, at = this.entries.length) {
    const entries = [...this.entries];
    const entry = entryOf({ change });
    entries.splice(at, 0, entry);
    this.#set({ ...this.#state, entries });
    return entry.key;
  }

  replace(key, change) {
    this.#each(key, (entry) => ({ ...entry, change }));
  }

  toggle(key) {
    this.#each(key, (entry) => ({ ...entry, off: !entry.off }));
  }

  remove(key) {
    this.#set({ ...this.#state, entries: this.entries.filter((entry) => entry.key !== key) });
  }

  /** @returns whether it moved */
  move(key, to) {
    const entries = [...this.entries];
    const at = entries.findIndex((entry) => entry.key === key);
    if (at < 0 || to < 0 || to >= entries.length || to === at) return false;
    entries.splice(to, 0, ...entries.splice(at, 1));
    this.#set({ ...this.#state, entries });
    return true;
  }

  /** Forgets what is only here. */
  discard() {
    localStorage.removeItem(STORE + this.id);
  }

  #each(key, make) {
    this.#set({ ...this.#state, entries: this.entries.map((entry) => (entry.key === key ? make(entry) : entry)) });
  }

  #set(state) {
    this.#state = state;
    this.#write();
    this.#changed();
  }

  #write() {
    if (!this.editable) return;
    if (this.unsaved || this.entries.some((entry) => entry.off)) {
      localStorage.setItem(STORE + this.id, JSON.stringify({ revision: this.#kept?.revision, name: this.name, basis: this.basis, entries: this.entries.map(({ change, off }) => ({ change, off })) }));
    } else localStorage.removeItem(STORE + this.id);
  }
}

function read(id) {
  try {
    return JSON.parse(localStorage.getItem(STORE + id));
  } catch {
    return null;
  }
}
