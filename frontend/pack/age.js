import { count } from './text.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** From here on a pack is called old: accounts and contracts change within a week. */
const OLD = 7 * DAY;

/**
 * How old a pack is, in words, and whether that is too old to act on unseen.
 *
 * @param {string} madeAt an instant
 * @param {number} now in milliseconds
 */
export function age(madeAt, now) {
  const old = now - Date.parse(madeAt);
  if (old < -5 * MINUTE) return { words: 'made at a time that this clock has not reached', stale: true };
  if (old < HOUR) return { words: `${count(Math.max(0, Math.floor(old / MINUTE)), 'minute')} old`, stale: false };
  if (old < 2 * DAY) return { words: `${count(Math.floor(old / HOUR), 'hour')} old`, stale: false };
  return { words: `${count(Math.floor(old / DAY), 'day')} old`, stale: old >= OLD };
}

/** `25 November 2026, 18:03 UTC`. */
export function moment(instant) {
  const told = new Date(instant).toLocaleString('en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' });
  return `${told.replace(' at ', ', ')} UTC`;
}
