// 方案: reforms that are tried before they are made. Four pages: all scenarios, one of them, several side by side,
// and what the program proposes.

import { el } from '../../dom.js';
import { addWords, t } from '../../words.js';
import words from './words.js';
import { List, STATUSES } from './list.js';
import { Editor, TABS } from './editor.js';
import { Compare } from './compare.js';
import { Suggest } from './suggest.js';

addWords(words);

export default {
  name: 'scenarios',
  params: ['id', 'tab', 'cmp', 'show', 'what', 'band', 'pick', 'open', 'towns'],
  values: { status: { list: STATUSES }, tab: { one: [...TABS, 'suggest'] } },
  mount(host, app) {
    return new Scenarios(host, app);
  },
};

class Scenarios {
  #app;
  #page;
  #part = null;
  #shown = '';

  constructor(host, app) {
    this.#app = app;
    this.#page = app.layout(host, { title: t('nav.scenarios'), tools: [el('span')], filters: [el('span')] });
    this.#page.host = host;
    this.update();
  }

  update() {
    const { id, cmp, tab } = this.#app.state.params;
    const shown = cmp ? 'compare' : id ? 'one ' + id : tab === 'suggest' ? 'suggest' : 'list';
    if (shown !== this.#shown) {
      this.#shown = shown;
      this.#part?.destroy();
      this.#page.host.classList.toggle('in-scenario', shown.startsWith('one'));
      this.#page.body.replaceChildren();
      this.#part = cmp ? new Compare(this.#app, this.#page) : id ? new Editor(this.#app, this.#page, (kept) => (this.#shown = 'one ' + kept)) : tab === 'suggest' ? new Suggest(this.#app, this.#page) : new List(this.#app, this.#page);
      // Steps that can be taken back belong to one scenario.
      this.#app.state.forget();
    }
    this.#part.update();
  }

  unmount() {
    this.#part?.destroy();
  }

  get keys() {
    return this.#part?.keys ?? {};
  }

  escape() {
    return this.#part?.escape?.() ?? false;
  }

  exports() {
    return this.#part?.exports?.() ?? [];
  }
}
