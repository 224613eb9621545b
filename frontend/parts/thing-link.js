import { pageOf } from '../core/address.js';
import { h } from '../core/dom.js';
import { kindOf } from '../core/kinds.js';

/** A thing by its name: a vendor leads to its page, anything else opens beside the page that is there. */
export function thingLink(ref, text, props = {}) {
  const beside = kindOf(ref) === 'vendor' ? null : ref;
  return h('a', { href: pageOf(ref), 'data-thing': beside, ...props }, text);
}
