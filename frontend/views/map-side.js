import { h, link } from '../core/dom.js';
import { write } from '../core/address.js';
import { kindOf } from '../core/kinds.js';
import { fields, ringWord } from '../core/picture.js';
import { begin, count, hops, kindName, likelihood, rampStep, risk, tier, whole } from '../core/words.js';
import { marker, riskMark } from '../parts/marker.js';
import '../parts/data-table.js';
import '../parts/path-steps.js';

const FEW = 5;

/** What stands beside the map: the proof of the chosen path, and the critical things to choose from. */
export function mapSide(picture, way, choose) {
  if (picture.shape === 'tiers') return leaders(picture);
  if (picture.total === 0)
    return [
      h('h2', {}, 'Nothing falls with it'),
      h(
        'p',
        { class: 'quiet' },
        'No step of the policy leads on from here. An empty map of a vendor is unknown, not safe: see what it holds.',
      ),
    ];
  return [...worst(picture), ...path(way), ...critical(picture, way, choose)];
}

export function path(way) {
  if (!way?.path) return [];
  const steps = h('path-steps', { props: { way } });
  return [
    h('h2', {}, `Most likely path to ${way.name}`),
    h('p', { class: 'quiet' }, told(way)),
    steps,
  ];
}

/** The likeliest path may be longer than the shortest; both are said, or the ring would seem wrong. */
function told(way) {
  const taken = way.path.filter(({ from, to }) => from !== to).length;
  const shortest = taken > way.hops ? `; the shortest has ${way.hops}` : '';
  return `Likelihood ${likelihood(way.likelihood)}, ${knownPart(way)}, over ${hops(taken)}${shortest}.`;
}

function knownPart({ likelihoodKnown }) {
  return likelihoodKnown === null ? 'assumed' : `by known steps alone ${likelihood(likelihoodKnown)}`;
}

function worst(picture) {
  if (!picture.cells) return [];
  const rows = fields(picture)
    .sort((a, b) => b.worst - a.worst || b.count - a.count)
    .slice(0, 9)
    .map((field) => [
      `${field.name}, ${ringWord(picture, field.ring).replace(' ', '\u00a0')}`,
      field.count,
      { risk: field.worst, text: risk(field.worst) },
    ]);
  return [
    h('h2', {}, 'Worst cells'),
    h('data-table', { props: { table: { columns: ['Cell', { name: 'Things', number: true }, 'Worst'], rows } } }),
  ];
}

export function critical({ ways, moreWays }, chosen, choose) {
  if (ways.length === 0) return [h('h3', {}, 'Critical things'), h('p', { class: 'quiet' }, 'None is reached.')];
  const one = (way) =>
    h(
      'li',
      {},
      h(
        'button',
        { type: 'button', class: 'reach', 'aria-pressed': String(way === chosen), onclick: () => choose(way.ref) },
        marker(way.kind),
        h('span', {}, way.name, h('small', {}, `${begin(kindName(way.kind))}, ${way.state}, ${hops(way.hops)}`)),
        h('span', { class: 'number' }, riskMark(rampStep(way.likelihood)), likelihood(way.likelihood)),
      ),
    );
  const [first, rest] = [ways.slice(0, FEW), ways.slice(FEW)];
  return [
    h('h3', {}, 'Critical things in reach, worst first'),
    h('ul', { class: 'reaches' }, first.map(one)),
    rest.length > 0 &&
      h(
        'details',
        {},
        h('summary', {}, `${count(rest.length, 'more', 'more')}`),
        h('ul', { class: 'reaches' }, rest.map(one)),
      ),
    moreWays > 0 && h('p', { class: 'quiet' }, `${count(moreWays, 'critical thing')} more, less likely than these.`),
  ].filter(Boolean);
}

/** With nothing fallen: who reaches most, each a press away from its fall. */
function leaders({ leaders: all }) {
  const one = ({ ref, name, tier: number, critical: reached, likelihood: worst }) =>
    h(
      'li',
      {},
      h(
        'a',
        { class: 'reach', href: `/map${write({ from: [ref] })}` },
        marker(kindOf(ref)),
        h('span', {}, name, h('small', {}, `${begin(tier(number))}, ${whole(reached)} critical in reach`)),
        h('span', { class: 'number' }, riskMark(rampStep(worst)), likelihood(worst)),
      ),
    );
  return [
    h('h2', {}, 'Who reaches most'),
    h(
      'p',
      { class: 'quiet' },
      'The number is the likelihood of the worst. Choose a vendor to let it fall.',
    ),
    h('ul', { class: 'reaches' }, all.map(one)),
    h('p', {}, link('/vendors', 'All vendors')),
  ];
}
