import { h } from '../core/dom.js';

/** <key-figures>: up to six figures in a row. In: `figures`, a list of {label, value, note, bad}. */
export class KeyFigures extends HTMLElement {
  set figures(figures) {
    const one = ({ label, value, note, bad }) =>
      h('div', {}, h('dt', {}, label), h('dd', { class: bad ? 'bad' : null }, value, note && h('small', {}, note)));
    this.replaceChildren(h('dl', {}, figures.map(one)));
    this.hidden = figures.length === 0;
  }
}

customElements.define('key-figures', KeyFigures);
