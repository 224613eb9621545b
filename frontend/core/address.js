/**
 * The state of a page and its address are one thing: what is not in the query string is not kept.
 * Names are those of the API; the few that only the page knows are listed in {@link OURS}.
 */

/** What only the page reads: how to show, and which thing is looked at. */
const OURS = new Set(['view', 'sort', 'find', 'next', 'thing', 'ask', 'finding', 'path', 'contract']);

const MANY = new Set(['from', 'to', 'without', 'kinds', 'tier', 'kind', 'country']);

/** @returns {Object<string, string|string[]>} lists for names that may stand several times, texts for the rest */
export function read(search) {
  const state = {};
  for (const [name, value] of new URLSearchParams(search)) {
    if (value === '') continue;
    if (MANY.has(name)) state[name] = [...(state[name] ?? []), value];
    else state[name] = value;
  }
  return state;
}

/** Writes a state as a query string, '?' and all; '' when there is nothing to say. Names in a fixed order. */
export function write(state) {
  const query = new URLSearchParams();
  for (const name of Object.keys(state).sort()) {
    for (const value of [state[name]].flat()) if (value !== undefined && value !== '') query.append(name, value);
  }
  const text = query.toString().replaceAll('%3A', ':').replaceAll('%2C', ',');
  return text === '' ? '' : `?${text}`;
}

/** The part of a state that the API is asked with. */
export function forApi(state) {
  return write(Object.fromEntries(Object.entries(state).filter(([name]) => !OURS.has(name))));
}

/** A fallen thing as people write it: `vendor:x` or `vendor:x=availability`. */
export function origin(text) {
  const [ref, state] = text.split('=');
  return { ref, state: state ?? null };
}

/** The page that tells most about a thing: a vendor's own page, or the map with the thing opened beside it. */
export function pageOf(ref) {
  const [kind, id] = [ref.slice(0, ref.indexOf(':')), ref.slice(ref.indexOf(':') + 1)];
  return kind === 'vendor' ? `/vendors/${encodeURIComponent(id)}` : `/map${write({ thing: ref })}`;
}

/** The same call for a terminal. */
export function asCurl(origin, path) {
  return `curl -H "Authorization: Bearer $TIERFALL_TOKEN" '${origin}/api/v1${path.replaceAll("'", '%27')}'`;
}

/** Kinds that can fall, and in which states; the first is the default, as the rules have it. */
export const STATES = {
  vendor: ['control', 'availability'],
  organization: ['control'],
  account: ['control'],
  group: ['control'],
  system: ['control', 'confidentiality', 'integrity', 'availability'],
  zone: ['control'],
  connection: ['control'],
  software: ['flaw', 'control', 'availability'],
  service: ['availability'],
  function: ['availability'],
  dataset: ['confidentiality', 'integrity', 'availability'],
  subcontract: ['availability', 'confidentiality'],
};
