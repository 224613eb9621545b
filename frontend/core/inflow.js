/** Reads a sankey of ways in. Pure: the picture, what is spoken and the table say the same. */
import { count, whole } from './words.js';

const ways = (number) => count(number, 'way in', 'ways in');

/** What goes out of a bar or comes into it, widest first, as places in the ribbons. */
export function ribbonsAt({ ribbons }, bar) {
  return ribbons
    .map((ribbon, at) => ({ ...ribbon, at }))
    .filter(({ from, to }) => from === bar || to === bar)
    .sort((a, b) => b.value - a.value || a.at - b.at);
}

/** A bar in one sentence, for those who listen. */
export function told({ columns, picture }, at) {
  const bar = picture.bars[at];
  const onward = ribbonsAt(picture, at).filter(({ from }) => from === at);
  const back = ribbonsAt(picture, at).filter(({ to }) => to === at);
  const named = (list, end) => list.map((each) => `${picture.bars[each[end]].name} ${each.value}`).join(', ');
  return [
    `${bar.name}, ${columns[bar.column]}, ${ways(bar.value)}`,
    onward.length > 0 && `to ${named(onward, 'to')}`,
    back.length > 0 && `from ${named(back, 'from')}`,
  ]
    .filter(Boolean)
    .join('; ');
}

/** The same in a table: a row a ribbon. */
export function inflowTable({ picture }) {
  const name = ({ ref, name: text }) => (ref ? { ref, text } : text);
  return {
    columns: ['From', 'To', { name: 'Ways in', number: true }],
    rows: picture.ribbons.map(({ from, to, value }) => [
      name(picture.bars[from]),
      name(picture.bars[to]),
      { value, text: whole(value) },
    ]),
  };
}

/** Where an arrow leads from a bar: up and down in its column, right and left along the widest ribbon. */
export function stepBar({ bars, ribbons }, at, key) {
  const column = bars.map((bar, i) => ({ ...bar, i })).filter((bar) => bar.column === bars[at].column);
  const here = column.findIndex(({ i }) => i === at);
  const along = (mine, other) =>
    ribbonsAt({ ribbons }, at)
      .filter((ribbon) => ribbon[mine] === at)
      .map((ribbon) => ribbon[other])[0];
  const moves = {
    ArrowDown: () => column[(here + 1) % column.length].i,
    ArrowUp: () => column[(here - 1 + column.length) % column.length].i,
    ArrowRight: () => along('from', 'to'),
    ArrowLeft: () => along('to', 'from'),
    Home: () => 0,
    End: () => bars.length - 1,
  };
  return moves[key]?.();
}
