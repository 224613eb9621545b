/** The option for rings of things around what fell. Coordinates are the server's; this only says how to paint. */
import { arcs, names, ringLabels, rings } from './backdrop.js';
import { look } from './kinds.js';
import { BEND, cut, place, roomsOf } from './labels.js';
import { marks as read } from './picture.js';
import { measure, plane } from './plane.js';

/** The series in which things can be pointed at; on a layer of its own, so that pointing paints nothing else anew. */
export const THINGS = 4;

/**
 * @param {object} picture as /picture answers it
 * @param {object} tokens of the theme
 * @param {string[]} path refs from what fell to the chosen thing
 * @param {{width: number, height: number}} size of the chart
 */
export function ringsOption(picture, tokens, path, size) {
  const marks = read(picture);
  const chosen = new Set(path);
  const measured = measure(picture, size);
  const labels = place(marks, chosen, { ...size, ...measured });
  const rooms = roomsOf(marks, measured.scale);
  return {
    ...plane(measured, size),
    series: [
      rings(picture, tokens),
      arcs(picture, tokens),
      names(picture, tokens, measured),
      ringLabels(picture, tokens),
      things(picture, marks, tokens, { chosen, labels, rooms }),
      inked(marks, tokens, path, { labels, rooms, alone: picture.origins.length === 1 }),
    ],
  };
}

function things(picture, marks, tokens, { chosen, labels, rooms }) {
  const alone = picture.origins.length === 1;
  return {
    type: 'graph',
    coordinateSystem: 'cartesian2d',
    zlevel: 1,
    cursor: 'pointer',
    data: marks.map((mark) => ({
      id: mark.ref,
      name: mark.name,
      value: [mark.x, mark.y],
      ...appearance(mark, tokens, rooms[mark.at], alone),
      label: named(mark, tokens, chosen.has(mark.ref) ? undefined : labels.get(mark.at)),
    })),
    links: edges(picture, marks, tokens),
    lineStyle: { curveness: BEND },
    emphasis: {
      focus: 'adjacency',
      blurScope: 'series',
      label: { ...label(tokens), backgroundColor: tokens.surface, padding: [2, 5], borderRadius: 4 },
      lineStyle: { color: tokens.ink, width: 1.6, opacity: 1 },
    },
    blur: { itemStyle: { opacity: 0.3 }, lineStyle: { opacity: 0 } },
  };
}

function edges(picture, marks, tokens) {
  const main = marks
    .filter(({ parent }) => parent >= 0)
    .map(({ at, parent }) => ({
      source: parent,
      target: at,
      lineStyle: { color: tokens.edge, width: 0.9, opacity: marks.length > 600 ? 0.5 : 0.85 },
    }));
  const others = picture.edges.from.map((from, i) => ({
    source: from,
    target: picture.edges.to[i],
    lineStyle: { color: tokens.edge, width: 0.6, opacity: 0.45 },
  }));
  return [...main, ...others];
}

/** What fell is ink; an assumed thing is hollow; a critical one larger; none covers its neighbour. */
export function appearance(mark, tokens, room, alone) {
  if (mark.ring === 0) {
    return {
      symbol: 'circle',
      symbolSize: alone ? 26 : 17,
      itemStyle: { color: tokens.ink, borderColor: tokens.surface, borderWidth: 2 },
    };
  }
  const { path, colour } = look(mark.kind);
  const size = (room / 13) * (6 + 4 * Math.sqrt(mark.likelihood) + (mark.critical ? 3 : 0));
  const itemStyle = mark.assumed
    ? { color: tokens.surface, borderColor: tokens[colour], borderWidth: 1.4 }
    : { color: tokens[colour], borderColor: tokens.surface, borderWidth: 1 };
  return { symbol: `path://${path}`, symbolSize: Math.max(3.5, Math.round(size * 2) / 2), itemStyle };
}

const label = (tokens, mark) => ({
  show: true,
  formatter: ({ name }) => cut(name),
  fontFamily: tokens.font,
  fontSize: 11.5,
  fontWeight: mark?.critical || mark?.ring === 0 ? 600 : 400,
  color: tokens.ink,
});

/** The label of a mark that was given a place, none for the others. */
function named(mark, tokens, spot) {
  if (!spot) return { show: false };
  const over = mark.ring === 0 ? { backgroundColor: tokens.surface, padding: [1, 4], borderRadius: 4 } : {};
  return { ...label(tokens, mark), ...over, position: spot.position, distance: 6 };
}

/** The chosen path, over everything, in ink: a series of its own, so that pointing at others never fades it. */
function inked(marks, tokens, path, { labels, rooms, alone }) {
  const byRef = new Map(marks.map((mark) => [mark.ref, mark]));
  const on = [...new Set(path)].map((ref) => byRef.get(ref)).filter(Boolean);
  return {
    type: 'graph',
    coordinateSystem: 'cartesian2d',
    zlevel: 2,
    silent: true,
    data: on.map((mark) => ({
      id: mark.ref,
      name: mark.name,
      value: [mark.x, mark.y],
      ...appearance(mark, tokens, rooms[mark.at], alone),
      ...(mark.ring === 0 ? {} : { symbolSize: 13 }),
      itemStyle: {
        color: mark.ring === 0 ? tokens.ink : tokens[look(mark.kind).colour],
        borderColor: tokens.ink,
        borderWidth: 2,
      },
      label: {
        ...named(mark, tokens, labels.get(mark.at)),
        fontWeight: 600,
        backgroundColor: tokens.surface,
        padding: [2, 5],
        borderRadius: 4,
        borderColor: tokens.rule2,
        borderWidth: 1,
      },
    })),
    links: on.slice(1).map((_, i) => ({ source: i, target: i + 1 })),
    lineStyle: { color: tokens.ink, width: 2.4, opacity: 1, curveness: BEND },
  };
}
