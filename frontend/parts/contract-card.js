import { AREAS, documentCell, PARTIES, until } from '../core/contracts.js';
import { h } from '../core/dom.js';
import { callBehind } from './call-behind.js';
import './contract-measures.js';
import './data-table.js';
import { thingLink } from './thing-link.js';

/**
 * <contract-card>: one contract: what it says and the map shows, who answers for what, its documents, and what is due.
 *
 * In: `answer`, of /contracts/{id}.
 */
export class ContractCard extends HTMLElement {
  set answer(answer) {
    const { contract, title, summary } = answer;
    const call = callBehind('the contract');
    call.path = `/contracts/${encodeURIComponent(contract.ref.replace('contract:', ''))}`;
    this.className = 'stack';
    this.replaceChildren(
      section(
        'Contract says, map shows',
        call,
        h(
          'div',
          { class: 'terms' },
          h('p', { class: contract.breached.length > 0 ? 'bad verdict' : 'verdict' }, title),
          h('p', {}, summary),
          h('p', { class: 'quiet' }, terms(contract)),
        ),
        h('contract-measures', { props: { answer } }),
      ),
      h(
        'div',
        { class: 'pair' },
        section('Who answers for what', null, table('Responsibilities', duties(answer.responsibilities))),
        section('Due', null, due(contract.due)),
      ),
      section('Documents', null, table('Documents', papers(answer.documents))),
    );
  }
}

const section = (title, beside, ...inside) =>
  h('section', { class: 'card' }, h('header', {}, h('h3', {}, title), beside), inside);

const table = (label, rows) => h('data-table', { label, props: { table: rows } });

function terms({ name, status, start, end, document, customer, record }) {
  const how = status === 'live' ? 'in force' : 'a draft';
  const time = `${how}, from ${start ?? 'an unknown day'} to ${end ?? 'no day named'}`;
  return `${name}, with ${customer.name}; ${time}; ${document ?? 'no document named'} (${record})`;
}

const MARK = { customer: 'us', provider: 'them', shared: 'both', unassigned: 'nobody' };

function duties(areas) {
  return {
    columns: ['Area', 'Customer', 'Provider', 'Shared', 'Unassigned', 'Record'],
    rows: areas.map(({ area, party, record }) => [
      AREAS[area] ?? area,
      ...PARTIES.map((one) => (one === party ? h('span', { class: `duty ${one}` }, MARK[one]) : '')),
      h('span', { class: 'record' }, record ?? ''),
    ]),
  };
}

function papers(documents) {
  return {
    columns: ['Item', 'Document', 'Status', 'Valid until', 'Owner', 'Record'],
    rows: documents.map((one) => [
      h('div', {}, one.title, h('div', { class: 'quiet' }, one.item)),
      one.ref ? { ref: one.ref, text: one.document ?? 'no file named' } : '',
      documentCell(one.status),
      until(one),
      one.owner ?? (one.ref ? 'nobody' : ''),
      h('span', { class: 'record' }, one.record ?? ''),
    ]),
  };
}

function due(all) {
  if (all.length === 0) return h('p', { class: 'quiet none' }, 'Nothing is due within the days asked for.');
  return h(
    'ul',
    { class: 'due' },
    all.map(({ on, days, says, ref, owner }) =>
      h(
        'li',
        { class: days < 0 || ref.startsWith('subcontract:') ? 'bad' : null },
        thingLink(ref, on),
        ` ${says}`,
        h('span', { class: 'quiet' }, owner ? ` · ${owner}` : ' · nobody looks after it'),
      ),
    ),
  );
}

customElements.define('contract-card', ContractCard);
