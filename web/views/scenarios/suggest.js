// 建议: targets of a reform, and the scenarios that the program finds for them, each tried and with its reasons.

import { el, fill } from '../../dom.js';
import { addWords, t } from '../../words.js';
import { name as dataName } from '../../controls.js';
import { number } from '../../numbers.js';
import { Bodies } from './bodies.js';
import { picker } from './picker.js';

addWords({
  'suggest.title': ['建议方案', 'Suggestions'],
  'suggest.load': ['读取机构', 'Reading the agencies'],
  'suggest.targets': ['目标', 'Targets'],
  'suggest.overlaps': ['重复、交叉的职责只留一家', 'What two agencies claim is left to one'],
  'suggest.ceilings': ['超出限额的降到限额以内', 'Totals above a ceiling come down to it'],
  'suggest.institutions': ['事业单位减少(%)', 'Fewer public institutions (%)'],
  'suggest.quota': ['编制减少(%)，只收空编', 'Fewer posts (%), only vacant ones'],
  'suggest.smallest': ['事业单位编制不少于', 'Least quota of an institution'],
  'suggest.limits': ['限制', 'Limits'],
  'suggest.maxChanges': ['最多几项变更', 'Most changes'],
  'suggest.scenarios': ['要几个方案', 'How many scenarios'],
  'suggest.seed': ['种子(同一种子，结果相同)', 'Seed (the same gives the same)'],
  'suggest.apart': ['不能放到一起的机构', 'Agencies that must not come together'],
  'suggest.apart.usual': ['审批和执法总是分开。', 'Approval and enforcement are always kept apart.'],
  'suggest.apart.add': ['加一对', 'Add a pair'],
  'suggest.apart.one': ['一方', 'One side'],
  'suggest.apart.other': ['另一方', 'The other side'],
  'suggest.start': ['找方案', 'Look for scenarios'],
  'suggest.needed': ['请至少选一个目标', 'Choose one target at least'],
  'suggest.none': ['选好目标，按“找方案”。数据不会改动，每个建议都经过试算。', 'Choose targets and press “Look for scenarios”. The data stay as they are; each suggestion has been tried.'],
  'suggest.phase.READ': ['正在读取数据', 'Reading the data'],
  'suggest.phase.SEARCH': ['正在找第 {n} / {of} 个方案', 'Looking for scenario {n} of {of}'],
  'suggest.phase.TRY': ['正在试算第 {n} / {of} 个方案', 'Trying scenario {n} of {of}'],
  'suggest.rounds': ['第 {done} / {total} 轮', 'round {done} of {total}'],
  'suggest.found': ['找到 {n} 个方案，用时 {seconds} 秒', 'Scenarios found: {n}, in {seconds} s'],
  'suggest.stopped': ['已停止；停止前找到的列在下面。', 'Stopped; what was found by then stands below.'],
  'suggest.failed': ['没有成功', 'This did not work'],
  'suggest.nothing': ['没有找到能达到目标的方案', 'No scenario reaches these targets'],
  'suggest.profile.WHOLE': ['完整方案', 'As far as the changes reach'],
  'suggest.profile.ONLY_TRANSFERS': ['只划转，不动机构', 'Only transfers, no body is touched'],
  'suggest.profile.FIRST_STEP': ['先走一步', 'A first step'],
  'suggest.profile.OTHER_WAY': ['另一种办法', 'Another way'],
  'suggest.target': ['目标', 'Target'],
  'suggest.wanted': ['要求', 'Wanted'],
  'suggest.met': ['达到', 'Reached'],
  'suggest.met.true': ['✓ 是', '✓ yes'],
  'suggest.met.false': ['✕ 否', '✕ no'],
  'suggest.target.overlaps': ['重复、交叉', 'Duplicates and overlaps'],
  'suggest.target.institutions': ['事业单位', 'Public institutions'],
  'suggest.target.quota': ['编制', 'Quota'],
  'suggest.target.smallest': ['编制过少的事业单位', 'Institutions that are too small'],
  'suggest.target.ceilings': ['超出限额', 'Above a ceiling'],
  'suggest.steps': ['变更和理由', 'Changes and reasons'],
  'suggest.keep': ['存为草稿并打开', 'Keep as a draft and open'],
  'suggest.compare': ['全部存为草稿并对比', 'Keep all as drafts and compare'],
});

/** The search under way or done last; it outlives the view, so that another may be looked at meanwhile. */
let search = null;

