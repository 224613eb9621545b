import { pageOf, write } from '../core/address.js';
import { ask } from '../core/api.js';
import { combobox, comboProps } from '../core/combobox.js';
import { h, tell } from '../core/dom.js';
import { kindOf } from '../core/kinds.js';
import { kindName } from '../core/words.js';
import { toggle } from '../core/theme.js';
import { marker } from './marker.js';

const PAGES = [
  ['Overview', '/'],
  ['Map', '/map'],
  ['Vendors', '/vendors'],
  ['Contracts', '/contracts'],
  ['Concentration', '/concentration'],
  ['Exposure', '/exposure'],
  ['Paths', '/paths'],
  ['Compare vendors', '/compare'],
  ['Checks', '/checks'],
  ['Incidents', '/incidents'],
  ['Data', '/data'],
  ['Query', '/query'],
];

/**
 * <search-palette>: Ctrl+K over everything: things of the map, pages, and acts.
 *
 * In:  `show()`.
 * Out: `went` {href}.
 */
export class SearchPalette extends HTMLElement {
  #input = h('input', {
    type: 'text',
    'aria-label': 'Search things, pages and acts',
    placeholder: 'Search things, pages and acts',
    ...comboProps('found'),
  });
  #list = h('div', { id: 'found', role: 'listbox', 'aria-label': 'Matches' });
  #dialog = h(
    'dialog',
    { 'aria-label': 'Search' },
    this.#input,
    this.#list,
    h('p', { class: 'quiet' }, 'Arrows move, Enter opens, Esc closes.'),
  );
  #combo;

  connectedCallback() {
    this.replaceChildren(this.#dialog);
    this.#combo = combobox(this.#input, this.#list, (text, signal) => this.#find(text, signal));
    this.#dialog.addEventListener('click', ({ target }) => target === this.#dialog && this.#dialog.close());
    this.#dialog.addEventListener('close', () => this.#combo.close());
  }

  show() {
    if (this.#dialog.open) return;
    this.#input.value = '';
    this.#dialog.showModal();
    this.#combo.ask();
  }

  async #find(text, signal) {
    const needle = text.toLowerCase();
    const own = [
      ...PAGES.map(([name, href]) => this.#way(name, 'page', href)),
      { name: 'Change theme', content: ['Change theme', note('act')], act: () => this.#done(toggle) },
    ].filter(({ name }) => name.toLowerCase().includes(needle));
    if (text.length < 2) return own;
    const { matches = [] } = await ask(`/search${write({ q: text })}`, { signal });
    return [...matches.slice(0, 20).flatMap((thing) => this.#things(thing)), ...own];
  }

  #things({ ref, name }) {
    const kind = kindOf(ref);
    const shown = [marker(kind), h('span', {}, name ?? ref), note(kindName(kind))];
    const beside = () => this.#done(() => tell(this, 'state-changed', { state: { thing: ref } }));
    const open = { content: shown, act: kind === 'vendor' ? () => this.#go(pageOf(ref)) : beside };
    if (kind !== 'vendor') return [open];
    const fall = {
      content: [marker(kind), h('span', {}, `Let ${name ?? ref} fall`), note('map')],
      act: () => this.#go(`/map${write({ from: [ref] })}`),
    };
    return [open, fall];
  }

  #way(name, what, href) {
    return { name, content: [name, note(what)], act: () => this.#go(href) };
  }

  #go(href) {
    this.#done(() => tell(this, 'went', { href }));
  }

  #done(act) {
    this.#dialog.close();
    act();
  }
}

const note = (text) => h('span', { class: 'quiet' }, text);

customElements.define('search-palette', SearchPalette);
