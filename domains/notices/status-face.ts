// The status page's own address, /status: HTML from the same operation that answers /api/status, in the language the
// reader's browser asks for, without the web application.
import { readFileSync } from 'node:fs';
import type { FastifyRequest } from 'fastify';
import type { Face } from '../../platform/operation/domain.ts';
import type { AnswerOf } from '../../platform/operation/operation.ts';
import { showStatus } from './contract.ts';
import { type PageLanguage, statusPage } from './status-page.ts';

const style = ['../../web/ui/tokens.css', './status-page.css']
  .map((file) => readFileSync(new URL(file, import.meta.url), 'utf8'))
  .join('\n');

/** Serves /status and its stylesheet. */
export const statusFace: Face = (app, house) => {
  app.get('/status', async (request, reply) => {
    const language = languageOf(request);
    // the house holds answers against the operation's output
    const status = (await house.run(showStatus, {}, { actor: null, language, requestId: request.id })) as AnswerOf<
      typeof showStatus
    >;
    return reply
      .type('text/html; charset=utf-8')
      .header('cache-control', 'no-cache')
      .header('content-language', language)
      .header('vary', 'accept-language')
      .send(statusPage(status, language, house.timeZone));
  });
  app.get('/status.css', async (_request, reply) =>
    reply.type('text/css; charset=utf-8').header('cache-control', 'public, max-age=3600').send(style),
  );
};

const offered: readonly PageLanguage[] = ['sv', 'da', 'en'];

/** The language in the address, else the first the browser asks for that the page has; Norwegian reads Danish. */
function languageOf(request: FastifyRequest): PageLanguage {
  const named =
    request.query !== null && typeof request.query === 'object' ? Reflect.get(request.query, 'language') : '';
  const asked = (request.headers['accept-language'] ?? '')
    .split(',')
    .map((part) => part.trim().slice(0, 2).toLowerCase())
    .map((code) => (['nb', 'nn', 'no'].includes(code) ? 'da' : code));
  const wanted = [String(named), ...asked];
  return wanted.flatMap((code) => offered.find((each) => each === code) ?? [])[0] ?? 'sv';
}