class Search {
  state = 'RUNNING';
  progress = null;
  result = null;
  said = '';
  #api;
  #listener = () => {};

  constructor(api) {
    this.#api = api;
  }

  set listener(listener) {
    this.#listener = listener;
  }

  async run(targets, problemText) {
    try {
      const { id, events } = await this.#api.post('/scenarios/suggest', targets);
      this.id = id;
      await this.#follow(events ?? this.#api.url(`/scenarios/suggest/${id}/events`));
      for (;;) {
        const report = await this.#api.get('/scenarios/suggest/' + id);
        this.state = report.state;
        this.result = report.result ?? null;
        if (report.state !== 'RUNNING') break;
        await new Promise((resolve) => setTimeout(resolve, 500));
      }
    } catch (problem) {
      this.state = 'FAILED';
      this.said = problemText(problem);
    }
    this.#listener();
  }

  /** What it has found by then is its result. */
  async stop() {
    if (this.id) await this.#api.delete('/scenarios/suggest/' + this.id).catch(() => {});
  }

  #follow(address) {
    return new Promise((resolve) => {
      const source = new EventSource(address);
      source.addEventListener('progress', (event) => {
        this.progress = JSON.parse(event.data);
        this.#listener();
      });
      source.addEventListener('done', () => resolve(source.close()));
      // The end of the stream and a broken connection look alike: the report says which.
      source.onerror = () => resolve(source.close());
    });
  }
}

export class Suggest {
  #app;
  #page;
  #bodies;
  #form = null;
  #found = el('div.suggest-found', { 'aria-live': 'polite' });
  #pairs = [];
  #gone = false;

  constructor(app, page) {
    this.#app = app;
    this.#page = page;
    this.#bodies = new Bodies(app);
  }

  destroy() {
    this.#gone = true;
    if (search) search.listener = () => {};
  }

