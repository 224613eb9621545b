import { h, link } from '../core/dom.js';

const PATIENCE = 200;
const LONG = 1000;

/**
 * <page-state>: stands in for a page that is not there: still loading (a skeleton, but only after a while), failed
 * (with what to do), not allowed, or empty.
 *
 * In: one of the methods below; each replaces what stood there.
 */
export class PageState extends HTMLElement {
  #waiting;
  #tiring;

  /** @param {() => void} cancel what gives up waiting; offered when it takes long */
  loading(cancel) {
    this.clear();
    this.setAttribute('aria-busy', 'true');
    this.#waiting = setTimeout(() => {
      this.replaceChildren(
        h('div', { class: 'skeleton', 'aria-hidden': 'true' }, h('div'), h('div'), h('div')),
        h('p', { class: 'visually-hidden', role: 'status' }, 'Loading'),
      );
    }, PATIENCE);
    this.#tiring = setTimeout(() => {
      const stop = h('button', { type: 'button', class: 'button', onclick: cancel }, 'Cancel');
      this.prepend(h('div', { class: 'row' }, h('p', {}, 'Still working: the map is being asked.'), stop));
    }, LONG);
  }

  /** @param {Error} problem @param {() => void} again @param {boolean} older whether an older answer stands below */
  failed(problem, again, older = false) {
    this.clear();
    const forbidden = problem.status === 403;
    this.replaceChildren(
      h(
        'div',
        { class: 'card' },
        h(
          'div',
          { class: 'told', role: 'alert' },
          h(older ? 'h2' : 'h1', {}, forbidden ? 'Your role does not show this' : (problem.title ?? 'The page failed')),
          h('p', {}, problem.detail ?? problem.message),
          problem.mend && h('p', { class: 'mend' }, problem.mend),
          older && h('p', {}, 'What stands below still answers the question before.'),
          h(
            'div',
            { class: 'row' },
            !forbidden && h('button', { type: 'button', class: 'button first', onclick: again }, 'Try again'),
            link('/', 'Overview', { class: 'button' }),
          ),
        ),
      ),
    );
    document.title = `${problem.title ?? 'Failed'} · Tierfall`;
  }

  /** @param {string} title @param {string} text @param {...Node} acts */
  empty(title, text, ...acts) {
    this.clear();
    this.replaceChildren(
      h(
        'div',
        { class: 'card' },
        h('div', { class: 'told' }, h('h1', {}, title), h('p', {}, text), h('div', { class: 'row' }, acts)),
      ),
    );
    document.title = `${title} · Tierfall`;
  }

  clear() {
    clearTimeout(this.#waiting);
    clearTimeout(this.#tiring);
    this.removeAttribute('aria-busy');
    this.replaceChildren();
  }
}

customElements.define('page-state', PageState);
