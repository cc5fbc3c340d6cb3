/** Stands in for `@lezer/highlight`, by which FEEL's grammar tells an editor its colours: here nobody edits FEEL. */
export const styleTags = () => () => undefined;

const tag: unknown = new Proxy(() => tag, { get: () => tag });
export const tags = tag;
