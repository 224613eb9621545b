import { first, written } from '../core/calls.js';
import { h, tell } from '../core/dom.js';

/**
 * <call-form>: one operation of the interface with a field for each of its parameters, and for its body.
 *
 * In:  `call` {operation, values}.
 * Out: `call-wanted` {path, request}.
 */
export class CallForm extends HTMLElement {
  #operation;
  #fields = [];
  #body;

  set call({ operation, values }) {
    this.#operation = operation;
    const { told } = operation;
    this.#fields = (told.parameters ?? []).map((parameter) => field(parameter, first(parameter, values)));
    const [type, content] = Object.entries(told.requestBody?.content ?? {})[0] ?? [];
    const form = type === 'multipart/form-data' ? Object.entries(content.schema.properties) : [];
    const parts = form.map(([name, schema]) => field(asParameter(name, schema), []));
    this.#body = type && { type, parts, text: parts.length === 0 && bodyField(type, content.example) };
    this.replaceChildren(
      h(
        'form',
        { class: 'stack', onsubmit: (event) => this.#send(event) },
        h('p', {}, marked(told.description)),
        told['x-role'] && h('p', { class: 'quiet' }, `The least role that may: ${told['x-role']}.`),
        this.#fields.map(({ shown }) => shown),
        told.requestBody && h('p', {}, marked(told.requestBody.description)),
        parts.map(({ shown }) => shown),
        this.#body?.text?.shown,
        h('div', { class: 'row send' }, h('button', { class: 'button first' }, `Send ${operation.method}`)),
      ),
    );
  }

  #send(event) {
    event.preventDefault();
    const values = Object.fromEntries(this.#fields.map(({ name, read }) => [name, read()]));
    const request = { method: this.#operation.method, accept: accepted(this.#operation.told) };
    const { type, parts, text } = this.#body ?? {};
    if (text && type === 'application/json' && !readable(text.control)) return;
    if (text) request[type === 'application/json' ? 'json' : 'body'] = text.value();
    else if (parts) request.body = formOf(parts);
    tell(this, 'call-wanted', { path: written(this.#operation, values), request });
  }
}

/** Our words have code between backticks. */
const marked = (text) => text.split('`').map((part, i) => (i % 2 === 1 ? h('code', {}, part) : part));

/** Whatever it answers; a refusal is a problem detail in any case. */
const accepted = ({ responses }) =>
  [...Object.values(responses).flatMap(({ content }) => Object.keys(content ?? {}))].join(', ') || '*/*';

const asParameter = (name, schema) => {
  const { description, examples } = schema;
  return { name, description, schema, example: examples?.[0] };
};

let fields = 0;

/** One parameter: its name over what fits its kind of value, and its words below. */
function field({ name, description, required, schema, example }, values) {
  const id = `about-${++fields}`;
  const control = controlFor(schema, { name, required, 'aria-describedby': id }, example);
  if (control.type !== 'file') control.value = values.join('\n');
  const shown = h(
    'div',
    { class: 'asked' },
    h('label', { class: 'field' }, h('code', {}, name, required && h('span', {}, ' (needed)')), control),
    h('p', { class: 'quiet', id }, marked(description), schema.type === 'array' && !control.files && ' One a line.'),
  );
  const read = () => control.value.split('\n').map((value) => value.trim());
  return { name, shown, read, control };
}

function controlFor(schema, props, example) {
  const placeholder = example === undefined ? '' : `as ${[example].flat()[0] ?? ''}`;
  const choices = schema.type === 'boolean' ? ['true', 'false'] : schema.enum;
  if (choices) {
    const options = ['', ...choices].map((value) => h('option', { value }, value === '' ? 'not said' : value));
    return h('select', props, options);
  }
  if (schema.items?.contentMediaType) return h('input', { type: 'file', multiple: true, ...props });
  if (schema.type === 'array') return h('textarea', { rows: 2, spellcheck: 'false', placeholder, ...props });
  if (schema.format === 'date') return h('input', { type: 'date', ...props });
  const number = schema.type === 'integer' || schema.type === 'number';
  const kind = number ? { type: 'number', step: schema.type === 'integer' ? 1 : 'any' } : { type: 'text' };
  return h('input', { autocomplete: 'off', placeholder, ...kind, ...props });
}

function bodyField(type, example) {
  const json = type === 'application/json';
  const control = h('textarea', { rows: 8, spellcheck: 'false', oninput: () => control.setCustomValidity('') });
  control.value = json ? JSON.stringify(example, null, 2) : example;
  const value = () => (json ? JSON.parse(control.value) : control.value);
  return { control, value, shown: h('label', { class: 'field' }, h('code', {}, type), control) };
}

/** Says where JSON is none before it is sent. */
function readable(control) {
  try {
    JSON.parse(control.value);
    return true;
  } catch (problem) {
    control.setCustomValidity(problem.message);
    control.reportValidity();
    return false;
  }
}

function formOf(parts) {
  const form = new FormData();
  for (const { name, control, read } of parts) {
    if (control.files) for (const file of control.files) form.append(name, file);
    else if (read()[0] !== '') form.append(name, read()[0]);
  }
  return form;
}

customElements.define('call-form', CallForm);
