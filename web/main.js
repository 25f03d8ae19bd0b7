// The frame: boot, router, top bar, navigation, status line. Views live in views/<name>/<name>.js.
//
// A VIEW is a module whose default export is
//   { name, params: ['own', 'url', 'parameters'], values: {what they may be, as state.js sift() reads it}, mount(host, app) → handle }
// and a handle is
//   { update(state, former), unmount(), keys?: {'j': () => …, 'Ctrl+a': …}, exports?: () => [{label, run}],
//     filtersSaid?: () => 'the filters in words, for print' }
// mount() is called once per visit with an empty <main>-filling element; app.state.params holds the parameters then.
// update() is called after every change of the parameters (not after a change of area, language or data: then the view is
// unmounted and mounted anew). keys work while no text field has the focus. exports fill the menu 导出.
//
// APP, what a view may use:
//   app.api          get/all (every page of a list)/post/put/delete(path without /api, query|body, {signal}) → JSON; throws Problem {status, title, detail}
//   app.load(host, whatKey, signal => promise)  → its result, or undefined when stopped or failed. Shows bars in `host`, after
//                    400 ms what is being done with 停止, and problems with 重试 (then the view is mounted anew).
//   app.state        .params {area, sel, …} (strings), .set({key: value|null}, {replace, undoable}), .go(view, params),
//                    .remember({undo, redo}); app.keepKnown(values) for values that are known only with the data; list('a,b') and href(view, params) come from state.js
//   app.area         {code, name, level, parent, agencies, findings}; app.areas all of them; app.areaName(code)
//   app.words = app.t(key, values); app.addWords({'view.key': ['中文', 'English']}); app.term(group, value)
//   app.layout(host, {title, tools: [nodes], filters: [nodes]}) → {heading, tools, filters, body}: the 40 px heading, the 36 px
//                    filter row and the space below
//   app.openDetail(code, kind?) kind agency|bureau|duty|item when known; app.codeLink(code, text?, kind?) a link that does it;
//                    app.link(view, params, content) a link to a view
//   app.status({shown, total, order: 'code'|'worth'|'score'|'severity'}) what the status line says about the rows
//   app.query('analysis/overlaps', {parameters}, anchor) the popover 查询语句
//   app.notice(text, {error, undo}), app.table(…) table.js, app.el, app.svg, app.controls controls.js, app.numbers numbers.js
//   app.export       .name('csv') file name, .save(name, text|Blob, type), .csv(table or {columns, rows}), .svg(svgElement), .png(svgElement)
//   app.emptyDatabase(sentence) the three ways in; app.refresh() after the data has changed; app.takeFiles() files dropped anywhere
//   app.seen(code, kind) remembers the kind of a code, so openDetail need not ask; app.learn(nodes)

import { el, svg, fill } from './dom.js';
import { State, href, list, sift, COMMON, COMMON_VALUES } from './state.js';
import { Api, Problem } from './api.js';
import * as words from './words.js';
import * as controls from './controls.js';
import * as numbers from './numbers.js';
import { table } from './table.js';
import { notice, closeNotice } from './notices.js';
import { chord, typing, singleKeys } from './keys.js';
import { icon } from './icons.js';
import { exporter } from './export.js';
import { Detail } from './panel/detail.js';
import { searchBox } from './search.js';
import { areaSwitcher } from './area-switcher.js';
import { emptyDatabase } from './empty.js';
import { help } from './help.js';
import { queryPopover } from './query.js';

const { t } = words;

// In the order of the navigation; the letter goes there after 'g'.
const VIEWS = [
  { name: 'overview', letter: 'o' },
  { name: 'structure', letter: 's' },
  { name: 'overlaps', letter: 'c' },
  { name: 'gaps', letter: 'q' },
  { name: 'reach', letter: 'r' },
  { name: 'findings', letter: 'p' },
  { name: 'scenarios', letter: 'f' },
  { name: 'imports', letter: 'i' },
];

const PATIENCE = 400;

