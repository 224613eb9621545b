/** The option for open findings from day to day: areas by severity on each other, what is set apart as a line. */
import { SEVERITIES, STEP } from './findings.js';

/**
 * @param {Array<object>} points as /findings/trend answers them
 * @param {object} tokens of the theme
 * @param {boolean} narrow whether there is little room
 */
export function trendOption(points, tokens, narrow) {
  const text = { color: tokens.ink2, fontFamily: tokens.font, fontSize: 12 };
  return {
    grid: { left: 44, right: 20, top: 16, bottom: 30 },
    xAxis: {
      type: 'category',
      boundaryGap: points.length === 1,
      data: points.map(({ day }) => day),
      axisLabel: { ...text, hideOverlap: true, ...(narrow ? { formatter: (day) => day.slice(5) } : {}) },
      axisLine: { lineStyle: { color: tokens.rule2 } },
      axisTick: { show: false },
    },
    yAxis: {
      type: 'value',
      minInterval: 1,
      axisLabel: text,
      splitLine: { lineStyle: { color: tokens.rule } },
    },
    series: [...[...SEVERITIES].reverse().map((severity) => area(points, severity, tokens)), apart(points, tokens)],
  };
}

function area(points, severity, tokens) {
  const colour = tokens.ramp[STEP[severity]];
  return {
    type: 'line',
    name: severity,
    stack: 'open',
    step: 'middle',
    symbol: 'circle',
    symbolSize: points.length === 1 ? 10 : 6,
    showSymbol: points.length === 1,
    data: points.map((point) => point[severity]),
    itemStyle: { color: colour },
    lineStyle: { color: colour, width: 1.5 },
    areaStyle: { color: colour, opacity: 0.85 },
    emphasis: { disabled: true },
  };
}

function apart(points, tokens) {
  return {
    type: 'line',
    name: 'waived or accepted',
    step: 'middle',
    symbol: 'rect',
    symbolSize: points.length === 1 ? 9 : 6,
    showSymbol: points.length === 1,
    data: points.map((point) => point.apart),
    itemStyle: { color: tokens.ink3 },
    lineStyle: { color: tokens.ink3, width: 2, type: 'dashed' },
    emphasis: { disabled: true },
    z: 5,
  };
}
