import { asCurl, write } from '../core/address.js';
import { h, link } from '../core/dom.js';
import { copied } from '../core/view.js';

/**
 * <call-behind>: the call that a panel's content came from, to be copied as a link or for a terminal.
 *
 * In: `path`, below /api/v1 with its query string; the attribute `of`, what the panel is called.
 */
export class CallBehind extends HTMLElement {
  #path = '';
  #code = h('code');
  #try = link('/try', 'Try it', { class: 'button' });

  set path(path) {
    this.#path = path;
    this.#try.href = `/try${write({ call: `GET ${path}` })}`;
    this.#code.textContent = `GET /api/v1${decodeURI(path)}`;
  }

  connectedCallback() {
    if (this.firstChild) return;
    const of = this.getAttribute('of') ?? 'this';
    this.append(
      h(
        'details',
        { onkeydown: (event) => event.key === 'Escape' && this.#close() },
        h('summary', { 'aria-label': `The call behind ${of}` }, 'API call'),
        h(
          'div',
          { class: 'call' },
          this.#code,
          h(
            'div',
            { class: 'row' },
            copied('Copy as link', () => `${location.origin}/api/v1${this.#path}`),
            copied('Copy as curl', () => asCurl(location.origin, this.#path)),
            this.#try,
          ),
          h('p', { class: 'quiet' }, 'A program shows a token instead of signing in; server.json has it.'),
        ),
      ),
    );
  }

  #close() {
    this.firstChild.open = false;
    this.querySelector('summary').focus();
  }
}

/** @param {string} of what the panel is called */
export const callBehind = (of) => h('call-behind', { of });

customElements.define('call-behind', CallBehind);
