// All keys, and the switch for single letters.

import { el } from './dom.js';
import { t } from './words.js';
import { popover } from './controls.js';
import { singleKeys, setSingleKeys } from './keys.js';

const KEYS = [
  ['help.search', '/  Ctrl+K'],
  ['help.go', 'g + o s c q r p f i'],
  ['help.undo', 'Ctrl+Z  Ctrl+Shift+Z'],
  ['help.region', 'F6'],
  ['help.esc', 'Esc'],
  ['help.select', '← ↑ → ↓'],
  ['help.add', 'Shift+Space'],
  ['help.all', 'Ctrl+A'],
  ['help.open', 'Space  Enter  Backspace'],
  ['help.node', 'P  H  N'],
  ['help.context', 'Shift+F10'],
  ['help.zoom', '+  −  0  1'],
  ['help.move', 'Shift+← ↑ → ↓'],
  ['help.outline', 'Alt+O'],
  ['help.verdict', 'J  K  C  D  S'],
  ['help.scenario', 'M  T  X  Alt+↑  Alt+↓'],
  ['help.try', 'Ctrl+Enter  Ctrl+S'],
];

export function help(app, anchor) {
  popover(
    anchor,
    el(
      'div.help',
      el('h2', t('help.title')),
      el('table', el('tbody', KEYS.map(([key, keys]) => el('tr', el('th', { scope: 'row' }, t(key)), el('td', keys.split('  ').map((one) => el('kbd', one))))))),
      el('label', el('input', { type: 'checkbox', checked: singleKeys(), onchange: (event) => setSingleKeys(event.target.checked) }), ' ', t('help.single')),
    ),
    { label: t('help.title'), align: 'end' },
  );
}
