// What a scenario does to each body, from the destinations of its trial: agencies, and what of their bureaus differs.

import { el } from '../../dom.js';
import { joined, t, term } from '../../words.js';
import { badge, name as dataName } from '../../controls.js';
import { difference, number } from '../../numbers.js';
import { many, taken } from './changes.js';

const WHAT = ['duties', 'items', 'quota'];

const none = () => ({ in: 0, out: 0 });
const nothing = () => ({ duties: none(), items: none(), quota: none() });

/** More (or fewer) than before. */
export function more({ in: came, out: went }) {
  return came - went;
}

const moved = (sums) => WHAT.some((what) => sums[what].in || sums[what].out);

/**
 * @param changes those that take part
 * @param name code → the name before
 * @param short (code, name) → how a body is called in a list
 * @returns [{code, name, fate, notes, sums, bureaus: [{code, name, fate, notes, sums, way}]}] fate added, removed or changed; notes
 *     keys of words with their values; sums of duties, items and quota that came and went; way in, out or null
 */
export function differencesOf(result, changes, name, short) {
  const { destinations } = result;
  const bureaus = new Map(destinations.bureaus.map((bureau) => [bureau.code, bureau]));
  const sums = movedBy(destinations, bureaus);
  const renamed = renamedBy(changes, name);
  const under = new Map(changes.flatMap((change) => (change.moveAgency ? many(change.moveAgency.agency).map((code) => [code, change.moveAgency.to]) : [])));
  const agencies = new Map(destinations.agencies.map((agency) => [agency.code, agency]));
  for (const [code, called] of sums.named) if (!agencies.has(code)) agencies.set(code, { code, name: called, verdict: 'KEEP', to: [] });

  const differing = [];
  for (const agency of agencies.values()) {
    const notes = [];
    if (agency.verdict === 'ABOLISHED' && agency.to.length) notes.push(['scenarios.diff.into', short(agency.to[0].code, agency.to[0].name)]);
    if (agency.verdict === 'SHELL') notes.push(['scenarios.diff.shell', agency.to[0]?.name ?? '']);
    if (renamed.has(agency.code)) notes.push(['scenarios.diff.renamed', renamed.get(agency.code)]);
    if (under.has(agency.code)) notes.push(['scenarios.diff.under', short(under.get(agency.code), name(under.get(agency.code)))]);
    const own = sums.of(agency.code);
    const inside = insideOf(agency.code, bureaus, sums, renamed, short);
    const fate = { ABOLISHED: 'removed', NEW: 'added' }[agency.verdict] ?? (notes.length || inside.length || moved(own) ? 'changed' : null);
    if (fate) differing.push({ code: agency.code, name: agency.name, short: renamed.has(agency.code) ? agency.name : short(agency.code, agency.name), fate, notes, sums: own, bureaus: inside });
  }
  return differing;
}

/** What of an agency's bureaus differs: those that it has, those that it had. */
function insideOf(agency, bureaus, sums, renamed, short) {
  const inside = [];
  for (const bureau of bureaus.values()) {
    const had = bureau.from?.code === agency;
    const has = bureau.verdict !== 'MERGE' && bureau.to?.code === agency;
    if (!had && !has) continue;
    const one = { code: bureau.code, name: bureau.name, notes: [], sums: sums.of(bureau.code), way: null };
    if (bureau.verdict === 'MERGE') inside.push({ ...one, fate: 'removed', way: 'out', notes: [['scenarios.diff.into', bureaus.get(bureau.to.code)?.name ?? bureau.to.name]] });
    else if (!had) inside.push({ ...one, way: 'in', fate: bureau.from ? 'changed' : 'added', notes: bureau.from ? [['scenarios.diff.in', short(bureau.from.code, bureau.from.name)]] : [] });
    else if (!has) inside.push({ ...one, way: 'out', fate: 'removed', sums: nothing(), notes: bureau.to ? [['scenarios.diff.out', short(bureau.to.code, bureau.to.name)]] : [] });
    else if (renamed.has(bureau.code) || moved(one.sums)) inside.push({ ...one, fate: 'changed' });
    if (has && renamed.has(bureau.code)) inside.at(-1).notes.push(['scenarios.diff.renamed', renamed.get(bureau.code)]);
  }
  return inside;
}

