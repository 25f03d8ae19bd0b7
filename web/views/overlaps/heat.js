// The heat map of the view 职责交叉.

import { el } from '../../dom.js';
import { t } from '../../words.js';
import { segmented } from '../../controls.js';
import { heat, step } from './marks.js';

/**
 * Agency × agency: how many pairs each two share.
 *
 * @param order 'sum' or 'code'
 * @param nameOf side → short name of its agency
 * @param set changes the parameters of the view
 */
export function heatMap(pairs, order, nameOf, set) {
  const { agencies, at, most } = heat(pairs, order);
  const named = (agency) => nameOf({ agency: agency.code, agencyName: agency.name });
  return el(
    'div.heat',
    el(
      'div.heat-head',
      segmented({
        label: t('overlaps.heat.order'),
        value: order,
        options: [
          { value: 'sum', label: t('overlaps.heat.sum') },
          { value: 'code', label: t('overlaps.heat.code') },
        ],
        onchange: (value) => set({ sort: value === 'code' ? 'code' : null }, { replace: true }),
      }),
      el('span', t('overlaps.heat.caption')),
    ),
    el(
      'div.heat-scroll',
      { tabindex: '0', role: 'region', 'aria-label': t('overlaps.heat.caption') },
      el(
        'table.heat-table',
        el('caption.sr', t('overlaps.heat.caption')),
        el('thead', el('tr', el('td'), agencies.map((agency) => el('th', { scope: 'col', lang: 'zh' }, el('span.vertical', named(agency)))), el('th.sum', { scope: 'col' }, el('span.vertical', t('overlaps.heat.total'))))),
        el(
          'tbody',
          agencies.map((row) =>
            el(
              'tr',
              el('th', { scope: 'row', lang: 'zh' }, named(row)),
              agencies.map((column) => {
                const n = at(row.code, column.code);
                if (!n) return el('td');
                const label = t('overlaps.heat.cell', { a: named(row), b: named(column), n });
                return el(
                  'td',
                  { class: 'seq-' + step(n, most) },
                  el('button', { type: 'button', title: label, 'aria-label': label, onclick: () => set({ tab: null, agency: [row.code, column.code], pair: null }) }, String(n)),
                );
              }),
              el('td.sum', el('button', { type: 'button', onclick: () => set({ tab: null, agency: row.code, pair: null }) }, String(row.sum))),
            ),
          ),
        ),
        el('tfoot', el('tr', el('th', { scope: 'row' }, t('overlaps.heat.total')), agencies.map((agency) => el('td.sum', String(agency.sum))), el('td.sum', String(pairs.length)))),
      ),
    ),
  );
}
