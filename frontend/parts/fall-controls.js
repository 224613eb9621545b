import { h, tell } from '../core/dom.js';
import './origin-picker.js';

const HOPS = ['', '1', '2', '3', '4', '5', '6', '8', '10'];

/**
 * <fall-controls>: the question a map answers: what fell, how far, on which day, and whether assumptions count.
 *
 * In:  `state`, as the address holds it; `names`, a Map of ref to name.
 * Out: `question-changed` {state}, the part of the address that is to change.
 */
export class FallControls extends HTMLElement {
  #picker = h('origin-picker');
  #hops = h('select', { onchange: () => this.#changed({ hops: this.#hops.value }) }, HOPS.map(hopsOption));
  #date = h('input', { type: 'date', onchange: () => this.#changed({ 'as-of': this.#date.value }) });
  #told = h('input', { type: 'date', onchange: () => this.#changed({ 'known-at': this.#told.value }) });
  #known = h('input', {
    type: 'checkbox',
    onchange: () => this.#changed({ certainty: this.#known.checked ? 'known' : '' }),
  });
  #without = h('div', { class: 'row' });

  set state(state) {
    this.#picker.origins = state.from ?? [];
    this.#hops.value = state.hops ?? '';
    this.#date.value = state['as-of'] ?? '';
    this.#told.value = (state['known-at'] ?? '').slice(0, 10);
    this.#known.checked = state.certainty === 'known';
    const without = state.without ?? [];
    this.#without.replaceChildren(...without.map((ref) => this.#left(ref, without)));
    this.#without.hidden = without.length === 0;
    const nothing = (state.from ?? []).length === 0;
    for (const part of [this.#hops, this.#known]) part.parentElement.hidden = nothing;
  }

  set names(names) {
    this.#picker.names = names;
  }

  connectedCallback() {
    this.className = 'bar';
    this.replaceChildren(
      this.#picker,
      h('label', { class: 'field' }, 'Within', this.#hops),
      h('label', { class: 'field', title: 'The day for which facts hold' }, 'As of', this.#date),
      h('label', { class: 'field', title: 'What we had been told by the end of that day' }, 'Known at', this.#told),
      h('label', { class: 'check' }, this.#known, 'Known only'),
      this.#without,
    );
    this.addEventListener('origins-changed', ({ detail }) => this.#changed({ from: detail.from }));
  }

  #left(ref, without) {
    const back = () => this.#changed({ without: without.filter((each) => each !== ref) });
    return h('button', { type: 'button', class: 'chip', onclick: back }, `Without ${ref}`, ' ×');
  }

  /** Another question has other paths and other cells. */
  #changed(state) {
    tell(this, 'question-changed', { state: { ...state, to: '', in: '', at: '', group: '', step: '', part: '' } });
  }
}

const hopsOption = (value) =>
  h('option', { value }, value === '' ? 'All hops' : value === '1' ? '1 hop' : `${value} hops`);

customElements.define('fall-controls', FallControls);
