/** Each kind has a shape and a colour, so that neither has to be told apart alone. Shapes stand on a 12 x 12 grid. */
const SHAPES = {
  diamond: 'M6 0 12 6 6 12 0 6Z',
  square: 'M2 1h8a1 1 0 0 1 1 1v8a1 1 0 0 1-1 1H2a1 1 0 0 1-1-1V2a1 1 0 0 1 1-1Z',
  triangle: 'M6 .5 12 11.5H0Z',
  circle: 'M6 0a6 6 0 1 1 0 12A6 6 0 1 1 6 0Z',
  hexagon: 'M3 .8h6L12 6 9 11.2H3L0 6Z',
  pentagon: 'M6 0 12 4.6 9.7 11.8H2.3L0 4.6Z',
};

/** kind: [shape, token of its colour, heading in a legend] */
const KINDS = {
  vendor: ['diamond', 'kindVendor', 'Vendor'],
  organization: ['diamond', 'kindVendor', 'Vendor'],
  contract: ['hexagon', 'kindContract', 'Service, contract'],
  service: ['hexagon', 'kindContract', 'Service, contract'],
  subcontract: ['hexagon', 'kindContract', 'Service, contract'],
  system: ['square', 'kindSystem', 'System, software'],
  zone: ['square', 'kindSystem', 'System, software'],
  software: ['square', 'kindSystem', 'System, software'],
  account: ['triangle', 'kindAccount', 'Account, connection'],
  group: ['triangle', 'kindAccount', 'Account, connection'],
  connection: ['triangle', 'kindAccount', 'Account, connection'],
  dataset: ['circle', 'kindData', 'Data'],
  dataflow: ['circle', 'kindData', 'Data'],
  function: ['pentagon', 'kindFunction', 'Business function'],
};

export const kindOf = (ref) => ref.slice(0, ref.indexOf(':'));
export const idOf = (ref) => ref.slice(ref.indexOf(':') + 1);

export function look(kind) {
  const [shape, colour, heading] = KINDS[kind] ?? ['circle', 'ink3', 'Other'];
  return { path: SHAPES[shape], colour, heading };
}

/** One entry a shape, for the kinds that a picture holds, in a fixed order. */
export function legend(kinds) {
  const held = new Set(kinds);
  const seen = new Map();
  for (const kind of Object.keys(KINDS)) {
    const { heading, path } = look(kind);
    if (held.has(kind) && !seen.has(heading)) seen.set(heading, { kind, heading, path });
  }
  return [...seen.values()];
}
