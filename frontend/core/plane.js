/** The plane on which both ring charts are drawn: how large the circle is, and how much room is left for names. */
import { nameBoxes } from './sector-names.js';

/** Below this width names do not fit around the circle: numbers stand there, and a list below says whose they are. */
const NARROW = 760;

/** Pixels: beside the circle for names, above and below it with few sectors and with many, and for numbers alone. */
const BESIDE = 182;
const ABOVE = [68, 100];
const NUMBERS = 34;

/** How far off the circle the arcs begin and end, in pixels. */
export const ARC = [6, 13];

/** Where the bands of a folded picture lie, which are all as thick. */
export const FOLDED = { inner: 96, outer: 500 };

/** The series of a folded picture in which fields can be pointed at. */
export const FIELDS = 0;

/** Where things end, in the picture's units: pictures of more rings reach farther, and are drawn smaller. */
export const rimOf = ({ rings, cells }) => (cells ? FOLDED.outer : (rings.at(-1)?.outer ?? 150));

/**
 * @returns {{rim: number, scale: number, names: Array<object>|null}} where things end, how many pixels one unit takes,
 *     and where the names of the sectors stand; null where they are numbers
 */
export function measure(picture, { width, height }) {
  const rim = rimOf(picture);
  for (const above of width < NARROW ? [] : ABOVE) {
    const radius = Math.min(height / 2 - above, width / 2 - BESIDE);
    const names = nameBoxes(picture.sectors, picture.shape, { width, height }, radius + ARC[1]);
    if (names) return { rim, scale: radius / rim, names };
  }
  return { rim, scale: (Math.min(width, height) / 2 - NUMBERS) / rim, names: null };
}

/** Axes that make the picture's own units square on the screen and magnify it as one; core/drag.js moves it then. */
export function plane({ scale }, { width, height }) {
  const [across, up] = [width / 2 / scale, height / 2 / scale];
  const zoom = {
    type: 'inside',
    filterMode: 'none',
    throttle: 16,
    zoomOnMouseWheel: 'ctrl',
    moveOnMouseMove: false,
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

export const units = (api) => {
  const [x] = api.coord([0, 0]);
  return (length) => Math.abs(api.coord([length, 0])[0] - x);
};

export const custom = (size, renderItem, more) => ({
  type: 'custom',
  silent: true,
  data: Array.from({ length: size }, () => [0, 0]),
  renderItem,
  clip: false,
  ...more,
});
