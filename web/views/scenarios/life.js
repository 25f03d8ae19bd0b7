// 审议: the life of a scenario from draft to adoption, and what each step asks for.

import { el, fill } from '../../dom.js';
import { has, joined, t } from '../../words.js';
import { closePopover, name as dataName, popover } from '../../controls.js';
import { day, number } from '../../numbers.js';
import { TOLD } from './trial.js';

/** More fields of an inverse are counted only. */
const LISTED = 300;
const STEPS = ['DRAFT', 'IN_REVIEW', 'APPROVED', 'ADOPTED'];
/** What the proposer says, and what the review asks. */
const PROPOSER = ['motive', 'superiorDocument', 'elsewhere', 'plan'];
const REVIEW = ['situation', 'quota', 'posts', 'legalBasis', 'need', 'support', 'effect', 'followUp'];
const FIELDS = ['administrative', 'institution', 'support'];

/** 草稿 → 审议中 → 已批准 → 已实施 */
export function stepper(status) {
  const at = STEPS.indexOf(status);
  return el(
    'ol.stepper',
    { 'aria-label': t('scenarios.steps') },
    STEPS.map((step, index) => el('li', { 'aria-current': index === at ? 'step' : null, class: index < at ? 'past' : '' }, el('span.step-mark', { 'aria-hidden': 'true' }, index < at ? '✓' : index === at ? '●' : '○'), t('scenarios.status.' + step))),
  );
}

export class Life {
  #app;
  #on;
  #shown = null;
  #said = {};
  #asked = false;
  #conflicts = null;
  #adoption = null;
  #chosen = [];
  #refusals = [];
  #signature = '';

  /** @param on {save() → promise of whether it is kept, taken(kept, how)} */
  constructor(app, on) {
    this.#app = app;
    this.#on = on;
    this.node = el('div.scenario-tab.life');
  }

  show(draft, { bench }) {
    if (this.#shown?.draft !== draft) {
      this.#said = { ...(draft.kept?.proposal ?? {}) };
      this.#asked = false;
      this.#conflicts = null;
    }
    this.#shown = { draft, bench };
    // Nobody's text is taken from under the hands while a trial ends.
    const signature = [draft.id, draft.status, draft.kept?.revision, bench, draft.active.length > 0].join('|');
    if (signature === this.#signature) return;
    this.#signature = signature;
    this.#draw();
  }

  #draw() {
    const { draft } = this.#shown;
    const { kept } = draft;
    fill(
      this.node,
      stepper(draft.status),
      this.#conflicts ? this.#conflictTable() : null,
      this.#refusals.length ? el('ul.refusals', this.#refusals.map((one) => el('li', el('b', t('scenarios.at', { n: one.change })), ' ', one.message, ' ', el('span.quiet', one.remedy)))) : null,
      draft.editable ? this.#form() : this.#state(),
      draft.status === 'ADOPTED' ? this.#inverse(kept) : null,
      kept ? this.#history(kept) : null,
    );
  }

