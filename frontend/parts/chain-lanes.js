import { pageOf } from '../core/address.js';
import { h } from '../core/dom.js';
import { kindOf } from '../core/kinds.js';

const SVG = 'http://www.w3.org/2000/svg';

/**
 * <chain-lanes>: a chain as cards in columns by tier, joined by curves. Coordinates are the server's. Cards are real
 * links, so that the picture needs no walk of its own; a company that stands twice has two cards that say so.
 *
 * In: `lanes` {width, height, columns: [{label, x}], cards: [{ref, name, note, x, y, focus, unknown}],
 *     curves: [{from, to, ink, unknown}]}.
 */
export class ChainLanes extends HTMLElement {
  set lanes(lanes) {
    const stage = h(
      'div',
      { class: 'stage' },
      curves(lanes),
      lanes.columns.map((column) => placed(h('div', { class: 'lane' }, column.label), column.x, 0)),
      lanes.cards.map(card),
    );
    stage.style.width = `${lanes.width}px`;
    stage.style.height = `${lanes.height}px`;
    this.replaceChildren(stage);
    this.tabIndex = 0;
    this.setAttribute('role', 'region');
    this.setAttribute('aria-label', 'Chain by tier');
  }
}

export const CARD = { width: 186, height: 66 };

function card({ ref, name, note, x, y, focus, unknown }) {
  const inside = [h('b', {}, name), h('span', {}, note)];
  const props = {
    class: `lane-card${focus ? ' focus' : ''}${unknown ? ' unknown' : ''}${ref ? ` of-${kindOf(ref)}` : ''}`,
    title: `${name}: ${note}`,
  };
  const element =
    ref && kindOf(ref) === 'vendor'
      ? h('a', { ...props, href: pageOf(ref), 'aria-current': focus ? 'true' : null }, inside)
      : h('div', props, inside);
  return placed(element, x, y);
}

/** Set through the object model: the policy forbids style in markup, not this. */
function placed(element, x, y) {
  element.style.left = `${x}px`;
  element.style.top = `${y}px`;
  return element;
}

function curves({ width, height, cards, curves: all }) {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('width', width);
  svg.setAttribute('height', height);
  svg.setAttribute('aria-hidden', 'true');
  for (const { from, to, ink, unknown } of all) {
    const path = document.createElementNS(SVG, 'path');
    const [a, b] = [cards[from], cards[to]];
    const [x1, y1, x2, y2] = [a.x + CARD.width, a.y + CARD.height / 2, b.x, b.y + CARD.height / 2];
    const middle = (x1 + x2) / 2;
    path.setAttribute('d', `M${x1} ${y1}C${middle} ${y1} ${middle} ${y2} ${x2} ${y2}`);
    path.setAttribute('class', `${ink ? 'ink' : ''} ${unknown ? 'unknown' : ''}`);
    svg.append(path);
  }
  return svg;
}

customElements.define('chain-lanes', ChainLanes);
