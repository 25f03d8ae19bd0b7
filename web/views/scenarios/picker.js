// Choosing bodies, duties and items by name: a field with suggestions, and the chosen ones as chips.

import { el, fill } from '../../dom.js';
import { t } from '../../words.js';
import { kindMark, drawnKind, name as dataName } from '../../controls.js';

const PAUSE = 150;
let fields = 0;

/**
 * @param bodies Bodies, who knows the names and asks the server
 * @param kinds of agency, bureau, duty, item
 * @param value codes chosen now
 * @param several whether more than one may be chosen
 * @param fresh whether a code that nobody has may be typed
 * @param all what stands for all of them; nothing where that makes no sense
 * @param onchange called with the codes
 */
export function picker({ bodies, kinds, value = [], several = false, fresh = false, all = null, label, onchange = () => {} }) {
  let chosen = [...value];
  let at = -1;
  let request = null;
  let timer = 0;
  // Whether what is listed belongs to an earlier text.
  let late = false;
  const id = 'picks-' + ++fields;
  const chips = el('span.picker-chips');
  const list = el('div.picker-list', { id, role: 'listbox', 'aria-label': label, hidden: true });
  const input = el('input', {
    type: 'text',
    role: 'combobox',
    'aria-label': label,
    'aria-controls': id,
    'aria-expanded': 'false',
    'aria-autocomplete': 'list',
    autocomplete: 'off',
    spellcheck: 'false',
    placeholder: t(several ? 'scenarios.pick.add' : 'scenarios.pick'),
    oninput: (event) => {
      late = true;
      if (!event.isComposing) later();
    },
    onfocus: () => later(0),
    onblur: () => setTimeout(() => node.contains(document.activeElement) || close(), 150),
    onkeydown: (event) => key(event),
  });
  input.addEventListener('compositionend', () => later());
  const node = el('div.picker', chips, input, list);

  function draw() {
    fill(
      chips,
      chosen.map((code) => {
        const known = bodies.get(code);
        const text = code === 'all' ? t('scenarios.all') : (known?.short ?? known?.name ?? code);
        return el(
          'span.picker-chip',
          { title: code === 'all' ? null : [known?.name, code].filter(Boolean).join(' ') },
          code === 'all' ? el('span', text) : dataName(text),
          el('button.link', { type: 'button', 'aria-label': t('scenarios.pick.remove', { name: text }), onclick: () => set(chosen.filter((one) => one !== code)) }, '×'),
        );
      }),
    );
    input.hidden = !several && chosen.length > 0;
  }

  function set(codes) {
    chosen = codes;
    draw();
    onchange(chosen);
    if (!input.hidden) input.focus();
  }

  function choose(hit) {
    if (hit.kind) bodies.put(hit);
    input.value = '';
    close();
    set(several && hit.code !== 'all' ? [...chosen.filter((code) => code !== 'all' && code !== hit.code), hit.code] : [hit.code]);
  }

  function later(pause = PAUSE) {
    clearTimeout(timer);
    timer = setTimeout(ask, pause);
  }

  async function ask() {
    request?.abort();
    request = new AbortController();
    const text = input.value;
    try {
      const hits = (await bodies.suggest(text, kinds, request.signal)).filter((hit) => !chosen.includes(hit.code));
      if (document.activeElement !== input) return;
      show(hits, text.trim());
    } catch {
      // Stopped by the next letter, or the server is away, which the frame says.
    }
  }

  function show(hits, text) {
    at = -1;
    late = false;
    const options = [...hits];
    if (all && !text) options.unshift({ code: 'all', name: all });
    if (fresh && text && !hits.some((hit) => hit.code === text)) options.push({ code: text, name: t('scenarios.pick.fresh', { code: text }) });
    fill(
      list,
      options.map((hit) =>
        el(
          'button.picker-option',
          { type: 'button', role: 'option', 'aria-selected': 'false', tabindex: '-1', onpointerdown: (event) => event.preventDefault(), onclick: () => choose(hit) },
          hit.kind ? kindMark(hit.kind === 'agency' ? drawnKind(hit.agencyKind) : hit.kind) : null,
          hit.kind ? dataName(hit.name) : el('span', hit.name),
          hit.where ? el('span.quiet', { lang: 'zh' }, hit.where) : null,
        ),
      ),
      options.length ? null : el('p.quiet', t([...text].length < 2 ? 'search.short' : 'scenarios.pick.none')),
    );
    list.hidden = false;
    input.setAttribute('aria-expanded', 'true');
  }

  function close() {
    clearTimeout(timer);
    request?.abort();
    const open = !list.hidden;
    list.hidden = true;
    input.setAttribute('aria-expanded', 'false');
    return open;
  }

  function key(event) {
    if (event.isComposing || event.keyCode === 229) return;
    const options = [...list.querySelectorAll('[role=option]')];
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && options.length && !event.altKey) {
      event.preventDefault();
      at = (at + step + options.length) % options.length;
      options.forEach((option, index) => option.setAttribute('aria-selected', String(index === at)));
      options[at].scrollIntoView({ block: 'nearest' });
    } else if (event.key === 'Enter' && !event.ctrlKey && late && input.value.trim()) {
      event.preventDefault();
      event.stopPropagation();
      clearTimeout(timer);
      ask().then(() => late || list.querySelector('[role=option]')?.click());
    } else if (event.key === 'Enter' && !event.ctrlKey && !list.hidden && options.length) {
      event.preventDefault();
      event.stopPropagation();
      options[Math.max(at, 0)].click();
    } else if (event.key === 'Escape' && close()) {
      event.stopPropagation();
    } else if (event.key === 'Backspace' && !input.value && chosen.length && several) {
      set(chosen.slice(0, -1));
    }
  }

  draw();
  return {
    node,
    get value() {
      return chosen;
    },
    focus() {
      (input.hidden ? node.querySelector('button') : input)?.focus();
    },
    redraw: draw,
  };
}
