import { card, count, el } from './text.js';

/** Somebody to call: telephone first, for mail may be what fell; then the deputy. */
export function contact(pack, ref, why, deputised = false) {
  const said = pack.fact('people', ref) ?? {};
  const deputy = !deputised && said.deputy && said.deputy !== ref ? said.deputy : null;
  return el(
    'li',
    { class: 'contact' },
    el('b', {}, pack.called(ref)),
    why ? el('span', { class: 'quiet' }, why) : null,
    el('span', { class: 'ways' }, ways(said)),
    deputy ? el('ul', {}, contact(pack, deputy, `deputy of ${pack.called(ref)}`, true)) : null,
  );
}

/** A number is dialled only as digits: whatever else stands in the cell stays text. */
function ways({ phone, email }) {
  const found = [];
  if (phone) found.push(el('a', { href: `tel:${phone.replaceAll(/[^+\d]/g, '')}`, class: 'phone' }, phone));
  else found.push(el('span', { class: 'warned' }, 'no telephone number is known'));
  if (email) found.push(el('a', { href: `mailto:${encodeURIComponent(email).replace('%40', '@')}` }, email));
  return found;
}

/** Whom to call about a fall, each once, with all that they are for. */
export function whomToCall(pack, fall) {
  const whys = new Map();
  const add = (ref, why) => ref && whys.set(ref, [...(whys.get(ref) ?? []), why]);
  const origin = pack.ref(fall.thing);
  const vendor = pack.fact('vendors', origin);
  const name = pack.name(fall.thing);
  add(vendor?.contact, `security contact of ${name}`);
  add(vendor?.owner, `answers for ${name} on our side`);
  for (const plan of plansFor(pack, origin)) {
    for (const ref of plan.roles ?? []) add(ref, `acts in ${pack.called(plan.ref)}`);
  }
  for (const { thing } of stopped(pack, fall)) {
    add(pack.fact('functions', pack.ref(thing))?.owner, `answers for ${pack.name(thing)}`);
  }
  const lacks = vendor && !vendor.contact;
  const gap = lacks ? el('p', { class: 'warned' }, `No security contact of ${name} is known.`) : null;
  const people = [...whys].map(([ref, why]) => contact(pack, ref, why.join('; ')));
  const nobody = el('p', {}, 'The map names nobody for this fall. Under “People” stands everybody it knows.');
  return card('Whom to call', gap, people.length > 0 ? el('ul', { class: 'people' }, people) : nobody);
}

/** The critical functions that a fall stops or may stop. */
export function stopped(pack, fall) {
  return pack
    .reached(fall)
    .filter(({ thing, state }) => pack.kind(thing) === 'function' && state === 'availability');
}

/** Plans that include a vendor; of another thing all, for any may be the one. */
export function plansFor(pack, ref) {
  const all = pack.facts('plans');
  return ref.startsWith('vendor:') ? all.filter(({ includes = [] }) => includes.includes(ref)) : all;
}

/** What has to be told to whom: by contract, and because of whose data was read. */
export function whoIsTold(pack, fall) {
  const origin = pack.ref(fall.thing);
  const contracts = pack.facts('contracts').filter(({ vendor }) => vendor === origin);
  const read = pack
    .reached(fall)
    .filter(({ thing, state }) => state === 'confidentiality' && pack.kind(thing) === 'dataset');
  const rows = [...contracts.map((contract) => owed(pack, contract)), ...read.map((hit) => controller(pack, hit))];
  const none = el('p', {}, 'The map knows of no contract and no data set here.');
  const legal = pack.facts('people').filter(({ roles = [] }) => roles.includes('legal'));
  return card(
    'What must be told, to whom',
    rows.length > 0 ? el('ul', { class: 'rows' }, rows) : none,
    el('p', { class: 'quiet' }, 'The map holds no deadlines that the law sets: ask whoever answers for legal matters.'),
    el('ul', { class: 'people' }, legal.map(({ ref }) => contact(pack, ref, 'legal'))),
  );
}

function owed(pack, { ref, vendor, customer, notifyHours, record }) {
  const agreed = notifyHours !== undefined;
  const hours = agreed ? `within ${count(notifyHours, 'hour')}` : 'of it, but within how many hours nobody says';
  return el(
    'li',
    {},
    `${pack.called(vendor)} must tell ${pack.called(customer)} ${hours} `,
    el('span', { class: 'quiet' }, `${pack.called(ref)}, `, el('span', { class: 'record' }, record ?? 'no record')),
  );
}

function controller(pack, { thing }) {
  const { controller: whose, records, classification } = pack.fact('datasets', pack.ref(thing)) ?? {};
  const told = whose ? `${pack.called(whose)} is the controller` : 'nobody is known as its controller';
  const size = records === undefined ? 'nobody knows how many records' : count(records, 'record');
  return el('li', {}, `${pack.name(thing)}: ${told}; ${size}, ${classification ?? 'not classified'}`);
}
