/** How like two names are, as people mistype and shorten them. Below this two names are different names. */
export const LIKE = 0.7;

const SHORTEST = 3;

/** Lower case, without accents and punctuation; words apart by one space. */
export function plain(name) {
  return name
    .normalize('NFKD')
    .replaceAll(/\p{M}+/gu, '')
    .toUpperCase()
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Both plain. 1 for the same name, less for a part or a slip, 0 for another. */
export function likeness(asked, name) {
  if (asked === '' || name === '') return 0;
  if (asked === name) return 1;
  return Math.max(whole(asked.replaceAll(' ', ''), name.replaceAll(' ', '')), 0.95 * words(asked, name));
}

function whole(asked, name) {
  if (asked === name) return 0.99;
  if (name.startsWith(asked)) return asked.length < SHORTEST ? 0.75 : 0.85 + (0.1 * asked.length) / name.length;
  return mistyped(asked, name);
}

/** One slip among three letters and more, two among eight. */
function mistyped(asked, name) {
  const longer = Math.max(asked.length, name.length);
  if (longer < SHORTEST || Math.abs(asked.length - name.length) > 2) return 0;
  const most = longer >= 8 ? 2 : 1;
  const made = slips(asked, name, most);
  return made > most ? 0 : Math.max(0.78, 1 - made / longer);
}

/** Every word that was asked is found; words that nobody asked for weigh a little against a name. */
function words(asked, name) {
  const [wanted, there] = [asked.split(' '), name.split(' ')];
  let found = 0;
  let letters = 0;
  for (const word of wanted) {
    const best = Math.max(...there.map((other) => whole(word, other)));
    if (best < LIKE) return 0;
    found += best * word.length;
    letters += word.length;
  }
  return (found / letters) * (0.92 + 0.08 * Math.min(1, wanted.length / there.length));
}

/** Letters wrong, missing, too many or exchanged with the next: Damerau's distance, given up beyond `most`. */
export function slips(a, b, most) {
  let [before, last] = [[], Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + same);
      const exchanged = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (exchanged) row[j] = Math.min(row[j], before[j - 2] + 1);
    }
    if (Math.min(...row) > most) return most + 1;
    [before, last] = [last, row];
  }
  return last[b.length];
}

/** Things by name: an entry a name, `{ thing, plain }`. The likeliest first; of equals, those that `first` says. */
export function search(entries, text, first, most) {
  const asked = plain(text);
  const best = new Map();
  for (const { thing, plain: name } of entries) {
    const like = likeness(asked, name);
    if (like >= LIKE && like > (best.get(thing) ?? 0)) best.set(thing, like);
  }
  const rank = ([thing, like]) => like + (first(thing) ? 0.05 : 0);
  return [...best]
    .sort((a, b) => rank(b) - rank(a) || a[0] - b[0])
    .slice(0, most)
    .map(([thing]) => thing);
}
