// 总览: the area in figures, the questions with their answers one click away, and how complete the data is.

import { el, fill } from '../../dom.js';
import { joined, t, term } from '../../words.js';
import { badge, severity, name } from '../../controls.js';
import { number } from '../../numbers.js';
import { areaTree } from '../../area-switcher.js';
import '../scenarios/make.js';
import { staffingTable, findingsTable } from './tables.js';

// Which lists a figure rests on; one that is incomplete gives the figure a dotted underline.
const RESTS_ON = {
  bureaus: ['BUREAUS', 'CHARTER'],
  duties: ['CHARTER'],
  items: ['POWER_LIST'],
  delegations: ['DELEGATIONS'],
};

export default {
  name: 'overview',
  params: [],
  mount(host, app) {
    const { body } = app.layout(host, { title: t('nav.overview') });
    const content = el('div.overview');
    const tree = el('nav.overview-tree', { 'aria-label': t('overview.tree') });
    body.append(el('div.overview-frame', tree, content));
    drawTree(tree, app);
    if (!app.area) {
      fill(content, el('p.message', t('empty.none')));
      return { update() {}, unmount() {} };
    }
    app.load(content, 'load.overview', () => app.overviewOf(app.area.code)).then((answer) => answer && draw(content, answer, app));
    return { update() {}, unmount() {}, exports: () => [] };
  },
};

function drawTree(host, app) {
  const children = areaTree(app.areas);
  const path = new Set();
  for (let area = app.area; area; area = app.areas.find((one) => one.code === area.parent)) path.add(area.code);
  const openBelow = (area) => path.has(area.code);
  const row = (area, depth) => {
    const kids = children.get(area.code) ?? [];
    const below = el('ul', { hidden: !openBelow(area) }, kids.map((kid) => row(kid, depth + 1)));
    const fold = kids.length
      ? el(
          'button.link.fold',
          {
            type: 'button',
            'aria-expanded': String(!below.hidden),
            'aria-label': area.name,
            onclick: () => {
              below.hidden = !below.hidden;
              fold.setAttribute('aria-expanded', String(!below.hidden));
              fold.textContent = below.hidden ? '▸' : '▾';
            },
          },
          below.hidden ? '▸' : '▾',
        )
      : el('span.fold');
    return el(
      'li',
      el(
        'div.tree-row',
        { style: { '--depth': depth }, class: area.code === app.area?.code ? 'here' : '' },
        fold,
        el('a', { href: app.href('overview', { area: area.code }), 'aria-current': area.code === app.area?.code ? 'true' : null, lang: app.lang === 'en' ? 'zh' : null }, area.name),
        el('span.tree-count', { title: t('area.findings', { n: area.findings ?? 0 }) }, area.findings ? String(area.findings) : ''),
      ),
      kids.length ? below : null,
    );
  };
  fill(host, el('ul', (children.get('') ?? []).map((area) => row(area, 0))));
  host.querySelector('[aria-current]')?.scrollIntoView({ block: 'center' });
}

