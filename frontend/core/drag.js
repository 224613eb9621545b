/**
 * Moving a magnified picture by hand. ECharts would paint everything anew with each movement, which takes a third of a
 * second at a thousand marks on a slow machine; here the painted picture itself is moved, and painted once at the end.
 */
const STARTS = 4;

/** @param {HTMLElement} element that holds the chart @param {object} chart whose two axes are zoomed from inside */
export function drag(element, chart) {
  let from;
  let moved;
  const painted = () => element.firstElementChild;

  element.addEventListener('pointerdown', ({ button, pointerType, clientX, clientY }) => {
    if (button === 0 && pointerType !== 'touch') from = { x: clientX, y: clientY, windows: windows(chart) };
  });
  element.addEventListener('pointermove', ({ pointerId, buttons, clientX, clientY }) => {
    if (!from || buttons === 0) return;
    const way = [clientX - from.x, clientY - from.y];
    if (!moved && Math.hypot(...way) < STARTS) return;
    if (!moved) element.setPointerCapture(pointerId);
    const [x, y] = from.windows;
    moved = [within(way[0], x, element.clientWidth), -within(-way[1], y, element.clientHeight)];
    painted().style.transform = `translate(${moved[0]}px, ${moved[1]}px)`;
  });
  const end = () => {
    if (moved) {
      painted().style.transform = '';
      const [x, y] = from.windows;
      const shares = [-moved[0] / element.clientWidth, moved[1] / element.clientHeight];
      const batch = [x, y].map(({ start, end: last }, dataZoomIndex) => {
        const by = shares[dataZoomIndex] * (last - start);
        return { dataZoomIndex, start: start + by, end: last + by };
      });
      chart.dispatchAction({ type: 'dataZoom', batch });
    }
    from = moved = undefined;
  };
  element.addEventListener('pointerup', end);
  element.addEventListener('pointercancel', end);
}

const windows = (chart) => chart.getOption().dataZoom.map(({ start, end }) => ({ start, end }));

/** How far a window may go before it leaves the picture, in pixels; to the right and up is more. */
function within(way, { start, end }, length) {
  const unit = length / (end - start);
  return Math.max(-(100 - end) * unit, Math.min(start * unit, way));
}
