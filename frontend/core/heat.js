/** Reads a heat map. Pure: the picture, the walk and the table say the same because they all ask here. */
import { count, likelihood, rampStep } from './words.js';

/** What rows are, by what they are counted by. */
export const ROWS = {
  vendor: 'Vendor',
  parent: 'Parent group',
  country: 'Country',
  product: 'Product',
  plane: 'Management plane',
};

const MANY = { vendor: 'vendors', parent: 'groups', country: 'countries', product: 'products', plane: 'planes' };

const FALLS = { outage: 'stops', takeover: 'falls', forced: 'stops of necessity' };

/** One cell: how likely, how many cells it stands for, and whether that is sure. */
export function cell({ rows, columns }, row, column) {
  const line = rows[row];
  const value = line.likelihood[column];
  return {
    likelihood: value,
    rests: value > 0,
    folded: Boolean(line.fold) || columns[column].ref === '',
    count: line.counts[column] ?? (value > 0 ? 1 : 0),
    forced: !line.fold && line.forced.includes(column),
    assumed: line.assumed.includes(column),
    step: value > 0 ? rampStep(value) : -1,
  };
}

/** What stands in a cell: a likelihood, with '?' where it is assumed; of a fold, how many. */
export function written({ rests, folded, count: many, likelihood: value, assumed }) {
  if (!rests) return '';
  return folded ? `${many}` : `${likelihood(value)}${assumed ? '?' : ''}`;
}

/** A cell in one sentence, for those who listen. */
export function told(answer, row, column) {
  const [line, { name }] = [answer.rows[row], answer.columns[column]];
  const one = cell(answer, row, column);
  const what = `${line.name}, ${name}`;
  if (!one.rests) return `${what}: nothing rests here`;
  if (one.folded) return `${what}: ${one.count} of these, the worst with likelihood ${likelihood(one.likelihood)}`;
  const sure = [one.forced && 'of necessity', one.assumed && 'assumed'].filter(Boolean);
  return [`${what}: ${FALLS[answer.rests]}, likelihood ${likelihood(one.likelihood)}`, ...sure].join(', ');
}

/** How many functions rest on a row, or how many rows a fold stands for. */
export const total = ({ by }, line) =>
  line.fold ? count(line.total, MANY[by].replace(/ies$/, 'y').replace(/s$/, ''), MANY[by]) : `${line.total}`;

/** What stands below the cells: a name and a text for each column. */
export function feet({ by, columns }) {
  return [
    [`${MANY[by][0].toUpperCase()}${MANY[by].slice(1)} it rests on`, columns.map((column) => `${column.total}`)],
    [
      'Herfindahl index, vendors',
      columns.map(({ herfindahl }) => (herfindahl === null ? '–' : likelihood(herfindahl))),
    ],
  ];
}

/** The same in a table. */
export function heatTable(answer) {
  const { by, rows, columns } = answer;
  const body = rows.map((line, row) => [
    line.ref.includes(':') ? { ref: line.ref, text: line.name } : line.name,
    { value: line.fold ? -1 : line.total, text: total(answer, line) },
    ...columns.map((_, column) => {
      const one = cell(answer, row, column);
      const text = one.rests ? `${written(one)}${one.forced ? ', forced' : ''}` : '–';
      return { value: one.likelihood, text };
    }),
  ]);
  const below = feet(answer).map(([name, texts]) => [name, '', ...texts]);
  return {
    columns: [
      ROWS[by],
      { name: 'Functions', number: true },
      ...columns.map(({ name }, i) => ({ name, key: `function-${i}`, number: true })),
    ],
    rows: [...body, ...below],
  };
}

/** Where an arrow leads from a cell; undefined where it leads nowhere. */
export function stepCell({ rows, columns }, [row, column], key) {
  const by = { ArrowRight: [0, 1], ArrowLeft: [0, -1], ArrowDown: [1, 0], ArrowUp: [-1, 0] }[key];
  if (key === 'Home') return [0, 0];
  if (key === 'End') return [rows.length - 1, columns.length - 1];
  if (!by) return undefined;
  const keep = (value, size) => Math.max(0, Math.min(size - 1, value));
  return [keep(row + by[0], rows.length), keep(column + by[1], columns.length)];
}