class App {
  constructor() {
    this.state = new State();
    this.api = new Api(() => words.language());
    this.t = this.words = words.t;
    this.term = words.term;
    this.addWords = words.addWords;
    this.el = el;
    this.svg = svg;
    this.fill = fill;
    this.table = table;
    this.notice = notice;
    this.controls = controls;
    this.numbers = numbers;
    this.href = href;
    this.list = list;
    this.export = exporter(this);
    this.areas = [];
    this.area = null;
    this.kinds = new Map();
    this.files = null;
    this.handle = null;
  }

  get lang() {
    return words.language();
  }

  // ---- start

  async start() {
    if (this.state.params.lang) words.setLanguage(this.state.params.lang);
    this.#frame();
    this.#listen();
    await this.#readData();
    this.#drawTop();
    if (!this.state.view) this.state.replace('overview', this.state.params);
    this.state.listen((state, former) => this.#changed(state, former));
    this.state.onsteps = () => this.#drawUndo();
    await this.#show();
  }

  /** Reads health and areas, and settles which area is shown. */
  async #readData() {
    for (;;) {
      try {
        this.health = await this.api.get('/health');
        if (this.health.status === 'UP') break;
        fill(this.main, el('p.message', t('error.starting')));
      } catch (problem) {
        if (!(problem instanceof Problem)) throw problem;
        fill(this.main, el('p.message', problem.status ? t('error.database') : t('error.lost')));
      }
      await new Promise((resolve) => setTimeout(resolve, 1500));
    }
    if (this.health.dataset?.empty) {
      this.areas = [];
      this.area = null;
      return;
    }
    this.areas = (await this.load(this.main, 'load.what', (signal) => this.api.all('/areas', { limit: 100000 }, { signal }))) ?? [];
    this.#settleArea();
  }

