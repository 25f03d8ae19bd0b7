// Names on the canvas: at most three lines of eight Chinese characters (two Latin letters or digits count one).

const PER_LINE = 8;
const BREAK_AFTER = '、，和及与）)》';
const NEVER_FIRST = '的、，）)》。；';
const OPENING = '（(《';

function width(character) {
  return character.codePointAt(0) < 0x2e80 ? 0.5 : 1;
}

/** Breaks a name into lines; the last line ends in … when something was cut. */
export function breakName(text, lines = 3, perLine = PER_LINE) {
  const rest = [...text.trim()];
  const result = [];
  while (rest.length && result.length < lines) {
    let used = 0;
    let end = 0;
    while (end < rest.length && used + width(rest[end]) <= perLine) used += width(rest[end++]);
    if (end >= rest.length) {
      result.push(rest.splice(0).join(''));
      break;
    }
    if (result.length === lines - 1) {
      while (used + 1 > perLine) used -= width(rest[--end]);
      result.push(rest.slice(0, end).join('').replace(/[、，；]$/, '') + '…');
      break;
    }
    result.push(rest.splice(0, breakAt(rest, end)).join('').trim());
  }
  return result;
}

/** Where to break: after a joining mark or before a bracket on characters 5 to 8, else where the line is full. */
function breakAt(characters, full) {
  for (let at = full; at >= Math.min(5, full); at--) {
    if (OPENING.includes(characters[at])) return at;
    if (BREAK_AFTER.includes(characters[at - 1]) && !NEVER_FIRST.includes(characters[at])) return at;
  }
  let at = full;
  // A closing mark or 的 never starts a line, and a Latin word or number stays whole.
  while (at > 4 && (NEVER_FIRST.includes(characters[at]) || (/[\w%]/.test(characters[at]) && /[\w%]/.test(characters[at - 1])))) at--;
  return at;
}

/** The prefixes that the area's own bodies carry: 陕西省安康市汉滨区, 安康市汉滨区, 汉滨区; longest first. */
export function prefixesOf(area, areas) {
  const names = [];
  let joined = '';
  for (let one = area; one && one.level !== 'NATION'; one = areas.find((other) => other.code === one.parent)) {
    joined = one.name + joined;
    names.unshift(joined);
  }
  return names;
}

/** A name short enough for the view from afar: at most two lines of five characters, of even length. */
export function shortName(name, { short, areaName } = {}) {
  let text = short ?? name.replace(/(人民政府|街道办事处|办事处)?([（(].*)?$/, '') ;
  // 区农业农村局 → 农业农村局, but 市场监管局 stays.
  if (short && !'委政'.includes(short[1]) && areaName?.endsWith(short[0]) && !name.startsWith(short[0]) && short.length > 3) text = short.slice(1);
  if (text.length < 2) text = name;
  const characters = [...text];
  const cut = characters.length > 10 ? [...characters.slice(0, 9), '…'] : characters;
  if (cut.length <= 5) return cut.join('');
  const half = Math.ceil(cut.length / 2);
  return cut.slice(0, half).join('') + '\n' + cut.slice(half).join('');
}

/** The name without the area's own prefix, as long as something is left. */
export function withoutPrefix(name, prefixes) {
  const found = prefixes.find((prefix) => name.startsWith(prefix) && name.length - prefix.length >= 3);
  return found ? name.slice(found.length) : name;
}
