import { card, count, el } from './text.js';

/** Which few acts keep a fall away, and what they take down themselves. */
export function cutCard(pack, { cuts }) {
  return card(
    'What to cut',
    cuts.sets[0]?.title === cuts.title ? null : el('p', {}, el('b', {}, cuts.title)),
    cuts.note ? el('p', { class: 'warned' }, `${cuts.note}.`) : null,
    cuts.sets.map((set, i) => setOf(pack, set, i)),
    never(cuts),
    cuts.sets.length === 0 && cuts.summary ? el('p', { class: 'quiet' }, cuts.summary) : null,
  );
}

function never({ never: sentences }) {
  if (sentences.length === 0) return null;
  const summary = el('summary', {}, `What no act keeps: ${count(sentences.length, 'sentence')}`);
  return el('details', { class: 'hit' }, summary, sentences.map((sentence) => el('p', { class: 'quiet' }, sentence)));
}

function setOf(pack, set, place) {
  const body = [
    el('ol', { class: 'acts' }, set.acts.map((act) => actOf(pack, act))),
    el('p', {}, el('b', {}, 'Damage: '), set.damage),
    list(pack, 'It may take down', set.down),
    list(pack, `It keeps ${count(set.keeps, 'protected thing')}`, set.kept),
  ];
  const cost = el('span', { class: 'quiet' }, ` cost ${set.cost}`);
  return el('details', { class: 'hit', open: place === 0 }, el('summary', {}, el('b', {}, set.title), cost), body);
}

function actOf(pack, act) {
  const names = act.down.map((thing) => pack.name(thing)).join(', ');
  const down = names === '' ? '' : `Alone it takes down ${names}. `;
  return el(
    'li',
    {},
    el('b', {}, act.title),
    ' ',
    act.record ? el('span', { class: 'record' }, act.record) : null,
    el('span', { class: 'why' }, down, act.unsaid ?? ''),
  );
}

function list(pack, title, things) {
  if (things.length === 0) return null;
  const names = things.map((thing) => el('li', {}, pack.name(thing)));
  const summary = el('summary', {}, `${title}: ${count(things.length, 'thing')} named`);
  return el('details', { class: 'inner' }, summary, el('ul', {}, names));
}
