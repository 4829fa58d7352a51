// An incident as it stands in its tables, with everything that hangs on it, and the clocks that follow from that. The page, the
// lists, the reminders and the exported file all read it here, so that they never tell different deadlines.
import type { Work } from '../../platform/work/work.ts';
import { clocksOf, type LegalClock, type Track } from './clock-rules.ts';
import type { incidentStates, parts } from './contract.ts';
import type { Answers, FormId } from './form-rules.ts';
import type { Country, Receiver, Regime, Step } from './law-rules.ts';

/** A row of security.incidents; `my_part`: what the caller is named as. */
export interface IncidentRecord {
  [column: string]: unknown;
  incident_id: string;
  number: number;
  title: string;
  description: string;
  unit_code: string;
  desk_case: string;
  happened_at: Date | null;
  known_at: Date;
  handled_at: Date | null;
  closed_at: Date | null;
  version: number;
  opened_at: Date;
  opened_by_name: string;
  my_part: (typeof parts)[number] | null;
}

export interface PersonRecord {
  [column: string]: unknown;
  incident_id: string;
  person_id: string;
  part: (typeof parts)[number];
  added_at: Date;
}

export interface TrackRecord {
  [column: string]: unknown;
  track_id: string;
  incident_id: string;
  regime: Regime;
  country: Country;
  aware_at: Date;
  reason: string;
  is_trust_service: boolean;
  is_own_made: boolean;
  risk: Track['risk'];
  judged_at: Date;
  judged_by: string;
  lifted_at: Date | null;
  lifted_by: string;
  lifted_reason: string;
}

interface RequestRecord {
  [column: string]: unknown;
  incident_id: string;
  track_id: string;
  asked_at: Date;
  until_at: Date | null;
  text: string;
}

export interface SendingRecord {
  [column: string]: unknown;
  sending_id: string;
  incident_id: string;
  track_id: string;
  step: Step;
  receiver: Receiver;
  sent_at: Date;
  receipt_number: string;
  late_reason: string;
  noted_at: Date;
  noted_by: string;
  withdrawn_at: Date | null;
  withdrawn_reason: string;
}

export interface ReceiptRecord {
  [column: string]: unknown;
  receipt_id: string;
  incident_id: string;
  /** null: a document of the incident itself */
  sending_id: string | null;
  file_id: string;
  name: string;
  media_type: string;
  size: number;
  sha256: string;
  added_at: Date;
  added_by: string;
}

export interface FormRecord {
  [column: string]: unknown;
  incident_id: string;
  form: FormId;
  version: number;
  answers: Answers;
  saved_at: Date;
  saved_by: string;
}

/** How a law was judged before it was judged anew. */
export interface EarlierRecord extends Pick<TrackRecord, 'aware_at' | 'is_trust_service' | 'is_own_made' | 'risk'> {
  [column: string]: unknown;
  incident_id: string;
  track_id: string;
  replaced_at: Date;
  replaced_by: string;
}

/** What hangs on some incidents, read at once. */
export interface Hanging {
  readonly people: readonly PersonRecord[];
  readonly tracks: readonly TrackRecord[];
  readonly requests: readonly RequestRecord[];
  readonly sendings: readonly SendingRecord[];
}

/** Everything the clocks of these incidents follow from. */
export async function hangingOn(work: Work, incidentIds: readonly string[]): Promise<Hanging> {
  const of = <T extends { [column: string]: unknown }>(table: string, order: string) =>
    work.sql<T>(`select * from security.${table} where incident_id = any($1) order by ${order}`, [incidentIds]);
  const [people, tracks, requests, sendings] = await Promise.all([
    of<PersonRecord & { removed_at: Date | null }>('incident_people', 'added_at, person_id'),
    of<TrackRecord>('tracks', 'judged_at, track_id'),
    of<RequestRecord>('requests', 'asked_at, request_id'),
    of<SendingRecord>('sendings', 'sent_at, sending_id'),
  ]);
  return { people: people.filter(({ removed_at }) => removed_at === null), tracks, requests, sendings };
}

/** A clock of a track that stands in the tables. */
export type TrackClock = LegalClock & { readonly track: string };

/** The clocks of one incident at `now`, law by law in the order they were judged to apply. */
export function clocksOfIncident(
  record: Pick<IncidentRecord, 'incident_id' | 'happened_at' | 'handled_at'>,
  hanging: Hanging,
  now: Date,
): TrackClock[] {
  return hanging.tracks
    .filter(({ incident_id }) => incident_id === record.incident_id)
    .flatMap((row) =>
      clocksOf(trackOf(record, row, hanging), seconds(now)).map((clock) => ({ ...clock, track: row.track_id })),
    );
}

/** One track with its moments as epoch seconds. */
export function trackOf(
  record: Pick<IncidentRecord, 'happened_at' | 'handled_at'>,
  row: TrackRecord,
  { requests, sendings }: Pick<Hanging, 'requests' | 'sendings'>,
): Track {
  return {
    regime: row.regime,
    country: row.country,
    awareAt: seconds(row.aware_at),
    happenedAt: record.happened_at && seconds(record.happened_at),
    handledAt: record.handled_at && seconds(record.handled_at),
    liftedAt: row.lifted_at && seconds(row.lifted_at),
    isTrustService: row.is_trust_service,
    isOwnMade: row.is_own_made,
    risk: row.risk,
    asked: requests
      .filter(({ track_id }) => track_id === row.track_id)
      .map(({ asked_at, until_at }) => ({ at: seconds(asked_at), until: until_at && seconds(until_at) })),
    sent: sendings
      .filter(({ track_id }) => track_id === row.track_id)
      .map((sent) => ({
        step: sent.step,
        to: sent.receiver,
        at: seconds(sent.sent_at),
        isWithdrawn: sent.withdrawn_at !== null,
      })),
  };
}

/** What people say of it: going on, handled, closed. */
export function stateOf(record: Pick<IncidentRecord, 'handled_at' | 'closed_at'>): (typeof incidentStates)[number] {
  if (record.closed_at) return 'closed';
  return record.handled_at ? 'handled' : 'ongoing';
}

/** `SI-12`, as people write it. */
export function incidentNumber(record: Pick<IncidentRecord, 'number'>): string {
  return `SI-${record.number}`;
}

/** An instant as epoch seconds. */
export function seconds(at: Date): number {
  return Math.floor(at.getTime() / 1000);
}
