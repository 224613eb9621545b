import { age } from './age.js';
import { brief } from './brief.js';
import { search } from './likeness.js';
import { lockForm, topBar } from './lock.js';
import { open } from './opening.js';
import { sheet, start } from './sheet.js';
import { Pack } from './tables.js';
import { count, el, say } from './text.js';

/** After so long without a key or a touch the page locks itself: it may lie open on a desk. */
const IDLE = 10 * 60_000;
const FOUND = 12;

const main = document.getElementById('main');
const bar = document.getElementById('top');
const headerText = document.getElementById('header').textContent;
const madeAt = made();
let touched = Date.now();
let pack = null;
let entries = [];

function made() {
  try {
    return JSON.parse(headerText).madeAt ?? null;
  } catch {
    return null;
  }
}

function showBar() {
  bar.replaceChildren(topBar(madeAt, pack?.data ?? null, () => lock('')));
}

/** Drops all that was decrypted. */
function lock(because) {
  pack = null;
  entries = [];
  history.replaceState(null, '');
  showBar();
  main.replaceChildren(lockForm(because, unlock));
  main.querySelector('input').focus();
}

async function unlock(passphrase) {
  say('Opening; this takes a second or two');
  pack = new Pack(await open(headerText, document.getElementById('sealed').textContent, passphrase));
  entries = pack.entries();
  touched = Date.now();
  say('Open');
  showBar();
  show();
}

/** The search above, and below it whatever was chosen. */
function show() {
  const found = el('ul', { class: 'found' });
  const field = el('input', { type: 'search', id: 'search', autocomplete: 'off', spellcheck: 'false' });
  field.addEventListener('input', () => seek(field.value, found));
  const submitted = (event) => {
    event.preventDefault();
    found.querySelector('button')?.click();
  };
  const label = el('label', { for: 'search' }, 'What fell?');
  const form = el('form', { role: 'search', class: 'search', onsubmit: submitted }, label, field, found);
  main.replaceChildren(form, el('div', { id: 'answer' }));
  choose(null, false);
  field.focus();
}

function seek(text, found) {
  const falls = (thing) => pack.falls(thing).length > 0;
  const things = text.trim() === '' ? [] : search(entries, text, falls, FOUND);
  found.replaceChildren(...things.map(hit));
  say(text.trim() === '' ? '' : `${count(things.length, 'thing')} found`);
}

function hit(thing) {
  const about = ` ${pack.ref(thing)}`;
  const parts = [el('b', {}, pack.name(thing)), el('span', { class: 'quiet' }, about)];
  return el('li', {}, el('button', { type: 'button', onclick: () => choose(thing, true) }, parts));
}

/** A thing by its number, or the start for null. */
function choose(thing, remember) {
  if (remember) history.pushState({ thing }, '');
  main.querySelector('.found').replaceChildren();
  if (thing === null) tell(start(pack, (other) => choose(other, true)));
  else if (pack.falls(thing).length > 0) showFall(pack.falls(thing)[0]);
  else tell(sheet(pack, thing));
  main.querySelector('#answer h1')?.focus();
}

function showFall(fall) {
  tell(brief(pack, fall, showFall));
}

function tell(parts) {
  main.querySelector('#answer').replaceChildren(...parts.flat(Infinity).filter(Boolean));
}

/** Keeps the age true while the page lies open, and leaves the rest of the bar as it is. */
function showAge() {
  const told = bar.querySelector('.age b');
  if (madeAt !== null) told.textContent = age(madeAt, Date.now()).words;
}

for (const event of ['pointerdown', 'keydown', 'wheel']) {
  addEventListener(event, () => (touched = Date.now()), { passive: true });
}
addEventListener('popstate', ({ state }) => pack && choose(state?.thing ?? null, false));
setInterval(() => {
  if (pack && Date.now() - touched > IDLE) lock('Locked, because nobody touched this page for ten minutes.');
  else showAge();
}, 10_000);

lock('');
