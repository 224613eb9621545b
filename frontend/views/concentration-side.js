import { h, link } from '../core/dom.js';
import { kindOf } from '../core/kinds.js';
import { count, likelihood, rampStep } from '../core/words.js';
import { marker, riskMark } from '../parts/marker.js';
import { thingLink } from '../parts/thing-link.js';
import '../parts/path-steps.js';

const FEW = 8;

/** One cell closely: what it says, what of ours stands between, the routes that meet there, and the proof. */
export function heatSide(chosen, onMap) {
  if (!chosen) return [h('h2', {}, 'Nothing to look at'), h('p', { class: 'quiet' }, 'No function rests on anybody.')];
  const { title, summary, likelihood: value, path, things, moreThings, routesTitle, routes } = chosen;
  return [
    h('h2', {}, title),
    h('p', {}, summary),
    value > 0 && h('p', { class: 'quiet' }, riskMark(rampStep(value)), `Likelihood ${likelihood(value)}`),
    onMap && h('p', {}, link(onMap, 'See it fall on the map', { class: 'button' })),
    path.length > 0 && h('h3', {}, 'Most likely path'),
    path.length > 0 && h('path-steps', { props: { way: { path } } }),
    things.length > 0 && h('h3', {}, 'What stands between, likeliest first'),
    listed(things, moreThings),
    h('h3', {}, routesTitle),
    listed(routes, 0),
  ].flat().filter(Boolean);
}

function listed(things, more) {
  const one = ({ ref, name, likelihood: value }) =>
    h(
      'li',
      { class: 'reach' },
      marker(kindOf(ref)),
      h('span', {}, thingLink(ref, name, { class: 'plain' })),
      value > 0 && h('span', { class: 'number' }, riskMark(rampStep(value)), likelihood(value)),
    );
  const [first, rest] = [things.slice(0, FEW), things.slice(FEW)];
  return [
    first.length > 0 && h('ul', { class: 'reaches' }, first.map(one)),
    rest.length > 0 &&
      h(
        'details',
        {},
        h('summary', {}, count(rest.length + more, 'more', 'more')),
        h('ul', { class: 'reaches' }, rest.map(one)),
        more > 0 && h('p', { class: 'quiet' }, `${count(more, 'thing')} less likely are not listed.`),
      ),
  ];
}
