/** How contracts, measures, responsibilities and documents are called, and how grave each is. Pure. */

/** verdict: [step of the risk ramp, what it is called, what it means] */
export const VERDICTS = {
  breach: [4, 'breach of contract', 'bound, and the map shows otherwise'],
  gap: [3, 'gap', 'no clause in force, and not done'],
  ours: [2, 'ours to do', 'not done, by what is ours'],
  unproven: [2, 'not proven', 'bound, and nobody can tell'],
  unknown: [1, 'unknown', 'neither bound nor to be told'],
  unbound: [0, 'done, not bound', 'nothing speaks against it, and no clause in force binds it'],
  kept: [0, 'kept', 'bound, and nothing speaks against it'],
};

export const verdictCell = (verdict) => ({ risk: VERDICTS[verdict][0], text: VERDICTS[verdict][1] });

const STATES = { met: 'met', 'not met': 'not met', unknown: 'unknown' };

export const stateWords = (state) => STATES[state] ?? state;

export const AREAS = {
  hardening: 'Hardening',
  detection: 'Detection',
  'incident-response': 'Incident response',
  patching: 'Patching',
  backup: 'Backup',
  access: 'Access',
};

export const PARTIES = ['customer', 'provider', 'shared', 'unassigned'];

/** status: step of the risk ramp */
const STATUSES = { accepted: 0, received: 1, requested: 2, unknown: 2, expired: 3, rejected: 3, missing: 4 };

export const documentCell = (status) => ({ risk: STATUSES[status] ?? 0, value: STATUSES[status] ?? 0, text: status });

/** Until when, and how far that is: an empty day is unknown. */
export function until({ validUntil, days, status }) {
  if (!validUntil) return status === 'missing' ? '' : 'unknown';
  if (days < 0) return `${validUntil}, over`;
  return days <= 90 ? `${validUntil}, ${days === 1 ? '1 day' : `${days} days`}` : validUntil;
}

/** How many stand how, the worst first, in words: "2 missing, 1 expired". */
export function tally(counts, order) {
  const words = order.filter((name) => counts[name] > 0).map((name) => `${counts[name]} ${name}`);
  return words.length > 0 ? words.join(', ') : 'none';
}

export const LACKING = ['missing', 'rejected', 'expired', 'unknown', 'requested', 'received'];

/** Where a contract is shown whole: on its provider's page. */
export const contractPage = ({ ref, provider }) =>
  `/vendors/${encodeURIComponent(provider.ref.replace('vendor:', ''))}?contract=${ref.replace('contract:', '')}`;