  #settleArea() {
    const wanted = this.state.params.area;
    const usual = this.#usualArea();
    this.area = this.areas.find((area) => area.code === wanted) ?? usual;
    if (wanted && this.area && this.area.code !== wanted) {
      notice(t('area.unknown', { code: wanted, name: this.area.name }));
    }
    if (this.area && this.area.code !== wanted) {
      const { view, params } = this.state.current;
      this.state.current = { view, params: { ...params, area: this.area.code } };
      history.replaceState(null, '', href(view, this.state.params));
    }
  }

  /** The area shown when a link names none: where the most agencies are. */
  #usualArea() {
    return [...this.areas].sort((a, b) => (b.agencies ?? 0) - (a.agencies ?? 0) || (a.code < b.code ? -1 : 1))[0] ?? null;
  }

  areaName(code) {
    return this.areas.find((area) => area.code === code)?.name ?? code;
  }

  setArea(code) {
    const recent = [code, ...JSON.parse(localStorage.getItem('dutygraph.recentAreas') ?? '[]').filter((one) => one !== code)].slice(0, 3);
    localStorage.setItem('dutygraph.recentAreas', JSON.stringify(recent));
    this.state.set({ area: code, sel: null, focus: null, open: null, hide: null, pin: null, code: null, pair: null, key: null, path: null, pick: null, near: null, z: null, x: null, y: null }, { undoable: false });
  }

  // ---- the frame

  #frame() {
    this.main = el('main', { id: 'main', tabindex: '-1' });
    this.nav = el('nav.nav', { 'aria-label': t('nav.label') });
    this.aside = el('aside.detail', { 'aria-label': t('detail.label'), hidden: true, tabindex: '-1' });
    this.top = el('header.top');
    this.line = el('div.status-line', { role: 'status' });
    this.live = el('div.sr', { 'aria-live': 'polite' });
    this.printHead = el('div.print-head');
    this.printFoot = el('div.print-foot');
    fill(
      document.body,
      el(
        'a.skip',
        {
          href: '#main',
          onclick: (event) => {
            event.preventDefault();
            this.main.focus();
          },
        },
        t('btn.toMain'),
      ),
      this.printHead,
      el('div.frame', this.top, el('div.middle', this.nav, this.main, this.aside), this.line),
      this.printFoot,
      this.live,
    );
    this.detail = new Detail(this.aside, this);
    this.#drawTop();
    this.#drawNav();
  }

  #drawTop() {
    document.title = t('product');
    this.undoButton = el('button', { type: 'button', onclick: () => this.state.undo(), title: 'Ctrl+Z' }, t('btn.undo'));
    this.redoButton = el('button', { type: 'button', onclick: () => this.state.redo(), title: 'Ctrl+Shift+Z' }, t('btn.redo'));
    const exportButton = el('button', { type: 'button', 'aria-haspopup': 'menu', onclick: () => this.#exportMenu(exportButton) }, t('btn.export'), el('span.caret', { 'aria-hidden': 'true' }, '▾'));
    this.search = searchBox(this);
    const dark = document.documentElement.dataset.theme === 'dark';
    fill(
      this.top,
      el(
        'button.nav-button',
        { type: 'button', 'aria-label': t('btn.menu'), onclick: () => document.body.classList.toggle('nav-open') },
        '☰',
      ),
      el('a.product', { href: href('overview', { area: this.area?.code }) }, t('product')),
      areaSwitcher(this),
      this.search.node,
      el('div.top-group', this.undoButton, this.redoButton),
      el('div.top-group', el('button', { type: 'button', onclick: () => this.copyLink() }, t('btn.link')), exportButton),
      el(
        'div.top-group',
        el('button', { type: 'button', 'aria-label': t('btn.language.other'), title: t('btn.language.other'), onclick: () => this.setLanguage(this.lang === 'en' ? 'zh' : 'en') }, t('btn.language')),
        el('button', { type: 'button', 'aria-label': t(dark ? 'btn.theme.light' : 'btn.theme.dark'), title: t(dark ? 'btn.theme.light' : 'btn.theme.dark'), onclick: () => this.setTheme(dark ? 'light' : 'dark') }, t('btn.theme')),
        el('button.square', { type: 'button', 'aria-label': t('btn.help'), title: t('btn.help'), onclick: (event) => help(this, event.currentTarget) }, '?'),
      ),
    );
    this.#drawUndo();
  }

  #drawUndo() {
    this.undoButton.disabled = !this.state.canUndo;
    this.redoButton.disabled = !this.state.canRedo;
  }

  #drawNav() {
    fill(
      this.nav,
      VIEWS.map(({ name }) =>
        el(
          'a.nav-entry',
          {
            href: href(name, { area: this.area?.code }),
            'aria-current': this.state.view === name ? 'page' : null,
            dataset: { view: name },
            onclick: () => document.body.classList.remove('nav-open'),
          },
          icon(name),
          el('span.nav-name', { dataset: { rail: words.has(`nav.${name}.rail`) ? t(`nav.${name}.rail`) : t(`nav.${name}`) } }, el('span', t(`nav.${name}`))),
          this.#navCount(name),
        ),
      ),
    );
  }

  #navCount(name) {
    const questions = this.overview?.questions;
    if (!questions) return null;
    const findings = this.overview.findings ?? {};
    const count = {
      overlaps: (questions.duplicates ?? 0) + (questions.overlaps ?? 0),
      gaps: questions.orphans,
      findings: ['HIGH', 'MEDIUM', 'LOW', 'INFO'].reduce((sum, level) => sum + (findings[level] ?? 0), 0),
      scenarios: this.scenarios,
    }[name];
    return count ? el('span.nav-count', numbers.number(count)) : null;
  }

  /** What the status line says about the rows; absent parts are left out. */
  status({ shown, total, order = 'code' } = {}) {
    this.rows = { shown, total, order };
    this.#drawStatus();
  }

  #drawStatus() {
    const overview = this.overview;
    const { shown, total, order } = this.rows ?? {};
    fill(
      this.line,
      el(
        'span.status-data',
        this.health?.dataset && !this.health.dataset.empty ? t('status.asOf', { date: numbers.day(this.health.dataset.changedAt) }) : null,
        overview?.completeness?.length
          ? [
              ` · ${t('status.completeness')} `,
              overview.completeness.map((one) => `${t('list.' + one.list)} ${one.complete}/${one.agencies}`).join(' · '),
            ]
          : null,
      ),
      el(
        'span.status-rows',
        total === undefined ? null : shown < total ? t('status.shown', { shown: numbers.number(shown), total: numbers.number(total), order: t('order.' + order) }) : t('status.shownAll', { total: numbers.number(total) }),
      ),
      el('span.status-time', this.seconds === undefined ? null : t('status.took', { seconds: this.seconds.toFixed(2) })),
    );
  }

  /** Says something to screen readers only. */
  say(text) {
    this.live.textContent = text;
  }

  // ---- views

  #changed(state, former) {
    this.#drawUndo();
    if (state.params.lang && state.params.lang !== this.lang) {
      this.#speak(state.params.lang);
      return;
    }
    if (state.params.area !== this.area?.code && this.areas.length) {
      this.#settleArea();
      this.overview = null;
      this.#drawTop();
      this.#show();
      return;
    }
    if (state.view !== former.view || !this.handle) this.#show();
    else {
      this.#unready();
      this.ignored = [];
      this.#checkParams(this.view);
      this.detail.update(state.params.sel);
      this.handle.update?.(this.state.current, former);
    }
  }

  async #show() {
    const turn = (this.turn = (this.turn ?? 0) + 1);
    this.mounted = false;
    this.#unready();
    controls.closePopover();
    this.handle?.unmount?.();
    this.handle = null;
    this.rows = null;
    this.loading?.abort();
    this.loading = new AbortController();
    this.#drawNav();
    this.#drawStatus();
    this.#readOverview();
    const known = VIEWS.find((one) => one.name === this.state.view);
    if (!known) {
      notice(t('error.view', { name: this.state.view }));
      this.state.replace('overview', { area: this.area?.code });
      return;
    }
    const host = el('section.view', { class: 'view-' + known.name, 'aria-label': t('nav.' + known.name) });
    fill(this.main, host);
    document.title = [t('nav.' + known.name), this.area?.name, t('product')].filter(Boolean).join(' · ');
    this.detail.update(this.state.params.sel);
    if (this.health?.dataset?.empty && known.name !== 'imports') {
      this.layout(host, { title: t('nav.' + known.name) }).body.append(this.emptyDatabase(t('empty.' + known.name)));
      this.mounted = true;
      this.#settle();
      return;
    }
    const { default: view } = await import(`./views/${known.name}/${known.name}.js`);
    if (turn !== this.turn) return;
    this.view = view;
    this.ignored = [];
    this.#checkParams(view);
    this.handle = view.mount(host, this) ?? {};
    this.mounted = true;
    this.#settle();
    this.#drawUndo();
  }

  #checkParams(view) {
    const known = new Set([...COMMON, ...(view.params ?? [])]);
    const strange = Object.keys(this.state.params).filter((key) => !known.has(key));
    const params = { ...this.state.params };
    for (const key of strange) delete params[key];
    // Parameters of other views come along when the area changes or a link is edited by hand; they do no harm.
    this.#leave(params, strange);
    this.keepKnown({ ...COMMON_VALUES, ...view.values });
  }

  /** Leaves out, with a notice, what the link asks for and the view does not know; values as in state.js sift(). */
  keepKnown(values) {
    const { params, strange } = sift(this.state.params, values);
    this.#leave(params, strange);
  }

  #leave(params, strange) {
    if (!strange.length) return;
    this.state.current = { view: this.state.view, params };
    history.replaceState(null, '', href(this.state.view, params));
    // One notice shows at a time, and what a view knows may be known bit by bit.
    this.ignored.push(...strange);
    notice(t('error.params', { names: words.joined(this.ignored) }));
  }

  /** The overview of the area, read once per area: counts for navigation and status line. */
  async #readOverview() {
    if (!this.area || this.overview?.code === this.area.code) return;
    const wanted = this.area.code;
    try {
      const [overview] = await Promise.all([this.overviewOf(wanted), this.countScenarios()]);
      if (this.area?.code !== wanted) return;
      this.overview = overview;
      this.#drawNav();
      this.#drawStatus();
    } catch {
      // The view that needs it says what went wrong; the counts beside the navigation are an extra.
    }
  }

  /** After a verdict: reads the counts beside the navigation and what the detail panel shows anew; the former ones stay until then. */
  async recount() {
    this.detail.forget();
    const former = this.overview;
    this.overview = null;
    this.overviewAnswer = null;
    const read = this.#readOverview();
    this.overview = former;
    await read;
  }

  /** How many scenarios there are, said beside the navigation. */
  async countScenarios() {
    try {
      const { total } = await this.api.get('/scenarios', { limit: 1 });
      if (total === this.scenarios) return;
      this.scenarios = total;
      if (this.overview) this.#drawNav();
    } catch {
      // The view that needs them says what went wrong.
    }
  }

  /** GET /areas/{code}, shared between the frame and the view 总览. */
  overviewOf(code, options) {
    if (this.overviewAnswer?.code === code) return this.overviewAnswer.promise;
    const promise = this.api.get('/areas/' + encodeURIComponent(code), undefined, options);
    this.overviewAnswer = { code, promise };
    promise.catch(() => {
      if (this.overviewAnswer?.promise === promise) this.overviewAnswer = null;
    });
    return promise;
  }

  /** After the data has changed: reads everything anew. */
  async refresh() {
    this.overview = null;
    this.overviewAnswer = null;
    this.kinds.clear();
    await this.#readData();
    this.detail.forget();
    this.#drawTop();
    await this.#show();
  }

  layout(host, { title, tools = [], filters = [] }) {
    const heading = el('h1', title);
    const toolBar = el('div.view-tools', tools);
    const filterRow = el('div.view-filters', filters);
    const body = el('div.view-body');
    const fold = el('button.choice.filter-fold', { type: 'button', 'aria-haspopup': 'true', onclick: () => controls.popover(fold, el('div.folded-filters', [...filterRow.childNodes].filter((one) => one !== fold)), { label: t('btn.filter'), onclose: () => this.handle && this.handle.update?.(this.state.current, this.state.current) }) }, t('btn.filter'), el('span.caret', { 'aria-hidden': 'true' }, '▾'));
    host.append(el('div.view-head', heading, toolBar), filterRow, body);
    filterRow.hidden = filters.length === 0;
    return { heading, tools: toolBar, filters: filterRow, body };
  }

  async load(host, what, task) {
    const stop = new AbortController();
    const view = this.loading;
    view?.signal.addEventListener('abort', () => stop.abort());
    const waiting = el('div.loading', controls.bars());
    fill(host, waiting);
    const timer = setTimeout(() => {
      waiting.prepend(
        el(
          'p.loading-what',
          t('load.doing', { what: t(what) }),
          el('button', { type: 'button', onclick: () => stop.abort('stopped') }, t('btn.stop')),
        ),
      );
    }, PATIENCE);
    try {
      const result = await task(stop.signal);
      if (view?.signal.aborted) return undefined;
      if (waiting.parentNode === host) fill(host);
      return result;
    } catch (problem) {
      if (view?.signal.aborted) return undefined;
      if (!(problem instanceof Problem) && problem.name !== 'AbortError' && !stop.signal.aborted) throw problem;
      const text = stop.signal.aborted ? t('load.stopped') : this.problemText(problem);
      fill(host, el('p.message', { role: 'alert' }, text, ' ', el('button', { type: 'button', onclick: () => this.#show() }, t('btn.retry'))));
      return undefined;
    } finally {
      clearTimeout(timer);
    }
  }

  /** What to tell the user about a problem. */
  problemText(problem) {
    if (problem.status === 0) return t('error.lost');
    if (problem.status === 503) return problem.detail || t('error.database');
    if (problem.status === 504) return t('error.timeout');
    if (problem.status === 403) return t('error.access');
    return problem.detail || problem.title || t('error.other', { message: problem.status });
  }

  /** Tells tests and assistive programs when a view is complete: mounted, and nothing is being asked any more. */
  #unready() {
    delete this.main.dataset.ready;
    this.main.setAttribute('aria-busy', 'true');
    this.#settle();
  }

  #settle() {
    clearTimeout(this.settling);
    this.settling = setTimeout(() => {
      if (!this.mounted || this.api.pending) return;
      this.main.dataset.ready = 'true';
      this.main.setAttribute('aria-busy', 'false');
    }, 120);
  }

  // ---- what views ask for

  seen(code, kind) {
    if (code && kind) this.kinds.set(code, kind);
  }

  learn(nodes) {
    for (const node of nodes ?? []) if (node.kind !== 'rest') this.seen(node.code, ['bureau', 'duty', 'item'].includes(node.kind) ? node.kind : 'agency');
  }

  openDetail(code, kind) {
    this.seen(code, kind);
    this.state.set({ sel: code }, { replace: true });
    this.detail.show();
  }

  closeDetail() {
    this.state.set({ sel: null }, { replace: true });
  }

  codeLink(code, text, kind) {
    return el(
      'a.code-link',
      {
        href: href(this.state.view, { ...this.state.params, sel: code }),
        lang: text && this.lang === 'en' ? 'zh' : null,
        class: text ? '' : 'mono',
        onclick: (event) => {
          if (event.ctrlKey || event.metaKey || event.shiftKey) return;
          event.preventDefault();
          event.stopPropagation();
          this.openDetail(code, kind);
        },
      },
      text ?? code,
    );
  }

  link(view, params, ...content) {
    return el('a', { href: href(view, { area: this.area?.code, ...params }) }, ...content);
  }

  query(name, params, anchor) {
    return queryPopover(this, name, params, anchor);
  }

  emptyDatabase(sentence) {
    return emptyDatabase(this, sentence);
  }

  takeFiles() {
    const files = this.files;
    this.files = null;
    return files;
  }

  /** Hands files to the view 导入. */
  importFiles(files) {
    this.files = [...files];
    if (this.state.view === 'imports') this.#show();
    else this.state.go('imports');
  }

  async copyLink() {
    await copyText(location.href);
    notice(t('link.copied'));
  }

  copy(text) {
    return copyText(text);
  }

  setLanguage(lang) {
    localStorage.setItem('dutygraph.lang', lang);
    if (this.state.params.lang) {
      const params = { ...this.state.params };
      delete params.lang;
      this.state.current = { view: this.state.view, params };
      history.replaceState(null, '', href(this.state.view, params));
    }
    this.#speak(lang);
  }

  /** Titles and messages come in the reader's language from the server, so everything is read anew. */
  #speak(lang) {
    words.setLanguage(lang);
    if (this.areas.length) this.#settleArea();
    this.overview = null;
    this.overviewAnswer = null;
    this.#frame();
    this.#show();
  }

  setTheme(theme) {
    localStorage.setItem('dutygraph.theme', theme);
    document.documentElement.dataset.theme = theme;
    this.#drawTop();
    dispatchEvent(new CustomEvent('themechange'));
  }

  #exportMenu(anchor) {
    const own = this.handle?.exports?.() ?? [];
    controls.menu(anchor, [...own, { label: t('btn.print'), run: () => print() }], { align: 'end', label: t('btn.export') });
  }

  // ---- keys, drops, connection

  #listen() {
    this.api.on('answered', (seconds) => {
      this.seconds = seconds;
      this.#drawStatus();
    });
    this.api.on('quiet', () => this.#settle());
    this.api.on('lost', () => {
      notice(t('error.lost'), { error: true, key: 'lost' });
      this.#untilFound();
    });
    this.api.on('found', () => {
      closeNotice('lost');
      notice(t('error.found'));
    });
    // Paper is always light.
    let theme = null;
    addEventListener('beforeprint', () => {
      const root = document.documentElement;
      theme ??= root.dataset.theme;
      root.dataset.theme = 'light';
      const filters = this.handle?.filtersSaid?.();
      fill(this.printHead, [this.area?.name, t('nav.' + this.state.view), filters, this.health?.dataset?.changedAt ? t('status.asOf', { date: numbers.day(this.health.dataset.changedAt) }) : null, numbers.day(new Date())].filter(Boolean).join(' · '));
      fill(this.printFoot, location.href);
    });
    addEventListener('afterprint', () => {
      if (theme) document.documentElement.dataset.theme = theme;
      theme = null;
    });
    addEventListener('keydown', (event) => this.#key(event));
    addEventListener('dragover', (event) => {
      if (![...(event.dataTransfer?.types ?? [])].includes('Files')) return;
      event.preventDefault();
      document.body.classList.add('dropping');
      document.body.dataset.drop = t('drop.here');
    });
    addEventListener('dragleave', (event) => {
      if (!event.relatedTarget) document.body.classList.remove('dropping');
    });
    addEventListener('drop', (event) => {
      document.body.classList.remove('dropping');
      if (!event.dataTransfer?.files.length) return;
      event.preventDefault();
      this.importFiles(event.dataTransfer.files);
    });
  }

  async #untilFound() {
    while (this.api.lost) {
      await new Promise((resolve) => setTimeout(resolve, 3000));
      try {
        await this.api.get('/health');
      } catch {
        // Still away; the notice stays.
      }
    }
    this.refresh();
  }

  #key(event) {
    const key = chord(event);
    if (key === 'Ctrl+k') {
      event.preventDefault();
      this.search.focus();
      return;
    }
    if (event.key === 'Escape' && !event.isComposing) {
      if (controls.closePopover(true) || this.search.close() || closeNotice()) return;
      if (document.body.classList.contains('nav-open')) document.body.classList.remove('nav-open');
      else if (this.handle?.escape?.()) return;
      else if (!this.aside.hidden) this.closeDetail();
      return;
    }
    if (event.key === 'F6') {
      event.preventDefault();
      this.#nextRegion(event.shiftKey);
      return;
    }
    if (typing(event)) return;
    if (key === 'Ctrl+z') return this.#do(event, () => this.state.undo());
    if (key === 'Ctrl+Shift+z' || key === 'Ctrl+y') return this.#do(event, () => this.state.redo());
    const single = !event.ctrlKey && !event.metaKey && !event.altKey && event.key.length === 1;
    if (single && !singleKeys()) return;
    if (this.going && single) {
      this.going = false;
      const target = VIEWS.find((one) => one.letter === key);
      if (target) return this.#do(event, () => this.state.go(target.name));
    }
    if (key === '/') return this.#do(event, () => this.search.focus());
    if (key === 'g') {
      this.going = true;
      setTimeout(() => (this.going = false), 1500);
      return;
    }
    if (key === '?') return this.#do(event, () => help(this, this.top.querySelector('.square')));
    const own = this.handle?.keys?.[key];
    if (own && (this.main.contains(document.activeElement) || document.activeElement === document.body)) {
      this.#do(event, () => own(event));
    }
  }

  #do(event, action) {
    event.preventDefault();
    action();
  }

  #nextRegion(back) {
    const regions = [this.top, this.nav, this.main, this.aside].filter((one) => !one.hidden && one.getClientRects().length);
    const at = regions.findIndex((one) => one.contains(document.activeElement));
    const next = regions[(at + (back ? -1 : 1) + regions.length) % regions.length];
    if (next.tabIndex < 0 && !next.hasAttribute('tabindex')) next.setAttribute('tabindex', '-1');
    next.focus();
  }
}

async function copyText(text) {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    // Not allowed outside a secure context: the old way.
    const field = el('textarea.sr', { value: text });
    document.body.append(field);
    field.select();
    document.execCommand('copy');
    field.remove();
  }
}

new App().start();
