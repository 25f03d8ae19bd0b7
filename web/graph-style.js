// The looks of the graph, as data: what a kind, a state, a relation looks like. No decisions, no access to the graph.

/** Width and height by number of label lines. */
export const SIZES = {
  agency: { width: 132, heights: [36, 54, 72], shape: 'round-rectangle', radius: 4, border: 2 },
  institution: { width: 132, heights: [36, 54, 72], shape: 'cut-rectangle', border: 2 },
  team: { width: 156, heights: [36, 54, 72], shape: 'hexagon', border: 2 },
  township: { width: 132, heights: [40, 58, 76], shape: 'barrel', border: 2 },
  bureau: { width: 116, heights: [28, 46, 64], shape: 'round-rectangle', radius: 3, border: 1 },
  duty: { width: 124, heights: [28, 46, 64], shape: 'rectangle', border: 1 },
  item: { width: 136, heights: [28, 46, 64], shape: 'tag', border: 1 },
};

export const AGENCIES = ['agency', 'institution', 'team', 'township'];

/** A line of subordination leaves the lower agency upwards and turns this many pixels above it (the server keeps lanes free for it). */
export const TURN = 20;

/** Most severe first. */
export const STATES = ['duplicate', 'overlapping', 'orphan', 'over-quota'];

/** What becomes of a node in a scenario, each with its glyph; never together with the states of findings. */
export const FATES = ['added', 'removed', 'changed'];

const FATE_COLOUR = { added: 's-added', removed: 's-removed', changed: 's-changed' };

const STATE_COLOUR = { duplicate: 's-duplicate', overlapping: 's-overlap', orphan: 's-orphan', 'over-quota': 's-over' };

/** Line, arrow and colour of each delegation mode and list. */
export const MODES = {
  ACCEPTANCE: { colour: 'm-acceptance', arrow: 'triangle' },
  HANDLING: { colour: 'm-authorised', dash: [12, 4], arrow: 'triangle' },
  AGENT: { colour: 'm-agent', dash: [2, 4], arrow: 'triangle' },
  ENFORCEMENT: { colour: 'm-enforcement', arrow: 'chevron' },
  GRANTED: { colour: 'm-granted', dash: [12, 4], arrow: 'chevron' },
  BASIC: { colour: 'm-basic', arrow: 'triangle' },
  COOPERATING: { colour: 'm-cooperating', dash: [6, 4], arrow: 'triangle' },
  TAKEN_BACK: { colour: 'm-taken-back', dash: [2, 4], arrow: 'triangle', atGiver: true },
};

const TOKENS = [
  'bg', 'surface', 'sunken', 'line', 'control', 'text', 'text-2', 'text-3', 'accent', 'mark',
  ...Object.keys(SIZES).flatMap((kind) => ['k-' + kind, 'k-' + kind + '-tint']),
  ...Object.values(STATE_COLOUR),
  ...Object.values(FATE_COLOUR),
  ...Object.values(MODES).map((mode) => mode.colour),
];

/** The resolved tokens of the present theme; read again when it changes. */
export function colours(root = document.documentElement) {
  const computed = getComputedStyle(root);
  const read = Object.fromEntries(TOKENS.map((token) => [token, computed.getPropertyValue('--' + token).trim()]));
  return { ...read, font: computed.getPropertyValue('--font').trim(), dark: root.dataset.theme === 'dark' };
}

