// 导入: choose, check, write. All errors at once, each with its place and how to mend it; nothing is written while there is one.

import { el, fill } from '../../dom.js';
import { addWords, colon, language, t } from '../../words.js';
import { choice, name as dataName } from '../../controls.js';
import { number } from '../../numbers.js';
import { list } from '../../state.js';
import { Job, place, sums } from './job.js';
import words from './words.js';

addWords(words);

/** Rows of the notices that are drawn. */
const NOTICES = 50;

// Kept while the page is open: going to another view and back loses neither files nor progress.
const kept = { files: [], mapping: null, dryRun: false, replace: false, job: null, former: null };

export default {
  name: 'imports',
  params: ['sheet', 'err'],
  mount(host, app) {
    const view = new Imports(host, app);
    view.update();
    return view;
  },
};

class Imports {
  #app;
  #page;
  #forget = null;

  constructor(host, app) {
    this.#app = app;
    this.#page = app.layout(host, { title: t('nav.imports'), tools: [el('span')] });
    const dropped = app.takeFiles?.();
    if (dropped?.length && !kept.job?.running) this.#take(dropped);
    this.#forget = kept.job?.listen(() => this.update());
    this.#page.body.addEventListener('dragover', (event) => event.preventDefault());
  }

  unmount() {
    this.#forget?.();
  }

  exports() {
    return kept.job?.result?.errors?.total ? [{ label: t('btn.csv'), run: () => this.#csv() }] : [];
  }

  get #params() {
    return this.#app.state.params;
  }

  update() {
    const job = kept.job;
    const active = document.activeElement?.id;
    fill(this.#page.tools, this.#steps());
    fill(
      this.#page.body,
      el(
        'div.imports',
        el('div.imports-main', el('p.imports-caution', this.#app.health?.importNotice ?? t('imports.caution')), job?.running ? this.#progress(job) : job ? this.#outcome(job) : this.#form()),
        el('section.imports-side', this.#side(job)),
      ),
    );
    if (active) document.getElementById(active)?.focus();
  }

  #steps() {
    const job = kept.job;
    const writes = ['WRITE', 'MATCH', 'EMBED'].includes(job?.phase);
    const at = !job ? 0 : job.running ? (writes ? 2 : 1) : job.result?.written ? 2 : job.result ? 1 : 0;
    return el(
      'ol.imports-steps',
      { 'aria-label': t('imports.steps') },
      ['choose', 'check', 'write'].map((step, index) => el('li', { 'aria-current': index === at ? 'step' : null }, el('span.imports-step', String(index + 1)), t('imports.step.' + step))),
    );
  }

  // ---- choosing

  #take(files) {
    const incoming = [...files];
    const mapping = incoming.find((file) => /\.ya?ml$/i.test(file.name));
    if (mapping) kept.mapping = mapping;
    const names = new Set(incoming.map((file) => file.name));
    kept.files = [...kept.files.filter((file) => !names.has(file.name)), ...incoming.filter((file) => file !== mapping)];
    if (kept.job && !kept.job.running) this.#reset();
  }

  #reset() {
    kept.former = kept.job?.result ?? kept.former;
    kept.job = null;
    this.#app.state.set({ err: null, sheet: null }, { replace: true });
  }

  #form() {
    const pick = el('input', {
      type: 'file',
      id: 'imports-files',
      class: 'sr',
      multiple: true,
      accept: '.xlsx,.xls,.csv,.json,.jsonl,.zip,.yaml,.yml',
      onchange: () => {
        this.#take(pick.files);
        this.update();
      },
    });
    const mapping = el('input', {
      type: 'file',
      id: 'imports-mapping',
      class: 'sr',
      accept: '.yaml,.yml',
      onchange: () => {
        kept.mapping = mapping.files[0] ?? null;
        this.update();
      },
    });
    const box = (key, onchange) => {
      const input = el('input', { type: 'checkbox', id: 'imports-' + key, checked: kept[key], onchange: () => onchange(input.checked) });
      return el('label', { for: 'imports-' + key }, input, t('imports.' + key));
    };
    return el(
      'form.imports-form',
      {
        onsubmit: (event) => {
          event.preventDefault();
          if (kept.files.length) this.#start();
        },
      },
      el(
        'div.imports-drop',
        {
          ondragenter: (event) => event.currentTarget.classList.add('over'),
          ondragleave: (event) => event.currentTarget.classList.remove('over'),
        },
        pick,
        el('span', t('imports.drop'), ' '),
        el('label.button', { for: 'imports-files' }, t('imports.pick')),
      ),
      kept.files.length
        ? el(
            'ul.imports-files',
            { 'aria-label': t('imports.files') },
            kept.files.map((file) =>
              el(
                'li',
                el('span', file.name),
                el('span.quiet', t('imports.bytes', { n: number(Math.max(1, Math.round(file.size / 1024))) })),
                el(
                  'button.link',
                  {
                    type: 'button',
                    'aria-label': t('imports.remove', { name: file.name }),
                    onclick: () => {
                      kept.files = kept.files.filter((one) => one !== file);
                      this.update();
                    },
                  },
                  '×',
                ),
              ),
            ),
          )
        : null,
      el(
        'div.imports-options',
        box('dryRun', (on) => {
          kept.dryRun = on;
          this.update();
        }),
        box('replace', (on) => {
          kept.replace = on;
        }),
        el(
          'span.imports-mapping',
          { title: t('imports.mapping.hint') },
          t('imports.mapping'),
          colon(),
          kept.mapping ? dataName(kept.mapping.name) : el('span.quiet', t('imports.mapping.none')),
          ' ',
          mapping,
          el('label.button', { for: 'imports-mapping' }, t('imports.mapping.pick')),
          kept.mapping
            ? el(
                'button.link',
                {
                  type: 'button',
                  'aria-label': t('imports.remove', { name: kept.mapping.name }),
                  onclick: () => {
                    kept.mapping = null;
                    this.update();
                  },
                },
                '×',
              )
            : null,
        ),
      ),
      el('div', el('button.primary', { type: 'submit', id: 'imports-start', disabled: !kept.files.length, title: kept.files.length ? null : t('imports.none') }, t(kept.dryRun ? 'imports.start.dry' : 'imports.start'))),
    );
  }

  // What the file replaces goes only after it has been shown: the first run checks, the second writes.
  async #start({ confirmed = false } = {}) {
    const job = new Job(this.#app.api, { files: kept.files, mapping: kept.mapping, replace: kept.replace, dryRun: kept.dryRun || (kept.replace && !confirmed) });
    job.asks = kept.replace && !confirmed && !kept.dryRun;
    kept.job = job;
    this.#forget?.();
    this.#forget = job.listen(() => kept.job === job && this.update());
    this.update();
    await job.run();
    if (job.result?.written) {
      kept.former = null;
      await this.#app.refresh();
    }
  }

  // ---- running

  #progress(job) {
    const rows = [...job.sheets.values()];
    return el(
      'div.imports-progress',
      { role: 'status' },
      el('div.imports-progress-head', el('strong', job.phase ? t('imports.phase.' + job.phase) : t('imports.waiting')), el('button', { type: 'button', id: 'imports-stop', onclick: () => job.stop() }, t('btn.stop'))),
      el(
        'table.imports-sheets',
        el(
          'tbody',
          rows.map(({ sheet, phase, done, total }) => {
            const bar = el('span.imports-bar', el('span'));
            bar.firstChild.style.width = `${total ? Math.min(100, (100 * done) / total) : 0}%`;
            return el('tr', sheet ? el('th', { scope: 'row', lang: 'zh' }, sheet) : el('th', { scope: 'row' }, t('imports.all')), el('td.quiet', t('imports.phase.' + phase)), el('td', bar), el('td.numeric', `${number(done)}${total ? '/' + number(total) : ''}`));
          }),
        ),
      ),
    );
  }

