// One incident as its page shows it: with its clocks, forms, sendings and receipts. That it was looked at is noted.
import { unitTreeKey } from '../../platform/work/unit-tree.ts';
import type { Work } from '../../platform/work/work.ts';
import { namesOfPersons } from '../people/people.ts';
import { lawOf } from './clock-rules.ts';
import type { IncidentPage, IncidentRow, KeptFile, Sending, ShownClock, Track } from './contract.ts';
import { formsOf } from './form-actions.ts';
import { allowedSteps, incidentFor } from './incident-access.ts';
import {
  clocksOfIncident,
  type EarlierRecord,
  type Hanging,
  hangingOn,
  type IncidentRecord,
  incidentNumber,
  type ReceiptRecord,
  type SendingRecord,
  stateOf,
  type TrackClock,
  type TrackRecord,
  trackOf,
} from './incident-rows.ts';

/** The page, and the note that somebody opened it. */
export async function showIncident(work: Work, input: { incident: string }): Promise<IncidentPage> {
  const page = await incidentPage(work, input);
  await work.noteReading({ subject: 'security-incident', subjectId: page.incident, unit: page.unit });
  return page;
}

/** The page itself, for those who note the reading in their own way. */
export async function incidentPage(work: Work, input: { incident: string }): Promise<IncidentPage> {
  const record = await incidentFor(work, input.incident);
  const hanging = await hangingOn(work, [record.incident_id]);
  const clocks = clocksOfIncident(record, hanging, work.now);
  const names = await namesOfPersons(
    work,
    hanging.people.map(({ person_id }) => person_id),
  );
  const receipts = await work.sql<ReceiptRecord>(
    'select * from security.receipts where incident_id = $1 order by added_at, receipt_id',
    [record.incident_id],
  );
  return {
    ...rowOf(work, record, hanging, names),
    description: record.description,
    deskCase: record.desk_case,
    happenedAt: iso(record.happened_at),
    handledAt: iso(record.handled_at),
    closedAt: iso(record.closed_at),
    openedBy: record.opened_by_name,
    version: record.version,
    people: hanging.people.map((each) => ({
      person: each.person_id,
      name: names.get(each.person_id) ?? '–',
      part: each.part,
      addedAt: each.added_at.toISOString(),
    })),
    tracks: hanging.tracks.map((row) => shownTrack(record, row, hanging)),
    clocks: withEarlier(record, hanging, await earlierOf(work, record.incident_id), clocks),
    sendings: hanging.sendings.map((row) => shownSending(row, receipts)),
    documents: receipts.filter((each) => each.sending_id === null).map(shownFile),
    forms: await formsOf(work, record, hanging, names),
    entries: await entriesOf(work, record.incident_id),
    allowed: allowedSteps(work, record),
  };
}

/** A row of the list; `names`: of the persons named in it. */
export function rowOf(
  work: Work,
  record: IncidentRecord,
  hanging: Hanging,
  names: ReadonlyMap<string, string>,
): IncidentRow {
  const mine = <T extends { incident_id: string }>(rows: readonly T[]) =>
    rows.filter(({ incident_id }) => incident_id === record.incident_id);
  const clocks = clocksOfIncident(record, hanging, work.now);
  const next = clocks.flatMap((clock) => (isOwed(clock) && clock.dueAt !== null ? [clock.dueAt] : []));
  const lead = mine(hanging.people).find(({ part }) => part === 'lead');
  return {
    incident: record.incident_id,
    number: incidentNumber(record),
    title: record.title,
    unit: record.unit_code,
    unitName: work.part(unitTreeKey).unit(record.unit_code)?.name ?? record.unit_code,
    state: stateOf(record),
    knownAt: record.known_at.toISOString(),
    regimes: [
      ...new Set(
        mine(hanging.tracks)
          .filter(({ lifted_at }) => lifted_at === null)
          .map(({ regime }) => regime),
      ),
    ],
    lead: lead ? (names.get(lead.person_id) ?? '') : '',
    nextDueAt: next.length > 0 ? instant(Math.min(...next)) : null,
    lateClocks: clocks.filter(({ state }) => state === 'late').length,
    atOnce: clocks.filter(({ state }) => state === 'at-once').length,
  };
}

/** Something is to be sent. */
export function isOwed({ state }: Pick<TrackClock, 'state'>): boolean {
  return state === 'running' || state === 'late' || state === 'at-once';
}

