import { h } from '../core/dom.js';

/**
 * <graph-words>: what a query can ask for: each label with its properties, and each relationship with its ends.
 *
 * In: `words` {nodes, relationships}.
 */
export class GraphWords extends HTMLElement {
  set words({ nodes, relationships }) {
    this.replaceChildren(
      h('h3', {}, 'Labels'),
      nodes.map(({ label, about, properties }) =>
        fold(label, [about && h('p', { class: 'quiet' }, about), properties.length > 0 && list(properties)]),
      ),
      h('h3', {}, 'Relationships'),
      grouped(relationships).map(([type, all]) =>
        fold(
          type,
          all.map(({ from, to, properties }) => [
            h('p', {}, h('code', {}, `(:${from})-[:${type}]->(:${to})`)),
            properties.length > 0 && list(properties),
          ]),
        ),
      ),
    );
  }

  replaceChildren(...children) {
    super.replaceChildren(...children.flat(Infinity));
  }
}

const fold = (name, inside) => h('details', {}, h('summary', {}, h('code', {}, name)), inside);

const list = (properties) =>
  h(
    'dl',
    {},
    properties.map(({ name, type, about }) => [
      h('dt', {}, h('code', {}, name)),
      h('dd', { class: 'quiet' }, about ? `${type}: ${about}` : type),
    ]),
  );

function grouped(relationships) {
  const groups = new Map();
  for (const one of relationships) groups.set(one.type, [...(groups.get(one.type) ?? []), one]);
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
}

customElements.define('graph-words', GraphWords);
