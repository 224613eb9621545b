import { pageOf, read, STATES, write } from '../core/address.js';
import { ask } from '../core/api.js';
import { h, link, say, tell } from '../core/dom.js';
import { begin, count, kindName } from '../core/words.js';
import { callBehind } from './call-behind.js';
import './data-table.js';
import { marker } from './marker.js';
import './thing-values.js';

const EDIT = 'edit';
const READERS = new Set(['', 'viewer']);

/**
 * <thing-panel>: one thing, opened over the page that stays as it is: what is said of it and by whom, what it is joined
 * to, and how to say otherwise.
 *
 * In:  `ref`, the thing, or '' for none; `reader`, the role of who looks.
 * Out: `state-changed` {state} when it is closed, `map-changed` when something was edited.
 */
export class ThingPanel extends HTMLElement {
  #ref = '';
  #reader = '';
  #body = h('div', { class: 'padded stack' });
  #dialog = h('dialog', { 'aria-label': 'Thing' }, this.#body);

  set reader(role) {
    this.#reader = role;
  }

  set ref(ref) {
    if (ref === this.#ref) return;
    this.#ref = ref;
    if (ref) this.#load();
    else this.#dialog.close();
  }

  connectedCallback() {
    this.replaceChildren(this.#dialog);
    this.#dialog.addEventListener('click', ({ target }) => target === this.#dialog && this.#dialog.close());
    this.#dialog.addEventListener('close', () => this.#ref && tell(this, 'state-changed', { state: { thing: '' } }));
    this.addEventListener('edited', ({ detail }) => this.#edited(detail.said));
  }

  async #load(said = '') {
    const ref = this.#ref;
    const thing = await ask(`/things/${encodeURIComponent(ref)}`).catch((problem) => ({ problem }));
    if (ref !== this.#ref) return;
    this.#body.replaceChildren(...(thing.problem ? this.#absent(thing.problem) : this.#shown(thing, said)));
    if (!this.#dialog.open) this.#dialog.showModal();
  }

  #absent({ title, detail, mend }) {
    const about = [h('p', {}, detail), mend && h('p', { class: 'quiet' }, mend)].filter(Boolean);
    return [this.#head(h('h2', {}, title)), ...about];
  }

  #shown(thing, said) {
    const { ref, kind, name, stub } = thing;
    const call = callBehind(name ?? ref);
    call.path = `/things/${encodeURIComponent(ref)}`;
    const edited = thing.says.some(({ source }) => source === EDIT);
    return [
      this.#head(h('h2', {}, marker(kind), ' ', name ?? ref)),
      h('p', { class: 'quiet' }, `${begin(kindName(kind))} `, h('code', {}, ref), stub ? ', not described yet' : ''),
      h('div', { class: 'row acts' }, this.#acts(ref, kind), call),
      said && h('p', { class: 'notice', role: 'status' }, said),
      h('h3', {}, 'What is said of it'),
      h('thing-values', { props: { edits: !READERS.has(this.#reader), thing } }),
      edited && !READERS.has(this.#reader) && this.#withdraw(),
      ...joined(thing),
    ].filter(Boolean);
  }

  #head(heading) {
    const close = h(
      'button',
      { type: 'button', class: 'button', 'aria-label': 'Close', onclick: () => this.#dialog.close() },
      '×',
    );
    return h('header', { class: 'row' }, heading, close);
  }

  #acts(ref, kind) {
    const falls = STATES[kind] && link(`/map${write({ from: [ref] })}`, 'Let it fall', { class: 'button first' });
    const page = kind === 'vendor' && link(pageOf(ref), 'Its page', { class: 'button' });
    const leave = () => {
      const without = [...new Set([...(read(location.search).without ?? []), ref])];
      tell(this, 'state-changed', { state: { without, thing: '' } });
    };
    const onMap = location.pathname === '/map';
    return [
      falls,
      page,
      onMap && h('button', { type: 'button', class: 'button', onclick: leave }, 'Leave it out'),
    ].filter(Boolean);
  }

  #withdraw() {
    const press = async ({ target }) => {
      target.disabled = true;
      const path = `/things/${encodeURIComponent(this.#ref)}`;
      const problem = await ask(path, { method: 'DELETE' }).then(
        () => null,
        (refused) => refused,
      );
      const done = 'The edits are withdrawn; the files speak again.';
      this.#edited(problem ? `${problem.detail} ${problem.mend ?? ''}` : done);
    };
    return h('div', {}, h('button', { type: 'button', class: 'button', onclick: press }, 'Withdraw the edits'));
  }

  #edited(said) {
    say(said);
    tell(this, 'map-changed');
    return this.#load(said);
  }
}

function joined({ links, more }) {
  if (links.length === 0) return [h('h3', {}, 'Joined to'), h('p', { class: 'quiet' }, 'Nothing is known.')];
  const rows = links.map(({ relationship, outward, ref, name, record }) => [
    `${outward ? '' : '← '}${relationship.toLowerCase().replaceAll('_', ' ')}${outward ? ' →' : ''}`,
    { ref, text: name },
    h('span', { class: 'record' }, record),
  ]);
  const table = { columns: ['How', 'Thing', 'Record'], rows };
  return [
    h('h3', {}, `Joined to ${count(links.length + more, 'thing')}`),
    h('data-table', { label: 'Joined to', props: { table } }),
    more > 0 && h('p', { class: 'quiet' }, `${count(more, 'more', 'more')}, not shown.`),
  ];
}

customElements.define('thing-panel', ThingPanel);
