/** What all parts of an incident share: an act is sent, and what the incident has become is handed on. */
import { ask } from '../core/api.js';
import { h, tell } from '../core/dom.js';

/** @param {string} way notes, marks, cuts, told or closing */
export async function act(element, id, way, json, said) {
  const answer = await ask(`/incidents/${encodeURIComponent(id)}/${way}`, { method: 'POST', json });
  tell(element, 'acted', { answer, said });
}

/** A button that does one thing at once; what is refused is said beside it. */
export function once(verb, label, does) {
  const told = h('span', { class: 'bad', role: 'alert' });
  const button = h('button', { type: 'button', class: 'button', 'aria-label': label }, verb);
  button.addEventListener('click', async () => {
    button.disabled = true;
    told.textContent = '';
    try {
      await does();
    } catch (problem) {
      told.textContent = [problem.detail ?? problem.message, problem.mend].filter(Boolean).join('. Mend: ');
    } finally {
      button.disabled = false;
    }
  });
  return h('span', { class: 'row' }, button, told);
}
