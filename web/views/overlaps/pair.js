// One pair, taken apart: the two texts with their marks, why they are what they are to each other, and who holds them.

import { el, svg, fill } from '../../dom.js';
import { colon, language, t, term } from '../../words.js';
import { name as dataName } from '../../controls.js';
import { score } from '../../numbers.js';
import { agrees, runs, sign, waterfall } from './marks.js';

const FINDINGS = ['DUPLICATE', 'OVERLAP'];

/** One of the two texts, whole, with its marks, who holds it and on what basis. */
export function textOf(app, side, parts, spans) {
  const code = side.duty ?? side.item;
  return el(
    'article.pair-side',
    el(
      'h3',
      app.codeLink(side.agency, side.agencyName ?? side.agency, 'agency'),
      side.bureau ? [' · ', app.codeLink(side.bureau, side.bureauName ?? side.bureau, 'bureau')] : null,
    ),
    el(
      'p.duty-text',
      { lang: 'zh' },
      runs(side.text, parts, spans).map((run) =>
        run.part === undefined
          ? run.text
          : el(
              'span.mark',
              {
                class: run.same ? 'mark-same' : 'mark-other',
                tabindex: '0',
                dataset: { part: run.part },
                'aria-label': `${run.text}（${term('part', parts[run.part].part)}，${t('overlaps.match.' + parts[run.part].match)}）`,
              },
              run.text.slice(0, -1),
              // The superscript stays with the last character when the line breaks.
              el('span.mark-end', run.text.slice(-1), el('sup', { 'aria-hidden': 'true', lang: language() }, t('overlaps.sup.' + parts[run.part].part))),
            ),
      ),
    ),
    el(
      'p.pair-basis',
      term('role', side.role),
      ' · ',
      side.basis?.length ? dataName(side.basis.join('；')) : t('overlaps.noBasis'),
      ' · ',
      app.codeLink(code, null, side.duty ? 'duty' : 'item'),
    ),
  );
}

/**
 * The waterfall: one bar a part, each beginning where the last ended, ticks at the thresholds, then the sum and what decided.
 *
 * @param thresholds least score by relation, as the answer states them
 */
export function why(pair, parts, given) {
  const heading = el('h3', t('overlaps.why'));
  const words = [
    pair.evidence?.decidedBy ? el('p.pair-decided', el('strong', t('overlaps.decided')), dataName(pair.evidence.decidedBy)) : null,
    pair.evidence?.suggestion ? el('p.pair-decided', el('strong', t('overlaps.suggestion')), dataName(pair.evidence.suggestion)) : null,
  ];
  if (!parts.length) return el('div.why', heading, el('p', t('overlaps.why.noParts')), words);
  const bars = waterfall(parts, pair.score);
  const low = Math.min(0, ...bars.flatMap((bar) => [bar.from, bar.to]));
  const high = Math.max(1, ...bars.flatMap((bar) => [bar.from, bar.to]));
  const at = (value) => `${((100 * (value - low)) / (high - low)).toFixed(2)}%`;
  const thresholds = Object.entries(given ?? {}).filter(([relation]) => FINDINGS.includes(relation));
  const ticks = () => [
    svg('line.tick-end', { x1: at(0), x2: at(0), y1: 0, y2: '100%' }),
    thresholds.map(([, value]) => svg('line.tick', { x1: at(value), x2: at(value), y1: 0, y2: '100%' })),
  ];
  const bar = (one) => {
    const [from, to] = one.value < 0 ? [one.to, one.from] : [one.from, one.to];
    return svg(
      'svg.why-bar',
      { width: '100%', height: '100%', 'aria-hidden': 'true' },
      ticks(),
      one.value ? svg('rect', { class: one.value < 0 ? 'bar-minus' : 'bar-plus', x: at(from), width: `${((100 * (to - from)) / (high - low)).toFixed(2)}%`, y: '50%', transform: 'translate(0 -6)', height: 12 }) : null,
    );
  };
  const signed = (value) => (Math.abs(value) < 0.005 ? '0' : `${value < 0 ? '−' : '＋'}${Math.abs(value).toFixed(2)}`);
  return el(
    'div.why',
    heading,
    el(
      'table.why-table',
      el('caption.sr', t('overlaps.why')),
      el(
        'thead',
        el(
          'tr',
          el('th', { scope: 'col' }, t('overlaps.why.part')),
          el('th', { scope: 'col' }, t('overlaps.why.terms')),
          el(
            'th.why-axis',
            { scope: 'col' },
            el('span.sr', t('overlaps.why.bar')),
            svg(
              'svg',
              { width: '100%', height: 34, 'aria-hidden': 'true' },
              svg('text', { x: at(0), y: 29 }, '0'),
              thresholds.map(([relation, value]) => [
                svg('text', { x: at(value), y: 13, 'text-anchor': 'middle' }, t('relation.' + relation)),
                svg('text', { x: at(value), y: 29, 'text-anchor': 'middle' }, String(value)),
              ]),
              svg('text', { x: at(1), y: 29, 'text-anchor': 'end' }, '1'),
            ),
          ),
          el('th.numeric', { scope: 'col' }, t('overlaps.why.value')),
        ),
      ),
      el(
        'tbody',
        bars.map((one) => {
          const part = parts[one.index];
          return el(
            'tr',
            { dataset: part ? { part: one.index } : {}, class: part && !agrees(part) ? 'why-quiet' : '' },
            el('th', { scope: 'row' }, part ? term('part', part.part) : t('overlaps.why.rest')),
            el('td', part ? terms(part) : ''),
            el('td.why-cell', bar(one)),
            el('td.numeric', signed(one.value)),
          );
        }),
      ),
      el(
        'tfoot',
        el(
          'tr',
          el('th', { scope: 'row' }, t('overlaps.why.total')),
          el('td', t('relation.' + pair.relation)),
          el('td.why-cell', svg('svg.why-bar', { width: '100%', height: '100%', 'aria-hidden': 'true' }, ticks(), svg('rect.bar-total', { x: at(0), width: `${((100 * pair.score) / (high - low)).toFixed(2)}%`, y: '50%', transform: 'translate(0 -6)', height: 12 }))),
          el('td.numeric', score(pair.score)),
        ),
      ),
    ),
    words,
  );
}

