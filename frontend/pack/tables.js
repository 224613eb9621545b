import { plain } from './likeness.js';

/** What was sealed, with a way to each row. Things are spoken of by their numbers. */
export class Pack {
  #places = new Map();
  #falls = new Map();
  #facts = new Map();
  #critical;
  #assumed;

  constructor(data) {
    this.data = data;
    this.#critical = new Set(data.things.critical);
    this.#assumed = new Set(data.steps.assumed);
    data.things.refs.forEach((ref, thing) => this.#places.set(ref, thing));
    for (const fall of data.falls) this.#falls.set(fall.thing, [...(this.#falls.get(fall.thing) ?? []), fall]);
    for (const [question, rows] of Object.entries(data.facts)) {
      this.#facts.set(question, new Map(rows.map((row) => [row.ref, row])));
    }
  }

  /** The number of a thing by its ref; undefined where the pack does not name it. */
  place(ref) {
    return this.#places.get(ref);
  }

  ref(thing) {
    return this.data.things.refs[thing];
  }

  kind(thing) {
    return this.ref(thing).split(':', 1)[0];
  }

  /** Its name, or its ref where it has none. */
  name(thing) {
    return this.data.things.names[thing] || this.ref(thing);
  }

  /** The same by a ref, which may name nothing. */
  called(ref) {
    const thing = this.place(ref);
    return thing === undefined ? ref : this.name(thing);
  }

  critical(thing) {
    return this.#critical.has(thing);
  }

  falls(thing) {
    return this.#falls.get(thing) ?? [];
  }

  /** One row about a thing; undefined where nothing is said. */
  fact(question, ref) {
    return this.#facts.get(question)?.get(ref);
  }

  facts(question) {
    return this.data.facts[question] ?? [];
  }

  node(node) {
    const { words, thing, state } = this.data.nodes;
    return { thing: thing[node], state: words[state[node]] };
  }

  /** What a fall reaches of what is watched, likeliest first, each with how it is told. */
  reached(fall) {
    const { reached, hops, marks } = fall.detail;
    return reached.map((node, i) => ({
      node,
      ...this.node(node),
      hops: hops[i],
      known: (marks[i] & 1) === 1,
      forced: (marks[i] & 4) === 4,
    }));
  }

  /** The most likely path to a node: no two steps of a fall lead to the same one, so it is found from its end. */
  path(fall, node) {
    const { to, from } = this.data.steps;
    fall.leading ??= new Map(fall.detail.steps.map((step) => [to[step], step]));
    const path = [];
    for (let step = fall.leading.get(node); step !== undefined; step = fall.leading.get(from[step])) {
      path.unshift(this.step(step));
    }
    return path;
  }

  step(step) {
    const { rule, from, to, p, files, file, line, via, unknown } = this.data.steps;
    return {
      title: this.data.rules[rule[step]].title,
      from: this.node(from[step]),
      to: this.node(to[step]),
      p: p[step],
      record: files[file[step]] + (line[step] < 0 ? '' : `:${line[step]}`),
      assumed: this.#assumed.has(step),
      via: via[step] ?? [],
      unknown: unknown[step] ?? [],
    };
  }

  /** The falls kept whole that reach a thing, likeliest first. */
  reaching(thing) {
    const found = [];
    for (const fall of this.data.falls) {
      const hit = fall.detail && fall.detail.reached.find((node) => this.data.nodes.thing[node] === thing);
      if (hit !== undefined && fall.detail) {
        found.push({ fall, node: hit, p: this.path(fall, hit).reduce((product, { p }) => product * p, 1) });
      }
    }
    return found.sort((a, b) => b.p - a.p);
  }

  /** Every name of every thing, plain, for a search. */
  entries() {
    const { refs, names, aliases } = this.data.things;
    return refs.flatMap((ref, thing) =>
      [names[thing], ref.slice(ref.indexOf(':') + 1), ...(aliases[thing] ?? [])]
        .filter((text) => text !== '')
        .map((text) => ({ thing, plain: plain(text) })),
    );
  }
}
