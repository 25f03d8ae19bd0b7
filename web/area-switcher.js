// The area switcher: the tree of areas in a popover; typing filters, the recent three on top, each with its findings.

import { el, fill } from './dom.js';
import { t } from './words.js';
import { popover, name } from './controls.js';

export function areaSwitcher(app) {
  const button = el(
    'button.area-button',
    { type: 'button', 'aria-haspopup': 'true', 'aria-expanded': 'false', title: t('area.label'), disabled: !app.areas.length, onclick: () => openTree(app, button) },
    app.area ? [name(app.area.name), ' ', el('span.mono', app.area.code)] : t('area.label'),
    el('span.caret', { 'aria-hidden': 'true' }, '▾'),
  );
  return button;
}

/** Children of each area in code order. */
export function areaTree(areas) {
  const known = new Set(areas.map((area) => area.code));
  const children = new Map();
  for (const area of areas) {
    const parent = known.has(area.parent) ? area.parent : '';
    if (!children.has(parent)) children.set(parent, []);
    children.get(parent).push(area);
  }
  for (const list of children.values()) list.sort((a, b) => (a.code < b.code ? -1 : 1));
  return children;
}

function openTree(app, button) {
  const rows = el('div.area-rows', { role: 'list' });
  const children = areaTree(app.areas);
  const recent = JSON.parse(localStorage.getItem('dutygraph.recentAreas') ?? '[]').filter((code) => code !== app.area?.code && app.areas.some((area) => area.code === code));

  const row = (area, depth) =>
    el(
      'button.area-row',
      {
        type: 'button',
        role: 'listitem',
        'aria-current': area.code === app.area?.code ? 'true' : null,
        style: { '--depth': depth },
        onclick: () => {
          close(true);
          app.setArea(area.code);
        },
      },
      name(area.name),
      el('span.mono.quiet', area.code),
      el('span.area-findings', { title: t('area.findings', { n: area.findings ?? 0 }) }, area.findings ? String(area.findings) : ''),
    );

  const draw = (text) => {
    const found = text ? app.areas.filter((area) => area.name.includes(text) || area.code.startsWith(text)) : null;
    if (found) {
      fill(rows, found.length ? found.slice(0, 200).map((area) => row(area, 0)) : el('p.quiet', t('empty.filtered')));
      return;
    }
    const walk = (parent, depth) => (children.get(parent) ?? []).flatMap((area) => [row(area, depth), ...walk(area.code, depth + 1)]);
    fill(
      rows,
      recent.length ? [el('h3', t('area.recent')), recent.map((code) => row(app.areas.find((area) => area.code === code), 0)), el('h3', t('area.label'))] : null,
      walk('', 0),
    );
  };

  const filter = el('input', {
    type: 'search',
    placeholder: t('area.filter'),
    'aria-label': t('area.filter'),
    oninput: () => draw(filter.value.trim()),
    onkeydown: (event) => {
      if (event.key === 'Enter' && !event.isComposing) rows.querySelector('button')?.click();
      if (event.key === 'ArrowDown') rows.querySelector('button')?.focus();
    },
  });
  draw('');
  const close = popover(button, el('div.area-tree', filter, rows), { label: t('area.label') });
  rows.querySelector('[aria-current]')?.scrollIntoView({ block: 'center' });
}
