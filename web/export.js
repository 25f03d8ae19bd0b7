// Files out of what is shown: csv of rows, SVG and PNG of a drawing. Names are area-view-date.

import { day } from './numbers.js';

/** What every browser draws: of a longer side or more dots some make no picture at all. */
const LONGEST = 16384;
const MOST = 100_000_000;

export function exporter(app) {
  const name = (suffix) => [app.area?.name, app.t('nav.' + app.state.view), day(new Date())].filter(Boolean).join('-') + '.' + suffix;

  const save = (fileName, content, type = 'text/plain', said = app.t('export.done', { name: fileName })) => {
    const blob = content instanceof Blob ? content : new Blob([content], { type });
    const address = URL.createObjectURL(blob);
    const link = app.el('a', { href: address, download: fileName });
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(address), 10000);
    app.notice(said);
  };

  const cell = (value) => {
    const text = value === undefined || value === null ? '' : value instanceof Node ? value.textContent : String(value);
    return /[",\n]/.test(text) ? '"' + text.replaceAll('"', '""') + '"' : text;
  };

  return {
    name,
    save,
    /** Rows as shown, with a first line that names area, view, filters and date. */
    csv({ columns, rows, sortedRows, filters = '' }) {
      const all = sortedRows ? sortedRows() : rows;
      const lines = [
        [app.area?.name, app.t('nav.' + app.state.view), filters, day(new Date())].filter(Boolean).map(cell).join(','),
        columns.map((column) => cell(column.head)).join(','),
        ...all.map((row) => columns.map((column) => cell(column.value ? column.value(row) : column.render ? column.render(row) : row[column.key])).join(',')),
      ];
      // The mark makes spreadsheet programs read UTF-8.
      save(name('csv'), '\uFEFF' + lines.join('\r\n') + '\r\n', 'text/csv;charset=utf-8');
    },
    /** A drawing as a file of its own; colours have to be in attributes, not in our style sheets. */
    svg(element) {
      save(name('svg'), serialise(element), 'image/svg+xml');
    },
    /** The same as a picture of twice the size, or of the largest that can be had. */
    async png(element) {
      const box = element.viewBox.baseVal;
      const image = new Image();
      const loaded = new Promise((resolve, reject) => {
        image.onload = resolve;
        image.onerror = reject;
      });
      image.src = 'data:image/svg+xml;charset=utf-8,' + encodeURIComponent(serialise(element));
      await loaded;
      const scale = Math.min(2, LONGEST / box.width, LONGEST / box.height, Math.sqrt(MOST / (box.width * box.height)));
      const canvas = document.createElement('canvas');
      canvas.width = Math.max(1, Math.floor(scale * box.width));
      canvas.height = Math.max(1, Math.floor(scale * box.height));
      canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
      const blob = await new Promise((resolve) => canvas.toBlob(resolve));
      if (blob) save(name('png'), blob, blob.type, scale < 2 ? app.t('export.smaller', { name: name('png'), percent: Math.round(50 * scale) }) : undefined);
      else app.notice(app.t('export.noPicture'), { error: true });
    },
  };
}

function serialise(element) {
  const copy = element.cloneNode(true);
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  const box = element.viewBox.baseVal;
  if (box?.width) {
    copy.setAttribute('width', box.width);
    copy.setAttribute('height', box.height);
  }
  return '<?xml version="1.0" encoding="UTF-8"?>\n' + new XMLSerializer().serializeToString(copy);
}
