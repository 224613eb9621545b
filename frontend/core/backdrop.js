/** What stands behind both ring charts: the rings, the sectors' arcs with the worst risk in each, and their names. */
import { cut } from './labels.js';
import { count, short } from './words.js';

export const EXTENT = 605;
const ARC = [518, 530];

/** Below this width names do not fit around the circle: numbers stand there, and a list below says whose they are. */
export const NARROW = 760;

/** Pixels that the name of a sector takes beside the rings. */
const NAME = 178;

/** Axes that make the picture's own units square on the screen, and let it be moved and magnified as one. */
export function plane(width, height) {
  const narrow = width < NARROW;
  const beside = narrow ? Infinity : (width / 2 - NAME) / 546;
  const scale = Math.min(Math.min(width, height) / 2 / (narrow ? 570 : EXTENT), beside);
  const [across, up] = [width / 2 / scale, height / 2 / scale];
  const zoom = {
    type: 'inside',
    filterMode: 'none',
    throttle: 16,
    zoomOnMouseWheel: 'ctrl',
    moveOnMouseWheel: false,
  };
  return {
    grid: { left: 0, right: 0, top: 0, bottom: 0 },
    xAxis: { type: 'value', min: -across, max: across, show: false },
    yAxis: { type: 'value', min: -up, max: up, show: false },
    dataZoom: [
      { ...zoom, xAxisIndex: 0 },
      { ...zoom, yAxisIndex: 0 },
    ],
  };
}

const units = (api) => {
  const [x] = api.coord([0, 0]);
  return (length) => Math.abs(api.coord([length, 0])[0] - x);
};

const custom = (size, renderItem, more) => ({
  type: 'custom',
  silent: true,
  data: Array.from({ length: size }, () => [0, 0]),
  renderItem,
  clip: false,
  ...more,
});

export function rings({ rings: all }, tokens) {
  const outermostFirst = [...all].reverse();
  return custom(
    all.length,
    ({ dataIndex }, api) => {
      const [cx, cy] = api.coord([0, 0]);
      const ring = outermostFirst[dataIndex];
      const fill = ring.at % 2 ? tokens.surface : tokens.ring;
      return { type: 'circle', shape: { cx, cy, r: units(api)(ring.outer) }, style: { fill, stroke: tokens.rule } };
    },
    { z: 0 },
  );
}

const shortened = (words) => words.replace(/^tier | hops$/, '').replace('no known chain', '?');

/** How far each ring is, in the gap at the top, where nothing stands; the first in words, the others shorter. */
export function ringLabels({ rings: all, shape }, tokens, wording) {
  return custom(
    all.length,
    ({ dataIndex }, api) => {
      const ring = all[dataIndex];
      const [x, y] = api.coord([0, (ring.inner + ring.outer) / 2]);
      return {
        type: 'text',
        style: {
          x,
          y,
          text: dataIndex === 0 ? wording(ring, shape) : shortened(wording(ring, shape)),
          font: `500 11px ${tokens.font}`,
          fill: tokens.ink2,
          align: 'center',
          verticalAlign: 'middle',
          backgroundColor: tokens.surface,
          padding: [2, 6],
          borderRadius: 8,
        },
      };
    },
    { z: 2 },
  );
}

export function arcs({ sectors }, tokens) {
  return custom(
    sectors.length,
    ({ dataIndex }, api) => {
      const [cx, cy] = api.coord([0, 0]);
      const sector = sectors[dataIndex];
      const [r0, r] = ARC.map(units(api));
      const shape = { cx, cy, r0, r, startAngle: sector.from, endAngle: sector.to, cornerRadius: 3 };
      return { type: 'sector', shape, style: { fill: tokens.ramp[sector.worst] ?? tokens.rule } };
    },
    { z: 1 },
  );
}

/** Names of the sectors, each with how many things it holds; numbers alone where it is narrow. */
export function names({ sectors }, tokens, width, reach = 546) {
  const narrow = width < NARROW;
  return custom(
    sectors.length,
    ({ dataIndex }, api) => {
      const sector = sectors[dataIndex];
      const middle = (sector.from + sector.to) / 2;
      const cosine = Math.cos(middle);
      const align = narrow || Math.abs(cosine) < 0.25 ? 'center' : cosine > 0 ? 'left' : 'right';
      const radius = narrow ? 548 : Math.abs(cosine) < 0.45 ? reach + 26 : reach;
      const [x, y] = api.coord([radius * cosine, -radius * Math.sin(middle)]);
      const text = narrow
        ? `{a|${dataIndex + 1}}`
        : `{a|${plain(cut(sector.name))}}\n{b|${count(sector.count, 'thing')}}`;
      const rich = {
        a: { font: `600 13px ${tokens.font}`, fill: tokens.ink, lineHeight: 17, align },
        b: { font: `400 12px ${tokens.font}`, fill: tokens.ink2, lineHeight: 16, align },
      };
      return { type: 'text', style: { x, y, text, rich, align, verticalAlign: 'middle' } };
    },
    { z: 2 },
  );
}

/** ECharts reads {style|text} in a rich text; a name must not. */
const plain = (name) => name.replaceAll('{', '(').replaceAll('}', ')').replaceAll('|', '/').replaceAll('\n', ' ');

export { short, units, custom };
