/** How things are called and how numbers are written; the only place that does either. */

const LANGUAGE = 'en';
const WHOLE = new Intl.NumberFormat(LANGUAGE);
const SHORT = new Intl.NumberFormat(LANGUAGE, { notation: 'compact', maximumFractionDigits: 1 });
const REGIONS = new Intl.DisplayNames([LANGUAGE], { type: 'region', fallback: 'code' });


const KINDS = {
  dataset: ['data set', 'data sets'],
  dataflow: ['data flow', 'data flows'],
  software: ['software', 'software'],
  person: ['person', 'people'],
  evidence: ['evidence', 'evidence'],
};

/** @param {string} kind the word before the colon of a ref */
export function kindName(kind, count = 1) {
  const [one, many] = KINDS[kind] ?? [kind, kind.endsWith('y') ? `${kind.slice(0, -1)}ies` : `${kind}s`];
  return count === 1 ? one : many;
}

export function count(number, one, many = `${one}s`) {
  return `${WHOLE.format(number)} ${number === 1 ? one : many}`;
}

export const whole = (number) => WHOLE.format(number);
export const short = (number) => SHORT.format(number);
export const hops = (number) => count(number, 'hop');

/** A likelihood as two digits that mean something: it orders a list, it is not a frequency. */
export function likelihood(value) {
  if (value === null || value === undefined) return '–';
  if (value >= 0.995) return '1.00';
  if (value >= 0.01) return value.toFixed(2);
  return value === 0 ? '0' : value.toPrecision(1);
}

const STEPS = ['low', 'guarded', 'elevated', 'high', 'severe'];

/** One of five words for a step of the risk ramp. */
export const risk = (step) => STEPS[step] ?? 'none';

/** The ramp's step for a likelihood; the server uses the same bounds for sectors and cells. */
export function rampStep(value) {
  return value >= 0.5 ? 4 : value >= 0.2 ? 3 : value >= 0.05 ? 2 : value >= 0.01 ? 1 : 0;
}

export function country(code) {
  return code ? REGIONS.of(code) : 'country unknown';
}

/** A moment as the clock on the wall shows it, its date written as all dates are. */
export function moment(instant) {
  if (!instant) return 'never';
  const at = new Date(instant);
  const two = (number) => String(number).padStart(2, '0');
  const day = [at.getFullYear(), two(at.getMonth() + 1), two(at.getDate())].join('-');
  return `${day} ${two(at.getHours())}:${two(at.getMinutes())}`;
}

export const tier = (number) => (number === null || number === undefined ? 'no known chain' : `tier ${number}`);

/** Capital first letter, for the beginning of a sentence or a label. */
export const begin = (text) => text.charAt(0).toUpperCase() + text.slice(1);

/** An empty value is unknown, never 'no' and never fine. */
export const known = (value) => (value === null || value === undefined || value === '' ? 'unknown' : String(value));

/** What a fall in a state means, as the end of 'if it …'. */
export const FALLEN = {
  control: 'is taken over',
  confidentiality: 'leaks',
  integrity: 'is falsified',
  availability: 'stops',
  flaw: 'has an exploitable flaw',
};