  async update() {
    if (this.#form) return;
    fill(this.#page.heading, t('suggest.title'));
    fill(this.#page.tools, el('a.button', { href: this.#app.href('scenarios', { area: this.#app.state.params.area }) }, t('scenarios.back')));
    this.#page.filters.hidden = true;
    this.#app.status({});
    const read = await this.#app.load(this.#page.body, 'suggest.load', (signal) => this.#bodies.load(signal));
    if (this.#gone || !read) return;
    this.#form = this.#targets();
    fill(this.#page.body, el('div.suggest', this.#form, this.#found));
    if (search) search.listener = () => this.#draw();
    this.#draw();
  }

  #targets() {
    const check = (key, checked) => el('label.suggest-check', el('input', { type: 'checkbox', name: key, checked }), el('span', t('suggest.' + key)));
    const whole = (key, value, max, min = 0) => el('label.suggest-number', el('span', t('suggest.' + key)), el('input', { type: 'number', name: key, min, max, step: 1, value }));
    const pairs = el('div.suggest-pairs');
    const add = () => {
      const one = picker({ bodies: this.#bodies, kinds: ['agency'], label: t('suggest.apart.one') });
      const other = picker({ bodies: this.#bodies, kinds: ['agency'], label: t('suggest.apart.other') });
      this.#pairs.push([one, other]);
      pairs.append(el('div.verdict-row', one.node, other.node));
    };
    const problem = el('p.change-problem', { role: 'alert' });
    const form = el(
      'form.suggest-form',
      {
        onsubmit: (event) => {
          event.preventDefault();
          const value = (key) => (form.elements[key].value === '' ? undefined : Number(form.elements[key].value));
          const apart = this.#pairs.map((pair) => pair.map((side) => side.value[0])).filter(([one, other]) => one && other);
          const targets = {
            area: this.#app.area?.code,
            overlaps: form.elements.overlaps.checked,
            ceilings: form.elements.ceilings.checked,
            institutions: value('institutions') || undefined,
            quota: value('quota') || undefined,
            smallest: value('smallest') || undefined,
            ...(apart.length ? { keepApart: [['APPROVAL', 'ENFORCEMENT'], ...apart] } : {}),
            maxChanges: value('maxChanges'),
            scenarios: value('scenarios'),
            seed: value('seed'),
          };
          const any = targets.overlaps || targets.ceilings || targets.institutions || targets.quota || targets.smallest;
          problem.textContent = any ? '' : t('suggest.needed');
          if (any) this.#start(targets);
        },
      },
      el('h2', t('suggest.targets')),
      check('overlaps', true),
      check('ceilings', false),
      whole('institutions', '', 90),
      whole('quota', '', 90),
      whole('smallest', '', 100),
      el('h2', t('suggest.limits')),
      whole('maxChanges', 8, 150, 1),
      whole('scenarios', 3, 4, 1),
      whole('seed', 0, 999999999),
      el('h3', t('suggest.apart')),
      el('p.quiet', t('suggest.apart.usual')),
      pairs,
      el('button.link', { type: 'button', onclick: add }, t('suggest.apart.add')),
      problem,
      el('div.proposal-foot', el('button.primary', { type: 'submit' }, t('suggest.start'))),
    );
    return form;
  }

  #start(targets) {
    if (search?.state === 'RUNNING') return;
    search = new Search(this.#app.api);
    search.listener = () => this.#draw();
    search.run(targets, (problem) => this.#app.problemText(problem));
    this.#draw();
  }

  #draw() {
    if (this.#gone || !this.#form) return;
    const running = search?.state === 'RUNNING';
    this.#form.querySelector('button[type=submit]').disabled = running;
    if (!search) fill(this.#found, el('p.message', t('suggest.none')));
    else if (running) fill(this.#found, this.#progress());
    else if (!search.result) fill(this.#found, el('p.message', { role: 'alert' }, search.said || t('suggest.failed')));
    else fill(this.#found, this.#results(search.result));
  }

  #progress() {
    const { phase = 'READ', scenario, scenarios, done, total } = search.progress ?? {};
    return el(
      'div.suggest-progress',
      el('p', t('suggest.phase.' + phase, { n: scenario, of: scenarios }), total ? el('span.quiet', ' ', t('suggest.rounds', { done: number(done), total: number(total) })) : null),
      el('progress', total ? { max: total, value: done, 'aria-label': t('suggest.title') } : { 'aria-label': t('suggest.title') }),
      el('button', { type: 'button', onclick: () => search.stop() }, t('btn.stop')),
    );
  }

  #results(result) {
    return [
      el('p.suggest-said', search.state === 'STOPPED' || result.stopped ? t('suggest.stopped') : t('suggest.found', { n: result.items.length, seconds: result.seconds.toFixed(1) }), ' ', result.items.length > 1 ? el('button', { type: 'button', onclick: () => this.#keepAll(result.items) }, t('suggest.compare')) : null),
      result.notices.map((notice) => el('p.scenario-warning', notice)),
      result.items.length ? result.items.map((item) => this.#item(item)) : el('p.message', t('suggest.nothing')),
    ];
  }

  #item(item) {
    return el(
      'article.suggestion-item',
      el('div.suggestion-head', el('h2', number(item.rank), ' ', dataName(item.name)), el('span.quiet', t('suggest.profile.' + item.profile)), el('button', { type: 'button', onclick: () => this.#keep(item) }, t('suggest.keep'))),
      item.summary.map((sentence) => el('p', sentence)),
      el(
        'table.table',
        el('thead', el('tr', el('th', { scope: 'col' }, t('suggest.target')), ['scenarios.before', 'scenarios.after', 'suggest.wanted'].map((key) => el('th.numeric', { scope: 'col' }, t(key))), el('th', { scope: 'col' }, t('suggest.met')))),
        el('tbody', item.targets.map((one) => el('tr', { title: one.message }, el('td', t('suggest.target.' + one.target)), [one.before, one.after, one.wanted].map((value) => el('td.numeric', number(value))), el('td', t('suggest.met.' + one.met))))),
      ),
      el('h3', t('suggest.steps')),
      el('ol.suggestion-steps', item.steps.map((step) => el('li', step.message))),
    );
  }

  async #keep(item) {
    try {
      const kept = await this.#app.api.post('/scenarios', item.scenario);
      this.#app.countScenarios();
      this.#app.state.go('scenarios', { id: kept.id });
    } catch (problem) {
      this.#app.notice(this.#app.problemText(problem), { error: true });
    }
  }

  async #keepAll(items) {
    try {
      const ids = [];
      for (const item of items.slice(0, 4)) ids.push((await this.#app.api.post('/scenarios', item.scenario)).id);
      this.#app.countScenarios();
      this.#app.state.go('scenarios', { cmp: ids.join(',') });
    } catch (problem) {
      this.#app.notice(this.#app.problemText(problem), { error: true });
    }
  }
}
