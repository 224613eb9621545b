import { ask } from '../core/api.js';
import { h, tell } from '../core/dom.js';

/** /sign-in: name and password; goes back to where one was sent from. */
class SignInView extends HTMLElement {
  #next = '/';
  #told = h('p', { class: 'notice warn', role: 'alert', hidden: true });
  #name = h('input', { name: 'name', autocomplete: 'username', required: true });
  #password = h('input', { name: 'password', type: 'password', autocomplete: 'current-password', required: true });

  set address({ next }) {
    this.#next = next?.startsWith('/') && !next.startsWith('//') ? next : '/';
  }

  connectedCallback() {
    document.title = 'Sign in · Tierfall';
    this.replaceChildren(
      h(
        'form',
        { class: 'card padded narrow stack', onsubmit: (event) => this.#send(event) },
        h('h1', {}, 'Sign in'),
        this.#told,
        h('label', { class: 'field' }, 'Name', this.#name),
        h('label', { class: 'field' }, 'Password', this.#password),
        h('button', { class: 'button first' }, 'Sign in'),
        h(
          'p',
          { class: 'quiet' },
          'The first administrator comes in by the set-up link that tierfall serve printed.',
        ),
      ),
    );
    this.#name.focus();
  }

  async #send(event) {
    event.preventDefault();
    this.#told.hidden = true;
    try {
      const me = await ask('/session', {
        method: 'POST',
        json: { name: this.#name.value, password: this.#password.value },
      });
      tell(this, 'signed-in', { me, next: this.#next });
    } catch (problem) {
      this.#told.textContent = [problem.detail ?? problem.title, problem.mend].filter(Boolean).join('; ');
      this.#told.hidden = false;
      this.#password.focus();
    }
  }
}

customElements.define('sign-in-view', SignInView);
