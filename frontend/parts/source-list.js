import { ask } from '../core/api.js';
import { h, tell } from '../core/dom.js';
import { moment } from '../core/words.js';
import './data-table.js';

/**
 * <source-list>: what each source says and when it last spoke, with the two ways back.
 *
 * In:  `sources`, as GET /sources lists them.
 * Out: `source-undone` {answer, said}, `source-failed` {problem}.
 */
export class SourceList extends HTMLElement {
  set sources(sources) {
    if (sources.length === 0) {
      this.replaceChildren(h('p', { class: 'quiet none' }, 'No source has spoken yet.'));
      return;
    }
    const columns = ['Source', 'Last spoke', { name: 'Facts', number: true }, 'By', 'Take back'];
    this.replaceChildren(
      h('data-table', {
        label: 'Sources',
        props: { table: { columns, rows: sources.map((source) => this.#row(source)) } },
      }),
    );
  }

  #row(source) {
    const { name } = source;
    const path = `/sources/${encodeURIComponent(name)}`;
    return [
      name,
      moment(source.spoke),
      source.facts,
      source.who,
      h(
        'div',
        { class: 'row' },
        this.#act(
          'Undo',
          `Undo the last import of ${name}`,
          () => ask(`${path}/undo`, { method: 'POST' }),
          `The last import of ${name} is taken back.`,
        ),
        this.#act(
          'Remove',
          `Remove all that ${name} says`,
          () => ask(path, { method: 'DELETE' }),
          `${name} is removed; undo brings it back.`,
        ),
      ),
    ];
  }

  #act(text, label, act, said) {
    const press = async (event) => {
      event.target.disabled = true;
      try {
        tell(this, 'source-undone', { answer: await act(), said });
      } catch (problem) {
        tell(this, 'source-failed', { problem });
      }
    };
    return h('button', { type: 'button', class: 'button', 'aria-label': label, onclick: press }, text);
  }
}

customElements.define('source-list', SourceList);
