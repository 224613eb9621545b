import { h, tell } from '../core/dom.js';
import { parameters, placeIn } from '../core/result.js';

/**
 * <query-editor>: the text of a query, a field for each parameter that it declares, and what runs it.
 *
 * In:  `query` {cypher, values}; `busy`; `point(told)`, which puts the caret where a refusal points.
 * Out: `query-asked` {cypher, values}, by the button or Ctrl+Enter; `query-stopped`.
 */
export class QueryEditor extends HTMLElement {
  #text = h('textarea', {
    rows: 12,
    spellcheck: 'false',
    autocapitalize: 'off',
    'aria-describedby': 'query-keys',
    'aria-keyshortcuts': 'Control+Enter',
    oninput: () => this.#declare(),
    onkeydown: (event) => this.#press(event),
  });
  #values = h('div', { class: 'bar' });
  #run = h('button', { type: 'button', class: 'button first', onclick: () => this.#ask() }, 'Run');
  #stop = h('button', { type: 'button', class: 'button', hidden: true, onclick: () => tell(this, 'query-stopped') });

  connectedCallback() {
    if (this.firstChild) return;
    this.#stop.textContent = 'Stop';
    const keys = 'Ctrl+Enter runs it. Lines of // :param name => value make fields; Tab leaves the text.';
    this.append(
      h('label', { class: 'field' }, 'Query in Cypher, which only reads', this.#text),
      this.#values,
      h('div', { class: 'row' }, this.#run, this.#stop, h('p', { class: 'quiet', id: 'query-keys' }, keys)),
    );
  }

  set query({ cypher, values }) {
    this.#text.value = cypher;
    this.#declare(values);
  }

  set busy(busy) {
    this.#run.disabled = busy;
    this.#stop.hidden = !busy;
  }

  point(told) {
    const at = placeIn(this.#text.value, told);
    if (at < 0) return false;
    this.#text.focus();
    this.#text.setSelectionRange(at, Math.min(at + 1, this.#text.value.length));
    return true;
  }

  #declare(values = this.#given()) {
    const declared = parameters(this.#text.value);
    this.#values.hidden = declared.length === 0;
    this.#values.replaceChildren(
      ...declared.map(({ name, literal }) => {
        const input = h('input', { name, autocomplete: 'off', placeholder: literal });
        input.value = values?.[name] ?? '';
        return h('label', { class: 'field' }, `$${name}`, input);
      }),
    );
  }

  #fields() {
    return this.#values.querySelectorAll('input');
  }

  /** What stands empty is left to the text's own line. */
  #given() {
    const filled = [...this.#fields()].filter(({ value }) => value.trim() !== '');
    return Object.fromEntries(filled.map(({ name, value }) => [name, value.trim()]));
  }

  #press(event) {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    this.#ask();
  }

  #ask() {
    if (!this.#run.disabled) tell(this, 'query-asked', { cypher: this.#text.value, values: this.#given() });
  }
}

customElements.define('query-editor', QueryEditor);
