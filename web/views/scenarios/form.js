// The form of one change, made from the keys of its operation.

import { el, fill } from '../../dom.js';
import { has, t, term } from '../../words.js';
import { FILTER, many, operationOf, taken } from './changes.js';
import { picker } from './picker.js';

/**
 * @param change to be edited; {word: {}} for a new one
 * @param onsave called with the change as the form has it
 * @param focus name of the field that has the focus first
 */
export function changeForm({ app, bodies, change, onsave, oncancel, focus }) {
  const { word, given } = taken(change);
  const operation = operationOf(change);
  const controls = new Map();
  const rows = [];
  const rare = [];
  for (const field of operation.fields) {
    const label = labelOf(word, field.name);
    const control = make(app, bodies, field, given[field.name], label, word);
    controls.set(field.name, control);
    const row = el(
      'div.change-field',
      { dataset: { field: field.name } },
      el('span.change-label', label, field.needed ? el('span.needed', { 'aria-hidden': 'true' }, '*') : null),
      control.node,
      hintOf(word, field.name),
    );
    (field.rare && given[field.name] === undefined ? rare : rows).push(row);
  }
  const document = el('input', { type: 'text', value: given.document ?? '', 'aria-label': t('scenarios.field.document') });
  const documentRow = el('div.change-field', el('span.change-label', t('scenarios.field.document')), document);
  (given.document ? rows : rare).push(documentRow);
  const problem = el('p.change-problem', { role: 'alert' });

  const form = el(
    'form.change-form',
    {
      'aria-label': t('scenarios.op.' + word),
      onsubmit: (event) => {
        event.preventDefault();
        save();
      },
      onkeydown: (event) => {
        if (event.key === 'Escape' && !event.isComposing) {
          event.stopPropagation();
          oncancel();
        }
      },
    },
    el('h3', t('scenarios.op.' + word)),
    rows,
    rare.length ? el('details.change-more', el('summary', t('scenarios.more')), rare) : null,
    problem,
    el('div.change-form-foot', el('button.primary', { type: 'submit' }, t('scenarios.apply')), el('button', { type: 'button', onclick: oncancel }, t('btn.cancel'))),
  );

  function save() {
    const values = {};
    for (const field of operation.fields) {
      const value = controls.get(field.name).read();
      if (value instanceof Error) return tell(value.message, field.name);
      if (value === undefined) {
        if (field.needed) return tell(t('scenarios.needed', { field: labelOf(word, field.name) }), field.name);
      } else values[field.name] = value;
    }
    if (word === 'transfer' && !['duty', 'item', 'staff', 'quota', 'leaders'].some((key) => key in values)) return tell(t('scenarios.transfer.nothing'), 'duty');
    if (document.value.trim()) values.document = document.value.trim();
    if (given.override) values.override = given.override;
    return onsave({ [word]: values });
  }

  function tell(text, name) {
    problem.textContent = text;
    const control = controls.get(name);
    control.node.closest('details')?.setAttribute('open', '');
    control.focus();
  }

  return {
    node: form,
    focus() {
      const wanted = focus && controls.get(focus);
      const empty = operation.fields.find((field) => field.needed && given[field.name] === undefined);
      (wanted ?? controls.get(empty?.name) ?? controls.get(operation.fields[0].name)).focus();
    },
  };
}

/** A key may mean something else in one operation than in the others. */
function labelOf(word, name) {
  return t(has(`scenarios.field.${word}.${name}`) ? `scenarios.field.${word}.${name}` : 'scenarios.field.' + name);
}

function hintOf(word, name) {
  const key = `scenarios.hint.${word}.${name}`;
  return has(key) ? el('span.change-hint', t(key)) : null;
}

