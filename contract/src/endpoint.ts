import type { Static, TSchema } from 'typebox';

/** One HTTP endpoint: what the api serves, what the document says and what a client may send. */
export interface Endpoint {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Fastify path, parameters as `:name`. */
  url: string;
  schema: EndpointSchema;
}

export interface EndpointSchema {
  operationId: string;
  summary: string;
  tags: string[];
  /** An empty list makes the endpoint public; absent, a login is needed. */
  security?: [];
  consumes?: string[];
  params?: TSchema;
  querystring?: TSchema;
  headers?: TSchema;
  body?: TSchema;
  response: Record<number, TSchema>;
}

/** Declares an endpoint; identity, so that its exact type reaches server and client. */
/*#__NO_SIDE_EFFECTS__*/ export function endpoint<const E extends Endpoint>(declaration: E): E {
  return declaration;
}

type Part<E extends Endpoint, K extends 'params' | 'querystring' | 'body'> = E['schema'][K] extends TSchema
  ? { [P in K]: Static<E['schema'][K]> }
  : unknown;

/** What a caller gives: params, querystring and body, each only where declared. */
export type EndpointInput<E extends Endpoint> = Part<E, 'params'> & Part<E, 'querystring'> & Part<E, 'body'>;

type Success<R> = { [S in keyof R]: S extends 200 | 201 | 202 ? R[S] : never }[keyof R];

/** What a successful call answers; an endpoint with 204 alone answers `undefined`. */
export type EndpointOutput<E extends Endpoint> =
  Success<E['schema']['response']> extends infer T extends TSchema ? Static<T> : undefined;
