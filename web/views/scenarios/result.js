// What a trial answers: figures before and after, what became of the findings, and the lists that a reform hands out.

import { el } from '../../dom.js';
import { t } from '../../words.js';
import { name as dataName, segmented, severity, toggle } from '../../controls.js';
import { difference, number } from '../../numbers.js';
import { withNames } from '../../panel/findings.js';

/** Shown whether they differ or not. */
const CORE = ['agencies', 'bureaus', 'quota', 'staff', 'leaderQuota', 'duplicates', 'overlaps', 'orphans'];
const RATIOS = ['span', 'superiorsPerTownship', 'itemsPerHead', 'occupancy', 'frontlineShare'];
const LISTED = 200;

/** A figure with up to three digits after the point for ratios. */
export function figure(name, value) {
  return RATIOS.includes(name) ? (value === null || value === undefined ? '－' : new Intl.NumberFormat('en-US', { maximumFractionDigits: 3 }).format(value)) : number(value);
}

/** A difference with its sign; 不变 for none. */
export function changed(name, value) {
  if (!value) return t('scenarios.same');
  return RATIOS.includes(name) ? `${value > 0 ? '＋' : '−'}${figure(name, Math.abs(value))}` : difference(value, t('scenarios.same'));
}

/** 指标 前 后 差, ratios and percentages with what they are of. */
export function metricsTable(result, { all = false, stale = false } = {}) {
  const shown = Object.entries(result.metrics).filter(([name, metric]) => all || CORE.includes(name) || metric.difference);
  return el(
    'table.metrics',
    { class: stale ? 'stale' : '' },
    el('caption.sr', t('scenarios.metrics')),
    el('thead', el('tr', el('th', { scope: 'col' }, t('scenarios.metric')), ['before', 'after', 'difference'].map((key) => el('th.numeric', { scope: 'col' }, t('scenarios.' + key))))),
    el(
      'tbody',
      shown.map(([name, metric]) => {
        const note = RATIOS.includes(name) ? metric.base && baseSaid(metric.base) : metric.difference && metric.percent !== undefined ? t('scenarios.percent', { percent: percent(metric.percent), base: number(metric.base?.before) }) : null;
        return [
          el(
            'tr',
            { class: note ? 'with-base' : '', dataset: { metric: name } },
            el('th', { scope: 'row' }, t('scenarios.metric.' + name)),
            el('td.numeric', figure(name, metric.before)),
            el('td.numeric', figure(name, metric.after)),
            el('td.numeric', metric.difference ? el('b', changed(name, metric.difference)) : el('span.quiet', t('scenarios.same'))),
          ),
          note ? el('tr', el('td.metric-base', { colspan: 4 }, note)) : null,
        ];
      }),
    ),
  );
}

function percent(value) {
  return (value < 0 ? '−' : '＋') + Math.abs(value).toFixed(1);
}

function baseSaid(base) {
  const of = t('scenarios.base.' + base.of);
  return base.after === undefined || base.after === base.before ? t('scenarios.base', { of, n: number(base.before) }) : t('scenarios.base.moved', { of, before: number(base.before), after: number(base.after) });
}

/** 解决 3 新增 0 仍在 20, each a link to its list. */
export function findingCounts(result, open) {
  const { counts } = result.findings;
  return el('div.finding-counts', ['resolved', 'new', 'unchanged'].map((key) => el('button.link', { type: 'button', onclick: () => open(key) }, t('scenarios.findings.' + key), el('b', number(counts[key] ?? 0)))));
}

/** The figures beside the editor, with what the answer has to say. */
export function metricsPane(trial, { all, onall, open }) {
  const { result } = trial;
  return el(
    'section.scenario-metrics',
    { 'aria-label': t('scenarios.metrics') },
    trial.note,
    result
      ? [
          metricsTable(result, { all, stale: trial.stale }),
          findingCounts(result, open),
          el('div.metrics-foot', toggle({ label: t('scenarios.metrics.all'), on: all, onchange: onall }), el('span.quiet', t('scenarios.took', { seconds: result.seconds.toFixed(2) }))),
          el('p.quiet', t('scenarios.scope'), result.scope ? dataName(result.scope.name) : t('scenarios.scope.all')),
          result.baseline.moved ? el('p.scenario-warning', t('scenarios.baseline.moved')) : null,
          result.notices.length ? [el('h3', t('scenarios.notices')), el('ul.scenario-notices', result.notices.map((one) => el('li', one.change ? el('span.quiet', t('scenarios.at', { n: one.change }), ' ') : null, one.message)))] : null,
          el('details.scenario-summary', el('summary', t('scenarios.summary')), result.summary.map((sentence) => el('p', sentence))),
        ]
      : null,
  );
}

