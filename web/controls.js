// Small controls shared by all views: popovers, filters, segmented buttons, marks of state and severity.

import { el, fill, focusable } from './dom.js';
import { colon, joined, language, t, term } from './words.js';

let open = null;

/** Opens `content` below (or above) `anchor`; Esc, a click outside or a second call closes it. Returns close(). */
export function popover(anchor, content, { label, align = 'start', onclose, className = '', keepFocus = false } = {}) {
  closePopover();
  const node = el('div.popover', { role: 'dialog', 'aria-label': label, class: className, tabindex: '-1' }, content);
  document.body.append(node);
  const at = anchor.getBoundingClientRect();
  const width = Math.min(node.offsetWidth, innerWidth - 16);
  const left = align === 'end' ? at.right - width : at.left;
  node.style.left = Math.max(8, Math.min(left, innerWidth - width - 8)) + 'px';
  const below = innerHeight - at.bottom - 12;
  const above = at.top - 12;
  if (node.offsetHeight > below && above > below) {
    node.style.maxHeight = above + 'px';
    node.style.bottom = innerHeight - at.top + 4 + 'px';
  } else {
    node.style.maxHeight = below + 'px';
    node.style.top = at.bottom + 4 + 'px';
  }
  anchor.setAttribute?.('aria-expanded', 'true');
  const outside = (event) => {
    if (!node.contains(event.target) && !anchor.contains?.(event.target)) close();
  };
  const close = (refocus) => {
    if (open?.node !== node) return;
    open = null;
    node.remove();
    removeEventListener('pointerdown', outside, true);
    anchor.setAttribute?.('aria-expanded', 'false');
    if (refocus) anchor.focus?.();
    onclose?.();
  };
  addEventListener('pointerdown', outside, true);
  open = { node, close, anchor };
  if (!keepFocus) (focusable(node)[0] ?? node).focus();
  return close;
}

/** Closes the popover that is open; true when there was one. */
export function closePopover(refocus = false) {
  if (!open) return false;
  open.close(refocus);
  return true;
}

export function popoverAnchor() {
  return open?.anchor ?? null;
}

/** A menu of actions: [{label, run, disabled, hint}]. */
export function menu(anchor, entries, options = {}) {
  const list = el(
    'div.menu',
    { role: 'menu', onkeydown: (event) => moveInList(event, list) },
    entries.filter(Boolean).map((entry) =>
      el(
        'button.menu-entry',
        {
          role: 'menuitem',
          type: 'button',
          disabled: entry.disabled,
          onclick: () => {
            close(true);
            entry.run();
          },
        },
        el('span', entry.label),
        entry.hint ? el('kbd', entry.hint) : null,
      ),
    ),
  );
  const close = popover(anchor, list, options);
  return close;
}

function moveInList(event, list) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step) return;
  event.preventDefault();
  const all = focusable(list);
  const at = all.indexOf(document.activeElement);
  all[(at + step + all.length) % all.length]?.focus();
}

/** A list with more choices has a field that narrows it. */
const MANY = 20;

/**
 * A filter button 'label ▾' with a popover of choices.
 * @param options [{value, label, count?, mark?: Node}]
 * @param selected values chosen now ([] = no filter)
 * @param onchange called with the new values
 */
export function choice({ label, options, selected = [], multiple = true, onchange, className = '' }) {
  const chosen = options.filter((option) => selected.includes(option.value));
  const said = chosen.length === 0 ? '' : chosen.length <= 2 ? joined(chosen.map((option) => option.label)) : String(chosen.length);
  const button = el(
    'button.choice',
    {
      type: 'button',
      'aria-haspopup': 'true',
      'aria-expanded': 'false',
      class: [className, chosen.length ? 'on' : ''].join(' '),
      onclick: () => {
        if (popoverAnchor() === button) return closePopover();
        const values = new Set(selected);
        const name = 'choice-' + label;
        const rows = options.map((option) =>
          el(
            'label.choice-row',
            el('input', {
              type: multiple ? 'checkbox' : 'radio',
              name,
              checked: values.has(option.value),
              onchange: (event) => {
                if (!multiple) {
                  closePopover(true);
                  onchange(option.value === '' ? [] : [option.value]);
                  return;
                }
                if (event.target.checked) values.add(option.value);
                else values.delete(option.value);
                onchange(options.map((one) => one.value).filter((value) => values.has(value)));
              },
            }),
            option.mark ?? null,
            el('span.choice-label', option.label),
            option.count === undefined ? null : el('span.choice-count', String(option.count)),
          ),
        );
        const list = el('div.choice-list', { onkeydown: (event) => moveInList(event, list) }, rows);
        popover(button, options.length > MANY ? el('div.choice-find', narrowing(list, options, rows, label), list) : list, { label });
      },
    },
    said ? `${label}${colon()}${said}` : label,
    el('span.caret', { 'aria-hidden': 'true' }, '▾'),
  );
  return button;
}

