// What was sent to whom, with its receipt. A sending stops its clock and may start another (the final report runs from the
// notification); one that never arrived is withdrawn, and what it started is taken back with it.
import { Readable } from 'node:stream';
import { sniffType } from '../../formats/mail/sniff-type.ts';
import { openFile, storeFile } from '../../platform/files/files.ts';
import type { AnswerOf, GivenOf } from '../../platform/operation/operation.ts';
import { Refusal } from '../../platform/refusal/refusal.ts';
import type { FileAnswer, Work } from '../../platform/work/work.ts';
import { clocksOf, lawOf } from './clock-rules.ts';
import type { IncidentPage } from './contract.ts';
import * as contract from './contract.ts';
import { incidentFor, incidentToChange } from './incident-access.ts';
import { incidentPage } from './incident-queries.ts';
import { hangingOn, type IncidentRecord, type ReceiptRecord, seconds, trackOf } from './incident-rows.ts';
import { checkPast, takeStep } from './incident-step.ts';
import { trackIn } from './judgement-actions.ts';

export async function noteSending(
  work: Work,
  input: GivenOf<typeof contract.noteSending>,
): Promise<AnswerOf<typeof contract.noteSending>> {
  const record = await incidentToChange(work, input.incident, 'write');
  checkPast(work, 'sentAt', input.sentAt);
  await checkOwed(work, record, input);
  const sending = work.newId();
  await work.sql(
    `insert into security.sendings (sending_id, incident_id, track_id, step, receiver, sent_at, receipt_number, late_reason,
       noted_at, noted_by) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      sending,
      record.incident_id,
      input.track,
      input.step,
      input.to,
      input.sentAt,
      input.receiptNumber,
      input.lateReason,
      work.now,
      work.actor?.name ?? '',
    ],
  );
  await takeStep(work, record, { what: `sent-${input.step}`, text: input.receiptNumber });
  return { sending };
}

export async function withdrawSending(
  work: Work,
  input: GivenOf<typeof contract.withdrawSending>,
): Promise<IncidentPage> {
  const record = await incidentToChange(work, input.incident, 'steer');
  const gone = await work.sql(
    `update security.sendings set withdrawn_at = $3, withdrawn_by = $4, withdrawn_reason = $5
     where incident_id = $1 and sending_id = $2 and withdrawn_at is null returning 1`,
    [record.incident_id, input.sending, work.now, work.actor?.name ?? '', input.reason],
  );
  if (gone.length === 0) throw new Refusal('not-found', 'no-such-sending');
  await takeStep(work, record, { what: 'sending-withdrawn', text: input.reason });
  return incidentPage(work, input);
}

export async function addReceipt(work: Work, input: GivenOf<typeof contract.addReceipt>) {
  const record = await incidentToChange(work, input.incident, 'write');
  const found = await work.sql('select 1 from security.sendings where incident_id = $1 and sending_id = $2', [
    record.incident_id,
    input.sending,
  ]);
  if (found.length === 0) throw new Refusal('not-found', 'no-such-sending');
  return keepFile(work, record, input, 'receipt-kept');
}

/** A document of the incident itself, kept as receipts are. */
export async function addDocument(work: Work, input: GivenOf<typeof contract.addDocument>) {
  return keepFile(
    work,
    await incidentToChange(work, input.incident, 'write'),
    { ...input, sending: null },
    'document-kept',
  );
}

/** Always saved, never shown in the browser: what an authority sends is not ours to trust. */
export async function receiptFile(work: Work, input: GivenOf<typeof contract.downloadReceipt>): Promise<FileAnswer> {
  const record = await incidentFor(work, input.incident);
  const [row] = await work.sql<ReceiptRecord>(
    'select * from security.receipts where incident_id = $1 and receipt_id = $2',
    [record.incident_id, input.receipt],
  );
  if (!row) throw new Refusal('not-found', 'no-such-receipt');
  await work.noteReading({ subject: 'security-incident', subjectId: record.incident_id, unit: record.unit_code });
  const file = await openFile(work, row.file_id);
  return { name: row.name, mediaType: row.media_type, content: Readable.from(file.stream()) };
}

/** The law asks for the step, it was not sent before anybody knew, and a late notification of a breach says why. */
async function checkOwed(
  work: Work,
  record: IncidentRecord,
  input: GivenOf<typeof contract.noteSending>,
): Promise<void> {
  const row = await trackIn(work, record.incident_id, input.track);
  const track = trackOf(record, row, await hangingOn(work, [record.incident_id]));
  const sentAt = seconds(new Date(input.sentAt));
  if (sentAt < Math.min(track.awareAt, seconds(record.known_at)))
    throw new Refusal('invalid', 'sent-before-known', {}, [
      { path: 'sentAt', code: 'sent-before-known', message: input.sentAt },
    ]);
  const owes = lawOf(track)?.steps.some(
    ({ step, to, afterHandling }) =>
      to === input.to && (step === input.step || (input.step === 'progress' && afterHandling)),
  );
  if (!owes) throw new Refusal('invalid', 'step-not-owed', { step: input.step });
  const clock = clocksOf(track, sentAt).find((each) => each.step === input.step && each.to === input.to);
  const isLate = clock?.dueAt != null && clock.sentAt === null && sentAt > clock.dueAt;
  if (isLate && input.lateReason === '')
    throw new Refusal('invalid', 'late-reason-missing', {}, [
      { path: 'lateReason', code: 'late-reason-missing', message: '' },
    ]);
}

async function keepFile(
  work: Work,
  record: IncidentRecord,
  given: { readonly sending: string | null; readonly name: string },
  what: 'receipt-kept' | 'document-kept',
) {
  const name = given.name.replace(/[\p{Cc}/\\]/gu, ' ').trim();
  const seen = { head: Buffer.alloc(0) };
  const stored = await storeFile(work, {
    name,
    mediaType: 'application/octet-stream',
    stream: watched(work.upload?.stream ?? Readable.from([]), seen),
    limit: contract.largestReceipt,
  });
  const receipt = work.newId();
  await work.sql(
    `insert into security.receipts (receipt_id, incident_id, sending_id, file_id, name, media_type, size, sha256, added_at, added_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      receipt,
      record.incident_id,
      given.sending,
      stored.fileId,
      name,
      sniffType(seen.head),
      stored.size,
      stored.sha256,
      work.now,
      work.actor?.name ?? '',
    ],
  );
  await takeStep(work, record, { what, text: name });
  return { receipt };
}

/** Lets the stream through and keeps its beginning, by which its type is told. */
async function* watched(stream: AsyncIterable<Uint8Array>, seen: { head: Buffer }): AsyncGenerator<Uint8Array> {
  for await (const chunk of stream) {
    if (seen.head.length < 4096) seen.head = Buffer.concat([seen.head, chunk]).subarray(0, 4096);
    yield chunk;
  }
}
