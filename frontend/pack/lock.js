import { age, moment } from './age.js';
import { el } from './text.js';

/** Says how old all of this is before it says anything else, whether or not the page is open. */
export function topBar(madeAt, data, lockIt) {
  const { words, stale } = madeAt === null ? { words: 'of unknown age', stale: true } : age(madeAt, Date.now());
  return el(
    'div',
    { class: stale ? 'bar old' : 'bar' },
    el('p', { class: 'age' }, el('b', {}, words), madeAt === null ? '' : ` made ${moment(madeAt)}`),
    el('p', { class: 'about' }, about(data), stale ? ' Check before you act on it.' : ''),
    data ? el('button', { type: 'button', class: 'button', onclick: lockIt }, 'Lock') : null,
  );
}

function about(data) {
  if (data === null) return 'Locked.';
  const whose = data.organizations.join(', ') || 'The map';
  return `${whose} as of ${data.asOf}. Rests on policy ${data.policy}, map ${data.snapshot}, acts ${data.acts}.`;
}

/** @param unlock is given the passphrase; what it throws is told */
export function lockForm(because, unlock) {
  const field = el('input', { type: 'password', id: 'passphrase', autocomplete: 'off', required: true });
  const button = el('button', { class: 'button first' }, 'Open');
  const told = el('p', { role: 'alert', class: 'warned' }, because);
  const submitted = async (event) => {
    event.preventDefault();
    button.disabled = true;
    told.textContent = '';
    try {
      await unlock(field.value);
    } catch (failure) {
      told.textContent = failure.message;
      button.disabled = false;
      field.select();
    }
  };
  return el(
    'form',
    { class: 'card lock', onsubmit: submitted },
    el('h1', {}, 'The offline hour'),
    el('p', {}, 'This file holds the map’s answers, encrypted. It needs no server, no network and no sign-in.'),
    el('label', { for: 'passphrase' }, 'Passphrase'),
    field,
    told,
    button,
  );
}