/** The style sheet of the graph for these colours. */
export function graphStyle(c) {
  const agencySelector = AGENCIES.map((kind) => `node[kind='${kind}']`).join(',');
  return [
    {
      selector: 'node',
      style: {
        label: 'data(label)',
        'font-family': c.font,
        'font-size': 12,
        'font-weight': 400,
        color: c.text,
        'text-wrap': 'wrap',
        'text-max-width': 1000,
        'line-height': 1.35,
        'text-valign': 'center',
        'text-halign': 'center',
        'min-zoomed-font-size': 9,
        width: 'data(width)',
        height: 'data(height)',
        'overlay-opacity': 0,
        'background-clip': 'none',
        'background-image-containment': 'over',
        'z-index': 10,
      },
    },
    ...Object.entries(SIZES).map(([kind, size]) => ({
      selector: `node[kind='${kind}']`,
      style: {
        shape: size.shape,
        ...(size.radius ? { 'corner-radius': size.radius } : {}),
        'border-width': size.border,
        'border-color': c['k-' + kind],
        'background-color': c['k-' + kind + '-tint'],
      },
    })),
    { selector: "node[kind='item']", style: { 'text-margin-x': -6 } },
    { selector: agencySelector, style: { 'font-size': 13, 'font-weight': 600 } },
    { selector: "node[agencyKind='PARTY_ORGAN']", style: { 'border-style': 'double', 'border-width': 4 } },
    { selector: "node[agencyKind='COORDINATION_BODY']", style: { 'border-style': 'dotted' } },
    { selector: "node[status='SHELL']", style: { 'border-style': 'dashed', 'background-color': c.bg } },
    { selector: "node[status='ABOLISHED']", style: { 'border-style': 'dotted', 'border-color': c['text-3'], color: c['text-3'] } },
    { selector: "node[kind='rest']", style: { shape: 'round-rectangle', 'border-style': 'dashed', 'border-width': 1, 'border-color': c.control, 'background-opacity': 0, color: c['text-2'] } },
    {
      selector: ':parent',
      style: {
        padding: 14,
        'min-height': 'data(innerHeight)',
        'min-height-bias-top': '100%',
        'min-height-bias-bottom': '0%',
        'compound-sizing-wrt-labels': 'exclude',
        label: 'data(title)',
        'font-size': 13,
        'font-weight': 600,
        'text-valign': 'top',
        'text-halign': 'center',
        'text-margin-y': 24,
        'z-index': 1,
      },
    },
    // A container is filled with its tint at 40 %, mixed here, so that lines below do not show through.
    ...Object.keys(SIZES).map((kind) => ({ selector: `node[kind='${kind}']:parent`, style: { 'background-color': mix(c['k-' + kind + '-tint'], c.bg, 0.4) } })),
    { selector: "node[kind='team']:parent", style: { shape: 'rectangle', 'border-style': 'double', 'border-width': 4 } },
    // Badges reach over the corner; inside a container that would make it grow more than the layout allows for.
    ...STATES.map((state) => ({ selector: `node.${state}`, style: { 'bounds-expansion': [9, 9, 0, 0] } })),
    ...STATES.flatMap((state) => [
      {
        selector: 'node.' + state,
        style: {
          'background-image': 'data(badges)',
          'background-width': '18px 18px',
          'background-height': '18px 18px',
          'background-position-x': '100% 100%',
          'background-position-y': '0% 0%',
          'background-offset-x': '9px 28px',
          'background-offset-y': '-9px -9px',
        },
      },
      ...(state === 'duplicate' || state === 'orphan'
        ? [{ selector: 'node.' + state, style: { 'outline-width': 3, 'outline-color': c[STATE_COLOUR[state]], 'outline-offset': 0, 'outline-style': 'solid' } }]
        : []),
    ]),
    {
      selector: 'edge',
      style: {
        width: 1.5,
        'line-color': c['text-2'],
        'target-arrow-color': c['text-2'],
        'source-arrow-color': c['text-2'],
        'curve-style': 'bezier',
        'target-arrow-shape': 'none',
        'arrow-scale': 0.9,
        'font-family': c.font,
        'font-size': 12,
        color: c['text-2'],
        'text-background-color': c.bg,
        'text-background-opacity': 0.9,
        'text-background-padding': 2,
        'min-zoomed-font-size': 9,
        'overlay-opacity': 0,
        'z-index': 0,
      },
    },
    { selector: "edge[kind='SUBORDINATE_TO']", style: { 'line-color': c.control, 'z-compound-depth': 'bottom' } },
    { selector: "edge[kind='SUBORDINATE_TO'].layered", style: { 'curve-style': 'taxi', 'taxi-direction': 'upward', 'taxi-turn': TURN, 'taxi-turn-min-distance': 4 } },
    { selector: "edge[kind='LIAISES_WITH']", style: { 'line-color': c.control, 'line-style': 'dotted' } },
    { selector: "edge[kind='HOLDS']", style: { width: 2, 'target-arrow-shape': 'none' } },
    { selector: "edge[kind='HOLDS'][role!='LEAD']", style: { width: 1.5, 'line-style': 'dashed', 'line-dash-pattern': [6, 4] } },
    { selector: "edge[kind='EXERCISES']", style: { 'target-arrow-shape': 'triangle', 'arrow-scale': 0.7 } },
    { selector: "edge[kind='EXERCISES'][power='AUTHORISED']", style: { 'line-style': 'dashed', 'line-dash-pattern': [12, 4] } },
    { selector: "edge[kind='EXERCISES'][power='STATIONED']", style: { 'line-style': 'dashed', 'line-dash-pattern': [10, 3, 2, 3] } },
    ...Object.entries(MODES).map(([mode, look]) => ({
      selector: `edge[mode='${mode}']`,
      style: {
        'line-color': c[look.colour],
        'target-arrow-color': c[look.colour],
        'source-arrow-color': c[look.colour],
        ...(look.dash ? { 'line-style': 'dashed', 'line-dash-pattern': look.dash } : {}),
        [look.atGiver ? 'source-arrow-shape' : 'target-arrow-shape']: look.arrow,
      },
    })),
    // A duplicate is a double line: the ground between two strokes.
    { selector: "edge[kind='SIMILAR_TO'][relation='DUPLICATE']", style: { width: 2, 'line-color': c.bg, 'line-outline-width': 1.5, 'line-outline-color': c['s-duplicate'] } },
    { selector: "edge[kind='SIMILAR_TO'][relation='OVERLAP']", style: { width: 2, 'line-color': c['s-overlap'] } },

    // WebGL knows few shapes and no dashes: all nodes alike, badges only near by.
    { selector: 'node.bulk', style: { shape: 'round-rectangle', 'border-style': 'solid' } },
    { selector: 'node.bulk.mid', style: { 'background-image': 'none' } },

    // Detail by zoom.
    { selector: 'edge.no-arrows', style: { 'target-arrow-shape': 'none', 'source-arrow-shape': 'none' } },
    { selector: 'edge.labelled', style: { label: 'data(label)' } },
    { selector: "node.mid[kind='duty'],node.mid[kind='item']", style: { 'text-opacity': 0 } },
    { selector: 'node.small', style: { 'min-zoomed-font-size': 5, 'font-size': 24, label: 'data(short)', 'line-height': 1.1 } },
    { selector: "node.small[kind='bureau']", style: { 'font-size': 20 } },
    { selector: 'node.small:parent', style: { 'font-size': 20, label: 'data(title)', 'text-margin-y': 25 } },
    { selector: 'node.far', style: { 'min-zoomed-font-size': 5, 'font-size': 'data(farFont)', label: 'data(short)', 'line-height': 1.1 } },
    { selector: "node.far[kind='bureau'],node.far[kind='duty'],node.far[kind='item']", style: { 'text-opacity': 0, opacity: 0 } },
    // On top, so that lines to what is inside end at the border and not in the name.
    { selector: 'node.far:parent', style: { 'text-valign': 'center', 'text-margin-y': 0, 'z-compound-depth': 'top' } },

    // What becomes of it in a scenario. What goes is drawn dashed and faint.
    ...FATES.map((fate) => ({
      selector: 'node.' + fate,
      style: {
        'border-color': c[FATE_COLOUR[fate]],
        'border-width': 3,
        'outline-width': 0,
        'background-image': fateImage(fate, c),
        'background-width': '18px',
        'background-height': '18px',
        'background-position-x': '100%',
        'background-position-y': '0%',
        'background-offset-x': '9px',
        'background-offset-y': '-9px',
        'bounds-expansion': [9, 9, 0, 0],
      },
    })),
    { selector: 'node.removed', style: { 'border-style': 'dashed', opacity: 0.55 } },
    { selector: 'node.target', style: { 'outline-width': 2, 'outline-color': c.accent, 'outline-offset': 2, 'outline-style': 'solid', 'z-index': 19 } },
    { selector: 'node.no-target', style: { 'outline-width': 2, 'outline-color': c['s-removed'], 'outline-offset': 2, 'outline-style': 'dashed', 'z-index': 19 } },

    // Highlights.
    { selector: '.dim', style: { opacity: 0.25, 'text-opacity': 0.25 } },
    { selector: 'edge.dim', style: { opacity: 0.12 } },
    { selector: 'node.hit', style: { 'underlay-color': c.accent, 'underlay-opacity': 1, 'underlay-padding': 4, 'underlay-shape': 'round-rectangle' } },
    { selector: 'edge.near-selected', style: { width: 2.5 } },
    { selector: 'edge.on-path', style: { width: 4, 'line-color': c.text, 'z-index': 5 } },
    { selector: 'node.chosen', style: { 'outline-width': 3, 'outline-color': c.text, 'outline-offset': 2, 'outline-style': 'solid', 'z-index': 20 } },
  ];
}

/** `part` of one colour over another, both #RRGGBB. */
export function mix(over, under, part) {
  const channel = (colour, at) => parseInt(colour.slice(1 + 2 * at, 3 + 2 * at), 16);
  return '#' + [0, 1, 2].map((at) => Math.round(part * channel(over, at) + (1 - part) * channel(under, at)).toString(16).padStart(2, '0')).join('');
}

/** The picture file of what becomes of a node. */
function fateImage(fate, c) {
  return `/icons/badge-${fate}${c.dark ? '-dark' : ''}.svg`;
}

export function fateColour(fate, c) {
  return c[FATE_COLOUR[fate]];
}

/** The picture files of a node's badges: the most severe state, then how many more. */
export function badgeImages(states, dark) {
  const own = STATES.filter((state) => states.includes(state));
  if (!own.length) return undefined;
  const suffix = dark ? '-dark' : '';
  const images = [`/icons/badge-${own[0]}${suffix}.svg`];
  if (own.length > 1) images.push(`/icons/badge-more-${own.length - 1}${suffix}.svg`);
  return images;
}

export function stateColour(state, c) {
  return c[STATE_COLOUR[state]];
}
