// Open screens hear what changed: one LISTEN connection per process, one event stream (SSE) per screen, carrying only
// topic names. The screen asks again for what it shows, through the ordinary operations and their permissions.
import type { FastifyInstance, FastifyReply } from 'fastify';
import pg from 'pg';
import { z } from 'zod';
import type { House } from '../operation/domain.ts';
import { query } from '../operation/operation.ts';
import { Refusal } from '../refusal/refusal.ts';
import { callerOf } from './caller.ts';

const heartbeat = 25_000;
const mostScreens = 5000;

const follow = query({
  id: 'follow-changes',
  domain: 'live',
  path: '/live',
  summary: 'Event stream of topics that changed',
  permission: 'signed-in',
  input: z.object({}),
  output: z.any(),
});

/** Adds GET /api/live and starts listening; both end with the server. */
export function openLive(app: FastifyInstance, house: House): void {
  const screens = new Set<FastifyReply>();
  // that something changed in a closed domain is nothing for every screen to hear
  const closed = new Set(house.domains.filter((domain) => domain.isClosed).map(({ name }) => name));
  const tell = (topic: string) => {
    if (topic === 'people') house.tree.forget();
    house.memory.forget(topic);
    if (closed.has(topic)) return;
    for (const screen of screens) screen.raw.write(`data: ${JSON.stringify(topic)}\n\n`);
  };
  const beat = setInterval(() => {
    for (const screen of screens) screen.raw.write(': still here\n\n');
  }, heartbeat);
  beat.unref();
  let ending = false;
  let listener: pg.Client | undefined;
  const listen = async (): Promise<void> => {
    listener = new pg.Client({ connectionString: house.database.url, application_name: 'fyr live' });
    listener.on('notification', (message) => tell(message.payload ?? ''));
    const again = () => {
      if (!ending) setTimeout(() => void listen(), 1000).unref();
    };
    listener.on('error', () => {});
    listener.on('end', again);
    await listener.connect().then(
      async () => {
        await listener?.query('listen fyr_live');
        // what changed while nobody listened is unknown
        house.tree.forget();
        house.memory.forget();
      },
      () => {},
    );
  };
  app.addHook('onReady', async () => listen());
  app.addHook('preClose', async () => {
    ending = true;
    clearInterval(beat);
    for (const screen of screens) screen.raw.end();
    await listener?.end();
  });
  app.get('/api/live', async (request, reply) => {
    const caller = await callerOf(house, request, follow);
    if (!caller.actor) throw new Refusal('not-signed-in', 'not-signed-in');
    if (screens.size >= mostScreens) throw new Refusal('too-much', 'too-many-screens');
    reply.hijack();
    reply.raw.writeHead(200, {
      'content-type': 'text/event-stream',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    });
    reply.raw.write('retry: 2000\n\n');
    screens.add(reply);
    request.raw.on('close', () => screens.delete(reply));
  });
}
