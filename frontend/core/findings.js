/** What findings and checks look like in a table: words and cells, and no element but marks. Pure. */
import { begin } from './words.js';

/** The step of the risk ramp that a severity is painted in; the worst is the strongest. */
export const STEP = { low: 1, medium: 2, high: 3, critical: 4 };

export const SEVERITIES = ['critical', 'high', 'medium', 'low'];

/** The states in which a finding may be asked for, with how the page says them. */
export const STATES = [
  ['open', 'Open'],
  ['proposed', 'Waiting for approval'],
  ['overdue', 'Overdue'],
  ['waived', 'Waived'],
  ['accepted', 'Risk accepted'],
  ['closed', 'Closed'],
];

export const severityCell = (severity) => ({ risk: STEP[severity] ?? 0, value: STEP[severity] ?? 0, text: severity });

/** How a finding stands, in a word or three. */
export function standing({ standing: how, waiver, vague, closed }) {
  if (how === 'closed') return `closed ${closed}`;
  if (how !== 'open') return `${how === 'accepted' ? 'risk accepted' : how} until ${waiver.until}`;
  const more = { proposed: ', approval pending', expired: ', waiver expired', outgrown: ', graver than waived' };
  return `open${vague ? ', can’t be told' : ''}${more[waiver?.status] ?? ''}`;
}

/** The name of a thing where the map has one, else its ref. */
export const called = (name, ref) => name || ref || '';

/** Where the map shows what hangs on it: what falls if the vendor falls, else if the subject does. */
export function fallOf({ subject, vendor }, can) {
  const from = vendor ?? (can(subject) ? subject : null);
  return from ? `/map?from=${encodeURIComponent(from).replaceAll('%3A', ':')}` : null;
}

/** Shares of what a check looked at, adding up to one; null where it looked at nothing. */
export function shares({ counted, found, unknown }) {
  if (counted === 0) return null;
  return { found: found / counted, unknown: unknown / counted, clear: (counted - found - unknown) / counted };
}

export const RESULTS = { fail: '✕ fail', unknown: '? unknown', pass: '✓ pass' };

const ORDER = { fail: 2, unknown: 1, pass: 0 };

export const resultCell = ({ result }) => ({ value: ORDER[result], text: RESULTS[result] });

/** One day of the trend as people hear it. */
export function dayWords(point) {
  const parts = SEVERITIES.filter((severity) => point[severity] > 0).map((name) => `${point[name]} ${name}`);
  return [
    point.day,
    `${point.open} open${parts.length > 0 ? `: ${parts.join(', ')}` : ''}`,
    ...(point.apart > 0 ? [`${point.apart} waived or accepted`] : []),
  ];
}

export const seatWords = (seats) => seats.map(begin).join(', ');
