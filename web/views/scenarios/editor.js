// One scenario: its changes in order, the bodies they move, and what the trial answers.

import { el, fill } from '../../dom.js';
import { has, joined, language, t } from '../../words.js';
import { closePopover, menu, name as dataName, popover, tabs } from '../../controls.js';
import { list } from '../../state.js';
import { number } from '../../numbers.js';
import { OPERATIONS, codesOf, said, taken } from './changes.js';
import { Bodies } from './bodies.js';
import { Bench, placing } from './bench.js';
import { Draft, NEW } from './draft.js';
import { Flow } from './flow.js';
import { Life } from './life.js';
import { Stage } from './stage.js';
import { Trial } from './trial.js';
import { changeForm } from './form.js';
import { drag } from './drag.js';
import { findingsTab, metricsPane, transfersTab } from './result.js';

export const TABS = ['edit', 'before', 'after', 'diff', 'flow', 'findings', 'transfers', 'life'];
const PICTURES = ['edit', 'before', 'after', 'diff'];

export class Editor {
  #app;
  #page;
  #renamed;
  #bodies;
  #draft = null;
  #trial;
  #stage = null;
  #bench = null;
  #flow = null;
  #life = null;
  #form = null;
  #gone = false;
  #all = false;
  #focus = null;
  #tab = null;

  /** @param renamed called with the id that a new scenario has got */
  constructor(app, page, renamed) {
    this.#app = app;
    this.#page = page;
    this.#renamed = renamed;
    this.#bodies = new Bodies(app);
    this.#trial = new Trial(app, () => this.#tried());
    this.keys = {
      'Ctrl+Enter': () => this.#try(),
      'Ctrl+s': () => this.save(),
      m: () => this.#merge(),
      t: () => this.#transfer(),
      x: () => this.#abolish(),
    };
    // The letters of Ctrl are wanted while a field has the focus, too.
    this.onkey = (event) => {
      if (!(event.ctrlKey || event.metaKey) || event.isComposing) return;
      if (event.key === 'Enter') this.#try();
      else if (event.key.toLowerCase() === 's') this.save();
      else return;
      event.preventDefault();
      event.stopPropagation();
    };
    page.host.addEventListener('keydown', this.onkey);
  }

  destroy() {
    this.#gone = true;
    this.#page.host.removeEventListener('keydown', this.onkey);
    this.#trial.destroy();
    this.#stage?.destroy();
    this.#flow?.destroy();
  }

