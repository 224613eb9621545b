/** The rows of a query as texts: for cells, for a CSV, and for the paths that are in them. Pure. */

const isNode = (value) => value !== null && typeof value === 'object' && Array.isArray(value[':labels']);
const isLink = (value) => value !== null && typeof value === 'object' && typeof value[':type'] === 'string';

/** A path comes as its nodes and relationships in turn. */
export const isPath = (value) =>
  Array.isArray(value) &&
  value.length > 2 &&
  value.length % 2 === 1 &&
  value.every((part, i) => (i % 2 === 0 ? isNode(part) : isLink(part)));

/** What a node is called: by its name, else its ref, else its label, as rows of a file have neither. */
export function nameOf(node) {
  const label = node[':labels'].find((one) => one !== 'Thing' && one !== 'Stub') ?? 'node';
  return { ref: node.ref ?? null, text: String(node.name ?? node.ref ?? label) };
}

/** A value in one line; what is nothing is said to be. */
export function text(value) {
  if (value === null || value === undefined) return 'null';
  if (isPath(value)) return value.map((part) => (isNode(part) ? nameOf(part).text : `-${part[':type']}-`)).join(' ');
  if (isNode(value)) return nameOf(value).text;
  if (isLink(value)) return value[':type'];
  if (Array.isArray(value)) return value.map(text).join(', ');
  if (typeof value === 'object') {
    return Object.entries(value)
      .map(([name, one]) => `${name}: ${text(one)}`)
      .join(', ');
  }
  return String(value);
}

/** A cell as a table of ours takes it: a thing of the map leads to it, anything else is a text that sorts as it is. */
export function cell(value) {
  if (isNode(value) && value.ref) return nameOf(value);
  if (typeof value === 'string' && REF.test(value)) return { ref: value, text: value };
  const said = text(value);
  return { text: said, value: typeof value === 'number' ? value : said };
}

const REF =
  /^(vendor|system|account|group|connection|software|service|function|dataset|dataflow|subcontract|zone):\S+$/;

/** Every path of an answer, once each, as a list of steps: things, and between two of them the relationship. */
export function paths({ columns, rows }, most) {
  const found = new Map();
  for (const row of rows) {
    for (const column of columns) {
      const value = row[column];
      if (isPath(value) && found.size < most) found.set(text(value), value.map(step));
    }
  }
  return [...found.values()];
}

const step = (part) => (isNode(part) ? nameOf(part) : { type: part[':type'] });

/**
 * RFC 4180, with what a spreadsheet would take for a formula made a text (OWASP ASVS 5.0, 1.2.10).
 *
 * @param {{columns: string[], rows: Object[]}} answer
 */
export function csv({ columns, rows }) {
  const lines = [columns, ...rows.map((row) => columns.map((column) => written(row[column])))];
  return lines.map((cells) => cells.map(quoted).join(',')).join('\r\n') + '\r\n';
}

function written(value) {
  if (value === null || value === undefined) return '';
  return typeof value === 'number' ? value : text(value);
}

function quoted(value) {
  const safe = typeof value !== 'number' && FORMULA.test(value) ? `'${value}` : String(value);
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

const FORMULA = /^[=+\-@\t\r\uff0b\uff0d\uff1d\uff20]/;

/** The parameters that a text declares in lines of `// :param name => value`, with what stands there. */
export function parameters(cypher) {
  const found = [...cypher.matchAll(/^\s*\/\/ :param (\w+) => (\S.*)$/gm)];
  return found.map(([, name, literal]) => ({ name, literal: literal.trim().replace(/^'(.*)'$/, '$1') }));
}

/** Where in a text a refusal of the guard points, from 0; -1 where it points nowhere. */
export function placeIn(cypher, told) {
  const [, line, column] = /line (\d+), column (\d+)/.exec(told ?? '') ?? [];
  if (line === undefined) return -1;
  const before = cypher.split('\n').slice(0, line - 1);
  return before.reduce((sum, one) => sum + one.length + 1, 0) + Number(column) - 1;
}
