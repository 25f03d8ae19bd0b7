// The two tables below the fold of 总览: staffing by kind of agency, findings by category and severity.

import { el, svg } from '../../dom.js';
import { t, term } from '../../words.js';
import { severity } from '../../controls.js';
import { number } from '../../numbers.js';

const SORTS = ['administrative', 'institution', 'support'];
// As an organisation chart has them.
const KINDS = ['PARTY_ORGAN', 'GOVERNMENT_DEPARTMENT', 'STATIONED', 'OUTPOST', 'MASS_ORGANISATION', 'COORDINATION_BODY', 'PUBLIC_INSTITUTION', 'ENFORCEMENT_TEAM', 'TOWNSHIP'];
const LEVELS = ['HIGH', 'MEDIUM', 'LOW', 'INFO'];

export function staffingTable(answer, app) {
  const rows = [...(answer.staffing ?? [])].sort((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind));
  const add = (pick) => rows.reduce((sum, row) => sum + (pick(row) ?? 0), 0);
  const most = Math.max(1, ...rows.map((row) => Math.max(total(row.quota), total(row.staff))));
  const line = (row, label, isTotal) =>
    el(
      isTotal ? 'tr.total' : 'tr',
      el('th', { scope: 'row' }, label),
      el('td.numeric', number(row.agencies)),
      SORTS.flatMap((sort) => [el('td.numeric', number(row.quota?.[sort] ?? 0)), el('td.numeric', number(row.staff?.[sort] ?? 0))]),
      el('td.numeric', number(total(row.quota))),
      el('td.numeric', number(total(row.staff))),
      el('td.numeric', { class: total(row.staff) > total(row.quota) ? 'over' : '' }, signed(total(row.staff) - total(row.quota))),
      el('td', isTotal ? null : bar(total(row.quota), total(row.staff), most)),
      el('td.numeric', number(row.leaderQuota)),
      el('td.numeric', number(row.leaders)),
    );
  const sum = {
    agencies: add((row) => row.agencies),
    quota: Object.fromEntries(SORTS.map((sort) => [sort, add((row) => row.quota?.[sort])])),
    staff: Object.fromEntries(SORTS.map((sort) => [sort, add((row) => row.staff?.[sort])])),
    leaderQuota: add((row) => row.leaderQuota),
    leaders: add((row) => row.leaders),
  };
  return el(
    'div.scroll-x',
    el(
      'table.table.plain',
      el('caption.sr', t('overview.staffing')),
      el(
        'thead',
        el('tr', el('th', { rowspan: 2 }, t('col.kind')), el('th.numeric', { rowspan: 2 }, t('fig.agencies')), SORTS.map((sort) => el('th.group', { colspan: 2 }, t('staff.' + sort))), el('th.group', { colspan: 4 }, t('overview.total')), el('th.group', { colspan: 2 }, t('fig.leaderQuota'))),
        el('tr.second', SORTS.flatMap(() => [el('th.numeric', t('fig.quota')), el('th.numeric', t('fig.staff'))]), el('th.numeric', t('fig.quota')), el('th.numeric', t('fig.staff')), el('th.numeric.narrow', `${t('fig.over')} / ${t('fig.vacant')}`), el('th'), el('th.numeric', t('fig.quota')), el('th.numeric', t('fig.staff'))),
      ),
      el('tbody', rows.map((row) => line(row, app.link('structure', { v: 'table', kind: row.kind }, term('kind', row.kind))))),
      el('tfoot', line(sum, t('overview.total'), true)),
    ),
  );
}

function total(parts = {}) {
  return SORTS.reduce((sum, sort) => sum + (parts[sort] ?? 0), 0);
}

/** Over quota is ＋n, vacant is −n. */
function signed(value) {
  return value === 0 ? '0' : (value > 0 ? '＋' : '−') + number(Math.abs(value));
}

/** Staff as a filled bar, the quota as a tick. */
function bar(quota, staff, most) {
  const width = 120;
  const at = (value) => Math.round((width * value) / most);
  return svg(
    'svg.inline-bar',
    { width: width + 2, height: 12, viewBox: `0 0 ${width + 2} 12`, preserveAspectRatio: 'none', 'aria-hidden': 'true' },
    svg('rect.bar-fill', { x: 0, y: 2, width: at(staff), height: 8 }),
    svg('rect.bar-tick', { x: Math.max(0, at(quota) - 1), y: 0, width: 2, height: 12 }),
  );
}

export function findingsTable(answer, app) {
  const rows = answer.findingsByCategory ?? [];
  const most = Math.max(1, ...rows.map((row) => LEVELS.reduce((sum, level) => sum + (row[level] ?? 0), 0)));
  if (!rows.length) return el('p.quiet', t('empty.noFindings'));
  return el(
    'div.scroll-x',
    el(
      'table.table.plain.findings-table',
      el('caption.sr', t('overview.findings')),
      el('thead', el('tr', el('th', t('col.category')), LEVELS.map((level) => el('th.numeric', severity(level))), el('th.numeric', t('overview.total')), el('th'))),
      el(
        'tbody',
        rows.map((row) => {
          const sum = LEVELS.reduce((all, level) => all + (row[level] ?? 0), 0);
          return el(
            'tr',
            el('th', { scope: 'row' }, app.link('findings', { cat: row.category }, term('category', row.category))),
            LEVELS.map((level) => el('td.numeric', row[level] ? app.link('findings', { cat: row.category, sev: level }, number(row[level])) : el('span.quiet', '0'))),
            el('td.numeric', number(sum)),
            el('td', svg('svg.inline-bar', { width: 122, height: 12, viewBox: '0 0 122 12', preserveAspectRatio: 'none', 'aria-hidden': 'true' }, svg('rect.bar-fill', { x: 0, y: 2, width: Math.round((120 * sum) / most), height: 8 }))),
          );
        }),
      ),
    ),
  );
}
