import { h, tell } from '../core/dom.js';
import { SEVERITIES, STATES } from '../core/findings.js';
import { begin } from '../core/words.js';

const PAUSE = 350;

/**
 * <finding-filter>: which findings are shown.
 *
 * In:  `checks`, as /findings lists them; `filter`, the state of the page.
 * Out: `filtered` {filter, typed}.
 */
export class FindingFilter extends HTMLElement {
  #filter = {};
  #find = h('input', { type: 'search', placeholder: 'Ref or words' });
  #state = select([['', 'All that are found'], ...STATES]);
  #severity = select([['', 'All severities'], ...SEVERITIES.map((severity) => [severity, begin(severity)])]);
  #check = select([['', 'All checks']]);
  #vendor = h('input', { type: 'search', placeholder: 'vendor:halden-msp' });
  #clear = h('button', { type: 'button', class: 'button', onclick: () => this.#none() }, 'Clear filters');
  #waiting;

  set checks(checks) {
    const all = [['', 'All checks'], ...checks.map(({ check, title }) => [check, `${check} ${title}`])];
    this.#check.replaceChildren(...all.map(([value, text]) => h('option', { value }, text)));
    this.#update();
  }

  set filter(filter) {
    this.#filter = filter;
    this.#update();
  }

  #update() {
    for (const [name, field] of Object.entries(this.#fields)) {
      if (document.activeElement !== field || field.localName === 'select') field.value = this.#filter[name] ?? '';
    }
    this.#clear.hidden = Object.keys(this.#fields).every((name) => !this.#filter[name]);
  }

  get #fields() {
    return {
      find: this.#find,
      state: this.#state,
      severity: this.#severity,
      check: this.#check,
      vendor: this.#vendor,
    };
  }

  connectedCallback() {
    const labels = { find: 'Find', state: 'State', severity: 'Severity', check: 'Check', vendor: 'Vendor' };
    const fields = Object.entries(this.#fields).map(([name, field]) => {
      const typed = field.localName === 'input';
      field.addEventListener(typed ? 'input' : 'change', () => this.#changed(name, field.value, typed));
      return h('label', { class: `field of-${name}` }, labels[name], field);
    });
    this.replaceChildren(h('div', { class: 'bar', role: 'search', 'aria-label': 'Findings' }, fields, this.#clear));
  }

  /** What is typed is asked for when the hand rests. */
  #changed(name, value, typed) {
    clearTimeout(this.#waiting);
    const changed = () => tell(this, 'filtered', { filter: { [name]: value.trim() }, typed });
    if (typed) this.#waiting = setTimeout(changed, PAUSE);
    else changed();
  }

  #none() {
    tell(this, 'filtered', { filter: Object.fromEntries(Object.keys(this.#fields).map((name) => [name, ''])) });
    this.#find.focus();
  }
}

const select = (choices) =>
  h(
    'select',
    {},
    choices.map(([value, text]) => h('option', { value }, text)),
  );

customElements.define('finding-filter', FindingFilter);
