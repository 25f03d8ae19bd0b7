// All scenarios: what they are called, how far they are, and what can be done with them.

import { el, fill } from '../../dom.js';
import { t } from '../../words.js';
import { chips, choice, closePopover, name as dataName, popover } from '../../controls.js';
import { day, number } from '../../numbers.js';
import { list } from '../../state.js';
import { Draft, NEW } from './draft.js';

export const STATUSES = ['DRAFT', 'IN_REVIEW', 'APPROVED', 'ADOPTED'];
const MOST = 4;

export class List {
  #app;
  #page;
  #all = null;
  #gone = false;
  #picked = new Set();

  constructor(app, page) {
    this.#app = app;
    this.#page = page;
  }

  destroy() {
    this.#gone = true;
  }

  async update() {
    if (!this.#all) {
      fill(this.#page.heading, t('nav.scenarios'));
      const all = await this.#app.load(this.#page.body, 'scenarios.load', (signal) => this.#app.api.all('/scenarios', {}, { signal }));
      if (this.#gone || !all) return;
      this.#all = all;
    }
    this.#draw();
  }

  exports() {
    return this.table ? [{ label: t('btn.csv'), run: () => this.#app.export.csv({ columns: this.table.columns.filter((one) => one.key !== 'pick' && one.key !== 'actions'), sortedRows: this.table.sortedRows }) }] : [];
  }

  #draw() {
    const { state } = this.#app;
    const wanted = list(state.params.status);
    const rows = this.#all.filter((one) => !wanted.length || wanted.includes(one.status));
    const unsaved = new Draft(null, { name: '', changed: () => {} });
    const compare = el('button', { type: 'button', disabled: true, onclick: () => state.go('scenarios', { cmp: [...this.#picked].join(',') }) }, t('scenarios.compare'));
    this.compare = compare;
    fill(this.#page.heading, t('nav.scenarios'));
    fill(this.#page.tools, el('span.tools-gap'), compare, el('a.button', { href: this.#app.href('scenarios', { area: state.params.area, tab: 'suggest' }) }, t('suggest.title')), el('button.primary', { type: 'button', onclick: () => state.go('scenarios', { id: NEW }) }, t('scenarios.new')));
    this.#page.filters.hidden = !this.#all.length;
    fill(
      this.#page.filters,
      choice({
        label: t('col.status'),
        options: STATUSES.map((one) => ({ value: one, label: t('scenarios.status.' + one), count: this.#all.filter((row) => row.status === one).length })),
        selected: wanted,
        onchange: (values) => state.set({ status: values }),
      }),
      wanted.length ? el('button.link', { type: 'button', onclick: () => state.set({ status: null }) }, t('btn.clear')) : null,
      el('span.quiet', t('scenarios.compare.hint', { n: MOST })),
    );
    this.#app.status({ shown: rows.length, total: rows.length });
    this.table = rows.length ? this.#table(rows) : null;
    fill(
      this.#page.body,
      unsaved.entries.length ? el('p.scenario-unsaved', t('scenarios.unsaved.new', { n: number(unsaved.entries.length) }), ' ', el('a', { href: this.#app.href('scenarios', { area: state.params.area, id: NEW }) }, unsaved.name || t('scenarios.open'))) : null,
      this.table ??
        (this.#all.length
          ? el('div.scenario-empty', el('p', t('empty.filtered')), chips([{ label: wanted.map((one) => t('scenarios.status.' + one)).join('、'), clear: () => state.set({ status: null }) }], () => state.set({ status: null })))
          : el('div.scenario-empty', el('p', t('scenarios.empty')), el('p.quiet', t('scenarios.empty.how')), el('button.primary', { type: 'button', onclick: () => state.go('scenarios', { id: NEW }) }, t('scenarios.new')))),
    );
    this.#picks();
  }

  #table(rows) {
    const { app } = { app: this.#app };
    const open = (row) => app.state.go('scenarios', { id: row.id });
    return app.table({
      caption: t('nav.scenarios'),
      columns: [
        {
          key: 'pick',
          head: el('span.sr', t('scenarios.compare')),
          sortable: false,
          width: '2.5rem',
          render: (row) =>
            el('input', {
              type: 'checkbox',
              checked: this.#picked.has(row.id),
              'aria-label': t('scenarios.compare.pick', { name: row.name }),
              onchange: (event) => {
                if (event.target.checked) this.#picked.add(row.id);
                else this.#picked.delete(row.id);
                this.#picks();
              },
            }),
        },
        { key: 'name', head: t('col.name'), value: (row) => row.name, render: (row) => app.link('scenarios', { id: row.id }, dataName(row.name)) },
        { key: 'status', head: t('col.status'), value: (row) => t('scenarios.status.' + row.status) },
        { key: 'changes', head: t('scenarios.changes'), numeric: true, value: (row) => row.changes.length },
        { key: 'revision', head: t('scenarios.revision'), numeric: true, value: (row) => row.revision },
        { key: 'changedAt', head: t('scenarios.changedAt'), value: (row) => row.changedAt, render: (row) => el('time', { datetime: row.changedAt }, moment(row.changedAt)) },
        { key: 'document', head: t('scenarios.document'), value: (row) => row.document ?? '', render: (row) => (row.document ? dataName(row.document) : el('span.quiet', '－')) },
        {
          key: 'actions',
          head: el('span.sr', t('scenarios.actions')),
          sortable: false,
          render: (row) => {
            const remove = el('button.link.destructive', { type: 'button', 'aria-haspopup': 'dialog', onclick: () => this.#remove(row, remove) }, t('scenarios.remove'));
            return el('span.row-actions', el('button.link', { type: 'button', onclick: () => this.#copy(row) }, t('scenarios.copy')), row.status === 'ADOPTED' ? null : remove);
          },
        },
      ],
      rows,
      key: (row) => row.id,
      sort: app.state.params.sort,
      onsort: (sort) => app.state.set({ sort }, { replace: true }),
      onopen: open,
    });
  }

  #picks() {
    const n = this.#picked.size;
    this.compare.disabled = n < 2 || n > MOST;
    this.compare.textContent = n ? t('scenarios.compare.n', { n }) : t('scenarios.compare');
  }

  async #copy(row) {
    try {
      const copy = await this.#app.api.post(`/scenarios/${encodeURIComponent(row.id)}/copy`);
      this.#app.countScenarios();
      this.#app.state.go('scenarios', { id: copy.id });
    } catch (problem) {
      this.#app.notice(this.#app.problemText(problem), { error: true });
    }
  }

  #remove(row, anchor) {
    popover(
      anchor,
      el(
        'div.note-form',
        el('p', t('scenarios.remove.sure'), ' ', dataName(row.name)),
        el(
          'div.proposal-foot',
          el(
            'button.destructive',
            {
              type: 'button',
              onclick: async () => {
                closePopover(true);
                try {
                  await this.#app.api.delete('/scenarios/' + encodeURIComponent(row.id));
                  this.#picked.delete(row.id);
                  this.#all = this.#all.filter((one) => one.id !== row.id);
                  this.#app.countScenarios();
                  this.#app.notice(t('scenarios.removed'));
                  this.#draw();
                } catch (problem) {
                  this.#app.notice(this.#app.problemText(problem), { error: true });
                }
              },
            },
            t('scenarios.remove'),
          ),
          el('button', { type: 'button', onclick: () => closePopover(true) }, t('btn.cancel')),
        ),
      ),
      { label: t('scenarios.remove'), align: 'end' },
    );
  }
}

/** 2026-11-22 14:05 in local time. */
export function moment(instant) {
  const date = new Date(instant);
  const two = (n) => String(n).padStart(2, '0');
  return `${day(instant)} ${two(date.getHours())}:${two(date.getMinutes())}`;
}
