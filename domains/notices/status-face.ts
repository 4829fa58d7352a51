// The status page's own address, /status: HTML from the same operation that answers /api/status, in the language the
// reader's browser asks for, without the web application. When the database does not answer, the kept copy does.
import type { FastifyRequest } from 'fastify';
import type { Face, House } from '../../platform/operation/domain.ts';
import type { AnswerOf } from '../../platform/operation/operation.ts';
import { showStatus } from './contract.ts';
import { keptStatusPage, languageAsked } from './kept-status.ts';
import { statusPlace, statusStyle, writeStatusCopies } from './status-copies.ts';
import { type PageLanguage, statusPage } from './status-page.ts';

/** longest that a reader waits for the database before the kept copy is shown */
const patience = 3000;
const everyMinute = 60_000;

/** Serves /status and its stylesheet, and keeps the copies young while the server listens. */
export const statusFace: Face = (app, house) => {
  app.get('/status', async (request, reply) => {
    const language = languageOf(request);
    const page = await pageNow(house, language, request.id).catch((error: unknown) => keptOr(error, language));
    return reply
      .type('text/html; charset=utf-8')
      .header('cache-control', 'no-cache')
      .header('content-language', language)
      .header('vary', 'accept-language')
      .send(page);
  });
  app.get('/status.css', async (_request, reply) =>
    reply.type('text/css; charset=utf-8').header('cache-control', 'public, max-age=3600').send(statusStyle),
  );
  let timer: NodeJS.Timeout | undefined;
  app.addHook('onListen', async () => {
    timer = setInterval(() => void keepYoung(house), everyMinute);
    timer.unref();
    void keepYoung(house);
  });
  app.addHook('onClose', async () => clearInterval(timer));
};

async function pageNow(house: House, language: PageLanguage, requestId: string): Promise<string> {
  // what is remembered answers without the database, but then nobody knows whether it is still so
  const asked = house.database.pool
    .query('select 1')
    .then(() => house.run(showStatus, {}, { actor: null, language, requestId }));
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => late.reject(new Error('the database does not answer')), patience);
  try {
    // the house holds answers against the operation's output
    const status = (await Promise.race([asked, late.promise])) as AnswerOf<typeof showStatus>;
    return statusPage(status, language, house.timeZone);
  } finally {
    clearTimeout(timer);
    asked.catch(() => {});
  }
}

async function keptOr(error: unknown, language: PageLanguage): Promise<string> {
  const place = statusPlace();
  const page = place === null ? null : await keptStatusPage(place, language, new Date());
  if (page === null) throw error;
  return page;
}

let told = '';

/** A folder that cannot be written is said once, and does not stop the product. */
async function keepYoung(house: House): Promise<void> {
  try {
    await house.look({ actor: null }, writeStatusCopies);
    told = '';
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    if (text !== told) house.log.warn({ error: text }, 'the status page could not be kept');
    told = text;
  }
}

function languageOf(request: FastifyRequest): PageLanguage {
  const named =
    request.query !== null && typeof request.query === 'object' ? Reflect.get(request.query, 'language') : '';
  return languageAsked(String(named), request.headers['accept-language'] ?? '');
}
