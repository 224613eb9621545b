/** Reads the columns of a picture. Pure: the table, the walk and both charts say the same because they all ask here. */
import { idOf, kindOf } from './kinds.js';
import { begin, hops, kindName, likelihood, risk, tier, whole } from './words.js';

const STATES = ['control', 'confidentiality', 'integrity', 'availability', 'flaw'];

/** @returns {Array<object>} one object a mark, each knowing its place, its parent's place and what comes after it */
export function marks({ marks: columns }) {
  const assumed = new Set(columns.assumed);
  const critical = new Set(columns.critical);
  const all = columns.ref.map((ref, at) => ({
    at,
    ref,
    kind: kindOf(ref),
    name: columns.name[at] || idOf(ref),
    ring: columns.ring[at],
    x: columns.x[at],
    y: columns.y[at],
    likelihood: columns.likelihood[at],
    states: STATES.filter((_, bit) => columns.states[at] & (1 << bit)),
    sector: columns.sector[at],
    parent: columns.parent[at],
    assumed: assumed.has(at),
    critical: critical.has(at),
    onward: [],
  }));
  for (const mark of all) if (mark.parent >= 0) all[mark.parent].onward.push(mark.at);
  return all;
}

/** @returns {Array<object>} one object a cell of a folded picture */
export function cells({ cells: columns, sectors }) {
  return columns.kind.map((kind, at) => ({
    kind,
    ring: columns.ring[at],
    sector: columns.sector[at],
    name: begin(sectors[columns.sector[at]].name),
    count: columns.count[at],
    worst: columns.worst[at],
  }));
}

/** The cells of one ring and sector as one, with its kinds inside: what the picture paints as one field. */
export function fields(picture) {
  const found = new Map();
  for (const cell of cells(picture)) {
    const key = `${cell.ring}.${cell.sector}`;
    const field = found.get(key) ?? { ...cell, count: 0, worst: 0, kinds: [] };
    field.count += cell.count;
    field.worst = Math.max(field.worst, cell.worst);
    field.kinds.push(cell);
    found.set(key, field);
  }
  return [...found.values()];
}

/** How far a ring is, in words; what the server calls it, where it has a name. */
export function ringWord({ rings, shape }, ring) {
  return rings.find(({ at }) => at === ring)?.label ?? (shape === 'tiers' ? tier(ring) : hops(ring));
}

/** The table that says what the picture shows: headings, then rows of texts and numbers. */
export function table(picture) {
  if (picture.cells) {
    return {
      columns: ['Sector', 'Ring', 'Kind', { name: 'Things', number: true }, 'Worst'],
      rows: cells(picture).map((cell) => [
        cell.name,
        ringWord(picture, cell.ring),
        begin(kindName(cell.kind, 2)),
        cell.count,
        { risk: cell.worst, text: risk(cell.worst) },
      ]),
    };
  }
  const all = marks(picture);
  const place = picture.shape === 'tiers' ? 'Tier' : 'Hops';
  return {
    columns: [
      'Thing',
      'Kind',
      place,
      picture.shape === 'tiers' ? 'Counts to' : 'Falls in',
      'Certainty',
      { name: 'Likelihood', number: true },
    ],
    rows: all
      .sort(nearestFirst)
      .map((mark) => [
        { ref: mark.ref, text: mark.name },
        begin(kindName(mark.kind)),
        placeOf(picture, mark),
        picture.shape === 'tiers' ? (picture.sectors[mark.sector]?.name ?? 'ours') : mark.states.join(', '),
        mark.assumed ? 'assumed' : 'known',
        { value: mark.likelihood, text: likelihood(mark.likelihood) },
      ]),
  };
}

const nearestFirst = (a, b) => a.ring - b.ring || b.likelihood - a.likelihood || a.ref.localeCompare(b.ref);

function placeOf(picture, mark) {
  if (mark.ring > 0) return ringWord(picture, mark.ring);
  return picture.shape === 'tiers' ? 'us' : 'fell first';
}

/** A mark in one sentence: for the tooltip and for those who listen. */
export function describe(picture, mark) {
  const facts = [begin(kindName(mark.kind)), placeOf(picture, mark)];
  if (mark.ring > 0) {
    facts.push(`likelihood ${likelihood(mark.likelihood)}${mark.assumed ? ', assumed' : ''}`);
    if (picture.shape !== 'tiers') facts.push(`falls in ${mark.states.join(', ')}`);
    if (mark.critical) facts.push('critical');
  }
  facts.push(`${whole(mark.onward.length)} onward`);
  return { name: mark.name, facts };
}
