import type { Endpoint, EndpointInput } from '@baton/contract/endpoint';

type Parts = { params?: Record<string, unknown>; querystring?: Record<string, unknown> };

/** Cache key of a read: its operationId first, so that `[operationId]` names all of its answers. */
export function queryKeyOf<E extends Endpoint>(endpoint: E, input: EndpointInput<E>): readonly unknown[] {
  const { params, querystring } = (input ?? {}) as Parts;
  return [endpoint.schema.operationId, params ?? null, querystring ?? null];
}
