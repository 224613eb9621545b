import { h } from '../core/dom.js';
import './sign-in-form.js';

/**
 * <sign-in-again>: says that the session has ended, over the page that stays as it is, and takes name and password.
 *
 * In: `ask(name)`, which promises {name, role} of who signed in, or null where somebody closed it.
 */
export class SignInAgain extends HTMLElement {
  #form = h('sign-in-form');
  #dialog = h(
    'dialog',
    { 'aria-labelledby': 'ended' },
    h(
      'div',
      { class: 'padded stack' },
      h('h2', { id: 'ended' }, 'Your session has ended'),
      h('p', { class: 'quiet' }, 'Sign in again to go on. What you typed is still there, and is sent then.'),
      this.#form,
    ),
  );
  #asked = null;
  #answer = () => {};

  connectedCallback() {
    this.replaceChildren(this.#dialog);
    this.#form.signedIn = (me) => this.#end(me);
    this.#dialog.addEventListener('close', () => this.#end(null));
  }

  /** Asked twice, it answers both. */
  ask(name) {
    this.#asked ??= new Promise((answer) => {
      this.#answer = answer;
      this.#form.name = name;
      this.#dialog.showModal();
      this.#form.focus();
    });
    return this.#asked;
  }

  #end(me) {
    this.#asked = null;
    this.#answer(me);
    this.#dialog.close();
  }
}

customElements.define('sign-in-again', SignInAgain);
