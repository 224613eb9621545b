import { STATES } from '../core/address.js';
import { ask } from '../core/api.js';
import { h, link, say, tell } from '../core/dom.js';
import { called, fallOf, standing, STEP } from '../core/findings.js';
import { kindOf } from '../core/kinds.js';
import { begin, moment } from '../core/words.js';
import { callBehind } from './call-behind.js';
import './finding-acts.js';
import { marker, riskMark } from './marker.js';
import { thingLink } from './thing-link.js';

/**
 * <finding-panel>: one finding over the page: what proves it, whose it is, who leaves it as it is, and what was done.
 *
 * In:  `finding`, its id, or '' for none.
 * Out: `finding-closed`, when the panel is; `finding-handled`, when something was done about it.
 */
export class FindingPanel extends HTMLElement {
  #id = '';
  #body = h('div', { class: 'padded stack' });
  #dialog = h('dialog', { 'aria-label': 'Finding' }, this.#body);

  set finding(id) {
    if (id === this.#id) return;
    this.#id = id;
    if (id) this.#load();
    else this.#dialog.close();
  }

  connectedCallback() {
    this.replaceChildren(this.#dialog);
    this.#dialog.addEventListener('click', ({ target }) => target === this.#dialog && this.#dialog.close());
    this.#dialog.addEventListener('close', () => this.#id && tell(this, 'finding-closed'));
    this.addEventListener('acted', ({ detail }) => this.#acted(detail));
    this.addEventListener('outdated', ({ detail }) => this.#load(detail.said));
  }

  /** @param {string} [said] why it is looked at again */
  async #load(said) {
    const id = this.#id;
    const whole = await ask(`/findings/${encodeURIComponent(id)}`).catch((problem) => ({ problem }));
    if (id !== this.#id) return;
    this.#show(whole, said);
    if (said) say(said);
    if (!this.#dialog.open) this.#dialog.showModal();
  }

  #acted({ whole, said }) {
    this.#show(whole, said);
    say(said);
    tell(this, 'finding-handled');
    this.#body.querySelector('.notice').focus();
  }

  #show(whole, said = '') {
    this.#body.replaceChildren(...(whole.problem ? this.#absent(whole.problem) : this.#shown(whole, said)));
  }

  #absent({ title, detail, mend }) {
    return [this.#head(title), h('p', {}, detail), mend && h('p', { class: 'quiet' }, mend)].filter(Boolean);
  }

  #shown(whole, said) {
    const { finding, condition, mend, references, may, seen } = whole;
    const call = callBehind('the finding');
    call.path = `/findings/${finding.id}`;
    const map = fallOf(finding, (ref) => Boolean(STATES[kindOf(ref)]));
    return [
      this.#head(finding.title),
      h('p', { class: 'quiet' }, `${finding.check} · ${references.join(', ')}`),
      h('div', { class: 'row acts' }, map && link(map, 'Show on the map', { class: 'button first' }), call),
      said && h('p', { class: 'notice', tabindex: '-1' }, said),
      h(
        'dl',
        { class: 'values' },
        facts(finding).map(([term, ...words]) => h('div', {}, h('dt', {}, term), h('dd', {}, words))),
      ),
      h('h3', {}, 'What closes it'),
      h('p', {}, mend, ' It closes by itself once the checks no longer find it.'),
      h('p', { class: 'quiet' }, condition),
      h('h3', {}, 'Who leaves it as it is'),
      h('finding-acts', { props: { whole: { finding, may, seen } } }),
      h('h3', {}, 'What was done'),
      history(whole),
    ].filter(Boolean);
  }

  #head(title) {
    const close = () => this.#dialog.close();
    return h(
      'header',
      { class: 'row' },
      h('h2', {}, title),
      h('button', { type: 'button', class: 'button', 'aria-label': 'Close', onclick: close }, '×'),
    );
  }
}

function facts(finding) {
  const { severity, subject, name, vendor, vendorName, detail, witnesses, since, owner, due, overdue, vague } = finding;
  return [
    ['Severity', riskMark(STEP[severity]), severity],
    ['Subject', named(subject, name)],
    ['Vendor', vendor ? named(vendor, vendorName) : 'none named'],
    ['What', detail],
    ['Proven by', h('span', { class: 'record' }, witnesses.join(', ') || 'no record')],
    ['Standing', begin(standing(finding)), vague && h('span', { class: 'who' }, vague)],
    ['Found since', since],
    ['Owner', owner ?? 'nobody yet'],
    ['Due', due ? h('span', { class: overdue ? 'bad' : null }, overdue ? `${due}, past` : due) : 'no day set'],
    finding.closedBy && ['Closed', `${finding.closed}, by ${finding.closedBy}`],
  ].filter(Boolean);
}

function named(ref, name) {
  if (!/^[a-z]+:/.test(ref)) return ref;
  return [marker(kindOf(ref)), ' ', thingLink(ref, called(name, ref))];
}

/** Both what people did and what the map did, the last first. */
function history({ acts, spells }) {
  const done = acts.map(({ at, who, sentence }) => [moment(at), `${who} ${sentence}`]);
  const times = spells.flatMap(({ from, fromBy, until, untilBy, severity }) => [
    until && [until, `no longer found as ${severity}, by ${untilBy}`],
    [from, `found as ${severity}, by ${fromBy}`],
  ]);
  const all = [...done, ...times.filter(Boolean)].sort(([a], [b]) => b.localeCompare(a));
  return h(
    'ol',
    { class: 'history' },
    all.map(([at, sentence]) => h('li', {}, h('span', { class: 'quiet nowrap' }, at), h('span', {}, sentence))),
  );
}

customElements.define('finding-panel', FindingPanel);
