import { h } from '../core/dom.js';
import { kindOf, legend } from '../core/kinds.js';
import { whole } from '../core/words.js';
import { marker } from '../parts/marker.js';

/** What stands around a picture in words. */

export function stamp({ stamp: { asOf, policy, snapshot, without } }, { 'known-at': told } = {}) {
  const less = without.length > 0 ? [`without ${without.join(', ')}`] : [];
  const then = told ? [`as known at ${told}`] : [];
  return [`As of ${asOf}`, ...then, `policy ${policy}`, `map ${snapshot}`, ...less].join(' · ');
}

export function heading({ cells, shape }) {
  const what = shape === 'tiers' ? 'All vendors by tier' : 'Blast radius by hop';
  return cells ? `${what}, folded` : what;
}

export function shown({ shown: marks, total, cells }) {
  return cells
    ? `${whole(marks)} of ${whole(total)} things shown, the rest folded`
    : `${whole(marks)} of ${whole(total)} things, the same as the picture shows`;
}

/** Shapes and colours of the kinds that are drawn, and how to read the ramp. */
export function legendOf({ cells, marks, shape }, { in: opened }) {
  const kinds = cells ? [] : marks.ref.map(kindOf);
  const scale = h('span', { class: 'scale', 'aria-hidden': 'true' });
  const ramp = cells
    ? 'Worst in the cell, low to severe'
    : shape === 'tiers'
      ? 'Worst reach, low to severe'
      : opened
        ? 'Worst in the sector, low to severe'
        : 'How likely the function falls, low to severe';
  const items = legend(kinds).map((entry) => h('li', {}, marker(entry.kind), entry.heading));
  const hollow = marks.assumed.length > 0 ? [h('li', {}, 'Hollow: assumed, since a value is unknown')] : [];
  const gap = shape === 'tiers' ? [h('li', {}, '? = no known chain')] : [];
  return [...items, h('li', {}, scale, ramp), ...hollow, ...gap];
}
