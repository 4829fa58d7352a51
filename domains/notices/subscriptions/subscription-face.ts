// Subscribing without signing in, by plain pages over the same operations: /status/subscribe, /status/confirm and /status/end.
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Face, House } from '../../../platform/operation/domain.ts';
import type { AnswerOf } from '../../../platform/operation/operation.ts';
import { Refusal } from '../../../platform/refusal/refusal.ts';
import { showStatus } from '../contract.ts';
import { languageAsked } from '../kept-status.ts';
import type { PageLanguage } from '../status-page.ts';
import { confirmAddress, endSubscription, subscribeAddress } from './subscription-contract.ts';
import { donePage, linkPage, subscribePage } from './subscription-page.ts';

export const subscriptionFace: Face = (app, house) => {
  void app.register(async (inner) => {
    inner.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_request, body, done) =>
      done(null, String(body)),
    );
    inner.get('/status/subscribe', async (request, reply) => {
      const language = languageOf(request);
      return send(reply, language, subscribePage(await statusIn(house, language, request), language, null));
    });
    inner.post('/status/subscribe', { bodyLimit: 20_000 }, async (request, reply) => subscribe(house, request, reply));
    for (const use of ['confirm', 'end'] as const) {
      inner.get(`/status/${use}`, async (request, reply) => {
        const language = languageOf(request);
        const { region } = await statusIn(house, language, request);
        return send(reply, language, linkPage(region, language, use, queryOf(request, 'token')));
      });
      inner.post(`/status/${use}`, { bodyLimit: 20_000 }, async (request, reply) => follow(house, use, request, reply));
    }
  });
};

async function subscribe(house: House, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const language = languageOf(request);
  const status = await statusIn(house, language, request);
  const fields = new URLSearchParams(String(request.body ?? ''));
  const given = { address: fields.get('address')?.trim() ?? '', language, services: fields.getAll('services') };
  try {
    await house.run(subscribeAddress, given, { actor: null, language, requestId: request.id });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const fault = error.code === 'too-many-subscriptions' ? 'tooMany' : 'wrongAddress';
    return send(reply.code(error.kind === 'too-much' ? 429 : 400), language, subscribePage(status, language, fault));
  }
  return send(reply, language, donePage(status.region, language, 'sent'));
}

async function follow(
  house: House,
  use: 'confirm' | 'end',
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const language = languageOf(request);
  const { region } = await statusIn(house, language, request);
  const operation = use === 'confirm' ? confirmAddress : endSubscription;
  try {
    await house.run(operation, { token: queryOf(request, 'token') }, { actor: null, language, requestId: request.id });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return send(reply.code(404), language, donePage(region, language, 'wrongLink'));
  }
  return send(reply, language, donePage(region, language, use === 'confirm' ? 'confirmed' : 'ended'));
}

async function statusIn(house: House, language: PageLanguage, request: FastifyRequest) {
  const caller = { actor: null, language, requestId: request.id };
  // the house holds answers against the operation's output
  return (await house.run(showStatus, {}, caller)) as AnswerOf<typeof showStatus>;
}

function send(reply: FastifyReply, language: PageLanguage, page: string): FastifyReply {
  return reply
    .type('text/html; charset=utf-8')
    .header('cache-control', 'no-store')
    .header('content-language', language)
    .send(page);
}

function queryOf(request: FastifyRequest, name: string): string {
  const value = request.query !== null && typeof request.query === 'object' ? Reflect.get(request.query, name) : '';
  return typeof value === 'string' ? value : '';
}

function languageOf(request: FastifyRequest): PageLanguage {
  return languageAsked(queryOf(request, 'language'), request.headers['accept-language'] ?? '');
}
