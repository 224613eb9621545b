/** One value of a thing: what it is called, the field to edit it, and who says it. */
import { h } from '../core/dom.js';
import { begin } from '../core/words.js';

export function input({ name, type, words }, value) {
  const about = { 'aria-label': label(name), 'aria-describedby': 'about', name };
  if (words.length === 0) return h('input', { ...about, type: type === 'date' ? 'date' : 'text', value });
  const option = (word) => h('option', { value: word, selected: word === value }, word || 'unknown');
  return h('select', about, ['', ...words].map(option));
}

const SHORT = new Set(['edr', 'mfa', 'lei', 'rto', 'rpo']);

export const label = (column) =>
  begin(
    column
      .split('_')
      .map((word) => (SHORT.has(word) ? word.toUpperCase() : word))
      .join(' '),
  );

export function valueOf({ values }, name) {
  const value = values[name];
  if (value === null || value === undefined) return '';
  return Array.isArray(value) ? value.join(';') : String(value);
}

/** Who says the value that is shown, and who says another. */
export function says(thing, name, value) {
  const same = (text) => text.split(';').map((part) => part.trim()).join(';') === value;
  const speaking = thing.says.filter(({ values }) => values[name]);
  const shown = speaking.find(({ source, values }) => source === 'edit' && same(values[name])) ??
    speaking.find(({ values }) => same(values[name]));
  const others = speaking.filter(({ values }) => !same(values[name]));
  return [
    shown && h('span', { class: 'who' }, speaker(shown)),
    ...others.map((other) => h('span', { class: 'who' }, `${speaker(other)} says ${other.values[name]}`)),
  ];
}

const speaker = ({ source, record, who }) => (source === 'edit' ? `edited by ${who}` : `${record} of ${source}`);
