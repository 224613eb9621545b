/**
 * The walk over a picture by keyboard: right goes onward, left back, up and down among what hangs on the same thing,
 * Home to what fell. Pure: where one is and which key was pressed say where one gets.
 */
const MOVES = {
  ArrowRight: (marks, mark) => mark.onward[0],
  ArrowLeft: (marks, mark) => (mark.parent >= 0 ? mark.parent : undefined),
  ArrowDown: (marks, mark) => sibling(marks, mark, 1),
  ArrowUp: (marks, mark) => sibling(marks, mark, -1),
  Home: () => 0,
};

/** @returns {number|undefined} the place of the next mark; undefined where the key leads nowhere */
export function step(marks, at, key) {
  return MOVES[key]?.(marks, marks[at]);
}

export const leads = (key) => key in MOVES;

function sibling(marks, mark, by) {
  const among =
    mark.parent >= 0 ? marks[mark.parent].onward : marks.filter(({ parent }) => parent < 0).map(({ at }) => at);
  return among[(among.indexOf(mark.at) + by + among.length) % among.length];
}

/** The same walk over the fields of a folded picture: right and left over rings, down and up over sectors. */
export function stepField(fields, at, key) {
  const { ring, sector } = fields[at];
  const rings = [...new Set(fields.map((field) => field.ring))].sort((a, b) => a - b);
  const sectors = [...new Set(fields.map((field) => field.sector))].sort((a, b) => a - b);
  const by = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] }[key];
  if (key === 'Home') return 0;
  if (!by) return undefined;
  const turn = (list, value, move) => list[(list.indexOf(value) + move + list.length) % list.length];
  let [nextRing, nextSector] = [ring, sector];
  for (let tries = 0; tries < rings.length * sectors.length; tries++) {
    nextRing = by[0] ? turn(rings, nextRing, by[0]) : nextRing;
    nextSector = by[1] ? turn(sectors, nextSector, by[1]) : nextSector;
    const found = fields.findIndex((field) => field.ring === nextRing && field.sector === nextSector);
    if (found >= 0) return found;
  }
  return undefined;
}
