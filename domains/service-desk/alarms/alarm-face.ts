// Where alarms come in by HTTP: Alertmanager's webhook and Icinga's notification command, each with its source's key in the
// Authorization header. The key is judged before the body is read. What is taken in is stored before it is answered.
import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { program } from '../../../platform/jobs/jobs.ts';
import type { Face, House } from '../../../platform/operation/domain.ts';
import { Refusal } from '../../../platform/refusal/refusal.ts';
import { alarmLimits, type ReadSending, readAlertmanager, readIcinga } from './alarm-message-rules.ts';
import { sourceKinds } from './alarm-rules.ts';
import { type KnownSource, type SourceKind, sourceOfKey } from './alarm-sources.ts';
import { keepSending, noteTrouble } from './keep-alarms.ts';

/** Serves POST /api/alarms/alertmanager and /api/alarms/icinga2. */
export const alarmFace: Face = (app, house) => {
  void app.register(async (inner) => {
    readAsText(inner);
    for (const kind of sourceKinds) mount(inner, house, kind);
  });
};

const heard = new WeakMap<FastifyRequest, KnownSource>();

function mount(app: FastifyInstance, house: House, kind: SourceKind): void {
  app.route({
    method: 'POST',
    url: `/api/alarms/${kind}`,
    bodyLimit: alarmLimits.body,
    onRequest: async (request) => {
      const [, key = ''] = /^Bearer (\S{1,100})$/i.exec(request.headers.authorization ?? '') ?? [];
      const source = await sourceOfKey(house, kind, key);
      if (!source) throw new Refusal('not-signed-in', 'wrong-key');
      heard.set(request, source);
    },
    errorHandler: (error, request, reply) => {
      const answer = () => void reply.send(error);
      void noteTooLarge(house, error, request).then(answer, answer);
    },
    handler: async (request) => {
      const source = heard.get(request);
      if (!source) throw new Refusal('not-signed-in', 'wrong-key');
      const text = String(request.body ?? '');
      const sending = kind === 'alertmanager' ? readAlertmanager(parsed(text)) : icinga(request, text);
      if (!sending) {
        await act(house, source, request, (work) => noteTrouble(work, source, 'not-readable', text.slice(0, 2000)));
        throw new Refusal('invalid', 'alarms-not-readable');
      }
      await act(house, source, request, (work) => keepSending(work, source, sending));
      return { taken: sending.alerts.length, refused: sending.troubles.length };
    },
  });
}

/** A body that is refused for its size is noted, as far as its sender is known. */
async function noteTooLarge(house: House, error: Error, request: FastifyRequest): Promise<void> {
  const source = heard.get(request);
  if (source && 'statusCode' in error && error.statusCode === 413)
    await act(house, source, request, (work) => noteTrouble(work, source, 'body-too-large', ''));
}

/** Bodies come as text, so that what cannot be read can still be shown to somebody. */
function readAsText(app: FastifyInstance): void {
  for (const type of ['application/json', 'application/x-www-form-urlencoded'])
    app.addContentTypeParser(type, { parseAs: 'string' }, (_request, body, done) => done(null, body));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function icinga(request: FastifyRequest, text: string): ReadSending | null {
  const isForm = request.headers['content-type']?.startsWith('application/x-www-form-urlencoded');
  const given = isForm ? Object.fromEntries(new URLSearchParams(text)) : parsed(text);
  if (given === null || typeof given !== 'object' || Array.isArray(given)) return null;
  const fields = Object.entries(given).slice(0, 200);
  return readIcinga(Object.fromEntries(fields.map(([name, value]) => [name, String(value ?? '')])), (key) =>
    createHash('sha256').update(key).digest('hex').slice(0, 32),
  );
}

function act(
  house: House,
  source: KnownSource,
  request: FastifyRequest,
  what: Parameters<typeof house.act<void>>[2],
): Promise<void> {
  return house.act('take-alarms', { actor: program(`alarms: ${source.name}`), requestId: request.id }, what);
}
