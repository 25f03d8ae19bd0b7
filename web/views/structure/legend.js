// The legend: what the shapes and badges mean. Clicking an entry filters; it folds and remembers it.

import { el } from '../../dom.js';
import { t } from '../../words.js';
import { list } from '../../state.js';
import { kindMark, badge } from '../../controls.js';
import { AGENCIES, STATES } from '../../graph-style.js';

const STORE = 'dutygraph.legend';
// The kinds of agency that are drawn with the shape 机构.
const DRAWN_AS_AGENCY = ['PARTY_ORGAN', 'GOVERNMENT_DEPARTMENT', 'MASS_ORGANISATION', 'OUTPOST', 'STATIONED', 'COORDINATION_BODY'];
export const FILTER_OF = { agency: DRAWN_AS_AGENCY, institution: ['PUBLIC_INSTITUTION'], team: ['ENFORCEMENT_TEAM'], township: ['TOWNSHIP'] };

export function legend({ app, nodes, params }) {
  const kinds = [...AGENCIES, 'bureau', 'duty', 'item'].filter((kind) => nodes.some((node) => node.kind === kind));
  const states = STATES.filter((state) => nodes.some((node) => (node.states ?? []).includes(state)));
  const chosenKinds = list(params.kind);
  const chosenStates = list(params.sev);
  const flip = (key, chosen, values) => {
    const on = values.every((value) => chosen.includes(value));
    app.state.set({ [key]: on ? chosen.filter((value) => !values.includes(value)) : [...new Set([...chosen.filter((value) => value !== 'any'), ...values])] });
  };
  const present = (kind) => (FILTER_OF[kind] ?? [kind]).filter((value) => !FILTER_OF[kind] || nodes.some((node) => node.agencyKind === value));
  const entry = (content, on, onclick) => el('button.legend-entry', { type: 'button', 'aria-pressed': String(on), onclick }, content);
  const open = localStorage.getItem(STORE) !== 'folded';
  const body = el(
    'div.legend-body',
    { hidden: !open },
    kinds.map((kind) => {
      const values = present(kind);
      return entry([kindMark(kind), t('legend.' + kind)], values.length > 0 && values.every((value) => chosenKinds.includes(value)), () => flip('kind', chosenKinds, values));
    }),
    states.length ? el('span.legend-rule') : null,
    states.map((state) => entry(badge(state, { word: true }), chosenStates.includes(state), () => flip('sev', chosenStates, [state]))),
  );
  const fold = el(
    'button.link',
    {
      type: 'button',
      'aria-expanded': String(open),
      onclick: () => {
        body.hidden = !body.hidden;
        localStorage.setItem(STORE, body.hidden ? 'folded' : 'open');
        fold.setAttribute('aria-expanded', String(!body.hidden));
      },
    },
    t('structure.legend'),
  );
  return el('div.legend', fold, body);
}
