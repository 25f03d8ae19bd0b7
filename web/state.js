// What the viewer shows, kept in the part of the address after '#': it never reaches a server's log, and a link is a view.
//   #/structure?area=610902&open=610902-SCJG
// Filters push a history entry, panning and selecting replace the current one. Every pushed step can be taken back (100 per view).

/** Parameters every view understands. */
export const COMMON = ['area', 'sel', 'q', 'kind', 'status', 'sev', 'v', 'sort', 'lang', 'view'];

/** What those may be that mean the same in every view; see sift(). */
export const COMMON_VALUES = { v: { one: ['graph', 'table', 'both'] }, lang: { one: ['zh', 'en'] } };

const STEPS = 100;

/** @param {string} hash '#/structure?area=610902' @returns {{view: string, params: Object<string,string>}} */
export function parse(hash) {
  const [path, query = ''] = hash.replace(/^#?\/?/, '').split('?');
  const params = {};
  for (const [key, value] of new URLSearchParams(query)) if (value !== '') params[key] = value;
  return { view: path, params };
}

/** The address of a view; empty and absent parameters are left out, commas and colons stay readable. */
export function href(view, params = {}) {
  const query = Object.entries(params)
    .filter(([, value]) => value !== null && value !== undefined && value !== '' && !(Array.isArray(value) && !value.length))
    .map(([key, value]) => `${key}=${encodeURIComponent(Array.isArray(value) ? value.join(',') : value).replace(/%2C/g, ',').replace(/%3A/g, ':').replace(/%7C/g, '|')}`)
    .join('&');
  return `#/${view}${query ? '?' + query : ''}`;
}

/** A parameter that holds several values: 'a,b' → ['a', 'b']. */
export function list(value) {
  return value ? value.split(',').filter(Boolean) : [];
}

/**
 * The parameters without the values that a view does not know.
 * @param values by parameter: {list: words} between commas, {one: words}, or {from, to} of a number; all others are free
 * @returns {{params: Object<string,string>, strange: string[]}} strange: what was left out, as 'rel=XXX'
 */
export function sift(params, values) {
  const kept = {};
  const strange = [];
  for (const [key, value] of Object.entries(params)) {
    const given = values[key]?.list ? list(value) : [value];
    const known = given.filter((one) => isKnown(one, values[key]));
    if (known.length) kept[key] = known.join(',');
    strange.push(...given.filter((one) => !known.includes(one)).map((one) => `${key}=${one}`));
  }
  return { params: kept, strange };
}

function isKnown(value, allowed) {
  if (!allowed) return true;
  const words = allowed.list ?? allowed.one;
  return words ? words.includes(value) : /^\d+(\.\d+)?$/.test(value) && Number(value) >= allowed.from && Number(value) <= allowed.to;
}

export class State {
  #listeners = [];
  /** Called when there is another step to take back. */
  onsteps = null;
  #stacks = new Map();

  constructor() {
    this.current = parse(location.hash);
    addEventListener('hashchange', () => this.#arrive(parse(location.hash)));
  }

  get view() {
    return this.current.view;
  }

  get params() {
    return this.current.params;
  }

  /** Called with (state, former) after every change. */
  listen(listener) {
    this.#listeners.push(listener);
  }

  /**
   * Changes parameters of the present view; null takes one away.
   * @param {{replace?: boolean, undoable?: boolean}} how replace: no history entry; undoable: a step for 回退 (as a rule, what is pushed)
   */
  set(patch, { replace = false, undoable = !replace } = {}) {
    const params = { ...this.params };
    for (const [key, value] of Object.entries(patch)) {
      const text = Array.isArray(value) ? value.join(',') : value;
      if (text === null || text === undefined || text === '' || text === false) delete params[key];
      else params[key] = String(text);
    }
    const next = { view: this.view, params };
    if (href(next.view, next.params) === href(this.view, this.params)) return;
    if (undoable) {
      const before = this.current;
      this.remember({ undo: () => this.#write(before, false), redo: () => this.#write(next, false) });
    }
    this.#write(next, replace);
  }

  /** Goes to a view; parameters not given are dropped, but the area stays. */
  go(view, params = {}) {
    this.#write({ view, params: this.#clean({ area: this.params.area, ...params }) }, false);
  }

  /** Sets the whole state without a step to take back. */
  replace(view, params) {
    this.#write({ view, params: this.#clean(params) }, true);
  }

  /** A step of another kind (a verdict, say) for 回退 and 重做 of the present view. */
  remember(step) {
    const stack = this.#stack();
    stack.done.push(step);
    if (stack.done.length > STEPS) stack.done.shift();
    stack.undone.length = 0;
    this.onsteps?.();
  }

  /** Forgets the steps of the present view: what they changed is no longer shown. */
  forget() {
    this.#stacks.delete(this.view);
    this.onsteps?.();
  }

  get canUndo() {
    return this.#stack().done.length > 0;
  }

  get canRedo() {
    return this.#stack().undone.length > 0;
  }

  undo() {
    const stack = this.#stack();
    const step = stack.done.pop();
    if (!step) return;
    stack.undone.push(step);
    step.undo();
    this.#tell(this.current);
  }

  redo() {
    const stack = this.#stack();
    const step = stack.undone.pop();
    if (!step) return;
    stack.done.push(step);
    step.redo();
    this.#tell(this.current);
  }

  #clean(params) {
    const kept = {};
    for (const [key, value] of Object.entries(params)) {
      const text = Array.isArray(value) ? value.join(',') : value;
      if (text !== null && text !== undefined && text !== '') kept[key] = String(text);
    }
    return kept;
  }

  #stack() {
    if (!this.#stacks.has(this.view)) this.#stacks.set(this.view, { done: [], undone: [] });
    return this.#stacks.get(this.view);
  }

  #write(next, replace) {
    const address = href(next.view, next.params);
    if (replace) history.replaceState(null, '', address);
    else history.pushState(null, '', address);
    this.#arrive(next);
  }

  #arrive(next) {
    const former = this.current;
    this.current = next;
    this.#tell(former);
  }

  #tell(former) {
    for (const listener of this.#listeners) listener(this.current, former);
  }
}
