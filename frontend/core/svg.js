/** Shapes of a picture: always decoration, its words stand beside it. */
const SVG = 'http://www.w3.org/2000/svg';

export function svg(tag, attributes, ...children) {
  const element = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

/** Set through the object model: the policy forbids style in markup, not this. */
export function placed(element, places) {
  for (const [side, value] of Object.entries(places)) {
    element.style[side] = typeof value === 'number' ? `${value}px` : value;
  }
  return element;
}
