// Notices at the bottom left, one at a time, six seconds; errors stay until closed.

import { el } from './dom.js';
import { t } from './words.js';

const TIME = 6000;
let current = null;

/** @param {{error?: boolean, undo?: () => void, key?: string}} how key: a later notice of the same key takes the place of this one */
export function notice(text, { error = false, undo, key } = {}) {
  closeNotice();
  const node = el(
    'div.notice',
    { role: error ? 'alert' : 'status', class: error ? 'notice-error' : '' },
    el('span', text),
    undo
      ? el(
          'button.link',
          {
            type: 'button',
            onclick: () => {
              closeNotice();
              undo();
            },
          },
          t('btn.undo'),
        )
      : null,
    el('button.link', { type: 'button', onclick: closeNotice }, t('btn.close')),
  );
  document.body.append(node);
  current = { node, key, timer: error ? 0 : setTimeout(closeNotice, TIME) };
}

/** Closes the notice (of this key only, when given); true when there was one. */
export function closeNotice(key) {
  if (!current || (typeof key === 'string' && current.key !== key)) return false;
  clearTimeout(current.timer);
  current.node.remove();
  current = null;
  return true;
}
