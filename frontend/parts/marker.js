import { h } from '../core/dom.js';
import { look } from '../core/kinds.js';

const SVG = 'http://www.w3.org/2000/svg';

/** The shape of a kind in its colour, as legends and paths show it; the kind's name stands beside it in words. */
export function marker(kind, more = '') {
  const svg = document.createElementNS(SVG, 'svg');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', look(kind).path);
  svg.setAttribute('viewBox', '0 0 12 12');
  svg.setAttribute('aria-hidden', 'true');
  svg.setAttribute('class', `swatch of-${kind} ${more}`);
  svg.append(path);
  return svg;
}

/** A swatch of the risk ramp before its word. */
export const riskMark = (step) => h('span', { class: `risk risk-${Math.max(0, step)}`, 'aria-hidden': 'true' });
