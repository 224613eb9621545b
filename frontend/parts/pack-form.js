import { file } from '../core/api.js';
import { h } from '../core/dom.js';
import { sheets } from '../core/sheet.js';
import { field, sending } from './act-form.js';

await sheets('pack-form');

/** <pack-form>: one encrypted file for the hour in which nothing answers, under a passphrase that is typed twice. */
class PackForm extends HTMLElement {
  #first = input();
  #again = input();

  connectedCallback() {
    const fields = [field('Passphrase', this.#first), field('Once more', this.#again)];
    this.replaceChildren(
      h('p', { class: 'quiet' }, 'What falls with each vendor, the cuts, whom to call: a page that opens without us.'),
      sending(() => this.#make(), 'Make and download', ...fields),
    );
  }

  async #make() {
    if (this.#first.value !== this.#again.value) {
      throw new Error('The two passphrases differ; type the same one twice');
    }
    const page = await file('/packs', { method: 'POST', json: { passphrase: this.#first.value } });
    this.#first.value = '';
    this.#again.value = '';
    const address = URL.createObjectURL(page);
    h('a', { href: address, download: `tierfall-pack-${new Date().toISOString().slice(0, 10)}.html` }).click();
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
  }
}

function input() {
  return h('input', { type: 'password', autocomplete: 'new-password', required: true, minlength: 12 });
}

customElements.define('pack-form', PackForm);
