import rateLimit from '@fastify/rate-limit';
import { DomainError } from '@baton/domain/errors';
import type { FastifyRequest } from 'fastify';
import type { App } from '../app-type.ts';

/** Limits for the routes that ask for one; signing in has its own, which every process shares. */
export async function addRateLimits(app: App): Promise<void> {
  await app.register(rateLimit, { global: false });
}

/** So many calls of one person a minute, in this process. */
export function perPerson(max: number) {
  return {
    max,
    timeWindow: '1 minute',
    keyGenerator: (request: FastifyRequest) => request.login?.person.id ?? request.ip,
    errorResponseBuilder: (_request: FastifyRequest, { ttl }: { ttl: number }) =>
      new DomainError('rate_limited', { retryAfterSeconds: Math.ceil(ttl / 1000) }),
  };
}