/** 解决, 新增 or 仍在: what became of the findings. */
export function findingsTab(app, result, { show, onshow }) {
  const key = ['resolved', 'new', 'unchanged'].includes(show) ? show : 'resolved';
  const rows = result.findings[key];
  const shown = rows.slice(0, LISTED);
  app.status({ shown: shown.length, total: rows.length, order: 'severity' });
  return el(
    'div.scenario-tab',
    el(
      'div.scenario-tab-head',
      segmented({
        label: t('scenarios.tab.findings'),
        value: key,
        options: ['resolved', 'new', 'unchanged'].map((one) => ({ value: one, label: `${t('scenarios.findings.' + one)} ${number(result.findings.counts[one] ?? 0)}` })),
        onchange: onshow,
      }),
      el('span.quiet', t('scenarios.findings.said.' + key)),
    ),
    rows.length
      ? app.table({
          caption: t('scenarios.findings.' + key),
          columns: [
            { key: 'severity', head: t('col.severity'), value: (row) => ['HIGH', 'MEDIUM', 'LOW', 'INFO'].indexOf(row.severity), render: (row) => severity(row.severity) },
            { key: 'title', head: t('col.title') },
            { key: 'message', head: t('scenarios.col.message'), render: (row) => el('span', withNames(row.message, row, app)) },
          ],
          rows: shown,
          key: (row) => row.key,
        })
      : el('p.message', t('scenarios.findings.none.' + key)),
  );
}

/** 职责划转, 转隶, 编制 as tables. */
export function transfersTab(app, result, { show, onshow, onfile }) {
  const key = ['duties', 'staff', 'quota'].includes(show) ? show : 'duties';
  const rows = result.transfers[key];
  app.status({ shown: rows.length, total: rows.length });
  const table = rows.length ? transferTable(app, key, rows) : null;
  return {
    table,
    node: el(
      'div.scenario-tab',
      el(
        'div.scenario-tab-head',
        segmented({
          label: t('scenarios.tab.transfers'),
          value: key,
          options: ['duties', 'staff', 'quota'].map((one) => ({ value: one, label: `${t('scenarios.transfers.' + one)} ${number(result.transfers[one].length)}` })),
          onchange: onshow,
        }),
        onfile ? ['xlsx', 'docx'].map((format) => el('button', { type: 'button', onclick: () => onfile(format) }, t('scenarios.export.' + format))) : null,
        table ? el('button', { type: 'button', onclick: () => app.export.csv({ columns: table.columns, sortedRows: table.sortedRows, filters: `${result.name} · ${t('scenarios.transfers.' + key)}` }) }, t('btn.csv')) : null,
      ),
      table ?? el('p.message', t('scenarios.transfers.none.' + key)),
    ),
  };
}

function transferTable(app, key, rows) {
  const names = (all) => (all.length ? all.map((one) => one.name).join('、') : '－');
  const side = (which, empty) => ({ key: which, head: t('scenarios.col.' + which), value: (row) => row[which]?.name ?? t(empty), render: (row) => (row[which] ? app.codeLink(row[which].code, row[which].name) : el('span.quiet', t(empty))) });
  const document = { key: 'document', head: t('scenarios.col.document'), value: (row) => row.document ?? '', render: (row) => (row.document ? dataName(row.document) : el('span.quiet', '－')) };
  if (key === 'duties') {
    return app.table({
      caption: t('scenarios.transfers.duties'),
      columns: [
        { key: 'kind', head: t('col.kind'), value: (row) => t(row.duty ? 'kind.duty' : 'kind.item') },
        { key: 'text', head: t('scenarios.col.text'), value: (row) => row.text, render: (row) => app.codeLink(row.duty ?? row.item, row.text, row.duty ? 'duty' : 'item') },
        { key: 'from', head: t('scenarios.col.from'), value: (row) => names(row.from), render: (row) => dataName(names(row.from)) },
        { key: 'to', head: t('scenarios.col.to'), value: (row) => names(row.to), render: (row) => dataName(names(row.to)) },
        { key: 'change', head: t('scenarios.col.change'), numeric: true, value: (row) => row.change, render: (row) => row.change || '－' },
        document,
      ],
      rows,
      key: (row) => row.duty ?? row.item,
    });
  }
  return app.table({
    caption: t('scenarios.transfers.' + key),
    columns: [
      side('from', 'scenarios.posts.new'),
      side('to', 'scenarios.posts.back'),
      ...['administrative', 'institution', 'support'].map((kind) => ({ key: kind, head: t('staff.' + kind), numeric: true, value: (row) => row[kind], render: (row) => number(row[kind]) })),
      { key: 'total', head: t('scenarios.col.total'), numeric: true, value: (row) => row.total, render: (row) => number(row.total) },
      { key: 'leaders', head: t(key === 'staff' ? 'fig.leaders' : 'fig.leaderQuota'), numeric: true, value: (row) => row.leaders, render: (row) => number(row.leaders) },
      document,
    ],
    rows,
    key: (row) => `${row.from?.code}|${row.to?.code}|${row.document}`,
  });
}

