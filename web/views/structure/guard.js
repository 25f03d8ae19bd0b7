// The supernode guard: what would draw more than a hundred things at once asks first.

import { el } from '../../dom.js';
import { t, term } from '../../words.js';
import { popover, name } from '../../controls.js';
import { number } from '../../numbers.js';

export async function guard({ app, node, count, at, proceed }) {
  let groups = [];
  try {
    const answer = await app.api.get('/graph', { area: app.area?.code, focus: node.code, expand: node.code, depth: 1, show: ['BUREAU', 'DUTY', 'ITEM'], limit: 1 });
    groups = answer.groups ?? [];
  } catch {
    // Without groups the other ways remain.
  }
  const close = popover(
    at,
    el(
      'div.guard',
      el('p', t('structure.guard', { name: node.name, n: number(count) })),
      groups.length ? el('p.guard-groups', groups.map((group) => el('span', name(term('legend', group.label ?? group.key)), ' ', el('strong', number(group.count))))) : null,
      el(
        'div.guard-ways',
        el('button', { type: 'button', onclick: () => (close(true), app.state.set({ sev: 'any' }), proceed()) }, t('structure.onlyFindings')),
        el('button', { type: 'button', onclick: () => (close(true), proceed()) }, t('structure.guard.first')),
        el('button', { type: 'button', onclick: () => (close(true), app.state.set({ v: 'table' }), proceed()) }, t('structure.guard.table')),
      ),
    ),
    { label: node.name },
  );
}
