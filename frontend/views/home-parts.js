/** The smaller parts of the council's page: each a sentence of the server's, a few rows, and the way to its proof. */
import { h, link } from '../core/dom.js';
import { signed, bearingWords, LABELS, leftWords, linkWords, textWords } from '../core/brief.js';

/** A card with the server's sentence, its rows, and a link to the page that proves it. */
function card(name, { title, page }, rows, proof = 'See the proof') {
  return h(
    'section',
    { class: `card padded of-${name}` },
    h('header', {}, h('h2', {}, LABELS[name]), link(page, proof, { class: 'quiet' })),
    h('p', { class: 'lead' }, title),
    rows.length > 0 && h('ul', { class: 'rows' }, rows),
  );
}

const row = (page, text, more) => h('li', {}, link(page, text), more && h('span', { class: 'quiet' }, more));

/** @param {object} brief as /brief answers it */
export function cards(brief) {
  const { undisclosed, concentration, completeness, left, coverage } = brief;
  return [
    card('undisclosed', undisclosed, [
      ...undisclosed.rows.slice(0, 5).map((one) => row(one.page, `${one.sub}, for ${one.prime}`, linkWords(one))),
      ...more(undisclosed.rows.length - 5 + undisclosed.more, undisclosed.page),
    ]),
    card(
      'concentration',
      concentration,
      concentration.rows.map((one) => row(one.page, one.name ?? one.ref, `${one.kind}: ${bearingWords(one)}`)),
    ),
    card('completeness', completeness, [
      h('li', { class: 'shares', 'aria-hidden': 'true' }, shares(completeness)),
      ...completeness.rows.map((one) => row(one.page, one.title, textWords(one))),
      h('li', { class: 'quiet' }, completeness.note),
    ]),
    card(
      'left',
      left,
      left.rows.map(({ finding, page }) => row(page, `${finding.check} ${finding.title}`, leftWords(finding))),
      'See the findings',
    ),
    card(
      'coverage',
      coverage,
      coverage.rows.slice(1, 7).map((one) => row(one.page, one.text)),
    ),
  ];
}

const more = (count, page) => (count > 0 ? [row(page, `${count} more`)] : []);

/** Met, not met and unknown side by side; the words below say the same. */
function shares({ met, notMet, unknown, notAnswered }) {
  const part = (name, count) => {
    const element = h('span', { class: name });
    element.style.flexGrow = count;
    return element;
  };
  return [part('met', met), part('found', notMet), part('unknown', unknown), part('none', notAnswered)];
}

/** What moved the figures, each change with what it did. */
export function changes({ title, summary, moved, page }) {
  return [
    h('p', { class: 'lead' }, title),
    moved.length > 0 && h('ul', { class: 'rows' }, moved.map(mover)),
    h('p', { class: 'quiet' }, summary, ' ', link(page, 'All changes')),
  ];
}

const mover = ({ page, words, title, effect }) => row(page, sentence(words), `${title} ${signed(effect)}`);

const sentence = (words) => words.charAt(0).toUpperCase() + words.slice(1);
