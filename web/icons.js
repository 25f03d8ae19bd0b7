// The icons of the navigation: 20 × 20, one stroke width, drawn in the text's colour.

import { svg } from './dom.js';

const PATHS = {
  overview: 'M3 3h6v6H3zM11 3h6v3h-6zM11 8h6v9h-6zM3 11h6v6H3z',
  structure: 'M7 2.5h6v4H7zM2 13.5h5v4H2zM13 13.5h5v4h-5zM10 6.5v3.5M4.500 13.500V10h11v3.500',
  overlaps: 'M7.500 4.500a5.500 5.500 0 1 0 0 11a5.500 5.500 0 0 0 0-11zM12.500 4.500a5.500 5.500 0 1 0 0 11a5.500 5.500 0 0 0 0-11z',
  gaps: 'M3 3h5M12 3h5v5M17 12v5h-5M8 17H3v-5M3 8V3',
  reach: 'M10 7.500a2.500 2.500 0 1 0 0 5a2.500 2.500 0 0 0 0-5zM10 7.500V2.500M10 12.500v5M7.800 11.200L3.500 14M12.200 11.200L16.500 14M7.800 8.800L3.500 6M12.200 8.800L16.500 6',
  findings: 'M4 2.500h12v15H4zM7 6.500h6M7 10h6M7 13.500h3.500',
  scenarios: 'M4 3.500h5v4H4zM4 12.500h5v4H4zM9 5.500h2.500v4.500H9M9 14.500h2.500V10M11.500 10H16M13.500 7.500L16 10l-2.500 2.500',
  imports: 'M10 3v9.500M6 8.500l4 4l4-4M3 13v4.500h14V13',
};

export function icon(view) {
  return svg(
    'svg.icon',
    { viewBox: '0 0 20 20', width: 20, height: 20, 'aria-hidden': 'true', focusable: 'false' },
    svg('path', { d: PATHS[view] ?? PATHS.findings, fill: 'none', stroke: 'currentColor', 'stroke-width': 1.5, 'stroke-linejoin': 'round', 'stroke-linecap': 'round' }),
  );
}
