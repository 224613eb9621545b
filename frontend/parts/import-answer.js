import { h } from '../core/dom.js';
import { figures, notes } from '../core/imports.js';
import { count } from '../core/words.js';
import './data-table.js';
import './key-figures.js';
import { thingLink } from './thing-link.js';

const MOST = 200;

/** <import-answer>: what an import changed, or a dry run would. In: `answer`, as POST /imports comes to. */
export class ImportAnswer extends HTMLElement {
  set answer(answer) {
    const { changes = [], stubs = [], hints = [] } = answer;
    this.replaceChildren(
      h('key-figures', { props: { figures: figures(answer) } }),
      ...notes(answer).map((note) => h('p', {}, note)),
      changes.length > 0
        ? h('section', { class: 'card' }, h('data-table', { class: 'tall', props: { table: differences(answer) } }))
        : '',
      stubs.length > 0
        ? h(
            'p',
            { class: 'quiet' },
            `${count(stubs.length, 'thing is', 'things are')} named but not described yet: `,
            stubs.slice(0, 20).flatMap((ref, i) => [i > 0 && ', ', thingLink(ref, ref)]),
            stubs.length > 20 && ' …',
          )
        : '',
      ...hints.map(({ ref, record, meant }) =>
        h('p', {}, h('span', { class: 'record' }, record), ` ${ref}: perhaps ${meant}?`),
      ),
    );
  }
}

/** Field by field: what stood there, what stands there now. */
function differences({ changes, moreChanges = 0 }) {
  const rows = changes
    .slice(0, MOST)
    .map(({ subject, field, from, to }) => [subject, field, from || 'unknown', to || 'unknown']);
  const caption = count(changes.length + moreChanges, 'field changes', 'fields change');
  return { caption, columns: ['Thing or row', 'Field', 'Was', 'Is'], rows };
}

customElements.define('import-answer', ImportAnswer);
