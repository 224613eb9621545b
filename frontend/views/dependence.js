import { h } from '../core/dom.js';

/** What the pages of who depends on whom have in common. */

export function stamped({ stamp: { asOf, policy, snapshot, without } }, { 'known-at': told } = {}) {
  const less = without.length > 0 ? [`without ${without.join(', ')}`] : [];
  const then = told ? [`as known at ${told}`] : [];
  return [`As of ${asOf}`, ...then, `policy ${policy}`, `map ${snapshot}`, ...less].join(' · ');
}

/** Options of a choice, of which the usual one is not said in the address. */
export const options = (names, usual) =>
  Object.entries(names).map(([value, name]) => h('option', { value: value === usual ? '' : value }, name));

/** How to read a heat map. */
export function legend(folded) {
  const scale = h('span', { class: 'scale', 'aria-hidden': 'true' });
  const box = (more) => h('span', { class: `swatch-cell ${more}`, 'aria-hidden': 'true' });
  return [
    h('li', {}, scale, 'How likely the function falls, low to severe'),
    h('li', {}, box(''), 'Outlined: stops of necessity, nothing stands in'),
    h('li', {}, box('assumed'), 'Dashed, with ?: rests on something unknown'),
    folded && h('li', {}, 'Folded: how many, in the colour of the worst'),
  ].filter(Boolean);
}
