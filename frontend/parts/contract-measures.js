import { stateWords, VERDICTS, verdictCell } from '../core/contracts.js';
import { RESULTS } from '../core/findings.js';
import { h } from '../core/dom.js';
import { count } from '../core/words.js';
import { riskMark } from './marker.js';
import './data-table.js';
import { thingLink } from './thing-link.js';

/**
 * <contract-measures>: what a contract says of each measure beside what the map shows, with the proof.
 *
 * In: `answer`, of /contracts/{id}.
 */
export class ContractMeasures extends HTMLElement {
  set answer({ measures, names }) {
    const table = { columns: COLUMNS, rows: measures.map((measure) => row(measure, names)) };
    this.replaceChildren(h('data-table', { label: 'Measures', props: { table } }), legend());
  }
}

const COLUMNS = ['Measure', 'Contract says', 'Map shows', 'So', 'Why'];

const row = (measure, names) => [
  h('div', {}, measure.title, h('div', { class: 'quiet' }, measure.id)),
  h('div', {}, measure.bound ? 'bound' : 'no clause', record(measure.clause), measure.evidence.map(paper)),
  stateWords(measure.state),
  verdictCell(measure.verdict),
  h('div', { class: 'why' }, h('p', {}, measure.says), proof(measure, names)),
];

const record = (text) => text && h('div', { class: 'record' }, text);

const paper = ({ document, status, ref }) =>
  h('div', { class: 'quiet' }, thingLink(ref, document ?? ref), `, ${status}`);

/** Each check that looked, and what it found, folded away until somebody wants it. */
function proof({ looks, asks }, names) {
  return h(
    'details',
    {},
    h('summary', {}, count(looks.length, 'check')),
    h('p', { class: 'quiet' }, asks),
    h('ul', { class: 'looks' }, looks.map((look) => seen(look, names))),
  );
}

function seen(look, names) {
  const result = RESULTS[look.result] ?? '– nothing there';
  const named = [...look.findings, ...look.unknowns];
  const rest = look.found + look.unknown - named.length;
  return h(
    'li',
    {},
    h('b', {}, result),
    ` ${look.check} ${look.title}: ${look.coverage}. ${begins(look)}`,
    named.length > 0 && h('ul', {}, named.map((one) => found(one, names))),
    rest > 0 && h('p', { class: 'quiet' }, `and ${rest} more`),
  );
}

const begins = ({ why, whose }) => `${why}: ${whose === 'customer' ? 'ours' : 'the provider’s'} to do.`;

const found = (one, names) =>
  h(
    'li',
    {},
    thingLink(one.subject, names[one.subject] ?? one.subject),
    `, ${one.detail} `,
    h('span', { class: 'record' }, one.witnesses.join(', ')),
  );

const legend = () =>
  h(
    'ul',
    { class: 'legend' },
    Object.values(VERDICTS).map(([step, name, means]) => h('li', {}, riskMark(step), `${name}: ${means}`)),
  );

customElements.define('contract-measures', ContractMeasures);
