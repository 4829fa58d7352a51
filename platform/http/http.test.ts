// The HTTP face: problem documents, limits, headers, health, the description of the API, live notices, and an orderly end.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { type TestHouse, testHouse } from '../../checks/kit/test-house.ts';
import { bind, domain } from '../operation/domain.ts';
import { action, query } from '../operation/operation.ts';
import { Refusal } from '../refusal/refusal.ts';
import { addAccount, giveRole } from '../sign-in/accounts.ts';
import { openSession } from '../sign-in/session.ts';
import { httpServer } from './http.ts';
import { problemOf } from './problem.ts';

const write = action({
  id: 'write-line',
  domain: 'lines',
  path: '/lines/:line',
  summary: 'Writes a line',
  permission: 'lines.write-line',
  input: z.object({ line: z.string(), text: z.string().max(2_000_000), slow: z.boolean().default(false) }),
  output: z.object({ line: z.string(), length: z.int() }),
  refuses: ['line-full'],
});
const fail = query({
  id: 'fail-line',
  domain: 'lines',
  path: '/lines/:line/fail',
  summary: 'Fails as a bug does',
  permission: 'public',
  input: z.object({ line: z.string() }),
  output: z.object({}),
});
const send = action({
  id: 'send-line',
  domain: 'lines',
  path: '/lines/file',
  summary: 'Counts the bytes of a file',
  permission: 'public',
  transfer: 'upload',
  limit: 3_000_000,
  input: z.object({ name: z.string() }),
  output: z.object({ name: z.string(), bytes: z.int() }),
});
const fetchLine = query({
  id: 'fetch-line',
  domain: 'lines',
  path: '/lines/file',
  summary: 'A file with a name in Swedish',
  permission: 'public',
  transfer: 'download',
  input: z.object({}),
  output: z.any(),
});
const lines = domain({
  name: 'lines',
  uses: [],
  permissions: { 'lines.write-line': ['communicator'] },
  operations: [
    bind(write, async (_work, input) => {
      if (input.slow) await wait(400);
      if (input.text === 'full') throw new Refusal('conflict', 'line-full', { line: input.line });
      return { line: input.line, length: input.text.length };
    }),
    bind(fail, async () => {
      throw new Error('a secret detail of the code');
    }),
    bind(send, async (work, input) => {
      let bytes = 0;
      for await (const chunk of work.upload?.stream ?? []) bytes += chunk.length;
      return { name: input.name, bytes };
    }),
    bind(fetchLine, async () => ({
      name: 'Årsrapport "2019".txt',
      mediaType: 'text/plain; charset=utf-8',
      content: Buffer.from('åäö'),
    })),
  ],
});

const web = mkdtempSync(path.join(tmpdir(), 'fyr-web-'));
mkdirSync(path.join(web, 'assets'));
writeFileSync(path.join(web, 'index.html'), '<!doctype html><title>Fyr</title>');
writeFileSync(path.join(web, 'assets', 'main-abc.js'), 'export {}');

let t: TestHouse;
let app: FastifyInstance;
let cookie: string;
beforeAll(async () => {
  t = await testHouse([lines]);
  t.clock = new Date();
  const token = await t.house.act('set-up', { actor: null }, async (work) => {
    const accountId = await addAccount(work, { login: 'rut', name: 'Rut Norén' });
    await giveRole(work, { accountId, role: 'communicator', unit: null, from: '2019-01-01', to: null });
    return (await openSession(work, accountId)).token;
  });
  cookie = `fyr_session=${token}`;
  app = await httpServer(t.house, { web, version: '1.2.3' });
});
afterAll(async () => {
  await app.close();
  await t.close();
  rmSync(web, { recursive: true });
});

const post = (url: string, payload: object, headers: Record<string, string> = { cookie }) =>
  app.inject({ method: 'POST', url, payload, headers });

