// What a scenario may change, as data: the operations with their keys, and what a change reads like in one line.
// The keys are those of docs/scenario.schema.json; a test holds the two against each other.

import { joined, t, term } from '../../words.js';

const KINDS = ['GOVERNMENT_DEPARTMENT', 'PUBLIC_INSTITUTION', 'PARTY_ORGAN', 'MASS_ORGANISATION', 'OUTPOST', 'STATIONED', 'ENFORCEMENT_TEAM', 'TOWNSHIP', 'COORDINATION_BODY'];
const TIES = ['SUBORDINATE', 'VERTICAL', 'DUAL', 'STATIONED_BY', 'GUIDED'];
const MODES = ['ACCEPTANCE', 'HANDLING', 'AGENT', 'ENFORCEMENT', 'GRANTED'];
const AGENCY = ['agency'];
const BUREAU = ['bureau'];
const BODY = ['agency', 'bureau'];

const needed = (name, type, more = {}) => ({ name, type, needed: true, ...more });
const may = (name, type, more = {}) => ({ name, type, ...more });
// Asked for on request only: seldom needed.
const rare = (name, type, more = {}) => ({ name, type, rare: true, ...more });
const kind = (more) => ({ name: 'kind', type: 'word', group: 'kind', words: KINDS, ...more });
const tie = () => rare('tie', 'word', { group: 'tie', words: TIES });
const verdicts = () => rare('verdicts', 'verdicts');
const filter = (works) => rare('filter', 'filter', { works });

/**
 * The operations in the order of the menu. Types: code, codes (of bodies), works (a code, codes or all of duties or items), text,
 * word, number, date, amount, filter, verdicts, area, new (a code that nobody has).
 */
export const OPERATIONS = [
  { word: 'merge', fields: [needed('agencies', 'codes', { kinds: AGENCY }), needed('into', 'code', { kinds: AGENCY, fresh: true }), may('name', 'text'), kind({ rare: true }), rare('area', 'area'), rare('superior', 'code', { kinds: AGENCY }), verdicts()] },
  { word: 'abolish', fields: [needed('agency', 'code', { kinds: BODY, also: ['bureau'] }), may('successor', 'code', { kinds: BODY, also: ['to', 'into'] }), may('quota', 'word', { group: 'scenarios.quota', words: ['move', 'release'] }), verdicts()] },
  { word: 'transfer', fields: [may('from', 'code', { kinds: BODY }), needed('to', 'code', { kinds: BODY }), may('duty', 'works', { kinds: ['duty'], also: ['duties'] }), may('item', 'works', { kinds: ['item'], also: ['items'] }), filter(), may('staff', 'amount'), may('quota', 'amount'), may('leaders', 'number'), rare('delegations', 'word', { group: 'scenarios.shell', words: ['keep', 'move'] })] },
  { word: 'create', fields: [needed('name', 'text'), needed('agency', 'new', { also: ['code'] }), kind({ needed: true }), may('superior', 'code', { kinds: AGENCY }), tie(), rare('area', 'area'), may('quota', 'amount', { noAll: true }), may('leaderQuota', 'number'), rare('shortName', 'text'), rare('rank', 'text'), rare('institutionClass', 'text'), rare('approval', 'text')] },
  { word: 'mergeBureaus', fields: [needed('bureaus', 'codes', { kinds: BUREAU }), needed('into', 'code', { kinds: BUREAU, fresh: true }), may('name', 'text'), rare('agency', 'code', { kinds: AGENCY }), verdicts()] },
  { word: 'createBureau', fields: [needed('name', 'text'), needed('bureau', 'new', { also: ['code'] }), needed('agency', 'code', { kinds: AGENCY }), may('quota', 'number'), may('leaderQuota', 'number'), rare('kind', 'text')] },
  { word: 'moveBureau', fields: [needed('bureau', 'codes', { kinds: BUREAU, also: ['bureaus'] }), needed('to', 'code', { kinds: AGENCY, also: ['agency'] })] },
  { word: 'moveAgency', fields: [needed('agency', 'codes', { kinds: AGENCY, also: ['agencies'] }), needed('to', 'code', { kinds: AGENCY, also: ['superior', 'under'] }), tie(), rare('area', 'area')] },
  { word: 'delegate', fields: [needed('by', 'code', { kinds: AGENCY, also: ['from'] }), needed('to', 'code', { kinds: BODY }), needed('item', 'works', { kinds: ['item'], also: ['items'] }), filter('item'), needed('mode', 'word', { group: 'mode', words: MODES }), may('basis', 'text'), rare('start', 'date'), rare('until', 'date')] },
  { word: 'takeBack', fields: [needed('from', 'code', { kinds: BODY }), needed('to', 'code', { kinds: AGENCY }), needed('item', 'works', { kinds: ['item'], also: ['items'] }), filter('item')] },
  { word: 'setQuota', fields: [needed('agency', 'code', { kinds: BODY, also: ['bureau'] }), may('administrative', 'number'), may('institution', 'number'), may('support', 'number'), rare('quota', 'amount', { noAll: true }), may('leaderQuota', 'number')] },
  { word: 'rename', fields: [needed('agency', 'code', { kinds: ['agency', 'bureau', 'duty', 'item'], also: ['bureau', 'duty', 'item', 'code'] }), needed('name', 'text', { also: ['text'], long: true })] },
  { word: 'makeShell', fields: [needed('agency', 'codes', { kinds: AGENCY, also: ['agencies'] }), needed('to', 'code', { kinds: BODY, also: ['successor'] }), may('quota', 'word', { group: 'scenarios.shell', words: ['keep', 'move'] }), may('staff', 'word', { group: 'scenarios.shell', words: ['keep', 'move'] }), verdicts()] },
];

