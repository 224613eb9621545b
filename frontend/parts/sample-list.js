import { h, tell } from '../core/dom.js';

/** <sample-list>: maps to look around in. In: `samples` [{name, title, text}]. Out: `sample-wanted` {name, title}. */
export class SampleList extends HTMLElement {
  set samples(samples) {
    this.replaceChildren(
      h(
        'ul',
        { class: 'samples' },
        samples.map((sample) => this.#item(sample)),
      ),
    );
  }

  #item({ name, title = name, text = '' }) {
    const load = () => tell(this, 'sample-wanted', { name, title });
    return h(
      'li',
      {},
      h('div', {}, h('b', {}, title), h('p', { class: 'quiet' }, text)),
      h('button', { type: 'button', class: 'button', 'aria-label': `Load ${title}`, onclick: load }, 'Load'),
    );
  }
}

customElements.define('sample-list', SampleList);