test('an operation answers at its path, with fields from path and body', async () => {
  const answer = await post('/api/lines/seven', { text: 'hello' });
  expect(answer.statusCode).toBe(200);
  expect(answer.json()).toEqual({ line: 'seven', length: 5 });
  expect(answer.headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
});

test('every refusal is a problem document with its code, facts and the request’s id', async () => {
  const conflict = await post('/api/lines/seven', { text: 'full' });
  expect(conflict.statusCode).toBe(409);
  expect(conflict.headers['content-type']).toContain('application/problem+json');
  expect(conflict.json()).toMatchObject({
    type: 'about:blank',
    status: 409,
    code: 'line-full',
    facts: { line: 'seven' },
    requestId: conflict.headers['x-request-id'],
  });
  expect((await post('/api/lines/seven', { text: 1 })).json()).toMatchObject({
    status: 400,
    code: 'invalid-input',
    fields: [{ path: 'text', expected: 'string' }],
  });
  expect((await post('/api/lines/seven', { text: 'x' }, {})).json()).toMatchObject({
    status: 401,
    code: 'not-signed-in',
  });
});

test('a bug answers 500 with an id and tells nothing of the code', async () => {
  const answer = await app.inject('/api/lines/seven/fail');
  expect(answer.statusCode).toBe(500);
  expect(answer.json()).toEqual({
    type: 'about:blank',
    title: 'Unexpected error',
    status: 500,
    code: 'unexpected',
    requestId: answer.headers['x-request-id'],
  });
});

test('a change while the database takes nothing is told as that, and not as a fault of ours', () => {
  const error = Object.assign(new Error('cannot execute INSERT in a read-only transaction'), { code: '25006' });
  expect(problemOf(error, 'r').problem).toMatchObject({ status: 503, code: 'database-read-only' });
});

test('an unknown address of the API is a problem document; an address of the product is its page', async () => {
  const unknown = await app.inject({ url: '/api/nothing-here', headers: { accept: 'text/html' } });
  expect(unknown.statusCode).toBe(404);
  expect(unknown.json()).toMatchObject({ status: 404, code: 'no-such-address' });
  for (const url of ['/', '/figures/finances.net-cost?unit=DTD', '/notices']) {
    const page = await app.inject({ url, headers: { accept: 'text/html,*/*' } });
    expect(page.statusCode).toBe(200);
    expect(page.headers['cache-control']).toBe('no-cache');
    expect(page.body).toContain('<title>Fyr</title>');
  }
  expect((await app.inject('/assets/gone-123.js')).statusCode).toBe(404);
  expect((await app.inject({ method: 'POST', url: '/notices' })).statusCode).toBe(404);
});

test('an unknown address is a problem document without a web too', async () => {
  const alone = await httpServer(t.house, { web: null, version: '1.2.3' });
  const answer = await alone.inject('/nothing');
  expect(answer.json()).toMatchObject({ status: 404, code: 'no-such-address' });
  await alone.close();
});

test('a hashed asset is kept for a year, and nothing outside the web’s folder is served', async () => {
  const asset = await app.inject('/assets/main-abc.js');
  expect(asset.headers['cache-control']).toBe('public, max-age=31536000, immutable');
  for (const url of ['/assets/../../package.json', '/assets/%2e%2e/%2e%2e/etc/passwd', '/..%2fpackage.json'])
    expect((await app.inject(url)).body).not.toContain('"name"');
});

test('a JSON body ends at 1 MiB, broken JSON and unknown kinds of body are refused', async () => {
  expect((await post('/api/lines/seven', { text: 'a'.repeat(1_000_000) })).statusCode).toBe(200);
  const large = await post('/api/lines/seven', { text: 'a'.repeat(1_100_000) });
  expect(large.json()).toMatchObject({ status: 413, code: 'body-too-large' });
  const raw = (payload: string, type: string) =>
    app.inject({ method: 'POST', url: '/api/lines/seven', payload, headers: { cookie, 'content-type': type } });
  expect((await raw('{"text": ', 'application/json')).json()).toMatchObject({ status: 400, code: 'malformed-request' });
  expect((await raw('<a/>', 'application/xml')).json()).toMatchObject({ status: 415, code: 'media-type-unknown' });
  expect((await raw('{"__proto__": {"admin": true}, "text": "x"}', 'application/json')).statusCode).toBe(400);
});

test('an upload is streamed up to its own limit', async () => {
  const upload = (size: number) =>
    app.inject({
      method: 'POST',
      url: '/api/lines/file?name=data.bin',
      payload: Buffer.alloc(size),
      headers: { 'content-type': 'application/octet-stream' },
    });
  expect((await upload(2_500_000)).json()).toEqual({ name: 'data.bin', bytes: 2_500_000 });
  expect((await upload(3_500_000)).json()).toMatchObject({
    status: 413,
    code: 'body-too-large',
    facts: { limit: 3_000_000 },
  });
  // without a length told beforehand, in pieces
  const pieces = await app.inject({
    method: 'POST',
    url: '/api/lines/file?name=data.bin',
    payload: Readable.from(Array.from({ length: 35 }, () => Buffer.alloc(100_000))),
    headers: { 'content-type': 'application/octet-stream' },
  });
  expect(pieces.json()).toMatchObject({ status: 413, code: 'body-too-large' });
});

test('whoever sends far too much still gets the answer, and the connection stays of use', async () => {
  const server = await httpServer(t.house, { web: null, version: '1.2.3' });
  const address = await server.listen({ port: 0, host: '127.0.0.1' });
  const forms = [Buffer.alloc(60_000_000), () => new Blob([Buffer.alloc(60_000_000)]).stream()];
  for (const form of forms) {
    const body = typeof form === 'function' ? form() : form;
    const answer = await fetch(`${address}/api/lines/file?name=data.bin`, {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream' },
      body,
      ...(typeof form === 'function' ? { duplex: 'half' } : {}),
    });
    expect(await answer.json()).toMatchObject({ status: 413, code: 'body-too-large' });
  }
  expect((await fetch(`${address}/health`)).status).toBe(200);
  await server.close();
});

test('a download keeps its name, also with signs outside ASCII', async () => {
  const answer = await app.inject('/api/lines/file');
  expect(answer.body).toBe('åäö');
  expect(answer.headers['content-disposition']).toBe(
    `attachment; filename="_rsrapport _2019_.txt"; filename*=UTF-8''%C3%85rsrapport%20%222019%22.txt`,
  );
});

test('every answer carries the security headers, and the content policy allows no inline script or style', async () => {
  for (const url of ['/', '/api/openapi.json', '/health', '/api/nothing-here']) {
    const { headers } = await app.inject(url);
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).toContain("style-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy.replace("style-src-attr 'unsafe-inline'", '')).not.toContain('unsafe');
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['referrer-policy']).toBe('same-origin');
    expect(headers['x-frame-options']).toBe('SAMEORIGIN');
    expect(headers['x-powered-by']).toBeUndefined();
  }
});