  // ---- afterwards

  #outcome(job) {
    const result = job.result;
    const again = el(
      'button',
      {
        type: 'button',
        id: 'imports-again',
        onclick: () => {
          this.#reset();
          this.update();
        },
      },
      t('imports.again'),
    );
    if (!result) {
      return el(
        'div.imports-outcome',
        el('h2', { role: 'alert' }, t('imports.ended.' + job.state)),
        job.problem ? el('p', this.#app.problemText?.(job.problem) ?? job.problem.message) : null,
        ...(job.problem?.errors ?? []).map((one) => el('p', typeof one === 'string' ? one : one.message)),
        el('div', again),
      );
    }
    if (job.state === 'CANCELLED') return el('div.imports-outcome', el('h2', { role: 'alert' }, t('imports.ended.CANCELLED')), el('div', again));
    return result.errors?.total ? this.#errors(result, again) : this.#success(job, result, again);
  }

  #errors(result, again) {
    const all = result.errors.items ?? [];
    const wanted = list(this.#params.sheet);
    const sheets = [...new Set(all.map((error) => error.sheet ?? ''))];
    const rows = all.map((error, index) => ({ ...error, index: String(index) })).filter((error) => !wanted.length || wanted.includes(error.sheet ?? ''));
    const fewer = (kept.former?.errors?.total ?? 0) - result.errors.total;
    this.#app.status({});
    return el(
      'div.imports-outcome',
      el('h2', { role: 'alert' }, t(result.errors.total === 1 ? 'imports.errors.one' : 'imports.errors', { n: number(result.errors.total) })),
      el(
        'div.imports-error-tools',
        sheets.length > 1
          ? choice({
              label: t('imports.bySheet'),
              options: sheets.map((sheet) => ({ value: sheet, label: sheet || t('imports.whole'), count: all.filter((error) => (error.sheet ?? '') === sheet).length })),
              selected: wanted,
              onchange: (values) => this.#app.state.set({ sheet: values, err: null }),
            })
          : null,
        fewer > 0 ? el('span.imports-mended', t('imports.mended', { n: number(fewer) })) : null,
        again,
      ),
      el(
        'div.imports-errors',
        this.#app.table({
          columns: [
            { key: 'sheet', head: t('imports.col.sheet'), value: (row) => row.sheet ?? '', render: (row) => dataName(row.sheet ?? t('imports.whole')) },
            { key: 'row', head: t('imports.col.row'), numeric: true, value: (row) => row.row, render: (row) => (row.row ? String(row.row) : '') },
            { key: 'column', head: t('imports.col.column'), value: (row) => row.column ?? '', render: (row) => dataName([row.columnLetter, row.column].filter(Boolean).join(' ')) },
            { key: 'value', head: t('imports.col.value'), value: (row) => row.value ?? '', render: (row) => (row.value === '' || row.value === undefined ? el('span.quiet', row.column ? t('imports.empty') : '') : dataName(row.value)) },
            { key: 'message', head: t('imports.col.problem'), value: (row) => row.message },
            { key: 'remedy', head: t('imports.col.remedy'), value: (row) => row.remedy ?? '' },
          ],
          rows,
          key: (row) => row.index,
          selected: this.#chosen(rows)?.index,
          onselect: (row) => this.#app.state.set({ err: row.index }, { replace: true }),
          caption: t('imports.errors', { n: result.errors.total }),
        }),
      ),
      this.#causes(result.errors.causes ?? []),
      result.errors.total > all.length ? el('p.quiet', t('imports.errors.shown', { shown: number(all.length), total: number(result.errors.total) })) : null,
      this.#notices(result),
    );
  }

  // Where one cause spoils many rows, mending it once is enough.
  #causes(causes) {
    if (!causes.length) return null;
    return el(
      'div.imports-notices',
      el('h3', t('imports.causes')),
      el('ul', causes.map((cause) => el('li', dataName([cause.sheet, cause.column, cause.value && `「${cause.value}」`].filter(Boolean).join(' ')), ' ', t('imports.causes.rows', { n: number(cause.rows) })))),
    );
  }

  #chosen(rows) {
    return rows.find((row) => row.index === this.#params.err) ?? rows[0];
  }

  #success(job, result, again) {
    const total = sums(result);
    const same = !total.added && !total.changed && !total.removed;
    const asks = job.asks && result.dryRun;
    this.#app.status({});
    const figures = (row) => ['rows', 'added', 'changed', 'unchanged', 'removed'].map((key) => el('td.numeric', number(row[key] ?? 0)));
    return el(
      'div.imports-outcome',
      el('h2', { role: 'status', class: 'imports-ok' }, '✓ ', same ? t('imports.done.same') : result.dryRun ? t('imports.done.dry') : t('imports.done')),
      el(
        'p',
        t('imports.done.counts', { added: number(total.added), changed: number(total.changed), unchanged: number(total.unchanged) }),
        total.removed ? ' · ' + t('imports.done.removed', { n: number(total.removed) }) : '',
        result.seconds === undefined ? '' : ' · ' + t('imports.seconds', { n: result.seconds.toFixed(1) }),
      ),
      asks ? el('p', t('imports.confirm.text', { n: number(total.removed) })) : null,
      el(
        'div.imports-error-tools',
        asks || (result.dryRun && !same) ? el('button.primary', { type: 'button', id: 'imports-confirm', onclick: () => this.#confirm() }, t('imports.confirm')) : null,
        result.written ? this.#app.link('overview', {}, t('imports.see')) : null,
        again,
      ),
      el(
        'table.table.imports-result',
        el('caption.sr', t('imports.done')),
        el('thead', el('tr', el('th', { scope: 'col' }, t('imports.col.sheet')), ['rows', 'added', 'changed', 'unchanged', 'removed'].map((key) => el('th.numeric', { scope: 'col' }, t('imports.col.' + key))))),
        el('tbody', (result.sheets ?? []).map((sheet) => el('tr', el('td', dataName(sheet.sheet)), figures(sheet)))),
        el('tfoot', el('tr', el('td', t('imports.total')), figures(total))),
      ),
      this.#notices(result),
    );
  }

  #confirm() {
    kept.dryRun = false;
    this.#start({ confirmed: true });
  }

  #notices(result) {
    const all = result.notices ?? [];
    if (!all.length) return null;
    return el(
      'div.imports-notices',
      el('h3', `${t('imports.notices')} ${number(all.length)}`),
      el(
        'ul',
        all.slice(0, NOTICES).map((notice) => el('li', place(notice) ? el('span.mono.quiet', place(notice), ' ') : null, notice.column && !notice.message.includes(notice.column) ? dataName(notice.column + ' ') : null, notice.message)),
        all.length > NOTICES ? el('li.quiet', t('imports.notice.more', { n: number(all.length - NOTICES) })) : null,
      ),
    );
  }

  // ---- the right column: the wrong cell among its neighbours, or the ways in and out

  #side(job) {
    const errors = job?.result?.errors?.items ?? [];
    const wanted = list(this.#params.sheet);
    const rows = errors.map((error, index) => ({ ...error, index: String(index) })).filter((error) => !wanted.length || wanted.includes(error.sheet ?? ''));
    if (!job?.running && rows.length) return this.#cell(this.#chosen(rows));
    if (!job && this.#app.health?.dataset?.empty) return this.#app.emptyDatabase(null);
    return this.#downloads();
  }

  #cell(error) {
    const where = place(error);
    const around = error.neighbours?.length ? error.neighbours : error.row ? [{ row: error.row, cells: error.column ? { [error.column]: error.value ?? '' } : {} }] : [];
    const columns = [...new Set(around.flatMap((row) => Object.keys(row.cells ?? {})))];
    return [
      el('h2', [error.file, error.sheet].filter(Boolean).map((one, at) => [at ? ' > ' : '', dataName(one)]), error.sheet ? null : t('imports.whole')),
      around.length && columns.length
        ? el(
            'div.imports-grid-scroll',
            { tabindex: '0', role: 'region', 'aria-label': t('imports.neighbours') },
            el(
              'table.imports-grid',
              el('caption.sr', t('imports.neighbours')),
              el('thead', el('tr', el('th', { scope: 'col' }, t('imports.row')), columns.map((column) => el('th', { scope: 'col', lang: 'zh', class: column === error.column ? 'wrong-column' : '' }, column === error.column && error.columnLetter ? `${error.columnLetter} ${column}` : column)))),
              el(
                'tbody',
                around.map((row) =>
                  el(
                    'tr',
                    { class: row.row === error.row ? 'wrong-row' : '' },
                    el('th', { scope: 'row' }, String(row.row)),
                    columns.map((column) => {
                      const wrong = row.row === error.row && column === error.column;
                      return el('td', { lang: 'zh', class: wrong ? 'wrong' : '' }, row.cells?.[column] ?? (wrong ? t('imports.empty') : ''), wrong ? el('span.wrong-mark', { 'aria-hidden': 'true' }, ' ◂') : null);
                    }),
                  ),
                ),
              ),
            ),
          )
        : null,
      el('p', { lang: language() === 'en' ? null : 'zh' }, error.message),
      error.remedy ? el('p', el('strong', t('imports.col.remedy')), colon(), error.remedy) : null,
      where
        ? el(
            'p',
            el('span.mono', where),
            ' ',
            el(
              'button',
              {
                type: 'button',
                id: 'imports-copy',
                onclick: async () => {
                  await this.#app.copy(where);
                  this.#app.notice(t('imports.copied', { place: where }));
                },
              },
              t('imports.copyPlace'),
            ),
          )
        : null,
    ];
  }

  #downloads() {
    const link = (format, key) => el('a.button', { href: this.#app.api.url('/export', { format }), download: '' }, t('imports.out.' + key));
    return [
      el('h2', t('imports.out.template')),
      el('p', el('a.button', { href: this.#app.api.url('/template'), download: '' }, t('btn.template'))),
      el('p.quiet', t('imports.out.template.hint')),
      el('h2', t('imports.out')),
      this.#app.health?.dataset?.empty ? el('p.quiet', t('imports.out.none')) : el('p.imports-out', link('xlsx', 'xlsx'), link('csv.zip', 'csv'), link('json', 'json')),
    ];
  }

  #csv() {
    this.#app.export.csv({
      columns: ['sheet', 'row', 'column', 'value', 'message', 'remedy'].map((key) => ({ key, head: t('imports.col.' + (key === 'message' ? 'problem' : key)) })),
      rows: kept.job.result.errors.items,
    });
  }
}
