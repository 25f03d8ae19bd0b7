// 两点之间: the shortest ways between two nodes as a list; the chosen one is highlighted, the rest dimmed.
// In the address: path=from,to,number ('-' where an end is not picked yet).

import { el, fill } from '../../dom.js';
import { t } from '../../words.js';
import { list } from '../../state.js';
import { name } from '../../controls.js';

export class Paths {
  constructor(app, { show, named }) {
    this.app = app;
    this.show = show;
    this.named = named;
    this.host = el('div.path-box');
  }

  #parts(params) {
    const [from, to, number = '1'] = list(params.path).map((one) => (one === '-' ? undefined : one));
    return { from, to, number: Number(number) || 1 };
  }

  /** A node was clicked: it becomes an end, as long as one is missing. */
  pick(code) {
    const { from, to } = this.#parts(this.app.state.params);
    if (from && to) return false;
    if (code === (from ?? to)) return true;
    this.app.state.set({ path: from ? [from, code] : [code, to ?? '-'] });
    return true;
  }

  draw(params, nodes) {
    const { from, to } = this.#parts(params);
    const names = el('datalist', { id: 'path-names' }, nodes.map((node) => el('option', { value: node.name })));
    const field = (label, code, at) =>
      el(
        'label.path-field',
        el('span', label),
        el('input', {
          type: 'text',
          list: 'path-names',
          value: code ? this.named(code) : '',
          onchange: (event) => {
            const found = nodes.find((node) => node.name === event.target.value.trim() || node.code === event.target.value.trim());
            const ends = [from ?? '-', to ?? '-'];
            ends[at] = found?.code ?? '-';
            this.app.state.set({ path: ends });
          },
        }),
      );
    this.ways ??= el('div.path-ways');
    fill(
      this.host,
      el('div.path-ends', field(t('structure.path.from'), from, 0), field(t('structure.path.to'), to, 1), el('button.link', { type: 'button', onclick: () => this.app.state.set({ path: null }) }, t('btn.close'))),
      names,
      this.ways,
    );
    if (!from || !to) fill(this.ways, el('p.quiet', t('structure.path.pick')));
    return this.host;
  }

  /** Asks for the ways and shows the chosen one. */
  async apply(params) {
    const { from, to, number } = this.#parts(params);
    if (!from || !to) return this.show(null);
    const key = from + ' ' + to;
    if (this.key !== key) {
      this.key = key;
      this.answer = null;
      try {
        this.answer = await this.app.api.get('/graph/paths', { from, to });
      } catch (problem) {
        this.key = null;
        fill(this.ways, el('p', { role: 'alert' }, this.app.problemText(problem)));
        return undefined;
      }
      if (this.key !== key) return undefined;
    }
    if (!this.answer) return undefined;
    const { paths = [], nodes = [] } = this.answer;
    const names = new Map(nodes.map((node) => [node.code, node.name]));
    const label = (code) => names.get(code) ?? this.named(code);
    fill(
      this.ways,
      paths.length ? null : el('p', t('structure.path.none')),
      el(
        'ol',
        paths.slice(0, 5).map((path, index) =>
          el(
            'li',
            el(
              'button.path-way',
              { type: 'button', 'aria-pressed': String(index + 1 === number), onclick: () => this.app.state.set({ path: [from, to, ...(index ? [index + 1] : [])] }) },
              el('span.quiet', t('structure.path.n', { n: index + 1, steps: path.length - 1 })),
              name(path.map(label).join(' → ')),
            ),
          ),
        ),
      ),
    );
    return this.show(paths.length ? paths[Math.min(number, paths.length) - 1] : null);
  }
}
