import { h, link } from '../core/dom.js';

/**
 * <key-figures>: up to six figures in a row. In: `figures`, a list of {label, value, note, bad, href}; where there is
 * a href, it leads to the proof.
 */
export class KeyFigures extends HTMLElement {
  set figures(figures) {
    const one = ({ label, value, note, bad, href }) =>
      h(
        'div',
        {},
        h('dt', {}, label),
        h('dd', { class: bad ? 'bad' : null }, href ? link(href, value) : value, note && h('small', {}, note)),
      );
    this.replaceChildren(h('dl', {}, figures.map(one)));
    this.hidden = figures.length === 0;
  }
}

customElements.define('key-figures', KeyFigures);
