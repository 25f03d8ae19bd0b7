// 待安置: what a body that goes would leave without a destination. Each piece is dragged onto a body, or chosen and placed by M;
// that becomes a change in front of the one that was refused.

import { el, fill } from '../../dom.js';
import { t } from '../../words.js';
import { closePopover, kindMark, name as dataName, popover } from '../../controls.js';
import { number } from '../../numbers.js';
import { many, taken } from './changes.js';
import { drag } from './drag.js';
import { picker } from './picker.js';

const REASONS = ['no-successor', 'no-successor-bureau'];
const SHOWN = 12;

export class Bench {
  #app;
  #bodies;
  #on;
  #profiles = new Map();
  #chosen = null;
  #pieces = [];
  #step = 0;

  /** @param on {place(pieces, to, entry), release(entry), at(point), aim(code, allowed), refuse(target, from) → why not} */
  constructor(app, bodies, on) {
    this.#app = app;
    this.#bodies = bodies;
    this.#on = on;
    this.node = el('section.bench', { 'aria-label': t('scenarios.bench'), hidden: true });
  }

  /** Whether something waits for its place. */
  get full() {
    return !this.node.hidden;
  }

  async update(draft, trial) {
    const refusal = trial.refusals.find((one) => REASONS.includes(one.reason));
    if (!refusal || !draft.editable) {
      this.node.hidden = true;
      this.#chosen = null;
      return;
    }
    const code = refusal.subjects[0];
    const bureau = refusal.reason === 'no-successor-bureau';
    const entry = draft.active[refusal.change - 1];
    this.#step = refusal.change;
    if (!this.#profiles.has(code)) {
      try {
        this.#profiles.set(code, await this.#app.api.get((bureau ? '/bureaus/' : '/agencies/') + encodeURIComponent(code)));
      } catch (problem) {
        this.#app.notice(this.#app.problemText(problem), { error: true });
        return;
      }
      if (!trial.refusals.includes(refusal)) return;
    }
    this.#draw(this.#profiles.get(code), bureau, draft.active.slice(0, refusal.change - 1).map((one) => one.change), entry, refusal);
  }

