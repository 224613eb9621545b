import { ask } from '../core/api.js';
import { h, link, say } from '../core/dom.js';
import { sourceName } from '../core/files.js';
import { finish, send } from '../core/imports.js';
import { View } from '../core/view.js';
import { firstQuestion } from '../parts/sample-list.js';
import { callBehind } from '../parts/call-behind.js';
import '../parts/file-drop.js';
import '../parts/import-answer.js';
import '../parts/import-progress.js';
import '../parts/pack-form.js';
import '../parts/page-head.js';
import '../parts/rejection-list.js';
import '../parts/source-list.js';

const ABOUT = {
  title: 'What the map rests on',
  note: 'Each source replaces only what it said before; every fact keeps its source, file and line.',
};

/** /data: files in (dry run first), what came of them, the sources, and the samples to look around with. */
class DataView extends View {
  #files = [];
  #head = h('page-head');
  #source = h('input', { name: 'source', autocomplete: 'off', required: true, placeholder: 'as procurement' });
  #dry = h('button', { type: 'button', class: 'button first', onclick: () => this.#send(true) }, 'Dry run');
  #import = h('button', { type: 'button', class: 'button', onclick: () => this.#send(false) }, 'Import');
  #form = h(
    'div',
    { class: 'bar', hidden: true },
    h('label', { class: 'field' }, 'Name of the source', this.#source),
    this.#dry,
    this.#import,
  );
  #outcome = h('div', { class: 'stack' });
  #sources = h('source-list');
  #samples = h('sample-list');
  #call = callBehind('the sources');

  build() {
    this.#call.path = '/sources';
    const sources = h('section', { class: 'card' }, h('header', {}, h('h2', {}, 'Sources'), this.#call), this.#sources);
    const about = h('header', {}, h('h2', {}, 'Samples to look around in'));
    const samples = h('section', { class: 'card' }, about, this.#samples);
    const offline = h('header', {}, h('h2', {}, 'A pack for the offline hour'));
    const pack = h('section', { class: 'card' }, offline, h('pack-form'));
    const parts = [h('file-drop'), this.#form, this.#outcome, sources, pack, samples];
    this.body.append(this.#head, h('div', { class: 'stack' }, parts));
    this.addEventListener('files-chosen', ({ detail }) => this.#chose(detail));
    this.addEventListener('source-undone', ({ detail }) => this.#done(detail.said, detail.answer));
    this.addEventListener('source-failed', ({ detail }) => this.#refused(detail.problem));
    this.addEventListener('sample-wanted', ({ detail }) => this.#sample(detail.sample));
  }

  set address(_) {
    this.#head.text = ABOUT;
    this.load('/sources', (answer) => (this.#sources.sources = answer));
    ask('/samples').then(
      (answer) => (this.#samples.samples = answer),
      () => null,
    );
  }

  #chose({ files, folder }) {
    this.#files = files;
    this.#source.value = sourceName(files, folder);
    this.#form.hidden = false;
    this.#outcome.replaceChildren();
    (this.#source.value ? this.#dry : this.#source).focus();
  }

  /** Several loose files have no name between them, and a source needs one: its next import replaces this one. */
  #send(dryRun) {
    if (!this.#source.reportValidity()) return undefined;
    const asked = { files: this.#files, source: this.#source.value, dryRun };
    const said = dryRun
      ? 'Nothing is changed yet. This is what the import would do:'
      : 'Imported. This is what changed:';
    const next = { type: 'button', class: 'button first', onclick: () => this.#send(false) };
    return this.#follow((heard) => send(asked, heard), said, dryRun ? [h('button', next, 'Import these files')] : []);
  }

  #sample(sample) {
    const start = () => ask(`/samples/${encodeURIComponent(sample.name)}`, { method: 'POST' });
    const more = sample.firstBlast ? [firstQuestion(sample)] : [];
    return this.#follow(async (heard) => finish(await start(), heard), `${sample.title} is loaded.`, more);
  }

  async #follow(start, said, more = []) {
    const progress = h('import-progress');
    this.#outcome.replaceChildren(h('div', { class: 'notice' }, progress));
    this.#busy(true);
    try {
      progress.progress = { status: 'reading' };
      const end = await start((heard) => (progress.progress = heard));
      if (end.status === 'done') this.#done(said, end.answer, more);
      else if (end.status === 'cancelled') this.#tell('Cancelled. Nothing was changed.');
      else this.#refused(end.answer ?? end);
    } catch (problem) {
      this.#refused(problem);
    } finally {
      this.#busy(false);
    }
  }

  #busy(busy) {
    for (const button of [this.#dry, this.#import]) button.disabled = busy;
  }

  #done(said, answer, more = []) {
    const ways = h('div', { class: 'row' }, more, link('/map', 'Open the map', { class: 'button' }));
    this.#tell(said, ...(answer ? [h('import-answer', { props: { answer } })] : []), ways);
    ask('/sources').then(
      (all) => (this.#sources.sources = all),
      () => null,
    );
  }

  #tell(said, ...more) {
    const parts = more.map((part) => h('div', {}, part));
    this.#outcome.replaceChildren(h('div', { class: 'notice stack' }, h('p', {}, h('b', {}, said)), parts));
    say(said);
  }

  #refused(problem) {
    const told = { rejections: [], detail: problem.message ?? 'The import failed.', ...problem };
    const list = h('rejection-list', { props: { problem: told } });
    this.#outcome.replaceChildren(h('div', { class: 'notice warn', role: 'alert' }, list));
  }
}

customElements.define('data-view', DataView);
