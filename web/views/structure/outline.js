// 大纲: the same nodes as a tree, for screen readers and for whoever prefers a list (Alt+O).

import { el, fill } from '../../dom.js';
import { t } from '../../words.js';
import { kindMark, name } from '../../controls.js';

export class Outline {
  constructor({ choose, open }) {
    this.choose = choose;
    this.open = open;
    this.tree = el('ul', { role: 'tree', 'aria-label': t('structure.outline'), onkeydown: (event) => this.#key(event) });
    this.node = el('div.outline', { hidden: true }, el('h2', t('structure.outline')), this.tree);
  }

  draw(nodes, { expanded, chosen, describe }) {
    // A tree of thousands of rows is built when somebody wants it.
    this.later = this.node.hidden ? () => this.draw(nodes, { expanded, chosen, describe }) : null;
    if (this.later) return;
    const children = new Map();
    const known = new Set(nodes.map((node) => node.id));
    for (const node of nodes) {
      const parent = known.has(node.parent) ? node.parent : '';
      if (!children.has(parent)) children.set(parent, []);
      children.get(parent).push(node);
    }
    for (const all of children.values()) all.sort((a, b) => (a.code < b.code ? -1 : 1));
    const row = (node, level) => {
      const inside = children.get(node.id) ?? [];
      return el(
        'li',
        { role: 'treeitem', 'aria-level': level, 'aria-label': describe(node), 'aria-expanded': expanded.has(node.id) ? 'true' : node.counts?.bureaus || node.counts?.duties ? 'false' : null, 'aria-selected': String(chosen.includes(node.code)), tabindex: '-1', dataset: { code: node.code } },
        el('span.outline-row', { onclick: () => this.choose(node.code), ondblclick: () => this.open(node.code) }, kindMark(node.kind), name(node.name)),
        inside.length ? el('ul', { role: 'group' }, inside.map((one) => row(one, level + 1))) : null,
      );
    };
    fill(this.tree, (children.get('') ?? []).map((node) => row(node, 1)));
    const first = this.tree.querySelector('[aria-selected=true]') ?? this.tree.firstElementChild;
    if (first) first.tabIndex = 0;
  }

  mark(code) {
    for (const item of this.tree.querySelectorAll('[role=treeitem]')) item.setAttribute('aria-selected', String(item.dataset.code === code));
  }

  show(visible) {
    this.node.hidden = !visible;
    if (visible) this.later?.();
  }

  focus() {
    this.tree.querySelector('[tabindex="0"]')?.focus();
  }

  #key(event) {
    const all = [...this.tree.querySelectorAll('[role=treeitem]')];
    const at = all.indexOf(document.activeElement);
    const go = (item) => {
      if (!item) return;
      for (const one of all) one.tabIndex = -1;
      item.tabIndex = 0;
      item.focus();
    };
    const item = all[at];
    if (!item) return;
    const act = {
      ArrowDown: () => go(all[at + 1]),
      ArrowUp: () => go(all[at - 1]),
      Home: () => go(all[0]),
      End: () => go(all.at(-1)),
      ArrowLeft: () => (item.getAttribute('aria-expanded') === 'true' ? this.open(item.dataset.code) : go(item.parentElement.closest('[role=treeitem]'))),
      ArrowRight: () => (item.getAttribute('aria-expanded') === 'false' ? this.open(item.dataset.code) : go(all[at + 1])),
      Enter: () => this.open(item.dataset.code),
      ' ': () => this.choose(item.dataset.code),
    }[event.key];
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  }
}
