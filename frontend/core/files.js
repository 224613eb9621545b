/** Files out of a drop or a file field, folders walked. Names keep no folder: a bundle's files stand side by side. */

const WANTED = /\.(csv|zip|xlsx)$/i;

/** @param {DataTransfer} transfer @returns {Promise<File[]>} */
export async function dropped(transfer) {
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry?.()).filter(Boolean);
  if (entries.length === 0) return wanted([...transfer.files]);
  return wanted((await Promise.all(entries.map(walk))).flat());
}

async function walk(entry) {
  if (entry.isFile) return new Promise((found, failed) => entry.file((file) => found([file]), failed));
  const reader = entry.createReader();
  const inside = [];
  for (let batch = await read(reader); batch.length > 0; batch = await read(reader)) inside.push(...batch);
  return (await Promise.all(inside.map(walk))).flat();
}

const read = (reader) => new Promise((found, failed) => reader.readEntries(found, failed));

/** What an import can read; a readme beside it is left where it is. */
export function wanted(files) {
  return files
    .filter(({ name }) => WANTED.test(name) && !name.startsWith('.'))
    .sort((a, b) => a.name.localeCompare(b.name));
}

/** A source's name from what was dropped, as the command line makes one: the one file's name, or the folder's. */
export function sourceName(files, folder = '') {
  const base = files.length === 1 ? files[0].name.replace(WANTED, '') : folder;
  return base
    .toLowerCase()
    .replaceAll(/[^a-z0-9._+-]+/g, '-')
    .replaceAll(/^[^a-z0-9]+/g, '');
}
