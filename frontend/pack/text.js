/**
 * Builds elements without ever parsing markup: strings become text nodes, so a name from the map is shown as it was
 * written and nothing of it runs.
 *
 * @param {Object<string, unknown>} [props] attributes; functions under `onclick` and the like become listeners
 */
export function el(tag, props = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (typeof value === 'function') element.addEventListener(name.slice(2), value);
    else if (value === true) element.setAttribute(name, '');
    else if (value !== false && value !== null && value !== undefined) element.setAttribute(name, value);
  }
  element.append(...children.flat(Infinity).filter(worthShowing));
  return element;
}

function worthShowing(child) {
  return child !== null && child !== undefined && child !== false;
}

const NUMBERS = new Intl.NumberFormat('en');

/** `1 thing`, `2,000 things`. */
export function count(number, one, many = `${one}s`) {
  return `${NUMBERS.format(number)} ${number === 1 ? one : many}`;
}

/** A likelihood as far as a prior has anything to say. */
export function likely(p) {
  return String(Number(p.toPrecision(3)));
}

const LOST = {
  control: 'taken over',
  confidentiality: 'read',
  integrity: 'changed',
  availability: 'down',
  flaw: 'exploited',
};

/** How a state is told of a thing: `taken over`, `down`. */
export function lost(state) {
  return LOST[state] ?? state;
}

const KINDS = { dataset: 'data set', dataflow: 'data flow', software: 'product' };

export function kindWord(kind) {
  return KINDS[kind] ?? kind;
}

/** A card of the page: a heading and what stands below. */
export function card(title, ...body) {
  return el('section', { class: 'card' }, el('h2', {}, title), ...body);
}

/** Speaks a sentence to those who listen to the page instead of seeing it. */
export function say(sentence) {
  document.getElementById('spoken').textContent = sentence;
}
