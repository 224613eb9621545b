/**
 * The operations of an OpenAPI document as calls that people write: `GET /chain/halden-msp?as-of=2026-11-23`.
 * Addresses are those below /api/v1.
 */
const BASE = '/api/v1';

/** @returns {Array<{key: string, method: string, path: string, told: object}>} in the order of the document */
export function operations({ paths }) {
  return Object.entries(paths).flatMap(([address, methods]) =>
    Object.entries(methods).map(([name, told]) => {
      const [method, path] = [name.toUpperCase(), address.slice(BASE.length)];
      return { key: `${method} ${path}`, method, path, told };
    }),
  );
}

/**
 * The operation that a call means, and its values by parameter; undefined where none answers it.
 *
 * @param {string} call a key, or a call with all that it asks
 */
export function meant(all, call) {
  const named = all.find(({ key }) => key === call);
  if (named) return { operation: named, values: {} };
  const [method, address = ''] = call.split(/ (.*)/s);
  const [path, query = ''] = address.split(/\?(.*)/s);
  const fitting = all
    .filter((operation) => operation.method === method && pattern(operation.path).test(path))
    .sort((a, b) => b.path.replace(/\{.*?\}/g, '').length - a.path.replace(/\{.*?\}/g, '').length);
  if (fitting.length === 0) return undefined;
  const values = {};
  for (const [name, value] of Object.entries(pattern(fitting[0].path).exec(path).groups ?? {}))
    values[name] = [decodeURIComponent(value)];
  for (const [name, value] of new URLSearchParams(query)) (values[name] ??= []).push(value);
  return { operation: fitting[0], values };
}

/** The address of a call; values that are empty are left out. */
export function written({ path, told }, values) {
  const query = new URLSearchParams();
  let address = path;
  for (const parameter of told.parameters ?? []) {
    const given = (values[parameter.name] ?? []).filter((value) => value !== '');
    const { name, in: where } = parameter;
    if (where === 'path') address = address.replace(`{${name}}`, readable(encodeURIComponent(given[0] ?? '')));
    else for (const value of given) query.append(name, value);
  }
  const text = readable(query.toString());
  return text === '' ? address : `${address}?${text}`;
}

/** What a field holds at first: what the call says, else the example of what has to be there. */
export function first(parameter, values) {
  const given = values[parameter.name];
  if (given) return given;
  return parameter.required && parameter.example !== undefined ? [parameter.example].flat().map(String) : [];
}

/** A part at the end may hold slashes: no other operation begins where it stands. */
function pattern(path) {
  const parts = path.replace(/\{(\w+)\}$/, '(?<$1>.+)').replace(/\{(\w+)\}/g, '(?<$1>[^/]+)');
  return new RegExp(`^${parts}$`);
}

const readable = (text) => text.replaceAll('%3A', ':').replaceAll('%2F', '/').replaceAll('%2C', ',');
