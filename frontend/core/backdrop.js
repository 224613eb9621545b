/** What stands behind both ring charts: the rings, the sectors' arcs with the worst risk in each, and their names. */
import { ringWord } from './picture.js';
import { ARC, custom, rimOf, units } from './plane.js';

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

export const shortened = (words) => words.replace(/^tier | hops?$/g, '').replace('no known chain', '?');

/** The ring whose distance is said in words: the outermost of those that have one. */
export const spokenRing = ({ rings: all }) => all.findLastIndex((ring) => ring.label !== 'no known chain');

/** How far each ring is, in the piece at the top where nothing stands; the outermost in words, which has the room. */
export function ringLabels(picture, tokens) {
  const all = picture.rings;
  const spoken = spokenRing(picture);
  return custom(
    all.length,
    ({ dataIndex }, api) => {
      const ring = all[dataIndex];
      const [x, y] = api.coord([0, (ring.inner + ring.outer) / 2]);
      const words = ringWord(picture, ring.at);
      return pill(x, y, dataIndex === spoken ? words : shortened(words), tokens);
    },
    { z: 2 },
  );
}

export const pill = (x, y, text, tokens) => ({
  type: 'text',
  style: {
    x,
    y,
    text,
    font: `500 11px ${tokens.font}`,
    fill: tokens.ink2,
    align: 'center',
    verticalAlign: 'middle',
    backgroundColor: tokens.surface,
    padding: [2, 6],
    borderRadius: 8,
  },
});

export function arcs(picture, tokens) {
  const { sectors } = picture;
  const rim = rimOf(picture);
  return custom(
    sectors.length,
    ({ dataIndex }, api) => {
      const [cx, cy] = api.coord([0, 0]);
      const sector = sectors[dataIndex];
      const [r0, r] = ARC.map((off) => units(api)(rim) + off);
      const shape = { cx, cy, r0, r, startAngle: sector.from, endAngle: sector.to, cornerRadius: 3 };
      return { type: 'sector', shape, style: { fill: tokens.ramp[sector.worst] ?? tokens.rule } };
    },
    { z: 1 },
  );
}

/** Names of the sectors, each with what it holds; numbers alone where there is no room for all names. */
export function names({ sectors }, tokens, { rim, scale, names: boxes }) {
  return custom(
    sectors.length,
    ({ dataIndex }, api) => {
      const spared = sectors[dataIndex].count === 0;
      const rich = {
        a: { font: `600 13px ${tokens.font}`, fill: spared ? tokens.ink2 : tokens.ink, lineHeight: 17 },
        b: { font: `400 12px ${tokens.font}`, fill: tokens.ink2, lineHeight: 16 },
      };
      const box = boxes?.[dataIndex];
      const at = box ? [box.cx / scale, -box.cy / scale] : beyond(sectors[dataIndex], rim + (ARC[1] + 11) / scale);
      const text = box
        ? [...box.lines.map((line) => `{a|${plain(line)}}`), `{b|${box.held}}`].join('\n')
        : `{a|${dataIndex + 1}}`;
      const [x, y] = api.coord(at);
      return { type: 'text', style: { x, y, text, rich, align: 'center', verticalAlign: 'middle' } };
    },
    { z: 2 },
  );
}

function beyond({ from, to }, radius) {
  const middle = (from + to) / 2;
  return [radius * Math.cos(middle), -radius * Math.sin(middle)];
}

/** ECharts reads {style|text} in a rich text; a name must not. */
const plain = (name) => name.replaceAll('{', '(').replaceAll('}', ')').replaceAll('|', '/').replaceAll('\n', ' ');
