// The parts of the detail panel that show a duty or an item.

import { el } from '../dom.js';
import { t, term } from '../words.js';
import { name, kindMark } from '../controls.js';
import { section, pairs } from './parts.js';

export function duty(answer, app) {
  return {
    title: answer.text,
    line: [kindMark('duty'), ' ', [t('kind.duty'), answer.domain, answer.category].filter(Boolean).join(' · '), ' · ', el('span.mono', answer.code)],
    overview: () => [
      holders(answer, app),
      basis(answer),
      answer.original && answer.original !== answer.text ? section(t('detail.original'), [el('li.duty-text', name(answer.original))]) : null,
    ],
  };
}

export function item(answer, app) {
  return {
    title: answer.name,
    line: [kindMark('item'), ' ', [t('kind.item'), answer.category, answer.domain].filter(Boolean).join(' · '), ' · ', el('span.mono', answer.code)],
    overview: () => [
      holders(answer, app),
      basis(answer),
      section(
        t('detail.delegations'),
        (answer.delegations ?? []).map((one) =>
          el(
            'li',
            el('span', app.codeLink(one.by.code, one.by.name), ' → ', app.codeLink(one.to.code, one.to.name)),
            el('span.quiet', [term('mode', one.mode), one.from || one.until ? t('detail.period', { from: one.from ?? '…', until: one.until ?? t('detail.open') }) : ''].filter(Boolean).join(' · ')),
          ),
        ),
      ),
    ],
  };
}

function holders(answer, app) {
  const rows = (answer.holders ?? []).map((one) =>
    el(
      'li',
      el('span', app.codeLink(one.agency.code, one.agency.name, 'agency'), one.bureau ? [' · ', app.codeLink(one.bureau.code, one.bureau.name, 'bureau')] : null),
      el('span.quiet', [term('role', one.role), term('source', one.source)].filter(Boolean).join(' · ')),
    ),
  );
  if (!rows.length) {
    return [section(t('detail.holders'), [el('li', t('detail.noHolder'))]), answer.area ? pairs([[t('col.area'), name(answer.area.name ?? answer.area)]]) : null];
  }
  return section(t('detail.holders'), rows);
}

function basis(answer) {
  return section(
    t('detail.basis'),
    (answer.basis ?? []).map((text) => el('li', name(text))),
  );
}
