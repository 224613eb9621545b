import { count, el, kindWord, likely, lost } from './text.js';

/** What a fall comes to, each with the most likely path and the record that proves each step. */
export function reachList(pack, fall) {
  const hits = pack.reached(fall);
  if (hits.length === 0) return el('p', {}, 'It comes to nothing that is watched.');
  const groups = GROUPS.map(([title, kinds]) => [title, hits.filter(({ thing }) => kinds(pack.kind(thing)))]);
  const some = groups.filter(([, rows]) => rows.length > 0);
  return some.map(([title, rows], place) => groupOf(pack, fall, { title, rows, open: place === 0 }));
}

const GROUPS = [
  ['Critical functions', (kind) => kind === 'function'],
  ['Data sets', (kind) => kind === 'dataset'],
  ['Critical systems, a row a state', (kind) => kind !== 'function' && kind !== 'dataset'],
];

/** What is folded is not written out: a wide fall comes to hundreds of things. */
function groupOf(pack, fall, { title, rows, open }) {
  const fill = () => group.open && group.children.length === 1 && group.append(body());
  const body = () => el('div', { class: 'hits' }, rows.map((hit) => hitRow(pack, fall, hit)));
  const summary = el('summary', {}, `${title}: ${rows.length}`);
  const group = el('details', { class: 'group', open, ontoggle: fill }, summary);
  return group;
}

/** A path is written out when it is first unfolded: a wide fall has thousands of steps. */
export function hitRow(pack, fall, hit) {
  const p = pack.path(fall, hit.node).reduce((product, step) => product * step.p, 1);
  const marks = [hit.forced ? 'of necessity' : null, hit.known ? null : 'assumed'].filter(Boolean).join(', ');
  const row = el(
    'details',
    { class: 'hit', ontoggle: () => row.open && row.children.length === 1 && row.append(pathOf(pack, fall, hit)) },
    el(
      'summary',
      {},
      el('b', {}, pack.name(hit.thing)),
      el('span', { class: 'quiet' }, ` ${kindWord(pack.kind(hit.thing))} `),
      el('span', { class: 'lost' }, lost(hit.state)),
      el('span', { class: 'quiet' }, ` ${count(hit.hops, 'hop')}, likelihood ${likely(p)}${marks ? `, ${marks}` : ''}`),
    ),
  );
  return row;
}

export function pathOf(pack, fall, { node }) {
  const steps = pack.path(fall, node);
  if (steps.length === 0) return el('p', {}, 'It falls first.');
  const first = el('li', {}, standing(pack, steps[0].from));
  const others = steps.map((step) => el('li', {}, standing(pack, step.to), why(pack, step)));
  return el('ol', { class: 'path' }, first, others);
}

function standing(pack, { thing, state }) {
  return [el('b', {}, pack.name(thing)), ` ${kindWord(pack.kind(thing))}, ${lost(state)}`];
}

function why(pack, step) {
  const along = step.via.length > 0 ? ` Along ${step.via.map((thing) => pack.name(thing)).join(', ')}.` : '';
  const open = step.unknown.length > 0 ? ` Nobody filled in ${step.unknown.join(', ')}.` : '';
  return el(
    'span',
    { class: 'why' },
    `${step.title}.${along} `,
    el('span', { class: 'record' }, step.record),
    ` ${likely(step.p)}${step.assumed ? ', assumed' : ''}.${open}`,
  );
}
