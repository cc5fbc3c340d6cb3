import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { App } from '../app-type.ts';
import { problemOf, sendProblem } from './problem-details.ts';

/**
 * The built web app. Files named by their content are kept for a year, the page itself is asked for each time;
 * every other address that a browser opens is the page, which finds its own way.
 */
export async function addWebApp(app: App, webDir: string | null): Promise<void> {
  const page = webDir !== null && existsSync(join(webDir, 'index.html'));
  if (page) {
    await app.register(fastifyStatic, {
      root: webDir,
      wildcard: true,
      index: 'index.html',
      cacheControl: false,
      setHeaders: (response, path) => {
        const named = path.includes('/assets/');
        void response.header('cache-control', named ? 'public, max-age=31536000, immutable' : 'no-cache');
      },
    });
  }
  app.setNotFoundHandler((request, reply) => {
    const wantsPage = request.method === 'GET' && (request.headers.accept ?? '').includes('text/html');
    if (page && wantsPage && !request.url.startsWith('/api/')) return reply.sendFile('index.html');
    return sendProblem(reply, problemOf('not_found', request));
  });
}
