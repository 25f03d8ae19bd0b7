// Which stretch of a duty text is marked for which part of the comparison. Pure: no document.

/** The seven parts of a duty text, and the text itself, in the order in which a planner reads them. */
export const PARTS = ['action', 'matter', 'stage', 'scope', 'beneficiary', 'role', 'basis', 'text'];

/** Phrases of the matter in the title of a pair. */
const MOST_PHRASES = 4;

const AGREEING = new Set(['SAME', 'SYNONYM', 'KIND_OF']);

/** Whether a part speaks for the overlap. */
export function agrees(part) {
  return AGREEING.has(part.match);
}

/**
 * Cuts a text into runs. Spans of several parts may cover the same characters: the part with the greater weight has them, unless
 * the other would not be seen at all, so that no character is marked twice and the runs joined are the text again.
 *
 * @param {string} text
 * @param {Array<{part: string, match: string, weight?: number}>} parts of the evidence
 * @param {'leftSpans'|'rightSpans'} side
 * @returns {Array<{text: string, part?: number, same?: boolean, last?: boolean}>} part: index into parts; last: the superscript goes here
 */
export function runs(text, parts, side) {
  const owner = new Array(text.length).fill(-1);
  const order = parts.map((part, index) => index).sort((a, b) => (parts[b].weight ?? 0) - (parts[a].weight ?? 0) || a - b);
  for (const index of order) {
    for (const [start, end] of parts[index][side] ?? []) {
      for (let at = Math.max(0, start); at < Math.min(end, text.length); at++) if (owner[at] < 0) owner[at] = index;
    }
  }
  // A part that lies whole within heavier ones would not be seen at all: it is the narrower, so it is shown on top.
  for (const index of order) {
    const spans = parts[index][side] ?? [];
    if (!spans.length || owner.includes(index)) continue;
    for (const [start, end] of spans) owner.fill(index, Math.max(0, start), Math.min(end, text.length));
  }
  const found = [];
  for (let at = 0; at < text.length; ) {
    let end = at + 1;
    while (end < text.length && owner[end] === owner[at]) end++;
    found.push(
      owner[at] < 0
        ? { text: text.slice(at, end) }
        : { text: text.slice(at, end), part: owner[at], same: agrees(parts[owner[at]]), last: true },
    );
    at = end;
  }
  return found;
}

/**
 * The bars of the waterfall, each beginning where the last one ended.
 *
 * @param {Array<{part: string, match: string, contribution?: number}>} parts
 * @param {number} total the score that the list shows; what the parts do not explain becomes a last bar 'rest', so that the sum is the score
 * @returns {Array<{index: number, part: string, from: number, to: number, value: number}>}
 */
export function waterfall(parts, total) {
  const bars = [];
  let at = 0;
  parts.forEach((part, index) => {
    const value = part.contribution ?? 0;
    bars.push({ index, part: part.part, from: at, to: at + value, value });
    at += value;
  });
  const rest = total - at;
  if (Math.abs(rest) >= 0.005) bars.push({ index: -1, part: 'rest', from: at, to: total, value: rest });
  return bars;
}

/** How the two sides of a part stand to each other, as one character. */
export function sign(part) {
  switch (part.match) {
    case 'SAME':
      return '=';
    case 'SYNONYM':
      return '≈';
    case 'KIND_OF':
      // The narrower term is the longer one: 食用农产品 < 农产品.
      return (part.left ?? '').length >= (part.right ?? '').length ? '<' : '>';
    case 'DIFFERENT':
      return '/';
    default:
      return '－';
  }
}

/** What the pair is about: the words of the matter as they stand in the text where they say more, or else the beginning of the left text. */
export function matter(pair) {
  const named = pair.evidence?.parts?.find((part) => part.part === 'matter' && agrees(part));
  const said = ['left', 'right'].map((side) => phrases(pair[side]?.text ?? '', named?.[side + 'Spans'] ?? [])).sort((a, b) => b.length - a.length)[0];
  return said || (pair.left?.text ?? '').replace(/[。；;.]$/, '');
}

/** The marked places of a text in its order, those that touch as one; a single character says nothing. */
function phrases(text, spans) {
  const joined = [];
  for (const [from, to] of [...spans].sort((a, b) => a[0] - b[0] || b[1] - a[1])) {
    const last = joined.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else joined.push([from, to]);
  }
  return [...new Set(joined.map(([from, to]) => text.slice(from, to)).filter((phrase) => phrase.length > 1))].slice(0, MOST_PHRASES).join('、');
}

/**
 * Agency × agency: how many pairs each two agencies share.
 *
 * @param {Array} pairs
 * @param {'sum'|'code'} order
 * @returns {{agencies: Array<{code: string, name: string, sum: number}>, at: function(string, string): number, most: number}}
 */
export function heat(pairs, order) {
  const agencies = new Map();
  const cells = new Map();
  const touch = (side) => {
    if (!agencies.has(side.agency)) agencies.set(side.agency, { code: side.agency, name: side.agencyName ?? side.agency, sum: 0 });
    return agencies.get(side.agency);
  };
  for (const { left, right } of pairs) {
    const own = touch(left);
    own.sum++;
    if (left.agency !== right.agency) touch(right).sum++;
    const key = [left.agency, right.agency].sort().join('|');
    cells.set(key, (cells.get(key) ?? 0) + 1);
  }
  const byCode = (a, b) => (a.code < b.code ? -1 : 1);
  const sorted = [...agencies.values()].sort((a, b) => (order === 'code' ? 0 : b.sum - a.sum) || byCode(a, b));
  return { agencies: sorted, at: (a, b) => cells.get([a, b].sort().join('|')) ?? 0, most: Math.max(0, ...cells.values()) };
}

/** 0 for none, else 1–5: the step of the sequential colours, by equal shares of the greatest value. */
export function step(value, most) {
  return value > 0 ? Math.max(1, Math.min(5, Math.ceil((5 * value) / Math.max(most, 1)))) : 0;
}
