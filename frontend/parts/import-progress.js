import { ask } from '../core/api.js';
import { h } from '../core/dom.js';
import { sentence } from '../core/imports.js';

/** <import-progress>: how far an import is, and the way to stop it. In: `progress` {id, status, rows, total}. */
export class ImportProgress extends HTMLElement {
  #began = 0;
  #id;
  #bar = h('progress', { 'aria-label': 'Import' });
  #said = h('p', { role: 'status' });
  #cancel = h(
    'button',
    {
      type: 'button',
      class: 'button',
      onclick: () => ask(`/imports/${this.#id}`, { method: 'DELETE' }).catch(() => null),
    },
    'Cancel',
  );

  connectedCallback() {
    this.#began = performance.now();
    this.replaceChildren(h('div', { class: 'stack' }, this.#said, this.#bar, h('div', {}, this.#cancel)));
  }

  set progress(progress) {
    this.#id = progress.id;
    this.#said.textContent = sentence(progress, (performance.now() - this.#began) / 1000);
    if (progress.total) {
      this.#bar.max = progress.total;
      this.#bar.value = progress.rows ?? 0;
    } else this.#bar.removeAttribute('value');
  }
}

customElements.define('import-progress', ImportProgress);
