import { pageOf } from '../core/address.js';
import { h, say, tell } from '../core/dom.js';
import { ribbonsAt, stepBar, told } from '../core/inflow.js';
import { kindOf } from '../core/kinds.js';
import { placed, svg } from '../core/svg.js';
import { whole } from '../core/words.js';

/** Where the columns stand, in hundredths of the width; the last leaves room for names. */
const AT = [0, 37, 74];
const LEAST = 26;
const HEAD = 28;

/**
 * <inflow-map>: a sankey from places that the server gave. Bars are links and buttons, ribbons are decoration.
 *
 * In:  `picture`, as /picture/exposure answers it; `chosen`, the ref of the function that is looked at.
 * Out: `target-chosen` {ref}.
 */
export class InflowMap extends HTMLElement {
  #answer;
  #chosen = '';
  #bars = [];
  #ribbons = [];

  set picture(answer) {
    this.#answer = answer;
    const { picture, columns } = answer;
    this.#bars = picture.bars.map((bar, at) => this.#bar(bar, at));
    this.#ribbons = picture.ribbons.map((ribbon) => shape(ribbon, picture.bars));
    const drawn = svg(
      'svg',
      { viewBox: `0 0 100 ${Math.max(1, picture.height)}`, preserveAspectRatio: 'none', 'aria-hidden': 'true' },
      ...this.#ribbons,
    );
    const heads = columns.map((name, i) => placed(h('div', { class: 'lane' }, name), { left: `${AT[i]}%` }));
    const stage = h('div', { class: 'stage' }, heads, placed(drawn, { height: picture.height, top: HEAD }), this.#bars);
    this.replaceChildren(placed(stage, { height: picture.height + HEAD + 4 }));
    this.tabIndex = 0;
    this.setAttribute('role', 'region');
    this.setAttribute('aria-label', `${answer.title}. Arrow keys walk; the table says the same.`);
    this.chosen = this.#chosen;
  }

  set chosen(ref) {
    this.#chosen = ref;
    const { bars } = this.#answer.picture;
    this.#bars.forEach((bar, at) => {
      if (bars[at].column === 2 && bars[at].ref) {
        bar.querySelector('button').setAttribute('aria-pressed', String(bars[at].ref === ref));
      }
    });
    this.#light(bars.findIndex((bar) => bar.ref === ref && bar.column === 2));
  }

  connectedCallback() {
    this.addEventListener('keydown', (event) => this.#pressed(event));
    for (const name of ['focusin', 'pointerover']) {
      this.addEventListener(name, ({ target }) => this.#light(Number(target.closest('[data-at]')?.dataset.at ?? -1)));
    }
    this.addEventListener('pointerleave', () => this.#answer && (this.chosen = this.#chosen));
  }

  #bar({ column, ref, name, what, value, y, height }, at) {
    const place = { left: `${AT[column]}%`, top: HEAD + y + height / 2 - Math.max(LEAST, height) / 2 };
    const inside = [h('span', {}, name), ' ', h('span', { class: 'number quiet' }, whole(value))];
    const box = h(
      'div',
      { class: `inflow-bar ${what} of-${ref ? kindOf(ref) : 'none'}`, 'data-at': at },
      placed(h('i', { 'aria-hidden': 'true' }), { height: Math.max(2, height) }),
      label(ref, column, inside, () => tell(this, 'target-chosen', { ref })),
    );
    return placed(box, { ...place, height: Math.max(LEAST, height) });
  }

  /** Everything that is joined to one bar stands out; with none, nothing does. */
  #light(at) {
    const lit = new Set(at < 0 ? [] : ribbonsAt(this.#answer.picture, at).map((ribbon) => ribbon.at));
    this.#ribbons.forEach((ribbon, i) => ribbon.classList.toggle('lit', lit.has(i)));
  }

  #pressed(event) {
    const at = event.target.closest('[data-at]')?.dataset.at;
    if (event.ctrlKey || event.metaKey || !this.#answer) return;
    const begun = { ArrowRight: 0, Home: 0 }[event.key];
    const next = at === undefined ? begun : stepBar(this.#answer.picture, Number(at), event.key);
    if (next === undefined) return;
    event.preventDefault();
    this.#bars[next].lastElementChild.focus();
    say(told(this.#answer, next));
  }
}

/** A function is looked at here, a thing has a page, what is folded has neither but can be stood on. */
function label(ref, column, inside, choose) {
  if (!ref) return h('span', { class: 'name', tabindex: '-1' }, inside);
  if (column === 2) {
    return h('button', { type: 'button', class: 'name', 'aria-pressed': 'false', onclick: choose }, inside);
  }
  const beside = kindOf(ref) === 'vendor' ? null : ref;
  return h('a', { class: 'name', href: pageOf(ref), 'data-thing': beside }, inside);
}

function shape({ from, to, y0, y1, width }, bars) {
  const [x0, x1] = [AT[bars[from].column], AT[bars[to].column]];
  const middle = (x0 + x1) / 2;
  const thick = Math.max(1, width);
  const d =
    `M${x0} ${y0}C${middle} ${y0} ${middle} ${y1} ${x1} ${y1}` +
    `L${x1} ${y1 + thick}C${middle} ${y1 + thick} ${middle} ${y0 + thick} ${x0} ${y0 + thick}Z`;
  const { ref, what } = bars[from];
  return svg('path', { d, class: `${what} of-${ref ? kindOf(ref) : 'none'}` });
}

customElements.define('inflow-map', InflowMap);
