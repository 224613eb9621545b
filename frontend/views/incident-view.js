import { write } from '../core/address.js';
import { h, link, say } from '../core/dom.js';
import { figures } from '../core/incident.js';
import { sheets } from '../core/sheet.js';
import { copyLink, View } from '../core/view.js';
import { moment } from '../core/words.js';
import { callBehind } from '../parts/call-behind.js';
import { act, once } from '../parts/incident-act.js';
import '../parts/incident-board.js';
import '../parts/incident-close.js';
import '../parts/incident-log.js';
import '../parts/incident-marks.js';
import '../parts/incident-tell.js';
import '../parts/key-figures.js';
import '../parts/page-head.js';
import { incidentLists } from './incident-lists.js';
import { incidentWays } from './incident-ways.js';

await sheets('incident', 'finding-panel');

const SIDE = [
  ['incident-board', 'Containment board'],
  ['incident-marks', 'Marked'],
  ['incident-tell', 'Who must be told'],
  ['incident-log', 'Log'],
  ['incident-close', 'The end'],
];

/** /incidents/{id}: one incident, worked on the map as it was known when it was declared. */
class IncidentView extends View {
  #address = {};
  #answer;
  #head = h('page-head');
  #record = h('p', { class: 'quiet' });
  #figures = h('key-figures');
  #call = callBehind('the incident');
  #ways = h('div', { class: 'padded stack' });
  #tables = h('div', { class: 'stack' });
  #parts = SIDE.map(([name]) => h(name));

  build() {
    this.body.className = 'incident';
    const side = SIDE.map(([, title], i) =>
      h('section', { class: 'card padded stack', 'aria-label': title }, h('h2', {}, title), this.#parts[i]),
    );
    const ways = h(
      'section',
      { class: 'card' },
      h('header', {}, h('h2', {}, 'How it comes to what is critical'), this.#call),
      this.#ways,
    );
    this.body.append(
      this.#head,
      this.#record,
      this.#figures,
      h(
        'div',
        { class: 'columns' },
        h('div', { class: 'stack' }, ways, this.#tables),
        h('div', { class: 'stack' }, side),
      ),
    );
    this.addEventListener('acted', ({ detail }) => {
      this.#show(detail.answer);
      say(detail.said);
    });
  }

  set address(address) {
    const other = address.id !== this.#address.id;
    this.#address = address;
    const path = `/incidents/${encodeURIComponent(address.id)}`;
    this.#call.path = path;
    if (other) this.load(path, (answer) => this.#show(answer));
    else if (this.#answer) this.#update();
  }

  #show(answer) {
    this.#answer = answer;
    const { id, name, title, summary, declared, since, who, asOf, policy, record, origins } = answer;
    const crumb = `${name} · fallen since ${moment(since)} · declared ${moment(declared)} by ${who}`;
    this.#head.text = { crumb, title, note: summary };
    const then = { 'as-of': asOf, 'known-at': record.knownAt };
    const from = origins.map((each) => `${each.ref}=${each.state}`);
    this.#head.acts = [
      copyLink(),
      h('a', { class: 'button', href: `/api/v1/incidents/${id}/brief`, download: true }, 'Brief'),
      link(`/map${write({ from, ...then, without: answer.without })}`, 'On the map', { class: 'button first' }),
    ];
    this.#record.textContent = `${record.words} As of ${asOf} · policy ${policy}.`;
    this.#record.classList.toggle('bad', !record.holds);
    this.#figures.figures = figures(answer);
    for (const part of this.#parts) part.incident = answer;
    this.#tables.replaceChildren(...incidentLists(answer, (row) => this.#cut(row)));
    this.#update();
  }

  #update() {
    this.#ways.replaceChildren(...incidentWays(this.#answer, this.#address.to?.at(-1), (to) => this.change({ to })));
  }

  /** The cell that puts the act which a row names on the board. */
  #cut({ act: typed, ref, name }) {
    const { id, may, status, board } = this.#answer;
    if (board.cuts.some((cut) => cut.act === typed)) return h('span', { class: 'quiet nowrap' }, 'on the board');
    if (!may || status !== 'open') return '';
    const said = `On the board: ${name ?? ref}.`;
    return once('To the board', `Put on the board: ${name ?? ref}`, () => act(this, id, 'cuts', { act: typed }, said));
  }
}

customElements.define('incident-view', IncidentView);
