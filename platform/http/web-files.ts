// Serves the built web: hashed assets for a year, the page itself never from a cache, and every address of the product
// answers with the page, so that deep links work.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Refusal } from '../refusal/refusal.ts';

/** Mounts the folder `web` (with index.html and assets/). Throws when it has not been built. */
export async function mountWeb(app: FastifyInstance, web: string): Promise<void> {
  const file = path.join(web, 'index.html');
  if (!existsSync(file)) throw new Error(`The web is not built: ${file} is missing.`);
  const page = readFileSync(file);
  await app.register(fastifyStatic, {
    root: web,
    index: false,
    wildcard: false,
    cacheControl: false,
    setHeaders: (reply, served) => {
      const forEver = served.includes('/assets/');
      void reply.header('cache-control', forEver ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  app.setNotFoundHandler(async (request, reply) => {
    if (!wantsPage(request)) refuseAddress();
    return reply.type('text/html; charset=utf-8').header('cache-control', 'no-cache').send(page);
  });
}

/** Refuses an address that nothing answers. */
export function refuseAddress(): never {
  throw new Refusal('not-found', 'no-such-address');
}

/** A browser that goes to an address of the product; a missing picture, script or operation is an error instead. */
function wantsPage({ method, url, headers }: FastifyRequest): boolean {
  if ((method !== 'GET' && method !== 'HEAD') || /^\/(api|assets)(\/|$)/.test(url)) return false;
  return headers.accept?.includes('text/html') === true || !path.extname(url.split('?')[0] ?? '');
}