function earlierOf(work: Work, incident: string): Promise<EarlierRecord[]> {
  return work.sql<EarlierRecord>(
    'select * from security.earlier_judgements where incident_id = $1 order by replaced_at desc, ordinal desc',
    [incident],
  );
}

/** The clocks with the moments they had by the judgements before; what else has happened since is taken as it is now. */
function withEarlier(
  record: IncidentRecord,
  hanging: Hanging,
  judged: readonly EarlierRecord[],
  clocks: readonly TrackClock[],
): ShownClock[] {
  const before = judged.map((row) => {
    const { aware_at, is_trust_service, is_own_made, risk } = row;
    const tracks = hanging.tracks
      .filter(({ track_id }) => track_id === row.track_id)
      .map((track) => ({ ...track, aware_at, is_trust_service, is_own_made, risk }));
    return { row, clocks: clocksOfIncident(record, { ...hanging, tracks }, row.replaced_at) };
  });
  return clocks.map((clock) => {
    const same = (other: TrackClock) =>
      other.track === clock.track &&
      other.step === clock.step &&
      other.to === clock.to &&
      other.ordinal === clock.ordinal &&
      other.from === clock.from;
    let shown = clock.dueAt;
    const earlier = before.flatMap(({ row, clocks: then }) => {
      const dueAt = then.find(same)?.dueAt ?? null;
      if (dueAt === null || dueAt === shown) return [];
      shown = dueAt;
      return [{ dueAt: instant(dueAt), replacedAt: row.replaced_at.toISOString(), by: row.replaced_by }];
    });
    return { ...shownClock(clock), earlier };
  });
}

function shownClock(clock: TrackClock): Omit<ShownClock, 'earlier'> {
  return {
    ...clock,
    startsAt: instant(clock.startsAt),
    dueAt: instant(clock.dueAt),
    sentAt: instant(clock.sentAt),
  };
}

function shownTrack(record: IncidentRecord, row: TrackRecord, hanging: Hanging): Track {
  const law = lawOf(trackOf(record, row, hanging));
  return {
    track: row.track_id,
    regime: row.regime,
    country: row.country,
    awareAt: row.aware_at.toISOString(),
    law: law?.law ?? '',
    standing: law?.standing ?? null,
    reason: row.reason,
    isTrustService: row.is_trust_service,
    isOwnMade: row.is_own_made,
    risk: row.risk,
    judgedAt: row.judged_at.toISOString(),
    judgedBy: row.judged_by,
    liftedAt: iso(row.lifted_at),
    liftedBy: row.lifted_by,
    liftedReason: row.lifted_reason,
  };
}

function shownSending(row: SendingRecord, receipts: readonly ReceiptRecord[]): Sending {
  return {
    sending: row.sending_id,
    track: row.track_id,
    step: row.step,
    to: row.receiver,
    sentAt: row.sent_at.toISOString(),
    receiptNumber: row.receipt_number,
    lateReason: row.late_reason,
    notedAt: row.noted_at.toISOString(),
    notedBy: row.noted_by,
    withdrawnAt: iso(row.withdrawn_at),
    withdrawnReason: row.withdrawn_reason,
    receipts: receipts.filter(({ sending_id }) => sending_id === row.sending_id).map(shownFile),
  };
}

function shownFile(row: ReceiptRecord): KeptFile {
  return {
    receipt: row.receipt_id,
    name: row.name,
    size: row.size,
    addedAt: row.added_at.toISOString(),
    addedBy: row.added_by,
  };
}

async function entriesOf(work: Work, incident: string): Promise<IncidentPage['entries']> {
  const rows = await work.sql<{ ordinal: number; at: Date; what: string; text: string; by_name: string | null }>(
    'select ordinal, at, what, text, by_name from security.incident_entries where incident_id = $1 order by ordinal desc',
    [incident],
  );
  return rows.map((row) => ({
    ordinal: row.ordinal,
    at: row.at.toISOString(),
    what: row.what,
    text: row.text,
    by: row.by_name,
  }));
}

function iso(at: Date | null): string | null {
  return at === null ? null : at.toISOString();
}

function instant(at: number): string;
function instant(at: number | null): string | null;
function instant(at: number | null): string | null {
  return at === null ? null : new Date(at * 1000).toISOString();
}