test('health needs nothing, readiness needs the database, metrics tell routes without names of records', async () => {
  expect((await app.inject('/health')).json()).toEqual({ status: 'ok' });
  expect((await app.inject('/ready')).json()).toEqual({ status: 'ready' });
  await post('/api/lines/secret-line', { text: 'hello' });
  const metrics = await app.inject('/metrics');
  expect(metrics.body).toContain('route="/api/lines/:line"');
  expect(metrics.body).toContain('fyr_database_connections{state="open"}');
  expect(metrics.body).toContain('fyr_jobs{state="failed"} 0');
  expect(metrics.body).not.toContain('secret-line');
  const foreign = await app.inject({ url: '/metrics', remoteAddress: '192.0.2.7' });
  expect(foreign.statusCode).toBe(404);
});

test('readiness is refused while the database does not answer', async () => {
  const other = await testHouse([lines]);
  const server = await httpServer(other.house, { web: null, version: '1.2.3' });
  await other.close();
  const answer = await server.inject('/ready');
  expect(answer.statusCode).toBe(503);
  expect((await server.inject('/health')).statusCode).toBe(200);
  await server.close();
});

test('the description is a sound OpenAPI 3.1 document that names every operation', async () => {
  const document = (await app.inject('/api/openapi.json')).json();
  expect(document.openapi).toMatch(/^3\.1\.\d+$/);
  expect(document.info).toMatchObject({ title: 'Fyr', version: '1.2.3' });
  const operations = Object.entries<Record<string, Described>>(document.paths).flatMap(([address, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ address, method, operation })),
  );
  expect(operations.length).toBe(t.house.operations.size);
  expect(new Set(operations.map((each) => each.operation.operationId)).size).toBe(operations.length);
  for (const { address, method, operation } of operations) judge(address, method, operation);
  for (const reference of JSON.stringify(document).matchAll(/"\$ref":"([^"]+)"/g))
    expect(resolve(document, reference[1] ?? ''), reference[1]).toBeTypeOf('object');
  const written = document.paths['/lines/{line}'].post;
  expect(written.parameters).toEqual([{ name: 'line', in: 'path', required: true, schema: { type: 'string' } }]);
  expect(written.requestBody.content['application/json'].schema).toMatchObject({
    properties: { text: { type: 'string', maxLength: 2_000_000 }, slow: { default: false, type: 'boolean' } },
    required: ['text'],
  });
  expect(written).toMatchObject({ 'x-permission': 'lines.write-line', 'x-refusals': ['line-full'] });
});

