import { write } from '../core/address.js';
import { h, link } from '../core/dom.js';
import { sameMap } from '../core/same-map.js';
import { begin, count, hops, kindName, likelihood, rampStep, tier } from '../core/words.js';
import { marker, riskMark } from '../parts/marker.js';
import '../parts/path-steps.js';

const FEW = 8;

/** The state that an address need not say. */
const USUAL = { vendor: 'control', software: 'flaw' };

const fallen = ({ ref, kind, state }) => (state === USUAL[kind] ? ref : `${ref}=${state}`);

/** Who can reach one thing, ranked; and the proof of one of them, with what leads on to it. */
export function ranking(chosen, question, choose) {
  const { title, summary, sources, more, through, path } = chosen;
  const source = sources.find((each) => `${each.ref}=${each.state}` === through);
  const one = (each) =>
    h(
      'li',
      {},
      h(
        'button',
        {
          type: 'button',
          class: 'reach',
          'aria-pressed': String(each === source),
          onclick: () => choose(`${each.ref}=${each.state}`),
        },
        marker(each.kind),
        h('span', {}, each.name, h('small', {}, about(each))),
        h('span', { class: 'number' }, riskMark(rampStep(each.likelihood)), likelihood(each.likelihood)),
      ),
    );
  const [first, rest] = [sources.slice(0, FEW), sources.slice(FEW)];
  return [
    h('h2', {}, title),
    h('p', { class: 'quiet' }, summary),
    first.length > 0 && h('ul', { class: 'reaches' }, first.map(one)),
    rest.length > 0 &&
      h(
        'details',
        { open: rest.includes(source) },
        h('summary', {}, count(rest.length, 'more', 'more')),
        h('ul', { class: 'reaches' }, rest.map(one)),
      ),
    more > 0 && h('p', { class: 'quiet' }, `${count(more, 'way', 'ways')} less likely than these.`),
    ...(source ? proof(chosen, source, path, question) : []),
  ].filter(Boolean);
}

function about({ kind, tier: number, state, hops: far, certainty }) {
  const who = kind === 'vendor' ? begin(tier(number)) : begin(kindName(kind));
  return `${who}, ${state}, ${hops(far)}, ${certainty}`;
}

function proof({ of, ref }, source, path, question) {
  const when = sameMap(question);
  const known =
    source.likelihoodKnown === null
      ? 'assumed'
      : `by known steps alone ${likelihood(source.likelihoodKnown)}`;
  return [
    h('h3', {}, `Most likely path from ${source.name}`),
    h('p', { class: 'quiet' }, `Likelihood ${likelihood(source.likelihood)}, ${known}.`),
    h('path-steps', { props: { way: { path } } }),
    h(
      'p',
      { class: 'row' },
      link(`/map${write({ from: [fallen(source)], to: ref, ...when })}`, 'On the map', { class: 'button' }),
      link(`/paths${write({ from: [fallen(source)], to: of, ...when })}`, 'All paths', { class: 'button' }),
    ),
  ];
}

/** Everything that is watched, by kind, as the choices of a field. */
export function choices(targets, of) {
  const kinds = [...new Set(targets.map(({ kind }) => kind))];
  const missing = of && targets.every((each) => each.of !== of) ? [h('option', { value: of }, of)] : [];
  const group = (kind) =>
    h(
      'optgroup',
      { label: begin(kindName(kind, 2)) },
      targets
        .filter((each) => each.kind === kind)
        .map((each) => h('option', { value: each.of }, `${each.name}, ${each.state}`)),
    );
  return [...missing, ...kinds.map(group)];
}