function draw(host, answer, app) {
  const { counts, questions, findings } = answer;
  const incomplete = new Map((answer.completeness ?? []).filter((one) => one.complete < one.agencies).map((one) => [one.list, one]));
  // The figures count what lies below the area, too.
  const towns = app.areas.some((area) => area.parent === app.area.code) ? '1' : null;
  const structure = (params) => app.href('structure', { area: app.area.code, towns, ...params });
  const figure = (key, value, target) => {
    const weak = (RESTS_ON[key] ?? []).filter((list) => incomplete.has(list));
    return el(
      'a.figure',
      { href: target, title: weak.length ? t('overview.rests', { lists: joined(weak.map((list) => `${t('list.' + list)}(${number(missing(incomplete.get(list)))})`)) }) : null },
      el('span.figure-value', { class: weak.length ? 'weak' : '' }, number(value)),
      el('span.figure-label', t('fig.' + key)),
    );
  };
  const level = ['HIGH', 'MEDIUM', 'LOW', 'INFO'];

  fill(
    host,
    el(
      'header.overview-head',
      el('h2', name(answer.name)),
      el('span.mono.quiet', answer.code),
      el('span.quiet', term('level', answer.level)),
    ),
    el(
      'div.figures',
      figure('agencies', counts.agencies, structure({ v: 'table', status: 'ACTIVE' })),
      figure('bureaus', counts.bureaus, structure({ v: 'table', depth: 'bureau', kind: 'bureau' })),
      figure('duties', counts.duties, structure({ v: 'table', depth: 'duty', kind: 'duty' })),
      figure('items', counts.items, structure({ v: 'table', depth: 'item', kind: 'item' })),
      figure('delegations', counts.delegations, app.href('reach', { area: app.area.code, by: 'matrix' })),
      counts.townships ? figure('townships', counts.townships, app.href('reach', { area: app.area.code })) : null,
      figure('quota', answer.quota, structure({ v: 'table', sort: '-quota' })),
      figure('staff', answer.staff, structure({ v: 'table', sort: '-staff' })),
      figure('vacant', answer.vacant, structure({ v: 'table', post: 'vacant' })),
      figure('over', answer.over, structure({ v: 'table', post: 'over' })),
      figure('leaderQuota', answer.leaderQuota, structure({ v: 'table', sort: '-leaderQuota' })),
      figure('leaders', answer.leaders, structure({ v: 'table', sort: '-leaders' })),
    ),
    el(
      'div.overview-columns',
      el(
        'div.questions',
        question(app.href('overlaps', { area: app.area.code }), t('overview.q1'), [badge('duplicate', { count: number(questions.duplicates) }), badge('overlapping', { count: number(questions.overlaps) })]),
        question(app.href('gaps', { area: app.area.code }), t('overview.q2'), [badge('orphan', { count: number(questions.orphans) })]),
        question(
          app.href('reach', { area: app.area.code }),
          t('overview.q3'),
          el('span', { title: t('overview.q3.hint', { townships: questions.townships, agencies: questions.countyAgencies }) }, t('overview.q3.answer', { townships: number(questions.townships), agencies: number(questions.countyAgencies) })),
        ),
        question(app.href('scenarios', { area: app.area.code, id: 'new' }), t('overview.q5'), el('span', t('scenarios.new'))),
        question(
          app.href('findings', { area: app.area.code }),
          t('overview.q4'),
          level.filter((one) => one !== 'INFO' || findings[one]).map((one) => el('span.answer', severity(one), ' ', number(findings[one] ?? 0))),
        ),
      ),
      completeness(answer, app),
    ),
    el('section.fold-below', el('h2', t('overview.staffing')), staffingTable(answer, app)),
    el('section.fold-below', el('h2', t('overview.findings')), findingsTable(answer, app)),
  );
  app.status({});
}

function question(target, text, answer) {
  return el('a.question', { href: target }, el('span.question-text', text), el('span.question-answer', answer), el('span.question-go', { 'aria-hidden': 'true' }, '›'));
}

/** For how many agencies a list is not loaded whole; the answer names the first of them only. */
function missing(list) {
  return list.agencies - list.complete;
}

function completeness(answer, app) {
  const rows = answer.completeness ?? [];
  return el(
    'section.completeness',
    el('h2', t('overview.completeness')),
    rows.length
      ? el(
          'ul',
          rows.map((one) => {
            return el(
              'li',
              el('span', t('list.' + one.list)),
              el('span.numeric', `${number(one.complete)}/${number(one.agencies)}`),
              el('progress', { max: Math.max(one.agencies, 1), value: one.complete, 'aria-label': t('list.' + one.list) }),
              missing(one)
                ? el(
                    'a',
                    { href: app.href('gaps', { area: app.area.code }), title: t('overview.missingNames', { names: one.missing.slice(0, 12).map((agency) => agency.name).join('、') + (one.missing.length > 12 ? '…' : '') }) },
                    t('overview.missing', { n: number(missing(one)) }),
                  )
                : el('span'),
            );
          }),
        )
      : el('p.quiet', t('overview.noList')),
  );
}
