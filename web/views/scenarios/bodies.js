// The agencies of the area, and the names of everything else that changes speak of.

import { bare, shortName } from '../names.js';

const GROUPS = { agency: 'agencies', bureau: 'bureaus', duty: 'duties', item: 'items' };
const TOGETHER = 4;
const MOST = 8;

export class Bodies {
  #app;
  #known = new Map();
  #asked = new Set();
  agencies = [];

  constructor(app) {
    this.#app = app;
  }

  async load(signal) {
    this.agencies = await this.#app.api.all('/agencies', { area: this.#app.area?.code }, { signal });
    for (const agency of this.agencies) this.put({ code: agency.code, name: agency.name, short: shortName(agency), kind: 'agency', agencyKind: agency.kind, status: agency.status });
    return this;
  }

  put(one) {
    this.#known.set(one.code, { ...this.#known.get(one.code), ...one });
    this.#app.seen(one.code, one.kind);
  }

  get(code) {
    return this.#known.get(code);
  }

  /** The name in full, the code where it is not known (yet). */
  name(code) {
    return this.#known.get(code)?.name ?? code;
  }

  /** The short name, for lists. */
  short(code) {
    const known = this.#known.get(code);
    return known?.short ?? known?.name ?? code;
  }

  /** Reads the names of codes that are not known yet. @returns whether there were any */
  async learn(codes, signal) {
    const wanted = codes.filter((code) => code && !this.#known.has(code) && !this.#asked.has(code));
    let found = false;
    for (let at = 0; at < wanted.length; at += TOGETHER) {
      const some = wanted.slice(at, at + TOGETHER);
      for (const code of some) this.#asked.add(code);
      const answers = await Promise.all(some.filter((code) => [...code].length > 1).map((code) => this.#app.api.get('/search', { q: code, limit: MOST }, { signal })));
      for (const answer of answers) {
        for (const hit of this.#hits(answer)) {
          if (some.includes(hit.code)) {
            this.put(hit);
            found = true;
          }
        }
      }
    }
    return found;
  }

  /**
   * What may be meant by `text`: agencies of the area by any part of their name, everything else by the search of the server.
   *
   * @param kinds of agency, bureau, duty, item
   * @returns [{code, name, kind, where}]
   */
  async suggest(text, kinds, signal) {
    const wanted = text.trim();
    const own = kinds.includes('agency')
      ? this.agencies
          .filter((agency) => agency.status === 'ACTIVE' && (!wanted || agency.name.includes(wanted) || agency.shortName?.includes(wanted) || agency.code.toLowerCase().includes(wanted.toLowerCase())))
          .slice(0, MOST)
          .map((agency) => ({ code: agency.code, name: agency.name, kind: 'agency', agencyKind: agency.kind }))
      : [];
    if ([...wanted].length < 2) return own;
    const asked = async (area) => this.#hits(await this.#app.api.get('/search', { q: wanted, area, limit: MOST }, { signal })).filter((hit) => kinds.includes(hit.kind));
    let found = await asked(this.#app.area?.code);
    if (!found.length && !own.length) found = await asked();
    const known = new Set(own.map((one) => one.code));
    return [...own, ...found.filter((hit) => !known.has(hit.code))].slice(0, 2 * MOST);
  }

  /** The hits of a search in one list; a bureau's short name has its agency's in front. */
  #hits(answer) {
    return Object.entries(GROUPS).flatMap(([kind, group]) =>
      (answer.groups?.[group] ?? []).map((hit) => {
        const where = hit.agency?.name ?? hit.area?.name ?? '';
        const name = hit.name ?? hit.text;
        const owner = hit.agency ? (this.#known.get(hit.agency.code)?.short ?? bare(hit.agency.name)) : '';
        return { code: hit.code, name, kind, where, short: kind === 'bureau' && owner ? `${owner} · ${name}` : kind === 'agency' ? bare(name) : name };
      }),
    );
  }
}
