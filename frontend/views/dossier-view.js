import { write } from '../core/address.js';
import { h, link } from '../core/dom.js';
import { copyLink, View } from '../core/view.js';
import { known } from '../core/words.js';
import { callBehind } from '../parts/call-behind.js';
import '../parts/data-table.js';
import '../parts/key-figures.js';
import '../parts/page-head.js';

/** /vendors/{id}/dossier: all that is known about a vendor and all that is not, to read and to hand on. */
class DossierView extends View {
  #head = h('page-head');
  #figures = h('key-figures');
  #sections = h('div', { class: 'stack' });
  #call = callBehind('the dossier');

  build() {
    this.body.append(this.#head, this.#figures, this.#sections);
  }

  set address({ id, 'as-of': asOf }) {
    const path = `/dossiers/${encodeURIComponent(id)}`;
    this.load(path + write({ 'as-of': asOf }), (answer) => this.#show(answer, path, asOf));
  }

  #show(answer, path, asOf) {
    const { title, summary, name, vendor, figures, sections, questions } = answer;
    const id = path.slice(path.lastIndexOf('/') + 1);
    this.#head.text = {
      crumb: `Dossier of ${name} · as of ${answer.asOf} · policy ${answer.policy}`,
      title,
      note: summary,
    };
    this.#head.acts = [
      ...FORMS.map(([as, text]) => save(`/api/v1${path}/file${write({ as, 'as-of': asOf })}`, text)),
      save(`/api/v1/request-packs/${id}${write({ 'as-of': asOf })}`, 'Request pack', 'button first'),
      copyLink(),
    ];
    this.#figures.figures = figures;
    this.#call.path = path;
    this.#sections.replaceChildren(asked(questions, vendor, this.#call), ...sections.map(section));
  }
}

const FORMS = [
  ['html', 'To print'],
  ['xlsx', 'Workbook'],
  ['csv', 'CSV'],
];

const save = (href, text, kind = 'button') => h('a', { href, download: true, class: kind }, text);

/** The questions come first here: they are what the reader is to do. */
function asked(questions, vendor, call) {
  const theirs = questions.filter((one) => one.asked === vendor).length;
  const rows = questions.map((one) => [
    { ref: one.of, text: one.question },
    one.why,
    one.asked === 'us' ? 'us' : { ref: one.asked, text: one.asked.slice(one.asked.indexOf(':') + 1) },
    one.record ?? 'nothing yet',
  ]);
  const says = `${theirs} of ${questions.length} are the vendor's to answer; the request pack asks them.`;
  const columns = ['Question', 'Why it matters', 'Who can answer', 'Record'];
  return card({ id: 'questions', title: 'Questions to ask', says, columns, rows }, call);
}

function section({ id, title, says, columns, rows }) {
  const at = named(columns);
  const cellsOf = ({ ref, cells }) =>
    cells.map((cell, i) => (i === at && ref ? { ref, text: known(cell) } : shown(cell)));
  return card({ id, title, says, columns, rows: rows.map(cellsOf) });
}

/** The column by which a row's thing is opened: its name where it has one. */
const NAMES = ['Name', 'Subcontractor', 'Subject', 'To'];
const named = (columns) => Math.max(0, columns.findIndex((name) => NAMES.includes(name)));

const shown = (cell) => (cell === null ? h('span', { class: 'bad' }, 'unknown') : cell);

function card({ id, title, says, columns, rows }, more = null) {
  const note = h('p', { class: 'quiet none' }, says);
  const head = h('header', {}, h('h2', {}, title), more);
  const table = rows.length > 0 && h('data-table', { label: title, props: { table: { columns, rows } } });
  return h('section', { class: 'card', id }, head, note, table);
}

customElements.define('dossier-view', DossierView);
