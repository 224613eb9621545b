import { h, say, tell } from '../core/dom.js';
import { cell, feet, ROWS, stepCell, told, total, written } from '../core/heat.js';
import { placed } from '../core/svg.js';
import { thingLink } from './thing-link.js';

/**
 * <heat-map>: a grid of cells that is walked by arrows. It is a table to begin with, so that it prints and can be read.
 *
 * In:  `picture`, as /picture/concentration answers it.
 * Out: `cell-chosen` {row, function}, `rows-wanted` {skip}.
 */
export class HeatMap extends HTMLElement {
  #picture;
  #at = [0, 0];
  #cells = [];

  set picture(picture) {
    const held = this.contains(document.activeElement) && document.activeElement.role === 'gridcell';
    this.#picture = picture;
    const { rows, columns, chosen } = picture;
    this.#at = [
      Math.max(0, rows.findIndex(({ ref }) => ref && ref === chosen?.ref)),
      Math.max(0, columns.findIndex(({ ref }) => ref && ref === chosen?.function)),
    ];
    this.replaceChildren(this.#table());
    this.#stand(this.#at, held);
  }

  connectedCallback() {
    this.addEventListener('keydown', (event) => this.#pressed(event));
    this.addEventListener('click', ({ target }) => this.#choose(target.closest('[role=gridcell]')));
  }

  #table() {
    const picture = this.#picture;
    const label = `${picture.title}. Arrow keys walk, Enter chooses; the table says the same.`;
    const head = h(
      'tr',
      {},
      h('th', { scope: 'col', class: 'corner' }, ROWS[picture.by]),
      picture.columns.map(({ name }) => h('th', { scope: 'col' }, name)),
      h('th', { scope: 'col', class: 'total' }, 'Functions'),
    );
    this.#cells = picture.rows.map((_, row) => picture.columns.map((_, column) => this.#cell(row, column)));
    const body = picture.rows.map((line, row) =>
      h('tr', { class: line.fold ? 'fold' : null }, this.#name(line), this.#cells[row], this.#total(line)),
    );
    const foot = feet(picture).map(([name, texts]) =>
      h('tr', {}, h('th', { scope: 'row' }, name), texts.map((text) => h('td', {}, text)), h('td')),
    );
    return h(
      'table',
      { role: 'grid', 'aria-label': label },
      h('thead', {}, head),
      h('tbody', {}, body),
      h('tfoot', {}, foot),
    );
  }

  #name(line) {
    const about = h('small', {}, line.note);
    if (line.fold) {
      const { before, next } = this.#picture;
      const open = () => tell(this, 'rows-wanted', { skip: line.fold === 'lighter' ? next : before });
      return h('th', { scope: 'row' }, h('button', { type: 'button', class: 'link', onclick: open }, line.name));
    }
    const name = line.ref.includes(':') ? thingLink(line.ref, line.name, { class: 'plain' }) : h('span', {}, line.name);
    return h('th', { scope: 'row' }, name, line.note && about);
  }

  #cell(row, column) {
    const one = cell(this.#picture, row, column);
    const { rows, columns, chosen } = this.#picture;
    const on = chosen && rows[row].ref === chosen.ref && columns[column].ref === chosen.function;
    const looks = [one.step >= 0 && `on-risk-${one.step}`, one.forced && 'forced', one.assumed && 'assumed'];
    return h(
      'td',
      {
        role: 'gridcell',
        class: looks.filter(Boolean).join(' '),
        tabindex: '-1',
        'aria-selected': String(Boolean(on)),
        'aria-label': told(this.#picture, row, column),
        'data-at': `${row} ${column}`,
      },
      written(one),
    );
  }

  #total(line) {
    const most = Math.max(1, ...this.#picture.rows.filter(({ fold }) => !fold).map((row) => row.total));
    const bar = line.fold ? null : placed(h('i', { 'aria-hidden': 'true' }), { width: `${(62 * line.total) / most}%` });
    return h('td', { class: 'total' }, bar, total(this.#picture, line));
  }

  #stand([row, column], held) {
    this.#cells[this.#at[0]]?.[this.#at[1]]?.setAttribute('tabindex', '-1');
    this.#at = [row, column];
    const element = this.#cells[row]?.[column];
    element?.setAttribute('tabindex', '0');
    if (held) element?.focus();
  }

  #pressed(event) {
    if (event.target.role !== 'gridcell' || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      this.#choose(event.target);
    }
    const next = stepCell(this.#picture, this.#at, event.key);
    if (!next) return;
    event.preventDefault();
    this.#stand(next, true);
    say(told(this.#picture, ...next));
  }

  /** A cell of a fold opens what is folded; only a thing's own cell can be looked at. */
  #choose(element) {
    if (!element) return;
    const [row, column] = element.dataset.at.split(' ').map(Number);
    const [{ ref, fold }, { ref: name }] = [this.#picture.rows[row], this.#picture.columns[column]];
    this.#stand([row, column], true);
    if (fold) this.querySelectorAll('tbody tr')[row].querySelector('button').click();
    else tell(this, 'cell-chosen', { row: ref, function: name });
  }
}

customElements.define('heat-map', HeatMap);
