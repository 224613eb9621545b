/** What all views share: they ask for one answer, show a state while there is none, and drop what comes too late. */
import { ask } from './api.js';
import { h, tell } from './dom.js';
import '../parts/page-state.js';

export class View extends HTMLElement {
  state = h('page-state');
  body = h('div');
  #asking = new AbortController();

  connectedCallback() {
    this.replaceChildren(this.state, this.body);
    this.body.hidden = true;
    this.build?.();
  }

  disconnectedCallback() {
    this.#asking.abort();
  }

  /** Asks, and gives the answer to `use`; what stood there before stays until then. */
  async load(path, use) {
    this.#asking.abort();
    this.#asking = new AbortController();
    const { signal } = this.#asking;
    if (this.body.hidden || !this.dataset.loaded) this.state.loading();
    this.dataset.loading = path;
    try {
      const answer = await ask(path, { signal });
      this.state.clear();
      this.body.hidden = false;
      this.dataset.loaded = path;
      use(answer);
    } catch (problem) {
      if (signal.aborted) return;
      if (problem.status === 401) return tell(this, 'session-ended');
      this.body.hidden = true;
      this.state.failed(problem, () => this.load(path, use));
    } finally {
      if (!signal.aborted) delete this.dataset.loading;
    }
  }

  /** Asks the router to go to the same page in another state. */
  change(state, instead = false) {
    tell(this, 'state-changed', { state, instead });
  }
}

/** Copies the page's address, and says so on the button for a moment. */
export function copyLink() {
  const button = h('button', { type: 'button', class: 'button' }, 'Copy link');
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(location.href).catch(() => prompt('The link to this page', location.href));
    button.textContent = 'Link copied';
    setTimeout(() => (button.textContent = 'Copy link'), 2000);
  });
  return button;
}
