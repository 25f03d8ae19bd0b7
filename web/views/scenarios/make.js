// The way from another view into a scenario: a draft is kept with what was chosen there, and opened.

import { el } from '../../dom.js';
import { addWords, t } from '../../words.js';
import { closePopover, menu, popover } from '../../controls.js';
import { shortName } from '../names.js';
import { Bodies } from './bodies.js';
import { picker } from './picker.js';
import words from './words.js';

addWords(words);

/** Keeps a scenario as a draft and opens it. */
export async function make(app, { name, changes }) {
  try {
    const kept = await app.api.post('/scenarios', { name, changes });
    app.countScenarios();
    app.state.go('scenarios', { id: kept.id });
    app.notice(t('make.done', { name }));
  } catch (problem) {
    app.notice(app.problemText(problem), { error: true });
  }
}

/** A new scenario with this body chosen. */
export function begin(app, code) {
  app.state.go('scenarios', { id: 'new', pick: code });
}

/**
 * 生成方案 for a pair: what changes can express. Who leads and who assists is no change of the graph, so it is not offered.
 *
 * @param pair as GET /overlaps has it
 */
export function fromPair(app, pair, anchor) {
  const { left, right } = pair;
  const name = (side) => shortName({ name: side.agencyName ?? side.agency });
  const unit = (side) => side.bureau ?? side.agency;
  const give = (from, to) => {
    const what = from.duty ? 'duty' : 'item';
    return make(app, { name: t('make.give.name', { from: name(from), to: name(to) }), changes: [{ transfer: { [what]: from[what], from: unit(from), to: unit(to) } }] });
  };
  const merge = (gone, into) => make(app, { name: t('make.merge.name', { from: name(gone), to: name(into) }), changes: [{ merge: { agencies: [gone.agency], into: into.agency } }] });
  const apart = left.agency !== right.agency;
  menu(
    anchor,
    [
      apart ? { label: t('make.merge', { from: name(right), to: name(left) }), run: () => merge(right, left) } : null,
      apart ? { label: t('make.merge', { from: name(left), to: name(right) }), run: () => merge(left, right) } : null,
      { label: t('make.left', { name: name(left) }), run: () => give(right, left) },
      { label: t('make.right', { name: name(right) }), run: () => give(left, right) },
    ],
    { label: t('make.from'), align: 'end' },
  );
}

/** The gaps that giving something to somebody mends, and what is given: [rule → finding → {duty|item, from?}] */
const GIVEN = {
  'duty-without-holder': (finding) => ({ duty: finding.subjects[0] }),
  'item-without-holder': (finding) => ({ item: finding.subjects[0] }),
  // A duty or an item: which, the code says to the search.
  'holder-abolished': (finding) => ({ task: finding.evidence.task, from: finding.evidence.agency }),
  'duty-without-bureau': (finding) => ({ task: finding.evidence.task, from: finding.evidence.agency }),
};

/** Whether 划给… helps here. */
export function canGive(finding) {
  return !!GIVEN[finding.rule]?.(finding);
}

/** 划给…: asks to whom, then makes a draft that gives all these findings' subjects to it. */
export async function giveTo(app, findings, anchor) {
  const bodies = new Bodies(app);
  try {
    await bodies.load();
    await bodies.learn(findings.map((finding) => finding.evidence?.task).filter(Boolean));
  } catch (problem) {
    app.notice(app.problemText(problem), { error: true });
    return;
  }
  const given = findings.map((finding) => {
    const { task, ...rest } = GIVEN[finding.rule](finding);
    return task ? { [bodies.get(task)?.kind ?? 'duty']: task, ...rest } : rest;
  });
  const inside = findings.every((finding) => finding.rule === 'duty-without-bureau');
  const field = picker({
    bodies,
    kinds: inside ? ['bureau', 'agency'] : ['agency', 'bureau'],
    label: t('make.to'),
    onchange: ([to]) => {
      if (!to) return;
      closePopover(true);
      make(app, { name: t('make.gap.name', { n: findings.length, to: bodies.short(to) }), changes: together(given, to) });
    },
  });
  popover(anchor, el('div.place-picker', el('h3', t('make.to.of', { n: findings.length })), field.node), { label: t('make.to'), align: 'end' });
  field.focus();
}

/** One transfer for each giver. */
function together(given, to) {
  const changes = new Map();
  for (const one of given) {
    const { from, duty, item } = one;
    const transfer = changes.get(from ?? '') ?? { ...(from ? { from } : {}), to };
    if (duty) transfer.duty = [...(transfer.duty ?? []), duty];
    if (item) transfer.item = [...(transfer.item ?? []), item];
    changes.set(from ?? '', transfer);
  }
  return [...changes.values()].map((transfer) => ({ transfer }));
}

addWords({
  'make.from': ['生成方案', 'Scenario'],
  'make.done': ['已生成方案「{name}」', 'Made the scenario “{name}”'],
  'make.merge': ['合并这两个机构：{from}并入{to}', 'Merge the two agencies: {from} into {to}'],
  'make.merge.name': ['{from}并入{to}', '{from} into {to}'],
  'make.left': ['职责划给左方：{name}', 'Give it to the left: {name}'],
  'make.right': ['职责划给右方：{name}', 'Give it to the right: {name}'],
  'make.give.name': ['重复职责由{from}划给{to}', 'Duty from {from} to {to}'],
  'make.to': ['划给', 'Give to'],
  'make.to.of': ['这 {n} 项划给谁？', 'To whom do these go ({n})?'],
  'make.give': ['划给…', 'Give to…'],
  'make.gap.name': ['{n} 项缺位划给{to}', 'Gaps ({n}) to {to}'],
});
