import { draw } from '../core/chart.js';
import { h, say, tell } from '../core/dom.js';
import { FIELDS, measure } from '../core/plane.js';
import { describe, fields, marks, ringWord } from '../core/picture.js';
import { ringsOption, THINGS } from '../core/rings.js';
import { tokens } from '../core/theme.js';
import { leads, step, stepField } from '../core/walk.js';
import { begin, count, kindName, risk } from '../core/words.js';

/**
 * <ring-map>: draws a picture as rings of things or, folded, as fields, and lets it be walked by keyboard.
 *
 * In:  the properties `picture`, as /picture answers it, and `path`, the refs of the chosen path.
 * Out: `thing-chosen` {ref}, `field-chosen` {ring, sector}.
 */
export class RingMap extends HTMLElement {
  #picture;
  #marks = [];
  #cellsOption;
  #path = [];
  #drawing;
  #at = 0;
  #box = h('div', { class: 'chart', tabindex: '0', role: 'application', 'aria-roledescription': 'risk map' });
  #key = h('ol', { class: 'legend' });
  #repaint = () => this.#update();

  set picture(picture) {
    this.#picture = picture;
    this.#marks = picture.cells ? [] : marks(picture);
    this.#at = 0;
    if (picture.cells && !this.#cellsOption) this.#fold();
    else this.#update();
  }

  /** How cells are painted is fetched when there are some. */
  async #fold() {
    this.#cellsOption = (await import('../core/cells.js')).cellsOption;
    this.#update();
  }

  set path(path) {
    this.#path = path;
    this.#update();
  }

  async connectedCallback() {
    this.replaceChildren(this.#box, this.#key);
    this.#box.addEventListener('keydown', (event) => this.#pressed(event));
    document.addEventListener('theme-changed', this.#repaint);
    addEventListener('resize', this.#repaint);
    const drawing = await draw(this.#box, (about) => this.#words(about));
    if (!this.isConnected) return drawing.end();
    this.#drawing = drawing;
    drawing.on('click', ({ seriesIndex, dataIndex, dataType }) => {
      if (seriesIndex === (this.#folded ? FIELDS : THINGS) && dataType !== 'edge') this.#choose(dataIndex);
    });
    this.#update();
  }

  disconnectedCallback() {
    document.removeEventListener('theme-changed', this.#repaint);
    removeEventListener('resize', this.#repaint);
    this.#drawing?.end();
    this.#drawing = undefined;
  }

  get #folded() {
    return Boolean(this.#picture?.cells);
  }

  /** Paints everything from what is known now, whatever called for it; safe to call at any time. */
  #update() {
    if (!this.#drawing || !this.#picture || (this.#folded && !this.#cellsOption)) return;
    const size = { width: this.#box.clientWidth, height: this.#box.clientHeight };
    this.#box.setAttribute(
      'aria-label',
      `${this.#picture.title}. Arrow keys walk, Enter chooses; the table says the same.`,
    );
    const paint = tokens();
    const option = this.#folded
      ? this.#cellsOption(this.#picture, paint, size)
      : ringsOption(this.#picture, paint, this.#path, size);
    this.#drawing.chart.resize();
    this.#drawing.show(option, paint);
    const listed = measure(this.#picture, size).names ? [] : this.#picture.sectors;
    this.#key.replaceChildren(...listed.map(({ name }, i) => h('li', {}, h('b', {}, `${i + 1}`), begin(name))));
    this.#key.hidden = listed.length === 0;
    this.dataset.painted = String(Number(this.dataset.painted ?? 0) + 1);
  }

  #pressed(event) {
    if (event.key === 'Enter') this.#choose(this.#at);
    if (event.ctrlKey || event.metaKey || !leads(event.key)) return;
    event.preventDefault();
    const next = this.#folded
      ? stepField(fields(this.#picture), this.#at, event.key)
      : step(this.#marks, this.#at, event.key);
    if (next !== undefined) this.#stand(next);
  }

  #stand(at) {
    const place = (index) => ({ seriesIndex: this.#folded ? FIELDS : THINGS, dataIndex: index });
    const { chart } = this.#drawing;
    chart.dispatchAction({ type: 'downplay', ...place(this.#at) });
    this.#at = at;
    chart.dispatchAction({ type: 'highlight', ...place(at) });
    chart.dispatchAction({ type: 'showTip', ...place(at) });
    say(this.#words({ seriesIndex: place(at).seriesIndex, dataIndex: at }).join(', '));
  }

  #choose(at) {
    if (this.#folded) tell(this, 'field-chosen', fields(this.#picture)[at]);
    else tell(this, 'thing-chosen', { ref: this.#picture.marks.ref[at] });
  }

  #words({ seriesIndex, dataIndex, dataType }) {
    if (this.#folded) {
      const field = seriesIndex === FIELDS ? fields(this.#picture)[dataIndex] : undefined;
      return (
        field && [
          `${field.name}, ${ringWord(this.#picture, field.ring)}`,
          `${count(field.count, 'thing')}, worst ${risk(field.worst)}`,
          ...field.kinds.map((cell) => `${count(cell.count, kindName(cell.kind), kindName(cell.kind, 2))}`),
        ]
      );
    }
    if (seriesIndex !== THINGS || dataType === 'edge') return undefined;
    const { name, facts } = describe(this.#picture, this.#marks[dataIndex]);
    return [name, ...facts];
  }
}

customElements.define('ring-map', RingMap);
