// 对比: two to four scenarios side by side. No colour and no winner: fewer is not always better.

import { el, fill } from '../../dom.js';
import { t } from '../../words.js';
import { name as dataName, severity, toggle } from '../../controls.js';
import { number } from '../../numbers.js';
import { list } from '../../state.js';
import { said, plain, codesOf } from './changes.js';
import { changed, figure } from './result.js';
import { TOLD } from './trial.js';
import { Bodies } from './bodies.js';

const LISTED = 200;
const LEVELS = ['HIGH', 'MEDIUM', 'LOW', 'INFO'];

export class Compare {
  #app;
  #page;
  #answer = null;
  #kept = [];
  #bodies;
  #ids;
  #gone = false;
  #all = false;

  constructor(app, page) {
    this.#app = app;
    this.#page = page;
    this.#bodies = new Bodies(app);
  }

  destroy() {
    this.#gone = true;
  }

  async update() {
    const ids = list(this.#app.state.params.cmp);
    if (ids.join() !== this.#ids) {
      this.#ids = ids.join();
      this.#head([]);
      const answer = await this.#app.load(this.#page.body, 'scenarios.load.compare', async (signal) => {
        const [compared, all] = await Promise.all([
          this.#app.api.get('/scenarios/compare', { ids, ...TOLD }, { signal }),
          this.#app.api.all('/scenarios', {}, { signal }),
          this.#bodies.load(signal),
        ]);
        this.#kept = ids.map((id) => all.find((one) => one.id === id)).filter(Boolean);
        await this.#bodies.learn(this.#kept.flatMap((one) => one.changes.flatMap((change) => codesOf(plain(change)))), signal);
        return compared;
      });
      if (this.#gone || !answer) return;
      this.#answer = answer;
    }
    if (this.#answer) this.#draw();
  }

  #head(names) {
    const { state } = this.#app;
    fill(
      this.#page.tools,
      el('a.button', { href: this.#app.href('scenarios', { area: state.params.area }) }, t('scenarios.back')),
      el('span.tools-gap'),
      names.length ? toggle({ label: t('scenarios.compare.all'), on: this.#all, onchange: (on) => ((this.#all = on), this.#draw()) }) : null,
    );
    this.#page.filters.hidden = true;
    fill(this.#page.heading, t('scenarios.compare'));
  }

  #draw() {
    const { scenarios, metrics, findings, destinations, refusals } = this.#answer;
    if (refusals) {
      this.#head([]);
      fill(this.#page.body, el('div.scenario-tab', el('p.message', t('scenarios.compare.refused')), el('ul.refusals', refusals.map((one) => el('li', el('b', t('scenarios.at', { n: one.change })), ' ', one.message, ' ', el('span.quiet', one.remedy))))));
      return;
    }
    this.#head(scenarios);
    const heads = (first, before = true) => el('thead', el('tr', el('th', { scope: 'col' }, first), before ? el('th.numeric', { scope: 'col' }, t('scenarios.before')) : null, scenarios.map((one) => el('th', { scope: 'col', class: before ? 'numeric' : '' }, this.#app.link('scenarios', { id: one.id, tab: 'flow' }, dataName(one.name))))));
    const differ = (values) => new Set(values.map((one) => JSON.stringify(one))).size > 1;
    const figures = Object.entries(metrics).filter(([, one]) => this.#all || one.difference.some((value) => value) || differ(one.after));
    const fates = findings.filter((one) => this.#all || differ(one.states)).sort((a, b) => LEVELS.indexOf(a.severity) - LEVELS.indexOf(b.severity));
    this.#app.status({});
    fill(
      this.#page.body,
      el(
        'div.scenario-tab.compare',
        el('h2', t('scenarios.metrics')),
        el(
          'div.scroll-x',
          el(
            'table.table.compare-table.compare-figures',
            heads(t('scenarios.metric')),
            el(
              'tbody',
              figures.map(([key, one]) =>
                el(
                  'tr',
                  el('th', { scope: 'row' }, t('scenarios.metric.' + key)),
                  el('td.numeric', figure(key, one.before)),
                  one.after.map((value, at) => el('td.numeric', figure(key, value), el('span.compare-difference', changed(key, one.difference[at])))),
                ),
              ),
              el('tr', el('th', { scope: 'row' }, t('scenarios.compare.findings')), el('td.numeric', ''), scenarios.map((one) => el('td.numeric', t('scenarios.compare.counts', { resolved: number(one.findings.resolved), added: number(one.findings.new) })))),
            ),
          ),
        ),
        el('h2', t('scenarios.tab.findings')),
        fates.length
          ? el(
              'div.scroll-x',
              el(
                'table.table.compare-table',
                heads(t('col.title'), false),
                el('tbody', fates.slice(0, LISTED).map((one) => el('tr', el('th', { scope: 'row' }, severity(one.severity, { word: false }), ' ', one.message), one.states.map((state) => el('td', t('scenarios.fate.' + state)))))),
              ),
              shownOf(fates, 'severity'),
            )
          : el('p.quiet', t('scenarios.compare.findings.same')),
        el('h2', t('scenarios.tab.flow')),
        destinations.length
          ? el(
              'div.scroll-x',
              el(
                'table.table.compare-table',
                heads(t('scenarios.col.text'), false),
                el('tbody', destinations.slice(0, LISTED).map((one) => el('tr', el('th', { scope: 'row' }, this.#app.codeLink(one.duty ?? one.item, one.text, one.duty ? 'duty' : 'item')), one.to.map((then) => el('td', el('span', t('scenarios.verdict.of.' + then.verdict)), ' ', dataName(then.holders.join('、')))))),),
              ),
              shownOf(destinations, 'code'),
            )
          : el('p.quiet', t('scenarios.compare.flow.same')),
        el('h2', t('scenarios.changes')),
        el(
          'div.compare-changes',
          this.#kept.map((one) =>
            el(
              'section',
              el('h3', dataName(one.name)),
              el(
                'ol',
                one.changes.map((change) => {
                  const { what, way } = said(plain(change), (code) => this.#bodies.short(code));
                  return el('li', el('span', { lang: this.#app.lang === 'en' && !/[A-Za-z]{2}/.test(what) ? 'zh' : null }, what), way ? el('span.change-way', { lang: 'zh' }, way) : null);
                }),
              ),
            ),
          ),
        ),
      ),
    );
  }
}

function shownOf(rows, order) {
  return rows.length > LISTED ? el('p.quiet', t('status.shown', { shown: number(LISTED), total: number(rows.length), order: t('order.' + order) })) : null;
}
