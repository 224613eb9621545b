import { ask } from '../core/api.js';
import { h, say, tell } from '../core/dom.js';
import { short } from '../core/words.js';
import { field, sending } from './act-form.js';
import './data-table.js';
import { thingLink } from './thing-link.js';

/**
 * <proposal-list>: subcontracts that wait for a decision, with the day after which silence is consent; of each, what
 * would be other, and the decision.
 *
 * In:  `load()`.
 * Out: `map-changed` once something was decided.
 */
export class ProposalList extends HTMLElement {
  async load() {
    const answer = await ask('/proposals').catch((problem) => ({ problem }));
    const { problem, summary, proposals } = answer;
    this.hidden = !problem && proposals.length === 0;
    this.replaceChildren(
      h(
        'section',
        { class: 'card' },
        h('header', {}, h('h2', {}, 'Subcontracts to decide on')),
        h('p', { class: 'quiet none' }, problem ? (problem.detail ?? problem.message) : summary),
        h('ul', { class: 'proposals' }, (proposals ?? []).map((one) => this.#one(one))),
      ),
    );
  }

  #one({ says, days, proposal }) {
    const inside = h('div', { class: 'stack' });
    const weigh = h('details', {}, h('summary', {}, 'Before and after, and decide'), inside);
    weigh.addEventListener('toggle', () => weigh.open && !inside.hasChildNodes() && this.#weigh(proposal, inside));
    return h(
      'li',
      {},
      h('p', { class: days === null || days <= 14 ? 'loud bad' : 'loud' }, says),
      h('p', { class: 'quiet' }, facts(proposal), ' ', thingLink(proposal.ref, proposal.record)),
      weigh,
    );
  }

  async #weigh(proposal, inside) {
    const id = encodeURIComponent(proposal.ref.replace('subcontract:', ''));
    const answer = await ask(`/proposals/${id}`).catch((problem) => ({ problem }));
    if (answer.problem) {
      inside.replaceChildren(h('p', { role: 'alert' }, answer.problem.detail ?? answer.problem.message));
      return;
    }
    const table = { columns: ['If it is accepted', 'Before', 'After'], rows: sides(answer) };
    inside.replaceChildren(
      h('p', {}, answer.summary),
      h('data-table', { label: 'Before and after', props: { table } }),
      h('div', { class: 'pair' }, this.#form(id, 'approve', 'Approve'), this.#form(id, 'object', 'Object')),
    );
  }

  #form(id, decision, verb) {
    const reason = h('textarea', { name: `${decision}-reason`, required: true, maxlength: 2000, rows: 2 });
    const send = async () => {
      await ask(`/proposals/${id}/decision`, { method: 'POST', json: { decision, reason: reason.value } });
      say(decision === 'approve' ? 'Approved.' : 'Objected.');
      tell(this, 'map-changed');
    };
    return sending(send, verb, field(`Why you ${decision}`, reason));
  }
}

const yes = (value, what) => `${what} ${value === null ? 'unknown' : value ? 'yes' : 'no'}`;

function facts(one) {
  return [
    one.contractName ?? 'no contract named',
    one.serviceName,
    one.since && `from ${one.since}`,
    `notified ${one.notifiedOn ?? 'on an unknown day'}`,
    `object by ${one.objectBy ?? 'an unknown day'}`,
    one.country ?? 'country unknown',
    yes(one.exposesData, 'sees data:'),
    `reliance ${one.reliance ?? 'unknown'}`,
    one.document ?? 'no document',
  ]
    .filter(Boolean)
    .join(' · ');
}

function sides({ before, after, proposal }) {
  const name = proposal.proposal.subName;
  const both = (label, of) => [label, of(before), of(after)];
  return [
    both('As of', ({ asOf }) => asOf),
    both(`Tier of ${name}`, ({ tier }) => (tier === null ? 'no chain' : String(tier))),
    both(`Critical functions that stop if ${name} stops`, ({ stopped, critical }) => share(stopped, critical)),
    both('Things that stop with it', ({ stopped }) => String(stopped.things)),
    both('Things that fall if it is taken over', ({ takenOver }) => String(takenOver.things)),
    both('Records that may be read then', ({ takenOver }) => short(takenOver.records)),
    both('Countries of the work', ({ countries, unplaced }) => places(countries, unplaced)),
  ];
}

const share = ({ criticalFunctions }, all) => `${criticalFunctions} of ${all}`;

const places = (countries, unplaced) => [...countries, ...(unplaced ? ['unknown'] : [])].join(', ') || 'none named';

customElements.define('proposal-list', ProposalList);
