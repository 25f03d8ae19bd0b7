// What a reviewer decides about a finding: 确认 and 驳回 with a reason, who and when, and the way back.

import { el } from '../dom.js';
import { addWords, t } from '../words.js';
import { choice, closePopover, name as dataName, popover } from '../controls.js';
import { day } from '../numbers.js';
import { list } from '../state.js';

addWords({
  'verdict.filter': ['结论', 'Verdict'],
  'verdict.UNDECIDED': ['待判', 'Undecided'],
  'verdict.CONFIRMED': ['已确认', 'Confirmed'],
  'verdict.DISMISSED': ['已驳回', 'Dismissed'],
  'verdict.confirm': ['确认', 'Confirm'],
  'verdict.dismiss': ['驳回', 'Dismiss'],
  'verdict.withdraw': ['撤回结论', 'Withdraw'],
  'verdict.reason': ['为什么不是问题？', 'Why is it no problem?'],
  'verdict.reason.needed': ['请先选一个理由', 'Choose a reason first'],
  'verdict.reason.ROLES_SETTLED': ['主协办已明确', 'Lead and assistant are settled'],
  'verdict.reason.STAGES_DIFFER': ['环节不同', 'Different stages'],
  'verdict.reason.COUNTERPARTS': ['上下对口', 'Counterparts at two levels'],
  'verdict.reason.WRONG_DATA': ['数据有误', 'The data are wrong'],
  'verdict.reason.OTHER': ['其他', 'Another reason'],
  'verdict.text': ['说明', 'In your words'],
  'verdict.text.needed': ['选“其他”时请写明理由', 'Say which other reason'],
  'verdict.by': ['署名', 'Your name'],
  'verdict.unsigned': ['未署名', 'unsigned'],
  'verdict.said.CONFIRMED': ['已确认', 'Confirmed'],
  'verdict.said.DISMISSED': ['已驳回：{reason}', 'Dismissed: {reason}'],
  'verdict.said.withdrawn': ['已撤回结论', 'Verdict withdrawn'],
  'verdict.hidden': ['已驳回 {n} 个，未列出', '{n} dismissed, not listed'],
});

const REASONS = ['ROLES_SETTLED', 'STAGES_DIFFER', 'COUNTERPARTS', 'WRONG_DATA', 'OTHER'];
export const DECISIONS = ['UNDECIDED', 'CONFIRMED', 'DISMISSED'];
/** What is listed unless something else is asked for: all that is still a problem. */
const OPEN = ['UNDECIDED', 'CONFIRMED'];
const STORE = 'dutygraph.reviewer';

/** The decisions that the address asks for, as the API takes them; undefined for the usual ones. */
export function asked(params) {
  return list(params.verdict).filter((one) => DECISIONS.includes(one)).join(',') || undefined;
}

/** The filter 结论, with how many there are of each. */
export function verdictFilter(params, counts, set) {
  const chosen = list(params.verdict);
  return choice({
    label: t('verdict.filter'),
    options: DECISIONS.map((one) => ({ value: one, label: t('verdict.' + one), count: counts?.[one] ?? 0, mark: mark(one) })),
    selected: chosen.length ? chosen : OPEN,
    onchange: (values) => set(!values.length || values.join() === OPEN.join() ? null : values.join(',')),
  });
}

/** What the filter leaves, in words; null where it is the usual. */
export function chosenSaid(params) {
  return params.verdict ? list(params.verdict).map((one) => t('verdict.' + one)).join('、') : null;
}

function mark(decision) {
  return el('span.verdict-mark', { 'aria-hidden': 'true' }, { CONFIRMED: '✓', DISMISSED: '✕' }[decision] ?? '');
}

/** ✓ 已确认 or ✕ 已驳回; null where nobody has decided. */
export function verdictMark(verdict) {
  return verdict ? el('span.verdict-state', { class: 'verdict-' + verdict.decision.toLowerCase() }, mark(verdict.decision), t('verdict.' + verdict.decision)) : null;
}

/** The verdict whole: what, why, who, when. */
export function verdictLine(verdict) {
  if (!verdict) return null;
  return el(
    'p.verdict-line',
    verdictMark(verdict),
    verdict.reason ? el('span', t('verdict.reason.' + verdict.reason)) : null,
    verdict.text ? dataName(verdict.text) : null,
    el('span.quiet', verdict.by ? dataName(verdict.by) : t('verdict.unsigned'), ' · ', el('time', { datetime: verdict.at }, day(verdict.at))),
  );
}

/** Confirming, dismissing and withdrawing on behalf of a view. */
export class Judge {
  #app;
  #changed;
  #busy = false;

  /** @param changed (finding, verdict|null) called once the server has it; it redraws the view */
  constructor(app, changed) {
    this.#app = app;
    this.#changed = changed;
  }

