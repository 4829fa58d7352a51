// The HTTP face of the house: every declared operation becomes a route, mounted from the same value that OpenAPI prints
// and the web client calls. Security headers, sessions, problem documents and metrics happen here, once.

import fastifyCompress from '@fastify/compress';
import fastifyCookie from '@fastify/cookie';
import fastifyHelmet from '@fastify/helmet';
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import type { House } from '../operation/domain.ts';
import type { Operation } from '../operation/operation.ts';
import { answeredReadOnly } from '../sign-in/sign-in-read-only.ts';
import { newId } from '../work/ids.ts';
import type { FileAnswer } from '../work/work.ts';
import { openApiPage } from './api-page.ts';
import { askedLanguage, callerOf, clearCookie, forgiveAddress, setCookie } from './caller.ts';
import { openLive } from './live.ts';
import { openMetrics } from './metrics.ts';
import { openapi } from './openapi.ts';
import { problemOf } from './problem.ts';
import { mountWeb, refuseAddress } from './web-files.ts';

const megabyte = 1024 * 1024;
const watched = ['/health', '/ready', '/metrics'];

export interface HttpOptions {
  /** the folder of the built web, or null in tests */
  readonly web: string | null;
  readonly version: string;
  /** raw routes beside the operations: OIDC, the status page, standard protocols */
  readonly extra?: (app: FastifyInstance, house: House) => void;
  /** behind a proxy that sets X-Forwarded-* */
  readonly trustProxy?: boolean;
}

/** Builds the server over a house; listening is the caller's. `app.inject` works without a port. */
export async function httpServer(house: House, options: HttpOptions): Promise<FastifyInstance> {
  const app = Fastify({
    bodyLimit: megabyte,
    requestTimeout: 600_000,
    trustProxy: options.trustProxy ?? false,
    genReqId: () => newId(),
    logger: false,
    routerOptions: { maxParamLength: 500 },
    // an address too long or broken is refused in the same words as everything else
    frameworkErrors: (error, request, reply) => void answerError(house, error, request, reply),
  });
  const metrics = openMetrics(house);
  await app.register(fastifyCookie);
  await app.register(fastifyCompress, { threshold: 1024, encodings: ['gzip', 'br'], globalDecompression: false });
  await app.register(fastifyHelmet, helmetOptions);
  app.addContentTypeParser('application/octet-stream', (_request, payload, done) => done(null, payload));
  app.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id);
  });
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'none';
    metrics.observe(request.method, route, reply.statusCode, reply.elapsedTime);
    // what a watchman asks every few seconds is of no interest afterwards
    house.log[watched.includes(route) ? 'debug' : 'info'](
      { id: request.id, method: request.method, route, status: reply.statusCode, ms: Math.round(reply.elapsedTime) },
      'request',
    );
  });
  app.setErrorHandler((error, request, reply) => answerError(house, error, request, reply));
  for (const { operation } of house.operations.values()) mount(app, house, operation);
  const document = once(() =>
    openapi(
      { title: 'Fyr', version: options.version },
      [...house.operations.values()].map((each) => each.operation),
    ),
  );
  app.get('/api/openapi.json', async () => document());
  openApiPage(app, document);
  app.get('/health', async () => ({ status: 'ok' }));
  app.get('/ready', async (_request, reply) => ready(house, reply));
  app.get('/metrics', async (request, reply) => metrics.answer(request, reply));
  openLive(app, house);
  endInOrder(app);
  for (const face of house.domains.flatMap((each) => each.faces ?? [])) face(app, house);
  options.extra?.(app, house);
  if (options.web) await mountWeb(app, options.web);
  else app.setNotFoundHandler(async () => refuseAddress());
  return app;
}

const helmetOptions = {
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      // charts and tables place themselves by style attributes; no style element is ever injected
      styleSrc: ["'self'"],
      styleSrcAttr: ["'unsafe-inline'"],
      imgSrc: ["'self'", 'data:', 'blob:'],
      fontSrc: ["'self'"],
      connectSrc: ["'self'"],
      workerSrc: ["'self'"],
      manifestSrc: ["'self'"],
      frameAncestors: ["'none'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
    },
  },
  // a region's proxy terminates TLS and says so itself
  strictTransportSecurity: false,
  crossOriginEmbedderPolicy: false,
  referrerPolicy: { policy: 'same-origin' as const },
};

