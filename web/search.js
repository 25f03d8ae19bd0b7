// Search: suggestions in four groups, at most five each. Enter finds the hit in 结构, Ctrl+Enter opens its details.

import { el, fill } from './dom.js';
import { t } from './words.js';
import { name, kindMark } from './controls.js';
import { Problem } from './api.js';

const GROUPS = [
  ['agencies', 'agency'],
  ['bureaus', 'bureau'],
  ['duties', 'duty'],
  ['items', 'item'],
];
const PAUSE = 150;

export function searchBox(app) {
  const suggestions = el('div.suggestions', { id: 'suggestions', role: 'listbox', 'aria-label': t('search.label'), hidden: true });
  const input = el('input', {
    type: 'search',
    role: 'combobox',
    placeholder: t('search.placeholder'),
    'aria-label': t('search.label'),
    'aria-controls': 'suggestions',
    'aria-expanded': 'false',
    'aria-autocomplete': 'list',
    autocomplete: 'off',
    spellcheck: 'false',
    oninput: (event) => {
      if (!event.isComposing) later();
    },
    onfocus: () => input.value.trim() && later(),
    onkeydown: (event) => onkey(event),
  });
  input.addEventListener('compositionend', () => later());
  const node = el('div.search', { role: 'search' }, el('kbd', { 'aria-hidden': 'true' }, '/'), input, suggestions);
  let timer = 0;
  let request = null;
  let at = -1;

  addEventListener('pointerdown', (event) => {
    if (!node.contains(event.target)) close();
  });

  function later() {
    clearTimeout(timer);
    timer = setTimeout(ask, PAUSE);
  }

  async function ask() {
    const text = input.value.trim();
    request?.abort();
    if (!text) return close();
    if ([...text].length < 2) return show(el('p.quiet', t('search.short')));
    request = new AbortController();
    try {
      const answer = await app.api.get('/search', { q: text, area: app.area?.code, limit: 5 }, { signal: request.signal });
      draw(answer.groups ?? {}, text);
    } catch (problem) {
      if (problem instanceof Problem) show(el('p.quiet', app.problemText(problem)));
    }
  }

  function draw(groups, text) {
    at = -1;
    const parts = GROUPS.flatMap(([group, kind]) => {
      const hits = (groups[group] ?? []).slice(0, 5);
      return hits.length ? [el('h3', t('search.' + group)), ...hits.map((hit) => row(hit, kind, text))] : [];
    });
    show(parts.length ? [parts, el('p.search-hint', t('search.hint'))] : el('p.quiet', t('search.none', { q: text })));
  }

  function row(hit, kind, text) {
    app.seen(hit.code, kind);
    const where = hit.agency?.name ?? hit.area?.name ?? (typeof hit.agency === 'string' ? hit.agency : '');
    return el(
      'button.suggestion',
      { type: 'button', role: 'option', 'aria-selected': 'false', tabindex: '-1', dataset: { code: hit.code, kind }, onclick: (event) => choose(event.currentTarget, event.ctrlKey || event.metaKey) },
      kindMark(kind),
      el('span.suggestion-name', marked(hit.name ?? hit.text ?? hit.code, hit.hit, text)),
      where ? name(where) : null,
      el('span.mono.quiet', hit.code),
    );
  }

  /** The hit in bold: where the server says, or where the letters stand. */
  function marked(value, hit, text) {
    let spans = Array.isArray(hit) ? hit : [];
    if (!spans.length) {
      const found = value.indexOf(text);
      if (found >= 0) spans = [[found, found + text.length]];
    }
    const parts = [];
    let end = 0;
    for (const [from, to] of spans) {
      parts.push(value.slice(end, from), el('mark', value.slice(from, to)));
      end = to;
    }
    parts.push(value.slice(end));
    return el('span', { lang: app.lang === 'en' ? 'zh' : null }, parts);
  }

  function show(...content) {
    fill(suggestions, ...content);
    suggestions.hidden = false;
    input.setAttribute('aria-expanded', 'true');
  }

  function close() {
    clearTimeout(timer);
    request?.abort();
    if (suggestions.hidden) return false;
    suggestions.hidden = true;
    input.setAttribute('aria-expanded', 'false');
    return true;
  }

  function onkey(event) {
    if (event.isComposing || event.keyCode === 229) return;
    const options = [...suggestions.querySelectorAll('[role=option]')];
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && options.length) {
      event.preventDefault();
      at = (at + step + options.length) % options.length;
      options.forEach((option, index) => option.setAttribute('aria-selected', String(index === at)));
      options[at].scrollIntoView({ block: 'nearest' });
      app.say(options[at].textContent);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      if (suggestions.hidden) return ask();
      const option = options[Math.max(at, 0)];
      if (option) choose(option, event.ctrlKey || event.metaKey);
    }
  }

  function choose(option, detailOnly) {
    const { code, kind } = option.dataset;
    close();
    input.value = '';
    app.main.focus();
    if (detailOnly) app.openDetail(code, kind);
    else if (app.state.view === 'structure') app.state.set({ focus: code, sel: code, near: null, path: null, z: null, x: null, y: null });
    else app.state.go('structure', { focus: code, sel: code });
  }

  return {
    node,
    close,
    focus() {
      input.focus();
      input.select();
    },
  };
}
