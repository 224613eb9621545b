import { h } from '../core/dom.js';
import { dataRows, functionRows } from '../core/incident.js';
import { count, likelihood, rampStep } from '../core/words.js';
import '../parts/data-table.js';

const FUNCTIONS = ['Function', 'Stops', 'Down', 'Tolerance', 'What that means'];
const DATA = ['Data set', 'Lost', { name: 'Records', number: true }, 'Class', 'Controller'];
const ACCOUNTS = ['Account', 'Holder', 'Kind', 'Second factor', { name: 'Likelihood', number: true }, 'Act'];
const CONNECTIONS = ['Connection', 'From', 'To', 'Type', 'Watched', 'Act'];

/**
 * What is in reach, a table a kind.
 *
 * @param {(row: object) => Node|string} cut the cell that puts the act which a row names on the board
 */
export function incidentLists({ functions, data, accounts, connections, more }, cut) {
  return [
    list('Critical functions', FUNCTIONS, functionRows(functions), 0),
    list('Data', DATA, dataRows(data), more.data),
    list(
      'Accounts to disable',
      ACCOUNTS,
      accounts.map((row) => [named(row), holder(row), known(row.kind), known(row.mfa), likely(row), cut(row)]),
      more.accounts,
    ),
    list(
      'Connections to cut',
      CONNECTIONS,
      connections.map((row) => [
        named(row),
        { ref: row.from, text: row.fromName },
        { ref: row.to, text: row.toName },
        known(row.type),
        row.monitored === null ? 'unknown' : row.monitored ? 'yes' : 'no',
        cut(row),
      ]),
      more.connections,
    ),
  ];
}

const named = ({ ref, name }) => ({ ref, text: name ?? ref });
const known = (value) => value ?? 'unknown';
const holder = (row) => (row.holder ? { ref: row.holder, text: row.holderName ?? row.holder } : 'nobody known');

function likely({ likelihood: value }) {
  return { value, risk: rampStep(value), text: likelihood(value) };
}

function list(title, columns, rows, more) {
  const all = rows.length + more;
  const caption = more > 0 ? `${rows.length} of ${count(all, 'row')}` : undefined;
  return h(
    'section',
    { class: 'card' },
    h('header', {}, h('h2', {}, title), h('span', { class: 'quiet' }, all === 0 ? 'none in reach' : `${all} in reach`)),
    rows.length > 0 && h('data-table', { class: 'tall', label: title, props: { table: { caption, columns, rows } } }),
  );
}
