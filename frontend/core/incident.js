/** What the incident pages call things; no element is made here. */
import { begin, count, moment, short, whole } from './words.js';

export const MARKS = [
  ['confirmed', 'Confirmed: it has fallen too'],
  ['cleared', 'Cleared: looked at and clean'],
  ['contained', 'Contained: cut off'],
  ['open', 'Take the mark off'],
];

/** Hours between which something lies: `16 h`, `16 to 40 h`, `16 h or more`. */
export function hours(range) {
  if (!range) return '–';
  const { atLeast, atMost } = range;
  if (atMost === null) return atLeast === 0 ? 'unknown' : `${figure(atLeast)} h or more`;
  return atLeast === atMost ? `${figure(atLeast)} h` : `${figure(atLeast)} to ${figure(atMost)} h`;
}

const figure = (number) => whole(Math.round(number * 10) / 10);

export function figures({ radius, whenDeclared, contained, board, tell, accounts, connections, more }) {
  const done = board.cuts.filter(({ standing }) => standing === 'done').length;
  const open = tell.filter(({ told }) => !told);
  const late = open.filter((party) => party.late).length;
  const was = radius.things === whenDeclared.things ? '' : `${whole(whenDeclared.things)} when declared`;
  return [
    { label: 'Things in reach', value: whole(radius.things), note: was || `${whole(radius.forced)} stop of necessity` },
    {
      label: 'With the board’s cuts',
      value: contained ? whole(contained.things) : '–',
      note: contained ? `${done} of ${count(board.cuts.length, 'cut')} done` : 'no cut on the board',
    },
    { label: 'Critical functions', value: whole(radius.criticalFunctions), bad: radius.criticalFunctions > 0 },
    { label: 'Records to be read', value: short(radius.records), bad: radius.records > 0 },
    {
      label: 'Accounts, connections',
      value: `${whole(accounts.length + more.accounts)}, ${whole(connections.length + more.connections)}`,
    },
    { label: 'Still to be told', value: whole(open.length), note: late ? `${late} late` : '', bad: late > 0 },
  ];
}

export function functionRows(functions) {
  return functions.map((row) => [
    { ref: row.ref, text: row.name ?? row.ref },
    row.forced ? 'of necessity' : 'possible',
    hours(row.down),
    row.tolerance === null ? 'unknown' : `${figure(row.tolerance)} h`,
    row.words,
  ]);
}

export function dataRows(data) {
  return data.map((row) => [
    { ref: row.ref, text: row.name ?? row.ref },
    row.states.map(begin).join(', '),
    { value: row.records ?? -1, text: row.records === null ? 'unknown' : whole(row.records) },
    row.classification ?? 'unknown',
    row.controller ? { ref: row.controller, text: row.controllerName ?? row.controller } : 'nobody named',
  ]);
}

/** By when, and how that stands. */
export const due = (party) => (party.due ? moment(party.due) : 'as soon as can be');

/** What a box for a moment holds, as a moment that the server reads: the box has no zone, the clock has. */
export const instant = (text) => (text ? new Date(text).toISOString() : '');
