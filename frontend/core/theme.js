/** What the theme's tokens come to at this moment, for the charts, which paint with colours and not with classes. */
const NAMES = [
  'page',
  'surface',
  'ink',
  'ink-2',
  'ink-3',
  'rule',
  'rule-2',
  'accent',
  'edge',
  'ring',
  'tip',
  'tip-ink',
  'risk-0',
  'risk-1',
  'risk-2',
  'risk-3',
  'risk-4',
  'kind-vendor',
  'kind-contract',
  'kind-system',
  'kind-account',
  'kind-data',
  'kind-function',
];

const camel = (name) => name.replace(/-(.)/g, (_, letter) => letter.toUpperCase());

/** A token may be light-dark(…): only a real element tells which of the two it comes to. */
export function tokens() {
  const probe = document.createElement('span');
  document.body.append(probe);
  const found = {};
  for (const name of NAMES) {
    probe.style.color = `var(--${name})`;
    found[camel(name)] = getComputedStyle(probe).color;
  }
  probe.remove();
  found.ramp = [0, 1, 2, 3, 4].map((step) => found[`risk${step}`]);
  found.font = getComputedStyle(document.documentElement).fontFamily;
  found.dark = isDark();
  return found;
}

const SYSTEM = globalThis.matchMedia?.('(prefers-color-scheme: dark)');

export function isDark() {
  const chosen = document.documentElement.dataset.theme;
  return chosen ? chosen === 'dark' : Boolean(SYSTEM?.matches);
}

/** Changes to the other theme and keeps the choice in this browser. */
export function toggle() {
  const theme = isDark() ? 'light' : 'dark';
  document.documentElement.dataset.theme = theme;
  localStorage.setItem('theme', theme);
  document.dispatchEvent(new Event('theme-changed'));
}

SYSTEM?.addEventListener('change', () => document.dispatchEvent(new Event('theme-changed')));
