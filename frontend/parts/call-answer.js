import { h, say } from '../core/dom.js';
import { count } from '../core/words.js';

/** More than this takes a browser long to lay out, and nobody reads it. */
const SHOWN = 200_000;

/**
 * <call-answer>: what came back for a call, as text.
 *
 * In: `answer` {call, response, text, took}; `failure`, an error where nothing came back.
 */
export class CallAnswer extends HTMLElement {
  set answer({ call, response, text, took }) {
    const type = (response.headers.get('Content-Type') ?? 'nothing').replace(/;.*/, '');
    const title = `${response.status} in ${took} ms`;
    const size = count(text.length, 'character');
    const rest = text.length - SHOWN;
    const parts = [
      h('header', {}, h('h2', {}, title), h('span', { class: 'quiet' }, `${type}, ${size}`)),
      h('p', { class: 'asked-for' }, h('code', {}, call)),
      text !== '' && h('pre', { tabindex: 0, role: 'region', 'aria-label': 'The answer' }, shown(type, text)),
      rest > 0 && h('p', { class: 'asked-for quiet' }, `${count(rest, 'character')} more, not shown.`),
    ];
    this.replaceChildren(...parts.filter(Boolean));
    say(`The answer: ${title}`);
  }

  set failure(problem) {
    const told = [problem.title, problem.message, problem.mend].filter(Boolean).join('; ');
    this.replaceChildren(h('p', { class: 'notice warn', role: 'alert' }, told));
  }
}

function shown(type, text) {
  if (!/\b(json|text|xml|csv|event-stream)\b/.test(type)) return 'Not a text; ask for it in a terminal to keep it.';
  if (text.length > SHOWN || !type.endsWith('json')) return text.slice(0, SHOWN);
  return JSON.stringify(JSON.parse(text), null, 2).slice(0, SHOWN);
}

customElements.define('call-answer', CallAnswer);
