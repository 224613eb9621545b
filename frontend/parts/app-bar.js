import { h, icon, link, tell } from '../core/dom.js';
import { isDark, toggle } from '../core/theme.js';

const PAGES = [
  ['/', 'Overview'],
  ['/map', 'Map'],
  ['/vendors', 'Vendors'],
  ['/contracts', 'Contracts'],
  ['/concentration', 'Concentration'],
  ['/exposure', 'Exposure'],
  ['/paths', 'Paths'],
  ['/checks', 'Checks'],
  ['/incidents', 'Incidents'],
  ['/data', 'Data'],
  ['/query', 'Query'],
];

const TREE = 'M1 3h16M4 8h10M6.500 13h5M9 3v14';
const MOON = 'M14.5 11.2A6.2 6.2 0 0 1 6.8 3.5a6.2 6.2 0 1 0 7.7 7.7Z';

/**
 * <app-bar>: the pages, the way into search, the theme, and who is signed in.
 *
 * In:  `path`, where we are; `me` {name, role} or null.
 * Out: `search-asked`, `signed-out`.
 */
export class AppBar extends HTMLElement {
  #nav = h(
    'nav',
    { 'aria-label': 'Pages' },
    PAGES.map(([href, text]) => link(href, text)),
  );
  #search = h(
    'button',
    { type: 'button', class: 'search', 'aria-keyshortcuts': 'Control+K', onclick: () => tell(this, 'search-asked') },
    h('span', {}, 'Search', h('span', { class: 'more' }, ' vendors, systems, data…')),
    h('kbd', {}, 'Ctrl K'),
  );
  #theme = h('button', { type: 'button', class: 'square', onclick: toggle }, icon(MOON));
  #name = h('span');
  #who = h(
    'div',
    { class: 'who' },
    this.#name,
    h('button', { type: 'button', class: 'button', onclick: () => tell(this, 'signed-out') }, 'Sign out'),
  );

  set path(path) {
    for (const a of this.#nav.children) {
      const href = a.getAttribute('href');
      const here = href === '/' ? path === '/' : path.startsWith(href);
      if (here) a.setAttribute('aria-current', 'page');
      else a.removeAttribute('aria-current');
    }
  }

  set me(me) {
    for (const part of [this.#nav, this.#search, this.#who]) part.hidden = !me;
    this.#name.textContent = me?.name ?? '';
  }

  connectedCallback() {
    this.setAttribute('role', 'banner');
    this.replaceChildren(
      link('/', [icon(TREE), 'Tierfall'], { class: 'brand' }),
      this.#nav,
      this.#search,
      this.#theme,
      this.#who,
    );
    this.me = null;
    const update = () => this.#theme.setAttribute('aria-label', isDark() ? 'Light theme' : 'Dark theme');
    document.addEventListener('theme-changed', update);
    update();
  }
}

customElements.define('app-bar', AppBar);