  /** The buttons 确认 C, 驳回 D, and 撤回结论 where there is a verdict. */
  buttons(finding) {
    const is = (decision) => String(finding.verdict?.decision === decision);
    const dismiss = el('button.verdict-dismiss', { type: 'button', 'aria-pressed': is('DISMISSED'), 'aria-haspopup': 'dialog', 'aria-keyshortcuts': 'D', onclick: () => this.dismiss(finding, dismiss) }, t('verdict.dismiss'), el('kbd', 'D'));
    return [
      el('button.verdict-confirm', { type: 'button', 'aria-pressed': is('CONFIRMED'), 'aria-keyshortcuts': 'C', onclick: () => this.confirm(finding) }, t('verdict.confirm'), el('kbd', 'C')),
      dismiss,
      finding.verdict ? el('button.link.verdict-withdraw', { type: 'button', onclick: () => this.#give(finding, null) }, t('verdict.withdraw')) : null,
    ];
  }

  confirm(finding) {
    return this.#give(finding, { decision: 'CONFIRMED', by: reviewer() });
  }

  /** Asks for the reason first. */
  dismiss(finding, anchor) {
    const former = finding.verdict?.decision === 'DISMISSED' ? finding.verdict : {};
    const text = el('input', { type: 'text', maxlength: 1000, value: former.text ?? '', 'aria-label': t('verdict.text'), placeholder: t('verdict.text') });
    const by = el('input', { type: 'text', maxlength: 100, value: reviewer() ?? '', 'aria-label': t('verdict.by'), placeholder: t('verdict.by'), autocomplete: 'name' });
    const problem = el('p.verdict-problem', { role: 'alert' });
    const form = el(
      'form.verdict-form',
      {
        onsubmit: (event) => {
          event.preventDefault();
          const reason = form.querySelector('input[type=radio]:checked')?.value;
          if (!reason) {
            problem.textContent = t('verdict.reason.needed');
            form.querySelector('input[type=radio]').focus();
            return;
          }
          if (reason === 'OTHER' && !text.value.trim()) {
            problem.textContent = t('verdict.text.needed');
            text.focus();
            return;
          }
          localStorage.setItem(STORE, by.value.trim());
          closePopover(true);
          this.#give(finding, { decision: 'DISMISSED', reason, text: text.value.trim() || undefined, by: reviewer() });
        },
      },
      el(
        'fieldset',
        el('legend', t('verdict.reason')),
        REASONS.map((one) => el('label.choice-row', el('input', { type: 'radio', name: 'reason', value: one, checked: former.reason === one }), el('span', t('verdict.reason.' + one)))),
      ),
      text,
      by,
      problem,
      el('div.verdict-form-foot', el('button.primary', { type: 'submit' }, t('verdict.dismiss')), el('button', { type: 'button', onclick: () => closePopover(true) }, t('btn.cancel'))),
    );
    popover(anchor, form, { label: t('verdict.dismiss'), align: 'end' });
    // Nothing is chosen beforehand: whoever presses the button at once would record a reason that nobody gave.
    (form.querySelector('input[type=radio]:checked') ?? form.querySelector('input[type=radio]')).focus();
  }

  async #give(finding, verdict) {
    if (this.#busy) return;
    this.#busy = true;
    const former = finding.verdict ?? null;
    const written = await this.#write(finding, verdict);
    this.#busy = false;
    if (!written) return;
    const back = () => this.#write(finding, former);
    this.#app.state.remember({ undo: back, redo: () => this.#write(finding, verdict) });
    this.#app.notice(said(verdict), { undo: back, key: 'verdict' });
  }

  /** A former verdict is written back as it was decided; when it is written is when it counts from. */
  async #write(finding, verdict) {
    const path = `/findings/${encodeURIComponent(finding.key)}/verdict`;
    try {
      const answer = verdict ? await this.#app.api.put(path, { decision: verdict.decision, reason: verdict.reason, text: verdict.text, by: verdict.by }) : await this.#app.api.delete(path);
      await this.#changed(finding, answer.verdict ?? null);
      this.#app.recount();
      return true;
    } catch (problem) {
      this.#app.notice(this.#app.problemText(problem), { error: true });
      return false;
    }
  }
}

function said(verdict) {
  if (!verdict) return t('verdict.said.withdrawn');
  return t('verdict.said.' + verdict.decision, { reason: verdict.reason ? t('verdict.reason.' + verdict.reason) : '' });
}

function reviewer() {
  return localStorage.getItem(STORE) || undefined;
}

/** How many were dismissed and are not listed, as a link that lists them; null where nothing is hidden. */
export function hiddenSaid(params, counts, show) {
  const hidden = params.verdict ? 0 : (counts?.DISMISSED ?? 0);
  return hidden ? el('button.link', { type: 'button', onclick: () => show('DISMISSED') }, t('verdict.hidden', { n: hidden })) : null;
}

