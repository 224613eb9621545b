/** What all views share: they ask for one answer, show a state while there is none, and drop what comes too late. */
import { ask } from './api.js';
import { h, tell } from './dom.js';
import '../parts/page-state.js';

export class View extends HTMLElement {
  state = h('page-state');
  body = h('div');
  #asking = new AbortController();
  #last;

  connectedCallback() {
    this.replaceChildren(this.state, this.body);
    this.body.hidden = true;
    this.build?.();
  }

  disconnectedCallback() {
    this.#asking.abort();
  }

  /** Asks once more, since the map has changed. */
  refresh() {
    if (this.#last) this.load(...this.#last);
  }

  /** Asks, and gives the answer to `use`; what stood there before stays until then, and where the question fails. */
  async load(path, use) {
    this.#last = [path, use];
    this.#asking.abort();
    this.#asking = new AbortController();
    const { signal } = this.#asking;
    if (this.body.hidden || !this.dataset.loaded) this.state.loading(() => this.#cancel(path, use));
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
      this.body.hidden = !this.dataset.loaded;
      this.state.failed(problem, () => this.load(path, use), !this.body.hidden);
    } finally {
      if (!signal.aborted) delete this.dataset.loading;
    }
  }

  #cancel(path, use) {
    this.#asking.abort();
    delete this.dataset.loading;
    this.state.empty('Cancelled', 'Nothing was changed.', again(() => this.load(path, use)));
  }

  /** Asks the router to go to the same page in another state. */
  change(state, instead = false) {
    tell(this, 'state-changed', { state, instead });
  }
}

const again = (onclick) => h('button', { type: 'button', class: 'button first', onclick }, 'Try again');

/** Copies the page's address. */
export const copyLink = () => copied('Copy link', () => location.href);

/** A button that copies a text, and says so for a moment. */
export function copied(label, text) {
  const button = h('button', { type: 'button', class: 'button' }, label);
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(text()).catch(() => prompt(label, text()));
    button.textContent = 'Copied';
    setTimeout(() => (button.textContent = label), 2000);
  });
  return button;
}
