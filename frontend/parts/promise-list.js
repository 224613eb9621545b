import { ask } from '../core/api.js';
import { h, tell } from '../core/dom.js';
import { begin, count } from '../core/words.js';
import { voteWords, whoseWords } from '../core/brief.js';
import { field, sending } from './act-form.js';

/**
 * <promise-list>: the decisions that are kept, each with what it promised and what is measured now, and the vote for
 * whoever holds a seat.
 *
 * In:  `promises` {title, rows, seats}, the seats of whoever looks.
 * Out: `voted` {promise}.
 */
export class PromiseList extends HTMLElement {
  set promises({ title, rows, seats }) {
    this.replaceChildren(
      h('p', { class: 'lead' }, title),
      h(
        'ul',
        { class: 'promises' },
        rows.map((row) => this.#promise(row, seats)),
      ),
    );
  }

  #promise(row, seats) {
    const { title, status, sentence, votes, acts, reason, proposer, takesDown } = row;
    const open = acts.filter(({ done }) => !done).length;
    return h(
      'li',
      {},
      h('h3', {}, title, ' ', h('span', { class: 'chip' }, begin(status))),
      h('p', {}, sentence),
      h('p', { class: row.overdue ? 'bad' : 'quiet' }, whoseWords(row)),
      h('p', { class: 'quiet' }, `Proposed by ${proposer}: ${reason}`),
      votes.length > 0 && h('p', { class: 'quiet' }, votes.map(voteWords).join(' · ')),
      h('p', { class: 'quiet' }, `${takesDown} ${count(open, 'act')} of ${acts.length} still to do.`),
      status === 'waiting' && seats.length > 0 && this.#vote(row, seats),
    );
  }

  #vote({ id, seen }, seats) {
    const seat = choice('seat', seats.map((word) => [word, begin(word)]));
    const vote = choice('vote', [
      ['yes', 'Yes'],
      ['no', 'No'],
    ]);
    const reason = h('textarea', { name: 'reason', maxlength: 2000 });
    const send = async () => {
      const json = { seat: seat.value, vote: vote.value, reason: reason.value, seen };
      const promise = await ask(`/decisions/${encodeURIComponent(id)}/vote`, { method: 'POST', json });
      tell(this, 'voted', { promise });
    };
    return h(
      'details',
      { class: 'propose' },
      h('summary', {}, 'Vote'),
      sending(send, 'Vote', field('Seat', seat), field('Vote', vote), field('Note', reason)),
    );
  }
}

const choice = (name, choices) =>
  h(
    'select',
    { name },
    choices.map(([value, text]) => h('option', { value }, text)),
  );

customElements.define('promise-list', PromiseList);
