import { h } from '../core/dom.js';
import { kindOf } from '../core/kinds.js';
import { FALLEN, begin, kindName, likelihood } from '../core/words.js';
import { marker } from './marker.js';
import { thingLink } from './thing-link.js';

/** <path-steps>: one path, step by step, each with why it can be taken and the record that proves it. In: `way`. */
export class PathSteps extends HTMLElement {
  set way(way) {
    const [first] = way.path;
    this.replaceChildren(
      h(
        'ol',
        {},
        item(
          first.from,
          first.fromName,
          h('span', { class: 'why' }, begin(`${kindName(kindOf(first.from))} that ${FALLEN[first.fromState]}`)),
        ),
        way.path.map((leg) => item(leg.to, leg.toName, why(leg), proof(leg), shows(leg))),
      ),
    );
  }
}

const item = (ref, name, ...about) =>
  h('li', {}, marker(kindOf(ref), 'dot'), h('b', {}, thingLink(ref, name, { class: 'plain' })), about);

const why = (leg) => h('span', { class: 'why' }, leg.why);

/** Which log would show it, where that is told. */
const shows = (leg) => leg.shows && h('span', { class: 'why' }, leg.shows);

function proof({ record, p, assumed, toState, rule }) {
  const words = `${toState}, ${rule}, likelihood ${likelihood(p)}${assumed ? ', assumed' : ''} `;
  return h(
    'span',
    { class: 'proof' },
    begin(words),
    record ? h('span', { class: 'record' }, record) : 'no record: drawn from an empty value',
  );
}

customElements.define('path-steps', PathSteps);
