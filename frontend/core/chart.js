/**
 * The only module that calls ECharts, and the guard in front of it. ECharts 5.5 writes the names of data into its
 * default tooltip as markup (CVE-2026-45249), so every option passes here: the tooltip is an element filled by
 * textContent and stays inside the chart, and no formatter is a string. Nothing else imports ECharts.
 */
import { h } from './dom.js';

const LIBRARY = '/webjars/echarts/echarts.esm.min.mjs';

/**
 * @param {HTMLElement} element with a size
 * @param {(option: object) => string[]} words of the tooltip: a heading, then lines; given what the mouse is on
 * @returns {Promise<{show: (option: object, tokens: object) => void, on: Function, chart: object, end: () => void}>}
 */
export async function draw(element, words) {
  const echarts = await import(LIBRARY);
  const chart = echarts.init(element, null, { renderer: 'canvas' });
  const resizing = new ResizeObserver(() => chart.resize());
  resizing.observe(element);
  const magnified = async () => (await import('./drag.js')).drag(element, chart);
  // Heard on the way down, since ECharts stops a wheel that it has used.
  element.addEventListener('wheel', magnified, { once: true, passive: true, capture: true });
  return {
    chart,
    show(option, tokens) {
      const safe = { ...option, animation: false, tooltip: tooltip(words, tokens) };
      assertNoStringFormatter(safe);
      chart.setOption(safe, { notMerge: true });
    },
    on: (event, act) => chart.on(event, act),
    end() {
      resizing.disconnect();
      chart.dispose();
    },
  };
}

function tooltip(words, tokens) {
  return {
    confine: true,
    borderWidth: 0,
    padding: [8, 12],
    transitionDuration: 0,
    backgroundColor: tokens.tip,
    textStyle: { color: tokens.tipInk },
    formatter: (about) => {
      const [heading, ...lines] = words(about) ?? [];
      if (heading === undefined) return undefined;
      return h(
        'div',
        { class: 'tip' },
        h('b', {}, heading),
        lines.map((line) => h('span', {}, line)),
      );
    },
  };
}

function assertNoStringFormatter(part, seen = new Set()) {
  if (part === null || typeof part !== 'object' || seen.has(part)) return;
  seen.add(part);
  if (typeof part.formatter === 'string') throw new TypeError('a formatter made of text would be read as markup');
  if (Array.isArray(part) && part.length > 200) return;
  for (const inner of Object.values(part)) assertNoStringFormatter(inner, seen);
}
