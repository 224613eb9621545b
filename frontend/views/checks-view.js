import { write } from '../core/address.js';
import { ask } from '../core/api.js';
import { h } from '../core/dom.js';
import { SEVERITIES } from '../core/findings.js';
import { sheets } from '../core/sheet.js';
import { copyLink, View } from '../core/view.js';
import { moment } from '../core/words.js';
import { callBehind } from '../parts/call-behind.js';
import '../parts/check-table.js';
import '../parts/finding-filter.js';
import '../parts/finding-panel.js';
import '../parts/finding-table.js';
import '../parts/key-figures.js';
import '../parts/open-trend.js';
import '../parts/page-head.js';

await sheets('findings', 'finding-panel', 'trend-chart');

const ASKED = ['state', 'severity', 'check', 'vendor', 'owner', 'find', 'cursor'];

/** /checks: what the checks found, since when, whose it is, and who leaves it as it is. */
class ChecksView extends View {
  #address = {};
  #head = h('page-head');
  #late = h('p', { class: 'notice', role: 'status', hidden: true });
  #figures = h('key-figures');
  #trend = h('open-trend');
  #filter = h('finding-filter');
  #table = h('finding-table');
  #checks = h('check-table');
  #panel = h('finding-panel');
  #call = callBehind('the findings');

  build() {
    const findings = h('section', { class: 'card' }, h('header', {}, h('h2', {}, 'Findings'), this.#call), this.#table);
    this.body.className = 'stack findings';
    this.body.append(
      h('div', {}, this.#head, this.#late, this.#figures),
      this.#trend,
      this.#filter,
      findings,
      this.#checks,
      this.#panel,
    );
    this.#head.acts = [copyLink()];
    this.addEventListener('filtered', ({ detail }) => this.change({ cursor: '', ...detail.filter }, detail.typed));
    this.addEventListener('sorted', ({ detail }) => this.change({ sort: detail.sort }, true));
    this.addEventListener('switched', ({ detail }) => this.change({ view: detail.value }, true));
    this.addEventListener('finding-closed', () => this.change({ finding: '' }));
    this.addEventListener('finding-handled', () => this.refresh());
  }

  set address(address) {
    this.#address = address;
    const path = `/findings${write(Object.fromEntries(ASKED.map((name) => [name, address[name]])))}`;
    this.#call.path = path;
    this.#filter.filter = address;
    this.#table.address = address;
    this.#trend.view = address.view ?? 'picture';
    this.#panel.finding = address.finding ?? '';
    if (this.dataset.loaded !== path) this.load(path, (answer) => this.#show(answer));
  }

  #show(answer) {
    const { asOf, policy, title, summary, recorded, totals, checks } = answer;
    if (recorded.at === null && recorded.trouble === null) return this.#notYet();
    const crumb = `As of ${asOf} · checks ${policy} · recorded ${moment(recorded.at)}`;
    this.#head.text = { crumb, title, note: summary };
    this.#late.hidden = !recorded.behind;
    this.#late.textContent = recorded.trouble
      ? `What stands here is as of the last run; the next can’t be recorded: ${recorded.trouble}`
      : 'The map, the day or the policy has changed since; the checks run again aside.';
    this.#figures.figures = figures(totals);
    this.#filter.checks = checks;
    this.#table.answer = answer;
    this.#checks.checks = checks;
    return this.#drawTrend();
  }

  /** The picture is asked for by itself, so that the lists never wait for it. */
  async #drawTrend() {
    this.#trend.trend = await ask('/findings/trend').catch((problem) => ({ problem }));
  }

  #notYet() {
    const again = h('button', { type: 'button', class: 'button first', onclick: () => this.refresh() }, 'Look again');
    this.body.hidden = true;
    delete this.dataset.loaded;
    this.state.empty(
      'The checks have not been recorded yet',
      'A server that stays runs them aside, once it has started and after each change of the map.',
      again,
    );
  }
}

function figures({ open, waived, accepted, overdue, checks }) {
  const all = SEVERITIES.reduce((sum, severity) => sum + (open[severity] ?? 0), 0);
  const worst = SEVERITIES.filter((severity) => open[severity]).map((severity) => `${open[severity]} ${severity}`);
  return [
    { label: 'Open findings', value: String(all), note: worst.slice(0, 2).join(', '), bad: (open.critical ?? 0) > 0 },
    { label: 'Overdue', value: String(overdue), bad: overdue > 0 },
    { label: 'Waived', value: String(waived) },
    { label: 'Risks accepted', value: String(accepted) },
    { label: 'Checks', value: `${checks.fail} fail`, note: `${checks.unknown} unknown, ${checks.pass} pass` },
    { label: 'Known of what they look at', value: checks.known === null ? '–' : `${checks.known}%` },
  ];
}

customElements.define('checks-view', ChecksView);
