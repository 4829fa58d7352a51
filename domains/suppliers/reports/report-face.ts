// Where a supplier's own system sends its report by HTTP, with the supplier's key in the Authorization header. The key is judged
// before the body is read; the answer says row by row what was wrong.
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { PeriodText, periodOf } from '../../../platform/figures/period.ts';
import { program } from '../../../platform/jobs/jobs.ts';
import type { Face, House } from '../../../platform/operation/domain.ts';
import { Refusal } from '../../../platform/refusal/refusal.ts';
import type { Language, Work } from '../../../platform/work/work.ts';
import type { SupplierRecord } from '../register/supplier-rows.ts';
import { hashOfKey, keepReport } from './report-actions.ts';
import { largestReport } from './report-contract.ts';
import { problemText } from './report-words.ts';

/** Serves POST /api/supplier-reports/inbox?period=2019-08..2019-08 with JSON, CSV or XLSX. */
export const reportFace: Face = (app, house) => {
  void app.register(async (inner) => {
    inner.removeAllContentTypeParsers();
    inner.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
    mount(inner, house);
  });
};

interface Sender {
  readonly key: string;
  readonly supplier: SupplierRecord;
}
const senders = new WeakMap<FastifyRequest, Sender>();

function mount(app: FastifyInstance, house: House): void {
  app.route<{ Querystring: { period?: string; name?: string } }>({
    method: 'POST',
    url: '/api/supplier-reports/inbox',
    bodyLimit: largestReport,
    onRequest: async (request) => {
      const [, key = ''] = /^Bearer (\S{1,100})$/i.exec(request.headers.authorization ?? '') ?? [];
      const sender = await senderOf(house, key);
      if (!sender) throw new Refusal('not-signed-in', 'wrong-key');
      senders.set(request, sender);
    },
    handler: async (request) => {
      const sender = senders.get(request);
      if (!sender) throw new Refusal('not-signed-in', 'wrong-key');
      const period = PeriodText.safeParse(request.query.period);
      if (!period.success)
        throw new Refusal('invalid', 'invalid-input', {}, [
          { path: 'period', code: 'invalid-format', message: '', expected: 'YYYY-MM..YYYY-MM' },
        ]);
      const content = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
      const language = languageOf(request);
      return house.act(
        'send-supplier-report',
        { actor: program(`supplier: ${sender.supplier.name}`), requestId: request.id, language },
        async (work) => {
          await work.sql('update suppliers.report_keys set last_used_at = $2 where key_id = $1', [
            sender.key,
            work.now,
          ]);
          const report = await keepReport(work, sender.supplier, {
            name: String(request.query.name ?? '').slice(0, 200) || 'report',
            mediaType: request.headers['content-type'] ?? 'application/octet-stream',
            content,
            period: periodOf(period.data),
            channel: 'api',
          });
          return answerOf(work, report);
        },
      );
    },
  });
}

async function senderOf(house: House, secret: string): Promise<Sender | null> {
  if (secret === '') return null;
  const { rows } = await house.database.pool.query<SupplierRecord & { key_id: string }>(
    `select k.key_id, s.* from suppliers.report_keys k join suppliers.suppliers s using (supplier_id)
     where k.key_hash = $1 and k.revoked_at is null`,
    [hashOfKey(secret)],
  );
  const [row] = rows;
  return row ? { key: row.key_id, supplier: row } : null;
}

function languageOf(request: FastifyRequest): Language {
  const asked = String(request.headers['accept-language'] ?? '').slice(0, 2);
  return asked === 'sv' || asked === 'da' ? asked : 'en';
}

/** What the supplier's system may know: how many rows, and each fault; not what Fyr has recorded itself. */
async function answerOf(work: Work, report: string): Promise<object> {
  const rows = await work.sql<{ line: number; problems: Parameters<typeof problemText>[0][] }>(
    'select line, problems from suppliers.report_rows where report_id = $1 order by ordinal',
    [report],
  );
  return {
    report,
    rows: rows.length,
    wrong: rows.flatMap(({ line, problems }) =>
      problems.map((problem) => ({ line, ...problem, text: problemText(problem, work.language) })),
    ),
  };
}
