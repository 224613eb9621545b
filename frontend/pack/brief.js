import { cutCard } from './cuts.js';
import { reachList } from './path.js';
import { contact, plansFor, stopped, whoIsTold, whomToCall } from './people.js';
import { card, count, el, kindWord, lost } from './text.js';

/** Everything about one fall, the most urgent first: what to cut, whom to call, whom to tell, what it comes to. */
export function brief(pack, fall, choose) {
  const states = pack.falls(fall.thing).map((other) =>
    el(
      'button',
      { type: 'button', class: 'chip', 'aria-pressed': String(other === fall), onclick: () => choose(other) },
      lost(other.state),
    ),
  );
  const head = [
    el('p', { class: 'crumb' }, el('code', {}, pack.ref(fall.thing))),
    el('h1', { tabindex: '-1' }, fall.title),
    el('p', { class: 'summary' }, fall.summary),
    el('div', { class: 'chips', role: 'group', 'aria-label': 'How it falls' }, states),
  ];
  if (!fall.detail) return [head, folded(pack, fall)];
  const left = [cutCard(pack, fall.detail), reachCard(pack, fall)];
  const right = [whomToCall(pack, fall), whoIsTold(pack, fall), back(pack, fall), plans(pack, pack.ref(fall.thing))];
  return [head, el('div', { class: 'columns' }, el('div', {}, left), el('div', {}, right))];
}

function folded(pack, fall) {
  const size = card(
    'Kept by its size only',
    el('p', {}, 'The paths and cuts of what reaches most are in this pack; of this fall only its size is.'),
  );
  const vendor = pack.fact('vendors', pack.ref(fall.thing));
  const people = [vendor?.contact, vendor?.owner].filter(Boolean).map((ref) => contact(pack, ref, ''));
  const call = people.length > 0 ? card('Whom to call', el('ul', { class: 'people' }, people)) : null;
  return el('div', { class: 'columns' }, el('div', {}, size), el('div', {}, call, plans(pack, pack.ref(fall.thing))));
}

function reachCard(pack, fall) {
  const kinds = Object.entries(fall.detail.byKind).map(([kind, n]) => count(n, kindWord(kind)));
  const all = kinds.length > 0 ? `In all ${kinds.join(', ')}. What is watched, likeliest first:` : '';
  return card('What it comes to', el('p', { class: 'quiet' }, all), reachList(pack, fall));
}

/** Critical functions, and when each is back. */
function back(pack, fall) {
  const title = 'When functions are back';
  const left = el('p', { class: 'warned' }, 'Not in this pack: counting it took too long.');
  if (fall.detail.back === null) return card(title, left);
  const rows = fall.detail.back.map(({ words }) => el('li', {}, words));
  const stops = stopped(pack, fall).length > 0;
  const none = el('p', {}, stops ? 'Nothing is known of when they are back.' : 'It stops no critical function.');
  return card(title, rows.length > 0 ? el('ul', { class: 'rows' }, rows) : none);
}

/** The plans that include a vendor: who acts, and whether a copy lies where no network is needed. */
export function plans(pack, ref) {
  const found = plansFor(pack, ref);
  const none = el('p', { class: 'warned' }, `No plan includes ${pack.called(ref)}.`);
  return card('Plans', found.length > 0 ? found.map((plan) => planOf(pack, plan)) : none);
}

export function planOf(pack, { ref, kind, organization, offlineCopy, exercisedOn, roles = [] }) {
  const copies = { true: 'There is a copy off the network.', false: 'There is no copy off the network.' };
  const said = [
    { ir: 'Incident response', bcp: 'Continuity', contingency: 'Contingency' }[kind] ?? kind,
    organization ? `of ${pack.called(organization)}.` : '',
    copies[offlineCopy] ?? 'Nobody says whether there is a copy off the network.',
    exercisedOn ? `Last exercised on ${exercisedOn}.` : 'It was never exercised, as far as the map says.',
  ];
  const people = roles.map((role) => contact(pack, role, ''));
  return el(
    'details',
    { class: 'hit' },
    el('summary', {}, el('b', {}, pack.called(ref))),
    el('p', {}, said.join(' ')),
    people.length > 0 ? el('ul', { class: 'people' }, people) : el('p', {}, 'It names nobody who acts.'),
  );
}
