import { write } from '../core/address.js';
import { h, link } from '../core/dom.js';
import { sameMap } from '../core/same-map.js';
import { begin, count, hops, likelihood, rampStep } from '../core/words.js';
import { riskMark } from '../parts/marker.js';
import '../parts/path-steps.js';

/** The paths to choose from, each with what it goes over. */
export function ranked(paths, chosen, choose) {
  const one = ({ likelihood: value, certainty, hops: far, path }, lane) =>
    h(
      'li',
      {},
      h(
        'button',
        { type: 'button', class: 'reach', 'aria-pressed': String(lane === chosen), onclick: () => choose(lane) },
        h('b', {}, `${lane + 1}`),
        h('span', {}, over(path), h('small', {}, about(far, path, certainty))),
        h('span', { class: 'number' }, riskMark(rampStep(value)), likelihood(value)),
      ),
    );
  return [
    h('h2', {}, `${begin(count(paths.length, 'path'))} to choose from`),
    h('ul', { class: 'reaches' }, paths.map(one)),
  ];
}

const about = (far, path, certainty) =>
  `${hops(far)}, ${count(path.length, 'step')}, ${certainty}, ends in ${path.at(-1).toState}`;

/** The things between the ends, each once. */
function over(path) {
  const names = [...new Set(path.slice(0, -1).map(({ toName }) => toName))];
  const between = names.filter((name) => name !== path[0].fromName && name !== path.at(-1).toName);
  return between.length === 0 ? 'Straight' : `Over ${between.join(', ')}`;
}

/** The path that is drawn in ink, step by step. */
export function chosenPath({ likelihood: value, certainty, path }, lane) {
  return [
    h('h2', {}, `Path ${lane + 1}, step by step`),
    h('p', { class: 'quiet' }, `Likelihood ${likelihood(value)}, ${certainty}.`),
    h('path-steps', { props: { way: { path } } }),
  ];
}

/** What to do while there is nothing to draw. */
export function invitation({ suggested, title, note }, whole, question) {
  if (whole) return [h('h2', {}, 'Nothing to draw'), h('p', { class: 'quiet' }, `${title}. ${note}`)];
  if (!suggested) return [h('p', {}, 'Nothing on the map leads to anything critical.')];
  const { from, fromName, to, toName } = suggested;
  const look = { class: 'button first' };
  return [
    h('p', {}, 'The likeliest path on this map from a vendor to something critical: '),
    h('p', {}, link(`/paths${write({ from: [from], to, ...sameMap(question) })}`, `${fromName} to ${toName}`, look)),
  ];
}

export function legend() {
  const line = (more) => h('span', { class: `swatch-line ${more}`, 'aria-hidden': 'true' });
  return [
    h('li', {}, line('ink'), 'The chosen path'),
    h('li', {}, line('assumed'), 'Dashed: assumed, since a value is unknown'),
  ];
}
