/**
 * Builds elements without ever parsing markup: strings become text nodes, so a name from an imported file
 * is shown as it was written and nothing of it runs. No other module makes HTML from data.
 *
 * @param {string} tag
 * @param {Object<string, unknown>} [props] attributes; a function under `onclick` and the like becomes a listener,
 *     `class` a class, true an empty attribute, false, null and undefined nothing; `props` are set as properties
 * @param {...(Node|string|number|null|undefined|false|Array)} children
 */
export function h(tag, props = {}, ...children) {
  return dress(document.createElement(tag), props, children);
}

const SVG = 'http://www.w3.org/2000/svg';

/** One of our own line drawings on an 18 x 18 grid; always decoration beside a text or a label. */
export function icon(path) {
  const shape = dress(document.createElementNS(SVG, 'path'), { d: path }, []);
  return dress(document.createElementNS(SVG, 'svg'), { viewBox: '0 0 18 18', class: 'icon', 'aria-hidden': 'true' }, [
    shape,
  ]);
}

/** A link to a page of ours; the router takes clicks on it. */
export function link(href, text, props = {}) {
  return h('a', { href, ...props }, text);
}

function dress(element, props, children) {
  for (const [name, value] of Object.entries(props)) {
    if (name === 'props') Object.assign(element, value);
    else if (typeof value === 'function') element.addEventListener(name.slice(2), value);
    else if (value === true) element.setAttribute(name, '');
    else if (value !== false && value !== null && value !== undefined) element.setAttribute(name, value);
  }
  element.append(...children.flat(Infinity).filter(worthShowing));
  return element;
}

function worthShowing(child) {
  return child !== null && child !== undefined && child !== false;
}

/** Tells the rest of the page what somebody did, in the past tense: `chosen`, `closed`, `hops-changed`. */
export function tell(element, event, detail) {
  element.dispatchEvent(new CustomEvent(event, { detail, bubbles: true }));
}

/** Speaks a sentence to those who listen to the page instead of seeing it. */
export function say(sentence) {
  document.getElementById('spoken').textContent = sentence;
}