  #draw(profile, bureau, before, entry, refusal) {
    const placed = placedBy(before, profile.code, (profile.bureaus ?? []).map((one) => one.code));
    const pieces = [];
    for (const one of profile.bureaus ?? []) if (!placed.bureaus.has(one.code)) pieces.push({ kind: 'bureau', key: one.code, code: one.code, text: one.name, from: profile.code });
    // What a bureau holds goes with it.
    const own = (one) => bureau || !one.bureau;
    for (const [what, kind] of [['duties', 'duty'], ['items', 'item']]) {
      if (placed[what] === 'all') continue;
      for (const one of profile[what] ?? []) if (own(one) && !placed[what].has(one.code)) pieces.push({ kind, key: one.code, code: one.code, text: one.text ?? one.name, from: profile.code });
    }
    const posts = (what, n, gone) => {
      if (n > gone) pieces.push({ kind: what, key: what, amount: n - gone, text: t('scenarios.bench.' + what, { n: number(n - gone) }), from: profile.code });
    };
    posts('quota', profile.quota ?? 0, placed.quota);
    posts('staff', profile.staff ?? 0, placed.staff);
    if (!bureau) posts('leaders', profile.leaders ?? 0, placed.leaders);
    this.#pieces = pieces;
    if (!pieces.some((piece) => piece.key === this.#chosen)) this.#chosen = null;
    const count = (kind) => pieces.filter((piece) => piece.kind === kind).length;
    const summed = ['bureau', 'duty', 'item'].filter(count).map((kind) => `${number(count(kind))} ${t('kind.' + kind)}`);
    for (const piece of pieces) if (piece.amount) summed.push(piece.text);
    const shown = [...pieces.filter((piece) => piece.amount || piece.kind === 'bureau'), ...pieces.filter((piece) => !piece.amount && piece.kind !== 'bureau')].slice(0, SHOWN);
    const others = [profile.subordinates?.length ? t('scenarios.bench.subordinates', { n: number(profile.subordinates.length) }) : '', (profile.delegationsGiven ?? 0) + (profile.delegationsReceived ?? 0) ? t('scenarios.bench.delegations', { n: number((profile.delegationsGiven ?? 0) + (profile.delegationsReceived ?? 0)) }) : ''].filter(Boolean);
    this.node.hidden = false;
    fill(
      this.node,
      el('div.bench-head', el('h3', t('scenarios.bench')), dataName(profile.name), el('span', summed.join(' · ')), el('span.quiet', t('scenarios.bench.hint'))),
      el(
        'div.bench-pieces',
        { role: 'listbox', 'aria-label': t('scenarios.bench') },
        shown.map((piece) => this.#piece(piece, entry)),
        pieces.length > shown.length ? el('span.quiet', t('scenarios.bench.more', { n: number(pieces.length - shown.length) })) : null,
        pieces.length ? el('button.bench-all', { type: 'button', 'aria-haspopup': 'dialog', onclick: (event) => this.#pick(event.currentTarget, entry, pieces) }, t('scenarios.bench.all')) : null,
        // Posts that nobody fills need nobody to take them over.
        !bureau && taken(entry.change).given.quota !== 'release' ? el('button.bench-all', { type: 'button', onclick: () => this.#on.release(entry) }, t('scenarios.bench.release')) : null,
      ),
      others.length ? el('p.quiet', t('scenarios.bench.others', { what: others.join('、'), n: refusal.change })) : null,
    );
  }

  #piece(piece, entry) {
    const node = el(
      'button.bench-piece',
      {
        type: 'button',
        role: 'option',
        title: piece.text,
        'aria-selected': String(this.#chosen === piece.key),
        dataset: { piece: piece.key },
        onclick: () => {
          this.#chosen = this.#chosen === piece.key ? null : piece.key;
          for (const one of this.node.querySelectorAll('.bench-piece')) one.setAttribute('aria-selected', String(one.dataset.piece === this.#chosen));
        },
        onkeydown: (event) => {
          if (event.key === 'Enter') {
            event.preventDefault();
            this.#pick(node, entry, [piece]);
          }
        },
        onpointerdown: (event) =>
          drag(event, {
            label: piece.text,
            over: (at) => {
              const target = this.#on.at(at);
              const reason = target ? this.#on.refuse(target, piece.from) : null;
              this.#on.aim(target, !reason);
              return target ? { target, reason } : null;
            },
            drop: (target) => this.#on.place([piece], target, entry),
            end: () => this.#on.aim(null),
          }),
      },
      ['bureau', 'duty', 'item'].includes(piece.kind) ? kindMark(piece.kind) : null,
      piece.code ? dataName(piece.text) : el('span', piece.text),
    );
    return node;
  }

  /** M: where the chosen piece goes. @returns whether there was one */
  pick(draft) {
    const piece = this.#pieces.find((one) => one.key === this.#chosen);
    const node = piece && this.node.querySelector('.bench-piece[aria-selected=true]');
    if (!this.full || !node) return false;
    this.#pick(node, draft.active[this.#step - 1], [piece]);
    return true;
  }

  #pick(anchor, entry, pieces) {
    const field = picker({
      bodies: this.#bodies,
      kinds: pieces.some((piece) => piece.kind === 'bureau') ? ['agency'] : ['agency', 'bureau'],
      label: t('scenarios.field.to'),
      onchange: ([code]) => {
        if (!code) return;
        closePopover(true);
        this.#on.place(pieces, code, entry);
      },
    });
    popover(anchor, el('div.place-picker', el('h3', t('scenarios.place', { what: pieces.length === 1 ? pieces[0].text : t('scenarios.bench.allOf') })), field.node), { label: t('scenarios.field.to') });
    field.focus();
  }
}

/** What earlier changes take away from a body already. */
function placedBy(changes, code, bureaus) {
  const placed = { bureaus: new Set(), duties: new Set(), items: new Set(), quota: 0, staff: 0, leaders: 0 };
  for (const change of changes) {
    const { word, given } = taken(change);
    if (word === 'moveBureau') for (const one of many(given.bureau)) if (bureaus.includes(one)) placed.bureaus.add(one);
    if (word !== 'transfer' || given.from !== code) continue;
    for (const [key, what] of [['duty', 'duties'], ['item', 'items']]) {
      if (given[key] === 'all' && !given.filter) placed[what] = 'all';
      else if (given[key] !== undefined && given[key] !== 'all' && placed[what] !== 'all') for (const one of many(given[key])) placed[what].add(one);
    }
    for (const key of ['quota', 'staff']) placed[key] += given[key] === 'all' ? Infinity : typeof given[key] === 'object' ? Object.values(given[key]).reduce((sum, one) => sum + one, 0) : Number(given[key] ?? 0);
    placed.leaders += Number(given.leaders ?? 0);
  }
  return placed;
}

/**
 * The changes that bring pieces to a body, put into those that are there where that can be.
 *
 * @returns [{at, change}] at: entry that is replaced; without it a new one
 */
export function placing(pieces, to, toAgency, before) {
  const wanted = {};
  const bureaus = [];
  for (const piece of pieces) {
    if (piece.kind === 'bureau') bureaus.push(piece.code);
    else if (piece.kind === 'leaders') wanted.leaders = piece.amount;
    else if (piece.kind === 'quota' || piece.kind === 'staff') wanted[piece.kind] = 'all';
    else (wanted[piece.kind] ??= []).push(piece.code);
  }
  const from = pieces[0].from;
  const found = [];
  if (bureaus.length) {
    const there = before.find((entry) => taken(entry.change).word === 'moveBureau' && taken(entry.change).given.to === toAgency && !taken(entry.change).given.document);
    found.push({ at: there?.key, change: { moveBureau: { bureau: [...(there ? many(taken(there.change).given.bureau) : []), ...bureaus], to: toAgency } } });
  }
  if (Object.keys(wanted).length) {
    const there = before.find((entry) => {
      const { word, given } = taken(entry.change);
      return word === 'transfer' && given.from === from && given.to === to && !given.filter && !given.document && given.duty !== 'all' && given.item !== 'all';
    });
    const given = there ? { ...taken(there.change).given } : { from, to };
    for (const key of ['duty', 'item']) if (wanted[key]) given[key] = [...many(given[key]), ...wanted[key]];
    for (const key of ['quota', 'staff']) if (wanted[key]) given[key] = 'all';
    if (wanted.leaders) given.leaders = Number(given.leaders ?? 0) + wanted.leaders;
    found.push({ at: there?.key, change: { transfer: given } });
  }
  return found;
}
