import { h } from '../core/dom.js';
import { begin, count, hops, kindName, likelihood, rampStep } from '../core/words.js';
import { marker, riskMark } from '../parts/marker.js';
import '../parts/path-steps.js';

const FEW = 6;

/** The critical things in reach, worst first, and the likeliest path to the chosen one, step by step. */
export function incidentWays({ paths, more }, wanted, choose) {
  if (paths.length === 0) return [h('p', { class: 'quiet' }, 'Nothing critical is in reach.')];
  const chosen = paths.find(({ ref }) => ref === wanted) ?? paths[0];
  const one = (way) =>
    h(
      'li',
      {},
      h(
        'button',
        { type: 'button', class: 'reach', 'aria-pressed': String(way === chosen), onclick: () => choose([way.ref]) },
        marker(way.kind),
        h('span', {}, way.name, h('small', {}, `${begin(kindName(way.kind))}, ${way.state}, ${hops(way.hops)}`)),
        h('span', { class: 'number' }, riskMark(rampStep(way.likelihood)), likelihood(way.likelihood)),
      ),
    );
  const [first, rest] = [paths.slice(0, FEW), paths.slice(FEW)];
  const others = h(
    'details',
    { open: rest.includes(chosen) },
    h('summary', {}, count(rest.length, 'more', 'more')),
    h('ul', { class: 'reaches' }, rest.map(one)),
  );
  return [
    h('ul', { class: 'reaches' }, first.map(one)),
    ...(rest.length > 0 ? [others] : []),
    ...(more.paths > 0 ? [h('p', { class: 'quiet' }, `${count(more.paths, 'more', 'more')}, less likely.`)] : []),
    h('h3', {}, `Most likely path to ${chosen.name}`),
    chosen.steps.length > 0
      ? h('path-steps', { props: { way: { path: chosen.steps } } })
      : h('p', { class: 'quiet' }, 'Its steps are told on the map.'),
  ];
}
