// The detail panel, the same in every view: head, figures, tabs, foot with three actions. A code in the text is a link.

import { el, fill } from '../dom.js';
import { t } from '../words.js';
import { name, tabs, bars } from '../controls.js';
import { list } from '../state.js';
import { agency } from './agency.js';
import { bureau } from './bureau.js';
import { duty, item } from './power.js';
import { findingList } from './findings.js';
import { begin } from '../views/scenarios/make.js';

const PATHS = { agency: '/agencies/', bureau: '/bureaus/', duty: '/duties/', item: '/items/' };
const PARTS = { agency, bureau, duty, item };

export class Detail {
  constructor(host, app) {
    this.host = host;
    this.app = app;
    this.answers = new Map();
    this.code = null;
    this.pinned = false;
    this.tab = 'overview';
  }

  /** Forgets what was read, as the data have changed; what is shown is read anew. */
  forget() {
    this.request?.abort();
    this.answers.clear();
    if (this.code) this.#read();
  }

  /** Follows the parameter `sel`: the last of the selected codes is shown. */
  update(sel) {
    const code = list(sel).at(-1);
    if (!code) {
      if (!this.pinned) this.#hide();
      return;
    }
    if (this.pinned && this.code) return;
    if (code === this.code && !this.host.hidden) return;
    this.code = code;
    this.tab = 'overview';
    this.#read();
  }

  show() {
    if (!this.code) return;
    this.host.hidden = false;
  }

  #hide() {
    this.code = null;
    if (this.host.hidden) return;
    this.host.hidden = true;
    fill(this.host);
    this.host.ownerDocument.body.classList.remove('with-detail');
  }

  async #read() {
    const code = this.code;
    const { app } = this;
    this.host.hidden = false;
    this.request?.abort();
    this.request = new AbortController();
    const { signal } = this.request;
    const waiting = setTimeout(() => fill(this.host, this.#head({ title: code }), bars(8)), 150);
    try {
      const kind = await this.#kindOf(code, signal);
      const key = kind + ' ' + code;
      if (!this.answers.has(key)) this.answers.set(key, await app.api.get(PATHS[kind] + encodeURIComponent(code), undefined, { signal }));
      clearTimeout(waiting);
      if (this.code === code) this.#draw(kind, this.answers.get(key));
    } catch (problem) {
      clearTimeout(waiting);
      if (problem.name === 'AbortError' || this.code !== code) return;
      const text = problem.status === 404 ? t('error.code', { code }) : app.problemText(problem);
      fill(this.host, this.#head({ title: code }), el('p.message', { role: 'alert' }, text));
    }
  }

  /** What kind of thing a code is: remembered from what was shown, otherwise the graph knows. */
  async #kindOf(code, signal) {
    if (!this.app.kinds.has(code)) {
      const graph = await this.app.api.get('/graph', { focus: code, depth: 1, limit: 1 }, { signal });
      this.app.learn(graph.nodes);
    }
    return this.app.kinds.get(code) ?? 'agency';
  }

  #head({ title, line }) {
    const pin = el('button.link', { type: 'button', 'aria-pressed': String(this.pinned), onclick: () => this.#pin(pin) }, t(this.pinned ? 'btn.unpin' : 'detail.pin'));
    return el(
      'header.detail-head',
      el(
        'div.detail-title',
        name(title, 'h2'),
        el('div', pin, el('button.link', { type: 'button', 'aria-label': t('btn.close'), title: t('btn.close'), onclick: () => this.#close() }, '×')),
      ),
      line ? el('p.detail-line', line) : null,
    );
  }

  #pin(button) {
    this.pinned = !this.pinned;
    button.setAttribute('aria-pressed', String(this.pinned));
    button.textContent = t(this.pinned ? 'btn.unpin' : 'detail.pin');
    if (!this.pinned) this.update(this.app.state.params.sel);
  }

  #close() {
    this.pinned = false;
    this.app.closeDetail();
    this.#hide();
    this.app.main.focus();
  }

  #draw(kind, answer) {
    const { app } = this;
    const parts = PARTS[kind](answer, app);
    const body = el('div.detail-body', { role: 'tabpanel', tabindex: '0' });
    const all = [
      { id: 'overview', label: t('detail.tab.overview'), content: parts.overview },
      ...(parts.tabs ?? []),
      { id: 'findings', label: t('detail.tab.findings'), count: (answer.findings ?? []).length, content: () => findingList(answer.findings ?? [], app) },
    ];
    const show = (id) => {
      this.tab = id;
      fill(body, all.find((tab) => tab.id === id)?.content());
      body.scrollTop = 0;
    };
    fill(
      this.host,
      this.#head({ title: parts.title, line: parts.line }),
      parts.figures?.length ? el('dl.detail-figures', parts.figures.map(([label, value, mark]) => el('div', { class: mark ?? '' }, el('dt', label), el('dd', value)))) : null,
      tabs({ tabs: all, value: this.tab, onchange: show, label: t('detail.label') }),
      body,
      this.#foot(kind, answer),
    );
    show(all.some((tab) => tab.id === this.tab) ? this.tab : 'overview');
  }

  #foot(kind, answer) {
    const { app } = this;
    const code = answer.code;
    const cypher = el('button', { type: 'button', onclick: () => app.query(...QUERIES[kind](code), cypher) }, t('btn.cypher'));
    return el(
      'footer.detail-foot',
      el('button', { type: 'button', onclick: () => app.state.go('structure', { focus: code, sel: code }) }, t('btn.inStructure')),
      kind === 'agency' || (kind === 'bureau' && answer.agency?.kind === 'TOWNSHIP')
        ? el('button', { type: 'button', onclick: () => app.state.go('reach', { code, by: answer.kind === 'TOWNSHIP' || kind === 'bureau' ? null : 'agency' }) }, t('btn.inReach'))
        : null,
      kind === 'agency' || kind === 'bureau' ? el('button', { type: 'button', onclick: () => begin(app, code) }, t('scenarios.new')) : null,
      cypher,
    );
  }
}

// The query behind the longest part of the panel, with its parameters.
const QUERIES = {
  agency: (code) => ['organisation/duties-of-holder', { code }],
  bureau: (code) => ['organisation/duties-of-holder', { code }],
  duty: (code) => ['explore/works', { holders: [], codes: [code], kinds: ['Duty'] }],
  item: (code) => ['explore/works', { holders: [], codes: [code], kinds: ['Item'] }],
};