  /** 逆向方案: what undoing would do, as it was made out when the scenario was adopted. */
  #inverse(kept) {
    const rows = el('div');
    const node = el('details.inverse', { ontoggle: () => node.open && !rows.firstChild && this.#drawInverse(kept, rows) }, el('summary', t('scenarios.inverse')), el('p.quiet', t('scenarios.inverse.what')), rows);
    return node;
  }

  async #drawInverse(kept, host) {
    try {
      const { rows } = await this.#app.api.get(`/scenarios/${encodeURIComponent(kept.id)}/adoption`);
      const shown = rows.slice(0, LISTED);
      fill(
        host,
        el('p.quiet', t('scenarios.inverse.shown', { shown: number(shown.length), total: number(rows.length) })),
        el(
          'table.table',
          el('thead', el('tr', ['conflicts.row', 'conflicts.field', 'conflicts.theirs', 'inverse.before'].map((key) => el('th', { scope: 'col' }, t('scenarios.' + key))))),
          el(
            'tbody',
            shown.map((one) => el('tr', el('td', sheetSaid(one.sheet), ' ', this.#app.codeLink(one.code)), el('td', one.field === 'code' ? t(one.before === undefined ? 'scenarios.inverse.goes' : 'scenarios.inverse.back') : fieldSaid(one.field)), el('td', { lang: 'zh' }, valueSaid(one.adopted)), el('td', { lang: 'zh' }, valueSaid(one.before)))),
          ),
        ),
      );
    } catch (problem) {
      fill(host, el('p', { role: 'alert' }, this.#app.problemText(problem)));
    }
  }

  #form() {
    const { draft, bench } = this.#shown;
    const missing = this.#asked ? this.#missing() : [];
    const point = (key, rows = 2) => {
      const lacks = missing.includes(key);
      return el(
        'label.point',
        { class: lacks ? 'lacks' : '' },
        el('span.point-name', t('scenarios.point.' + key)),
        el('span.change-hint', t('scenarios.point.hint.' + key)),
        el('textarea', {
          rows,
          value: key === 'basis' ? draft.basis : (this.#said[key] ?? ''),
          dataset: { point: key },
          'aria-invalid': lacks ? 'true' : null,
          oninput: (event) => {
            if (key !== 'basis') this.#said[key] = event.target.value;
          },
          onchange: (event) => key === 'basis' && event.target.value.trim() !== draft.basis && this.#on.basis(event.target.value.trim()),
        }),
        lacks ? el('span.point-lacks', t('scenarios.point.lacks')) : null,
      );
    };
    return el(
      'form.proposal',
      {
        onsubmit: (event) => {
          event.preventDefault();
          this.submit();
        },
      },
      el('p', t('scenarios.submit.intro')),
      bench ? el('p.scenario-warning', t('scenarios.submit.bench')) : null,
      missing.length ? el('p.proposal-problem', { role: 'alert' }, t('scenarios.submit.missing', { n: missing.length, what: joined(missing.map((key) => t('scenarios.point.' + key))) })) : null,
      point('basis', 1),
      el('fieldset', el('legend', t('scenarios.points.proposer')), PROPOSER.map((key) => point(key))),
      el('fieldset', el('legend', t('scenarios.points.review')), REVIEW.map((key) => point(key))),
      el('div.proposal-foot', el('button.primary', { type: 'submit', disabled: bench || !draft.active.length }, t('scenarios.submit')), el('button', { type: 'button', onclick: () => this.keep() }, t('scenarios.submit.keep'))),
    );
  }

  #missing() {
    const { draft } = this.#shown;
    return ['basis', ...PROPOSER, ...REVIEW].filter((key) => !(key === 'basis' ? draft.basis : this.#said[key])?.trim());
  }

  /** Keeps what is said so far. @returns the scenario as kept, null where that failed */
  async keep() {
    if (!(await this.#on.save())) return null;
    return this.#ask('PUT', 'proposal', this.#said, 'scenarios.said.proposal');
  }

  async submit() {
    this.#asked = true;
    const first = this.#missing()[0];
    const kept = await this.keep();
    if (!kept) return;
    // What is missing the server says, too; the form shows it at the points.
    if (first || kept.missing.length) {
      this.#draw();
      this.node.querySelector(`[data-point=${first ?? kept.missing[0]}]`)?.focus();
      return;
    }
    await this.#ask('POST', 'submission', undefined, 'scenarios.said.submitted');
  }

  #state() {
    const { draft } = this.#shown;
    const { kept } = draft;
    const note = (label, path, said, how = '') => {
      const button = el('button', { type: 'button', class: how, 'aria-haspopup': 'dialog', onclick: () => this.#withNote(button, label, (text) => this.#ask('POST', path, text ? { note: text } : {}, said)) }, label);
      return button;
    };
    const actions = {
      IN_REVIEW: () => [note(t('scenarios.approve'), 'approval', 'scenarios.said.approved', 'primary'), note(t('scenarios.return'), 'return', 'scenarios.said.returned')],
      APPROVED: () => {
        const button = el('button.primary', { type: 'button', 'aria-haspopup': 'dialog', onclick: () => this.#adopt(button) }, t('scenarios.adopt'));
        return [button, note(t('scenarios.return'), 'return', 'scenarios.said.returned')];
      },
      ADOPTED: () => {
        const button = el('button.destructive', { type: 'button', 'aria-haspopup': 'dialog', onclick: () => this.#withNote(button, t('scenarios.unadopt'), (text) => this.#ask('DELETE', 'adoption', text ? { note: text } : {}, 'scenarios.said.unadopted'), t('scenarios.unadopt.what')) }, t('scenarios.unadopt'));
        return button;
      },
    }[draft.status]();
    return el(
      'section.life-state',
      el('p', t('scenarios.state.' + draft.status)),
      kept.document ? el('p', el('strong', t('scenarios.document')), ' ', dataName(kept.document), ' · ', kept.date) : null,
      el('div.proposal-foot', actions),
      el('dl.pairs', kept.basis ? [el('dt', t('scenarios.point.basis')), el('dd', dataName(kept.basis))] : null, [...PROPOSER, ...REVIEW].filter((key) => kept.proposal?.[key]).map((key) => [el('dt', t('scenarios.point.' + key)), el('dd', dataName(kept.proposal[key]))])),
    );
  }

  #withNote(anchor, label, run, what) {
    const text = el('textarea', { rows: 2, 'aria-label': t('scenarios.note'), placeholder: t('scenarios.note') });
    const form = el(
      'form.note-form',
      {
        onsubmit: (event) => {
          event.preventDefault();
          closePopover(true);
          run(text.value.trim());
        },
      },
      what ? el('p', what) : null,
      text,
      el('div.proposal-foot', el('button.primary', { type: 'submit' }, label), el('button', { type: 'button', onclick: () => closePopover(true) }, t('btn.cancel'))),
    );
    popover(anchor, form, { label });
    text.focus();
  }

  #adopt(anchor) {
    const document = el('input', { type: 'text', 'aria-label': t('scenarios.adopt.document'), placeholder: t('scenarios.adopt.document.example') });
    const date = el('input', { type: 'date', 'aria-label': t('scenarios.adopt.date'), value: day(new Date()) });
    const problem = el('p.proposal-problem', { role: 'alert' });
    const form = el(
      'form.note-form',
      {
        onsubmit: (event) => {
          event.preventDefault();
          if (!document.value.trim() || !date.value) {
            problem.textContent = t('scenarios.adopt.needed');
            (document.value.trim() ? date : document).focus();
            return;
          }
          closePopover(true);
          this.#adoption = { document: document.value.trim(), date: date.value };
          this.#ask('POST', 'adoption', this.#adoption, 'scenarios.said.adopted');
        },
      },
      el('p', t('scenarios.adopt.what')),
      el('label', el('span', t('scenarios.adopt.document')), document),
      el('label', el('span', t('scenarios.adopt.date')), date),
      problem,
      el('div.proposal-foot', el('button.primary', { type: 'submit' }, t('scenarios.adopt')), el('button', { type: 'button', onclick: () => closePopover(true) }, t('btn.cancel'))),
    );
    popover(anchor, form, { label: t('scenarios.adopt') });
    document.focus();
  }

  async #ask(method, what, body, said) {
    const { draft } = this.#shown;
    this.#conflicts = null;
    this.#refusals = [];
    try {
      const answer = await this.#app.api.send(method, `/scenarios/${encodeURIComponent(draft.id)}/${what}`, { body, query: what === 'proposal' ? undefined : TOLD });
      if (answer.conflicts) this.#conflicts = answer.conflicts;
      else if (answer.refusals) this.#refusals = answer.refusals;
      else {
        await this.#on.taken(answer, ['adoption'].includes(what));
        this.#app.notice(t(said));
        this.#draw();
        return answer;
      }
    } catch (problem) {
      this.#app.notice(this.#app.problemText(problem), { error: true });
    }
    this.#draw();
    return null;
  }

  /** 字段, 制定时, 现在, 方案要改为: what somebody changed since; which of the two it becomes is chosen row by row, nothing beforehand. */
  #conflictTable() {
    const adopting = this.#shown.draft.status === 'APPROVED' && this.#adoption;
    const left = el('span.quiet', { role: 'status' });
    const go = el('button.primary', { type: 'button', onclick: () => this.#ask('POST', 'adoption', { ...this.#adoption, choices: this.#chosen }, 'scenarios.said.adopted') }, t('scenarios.adopt'));
    const count = () => {
      const open = this.#conflicts.length - this.#chosen.length;
      go.disabled = open > 0;
      fill(left, open ? t('scenarios.conflicts.open', { n: open }) : t('scenarios.conflicts.all'));
    };
    this.#chosen = [];
    const choice = (one, index, take, key) =>
      el(
        'label.conflict-choice',
        el('input', {
          type: 'radio',
          name: `conflict-${index}`,
          value: take,
          onchange: () => {
            const { sheet, code, field, theirs } = one;
            this.#chosen = [...this.#chosen.filter((each) => each.sheet !== sheet || each.code !== code || each.field !== field), { sheet, code, field, theirs, take }];
            count();
          },
        }),
        el('span', { lang: 'zh' }, valueSaid(one[key])),
      );
    const cell = (one, index, take, key) => el('td', { lang: 'zh' }, adopting ? choice(one, index, take, key) : valueSaid(one[key]));
    count();
    return el(
      'section.conflicts',
      { role: 'alert' },
      el('h3', t('scenarios.conflicts', { n: this.#conflicts.length })),
      el('p', t(adopting ? 'scenarios.conflicts.choose' : 'scenarios.conflicts.what')),
      el(
        'table.table',
        el('thead', el('tr', ['row', 'field', 'baseline', 'theirs', 'mine'].map((key) => el('th', { scope: 'col' }, t('scenarios.conflicts.' + key))))),
        el(
          'tbody',
          this.#conflicts.map((one, index) =>
            el(
              'tr',
              { role: adopting ? 'radiogroup' : null, 'aria-label': adopting ? `${one.code} ${fieldSaid(one.field)}` : null },
              el('td', sheetSaid(one.sheet), ' ', this.#app.codeLink(one.code)),
              el('td', fieldSaid(one.field)),
              el('td', { lang: 'zh' }, valueSaid(one.baseline)),
              cell(one, index, 'THEIRS', 'theirs'),
              cell(one, index, 'MINE', 'mine'),
            ),
          ),
        ),
      ),
      this.#shown.draft.status === 'ADOPTED'
        ? null
        : el('div.proposal-foot', adopting ? [go, left] : null, el('button', { type: 'button', onclick: () => this.#ask('POST', 'return', { note: t('scenarios.conflicts.note') }, 'scenarios.said.returned') }, t('scenarios.conflicts.return'))),
    );
  }

  #history(kept) {
    return el(
      'section.life-history',
      el('h3', t('scenarios.history')),
      el('ol', kept.history.map((event) => el('li', el('time', { datetime: event.at }, day(event.at)), ' ', t('scenarios.event.' + event.event), event.note ? [' · ', dataName(event.note)] : null, el('span.quiet', ` · ${t('scenarios.dataVersion', { n: event.version })}`)))),
    );
  }
}

function sheetSaid(sheet) {
  return has('scenarios.sheet.' + sheet) ? t('scenarios.sheet.' + sheet) : sheet;
}

/** The value of a field as a reader sees it; － where there is none. */
function valueSaid(one) {
  if (one === undefined || one === null || one === '') return '－';
  if (Array.isArray(one)) return one.map((each) => (typeof each === 'object' ? Object.values(each).join(' ') : each)).join('、');
  return typeof one === 'object' ? Object.values(one).join(' ') : String(one);
}

/** staffAdministrative → 实有 · 行政, as far as there are words. */
function fieldSaid(field) {
  const found = /^(quota|staff)(Administrative|Institution|Support)$/.exec(field);
  if (found) return `${t('fig.' + found[1])} · ${t('staff.' + FIELDS.find((one) => one === found[2].toLowerCase()))}`;
  for (const group of ['fig', 'col', 'evidence', 'detail']) if (has(`${group}.${field}`)) return t(`${group}.${field}`);
  return field;
}
