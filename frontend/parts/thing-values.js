import { ask } from '../core/api.js';
import { h, say, tell } from '../core/dom.js';
import { input, label, says, valueOf } from './thing-value.js';

/**
 * <thing-values>: what is said of one thing, a row a column, with who says it; a row can be edited in place.
 * In: `thing`, as GET /things/{ref} answers it; `edits`, whether who looks may edit. Out: `edited` {said}.
 */
export class ThingValues extends HTMLElement {
  #thing;
  #edits = false;
  #editing = '';

  set thing(thing) {
    this.#thing = thing;
    this.#editing = '';
    this.#update();
  }

  set edits(edits) {
    this.#edits = edits;
    if (this.#thing) this.#update();
  }

  #update() {
    const known = this.#thing.columns.filter(({ name }) => valueOf(this.#thing, name) !== '');
    const unknown = this.#thing.columns.filter(({ name }) => valueOf(this.#thing, name) === '');
    const rows = (columns) =>
      h(
        'dl',
        { class: 'values' },
        columns.map((column) => this.#row(column)),
      );
    const open = unknown.some(({ name }) => name === this.#editing);
    this.replaceChildren(
      rows(known),
      unknown.length > 0
        ? h('details', { open }, h('summary', {}, `Unknown: ${unknown.length} more`), rows(unknown))
        : '',
    );
  }

  #row(column) {
    const { name } = column;
    const value = valueOf(this.#thing, name);
    const shown =
      name === this.#editing
        ? this.#form(column, value)
        : [
            h('span', { class: value ? null : 'quiet' }, value || 'unknown'),
            this.#button(column),
            says(this.#thing, name, value),
          ];
    return h('div', { 'data-column': name }, h('dt', {}, label(name)), h('dd', {}, shown));
  }

  #button(column) {
    if (!this.#edits) return null;
    const edit = () => {
      this.#editing = column.name;
      this.#update();
      this.querySelector('form :is(input, select)').focus();
    };
    return h(
      'button',
      { type: 'button', class: 'link', 'aria-label': `Edit ${label(column.name)}`, onclick: edit },
      'Edit',
    );
  }

  #form(column, value) {
    const field = input(column, value);
    const told = h('p', { id: 'wrong', class: 'wrong', role: 'alert' });
    const close = () => {
      this.#editing = '';
      this.#update();
      this.querySelector(`[data-column="${column.name}"] button`).focus();
    };
    const send = async (event) => {
      event.preventDefault();
      await this.#save(column, field, told);
    };
    return h(
      'form',
      { onsubmit: send, onkeydown: (event) => event.key === 'Escape' && (event.preventDefault(), close()) },
      field,
      h('p', { id: 'about', class: 'quiet' }, column.about, column.list && ' Several, with ; between.'),
      told,
      h(
        'div',
        { class: 'row' },
        h('button', { class: 'button first' }, 'Save'),
        h('button', { type: 'button', class: 'button', onclick: close }, 'Cancel'),
      ),
    );
  }

  /** What is refused is said at the field, and stays typed. */
  async #save({ name }, field, told) {
    try {
      const path = `/things/${encodeURIComponent(this.#thing.ref)}`;
      await ask(path, { method: 'PUT', json: { [name]: field.value } });
      const said = `${label(name)} is edited; it wins over files until it is withdrawn.`;
      say(said);
      tell(this, 'edited', { said });
    } catch (problem) {
      const wrong = problem.rejections?.find(({ column }) => column === name) ?? problem.rejections?.[0] ?? problem;
      told.textContent = [wrong.message ?? wrong.detail ?? wrong.title, wrong.mend].filter(Boolean).join('. Mend: ');
      field.setAttribute('aria-invalid', 'true');
      field.setAttribute('aria-describedby', 'wrong about');
      field.focus();
    }
  }
}

customElements.define('thing-values', ThingValues);
