// Who sends a request: the session's cookie or a bearer token, the language asked for, and whether the request may come
// from this page at all (a foreign page must not act with somebody's cookie).

import { Readable } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Caller } from '../operation/caller.ts';
import type { House } from '../operation/domain.ts';
import { localDay } from '../operation/local-day.ts';
import type { Operation } from '../operation/operation.ts';
import { Refusal } from '../refusal/refusal.ts';
import { sessionActor } from '../sign-in/session.ts';
import { countAttempt, forgetAttempt } from '../sign-in/sign-in-actions.ts';
import type { Language, Upload } from '../work/work.ts';

const cookieName = 'fyr_session';
/** of an upload that declares none */
const usualLimit = 1024 * 1024;

/** Resolves the caller; throttles sign-in by login and by address before anything is looked at. */
export async function callerOf(house: House, request: FastifyRequest, operation: Operation): Promise<Caller> {
  if (operation.kind === 'action') refuseForeignPage(request);
  const token = bearer(request) ?? request.cookies[cookieName];
  const signedIn = token ? await sessionOf(house, token) : null;
  const caller: Caller = {
    actor: signedIn?.actor ?? null,
    language: askedLanguage(request) ?? signedIn?.language ?? 'sv',
    requestId: request.id,
    ...(operation.transfer === 'upload' ? { upload: upload(request, operation.limit ?? usualLimit) } : {}),
  };
  if (operation.id === 'sign-in') await throttle(house, request, caller);
  return caller;
}

/** After a sign-in that succeeded: its address is not counted as guessing. */
export async function forgiveAddress(house: House, request: FastifyRequest, caller: Caller): Promise<void> {
  await house.act('forget-sign-in-attempt', caller, (work) => forgetAttempt(work, addressKey(request)));
}

/** The cookie that carries the session; Secure wherever the request came by TLS. */
export function setCookie(request: FastifyRequest, reply: FastifyReply, token: string, expires: Date): void {
  reply.setCookie(cookieName, token, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: request.protocol === 'https',
    expires,
  });
}

/** Takes the cookie back. */
export function clearCookie(reply: FastifyReply): void {
  reply.clearCookie(cookieName, { path: '/' });
}

/** The language the request asks for, where it asks for one of ours. */
export function askedLanguage(request: FastifyRequest): Language | undefined {
  const wanted = request.headers['x-fyr-language'];
  return wanted === 'sv' || wanted === 'da' || wanted === 'en' ? wanted : undefined;
}

function sessionOf(house: House, token: string) {
  const now = house.clock();
  return sessionActor(house.database.pool, token, now, localDay(now, house.timeZone));
}

function refuseForeignPage(request: FastifyRequest): void {
  const site = request.headers['sec-fetch-site'];
  const { origin } = request.headers;
  const foreign = site === 'cross-site' || (origin !== undefined && originHost(origin) !== request.host);
  if (foreign && !bearer(request)) throw new Refusal('not-allowed', 'foreign-page');
}

function originHost(origin: string): string {
  return URL.canParse(origin) ? new URL(origin).host : '';
}

function bearer(request: FastifyRequest): string | undefined {
  const [scheme, token] = (request.headers.authorization ?? '').split(' ');
  return scheme?.toLowerCase() === 'bearer' ? token : undefined;
}

/** The body as a stream that fails as soon as it is longer than `limit` bytes; a length told beforehand is refused at once. */
function upload(request: FastifyRequest, limit: number): Upload {
  if (Number(request.headers['content-length'] ?? 0) > limit) throw tooLarge(limit);
  const { body } = request;
  const stream = body instanceof Readable ? Readable.from(upTo(limit, body)) : Readable.from([]);
  return { stream, mediaType: request.headers['content-type'] ?? 'application/octet-stream' };
}

async function* upTo(limit: number, body: Readable): AsyncGenerator<Buffer> {
  let bytes = 0;
  // not destroyed: the connection must live to carry the answer, and what is left of the body is thrown away behind it
  for await (const chunk of body.iterator({ destroyOnReturn: false })) {
    bytes += chunk.length;
    if (bytes > limit) throw tooLarge(limit);
    yield chunk;
  }
}

function tooLarge(limit: number): Refusal {
  return new Refusal('too-much', 'body-too-large', { limit });
}

async function throttle(house: House, request: FastifyRequest, caller: Caller): Promise<void> {
  const login = request.body !== null && typeof request.body === 'object' ? Reflect.get(request.body, 'login') : '';
  for (const key of [
    String(login ?? '')
      .toLowerCase()
      .slice(0, 200),
    addressKey(request),
  ])
    await house.act('count-sign-in-attempt', caller, (work) =>
      countAttempt(work, key, key.startsWith('address:') ? 60 : 10),
    );
}

function addressKey(request: FastifyRequest): string {
  return `address:${request.ip}`;
}
