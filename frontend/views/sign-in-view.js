import { h, tell } from '../core/dom.js';
import '../parts/sign-in-form.js';

/** /sign-in: name and password; goes back to where one was sent from. */
class SignInView extends HTMLElement {
  #next = '/';
  #form = h('sign-in-form');

  set address({ next }) {
    this.#next = next?.startsWith('/') && !next.startsWith('//') ? next : '/';
  }

  connectedCallback() {
    document.title = 'Sign in · Tierfall';
    this.replaceChildren(
      h(
        'div',
        { class: 'card padded narrow stack' },
        h('h1', {}, 'Sign in'),
        this.#form,
        h(
          'p',
          { class: 'quiet' },
          'The first administrator comes in by the set-up link that ',
          h('code', {}, 'tierfall serve'),
          ' printed.',
        ),
      ),
    );
    this.#form.signedIn = (me) => tell(this, 'signed-in', { me, next: this.#next });
    this.#form.focus();
  }
}

customElements.define('sign-in-view', SignInView);
