// The parts of the detail panel that show an agency.

import { el } from '../dom.js';
import { t, term } from '../words.js';
import { name, kindMark, drawnKind } from '../controls.js';
import { number } from '../numbers.js';
import { dutyRows, itemRows, section, staffing, pairs } from './parts.js';

export function agency(answer, app) {
  return {
    title: answer.name,
    line: [kindMark(drawnKind(answer.kind)), ' ', [term('kind', answer.kind), answer.rank, term('status', answer.status)].filter(Boolean).join(' · '), ' · ', el('span.mono', answer.code)],
    figures: staffing(answer),
    overview: () => [
      pairs([
        [t('col.superior'), answer.superior && app.codeLink(answer.superior.code, answer.superior.name, 'agency')],
        [t('col.area'), answer.area && name(answer.area.name)],
        [t('detail.institutionClass'), answer.institutionClass],
        [t('detail.nameplates'), answer.nameplates?.length ? name(answer.nameplates.join('、')) : null],
        [t('detail.approval'), answer.approval && name(answer.approval)],
        [t('detail.movedTo'), answer.functionsMovedTo?.length ? answer.functionsMovedTo.map((one, index) => [index ? '、' : '', app.codeLink(one.code, one.name)]) : null],
        [t('status.completeness'), answer.completeness?.length ? answer.completeness.map((one) => `${term('list', one.list)} ${one.complete ? '✓' : '－'}`).join(' · ') : null],
        [t('detail.delegations'), answer.delegationsGiven || answer.delegationsReceived ? [answer.delegationsGiven ? t('detail.given', { n: number(answer.delegationsGiven) }) : '', answer.delegationsReceived ? t('detail.received', { n: number(answer.delegationsReceived) }) : ''].filter(Boolean).join(' · ') : null],
      ]),
      section(
        t('detail.bureaus'),
        (answer.bureaus ?? []).map((one) =>
          el(
            'li',
            app.codeLink(one.code, one.name, 'bureau'),
            el('span.quiet', [one.quota === undefined ? '' : `${t('fig.quota')} ${number(one.quota)}`, one.staff === undefined ? '' : `${t('fig.staff')} ${number(one.staff)}`, `${t('fig.duties')} ${number(one.duties ?? 0)}`, `${t('fig.items')} ${number(one.items ?? 0)}`].filter(Boolean).join(' · ')),
          ),
        ),
      ),
      section(
        t('detail.subordinates'),
        (answer.subordinates ?? []).map((one) => el('li', app.codeLink(one.code, one.name, 'agency'), el('span.quiet', [term('kind', one.kind), term('tie', one.tie)].filter(Boolean).join(' · ')))),
      ),
    ],
    tabs: [
      { id: 'duties', label: t('detail.tab.duties'), count: number(answer.dutiesTotal ?? answer.duties?.length ?? 0), content: () => dutyRows(answer.duties ?? [], answer.dutiesTotal, app) },
      { id: 'items', label: t('detail.tab.items'), count: number(answer.itemsTotal ?? answer.items?.length ?? 0), content: () => itemRows(answer.items ?? [], answer.itemsTotal, app) },
    ],
  };
}
