// One trial after another: asked for by the planner or 400 ms after the last edit; the former figures stay, greyed, meanwhile.

import { el } from '../../dom.js';
import { t } from '../../words.js';

const REST = 400;
const PATIENCE = 400;

/** What the server is asked: a refusal is an answer here, not a failure. */
export const TOLD = { refusals: 'told' };

export class Trial {
  #app;
  #changed;
  #timer = 0;
  #patience = 0;
  #ticking = 0;
  #request = null;
  #tried = null;

  result = null;
  refusals = [];
  mistakes = [];
  /** none, running, done, refused, failed or stopped */
  state = 'none';
  said = '';

  /** @param changed called whenever there is something else to show */
  constructor(app, changed) {
    this.#app = app;
    this.#changed = changed;
  }

  /** Whether the figures are of another state of the scenario than the one that is shown. */
  get stale() {
    return this.state !== 'done';
  }

  get running() {
    return this.state === 'running';
  }

  /** Tries a little later, when nobody has edited for a while. */
  later(draft) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.run(draft), REST);
  }

  /** @param again asked for by the planner: the data may have changed though the scenario has not */
  async run(draft, { again = false } = {}) {
    clearTimeout(this.#timer);
    this.#request?.abort();
    if (!draft.active.length) {
      this.#end('none');
      this.result = null;
      this.#changed();
      return;
    }
    const asked = JSON.stringify(draft.text);
    if (!again && this.state === 'done' && asked === this.#tried) return;
    const request = (this.#request = new AbortController());
    this.state = 'running';
    this.refusals = [];
    this.mistakes = [];
    this.started = performance.now();
    this.#clear();
    this.#patience = setTimeout(() => this.#changed(), PATIENCE);
    this.#ticking = setInterval(() => this.#tick(), 1000);
    try {
      const kept = draft.kept && !draft.unsaved && draft.entries.every((entry) => !entry.off);
      const answer = await this.#app.api.send('POST', kept ? `/scenarios/${encodeURIComponent(draft.id)}/simulation` : '/scenarios/simulation', { query: TOLD, body: kept ? undefined : draft.text, signal: request.signal });
      if (this.#request !== request) return;
      if (answer.refusals) {
        this.refusals = answer.refusals;
        this.#end('refused');
      } else {
        this.result = answer;
        this.#tried = asked;
        this.#end('done');
      }
    } catch (problem) {
      if (this.#request !== request) return;
      if (problem.name === 'AbortError') return;
      this.mistakes = problem.mistakes ?? [];
      this.said = this.#app.problemText(problem);
      this.#end('failed');
    }
    this.#changed();
  }

  stop() {
    clearTimeout(this.#timer);
    this.#request?.abort();
    this.#request = null;
    if (this.running) {
      this.#end('stopped');
      this.#changed();
    }
  }

  destroy() {
    this.#changed = () => {};
    this.stop();
    this.#clear();
  }

  #end(state) {
    this.state = state;
    this.#clear();
  }

  #clear() {
    clearTimeout(this.#patience);
    clearInterval(this.#ticking);
  }

  #tick() {
    if (this.clock?.isConnected) this.clock.textContent = t('scenarios.trial.seconds', { n: Math.round((performance.now() - this.started) / 1000) });
  }

  /** What is being done, or how it ended; null where that needs no words. */
  get note() {
    switch (this.state) {
      case 'running':
        if (performance.now() - this.started < PATIENCE - 20) return null;
        this.clock = el('span');
        this.#tick();
        return el('p.trial-note', { role: 'status' }, el('span', t('scenarios.trial.running')), this.clock, el('button', { type: 'button', onclick: () => this.stop() }, t('btn.stop')));
      case 'none':
        return el('p.trial-note.quiet', t('scenarios.trial.none'));
      case 'refused':
        return el('p.trial-note.trial-refused', { role: 'status' }, t('scenarios.trial.refused', { n: this.refusals[0]?.change ?? 0 }));
      case 'failed':
        return el('p.trial-note.trial-refused', { role: 'alert' }, this.said);
      case 'stopped':
        return el('p.trial-note', t('load.stopped'));
      default:
        return null;
    }
  }
}
