// A plain table: 32 px rows, sortable heads, one selected row, arrow keys. Windowing is not needed up to some thousand rows.

import { el, fill } from './dom.js';
import { t } from './words.js';

/**
 * @param columns [{key, head, render?(row) → node|string, value?(row) → what sorts and exports, numeric?, width?, title?}]
 * @param rows what to show
 * @param key row → a string that tells rows apart
 * @param onselect called with (row, key) when a row is chosen
 * @param onopen called on double-click and Enter
 * @param sort 'column' or '-column'; onsort called with the new one (rows are sorted here)
 * @param caption read by screen readers
 * @param empty shown instead of rows
 */
export function table({ columns, rows, key, onselect, onopen, selected, sort, onsort, caption, empty, className = '' }) {
  const body = el('tbody');
  const heads = el('tr');
  const node = el('table.table', { class: className }, caption ? el('caption.sr', caption) : null, el('thead', heads), body);
  let chosen = selected;
  let order = sort;

  const valueOf = (column, row) => (column.value ? column.value(row) : row[column.key]);
  const sorted = () => {
    if (!order) return rows;
    const down = order.startsWith('-');
    const column = columns.find((one) => one.key === order.replace(/^-/, ''));
    if (!column) return rows;
    const collator = new Intl.Collator('zh');
    return [...rows].sort((a, b) => {
      const left = valueOf(column, a);
      const right = valueOf(column, b);
      if (left === right) return 0;
      if (left === undefined || left === null) return 1;
      if (right === undefined || right === null) return -1;
      const by = typeof left === 'number' && typeof right === 'number' ? left - right : collator.compare(String(left), String(right));
      return down ? -by : by;
    });
  };

  const drawHeads = () =>
    fill(
      heads,
      columns.map((column) => {
        const on = order?.replace(/^-/, '') === column.key;
        const direction = on ? (order.startsWith('-') ? 'descending' : 'ascending') : null;
        return el(
          'th',
          { scope: 'col', class: column.numeric ? 'numeric' : '', 'aria-sort': direction, style: column.width ? { width: column.width } : null, title: column.title },
          column.sortable === false
            ? column.head
            : el(
                'button.head',
                {
                  type: 'button',
                  onclick: () => {
                    order = on ? (order.startsWith('-') ? undefined : '-' + column.key) : column.numeric ? '-' + column.key : column.key;
                    if (on && column.numeric && !order) order = column.key;
                    onsort?.(order);
                    drawHeads();
                    drawRows();
                  },
                },
                column.head,
                el('span.sort', { 'aria-hidden': 'true' }, direction === 'ascending' ? '↑' : direction === 'descending' ? '↓' : ''),
              ),
        );
      }),
    );

  const choose = (row, focus) => {
    chosen = key(row);
    for (const line of body.children) {
      const on = line.dataset.key === chosen;
      line.setAttribute('aria-selected', String(on));
      line.tabIndex = on ? 0 : -1;
      if (on && focus) line.focus();
    }
    onselect?.(row, chosen);
  };

  const drawRows = () => {
    const shown = sorted();
    if (!shown.length) {
      fill(body, el('tr', el('td.nothing', { colspan: columns.length }, empty ?? t('empty.none'))));
      return;
    }
    fill(
      body,
      shown.map((row, index) => {
        const id = key ? key(row) : String(index);
        return el(
          'tr',
          {
            dataset: { key: id },
            'aria-selected': onselect ? String(id === chosen) : null,
            tabindex: onselect || onopen ? (id === chosen || (index === 0 && !shown.some((one) => key(one) === chosen)) ? '0' : '-1') : null,
            class: onselect ? 'selectable' : '',
            onclick: (event) => {
              if (onselect && !event.target.closest('a,button,input')) choose(row, true);
            },
            ondblclick: () => onopen?.(row),
            onkeydown: (event) => {
              if (event.target !== event.currentTarget) return;
              const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
              if (step) {
                event.preventDefault();
                const next = shown[index + step];
                if (next) choose(next, true);
              } else if (event.key === 'Enter') onopen ? onopen(row) : onselect?.(row, id);
            },
          },
          columns.map((column) => {
            const content = column.render ? column.render(row) : valueOf(column, row);
            return el('td', { class: column.numeric ? 'numeric' : '' }, content === undefined || content === null ? '' : content);
          }),
        );
      }),
    );
  };

  drawHeads();
  drawRows();
  return Object.assign(node, {
    /** Shows other rows. */
    update(next) {
      rows = next;
      drawRows();
    },
    /** Marks a row without telling onselect. */
    mark(id) {
      chosen = id;
      for (const line of body.children) line.setAttribute('aria-selected', String(line.dataset.key === id));
      body.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
    },
    columns,
    // Not `rows`: that is the read-only list of <tr> of every table element.
    sortedRows: sorted,
  });
}
