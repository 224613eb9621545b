/** Styles that only some pages wear, each sheet fetched once, when the first of them is wanted. */
import { h } from './dom.js';

const worn = new Map();

/** @param {string} name of a sheet under /styles/pages @returns {Promise<void>} kept when it is on */
export function wear(name) {
  if (!worn.has(name)) worn.set(name, put(name));
  return worn.get(name);
}

function put(name) {
  return new Promise((done) => {
    const sheet = h('link', { rel: 'stylesheet', href: `/styles/pages/${name}.css`, onload: done, onerror: done });
    document.head.append(sheet);
  });
}
