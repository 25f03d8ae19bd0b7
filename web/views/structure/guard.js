// The supernode guard: what would draw more than a hundred things at once asks first.

import { el, fill } from '../../dom.js';
import { t } from '../../words.js';
import { popover, name } from '../../controls.js';
import { number } from '../../numbers.js';

/**
 * @param node the node to be opened
 * @param count how many things it contains
 * @param at what the popover hangs on
 * @param proceed called with the parameters to set: {} draws the first hundred
 */
export async function guard({ app, node, count, at, proceed }) {
  const groups = el('p.guard-groups');
  const act = (patch) => () => {
    close(true);
    proceed(patch);
  };
  const close = popover(
    at,
    el(
      'div.guard',
      el('p', t('structure.guard', { name: node.name, n: number(count) })),
      groups,
      el(
        'div.guard-ways',
        el('button', { type: 'button', onclick: act({ sev: 'any' }) }, t('structure.onlyFindings')),
        el('button', { type: 'button', onclick: act({}) }, t('structure.guard.first')),
        el('button', { type: 'button', onclick: act({ v: 'table' }) }, t('structure.guard.table')),
      ),
    ),
    { label: node.name },
  );
  try {
    const answer = await app.api.get('/graph', { focus: node.code, expand: node.code, limit: 1000 });
    fill(
      groups,
      (answer.groups ?? [])
        .filter((group) => group.node === node.code && group.by === 'category')
        .map((group) => el('button.chip', { type: 'button', onclick: act({ cat: group.key }) }, group.key === 'DUTY' ? t('kind.duty') : name(group.label ?? group.key), ' ', el('strong', number(group.count)))),
    );
  } catch {
    // Without the groups the other ways remain.
  }
}
