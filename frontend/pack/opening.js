/** Why a pack does not open, as it is told. */
export class Shut extends Error {}

const UTF8 = new TextEncoder();

function bytes(base64) {
  return Uint8Array.fromBase64?.(base64) ?? Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
}

/** Two secrets of one passphrase: one decrypts, one tells a wrong passphrase from a changed file. */
async function secrets(header, passphrase) {
  const { subtle } = crypto;
  const text = UTF8.encode(passphrase.normalize('NFC'));
  const typed = await subtle.importKey('raw', text, 'PBKDF2', false, ['deriveBits']);
  const stretch = { name: 'PBKDF2', hash: 'SHA-256', salt: bytes(header.salt), iterations: header.iterations };
  const secret = await subtle.importKey('raw', await subtle.deriveBits(stretch, typed, 256), 'HKDF', false, [
    'deriveBits',
    'deriveKey',
  ]);
  const part = (info) => ({ name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info: UTF8.encode(info) });
  const check = new Uint8Array(await subtle.deriveBits(part('tierfall pack check'), secret, 128));
  const key = await subtle.deriveKey(part('tierfall pack key'), secret, { name: 'AES-GCM', length: 256 }, false, [
    'decrypt',
  ]);
  return { check, key };
}

/**
 * What a pack holds. Throws {@link Shut}.
 *
 * @param {string} headerText its very characters are bound to what is encrypted
 * @param {string} sealed base64
 */
export async function open(headerText, sealed, passphrase) {
  if (!globalThis.crypto?.subtle || !globalThis.DecompressionStream) {
    throw new Shut('This browser can’t decrypt here. Open the file from a disk, in a current browser.');
  }
  const header = readHeader(headerText);
  const { check, key } = await secrets(header, passphrase);
  const wanted = bytes(header.check);
  if (wanted.length !== check.length || wanted.some((value, i) => value !== check[i])) {
    throw new Shut('This is not the passphrase of this file.');
  }
  const how = { name: 'AES-GCM', iv: bytes(header.nonce), additionalData: UTF8.encode(headerText) };
  const packed = await crypto.subtle.decrypt(how, key, bytes(sealed)).catch(() => {
    throw new Shut(CHANGED);
  });
  return new Response(new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'))).json();
}

const CHANGED = 'The file was changed since it was made, or a part is missing: it is not opened. Take another copy.';

function readHeader(text) {
  try {
    const header = JSON.parse(text);
    if (header.format === 1) return header;
  } catch {
    throw new Shut(CHANGED);
  }
  throw new Shut('This file is of a form that this page does not know.');
}
