import './parts/app-bar.js';
import { read, write } from './core/address.js';
import { ask, whenSessionEnds } from './core/api.js';
import { h } from './core/dom.js';

/** Address to view, which is fetched when it is first wanted. Nothing of a page's state lives outside its address. */
const ROUTES = [
  [/^\/$/, 'home-view'],
  [/^\/map$/, 'map-view'],
  [/^\/vendors$/, 'vendors-view'],
  [/^\/vendors\/(?<id>[^/]+)$/, 'vendor-view'],
  [/^\/contracts$/, 'contracts-view'],
  [/^\/vendors\/(?<id>[^/]+)\/dossier$/, 'dossier-view'],
  [/^\/vendors\/(?<id>[^/]+)\/offboarding$/, 'offboarding-view'],
  [/^\/concentration$/, 'concentration-view'],
  [/^\/exposure$/, 'exposure-view'],
  [/^\/paths$/, 'paths-view'],
  [/^\/compare$/, 'compare-view'],
  [/^\/checks$/, 'checks-view'],
  [/^\/incidents$/, 'incidents-view'],
  [/^\/incidents\/(?<id>[^/]+)$/, 'incident-view'],
  [/^\/data$/, 'data-view'],
  [/^\/query$/, 'query-view'],
  [/^\/try$/, 'try-view'],
  [/^\/sign-in$/, 'sign-in-view', 'open'],
  [/^\/set-up$/, 'set-up-view', 'open'],
];

const main = document.getElementById('main');
const bar = document.querySelector('app-bar');
const palette = document.querySelector('search-palette');
const panel = document.querySelector('thing-panel');
const again = document.querySelector('sign-in-again');
let me = null;

async function show() {
  const { pathname, search } = location;
  main.setAttribute('aria-busy', 'true');
  const [pattern, name, open] = ROUTES.find(([route]) => route.test(pathname)) ?? ROUTES[0];
  const [, known] = await Promise.all([import(`/views/${name}.js`), open || signedIn()]);
  if (location.pathname !== pathname || location.search !== search) return undefined;
  if (!known) return go(`/sign-in${write({ next: pathname + search })}`, true);
  bar.path = pathname;
  bar.me = open ? null : me;
  const same = main.firstElementChild?.localName === name;
  if (!same) main.replaceChildren(h(name));
  main.firstElementChild.address = { ...read(search), ...pattern.exec(pathname)?.groups };
  main.removeAttribute('aria-busy');
  if (!same) scrollTo(0, 0);
  if (!open) openBeside(read(search).thing ?? '');
  return undefined;
}

/** The panel of one thing is fetched when it is first wanted, like a view. */
async function openBeside(ref) {
  if (ref) await import('./parts/thing-panel.js');
  const fetched = customElements.get('thing-panel');
  if (!fetched || (read(location.search).thing ?? '') !== ref) return;
  panel.reader = me?.role ?? '';
  panel.ref = ref;
}

/** The palette is fetched when it is first wanted, too. */
async function search() {
  if (!me) return;
  await import('./parts/search-palette.js');
  palette.show();
}

/** Asked once; a session that ends later is noticed by the first answer that says 401. */
async function signedIn() {
  me ??= await ask('/me').catch((problem) => {
    if (problem.status === 401) return null;
    return { name: '', role: '' };
  });
  return me !== null;
}

export function go(href, instead = false) {
  if (instead) history.replaceState(null, '', href);
  else history.pushState(null, '', href);
  return show();
}

addEventListener('popstate', show);

document.addEventListener('click', (event) => {
  const a = event.target.closest?.('a[href^="/"]');
  if (
    !a ||
    event.defaultPrevented ||
    event.button !== 0 ||
    event.ctrlKey ||
    event.metaKey ||
    event.shiftKey ||
    a.target ||
    a.hasAttribute('download')
  )
    return;
  event.preventDefault();
  const leaves = a.pathname !== location.pathname && !a.dataset.thing;
  if (a.dataset.thing) go(location.pathname + write({ ...read(location.search), thing: a.dataset.thing }));
  else go(a.getAttribute('href'));
  if (leaves) main.focus();
});

/** A view tells where it wants to be: the part of its state that changed, or a whole address. */
document.addEventListener('state-changed', ({ detail }) =>
  go(location.pathname + write({ ...read(location.search), ...detail.state }), detail.instead),
);
document.addEventListener('map-changed', () => main.firstElementChild?.refresh?.());
document.addEventListener('went', ({ detail }) => go(detail.href));
document.addEventListener('search-asked', search);
whenSessionEnds(async () => {
  if (me) await import('./parts/sign-in-again.js');
  const signedIn = me && (await again.ask(me.name));
  if (signedIn) bar.me = me = signedIn;
  return Boolean(signedIn);
});
document.addEventListener('session-ended', () => {
  me = null;
  go(`/sign-in${write({ next: location.pathname + location.search })}`);
});
document.addEventListener('signed-in', ({ detail }) => {
  me = detail.me;
  go(detail.next);
});
document.addEventListener('signed-out', async () => {
  await ask('/session', { method: 'DELETE' }).catch(() => null);
  me = null;
  go('/sign-in');
});
addEventListener('keydown', (event) => {
  if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
    event.preventDefault();
    search();
  }
});

show();
