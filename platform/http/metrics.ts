// Prometheus metrics of the process and of every route. Open to loopback; from elsewhere only with FYR_METRICS_TOKEN,
// because route names and rates are nobody else's business.
import { timingSafeEqual } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { House } from '../operation/domain.ts';

export interface Metrics {
  observe(method: string, route: string, status: number, milliseconds: number): void;
  answer(request: FastifyRequest, reply: FastifyReply): Promise<unknown>;
}

/** One registry per server, so that several servers in one process (tests) do not collide. */
export function openMetrics(house: House): Metrics {
  const register = new Registry();
  collectDefaultMetrics({ register });
  const requests = new Histogram({
    name: 'fyr_http_request_seconds',
    help: 'Time from request to answer, by route and status',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.02, 0.05, 0.1, 0.25, 1, 5, 30],
    registers: [register],
  });
  new Gauge({
    name: 'fyr_database_connections',
    help: 'Connections of the pool by state',
    labelNames: ['state'],
    registers: [register],
    collect() {
      const { totalCount, idleCount, waitingCount } = house.database.pool;
      this.set({ state: 'open' }, totalCount);
      this.set({ state: 'idle' }, idleCount);
      this.set({ state: 'waited-for' }, waitingCount);
    },
  });
  new Gauge({
    name: 'fyr_jobs',
    help: 'Jobs of the queue by state: waiting to be done, or failed for good',
    labelNames: ['state'],
    registers: [register],
    async collect() {
      // without the database there is nothing to count, and the other metrics are wanted all the more
      const counted = await house.database.pool.query<{ waiting: number; failed: number }>(countJobs).catch(() => null);
      const [row] = counted?.rows ?? [];
      this.reset();
      if (!row) return;
      this.set({ state: 'waiting' }, row.waiting);
      this.set({ state: 'failed' }, row.failed);
    },
  });
  return {
    observe: (method, route, status, milliseconds) =>
      requests.observe({ method, route, status: String(status) }, milliseconds / 1000),
    answer: async (request, reply) => {
      if (!mayRead(request)) return reply.code(404).send({ status: 'not found' });
      return reply.type(register.contentType).send(await register.metrics());
    },
  };
}

const countJobs = `select count(*) filter (where attempts < max_attempts) as waiting,
  count(*) filter (where attempts >= max_attempts) as failed from graphile_worker.jobs`;

function mayRead(request: FastifyRequest): boolean {
  const token = process.env.FYR_METRICS_TOKEN;
  if (!token) return ['127.0.0.1', '::1', '::ffff:127.0.0.1'].includes(request.ip);
  const given = Buffer.from(request.headers.authorization ?? '');
  const wanted = Buffer.from(`Bearer ${token}`);
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}
