import { write } from '../core/address.js';
import { ask } from '../core/api.js';
import { h, link } from '../core/dom.js';
import { sheets } from '../core/sheet.js';
import './contract-card.js';
import './need-table.js';
import './page-state.js';

await sheets('contracts', 'due');

/**
 * <vendor-contracts>: the contracts that a vendor provides or works below, one of them whole.
 *
 * In: `of` {vendor, contract}: the vendor's ref and the id of the contract to show, '' for the first.
 */
export class VendorContracts extends HTMLElement {
  #of = {};
  #asked = 0;

  set of(of) {
    if (of.vendor === this.#of.vendor && of.contract === this.#of.contract) return;
    this.#of = of;
    this.#load();
  }

  async #load() {
    const turn = ++this.#asked;
    this.dataset.loading = this.#of.vendor;
    try {
      const { contracts } = await ask(`/contracts${write({ vendor: this.#of.vendor })}`);
      const chosen = choose(contracts, this.#of);
      const answer = chosen && (await ask(`/contracts/${encodeURIComponent(chosen.ref.replace('contract:', ''))}`));
      if (turn === this.#asked) this.#show(contracts, answer);
    } catch (problem) {
      if (turn === this.#asked) this.#failed(problem);
    }
    if (turn === this.#asked) delete this.dataset.loading;
  }

  #show(contracts, answer) {
    if (!answer) {
      const none = 'No contract with us that is in force or a draft names it, and it works below none.';
      this.replaceChildren(h('section', { class: 'card padded' }, heading(), h('p', { class: 'quiet' }, none)));
      return;
    }
    const here = `/vendors/${this.#of.vendor.replace('vendor:', '')}`;
    const tabs = contracts.map((one) => {
      const current = one.ref === answer.contract.ref ? 'true' : null;
      const props = { class: 'chip', 'aria-current': current };
      return link(here + write({ contract: one.ref.replace('contract:', '') }), label(one, this.#of), props);
    });
    const bar = h('div', { class: 'row contracts-bar' }, heading(), h('nav', { 'aria-label': 'Contracts' }, tabs));
    const needs = h('need-table', { props: { vendor: this.#of.vendor } });
    this.replaceChildren(bar, h('contract-card', { props: { answer } }), needs);
  }

  #failed(problem) {
    const state = h('page-state');
    this.replaceChildren(state);
    state.failed(problem, () => this.#load(), true);
  }
}

const heading = () => h('h2', {}, 'Contracts');

const choose = (contracts, { vendor, contract }) =>
  contracts.find(({ ref }) => ref === `contract:${contract}`) ??
  contracts.find(({ provider }) => provider.ref === vendor) ??
  contracts[0];

function label({ name, provider, breached }, { vendor }) {
  const below = provider.ref === vendor ? '' : `, below ${provider.name}`;
  return `${name}${below}${breached.length > 0 ? ` · ${breached.length} in breach` : ''}`;
}

customElements.define('vendor-contracts', VendorContracts);