  get #params() {
    return this.#app.state.params;
  }

  #set(patch, how = { undoable: false }) {
    this.#app.state.set(patch, how);
  }

  async update() {
    if (this.#draft) return this.#draw();
    if (this.opening) return undefined;
    this.opening = true;
    const { id } = this.#params;
    fill(this.#page.heading, t('nav.scenarios'));
    fill(this.#page.tools);
    this.#page.filters.hidden = true;
    const read = await this.#app.load(this.#page.body, 'scenarios.load.one', async (signal) => {
      const [kept] = await Promise.all([id === NEW ? null : this.#app.api.get('/scenarios/' + encodeURIComponent(id), undefined, { signal }), this.#bodies.load(signal)]);
      return { kept };
    });
    this.opening = false;
    if (this.#gone || !read) return undefined;
    this.#begin(read.kept);
    return undefined;
  }

  #begin(kept) {
    this.#draft = new Draft(kept, { name: t('scenarios.unnamed'), changed: () => this.#edited() });
    if (this.#draft.dropped) this.#app.notice(t('scenarios.dropped'));
    this.#stage ??= new Stage(this.#app, this.#bodies, {
      drop: (code, target, at) => this.#dropped(code, target, at),
      refuse: (code, target) => this.#refuse(code, target),
      select: (code) => this.#set({ pick: code }, { replace: true }),
      menu: (code, at) => this.#bodyMenu(code, at),
    });
    this.#bench ??= new Bench(this.#app, this.#bodies, {
      place: (pieces, to, entry) => this.#place(pieces, to, entry),
      at: (point) => this.#stage.at(point),
      aim: (code, allowed) => this.#stage.aim(code, allowed),
      refuse: (target, from) => this.#refuse(from, target),
      release: (entry) => this.#edit(() => this.#draft.replace(entry.key, { abolish: { ...taken(entry.change).given, quota: 'release' } })),
    });
    this.#life ??= new Life(this.#app, {
      save: () => this.save({ quiet: true }),
      basis: (text) => this.#edit(() => this.#draft.put({ basis: text })),
      taken: (answer, data) => this.#took(answer, data),
    });
    this.#panes = el('div.scenario', (this.#changes = el('section.scenario-changes', { 'aria-label': t('scenarios.changes') })), this.#stage.node, (this.#metrics = el('div.scenario-side')), this.#bench.node);
    this.#other = el('div.scenario-other', { hidden: true });
    fill(this.#page.body, this.#panes, this.#other);
    this.#learn();
    this.#draw();
    if (this.#draft.status !== 'ADOPTED') this.#trial.run(this.#draft);
  }

  #panes;
  #changes;
  #metrics;
  #other;

  /** The names of what the changes speak of, drawn once they are known. */
  async #learn() {
    for (const made of this.#draft.made) if (!this.#bodies.get(made.code)) this.#bodies.put({ ...made, short: made.name, status: 'ACTIVE' });
    try {
      if (await this.#bodies.learn(this.#draft.codes)) this.#drawChanges();
    } catch {
      // Codes serve as names until the server is there again.
    }
  }

  // ---- editing

  /** A change of the draft that can be taken back. */
  #edit(change) {
    const draft = this.#draft;
    const before = draft.snapshot();
    const result = change();
    const after = draft.snapshot();
    if (before !== after) this.#app.state.remember({ undo: () => draft.restore(before), redo: () => draft.restore(after) });
    return result;
  }

  #edited() {
    if (this.#gone) return;
    this.#learn();
    this.#trial.refusals = [];
    this.#draw();
    this.#trial.later(this.#draft);
  }

  #add(change, at) {
    return this.#edit(() => {
      const draft = this.#draft;
      if (!draft.entries.length && draft.name === t('scenarios.unnamed')) {
        const { what, way } = said(change, (code) => this.#bodies.short(code));
        draft.put({ name: `${what} ${way}`.trim() });
      }
      return draft.add(change, at);
    });
  }

  #try() {
    if (this.#draft && this.#draft.status !== 'ADOPTED') this.#trial.run(this.#draft, { again: true });
  }

  #tried() {
    if (this.#gone || !this.#draft) return;
    this.#draw();
    if (this.#trial.state === 'done') this.#app.say(t('scenarios.trial.done'));
    if (this.#trial.state === 'refused') this.#app.say(this.#trial.refusals[0]?.message ?? '');
  }

  /** @returns whether the server has it now */
  async save({ quiet = false } = {}) {
    const draft = this.#draft;
    if (!draft?.editable) return false;
    if (!draft.active.length) {
      this.#app.notice(t('scenarios.save.empty'));
      return false;
    }
    if (draft.kept && !draft.unsaved) {
      if (!quiet) this.#app.notice(t('scenarios.saved'));
      return true;
    }
    try {
      const kept = draft.kept ? await this.#app.api.put('/scenarios/' + encodeURIComponent(draft.id), draft.text, { match: draft.kept.revision }) : await this.#app.api.post('/scenarios', draft.text);
      const fresh = !draft.kept;
      draft.take(kept);
      if (fresh) {
        this.#renamed(kept.id);
        this.#set({ id: kept.id, pick: null }, { replace: true });
        this.#app.countScenarios();
      }
      if (!quiet) this.#app.notice(t('scenarios.saved'));
      this.#draw();
      return true;
    } catch (problem) {
      this.#app.notice(this.#app.problemText(problem), { error: true });
      return false;
    }
  }

  async #saveAs() {
    const draft = this.#draft;
    if (!draft.active.length) return this.#app.notice(t('scenarios.save.empty'));
    try {
      const kept = draft.kept && !draft.unsaved ? await this.#app.api.post(`/scenarios/${encodeURIComponent(draft.id)}/copy`) : await this.#app.api.post('/scenarios', { ...draft.text, name: `${draft.name} (2)` });
      this.#app.countScenarios();
      this.#app.state.go('scenarios', { id: kept.id });
      return this.#app.notice(t('scenarios.copied', { name: kept.name }));
    } catch (problem) {
      return this.#app.notice(this.#app.problemText(problem), { error: true });
    }
  }

  /** The server has another state of it; with `data` the data have changed, too. */
  async #took(kept, data) {
    this.#draft.take(kept);
    if (data) {
      await this.#app.refresh();
      return;
    }
    this.#draw();
  }

  // ---- what dragging and keys mean

  #kindOf(code) {
    return this.#bodies.get(code)?.kind ?? 'agency';
  }

  /** Why `code` may not be put on `target`; null where it may. */
  #refuse(code, target) {
    if (!this.#draft.editable) return t('scenarios.drop.readonly');
    const body = this.#bodies.get(target);
    if (!target || target === code) return t('scenarios.drop.self');
    if (!body || target.includes('#') || ['duty', 'item'].includes(body.kind)) return t('scenarios.drop.work');
    if (body.status === 'ABOLISHED') return t('scenarios.drop.abolished', { name: this.#bodies.short(target) });
    if (body.status === 'SHELL') return t('scenarios.drop.shell', { name: this.#bodies.short(target) });
    if (this.#stage.nodes?.get(target)?.parent === code) return t('scenarios.drop.inside', { name: this.#bodies.short(code) });
    if (this.#stage.nodes?.get(code)?.parent === target) return t('scenarios.drop.there', { name: this.#bodies.short(target) });
    if (this.#bodies.get(code)?.status === 'ABOLISHED') return t('scenarios.drop.gone', { name: this.#bodies.short(code) });
    return null;
  }

  /** Asks what dropping one body on another shall mean; nothing merges by itself. */
  #dropped(code, target, at) {
    const name = this.#bodies.short(target);
    const kind = this.#kindOf(code);
    const onto = this.#kindOf(target);
    const add = (change) => () => this.#add(change);
    const form = (change, focus) => () => this.#openForm(change, { focus });
    const entries = [];
    if (kind === 'duty' || kind === 'item') {
      const from = this.#stage.nodes?.get(code)?.parent;
      entries.push({ label: t('scenarios.drop.work.to', { name }), run: from ? add({ transfer: { [kind]: code, from, to: target } }) : form({ transfer: { [kind]: code, to: target } }, 'from') });
    } else if (kind === 'bureau') {
      if (onto === 'agency') entries.push({ label: t('scenarios.drop.moveBureau', { name }), run: add({ moveBureau: { bureau: [code], to: target } }) });
      else entries.push({ label: t('scenarios.drop.merge', { name }), run: add({ mergeBureaus: { bureaus: [code], into: target } }) });
      entries.push({ label: t('scenarios.drop.transfer'), run: form({ transfer: { from: code, to: target } }, 'duty') }, { label: t('scenarios.drop.abolish'), run: add({ abolish: { agency: code, successor: target } }) });
    } else {
      if (onto === 'agency') entries.push({ label: t('scenarios.drop.merge', { name }), run: add({ merge: { agencies: [code], into: target } }) });
      entries.push({ label: t('scenarios.drop.transfer'), run: form({ transfer: { from: code, to: target } }, 'duty') }, { label: t('scenarios.drop.abolish'), run: add({ abolish: { agency: code, successor: target } }) });
      if (onto === 'agency') {
        entries.push(
          { label: t('scenarios.drop.mergeNew'), run: form({ merge: { agencies: [code, target] } }, 'into') },
          { label: t('scenarios.drop.shell.to'), run: add({ makeShell: { agency: [code], to: target } }) },
          { label: t('scenarios.drop.moveAgency', { name }), run: add({ moveAgency: { agency: [code], to: target } }) },
        );
      }
    }
    menu(pointAnchor(at), entries, { label: t('scenarios.drop.to', { name }) });
  }

  /** The same without dragging: on the menu of a body. */
  #bodyMenu(code, at) {
    if (!this.#draft.editable) return;
    this.#set({ pick: code }, { replace: true });
    menu(
      pointAnchor(at),
      [
        ['duty', 'item'].includes(this.#kindOf(code)) ? null : { label: t('scenarios.key.merge'), hint: 'M', run: () => this.#merge() },
        { label: t('scenarios.key.transfer'), hint: 'T', run: () => this.#transfer() },
        ['duty', 'item'].includes(this.#kindOf(code)) ? null : { label: t('scenarios.key.abolish'), hint: 'X', run: () => this.#abolish() },
        this.#kindOf(code) === 'agency' ? { label: t('scenarios.op.setQuota') + '…', run: () => this.#openForm({ setQuota: { agency: code } }, { focus: 'administrative' }) } : null,
        { label: t('scenarios.op.rename') + '…', run: () => this.#openForm({ rename: { agency: code } }, { focus: 'name' }) },
        { label: t('scenarios.details'), hint: 'Space', run: () => this.#app.openDetail(code, this.#kindOf(code)) },
      ],
      { label: this.#bodies.name(code) },
    );
  }

  get #chosen() {
    return list(this.#params.pick).at(-1);
  }

  #merge() {
    if (!this.#draft?.editable || this.#bench.pick(this.#draft)) return;
    const code = this.#chosen;
    if (code && this.#kindOf(code) === 'bureau') this.#openForm({ mergeBureaus: { bureaus: [code] } }, { focus: 'into' });
    else this.#openForm({ merge: code ? { agencies: [code] } : {} }, { focus: code ? 'into' : 'agencies' });
  }

  #transfer() {
    if (!this.#draft?.editable) return;
    const code = this.#chosen;
    const kind = code && this.#kindOf(code);
    if (kind === 'duty' || kind === 'item') this.#openForm({ transfer: { [kind]: code, ...(this.#stage.nodes?.get(code)?.parent ? { from: this.#stage.nodes.get(code).parent } : {}) } }, { focus: 'to' });
    else this.#openForm({ transfer: code ? { from: code } : {} }, { focus: code ? 'to' : 'from' });
  }

  #abolish() {
    if (!this.#draft?.editable) return;
    const code = this.#chosen;
    this.#openForm({ abolish: code ? { agency: code } : {} }, { focus: code ? 'successor' : 'agency' });
  }

  /** What the bench had goes to a body, in front of the change that would have left it without a place. */
  #place(pieces, to, entry) {
    const draft = this.#draft;
    const at = draft.entries.indexOf(entry);
    const before = draft.entries.slice(0, at).filter((one) => !one.off);
    const node = this.#stage.nodes?.get(to);
    const agency = this.#kindOf(to) === 'bureau' ? (node?.parent ?? to) : to;
    this.#edit(() => {
      for (const { at: key, change } of placing(pieces, to, agency, before)) {
        if (key) draft.replace(key, change);
        else draft.add(change, draft.entries.indexOf(entry));
      }
    });
  }

  // ---- forms

  async #openForm(change, { key = null, focus } = {}) {
    if (this.#params.tab && this.#params.tab !== 'edit') this.#set({ tab: null });
    try {
      await this.#bodies.learn(codesOf(change));
    } catch {
      // The codes serve as names.
    }
    const form = changeForm({
      app: this.#app,
      bodies: this.#bodies,
      change,
      focus,
      onsave: (next) => {
        this.#form = null;
        if (key) this.#edit(() => this.#draft.replace(key, next));
        else key = this.#add(next);
        this.#focus = key;
        this.#drawChanges();
      },
      oncancel: () => {
        this.#form = null;
        this.#focus = key;
        this.#drawChanges();
      },
    });
    this.#form = { key, node: form.node };
    this.#drawChanges();
    form.node.scrollIntoView({ block: 'nearest' });
    form.focus();
  }

  // ---- drawing

  get #shownTab() {
    const { tab } = this.#params;
    if (this.#draft.status === 'ADOPTED' && (!tab || !['life'].includes(tab))) return tab === 'edit' ? 'edit' : 'life';
    return TABS.includes(tab) ? tab : 'edit';
  }

  #draw() {
    if (this.#gone || !this.#draft) return;
    const tab = this.#shownTab;
    this.#heading();
    this.#tools();
    this.#tabRow(tab);
    const picture = PICTURES.includes(tab);
    this.#panes.hidden = !picture;
    this.#other.hidden = picture;
    this.#panes.dataset.tab = tab;
    if (picture) {
      this.#drawChanges();
      this.#drawMetrics();
      this.#stage.update({ mode: tab, draft: this.#draft, result: this.#trial.result });
      this.#stage.mark();
      this.#app.status({});
      this.#bench.update(this.#draft, this.#trial).then(() => tab === 'edit' || (this.#bench.node.hidden = true));
    } else this.#drawOther(tab);
    this.#tab = tab;
  }

  #heading() {
    const draft = this.#draft;
    fill(
      this.#page.heading,
      t('nav.scenarios'),
      ' · ',
      dataName(draft.name),
      ' · ',
      el('span.heading-status', t('scenarios.status.' + draft.status)),
      el('span.heading-note', draft.status === 'ADOPTED' ? t('scenarios.written') : t('scenarios.notWritten')),
    );
    document.title = [draft.name, t('nav.scenarios'), t('product')].join(' · ');
  }

  #tools() {
    const draft = this.#draft;
    const edit = draft.editable;
    const rename = edit ? el('button.link', { type: 'button', 'aria-haspopup': 'dialog', onclick: () => this.#rename(rename) }, t('scenarios.rename')) : null;
    fill(
      this.#page.tools,
      rename,
      edit && draft.unsaved ? el('span.unsaved', t('scenarios.unsaved')) : draft.kept ? el('span.quiet', t('scenarios.revision.n', { n: number(draft.kept.revision) })) : null,
      el('span.tools-gap'),
      el('a.button', { href: this.#app.href('scenarios', { area: this.#params.area }) }, t('scenarios.back')),
      edit ? el('button', { type: 'button', disabled: !draft.unsaved || !draft.active.length, 'aria-keyshortcuts': 'Control+S', onclick: () => this.save() }, t('scenarios.save')) : null,
      edit && draft.unsaved && draft.entries.length ? el('button', { type: 'button', onclick: () => this.#discard() }, t('scenarios.discard')) : null,
      el('button', { type: 'button', disabled: !draft.active.length, onclick: () => this.#saveAs() }, t('scenarios.saveAs')),
      edit ? el('button', { type: 'button', disabled: !draft.active.length, onclick: () => this.#set({ tab: 'life' }) }, t('scenarios.submit')) : null,
      draft.status === 'ADOPTED' ? null : el('button.primary', { type: 'button', disabled: !draft.active.length || this.#trial.running, 'aria-keyshortcuts': 'Control+Enter', onclick: () => this.#try() }, t('scenarios.try'), el('kbd', 'Ctrl+Enter')),
    );
  }

  #tabRow(tab) {
    const { result } = this.#trial;
    this.#page.filters.hidden = false;
    const count = { findings: result ? number((result.findings.counts.resolved ?? 0) + (result.findings.counts.new ?? 0)) : undefined, transfers: result ? number(result.transfers.duties.length + result.transfers.staff.length + result.transfers.quota.length) : undefined };
    const shown = this.#draft.status === 'ADOPTED' ? ['edit', 'life'] : TABS;
    const row = tabs({ label: t('nav.scenarios'), value: tab, tabs: shown.map((id) => ({ id, label: t('scenarios.tab.' + id), count: count[id] })), onchange: (id) => this.#set({ tab: id === 'edit' && this.#draft.status !== 'ADOPTED' ? null : id, show: null }) });
    const focused = this.#page.filters.contains(document.activeElement);
    fill(this.#page.filters, row);
    if (focused) row.querySelector('[aria-selected=true]')?.focus();
  }

  #drawOther(tab) {
    const { result, state } = this.#trial;
    const set = (patch) => this.#set(patch);
    if (tab === 'life') {
      this.#life.show(this.#draft, { bench: state === 'refused' });
      // While a field has the focus the form stays as it is.
      if (this.#other.firstChild !== this.#life.node) fill(this.#other, this.#life.node);
      this.#app.status({});
      return;
    }
    const note = this.#trial.note ?? (this.#trial.running ? null : result ? null : el('p.trial-note.quiet', t('scenarios.noResult')));
    if (!result) {
      fill(this.#other, el('div.scenario-tab', note, this.#trial.refusals.map((one) => this.#refusal(one))));
      this.#app.status({});
      return;
    }
    if (tab === 'flow') {
      this.#flow ??= new Flow(this.#app, set);
      this.#flow.show(result, this.#params);
      fill(this.#other, note, this.#flow.node);
    } else if (tab === 'findings') {
      fill(this.#other, note, findingsTab(this.#app, result, { show: this.#params.show, onshow: (show) => set({ show }) }));
    } else {
      const { node, table } = transfersTab(this.#app, result, { show: this.#params.show, onshow: (show) => set({ show }), onfile: this.#trial.state === 'done' ? (format) => this.#file(format) : null });
      this.table = table;
      fill(this.#other, note, node);
    }
  }

  #drawMetrics() {
    if (this.#draft.status === 'ADOPTED') return fill(this.#metrics, el('p.trial-note', t('scenarios.state.ADOPTED')));
    return fill(this.#metrics, metricsPane(this.#trial, { all: this.#all, onall: (on) => ((this.#all = on), this.#drawMetrics()), open: (show) => this.#set({ tab: 'findings', show }) }));
  }

  #drawChanges() {
    if (this.#gone || !this.#changes) return;
    const draft = this.#draft;
    const focused = this.#form ? null : (this.#focus ?? this.#changes.contains(document.activeElement) ? (this.#focus ?? document.activeElement.closest?.('.change')?.dataset.key) : null);
    const plus = el('button.square', { type: 'button', 'aria-haspopup': 'menu', 'aria-label': t('scenarios.add'), title: t('scenarios.add'), onclick: () => this.#addMenu(plus) }, '+');
    const scroll = this.#changes.querySelector('.change-list')?.scrollTop ?? 0;
    let step = 0;
    const tail = this.#form && !this.#form.key ? el('li.change-editing', this.#form.node) : null;
    const rows = el(
      'ol.change-list',
      draft.entries.map((entry, at) => {
        const number_ = entry.off ? null : ++step;
        return entry.key === this.#form?.key ? el('li.change-editing', this.#form.node) : this.#change(entry, at, number_);
      }),
      tail,
    );
    fill(
      this.#changes,
      el('div.changes-head', el('h2', t('scenarios.changes')), el('span.quiet', t('scenarios.inOrder')), draft.editable ? plus : null),
      draft.entries.length || tail ? rows : el('div.changes-none', el('p', t('scenarios.changes.none')), draft.editable ? el('p.quiet', t('scenarios.changes.how')) : null),
      draft.entries.some((entry) => entry.off) ? el('p.quiet.changes-off', t('scenarios.off.note')) : null,
    );
    rows.scrollTop = scroll;
    if (focused) this.#changes.querySelector(`.change[data-key="${focused}"]`)?.focus({ preventScroll: true });
    this.#focus = null;
  }

  #addMenu(anchor) {
    menu(anchor, OPERATIONS.map(({ word }) => ({ label: t('scenarios.op.' + word), run: () => this.#openForm({ [word]: {} }) })), { label: t('scenarios.add'), align: 'end' });
  }

  #change(entry, at, step) {
    const draft = this.#draft;
    const { what, way } = said(entry.change, (code) => this.#bodies.short(code));
    const refusals = step ? this.#trial.refusals.filter((one) => one.change === step) : [];
    const mistakes = step ? this.#trial.mistakes.filter((one) => one.path?.startsWith(`changes[${step - 1}]`)) : [];
    const first = this.#trial.refusals[0]?.change ?? Infinity;
    const state = entry.off ? 'off' : refusals.length || mistakes.length ? 'refused' : this.#trial.state === 'done' || (this.#trial.state === 'refused' && step < first) ? 'ok' : 'open';
    const { given } = taken(entry.change);
    const edit = () => this.#openForm(entry.change, { key: entry.key });
    const more = draft.editable ? el('button.square.change-menu', { type: 'button', 'aria-haspopup': 'menu', 'aria-label': t('scenarios.change.menu', { n: step ?? at + 1 }), title: t('btn.more'), onclick: () => this.#changeMenu(more, entry, at) }, '⋯') : null;
    const row = el(
      'li.change',
      {
        tabindex: '0',
        class: `change-${state}`,
        dataset: { key: entry.key },
        onkeydown: (event) => {
          if (event.target !== row || !draft.editable) return;
          const done = () => {
            event.preventDefault();
            event.stopPropagation();
          };
          if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
            done();
            this.#focus = entry.key;
            this.#edit(() => draft.move(entry.key, at + (event.key === 'ArrowUp' ? -1 : 1)));
          } else if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
            done();
            row[event.key === 'ArrowUp' ? 'previousElementSibling' : 'nextElementSibling']?.focus();
          } else if (event.key === 'Enter' && !event.ctrlKey) {
            done();
            edit();
          } else if (event.key === 'Delete') {
            done();
            this.#edit(() => draft.remove(entry.key));
          } else if (event.key === ' ') {
            done();
            this.#focus = entry.key;
            this.#edit(() => draft.toggle(entry.key));
          }
        },
        ondblclick: () => draft.editable && edit(),
        onpointerdown: (event) => draft.editable && !event.target.closest('button,input,textarea,a') && this.#dragChange(event, entry, what),
      },
      el('span.change-number', step === null ? '－' : String(step)),
      el('div.change-said', el('span.change-what', { lang: language() === 'en' && !/[A-Za-z]{2}/.test(what) ? 'zh' : null }, what), way ? el('span.change-way', { lang: 'zh' }, way) : null, given.document ? el('span.change-way', dataName(given.document)) : null),
      el('span.change-state', { title: t('scenarios.change.' + state) }, el('span', { 'aria-hidden': 'true' }, { ok: '✓', refused: '!', off: '○', open: '' }[state]), el('span.sr', t('scenarios.change.' + state))),
      more,
      given.override ? el('p.change-override', t('scenarios.override.given'), ' ', dataName(joined([given.override.reason, given.override.document].filter(Boolean))), draft.editable ? el('button.link', { type: 'button', onclick: () => this.#override(entry, null) }, t('scenarios.override.withdraw')) : null) : null,
      refusals.map((one) => this.#refusal(one, entry)),
      mistakes.map((one) => el('p.refusal', one.message)),
    );
    return row;
  }

  /** Why a change cannot be made, how to mend it, and where a reason sets it aside, the field for the reason. */
  #refusal(refusal, entry) {
    const reason = el('input', { type: 'text', 'aria-label': t('scenarios.override.reason'), placeholder: t('scenarios.override.reason') });
    const paper = el('input', { type: 'text', 'aria-label': t('scenarios.override.document'), placeholder: t('scenarios.override.document') });
    return el(
      'div.refusal',
      { role: 'alert' },
      el('p', entry ? null : el('b', t('scenarios.at', { n: refusal.change }), ' '), refusal.message),
      el('p.quiet', remedySaid(refusal)),
      refusal.overridable && entry && this.#draft.editable
        ? el(
            'form.override',
            {
              onsubmit: (event) => {
                event.preventDefault();
                if (!reason.value.trim()) return reason.focus();
                return this.#override(entry, { reason: reason.value.trim(), ...(paper.value.trim() ? { document: paper.value.trim() } : {}) });
              },
            },
            reason,
            paper,
            el('button', { type: 'submit' }, t('scenarios.override')),
          )
        : null,
    );
  }

  #override(entry, override) {
    const { word, given } = taken(entry.change);
    const next = { ...given };
    if (override) next.override = override;
    else delete next.override;
    this.#edit(() => this.#draft.replace(entry.key, { [word]: next }));
  }

  #changeMenu(anchor, entry, at) {
    const draft = this.#draft;
    const move = (to) => () => {
      this.#focus = entry.key;
      this.#edit(() => draft.move(entry.key, to));
    };
    menu(
      anchor,
      [
        { label: t('scenarios.change.edit'), hint: 'Enter', run: () => this.#openForm(entry.change, { key: entry.key }) },
        { label: t('scenarios.change.up'), hint: 'Alt+↑', disabled: at === 0, run: move(at - 1) },
        { label: t('scenarios.change.down'), hint: 'Alt+↓', disabled: at === draft.entries.length - 1, run: move(at + 1) },
        { label: t(entry.off ? 'scenarios.change.on' : 'scenarios.change.switchOff'), hint: 'Space', run: () => this.#edit(() => draft.toggle(entry.key)) },
        { label: t('scenarios.change.remove'), hint: 'Del', run: () => this.#edit(() => draft.remove(entry.key)) },
      ],
      { label: t('btn.more'), align: 'end' },
    );
  }

  #dragChange(event, entry, label) {
    const rows = () => [...this.#changes.querySelectorAll('.change')];
    const mark = (row) => rows().forEach((one) => one.classList.toggle('change-target', one === row));
    drag(event, {
      label,
      over: ({ x, y }) => {
        const row = document.elementFromPoint(x, y)?.closest?.('.change');
        mark(row && row.dataset.key !== entry.key ? row : null);
        return row && row.dataset.key !== entry.key ? { target: row.dataset.key } : null;
      },
      drop: (key) => this.#edit(() => this.#draft.move(entry.key, this.#draft.entries.findIndex((one) => one.key === key))),
      end: () => mark(null),
    });
  }

  #rename(anchor) {
    const name = el('input', { type: 'text', value: this.#draft.name, 'aria-label': t('col.name') });
    const basis = el('input', { type: 'text', value: this.#draft.basis, 'aria-label': t('scenarios.point.basis'), placeholder: t('scenarios.point.hint.basis') });
    popover(
      anchor,
      el(
        'form.note-form',
        {
          onsubmit: (event) => {
            event.preventDefault();
            if (!name.value.trim()) return name.focus();
            closePopover(true);
            return this.#edit(() => this.#draft.put({ name: name.value.trim(), basis: basis.value.trim() }));
          },
        },
        el('label', el('span', t('col.name')), name),
        el('label', el('span', t('scenarios.point.basis')), basis),
        el('div.proposal-foot', el('button.primary', { type: 'submit' }, t('scenarios.apply')), el('button', { type: 'button', onclick: () => closePopover(true) }, t('btn.cancel'))),
      ),
      { label: t('scenarios.rename') },
    );
    name.select();
  }

  /** Back to what the server has; of one that is not kept nothing is left. */
  #discard() {
    const { kept } = this.#draft;
    this.#draft.discard();
    if (!kept) {
      this.#app.state.go('scenarios');
      return;
    }
    this.#trial.stop();
    this.#app.state.forget();
    this.#form = null;
    this.#begin(kept);
    this.#app.state.replace('scenarios', { ...this.#params });
  }

  /** The answer of the trial as a workbook or document, made by the server. */
  async #file(format) {
    const draft = this.#draft;
    const { app } = { app: this.#app };
    try {
      const kept = draft.kept && !draft.unsaved && draft.entries.every((entry) => !entry.off);
      const file = await app.api.file(kept ? `/scenarios/${encodeURIComponent(draft.id)}/simulation` : '/scenarios/simulation', kept ? undefined : draft.text, { query: { format } });
      app.export.save(app.export.name(format), file);
    } catch (problem) {
      app.notice(app.problemText(problem), { error: true });
    }
  }

  escape() {
    if (!this.#form) return false;
    this.#form = null;
    this.#drawChanges();
    return true;
  }

  exports() {
    if (!this.#draft) return [];
    const { app } = { app: this.#app };
    const caption = [app.area?.name, t('nav.scenarios'), this.#draft.name, t('scenarios.status.' + this.#draft.status), t('scenarios.tab.' + (this.#tab ?? 'edit'))].filter(Boolean).join(' · ');
    const entries = [{ label: t('scenarios.export'), run: () => app.export.save(app.export.name('json'), JSON.stringify(this.#draft.text, null, 2) + '\n', 'application/json') }];
    if (this.#trial.state === 'done') for (const format of ['xlsx', 'docx']) entries.unshift({ label: t('scenarios.export.' + format), run: () => this.#file(format) });
    if (PICTURES.includes(this.#tab) && this.#stage.svg(caption)) {
      entries.unshift({ label: t('btn.png'), run: () => app.export.png(this.#stage.svg(caption)) }, { label: t('btn.svg'), run: () => app.export.svg(this.#stage.svg(caption)) });
    }
    if (this.#tab === 'flow' && this.#flow?.svg) entries.unshift({ label: t('btn.png'), run: () => app.export.png(this.#flow.svg) }, { label: t('btn.svg'), run: () => app.export.svg(this.#flow.svg) });
    const table = this.#tab === 'flow' ? this.#flow?.table : this.#tab === 'transfers' ? this.table : null;
    if (table) entries.unshift({ label: t('btn.csv'), run: () => app.export.csv({ columns: table.columns, sortedRows: table.sortedRows, filters: caption }) });
    return entries;
  }
}

/** How to mend it, in the words of the form where the server speaks of keys. */
function remedySaid({ reason, remedy, overridable }) {
  const own = 'scenarios.remedy.' + reason;
  if (has(own)) return t(own);
  // What follows speaks of the key that the field below stands for.
  return overridable ? remedy.replace(/\s?[^。.]*override.*$/s, '') : remedy;
}

/** Something a menu can hang on, at a point of the page. */
function pointAnchor({ x, y }) {
  return { getBoundingClientRect: () => ({ left: x, right: x, top: y, bottom: y }) };
}

