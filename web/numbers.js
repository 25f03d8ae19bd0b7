// Numbers and dates as the interface writes them: tabular digits, − for minus, differences signed, ratios with their base.

/** 1986 → 1,986; absent → － */
export function number(value) {
  if (value === null || value === undefined || Number.isNaN(value)) return '－';
  const text = new Intl.NumberFormat('en-US', { maximumFractionDigits: 2 }).format(Math.abs(value));
  return value < 0 && text !== '0' ? '−' + text : text;
}

/** A score or ratio between 0 and 1 with two digits. */
export function score(value) {
  return value === null || value === undefined ? '－' : value.toFixed(2);
}

/** 3 → ＋3, −2 → −2, 0 → the word for unchanged. */
export function difference(value, unchanged) {
  if (!value) return unchanged;
  return (value > 0 ? '＋' : '−') + number(Math.abs(value));
}

/** 42.8 % (218/509) */
export function ratio(part, base) {
  return base ? `${((100 * part) / base).toFixed(1)} % (${number(part)}/${number(base)})` : '－';
}

/** The date of an ISO instant in local time: 2026-11-22. */
export function day(instant) {
  if (!instant) return '－';
  const date = new Date(instant);
  if (Number.isNaN(date.getTime())) return String(instant).slice(0, 10);
  const two = (n) => String(n).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
