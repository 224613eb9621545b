/** What the council's page says beside the server's sentences: labels, and cells of its tables. Pure. */
import { begin, count, known, whole } from './words.js';

export const LABELS = {
  functions: 'Direct and transitive exposure by function',
  decisions: 'Decisions for this meeting',
  changes: 'What changed',
  undisclosed: 'Undisclosed subcontracts',
  concentration: 'On whom most rests',
  completeness: 'What CISA asks for',
  left: 'Accepted risks and waivers',
  coverage: 'How much is known',
  promises: 'Decided before: promised against measured',
  critical: 'Critical things, most exposed first',
};

/** A figure for the row of figures: its value, of how many, and how much more or less than on the day before. */
export function figure({ title, now, change, page }, day) {
  const parts = [
    now.of === null ? '' : `of ${whole(now.of)}`,
    now.unknown ? `${whole(now.unknown)} unknown` : '',
    change === null ? '' : change === 0 ? 'unchanged' : `${signed(change)} since ${day}`,
  ];
  const value = typeof now.value === 'number' ? whole(now.value) : String(now.value);
  return { label: title, value, note: parts.filter(Boolean).join(' · '), bad: change > 0, href: page };
}

export const signed = (change) => `${change > 0 ? '+' : '−'}${whole(Math.abs(change))}`;

/** `47 → 41`, or one number where nothing moves. */
export const moved = (before, after) => (before === after ? whole(after) : `${whole(before)} → ${whole(after)}`);

/** The counts of a toll that a decision moves, each with its name. */
export function effect(before, after) {
  const names = [
    ['waysIn', 'ways into critical functions'],
    ['functions', 'critical functions in reach'],
    ['things', 'critical things exposed'],
    ['vendors', 'vendors that reach them'],
  ];
  return names
    .filter(([key]) => before[key] !== after[key])
    .map(([key, name]) => `${name} ${moved(before[key], after[key])}`);
}

export const actsAndCost = ({ acts, cost }) => `${count(acts.length, 'act')}, effort ${whole(cost)}`;

/** A yes, a no, or that nobody says. */
export const said = (value) => (value === null ? 'not said' : value ? 'yes' : 'no');

export const linkWords = ({ tier, notified, approved, exposesData }) =>
  [
    tier === null ? 'no known tier' : `tier ${tier}`,
    `notified: ${said(notified)}`,
    `approved: ${said(approved)}`,
    `sees our data: ${said(exposesData)}`,
  ].join(' · ');

export const bearingWords = ({ outage, takeover, forced, of }) =>
  `${takeover} of ${of} can fall with its takeover, ${outage} with its outage, ${forced} of necessity`;

export const textWords = ({ met, notMet, unknown, notAnswered }) =>
  `${met} met, ${notMet} not met, ${unknown} unknown${notAnswered ? `, ${notAnswered} outside the program` : ''}`;

export const leftWords = ({ standing, reason, until, seats }) =>
  `${begin(standing)} until ${until} by ${seats.join(', ') || 'nobody'}: ${reason}`;

export const whoseWords = ({ owner, due, overdue }) =>
  `Owner ${known(owner)}, due ${known(due)}${overdue ? ' (overdue)' : ''}`;

export const voteWords = ({ seat, says, who }) => `${begin(seat)}: ${says} (${who})`;

/** One function in words, for the list that is its picture. */
export function bellWords({ direct, transitive, unexplained }) {
  const all = direct + transitive + unexplained;
  const more = unexplained ? `, ${unexplained} of them on no known chain` : '';
  return `${direct} direct, ${all} in all${more}`;
}
