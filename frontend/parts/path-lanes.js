import { pageOf } from '../core/address.js';
import { h, say } from '../core/dom.js';
import { kindOf } from '../core/kinds.js';
import { stepCard, stepTo, told } from '../core/lanes.js';
import { placed, svg } from '../core/svg.js';
import { likelihood } from '../core/words.js';

const CARD = { width: 192, height: 94 };

/**
 * <path-lanes>: several paths as rows of cards, a column a step, at the places that the server gave. Cards are links,
 * and arrows lead from one to the next.
 *
 * In: `paths`, as /picture/paths answers it; `lane`, the path that is looked at, from 0.
 */
export class PathLanes extends HTMLElement {
  #answer;
  #lane = 0;
  #cards = [];
  #curves = [];

  set paths(answer) {
    this.#answer = answer;
    const { width, height, columns, cards, curves } = answer.lanes;
    this.#cards = cards.map((card, at) => this.#card(card, at));
    this.#curves = curves.map(({ from, to }) => curve(cards[from], cards[to], stepTo(answer, cards[to]).assumed));
    const drawn = svg('svg', { width, height, 'aria-hidden': 'true' }, ...this.#curves);
    const heads = columns.map(({ label, x }) => placed(h('div', { class: 'lane' }, label), { left: x, top: 0 }));
    this.replaceChildren(placed(h('div', { class: 'stage' }, drawn, heads, this.#cards), { width, height }));
    this.tabIndex = 0;
    this.setAttribute('role', 'region');
    this.setAttribute('aria-label', `${answer.title}. Arrow keys walk; the table says the same.`);
    this.lane = this.#lane;
  }

  set lane(lane) {
    this.#lane = lane;
    const { cards, curves } = this.#answer.lanes;
    this.#cards.forEach((card, at) => card.classList.toggle('ink', cards[at].lanes.includes(lane)));
    this.#curves.forEach((each, at) => each.classList.toggle('ink', cards[curves[at].to].lanes.includes(lane)));
  }

  connectedCallback() {
    this.addEventListener('keydown', (event) => this.#pressed(event));
  }

  #card(card, at) {
    const { ref, name, state, x, y } = card;
    const leg = stepTo(this.#answer, card);
    const beside = kindOf(ref) === 'vendor' ? null : ref;
    const element = h(
      'a',
      {
        class: `path-card of-${kindOf(ref)}${leg?.assumed ? ' assumed' : ''}`,
        href: pageOf(ref),
        'data-thing': beside,
        'data-at': at,
        title: told(this.#answer, card),
      },
      h('b', {}, name),
      h('span', {}, leg ? `${state} · ${leg.rule} · ${likelihood(leg.p)}${leg.assumed ? ', assumed' : ''}` : state),
      leg && h('span', { class: 'why' }, leg.why),
      leg && h('span', { class: 'record' }, leg.record || 'no record'),
    );
    return placed(element, { left: x, top: y });
  }

  #pressed(event) {
    if (event.ctrlKey || event.metaKey || !this.#answer) return;
    const at = event.target.closest('[data-at]')?.dataset.at;
    const begun = { ArrowRight: 0, Home: 0 }[event.key];
    const next = at === undefined ? begun : stepCard(this.#answer.lanes, Number(at), event.key, this.#lane);
    if (next === undefined || !this.#cards[next]) return;
    event.preventDefault();
    this.#cards[next].focus();
    say(told(this.#answer, this.#answer.lanes.cards[next]));
  }
}

/** Down into a lane of its own between two columns, or straight on. */
function curve(from, to, assumed) {
  const [x1, y1] = [from.x + CARD.width, from.y + CARD.height / 2];
  const [x2, y2] = [to.x, to.y + CARD.height / 2];
  const middle = (x1 + x2) / 2;
  const d = `M${x1} ${y1}C${middle} ${y1} ${middle} ${y2} ${x2} ${y2}`;
  return svg('path', { d, class: assumed ? 'assumed' : '' });
}

customElements.define('path-lanes', PathLanes);