interface Described {
  operationId: string;
  summary: string;
  parameters?: { name: string; in: string; required: boolean; schema: object }[];
  requestBody?: { content: Record<string, { schema: object }> };
  responses: Record<string, { description: string; content: Record<string, { schema: object }> }>;
  security: object[];
  'x-permission': string;
}

function judge(address: string, method: string, operation: Described): void {
  expect(operation.operationId, address).toMatch(/^[a-z][A-Za-z0-9]+$/);
  expect(operation.summary.length, address).toBeGreaterThan(3);
  const inPath = (operation.parameters ?? []).filter((each) => each.in === 'path');
  expect(inPath.map((each) => each.name).sort()).toEqual(
    [...address.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort(),
  );
  expect(inPath.every((each) => each.required)).toBe(true);
  if (method === 'get' || method === 'delete') expect(operation.requestBody, address).toBeUndefined();
  for (const code of ['200', 'default']) {
    const response = operation.responses[code];
    expect(response?.description, address).toBeTruthy();
    expect(Object.values(response?.content ?? {}).every((each) => typeof each.schema === 'object')).toBe(true);
  }
  expect(operation.security.length === 0, address).toBe(operation['x-permission'] === 'public');
}

function resolve(document: unknown, reference: string): unknown {
  return reference
    .replace(/^#\//, '')
    .split('/')
    .reduce<unknown>(
      (part, name) => (part !== null && typeof part === 'object' ? Reflect.get(part, name) : undefined),
      document,
    );
}

test('the readable page lists every operation, and needs no script and nothing from elsewhere', async () => {
  const page = await app.inject('/api');
  expect(page.headers['content-type']).toContain('text/html');
  for (const { operation } of t.house.operations.values())
    expect(page.body).toContain(`/api${operation.path.replace(/:(\w+)/g, '{$1}')}`);
  expect(page.body).not.toMatch(/<script|<style|\sstyle=|https?:\/\//i);
  const style = await app.inject('/api/page.css');
  expect(style.headers['content-type']).toContain('text/css');
  expect(style.body).not.toContain('url(');
});

test('an open screen hears of an action’s topic, and only when signed in', async () => {
  const server = await httpServer(t.house, { web: null, version: '1.2.3' });
  const address = await server.listen({ port: 0, host: '127.0.0.1' });
  expect((await fetch(`${address}/api/live`)).status).toBe(401);
  const live = await fetch(`${address}/api/live`, { headers: { cookie } });
  expect(live.headers.get('content-type')).toBe('text/event-stream');
  const reader = live.body?.pipeThrough(new TextDecoderStream()).getReader();
  await post('/api/lines/seven', { text: 'heard' });
  let heard = '';
  while (!heard.includes('data:')) heard += (await reader?.read())?.value ?? '';
  expect(heard).toContain('data: "lines"\n\n');
  await server.close();
  // the stream ends with the server
  for (let end = await reader?.read(); end && !end.done; end = await reader?.read());
});

test('closing lets a running request finish and takes no new one', async () => {
  const server = await httpServer(t.house, { web: null, version: '1.2.3' });
  const address = await server.listen({ port: 0, host: '127.0.0.1' });
  const slow = fetch(`${address}/api/lines/seven`, {
    method: 'POST',
    headers: { cookie, 'content-type': 'application/json' },
    body: JSON.stringify({ text: 'hello', slow: true }),
  });
  await wait(150);
  const closed = server.close();
  const answer = await slow;
  expect(answer.status).toBe(200);
  expect(await answer.json()).toEqual({ line: 'seven', length: 5 });
  await closed;
  await expect(fetch(`${address}/health`)).rejects.toThrow();
});
