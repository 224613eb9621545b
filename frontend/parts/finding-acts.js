import { ask } from '../core/api.js';
import { h, tell } from '../core/dom.js';
import { seatWords } from '../core/findings.js';
import { begin } from '../core/words.js';
import { field, sending } from './act-form.js';

/**
 * <finding-acts>: what is proposed, approved or refused for a finding, and the forms for what whoever looks may do.
 *
 * In:  `whole` {finding, may, seen}.
 * Out: `acted` {whole, said}; `outdated` {said} where somebody else did something meanwhile.
 */
export class FindingActs extends HTMLElement {
  #id = '';
  #seen = 0;

  set whole({ finding, may, seen }) {
    this.#id = finding.id;
    this.#seen = seen;
    const { waiver } = finding;
    this.replaceChildren(
      ...[
        h('p', {}, waiver?.sentence ?? 'Nobody does; it is open.'),
        waiver && proposal(waiver),
        may.approve.length > 0 && this.#decide('approval', 'Approve', may.approve),
        may.refuse.length > 0 && this.#decide('refusal', 'Refuse', may.refuse),
        may.withdraw && this.#withdraw(waiver),
        may.propose && this.#propose(),
        may.assign && this.#assign(finding),
        !may.assign && may.approve.length + may.refuse.length === 0 && finding.standing !== 'closed' && READS,
      ].filter(Boolean),
    );
  }

  /**
   * Sends, and hands on what the finding has become; what is refused is said at the form, and stays typed. Where it is
   * no longer what was looked at, it is looked at anew.
   */
  #send(way, said, values, method = 'POST') {
    const path = `/findings/${encodeURIComponent(this.#id)}/${way}`;
    return async () => {
      try {
        tell(this, 'acted', { whole: await ask(path, { method, json: values?.() }), said });
      } catch (problem) {
        if (problem.status !== 409) throw problem;
        tell(this, 'outdated', { said: [problem.detail, problem.mend].filter(Boolean).join('. Mend: ') });
      }
    };
  }

  #decide(way, verb, seats) {
    const seat = choice(
      'seat',
      seats.map((word) => [word, begin(word)]),
    );
    const reason = h('textarea', { name: 'reason', required: way === 'refusal', maxlength: 2000 });
    const values = () => ({ seat: seat.value, reason: reason.value, seen: this.#seen });
    const said = way === 'approval' ? 'Approved.' : 'Refused; the finding is open.';
    return folded(
      `${verb} as ${seatWords(seats)}`,
      sending(
        this.#send(way, said, values),
        verb,
        seats.length > 1 && field('For the seat', seat),
        field(way === 'approval' ? 'Note' : 'Why', reason),
      ),
      way === 'approval',
    );
  }

  #propose() {
    const kind = choice('kind', [
      ['waiver', 'Waive it: a false alarm, or being mended'],
      ['acceptance', 'Accept the risk: it stays'],
    ]);
    const until = h('input', { type: 'date', name: 'until', required: true });
    const reason = h('textarea', { name: 'reason', required: true, maxlength: 2000 });
    const values = () => ({ kind: kind.value, until: until.value, reason: reason.value });
    return folded(
      'Waive or accept',
      sending(
        this.#send('waiver', 'Proposed; it is open until it is approved.', values),
        'Propose',
        field('What', kind),
        field('Until, at the latest', until),
        field('Why', reason),
      ),
    );
  }

  #withdraw({ status }) {
    const verb = status === 'holds' ? 'Let it be open again' : 'Take the proposal back';
    return sending(this.#send(`waiver?seen=${this.#seen}`, 'Taken back; the finding is open.', null, 'DELETE'), verb);
  }

  #assign({ owner, due }) {
    const who = h('input', { name: 'owner', maxlength: 100, value: owner });
    const day = h('input', { type: 'date', name: 'due', value: due });
    const values = () => ({ owner: who.value, due: day.value });
    return folded(
      'Owner and due day',
      sending(
        this.#send('owner', 'Kept.', values),
        'Save',
        field('Owner', who),
        field('Due', day),
      ),
    );
  }
}

const READS = h(
  'p',
  { class: 'quiet' },
  'You read it. Procurement, analysts and administrators may propose; seats in the council approve or refuse.',
);

function proposal({ reason, approvals, missing }) {
  const seats = [
    ...approvals.map(({ seat, who }) => `${begin(seat)}: approved by ${who}`),
    ...missing.map((seat) => `${begin(seat)}: still to approve`),
  ];
  const list = h(
    'ul',
    {},
    seats.map((text) => h('li', {}, text)),
  );
  return h('div', { class: 'proposal' }, h('blockquote', {}, reason), list);
}

const folded = (title, form, open = false) => h('details', { open }, h('summary', {}, title), form);

const choice = (name, choices) =>
  h(
    'select',
    { name },
    choices.map(([value, text]) => h('option', { value }, text)),
  );

customElements.define('finding-acts', FindingActs);
