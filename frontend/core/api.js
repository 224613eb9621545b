/** The one way to the server. Answers are JSON; everything that is not 2xx becomes a {@link Problem}. */
const BASE = '/api/v1';

/** What went wrong in the three parts that the whole program speaks: what, why, and the mend. */
export class Problem extends Error {
  constructor({ status, title, detail, mend, rejections = [], more = 0 }) {
    super(detail ?? title);
    Object.assign(this, { status, title, detail, mend, rejections, more });
  }
}

const UNREACHABLE = {
  status: 0,
  title: 'The server does not answer',
  detail: 'Nothing was changed.',
  mend: 'see that tierfall serve is running, then try again',
};

/**
 * @param {string} path below /api/v1, with its query string
 * @param {{method?: string, json?: unknown, body?: BodyInit, signal?: AbortSignal, accept?: string}} [request]
 */
export async function ask(path, request = {}) {
  const response = await call(path, request);
  if (!response.ok) throw await problem(response);
  return response.status === 204 ? null : response.json();
}

/** The answer as a file. */
export async function file(path, request = {}) {
  const response = await call(path, { accept: '*/*', ...request });
  if (!response.ok) throw await problem(response);
  return response.blob();
}

/** The answer as it came, whatever its status. */
export async function call(path, request = {}) {
  const response = await send(path, request);
  const again = response.status === 401 && !OPEN.has(path) && (await signInAgain());
  return again ? send(path, request) : response;
}

/** What answers 401 without anybody's session having ended. */
const OPEN = new Set(['/session', '/set-up', '/me']);

let signInAgain = async () => false;

/** @param {() => Promise<boolean>} again what is done when a session has ended; true where to send once more */
export function whenSessionEnds(again) {
  signInAgain = again;
}

async function send(path, { method = 'GET', json, body, signal, accept = 'application/json' }) {
  const headers = { Accept: accept };
  if (method !== 'GET') headers['X-XSRF-TOKEN'] = await token();
  if (json !== undefined) headers['Content-Type'] = 'application/json';
  return fetch(BASE + path, {
    method,
    headers,
    body: json === undefined ? body : JSON.stringify(json),
    signal,
    credentials: 'same-origin',
  }).catch((failure) => {
    throw failure.name === 'AbortError' ? failure : new Problem(UNREACHABLE);
  });
}

/** What shows that a change is asked for by this page; the server hands it out with any answer. */
async function token() {
  if (cookie('XSRF-TOKEN') === '') await fetch(`${BASE}/me`, { credentials: 'same-origin' });
  return cookie('XSRF-TOKEN');
}

async function problem(response) {
  const told = await response.json().catch(() => ({}));
  return new Problem({ title: `The server answered ${response.status}`, ...told, status: response.status });
}

/** @param {string} name */
export function cookie(name, all = document.cookie) {
  const found = all.split('; ').find((pair) => pair.startsWith(`${name}=`));
  return found === undefined ? '' : decodeURIComponent(found.slice(name.length + 1));
}