/** The keys of a filter. */
export const FILTER = [
  { name: 'category', type: 'list' },
  { name: 'domain', type: 'list' },
  { name: 'source', type: 'list', group: 'source', words: ['STATUTORY', 'AUTHORISED', 'STATIONED'] },
  { name: 'role', type: 'list', group: 'role', words: ['LEAD', 'ASSIST', 'JOINT'] },
  { name: 'contains', type: 'text' },
  { name: 'powers', type: 'flag' },
  { name: 'based', type: 'flag' },
];

export function operationOf(change) {
  return OPERATIONS.find((one) => one.word in change);
}

/** The word of a change and what it is given. */
export function taken(change) {
  const word = Object.keys(change)[0];
  return { word, given: change[word] ?? {} };
}

/** One or several as a list. */
export function many(value) {
  return value === undefined || value === null || value === '' ? [] : [value].flat().map(String);
}

/** A change with every key under its first name, as others may have written it under another. */
export function plain(change) {
  const { word, given } = taken(change);
  const operation = operationOf(change);
  if (!operation) return change;
  const named = {};
  for (const [key, value] of Object.entries(given)) {
    // A key that is a name of its own is never another's alias.
    const field = operation.fields.find((one) => one.name === key) ?? operation.fields.find((one) => one.also?.includes(key));
    named[field?.name ?? key] = value;
  }
  return { [word]: named };
}

/** Codes of everything that a change names. */
export function codesOf(change) {
  const { given } = taken(change);
  const operation = operationOf(change);
  const codes = [];
  for (const field of operation?.fields ?? []) {
    if (['code', 'codes', 'works', 'new'].includes(field.type)) codes.push(...many(given[field.name]).filter((code) => code !== 'all'));
    if (field.type === 'verdicts') for (const one of given.verdicts ?? []) codes.push(...many(one.duty), ...many(one.with));
  }
  return codes;
}

/** What a change makes that was not there: [{code, name, kind, agencyKind}] */
export function madeBy(change) {
  const { word, given } = taken(change);
  if (word === 'create') return [{ code: given.agency, name: given.name, kind: 'agency', agencyKind: given.kind }];
  if (word === 'createBureau') return [{ code: given.bureau, name: given.name, kind: 'bureau' }];
  if (word === 'merge' && given.name) return [{ code: given.into, name: given.name, kind: 'agency', agencyKind: given.kind, like: many(given.agencies)[0] }];
  if (word === 'mergeBureaus' && given.name) return [{ code: given.into, name: given.name, kind: 'bureau' }];
  return [];
}

