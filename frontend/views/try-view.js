import { asCurl, write } from '../core/address.js';
import { call } from '../core/api.js';
import { meant, operations } from '../core/calls.js';
import { h, link, tell } from '../core/dom.js';
import { copied, View } from '../core/view.js';
import '../parts/call-answer.js';
import '../parts/call-form.js';
import '../parts/page-head.js';

const ABOUT = {
  crumb: 'OpenAPI 3.1',
  title: 'Try the interface',
  note: 'Every call is real: what is not a GET changes what it names. It is sent with your own session and your role.',
};

const USUAL = 'GET /blast';

/** /try: any operation of the interface, asked by hand. Its words and fields are those of the OpenAPI document. */
class TryView extends View {
  #all = [];
  #call = USUAL;
  #asking = new AbortController();
  #head = h('page-head');
  #pick = h('select', { onchange: () => tell(this, 'went', { href: hrefOf(this.#pick.value) }) });
  #form = h('call-form');
  #answer = h('call-answer', { class: 'card', hidden: true });
  #curl = copied('Copy as curl', () => asCurl(location.origin, this.#call.replace(/^GET /, '')));
  #stop = h('button', { type: 'button', class: 'button', hidden: true, onclick: () => this.#asking.abort() }, 'Stop');

  build() {
    const pick = h('label', { class: 'field' }, 'Operation', this.#pick);
    const asked = h('section', { class: 'card padded stack', 'aria-label': 'The call' }, pick, this.#form, this.#stop);
    this.body.append(this.#head, h('div', { class: 'tried' }, asked, this.#answer));
    this.addEventListener('call-wanted', ({ detail }) => this.#send(detail));
    this.#head.acts = [
      this.#curl,
      link('/api/v1/openapi', 'The document', { class: 'button', target: '_blank', rel: 'noopener' }),
    ];
  }

  set address({ call: asked = USUAL }) {
    this.#call = asked;
    if (this.#all.length > 0) this.#show();
    else this.load('/openapi', (document) => this.#read(document));
  }

  #read(document) {
    this.#all = operations(document);
    this.#head.text = ABOUT;
    const options = this.#all.map(({ key, told }) => h('option', { value: key }, `${key}: ${told.summary}`));
    this.#pick.replaceChildren(...options);
    this.#show();
  }

  #show() {
    const found = meant(this.#all, this.#call) ?? meant(this.#all, USUAL);
    this.#pick.value = found.operation.key;
    this.#form.call = found;
    this.#answer.hidden = true;
    this.#curl.hidden = found.operation.method !== 'GET';
  }

  async #send({ path, request }) {
    this.#call = `${request.method} ${path}`;
    history.replaceState(null, '', hrefOf(this.#call));
    this.#asking.abort();
    this.#asking = new AbortController();
    this.#stop.hidden = false;
    const begun = performance.now();
    try {
      const response = await call(path, { ...request, signal: this.#asking.signal });
      const text = await response.text();
      this.#answer.answer = { call: this.#call, response, text, took: Math.round(performance.now() - begun) };
    } catch (problem) {
      this.#answer.failure = problem.name === 'AbortError' ? new Error('Stopped.') : problem;
    } finally {
      this.#stop.hidden = true;
      this.#answer.hidden = false;
      this.#answer.scrollIntoView({ block: 'nearest' });
    }
  }
}

const hrefOf = (text) => `/try${write({ call: text })}`;

/** Its own sheet is fetched with it, so that no other page pays for it. */
document.head.append(h('link', { rel: 'stylesheet', href: '/styles/try.css' }));

customElements.define('try-view', TryView);
