import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import type { Context } from '@baton/domain/context';
import type { Login } from '@baton/domain/login';
import type {
  FastifyBaseLogger,
  FastifyInstance,
  RawReplyDefaultExpression,
  RawRequestDefaultExpression,
  RawServerDefault,
} from 'fastify';
import type { PolicyName } from './policies.ts';

/** The app as routes know it: the schemas of an endpoint type its handler. */
export type App = FastifyInstance<
  RawServerDefault,
  RawRequestDefaultExpression,
  RawReplyDefaultExpression,
  FastifyBaseLogger,
  TypeBoxTypeProvider
>;

declare module 'fastify' {
  interface FastifyContextConfig {
    policy?: PolicyName;
  }
  interface FastifyRequest {
    login: Login | null;
    /** What domain verbs get first: the signed-in person acts, or the api itself on public routes. */
    ctx: Context;
  }
}