/** How an amount reads: 全部, 12, 行政 3 事业 2. */
export function amountSaid(amount) {
  if (amount === 'all') return t('scenarios.all');
  if (amount && typeof amount === 'object') return joined(Object.entries(amount).map(([key, value]) => `${t('staff.' + key)} ${value}`));
  return String(amount);
}

/**
 * A change in words: what, and from whom to whom.
 *
 * @param name code → name
 * @returns {{what: string, way: string}} two lines, the second may be empty
 */
export function said(change, name) {
  const { word, given } = taken(change);
  const some = (codes) => {
    const all = many(codes);
    return all.length > 1 ? t('scenarios.some', { name: name(all[0]), n: all.length }) : all.length ? name(all[0]) : '－';
  };
  const to = (code) => (code ? `→ ${name(code)}` : '');
  const works = (value, one) => (value === undefined ? '' : value === 'all' ? t(`scenarios.all.${one}`) : many(value).length > 1 ? t(`scenarios.works.${one}`, { n: many(value).length }) : t('scenarios.work.' + one, { name: name(many(value)[0]) }));
  const what = t('scenarios.op.' + word);
  switch (word) {
    case 'merge':
    case 'mergeBureaus': {
      const all = many(given.agencies ?? given.bureaus).filter((code) => code !== given.into);
      return { what: `${what} ${some(all)}`, way: `→ ${given.name ?? (given.into ? name(given.into) : '－')}` };
    }
    case 'abolish':
      return { what: `${what} ${some(given.agency)}`, way: given.successor ? to(given.successor) : '' };
    case 'transfer': {
      const parts = [works(given.duty, 'duty'), works(given.item, 'item'), given.staff === undefined ? '' : `${t('scenarios.staff')} ${amountSaid(given.staff)}`, given.quota === undefined ? '' : `${t('fig.quota')} ${amountSaid(given.quota)}`, given.leaders === undefined ? '' : `${t('fig.leaderQuota')} ${given.leaders}`].filter(Boolean);
      return { what: `${what} ${joined(parts)}`, way: `${given.from ? name(given.from) : t('scenarios.nobody')} → ${given.to ? name(given.to) : '－'}` };
    }
    case 'create':
    case 'createBureau':
      return { what: `${what} ${given.name ?? '－'}`, way: word === 'create' ? [term('kind', given.kind), given.superior && name(given.superior)].filter(Boolean).join(' · ') : some(given.agency) };
    case 'moveBureau':
      return { what: `${what} ${some(given.bureau)}`, way: to(given.to) };
    case 'moveAgency':
    case 'makeShell':
      return { what: `${what} ${some(given.agency)}`, way: to(given.to) };
    case 'delegate':
      return { what: `${what} ${works(given.item, 'item')}`, way: `${some(given.by)} → ${some(given.to)} · ${term('mode', given.mode)}` };
    case 'takeBack':
      return { what: `${what} ${works(given.item, 'item')}`, way: `${some(given.from)} → ${some(given.to)}` };
    case 'setQuota': {
      const posts = ['administrative', 'institution', 'support'].filter((key) => given[key] !== undefined).map((key) => `${t('staff.' + key)} ${given[key]}`);
      if (given.quota !== undefined) posts.push(`${t('fig.quota')} ${amountSaid(given.quota)}`);
      if (given.leaderQuota !== undefined) posts.push(`${t('fig.leaderQuota')} ${given.leaderQuota}`);
      return { what: `${what} ${some(given.agency)}`, way: joined(posts) };
    }
    case 'rename':
      return { what: `${what} ${some(given.agency)}`, way: `→ ${given.name ?? '－'}` };
    default:
      return { what: word, way: '' };
  }
}