function make(app, bodies, field, value, label, word) {
  switch (field.type) {
    case 'code':
      return code(bodies, field, value, label);
    case 'codes': {
      const field_ = picker({ bodies, kinds: field.kinds, value: many(value), several: true, label });
      return { node: field_.node, focus: field_.focus, read: () => (field_.value.length ? field_.value : undefined) };
    }
    case 'works': {
      const field_ = picker({ bodies, kinds: field.kinds, value: many(value), several: true, all: t('scenarios.all.' + field.kinds[0]), label });
      return { node: field_.node, focus: field_.focus, read: () => (field_.value.length ? (field_.value[0] === 'all' ? 'all' : field_.value.length === 1 ? field_.value[0] : field_.value) : undefined) };
    }
    case 'new':
      return text(value ?? unused(app, bodies, word), label, { mono: true });
    case 'area':
      return area(app, value, label);
    case 'word':
      return select(field, value, label);
    case 'number':
      return number(value, label);
    case 'date': {
      const input = el('input', { type: 'date', value: value ?? '', 'aria-label': label });
      return { node: input, focus: () => input.focus(), read: () => input.value || undefined };
    }
    case 'amount':
      return amount(value, label, field.noAll);
    case 'filter':
      return filter(value);
    case 'verdicts':
      return verdicts(bodies, value, label);
    default:
      return text(value, label, { long: field.long });
  }
}

function code(bodies, field, value, label) {
  const one = picker({ bodies, kinds: field.kinds, value: many(value), fresh: field.fresh, label });
  return { node: one.node, focus: one.focus, read: () => one.value[0] };
}

function text(value, label, { mono = false, long = false } = {}) {
  const input = long ? el('textarea', { rows: 2, value: value ?? '', 'aria-label': label }) : el('input', { type: 'text', value: value ?? '', 'aria-label': label, class: mono ? 'mono' : '' });
  return { node: input, focus: () => input.focus(), read: () => input.value.trim() || undefined };
}

function number(value, label) {
  const input = el('input', { type: 'number', min: 0, step: 1, value: value ?? '', 'aria-label': label });
  return {
    node: input,
    focus: () => input.focus(),
    read: () => (input.value.trim() === '' ? (input.validity.badInput ? new Error(t('scenarios.number')) : undefined) : /^\d{1,9}$/.test(input.value.trim()) ? Number(input.value) : new Error(t('scenarios.number'))),
  };
}

function select(field, value, label) {
  const known = field.words.includes(value);
  const node = el(
    'select',
    { 'aria-label': label },
    el('option', { value: '' }, t(field.needed ? 'scenarios.choose' : 'scenarios.usual')),
    field.words.map((one) => el('option', { value: one, selected: one === value }, term(field.group, one))),
    // Others may have written the word in Chinese; it stays as it is.
    value && !known ? el('option', { value, selected: true }, value) : null,
  );
  return { node, focus: () => node.focus(), read: () => node.value || undefined };
}

function area(app, value, label) {
  const node = el('select', { 'aria-label': label }, el('option', { value: '' }, t('scenarios.usual')), app.areas.map((one) => el('option', { value: one.code, selected: one.code === value, lang: 'zh' }, one.name)));
  return { node, focus: () => node.focus(), read: () => node.value || undefined };
}

/** 全部, a number, or numbers by kind. */
function amount(value, label, noAll) {
  const kinds = ['administrative', 'institution', 'support'];
  const how = value === undefined ? '' : value === 'all' ? 'all' : typeof value === 'object' ? 'kinds' : 'number';
  const numbers = el('span.amount-numbers');
  const way = el(
    'select',
    { 'aria-label': label, onchange: () => draw() },
    ['', ...(noAll ? [] : ['all']), 'number', 'kinds'].map((one) => el('option', { value: one, selected: one === how }, t('scenarios.amount.' + (one || 'none')))),
  );
  let fields = {};
  function draw() {
    fields = {};
    if (way.value === 'number') fields.number = number(typeof value === 'number' || /^\d+$/.test(value) ? value : '', label);
    if (way.value === 'kinds') for (const kind of kinds) fields[kind] = number(value?.[kind], t('staff.' + kind));
    fill(numbers, Object.entries(fields).map(([kind, field]) => (kind === 'number' ? field.node : el('label', el('span', t('staff.' + kind)), field.node))));
  }
  draw();
  return {
    node: el('span.amount', way, numbers),
    focus: () => way.focus(),
    read() {
      if (way.value === 'all') return 'all';
      if (way.value === 'number') return fields.number.read() ?? new Error(t('scenarios.number'));
      if (way.value !== 'kinds') return undefined;
      const read = {};
      for (const kind of kinds) {
        const one = fields[kind].read();
        if (one instanceof Error) return one;
        if (one !== undefined) read[kind] = one;
      }
      return Object.keys(read).length ? read : new Error(t('scenarios.number'));
    },
  };
}

