// Pieces shared by the kinds of the detail panel.

import { el } from '../dom.js';
import { t, term } from '../words.js';
import { name } from '../controls.js';
import { number } from '../numbers.js';

/** A heading with its rows, or nothing when there are none. */
export function section(title, rows) {
  return rows.length ? el('section.detail-section', el('h3', title), el('ul', rows)) : null;
}

/** Label and value lines; those without a value are left out. */
export function pairs(rows) {
  const known = rows.filter(([, value]) => value !== null && value !== undefined && value !== '');
  return known.length ? el('dl.pairs', known.map(([label, value]) => [el('dt', label), el('dd', value)])) : null;
}

/** 编制 实有 空编|满编|超编 领导职数 实有领导, as far as known. */
export function staffing({ quota, staff, leaderQuota, leaders }) {
  const figures = [];
  if (quota !== undefined) figures.push([t('fig.quota'), number(quota)]);
  if (staff !== undefined) figures.push([t('fig.staff'), number(staff)]);
  if (quota !== undefined && staff !== undefined) {
    if (staff > quota) figures.push([t('fig.over'), number(staff - quota), 'over']);
    else if (staff === quota) figures.push([t('fig.full'), '0']);
    else figures.push([t('fig.vacant'), number(quota - staff)]);
  }
  if (leaderQuota !== undefined) figures.push([t('fig.leaderQuota'), number(leaderQuota)]);
  if (leaders !== undefined) figures.push([t('fig.leaders'), number(leaders), leaderQuota !== undefined && leaders > leaderQuota ? 'over' : null]);
  return figures;
}

export function dutyRows(rows, total, app) {
  return powerRows(rows, total, (one) => [
    el('div.duty-text', app.codeLink(one.code, one.text, 'duty')),
    el('div.quiet', [term('role', one.role), one.bureau && name(one.bureau.name).textContent, one.domain].filter(Boolean).join(' · ')),
    one.basis?.length ? el('div.quiet', name(one.basis.join('；'))) : null,
  ]);
}

export function itemRows(rows, total, app) {
  return powerRows(rows, total, (one) => [
    el('div', app.codeLink(one.code, one.name, 'item')),
    el('div.quiet', [one.category, term('source', one.source), term('role', one.role), one.bureau?.name].filter(Boolean).join(' · ')),
  ]);
}

function powerRows(rows, total, render) {
  if (!rows.length) return el('p.quiet', t('empty.none'));
  return [
    total > rows.length ? el('p.quiet', t('detail.first', { shown: number(rows.length), total: number(total) })) : null,
    el('ul.powers', rows.map((one) => el('li', render(one)))),
  ];
}
