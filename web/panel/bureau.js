// The parts of the detail panel that show a bureau.

import { el } from '../dom.js';
import { t } from '../words.js';
import { kindMark } from '../controls.js';
import { number } from '../numbers.js';
import { dutyRows, itemRows, section, staffing, pairs } from './parts.js';

export function bureau(answer, app) {
  return {
    title: answer.name,
    line: [kindMark('bureau'), ' ', t('kind.bureau'), ' · ', el('span.mono', answer.code)],
    figures: staffing(answer),
    overview: () => [
      pairs([
        [t('kind.agency'), answer.agency && app.codeLink(answer.agency.code, answer.agency.name, 'agency')],
        [t('detail.delegations'), answer.delegationsReceived ? t('detail.received', { n: number(answer.delegationsReceived) }) : null],
      ]),
      section(
        t('detail.liaises'),
        (answer.liaises ?? []).map((one) => el('li', app.codeLink(one.code, one.name, 'agency'))),
      ),
    ],
    tabs: [
      { id: 'duties', label: t('detail.tab.duties'), count: number(answer.dutiesTotal ?? answer.duties?.length ?? 0), content: () => dutyRows(answer.duties ?? [], answer.dutiesTotal, app) },
      { id: 'items', label: t('detail.tab.items'), count: number(answer.itemsTotal ?? answer.items?.length ?? 0), content: () => itemRows(answer.items ?? [], answer.itemsTotal, app) },
    ],
  };
}
