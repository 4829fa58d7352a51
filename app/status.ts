// The status page alone, from the copies the product keeps: no database, no product, nothing but files, so that it answers when
// everything else is down. Run it beside the product, best on another machine that is given the folder.
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import path from 'node:path';
import { keptStatusPage, languageAsked } from '../domains/notices/kept-status.ts';
import { configuration } from './configuration.ts';
import { runProgram } from './ending.ts';

// before the program runs, which this file waits for
const headers = {
  'content-security-policy':
    "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cache-control': 'no-cache',
};
const files = new Map([
  ['/status.css', 'text/css; charset=utf-8'],
  ['/mark.svg', 'image/svg+xml'],
]);

await runProgram(async (ending) => {
  const { host, statusPort, statusFolder } = configuration();
  const server = createServer((request, response) => {
    answer(request, response, statusFolder).catch(() => response.writeHead(500).end());
  });
  ending.onEnd('the status page', () => void server.close().closeAllConnections());
  await new Promise<void>((listening, failed) => {
    server.once('error', failed);
    server.listen(statusPort, host, listening);
  });
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : statusPort;
  process.stdout.write(`The status page is at http://${host}:${port}/status, from ${statusFolder}\n`);
  await ending.asked;
  return 0;
});

async function answer(request: IncomingMessage, response: ServerResponse, folder: string): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://status');
  const type = files.get(url.pathname);
  if (request.method !== 'GET' && request.method !== 'HEAD') return send(response, 405, 'text/plain', '');
  if (type) {
    const text = await readFile(path.join(folder, path.basename(url.pathname)), 'utf8').catch(() => null);
    return send(response, text === null ? 404 : 200, type, text ?? '');
  }
  if (url.pathname !== '/' && url.pathname !== '/status') return send(response, 404, 'text/plain', '');
  const language = languageAsked(url.searchParams.get('language') ?? '', request.headers['accept-language'] ?? '');
  const page = await keptStatusPage(folder, language, new Date());
  response.setHeader('content-language', language);
  response.setHeader('vary', 'accept-language');
  if (page !== null) return send(response, 200, 'text/html; charset=utf-8', page);
  return send(response, 503, 'text/plain; charset=utf-8', `No status page has been written to ${folder} yet.\n`);
}

function send(response: ServerResponse, status: number, type: string, text: string): void {
  response.writeHead(status, { ...headers, 'content-type': type }).end(response.req.method === 'HEAD' ? '' : text);
}
