import { draw } from '../core/chart.js';
import { h, say } from '../core/dom.js';
import { dayWords, SEVERITIES, STEP } from '../core/findings.js';
import { tokens } from '../core/theme.js';
import { trendOption } from '../core/trend.js';
import { begin } from '../core/words.js';
import { riskMark } from './marker.js';

const NARROW = 620;

/**
 * <trend-chart>: open findings from day to day, walked by the arrow keys.
 *
 * In: `trend`, as /findings/trend answers it.
 */
export class TrendChart extends HTMLElement {
  #trend;
  #drawing;
  #at = 0;
  #box = h('div', { class: 'chart', tabindex: '0', role: 'application', 'aria-roledescription': 'trend' });
  #repaint = () => this.#update();

  set trend(trend) {
    this.#trend = trend;
    this.#at = trend.points.length - 1;
    this.#update();
  }

  async connectedCallback() {
    this.replaceChildren(this.#box, legend());
    this.#box.addEventListener('keydown', (event) => this.#pressed(event));
    document.addEventListener('theme-changed', this.#repaint);
    addEventListener('resize', this.#repaint);
    const drawing = await draw(this.#box, ({ dataIndex }) => this.#words(dataIndex));
    if (!this.isConnected) return drawing.end();
    this.#drawing = drawing;
    return this.#update();
  }

  disconnectedCallback() {
    document.removeEventListener('theme-changed', this.#repaint);
    removeEventListener('resize', this.#repaint);
    this.#drawing?.end();
    this.#drawing = undefined;
  }

  #words(at) {
    const point = this.#trend?.points[at];
    return point ? dayWords(point) : undefined;
  }

  #update() {
    if (!this.#drawing || !this.#trend || this.#box.clientWidth === 0) return;
    const label = `${this.#trend.title}. Arrow keys go from day to day; the table says the same.`;
    this.#box.setAttribute('aria-label', label);
    const paint = tokens();
    this.#drawing.chart.resize();
    this.#drawing.show(trendOption(this.#trend.points, paint, this.#box.clientWidth < NARROW), paint);
    this.dataset.painted = String(Number(this.dataset.painted ?? 0) + 1);
  }

  #pressed(event) {
    const to = { ArrowLeft: this.#at - 1, ArrowRight: this.#at + 1, Home: 0, End: Infinity }[event.key];
    if (to === undefined || event.ctrlKey || event.metaKey || !this.#drawing) return;
    event.preventDefault();
    this.#at = Math.max(0, Math.min(to, this.#trend.points.length - 1));
    this.#drawing.chart.dispatchAction({ type: 'showTip', seriesIndex: 0, dataIndex: this.#at });
    say(this.#words(this.#at).join(', '));
  }
}

function legend() {
  return h(
    'ul',
    { class: 'legend' },
    SEVERITIES.map((severity) => h('li', {}, riskMark(STEP[severity]), begin(severity))),
    h('li', {}, h('span', { class: 'dashes', 'aria-hidden': 'true' }), 'Waived or accepted'),
  );
}

customElements.define('trend-chart', TrendChart);
