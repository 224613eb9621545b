/** A small form that does one thing: says at itself what is refused, and keeps what was typed. */
import { h } from '../core/dom.js';

export const field = (text, input) => h('label', { class: 'field' }, text, input);

/**
 * @param {() => Promise<void>} send what is done; what it throws is said
 * @param {string} verb on the button
 * @param {...(Node|false)} fields
 */
export function sending(send, verb, ...fields) {
  const told = h('p', { class: 'wrong', role: 'alert', hidden: true });
  const button = h('button', { class: `button${fields.length > 0 ? ' first' : ''}` }, verb);
  const submit = async (event) => {
    event.preventDefault();
    button.disabled = true;
    told.hidden = true;
    try {
      await send();
    } catch (problem) {
      const { detail, title, message, mend } = problem;
      told.textContent = [detail ?? title ?? message, mend].filter(Boolean).join('. Mend: ');
      told.hidden = false;
    } finally {
      button.disabled = false;
    }
  };
  return h('form', { class: 'act', onsubmit: submit }, fields, told, h('div', { class: 'row' }, button));
}
