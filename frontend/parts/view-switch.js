import { h, tell } from '../core/dom.js';

/**
 * <view-switch>: a few ways to show one thing, of which one is on.
 *
 * In:  `choices` [[value, text]], `value`.
 * Out: `switched` {value}.
 */
export class ViewSwitch extends HTMLElement {
  #choices = [];
  #value = '';

  set choices(choices) {
    this.#choices = choices;
    this.#update();
  }

  set value(value) {
    this.#value = value;
    this.#update();
  }

  #update() {
    if (this.children.length !== this.#choices.length) {
      this.replaceChildren(
        ...this.#choices.map(([value, text]) =>
          h(
            'button',
            { type: 'button', 'data-value': value, onclick: () => tell(this, 'switched', { value }) },
            text,
          ),
        ),
      );
      this.className = 'switch';
      this.setAttribute('role', 'group');
      this.setAttribute('aria-label', 'Show as');
    }
    for (const button of this.children)
      button.setAttribute('aria-pressed', String(button.dataset.value === this.#value));
  }
}

customElements.define('view-switch', ViewSwitch);
