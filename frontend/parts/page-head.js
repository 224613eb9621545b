import { h } from '../core/dom.js';

/**
 * <page-head>: the page's answer as its title, which the server wrote, what it rests on, and its acts.
 *
 * In: `text` {crumb, title, note}, `acts`, a list of elements.
 */
export class PageHead extends HTMLElement {
  #crumb = h('div', { class: 'crumb' });
  #title = h('h1');
  #note = h('p');
  #acts = h('div', { class: 'acts' });

  set text({ crumb = '', title, note = '' }) {
    this.#crumb.textContent = crumb;
    this.#title.textContent = title;
    this.#note.textContent = note;
    this.#note.hidden = note === '';
    document.title = `${title} · Tierfall`;
  }

  set acts(acts) {
    this.#acts.replaceChildren(...acts);
  }

  connectedCallback() {
    this.replaceChildren(h('div', {}, this.#crumb, this.#title, this.#note), this.#acts);
  }
}

customElements.define('page-head', PageHead);
