/**
 * Stands in for typebox in the browser bundle: an endpoint's schemas serve the types at build time,
 * at run time only its method, address and name count.
 */
export const Type = new Proxy(
  {},
  {
    get: (_target, kind) => (argument: unknown) => (kind === 'Object' ? { properties: argument } : {}),
  },
);