/** The field above a long list: leaves the rows whose label holds what is typed or whose value begins so. */
function narrowing(list, options, rows, label) {
  const left = (text) => rows.filter((row, at) => !text || options[at].label.toLowerCase().includes(text) || options[at].value.toLowerCase().startsWith(text));
  const field = el('input', {
    type: 'search',
    placeholder: t('choice.find'),
    'aria-label': `${label}${colon()}${t('choice.find')}`,
    oninput: () => {
      const found = left(field.value.trim().toLowerCase());
      fill(list, found.length ? found : el('p.quiet', t('empty.filtered')));
    },
    onkeydown: (event) => {
      if (event.isComposing) return;
      if (event.key === 'Enter' && field.value.trim()) list.querySelector('input')?.click();
      if (event.key === 'ArrowDown') list.querySelector('input')?.focus();
    },
  });
  return field;
}

/** One of several, all visible: 图|表|图+表. options [{value, label, disabled?, title?}] */
export function segmented({ label, options, value, onchange }) {
  const host = el('div.segmented', { role: 'group', 'aria-label': label });
  for (const option of options) {
    host.append(
      el(
        'button',
        {
          type: 'button',
          'aria-pressed': String(option.value === value),
          disabled: option.disabled,
          title: option.title,
          onclick: () => option.value !== value && onchange(option.value),
        },
        option.label,
      ),
    );
  }
  return host;
}

/** A button that is on or off. */
export function toggle({ label, on, onchange, title }) {
  return el('button.toggle', { type: 'button', 'aria-pressed': String(!!on), title, onclick: () => onchange(!on) }, label);
}

/** A severity as filled squares with its word: ■■■ 高. */
export function severity(level, { word = true } = {}) {
  const filled = { HIGH: 3, MEDIUM: 2, LOW: 1, INFO: 0 }[level] ?? 0;
  return el(
    'span.severity',
    { class: 'severity-' + String(level).toLowerCase(), title: t('severity.' + level) },
    el('span.squares', { 'aria-hidden': 'true' }, '■'.repeat(filled) + '□'.repeat(3 - filled)),
    word ? el('span', t('severity.' + level)) : el('span.sr', t('severity.' + level)),
  );
}

/** A state as its one-character glyph in a circle: duplicate overlapping orphan over-quota. */
export function badge(state, { word = false, count } = {}) {
  return el(
    'span.badge-group',
    { title: t('state.' + state) },
    el('span.badge', { class: 'badge-' + state, 'aria-hidden': 'true', lang: 'zh' }, t('glyph.' + state)),
    word ? el('span', t('state.' + state)) : el('span.sr', t('state.' + state)),
    count === undefined ? null : el('span.badge-count', String(count)),
  );
}

/** The small shape of a kind (agency institution team township bureau duty item), as in the graph. */
export function kindMark(kind) {
  return el('span.kind-mark', { class: 'kind-' + kind, 'aria-hidden': 'true' });
}

/** The drawn kind of an agency kind: TOWNSHIP → township. */
export function drawnKind(agencyKind) {
  return { PUBLIC_INSTITUTION: 'institution', ENFORCEMENT_TEAM: 'team', TOWNSHIP: 'township' }[agencyKind] ?? 'agency';
}

/** A name or text from the data: stays Chinese, and says so in the English interface. */
export function name(text, tag = 'span') {
  return el(tag, { lang: language() === 'en' ? 'zh' : null }, text);
}

/** Chips for the filters in force, each with ×, and 清除筛选. filters [{label, clear()}] */
export function chips(filters, clearAll) {
  return el(
    'div.chips',
    filters.map((one) => el('button.chip', { type: 'button', onclick: one.clear }, one.label, el('span', { 'aria-hidden': 'true' }, ' ×'))),
    el('button.link', { type: 'button', onclick: clearAll }, t('btn.clear')),
  );
}

/** Bars of the final geometry while rows are being read. */
export function bars(count = 8) {
  return el('div.bars', { 'aria-hidden': 'true' }, Array.from({ length: count }, () => el('div.bar')));
}

/** tabs [{id, label, count?}] → role=tablist; arrow keys move. */
export function tabs({ tabs: all, value, onchange, label }) {
  const host = el('div.tabs', {
    role: 'tablist',
    'aria-label': label,
    onkeydown: (event) => {
      const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
      if (!step) return;
      const buttons = [...host.children];
      const next = buttons[(buttons.indexOf(document.activeElement) + step + buttons.length) % buttons.length];
      next.focus();
      next.click();
    },
  });
  fill(
    host,
    all.map((tab) =>
      el(
        'button',
        {
          role: 'tab',
          type: 'button',
          'aria-selected': String(tab.id === value),
          tabindex: tab.id === value ? '0' : '-1',
          dataset: { tab: tab.id },
          onclick: () => {
            for (const button of host.children) {
              const on = button.dataset.tab === tab.id;
              button.setAttribute('aria-selected', String(on));
              button.tabIndex = on ? 0 : -1;
            }
            onchange(tab.id);
          },
        },
        tab.label,
        tab.count === undefined ? null : el('span.tab-count', String(tab.count)),
      ),
    ),
  );
  return host;
}

export { term };
