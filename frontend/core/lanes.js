/** Reads paths as lanes. Pure: the cards, the walk and the table say the same. */
import { kindOf } from './kinds.js';
import { begin, kindName, likelihood } from './words.js';

/** The step that leads to a card; none to where its paths begin. */
export const stepTo = ({ paths }, card) =>
  card.column === 0 ? undefined : paths[card.lanes[0]].path[card.column - 1];

/** A card in one sentence, for those who listen. */
export function told(answer, card) {
  const leg = stepTo(answer, card);
  const where = `path ${card.lanes.map((lane) => lane + 1).join(', ')}`;
  const what = `${card.name}, ${begin(kindName(kindOf(card.ref)))}, ${card.state}`;
  if (!leg) return `${what}, falls first, ${where}`;
  const proof = leg.record || 'no record: drawn from an empty value';
  const likely = `likelihood ${likelihood(leg.p)}${leg.assumed ? ', assumed' : ''}`;
  return `${what}, step ${card.column} of ${where}: ${leg.why}, ${leg.rule}, ${likely}, ${proof}`;
}

/** Where an arrow leads: along the lane that is looked at, or to the next card of the column. */
export function stepCard({ cards }, at, key, lane) {
  const here = cards[at];
  const own = here.lanes.includes(lane) ? lane : here.lanes[0];
  const find = (column) => cards.findIndex((card) => card.column === column && card.lanes.includes(own));
  const column = cards.map((card, i) => ({ ...card, i })).filter((card) => card.column === here.column);
  const among = column.findIndex(({ i }) => i === at);
  const moves = {
    ArrowRight: () => find(here.column + 1),
    ArrowLeft: () => find(here.column - 1),
    ArrowDown: () => column[(among + 1) % column.length].i,
    ArrowUp: () => column[(among - 1 + column.length) % column.length].i,
    Home: () => 0,
  };
  const next = moves[key]?.() ?? -1;
  return next < 0 ? undefined : next;
}

/** The same in a table: a row a step. */
export function lanesTable({ paths }) {
  return {
    columns: [
      'Path',
      { name: 'Step', number: true },
      'From',
      'To',
      'Falls in',
      'Why',
      'Rule',
      { name: 'Likelihood', number: true },
      'Certainty',
      'Record',
    ],
    rows: paths.flatMap(({ path }, lane) =>
      path.map((leg, step) => [
        `Path ${lane + 1}`,
        step + 1,
        { ref: leg.from, text: leg.fromName },
        { ref: leg.to, text: leg.toName },
        leg.toState,
        leg.why,
        leg.rule,
        { value: leg.p, text: likelihood(leg.p) },
        leg.assumed ? 'assumed' : 'known',
        leg.record || 'none',
      ]),
    ),
  };
}
