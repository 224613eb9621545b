import { write } from '../core/address.js';
import { h, link, tell } from '../core/dom.js';

/** Said wherever the incidents are shown. */
const NOTE =
  'The incidents retell public facts about named companies; ids, flags, contracts and likelihoods are illustrative ' +
  'and say nothing of the named firms beyond the public facts.';

/**
 * <sample-list>: maps to look around in.
 *
 * In:  `samples` [{name, title, sentence, question, date, firstBlast}].
 * Out: `sample-wanted` {sample}.
 */
export class SampleList extends HTMLElement {
  set samples(samples) {
    this.replaceChildren(
      h('p', { class: 'quiet samples-note' }, NOTE),
      h(
        'ul',
        { class: 'samples' },
        samples.map((sample) => this.#item(sample)),
      ),
    );
  }

  #item(sample) {
    const { title, sentence, question } = sample;
    const load = () => tell(this, 'sample-wanted', { sample });
    return h(
      'li',
      {},
      h('div', {}, h('b', {}, title), h('p', {}, sentence), h('p', { class: 'quiet' }, question)),
      h('button', { type: 'button', class: 'button', 'aria-label': `Load ${title}`, onclick: load }, 'Load'),
    );
  }
}

/** The question to put to a sample first, as a link to the map. */
export function firstQuestion({ firstBlast, date, question }) {
  return link(`/map${write({ from: [firstBlast], 'as-of': date })}`, question || 'See it on the map', {
    class: 'button',
  });
}

customElements.define('sample-list', SampleList);