function filter(value = {}) {
  const controls = FILTER.map((key) => {
    const label = t('scenarios.filter.' + key.name);
    const given = value[key.name];
    if (key.type === 'flag') return [key, select({ group: 'scenarios.flag', words: ['true', 'false'] }, given === undefined ? undefined : String(given), label), label];
    if (key.words) return [key, select({ group: key.group, words: key.words }, many(given)[0], label), label];
    return [key, text(many(given).join('、'), label), label];
  });
  return {
    node: el('span.filter-fields', controls.map(([key, control, label]) => el('label', { dataset: { key: key.name } }, el('span', label), control.node))),
    focus: () => controls[0][1].focus(),
    read() {
      const read = {};
      for (const [key, control] of controls) {
        const said = control.read();
        if (said === undefined) continue;
        // Several words that others wrote stay, unless another one is chosen here.
        if (key.words) read[key.name] = many(value[key.name]).length > 1 && said === many(value[key.name])[0] ? value[key.name] : said;
        else if (key.type === 'list') read[key.name] = said.split(/[、,，]\s*/).filter(Boolean);
        else if (key.type === 'flag') read[key.name] = said === 'true';
        else read[key.name] = said;
      }
      return Object.keys(read).length ? read : undefined;
    },
  };
}

/** Single duties of a body that goes: moved elsewhere, merged with one that says the same, or dropped with a reason. */
function verdicts(bodies, value = [], label) {
  const host = el('div.verdict-rows');
  const rows = [];
  const add = (given = {}) => {
    const duty = picker({ bodies, kinds: ['duty'], value: many(given.duty), label: t('scenarios.verdict.duty') });
    const body = picker({ bodies, kinds: ['agency', 'bureau'], value: given.verdict === 'move' || !given.verdict ? many(given.with) : [], label: t('scenarios.verdict.body') });
    const other = picker({ bodies, kinds: ['duty'], value: given.verdict === 'merge' ? many(given.with) : [], label: t('scenarios.verdict.other') });
    const reason = text(given.reason, t('scenarios.verdict.reason'));
    const what = el('select', { 'aria-label': t('scenarios.verdict.what'), onchange: () => draw() }, ['move', 'merge', 'drop'].map((one) => el('option', { value: one, selected: one === (given.verdict ?? 'move') }, t('scenarios.verdict.' + one))));
    const target = el('span.verdict-target');
    const draw = () => fill(target, what.value === 'move' ? body.node : what.value === 'merge' ? other.node : reason.node);
    const row = { duty, what, read: () => (what.value === 'drop' ? { reason: reason.read() } : { with: (what.value === 'move' ? body : other).value[0] }) };
    const node = el(
      'div.verdict-row',
      duty.node,
      what,
      target,
      el(
        'button.link',
        {
          type: 'button',
          onclick: () => {
            rows.splice(rows.indexOf(row), 1);
            node.remove();
          },
        },
        t('scenarios.remove'),
      ),
    );
    draw();
    rows.push(row);
    host.insertBefore(node, plus);
  };
  const plus = el('button.link', { type: 'button', onclick: () => add() }, t('scenarios.verdict.add'));
  host.append(plus);
  value.forEach(add);
  return {
    node: host,
    focus: () => plus.focus(),
    read() {
      const read = [];
      for (const row of rows) {
        const duty = row.duty.value[0];
        if (!duty) continue;
        const rest = row.read();
        if (Object.values(rest)[0] === undefined) return new Error(t('scenarios.verdict.needed'));
        read.push({ duty, verdict: row.what.value, ...rest });
      }
      return read.length ? read : undefined;
    },
    label,
  };
}

/** A code that nobody in sight has: the area's with a number. */
function unused(app, bodies, word) {
  const root = (app.area?.code ?? '') + (word === 'createBureau' ? '-NK' : '-N');
  for (let n = 1; ; n++) if (!bodies.get(root + n)) return root + n;
}
