import { h } from '../core/dom.js';
import { count } from '../core/words.js';

/**
 * <rejection-list>: what is wrong with some files, each with where it stands and the mend.
 *
 * In: `problem` {rejections, more, detail, mend}.
 */
export class RejectionList extends HTMLElement {
  set problem({ rejections, more = 0, detail, mend }) {
    if (rejections.length === 0) {
      this.replaceChildren(h('p', {}, detail), mend && h('p', { class: 'quiet' }, `Mend: ${mend}`));
      return;
    }
    this.replaceChildren(
      h('h2', {}, `${count(rejections.length + more, 'thing is', 'things are')} wrong; nothing was changed`),
      h('ol', { class: 'rejections' }, rejections.map(one)),
      (more > 0 && h('p', { class: 'quiet' }, `${count(more, 'more', 'more')}, not shown.`)) || '',
    );
  }
}

function one({ file, line, message, mend }) {
  const where = [file, line].filter((part) => part !== null && part !== undefined).join(':');
  return h(
    'li',
    {},
    where && h('span', { class: 'record' }, where),
    ' ',
    h('b', {}, message),
    h('span', { class: 'mend' }, `Mend: ${mend}`),
  );
}

customElements.define('rejection-list', RejectionList);