function movedBy(destinations, bureaus) {
  const all = new Map();
  const named = new Map();
  const of = (code) => all.get(code) ?? nothing();
  const add = (code, what, way, by) => {
    if (!code) return;
    if (!all.has(code)) all.set(code, nothing());
    all.get(code)[what][way] += by;
  };
  const between = (what, from, to, by = 1) => {
    for (const code of from) if (code && !to.has(code)) add(code, what, 'out', by);
    for (const code of to) if (code && !from.has(code)) add(code, what, 'in', by);
  };
  for (const what of ['duties', 'items']) {
    for (const task of destinations[what]) {
      if (task.verdict === 'KEEP') continue;
      const to = task.verdict === 'MERGE' || task.verdict === 'DROP' ? [] : task.to;
      for (const level of ['agency', 'bureau']) between(what, new Set(task.from.map((holder) => holder[level])), new Set(to.map((holder) => holder[level])));
      for (const holder of [...task.from, ...to]) named.set(holder.agency, holder.agencyName);
    }
  }
  // A bureau's posts are a part of its agency's: of the one that had it, and of the one that has it.
  const home = (code, side) => (bureaus.has(code) ? home(bureaus.get(code)[side]?.code, side) : code);
  for (const { what, from, to, amount } of destinations.posts) {
    if (what !== 'QUOTA') continue;
    between('quota', new Set([home(from?.code, 'from')]), new Set([home(to?.code, 'to')]), amount);
    const inBureau = (side) => new Set(side && bureaus.has(side.code) ? [side.code] : []);
    between('quota', inBureau(from), inBureau(to), amount);
    for (const side of [from, to]) if (side && !bureaus.has(side.code)) named.set(side.code, side.name);
  }
  return { of, named };
}

/** Who has another name: code → the name before. */
function renamedBy(changes, name) {
  const renamed = new Map();
  for (const change of changes) {
    const { word, given } = taken(change);
    const code = word === 'rename' ? many(given.agency)[0] : ['merge', 'mergeBureaus'].includes(word) && given.name ? given.into : null;
    const before = code ? name(code) : null;
    if (before && before !== code && before !== given.name) renamed.set(code, before);
  }
  return renamed;
}

/** What a node of the picture says of itself: 职责 ＋27 · 编制 ＋33. */
export function saidOf(one) {
  const parts = WHAT.filter((what) => more(one.sums[what])).slice(0, 2);
  return parts.map((what) => `${t('scenarios.diff.' + what)} ${difference(more(one.sums[what]), '')}`).join(' · ');
}

/** The list beside the picture: every agency that differs; opened, what of its bureaus does. */
export function differencesPane(differing, { open, toggle, select }) {
  const sums = (one) =>
    WHAT.map((what) => {
      const { in: came, out: went } = one.sums[what];
      const both = came && went ? t('scenarios.diff.both', { in: number(came), out: number(went) }) : null;
      return el('td.numeric', { title: both }, came - went ? el('b', difference(came - went, '')) : came ? el('span', '±', number(came)) : el('span.quiet', t('scenarios.same')));
    });
  const notes = (one) => one.notes.map(([key, value]) => el('span.diff-note', key === 'scenarios.diff.shell' ? term('status', 'SHELL') : t(key, { name: value })));
  return el(
    'section.scenario-differences',
    { 'aria-label': t('scenarios.diff.title') },
    el('div.changes-head', el('h2', t('scenarios.diff.title')), el('span.quiet', t('scenarios.diff.count', { n: number(differing.length) }))),
    differing.length
      ? el(
          'table.differences',
          el('thead', el('tr', el('th', { scope: 'col' }, t('scenarios.diff.body')), WHAT.map((what) => el('th.numeric', { scope: 'col' }, t('scenarios.diff.' + what))))),
          el(
            'tbody',
            differing.flatMap((agency) => {
              const opened = open.has(agency.code);
              return [
                el(
                  'tr.diff-agency',
                  { dataset: { code: agency.code } },
                  el(
                    'th',
                    { scope: 'row' },
                    el('button.link.diff-open', { type: 'button', 'aria-expanded': String(opened), 'aria-label': `${t(opened ? 'scenarios.diff.close' : 'scenarios.diff.open')} ${agency.name}`, onclick: () => toggle(agency.code) }, opened ? '▾' : '▸'),
                    badge(agency.fate, {}),
                    el('button.link', { type: 'button', title: agency.name, onclick: () => select(agency.code) }, dataName(agency.short)),
                    notes(agency),
                  ),
                  sums(agency),
                ),
                ...(opened
                  ? agency.bureaus.length
                    ? agency.bureaus.map((bureau) => el('tr.diff-bureau', { dataset: { code: bureau.code, way: bureau.way ?? '' } }, el('th', { scope: 'row' }, badge(bureau.fate, {}), dataName(bureau.name), notes(bureau)), sums(bureau)))
                    : [el('tr.diff-bureau', el('td.quiet', { colspan: WHAT.length + 1 }, t('scenarios.diff.noBureau')))]
                  : []),
              ];
            }),
          ),
        )
      : el('p.quiet.changes-none', t('scenarios.diff.none')),
  );
}
