/** The option for a folded picture: a field a ring and sector, its colour the worst in it, its number how many. */
import { names, pill, shortened, spokenRing } from './backdrop.js';
import { fields as read, ringWord } from './picture.js';
import { custom, FOLDED, measure, plane, units } from './plane.js';
import { short } from './words.js';

export function cellsOption(picture, tokens, size) {
  const fields = read(picture);
  const measured = measure(picture, size);
  return {
    ...plane(measured, size),
    series: [
      {
        ...custom(fields.length, (params, api) => field(fields[params.dataIndex], picture, tokens, api)),
        silent: false,
      },
      names(picture, tokens, measured),
      middle(picture, tokens),
      ringNumbers(picture, tokens),
    ],
  };
}

/** Where the bands of a folded picture lie; they are all as thick, whatever they hold. */
function band(picture, ring) {
  const width = (FOLDED.outer - FOLDED.inner) / picture.rings.length;
  const place = picture.rings.findIndex(({ at }) => at === ring);
  return [FOLDED.inner + place * width, FOLDED.inner + (place + 1) * width];
}

function field(cell, picture, tokens, api) {
  const [cx, cy] = api.coord([0, 0]);
  const unit = units(api);
  const { from, to } = picture.sectors[cell.sector];
  const [inner, outer] = band(picture, cell.ring);
  const [r0, r] = [unit(inner + 3), unit(outer - 3)];
  const [turn, radius] = [(from + to) / 2, (r0 + r) / 2];
  const sector = {
    type: 'sector',
    shape: { cx, cy, r0, r, startAngle: from, endAngle: to, cornerRadius: 5 },
    style: { fill: tokens.ramp[cell.worst] },
    emphasis: { style: { stroke: tokens.ink, lineWidth: 2 } },
  };
  const fits = (to - from) * radius > 34 && r - r0 > 16;
  if (!fits) return { type: 'group', children: [sector] };
  const style = {
    x: cx + radius * Math.cos(turn),
    y: cy + radius * Math.sin(turn),
    text: short(cell.count),
    font: `600 12px ${tokens.font}`,
    fill: inkOn(cell.worst, tokens),
    align: 'center',
    verticalAlign: 'middle',
  };
  return { type: 'group', children: [sector, { type: 'text', silent: true, style }] };
}

/** The ramp is reversed in the dark, so what reads on it is too. */
const inkOn = (step, tokens) => (tokens.dark ? (step >= 2 ? '#10161d' : '#fff') : step >= 3 ? '#fff' : '#16202c');

function middle({ origins, shape }, tokens) {
  return custom(
    1,
    (_, api) => {
      const [x, y] = api.coord([0, 0]);
      const text =
        origins.length === 1
          ? origins[0].name.split(' ').slice(0, 4).join('\n')
          : shape === 'tiers'
            ? 'Us'
            : `${origins.length} things`;
      return {
        type: 'text',
        style: {
          x,
          y,
          text,
          font: `600 12.5px ${tokens.font}`,
          fill: tokens.ink,
          align: 'center',
          verticalAlign: 'middle',
          lineHeight: 16,
          width: 90,
          overflow: 'truncate',
        },
      };
    },
    { z: 4 },
  );
}

/** Which band is which, in the free piece at the top. */
function ringNumbers(picture, tokens) {
  return custom(
    picture.rings.length,
    ({ dataIndex }, api) => {
      const ring = picture.rings[dataIndex];
      const [inner, outer] = band(picture, ring.at);
      const [x, y] = api.coord([0, (inner + outer) / 2]);
      const words = ringWord(picture, ring.at);
      return pill(x, y, dataIndex === spokenRing(picture) ? words : shortened(words), tokens);
    },
    { z: 4 },
  );
}
