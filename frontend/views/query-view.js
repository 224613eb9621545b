import { ask } from '../core/api.js';
import { h, link, say, tell } from '../core/dom.js';
import { sheets } from '../core/sheet.js';
import { copyLink, View } from '../core/view.js';
import { ABOUT, FIRST, fixed, NOT_YET, rows, STOPPED } from './query-words.js';
import '../parts/graph-words.js';
import '../parts/page-head.js';
import '../parts/query-editor.js';
import '../parts/query-result.js';

/** /query: a query of one's own or a named one, what it can ask for, and its rows. The text stands in the address. */
class QueryView extends View {
  #asking = new AbortController();
  #shown = '';
  #head = h('page-head');
  #editor = h('query-editor');
  #named = h('ul', { class: 'named-queries' });
  #words = h('graph-words');
  #off = h('p', { class: 'notice', hidden: true }, fixed);
  #result = h('div', { class: 'stack', 'data-result': '' });

  build() {
    const cards = [card('Named queries', this.#named), card('Words of the map', this.#words)];
    const aside = h('div', { class: 'stack' }, cards);
    const asked = h('section', { class: 'card padded stack', 'aria-label': 'The query' }, this.#off, this.#editor);
    this.body.append(this.#head, h('div', { class: 'queried' }, asked, this.#result, aside));
    this.#head.acts = [copyLink()];
    this.addEventListener('query-asked', ({ detail }) => this.#go(detail));
    this.addEventListener('query-stopped', () => this.#asking.abort());
    sheets('query', 'query-aside');
  }

  set address({ cypher, with: values }) {
    const query = { cypher: cypher ?? FIRST, values: parsed(values) };
    if (!this.dataset.loaded) {
      this.load('/queries', (named) => {
        this.#name(named);
        this.#show(query, cypher !== undefined);
      });
      ask('/query/words').then(
        (words) => {
          this.#words.words = words;
          this.#off.hidden = words.free;
        },
        () => null,
      );
    } else this.#show(query, cypher !== undefined);
  }

  #name(named) {
    this.#head.text = ABOUT;
    this.#named.replaceChildren(
      ...named.map(({ title, why, cypher }) => {
        const href = `/query?${new URLSearchParams({ cypher })}`;
        return h('li', {}, link(href, title), h('p', { class: 'quiet' }, why));
      }),
    );
  }

  #show(query, asked) {
    this.#editor.query = query;
    this.#asking.abort();
    if (asked) this.#ask(query);
    else this.#result.replaceChildren(h('p', { class: 'quiet' }, NOT_YET));
  }

  /** The same question again is asked again, though its address is the same. */
  #go({ cypher, values }) {
    const given = Object.keys(values).length > 0 ? JSON.stringify(values) : '';
    if (cypher.length + given.length > LONGEST) return void this.#ask({ cypher, values });
    this.change({ cypher, with: given }, this.#shown === cypher + given);
    this.#shown = cypher + given;
  }

  async #ask({ cypher, values }) {
    this.#asking = new AbortController();
    const { signal } = this.#asking;
    this.dataset.loading = 'query';
    this.#editor.busy = true;
    try {
      const answer = await ask('/query', { method: 'POST', json: { cypher, parameters: values }, signal });
      const said = rows(answer);
      this.#result.replaceChildren(h('query-result', { props: { answer: { answer, said } } }));
      say(said);
    } catch (problem) {
      if (problem.status === 401) tell(this, 'session-ended');
      if (!signal.aborted) this.#refused(problem);
      else this.#result.replaceChildren(h('p', { class: 'quiet' }, STOPPED));
    } finally {
      if (signal === this.#asking.signal) {
        this.#editor.busy = false;
        delete this.dataset.loading;
      }
    }
  }

  #refused(problem) {
    const go = h('button', { type: 'button', class: 'button', onclick: () => this.#editor.point(problem.detail) });
    go.textContent = 'Show where';
    const pointed = /^line \d+, column \d+/.test(problem.detail ?? '');
    this.#result.replaceChildren(
      h(
        'div',
        { class: 'notice warn', role: 'alert' },
        h('h2', {}, problem.detail ?? problem.message),
        problem.mend && h('p', { class: 'mend' }, problem.mend),
        pointed && go,
      ),
    );
  }
}

/** A longer text does not fit into an address that every server takes; it is asked, and not kept there. */
const LONGEST = 3000;

const card = (title, inside) => h('section', { class: 'card' }, h('header', {}, h('h2', {}, title)), inside);

/** What somebody wrote into an address need not be what we write there. */
function parsed(text) {
  try {
    return text ? JSON.parse(text) : {};
  } catch {
    return {};
  }
}

customElements.define('query-view', QueryView);