// What both sides say, and how it compares.
function terms(part) {
  // Of the whole text the marks above tell the words; here only how the two stand to each other.
  if (part.part === 'text' && (part.match === 'SAME' || (!part.left && !part.right))) return el('span', `${sign(part)} `, t('overlaps.match.' + part.match));
  if (!part.left && !part.right) return el('span.quiet', '－ ', t('overlaps.why.absent'));
  const one = (text) => (text ? dataName(term('role', text)) : el('span.quiet', t('overlaps.why.none')));
  return el('span', one(part.left), el('b.why-sign', { title: t('overlaps.match.' + part.match) }, ` ${sign(part)} `), el('span.sr', t('overlaps.match.' + part.match)), one(part.right));
}

/**
 * Both holders, the relation between them, and the superior they share.
 *
 * @param {Map} superiors by agency, as far as they have been asked for; the view keeps it
 */
export function holders(app, pair, nameOf, superiors) {
  const drawn = el('div.pair-holders', el('h3', t('overlaps.holders')));
  const draw = (common) => {
    const cut = (text) => (text.length > 9 ? text.slice(0, 8) + '…' : text);
    const box = (x, y, code, rows) => {
      const open = () => app.openDetail(code);
      return svg(
        'g.holder',
        { role: 'button', tabindex: '0', 'aria-label': rows.join(' '), onclick: open, onkeydown: (event) => event.key === 'Enter' && open() },
        svg('title', rows.join(' ')),
        svg('rect', { x, y, width: 124, height: 44, rx: 4 }),
        rows.map((row, at) => svg('text', { x: x + 62, y: y + 27 + (at - (rows.length - 1) / 2) * 17, 'text-anchor': 'middle', lang: 'zh' }, cut(row))),
      );
    };
    const rows = (side) => [nameOf(side), side.bureauName].filter(Boolean);
    const label = (side) => rows(side).join(' ');
    const strong = pair.relation === 'DUPLICATE';
    const height = common ? 136 : 58;
    fill(
      drawn,
      el('h3', t('overlaps.holders')),
      svg(
        'svg.holders',
        { viewBox: `0 0 304 ${height}`, width: 304, height, role: 'group', 'aria-label': `${label(pair.left)} — ${t('relation.' + pair.relation)} — ${label(pair.right)}` },
        common ? [svg('path.tie', { d: 'M64 46V68H240V46M152 68V84' })] : null,
        strong ? [svg('path', { class: 'link-duplicate', d: 'M126 22.500H178' }), svg('path', { class: 'link-duplicate', d: 'M126 25.500H178' })] : svg('path', { class: pair.relation === 'OVERLAP' ? 'link-overlap' : 'link-quiet', d: 'M126 24H178' }),
        svg('circle', { class: strong ? 'ring-duplicate' : pair.relation === 'OVERLAP' ? 'ring-overlap' : 'ring-quiet', cx: 152, cy: 24, r: 9 }),
        svg('text.ring-glyph', { x: 152, y: 28, 'text-anchor': 'middle', lang: 'zh' }, t('overlaps.glyph.' + pair.relation)),
        box(2, 2, pair.left.bureau ?? pair.left.agency, rows(pair.left)),
        box(178, 2, pair.right.bureau ?? pair.right.agency, rows(pair.right)),
        common ? box(90, 84, common.code, [nameOf({ agency: common.code, agencyName: common.name })]) : null,
      ),
      common ? el('p.quiet', t('overlaps.superior'), colon(), dataName(common.name)) : null,
    );
  };
  draw(null);
  superior(app, pair, superiors).then((common) => common && drawn.isConnected && draw(common));
  return drawn;
}

async function superior(app, pair, superiors) {
  const of = async (code) => {
    if (!superiors.has(code)) {
      superiors.set(code, app.api.get('/agencies/' + encodeURIComponent(code)).then((agency) => agency.superior ?? null, () => null));
    }
    return superiors.get(code);
  };
  const [left, right] = await Promise.all([of(pair.left.agency), of(pair.right.agency)]);
  return left && right && left.code === right.code && pair.left.agency !== pair.right.agency ? left : null;
}
