import { origin, STATES, write } from '../core/address.js';
import { ask } from '../core/api.js';
import { combobox, comboProps } from '../core/combobox.js';
import { h, tell } from '../core/dom.js';
import { idOf, kindOf } from '../core/kinds.js';
import { FALLEN, kindName } from '../core/words.js';
import { marker } from './marker.js';

/**
 * <origin-picker>: what fell, each in a state, and a field to let more fall.
 *
 * In:  `origins`, as the address holds them (`vendor:x`, `vendor:x=availability`); `names`, a Map of ref to name; the
 *      attributes `label`, `list` (an id), `one` for one thing at most, `watched`, what no state stands for.
 * Out: `origins-changed` {from}.
 */
export class OriginPicker extends HTMLElement {
  #origins = [];
  #names = new Map();
  #chosen = h('div', { class: 'row' });
  #list = h('div', { role: 'listbox', class: 'listbox', 'aria-label': 'Things that can fall' });
  #input;
  #field;
  #combo;

  set origins(origins) {
    this.#origins = origins;
    this.#update();
  }

  set names(names) {
    this.#names = names;
    this.#update();
  }

  connectedCallback() {
    this.#list.id = this.getAttribute('list') ?? 'could-fall';
    const placeholder = 'A vendor, system, account …';
    this.#input = h('input', { type: 'text', placeholder, ...comboProps(this.#list.id) });
    const label = h('label', { class: 'field' }, this.getAttribute('label') ?? 'Let fall', this.#input);
    this.#field = h('div', { class: 'combo' }, label, this.#list);
    this.replaceChildren(this.#chosen, this.#field);
    this.#update();
    this.#combo = combobox(this.#input, this.#list, (text, signal) => this.#find(text, signal));
    this.#input.addEventListener('blur', () => this.#combo.close());
  }

  #update() {
    const label = this.hasAttribute('one') ? this.getAttribute('label') : '';
    this.#chosen.replaceChildren(label, ...this.#origins.map((text) => this.#chip(text)));
    this.#chosen.hidden = this.#origins.length === 0;
    if (this.#field) this.#field.hidden = this.hasAttribute('one') && this.#origins.length > 0;
  }

  #chip(text) {
    const { ref, state } = origin(text);
    const name = this.#names.get(ref) ?? idOf(ref);
    const watched = this.getAttribute('watched');
    const states = [...(watched ? [''] : []), ...(STATES[kindOf(ref)] ?? [])];
    const change = (event) =>
      this.#replace(text, event.target.value === states[0] ? ref : `${ref}=${event.target.value}`);
    return h(
      'span',
      { class: 'fallen' },
      marker(kindOf(ref)),
      h('b', {}, name),
      h(
        'select',
        { 'aria-label': `How ${name} falls`, onchange: change },
        states.map((each) =>
          h('option', { value: each, selected: each === (state ?? states[0]) }, FALLEN[each] ?? watched),
        ),
      ),
      h('button', { type: 'button', 'aria-label': `Take ${name} out`, onclick: () => this.#replace(text) }, '×'),
    );
  }

  #replace(old, fresh) {
    this.#told(this.#origins.flatMap((text) => (text === old ? (fresh ? [fresh] : []) : [text])));
  }

  #told(from) {
    tell(this, 'origins-changed', { from: [...new Set(from)] });
  }

  async #find(text, signal) {
    if (text.length < 2) return [];
    const { matches = [] } = await ask(`/search${write({ q: text })}`, { signal });
    return matches
      .filter(({ ref }) => STATES[kindOf(ref)])
      .slice(0, 20)
      .map(({ ref, name }) => ({
        content: [
          marker(kindOf(ref)),
          h('span', {}, name ?? ref),
          h('span', { class: 'quiet' }, kindName(kindOf(ref))),
        ],
        act: () => {
          this.#input.value = '';
          this.#combo.close();
          this.#told([...this.#origins, ref]);
        },
      }));
  }
}

customElements.define('origin-picker', OriginPicker);
