/** Imports as the page does them: send, follow, and what came of it in words. */
import { ask } from './api.js';
import { count, whole } from './words.js';

/**
 * Sends files and follows the import to its end.
 *
 * @param {{files: File[], source: string, dryRun: boolean}} asked
 * @param {(progress: object) => void} heard
 * @returns {Promise<object>} the last progress: done, refused, failed or cancelled
 */
export async function send({ files, source, dryRun }, heard) {
  const body = new FormData();
  for (const file of files) body.append('files', file, file.name);
  if (source) body.append('source', source);
  body.append('dryRun', String(dryRun));
  return finish(await ask('/imports', { method: 'POST', body }), heard);
}

/** Follows an accepted import; where the line breaks, it is asked for once a second instead. */
export function finish({ id, events }, heard) {
  return new Promise((ended) => {
    const hear = (progress) => {
      heard({ id, ...progress });
      if (ENDED.has(progress.status)) ended(progress);
    };
    follow(events ?? `/api/v1/imports/${id}/events`, hear, () => poll(id, hear));
  });
}

async function poll(id, hear) {
  for (;;) {
    const progress = await ask(`/imports/${id}`).catch((problem) => ({ status: 'failed', answer: problem }));
    hear(progress);
    if (ENDED.has(progress.status)) return;
    await new Promise((later) => setTimeout(later, 1000));
  }
}

/** A progress as a sentence: the stage, the rows, how fast, and how long it may still take. */
export function sentence({ status, rows = 0, total = 0 }, seconds) {
  const stage = STAGES[status] ?? status;
  if (!rows) return stage;
  const rate = seconds > 0.5 ? rows / seconds : 0;
  const left = rate > 0 && total > rows ? `, about ${count(Math.ceil((total - rows) / rate), 'second')} left` : '';
  const speed = rate ? `, ${whole(Math.round(rate))} a second` : '';
  return `${stage}: ${whole(rows)}${total ? ` of ${whole(total)}` : ''} rows${speed}${left}`;
}

const STAGES = {
  reading: 'Reading the files',
  checking: 'Checking every value',
  staging: 'Writing beside the old map',
  verifying: 'Verifying what was written',
  switching: 'Switching to the new map',
  done: 'Done',
  refused: 'Refused',
  failed: 'Failed',
  cancelled: 'Cancelled',
};

/** Four counts of an answer, whatever it lists beside them. */
export function figures({ added, changed, removed, stubs = [] }) {
  return [
    ['Added', added],
    ['Changed', changed],
    ['Removed', removed],
    ['Not described yet', stubs.length],
  ].map(([label, value]) => ({
    label,
    value: whole(value),
    note: '',
    bad: label === 'Removed' && value > 0,
  }));
}

/** What the counts alone don't tell: that the example goes, and what stays hidden. */
export function notes({ example = 0, hidden = 0 }) {
  const values = count(hidden, 'of its values is', 'of its values are');
  return [
    example > 0 && `The example of ${count(example, 'fact')} goes.`,
    hidden > 0 && `${values} not shown, since an edit or another source’s newer word stands.`,
  ].filter(Boolean);
}

/**
 * Follows the server-sent events of one import until it ends; gives back how to stop listening.
 *
 * @param {string} address as the answer to POST /imports gave it
 * @param {(progress: object) => void} heard
 * @param {() => void} lost when the line broke; the import itself goes on
 */
function follow(address, heard, lost) {
  const events = new EventSource(address);
  const hear = ({ data }) => {
    const progress = JSON.parse(data);
    heard(progress);
    if (ENDED.has(progress.status)) events.close();
  };
  events.addEventListener('state', hear);
  events.onerror = () => {
    if (events.readyState === EventSource.CLOSED) lost();
  };
  return () => events.close();
}

const ENDED = new Set(['done', 'refused', 'failed', 'cancelled']);
