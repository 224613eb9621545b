import { planOf } from './brief.js';
import { pathOf } from './path.js';
import { contact } from './people.js';
import { card, el, kindWord, likely, lost } from './text.js';

const MOST = 50;

/** A thing whose own fall is not kept: what is said of it, and which falls come to it. */
export function sheet(pack, thing) {
  const ref = pack.ref(thing);
  const head = [
    el('p', { class: 'crumb' }, kindWord(pack.kind(thing)), pack.critical(thing) ? ', critical' : ''),
    el('h1', { tabindex: '-1' }, pack.name(thing)),
    el('p', { class: 'summary' }, el('code', {}, ref)),
  ];
  if (ref.startsWith('person:')) return [head, card('Contact', el('ul', { class: 'people' }, contact(pack, ref, '')))];
  const plan = pack.fact('plans', ref);
  if (plan) return [head, card('Plan', planOf(pack, plan))];
  const owner = pack.fact('functions', ref)?.owner;
  const call = owner ? card('Who answers for it', el('ul', { class: 'people' }, contact(pack, owner, ''))) : null;
  return [head, call, reaching(pack, thing)];
}

function reaching(pack, thing) {
  const all = pack.reaching(thing);
  if (all.length === 0) {
    return card('Who reaches it', el('p', {}, 'No fall in this pack comes to it, or it is not among what is watched.'));
  }
  const rows = all.slice(0, MOST).map(({ fall, node, p }) => fallRow(pack, fall, node, p));
  const left = all.length - MOST;
  const more = left > 0 ? el('p', { class: 'quiet' }, `${left} less likely ones are not listed.`) : null;
  return card('Who reaches it, likeliest first', el('div', { class: 'hits' }, rows), more);
}

function fallRow(pack, fall, node, p) {
  const row = el(
    'details',
    { class: 'hit', ontoggle: () => row.open && row.children.length === 1 && row.append(pathOf(pack, fall, { node })) },
    el(
      'summary',
      {},
      el('b', {}, pack.name(fall.thing)),
      ` ${lost(fall.state)} `,
      el('span', { class: 'quiet' }, `likelihood ${likely(p)}`),
    ),
  );
  return row;
}

/** What the page shows before anything is sought: the heaviest falls, the plans, everybody. */
export function start(pack, choose) {
  const heaviest = pack.data.falls
    .filter(({ state }) => state === 'control')
    .slice(0, 10)
    .map((fall) =>
      el(
        'li',
        {},
        el('button', { type: 'button', class: 'link', onclick: () => choose(fall.thing) }, pack.name(fall.thing)),
        el('span', { class: 'quiet' }, ` ${fall.summary}`),
      ),
    );
  const folded = pack.data.folded.map((sentence) => el('p', { class: 'warned' }, sentence));
  const plans = pack.facts('plans').map((plan) => planOf(pack, plan));
  return [
    el('h1', {}, `${pack.data.organizations.join(', ') || 'The map'} in the offline hour`),
    folded.length > 0 ? card('What this pack leaves out', folded) : null,
    el(
      'div',
      { class: 'columns' },
      el('div', {}, card('What reaches most', el('ol', { class: 'rows' }, heaviest))),
      el('div', {}, card('Plans', plans.length > 0 ? plans : el('p', {}, 'None is known.')), everybody(pack)),
    ),
  ];
}

function everybody(pack) {
  const people = pack.facts('people').map(({ ref, roles = [] }) => contact(pack, ref, roles.join(', ')));
  if (people.length === 0) return card('People', el('p', {}, 'Nobody is known.'));
  const all = el('summary', {}, `All ${people.length} of them`);
  return card('People', el('details', { class: 'hit' }, all, el('ul', { class: 'people' }, people)));
}
