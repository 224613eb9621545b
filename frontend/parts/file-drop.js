import { dropped, wanted } from '../core/files.js';
import { h, tell } from '../core/dom.js';
import { count } from '../core/words.js';

/**
 * <file-drop>: takes CSV files, a folder, a zip or a workbook, by drop or by dialog.
 *
 * Out: `files-chosen` {files, folder}.
 */
export class FileDrop extends HTMLElement {
  #files = h('input', {
    type: 'file',
    multiple: true,
    accept: '.csv,.zip,.xlsx',
    hidden: true,
    'aria-label': 'Files',
    onchange: (event) => this.#took(event),
  });
  #folder = h('input', {
    type: 'file',
    webkitdirectory: true,
    hidden: true,
    'aria-label': 'Folder',
    onchange: (event) => this.#took(event),
  });
  #said = h('p', { class: 'quiet', role: 'status', hidden: true });

  connectedCallback() {
    this.replaceChildren(
      h('b', {}, 'Drop your files here'),
      h(
        'p',
        { class: 'quiet' },
        'CSV files of the bundle, their folder, a .zip of it, or an .xlsx workbook. You see first what they change.',
      ),
      h(
        'div',
        { class: 'row' },
        h('button', { type: 'button', class: 'button', onclick: () => this.#files.click() }, 'Choose files'),
        h('button', { type: 'button', class: 'button', onclick: () => this.#folder.click() }, 'Choose a folder'),
      ),
      h(
        'p',
        { class: 'quiet' },
        'Nothing at hand? Fill in ',
        h('a', { href: '/api/v1/templates/bundle.xlsx', download: 'bundle.xlsx' }, 'an empty workbook'),
        ' or ',
        h('a', { href: '/api/v1/templates/vendors.csv', download: 'vendors.csv' }, 'begin with vendors.csv'),
        '.',
      ),
      this.#files,
      this.#folder,
      this.#said,
    );
    this.addEventListener('dragover', (event) => this.#over(event, true));
    this.addEventListener('dragleave', (event) => this.#over(event, false));
    this.addEventListener('drop', async (event) => {
      this.#over(event, false);
      const [first] = [...event.dataTransfer.items].map((item) => item.webkitGetAsEntry?.()).filter(Boolean);
      this.#chose(await dropped(event.dataTransfer), first?.isDirectory ? first.name : '');
    });
  }

  #over(event, over) {
    event.preventDefault();
    this.classList.toggle('over', over);
  }

  #took({ target }) {
    const files = [...target.files];
    this.#chose(wanted(files), files[0]?.webkitRelativePath?.split('/')[0] ?? '');
    target.value = '';
  }

  #chose(files, folder) {
    this.#said.hidden = false;
    this.#said.textContent =
      files.length === 0
        ? 'None of these is a .csv, .zip or .xlsx file.'
        : `${count(files.length, 'file')}: ${listed(files.map(({ name }) => name))}`;
    if (files.length > 0) tell(this, 'files-chosen', { files, folder });
  }
}

const listed = (names) => `${names.slice(0, 6).join(', ')}${names.length > 6 ? ` and ${names.length - 6} more` : ''}`;

customElements.define('file-drop', FileDrop);
