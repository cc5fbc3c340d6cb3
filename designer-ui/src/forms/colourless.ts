/**
 * Stands in for `@lezer/highlight`, by which FEEL's grammar tells an editor its colours: forms show no FEEL, and the
 * cells of a decision table do without.
 */
export const styleTags = () => () => undefined;
export const highlightTree = () => undefined;
export const tagHighlighter = () => ({ style: () => null });

const modifiers = new Set(['definition', 'constant', 'function', 'standard', 'local', 'special']);
const tag: unknown = new Proxy(
  {},
  {
    get: (plain, name) => {
      if (typeof name === 'symbol' || name in plain) return Reflect.get(plain, name) as unknown;
      return modifiers.has(name) ? () => tag : tag;
    },
  },
);
export const tags = tag;
