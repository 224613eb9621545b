import { ask } from '../core/api.js';
import { h } from '../core/dom.js';

/**
 * <sign-in-form>: name and password. What was typed stays where it was refused.
 *
 * In:  `name`, already filled in; `signedIn`, a function that is given {name, role}.
 */
export class SignInForm extends HTMLElement {
  signedIn = () => {};
  #told = h('p', { class: 'notice warn', role: 'alert', hidden: true });
  #name = h('input', { name: 'name', autocomplete: 'username', required: true });
  #password = h('input', { name: 'password', type: 'password', autocomplete: 'current-password', required: true });
  #button = h('button', { class: 'button first' }, 'Sign in');

  set name(name) {
    this.#name.value = name;
  }

  focus() {
    (this.#name.value ? this.#password : this.#name).focus();
  }

  connectedCallback() {
    this.replaceChildren(
      h(
        'form',
        { class: 'stack', onsubmit: (event) => this.#send(event) },
        this.#told,
        h('label', { class: 'field' }, 'Name', this.#name),
        h('label', { class: 'field' }, 'Password', this.#password),
        this.#button,
      ),
    );
  }

  async #send(event) {
    event.preventDefault();
    this.#told.hidden = true;
    this.#button.disabled = true;
    try {
      const json = { name: this.#name.value, password: this.#password.value };
      const me = await ask('/session', { method: 'POST', json });
      this.#password.value = '';
      this.signedIn(me);
    } catch (problem) {
      this.#told.textContent = [problem.detail ?? problem.title, problem.mend].filter(Boolean).join('; ');
      this.#told.hidden = false;
      this.#password.focus();
    } finally {
      this.#button.disabled = false;
    }
  }
}

customElements.define('sign-in-form', SignInForm);
