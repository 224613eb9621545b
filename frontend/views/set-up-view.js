import { ask } from '../core/api.js';
import { h, tell } from '../core/dom.js';

/** /set-up#token=…: makes the first administrator. The token stands behind '#', so that no server log ever holds it. */
class SetUpView extends HTMLElement {
  #told = h('p', { class: 'notice warn', role: 'alert', hidden: true });
  #name = h('input', { name: 'name', autocomplete: 'username', required: true });
  #password = h('input', {
    name: 'password',
    type: 'password',
    autocomplete: 'new-password',
    required: true,
    'aria-describedby': 'password-note',
  });

  set address(_) {}

  connectedCallback() {
    document.title = 'Set up · Tierfall';
    this.replaceChildren(
      h(
        'form',
        { class: 'card padded narrow stack', onsubmit: (event) => this.#send(event) },
        h('h1', {}, 'Set up Tierfall'),
        h(
          'p',
          { class: 'quiet' },
          'You are the first. Choose how you sign in; you will be the administrator, and this link ends.',
        ),
        this.#told,
        h('label', { class: 'field' }, 'Name', this.#name),
        h('label', { class: 'field' }, 'Password', this.#password),
        h('p', { class: 'quiet', id: 'password-note' }, 'Twelve characters or more; a few words are good.'),
        h('button', { class: 'button first' }, 'Set up'),
      ),
    );
    this.#name.focus();
  }

  async #send(event) {
    event.preventDefault();
    this.#told.hidden = true;
    try {
      const me = await ask('/set-up', {
        method: 'POST',
        json: {
          token: location.hash.replace(/^#(token=)?/, ''),
          name: this.#name.value,
          password: this.#password.value,
        },
      });
      tell(this, 'signed-in', { me, next: '/' });
    } catch (problem) {
      this.#told.textContent = [problem.detail ?? problem.title, problem.mend].filter(Boolean).join('; ');
      this.#told.hidden = false;
    }
  }
}

customElements.define('set-up-view', SetUpView);
