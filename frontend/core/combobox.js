/**
 * The combobox pattern, once for the palette and the picker: the input keeps the focus, arrows move through the
 * options, Enter takes one. Answers that come late for an older text are dropped.
 */
import { h, say } from './dom.js';
import { count } from './words.js';

/**
 * @param {HTMLInputElement} input
 * @param {HTMLElement} list
 * @param {(text: string, signal: AbortSignal) => Promise<Array<{content: Node[], act: () => void}>>} find
 * @returns {{ask: () => Promise<void>, close: () => void}}
 */
export function combobox(input, list, find) {
  let options = [];
  let at = -1;
  let asking = new AbortController();
  const id = list.id;

  function mark(next) {
    at = options.length === 0 ? -1 : (next + options.length) % options.length;
    [...list.children].forEach((option, i) => option.setAttribute('aria-selected', String(i === at)));
    if (at < 0) input.removeAttribute('aria-activedescendant');
    else input.setAttribute('aria-activedescendant', `${id}-${at}`);
    list.children[at]?.scrollIntoView({ block: 'nearest' });
  }

  function close() {
    asking.abort();
    options = [];
    list.replaceChildren();
    list.hidden = true;
    input.setAttribute('aria-expanded', 'false');
    mark(-1);
  }

  async function ask() {
    asking.abort();
    asking = new AbortController();
    const { signal } = asking;
    const found = await find(input.value.trim(), signal).catch(() => []);
    if (signal.aborted) return;
    options = found;
    list.replaceChildren(
      ...found.map(({ content, act }, i) =>
        h(
          'div',
          {
            role: 'option',
            id: `${id}-${i}`,
            'aria-selected': 'false',
            onmousedown: (event) => event.preventDefault(),
            onclick: act,
          },
          content,
        ),
      ),
    );
    list.hidden = found.length === 0;
    input.setAttribute('aria-expanded', String(found.length > 0));
    mark(0);
    if (input.value) say(count(found.length, 'match', 'matches'));
  }

  input.addEventListener('input', ask);
  input.addEventListener('keydown', (event) => {
    const moves = { ArrowDown: 1, ArrowUp: -1 };
    if (event.key in moves) {
      event.preventDefault();
      mark(at + moves[event.key]);
    } else if (event.key === 'Enter' && at >= 0) {
      event.preventDefault();
      options[at].act();
    }
  });
  close();
  return { ask, close };
}

/** What makes an input a combobox over a list. */
export const comboProps = (list) => ({
  role: 'combobox',
  'aria-autocomplete': 'list',
  'aria-controls': list,
  'aria-expanded': 'false',
  autocomplete: 'off',
  spellcheck: 'false',
});
