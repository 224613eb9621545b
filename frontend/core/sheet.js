/**
 * Links style sheets that only one page needs, once, and waits for them; each says itself which layer it belongs to.
 *
 * @param {...string} names below /styles/parts, without their ending
 */
export function sheets(...names) {
  return Promise.all(
    names.map((name) => {
      const href = `/styles/parts/${name}.css`;
      if (document.querySelector(`link[href="${href}"]`)) return undefined;
      const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href });
      const loaded = new Promise((done) => {
        link.onload = link.onerror = done;
      });
      document.head.append(link);
      return loaded;
    }),
  );
}