/** Made when first asked for: starting does not wait for what few read. */
function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/**
 * A connection whose request was running when the end began stays open for its next request, and would hold the end up:
 * it is closed as soon as it is idle.
 */
function endInOrder(app: FastifyInstance): void {
  app.addHook('preClose', async () => {
    const sweep = setInterval(() => app.server.closeIdleConnections(), 50);
    app.server.once('close', () => clearInterval(sweep));
  });
}

function mount(app: FastifyInstance, house: House, operation: Operation): void {
  app.route({
    method: operation.method,
    url: `/api${operation.path}`,
    bodyLimit: operation.limit ?? megabyte,
    handler: async (request, reply) => {
      const answer = await answerOf(house, operation, request);
      if (operation.transfer === 'download') return sendFile(reply, fileAnswer(answer));
      sessionCookie(operation, answer, request, reply);
      if (operation.method === 'GET') reply.header('cache-control', 'private, no-cache');
      return answer;
    },
  });
}

async function answerOf(house: House, operation: Operation, request: FastifyRequest): Promise<unknown> {
  const input = inputOf(operation, request);
  try {
    const caller = await callerOf(house, request, operation);
    const answer = await house.run(operation, input, caller);
    if (operation.id === 'sign-in') await forgiveAddress(house, request, caller);
    return answer;
  } catch (error) {
    const caller = {
      actor: null,
      language: askedLanguage(request) ?? 'sv',
      requestId: request.id,
      address: request.ip,
    };
    return answeredReadOnly(house, operation, input, caller, error);
  }
}

/** Path parameters over query string or JSON body; an upload's other fields come in the query string. */
function inputOf(operation: Operation, request: FastifyRequest): Record<string, unknown> {
  const inQuery = operation.method === 'GET' || operation.method === 'DELETE' || operation.transfer === 'upload';
  const rest = inQuery ? request.query : request.body;
  return { ...asFields(rest), ...asFields(request.params) };
}

function asFields(value: unknown): Record<string, unknown> {
  return value !== null && typeof value === 'object' ? { ...value } : {};
}

function fileAnswer(answer: unknown): FileAnswer {
  // an operation declared `download` returns a FileAnswer; its output schema is z.any()
  return answer as FileAnswer;
}

function sendFile(reply: FastifyReply, file: FileAnswer): FastifyReply {
  const ascii = file.name.replace(/[^\x20-\x7e]|["\\]/g, '_');
  return reply
    .header('content-type', file.mediaType)
    .header('cache-control', 'private, no-cache')
    .header(
      'content-disposition',
      `${file.inline ? 'inline' : 'attachment'}; filename="${ascii}"; filename*=UTF-8''${encodeURIComponent(file.name)}`,
    )
    .send(file.content);
}

function sessionCookie(operation: Operation, answer: unknown, request: FastifyRequest, reply: FastifyReply): void {
  if (operation.domain !== 'sign-in' || operation.kind !== 'action') return;
  const { token, expiresAt } = asFields(answer);
  if (typeof token === 'string' && typeof expiresAt === 'string') setCookie(request, reply, token, new Date(expiresAt));
  else if (operation.id.startsWith('sign-out')) clearCookie(reply);
}

async function ready(house: House, reply: FastifyReply): Promise<unknown> {
  try {
    await house.database.pool.query('select 1 from platform.audit_heads limit 1');
    return { status: 'ready' };
  } catch {
    return reply.code(503).send({ status: 'the database does not answer' });
  }
}

function answerError(house: House, error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const { problem, bug } = problemOf(error, request.id);
  const level = problem.status < 500 ? 'warn' : 'error';
  if (bug) house.log[level]({ id: request.id, route: request.routeOptions.url, error: bug.stack }, 'unexpected');
  // the rest of a body that was refused midway is thrown away, or its sender would never come to read the answer
  request.raw.resume();
  return reply.code(problem.status).type('application/problem+json').send(problem);
}
