import { DomainError } from '@baton/domain/errors';
import type { FastifyRequest } from 'fastify';
import type { App } from '../app-type.ts';

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses changes that a page of another site asks for: browsers name the page's origin with every such request.
 * Programs name none and have no cookie that a page could borrow.
 */
export function addOriginCheck(app: App, publicOrigin: string | null): void {
  app.addHook('onRequest', async (request) => {
    if (safeMethods.has(request.method) || comesFromUs(request, publicOrigin)) return;
    throw new DomainError('origin_refused');
  });
}

function comesFromUs(request: FastifyRequest, publicOrigin: string | null): boolean {
  const { origin } = request.headers;
  if (origin === undefined) {
    const site = request.headers['sec-fetch-site'];
    return site === undefined || site === 'same-origin' || site === 'none';
  }
  if (origin === publicOrigin) return true;
  return URL.canParse(origin) && new URL(origin).host === request.host;
}
