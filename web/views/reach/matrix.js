// The matrix: who hands what down to whom, counted. Pure: rows, columns and sums; the drawing is in reach.js.

/**
 * @param {{rows: Array<{code, name}>, columns: Array<{code, name}>, cells: Array<{row, column, items, duties, modes, liaison, gap}>}} coverage
 * @param {{modes?: string[], least?: number, order?: 'code'|'sum'}} wanted modes: count these only, a liaison is nothing to count; least: cells below it are blank
 * @returns rows and columns with their sums, at(row, column) → cell or undefined, most (greatest cell), total
 */
export function matrix(coverage, { modes = [], least = 0, order = 'code' } = {}) {
  const cells = new Map();
  const rowSums = new Map();
  const columnSums = new Map();
  let most = 0;
  let total = 0;
  for (const cell of coverage.cells) {
    const items = count(cell, modes);
    const shown = items >= Math.max(least, 1) ? items : 0;
    cells.set(cell.row + '|' + cell.column, { ...cell, shown });
    rowSums.set(cell.row, (rowSums.get(cell.row) ?? 0) + shown);
    columnSums.set(cell.column, (columnSums.get(cell.column) ?? 0) + shown);
    most = Math.max(most, shown);
    total += shown;
  }
  const rows = coverage.rows.map((row) => ({ ...row, sum: rowSums.get(row.code) ?? 0 }));
  if (order === 'sum') rows.sort((a, b) => b.sum - a.sum || (a.code < b.code ? -1 : 1));
  return {
    rows,
    columns: coverage.columns.map((column) => ({ ...column, sum: columnSums.get(column.code) ?? 0 })),
    at: (row, column) => cells.get(row + '|' + column),
    most,
    total,
  };
}

/** Items of a cell or a link, all or those of some modes. */
export function count({ items = 0, modes: own = {} }, modes) {
  return modes.length ? modes.reduce((sum, mode) => sum + (own[mode] ?? 0), 0) : items;
}

/** The matrix as lines of tabs, for a spreadsheet. */
export function tabbed({ rows, columns, at, total }, name, words) {
  const value = (cell) => (!cell ? '' : cell.shown || (cell.gap ? words.none : ''));
  return [
    ['', ...columns.map(name), words.total].join('\t'),
    ...rows.map((row) => [name(row), ...columns.map((column) => value(at(row.code, column.code))), row.sum].join('\t')),
    [words.total, ...columns.map((column) => column.sum), total].join('\t'),
  ].join('\n');
}
