// Which laws apply to an incident, since when it was known, and what authorities have asked: the decisions that start and stop
// the clocks. Each has a time and a person; a law that is lifted stays to be seen.
import type { GivenOf } from '../../platform/operation/operation.ts';
import { Refusal } from '../../platform/refusal/refusal.ts';
import type { Work } from '../../platform/work/work.ts';
import { lawOf } from './clock-rules.ts';
import type * as contract from './contract.ts';
import type { IncidentPage } from './contract.ts';
import { incidentToChange } from './incident-access.ts';
import { incidentPage } from './incident-queries.ts';
import { seconds, type TrackRecord } from './incident-rows.ts';
import { checkOrder, checkPast, takeStep } from './incident-step.ts';
import type { Country, Regime } from './law-rules.ts';

export async function applyLaw(work: Work, input: GivenOf<typeof contract.applyLaw>): Promise<IncidentPage> {
  const record = await incidentToChange(work, input.incident, 'steer');
  checkPast(work, 'awareAt', input.awareAt);
  checkLaw(input.regime, input.country, input.awareAt);
  await work
    .sql(
      `insert into security.tracks (track_id, incident_id, regime, country, aware_at, reason, is_trust_service, is_own_made, risk,
         judged_at, judged_by) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [
        work.newId(),
        record.incident_id,
        input.regime,
        input.country,
        input.awareAt,
        input.reason,
        input.isTrustService,
        input.isOwnMade,
        input.risk,
        work.now,
        work.actor?.name ?? '',
      ],
    )
    .catch(alreadyThere);
  await takeStep(work, record, { what: `law-${input.regime}`, text: input.reason });
  work.enqueue('remind-of-clocks', {}, { key: 'remind-of-clocks' });
  return incidentPage(work, input);
}

export async function changeJudgement(
  work: Work,
  input: GivenOf<typeof contract.changeJudgement>,
): Promise<IncidentPage> {
  const record = await incidentToChange(work, input.incident, 'steer');
  const track = await trackIn(work, record.incident_id, input.track);
  checkPast(work, 'awareAt', input.awareAt);
  checkLaw(track.regime, track.country, input.awareAt);
  await work.sql(
    `insert into security.earlier_judgements (incident_id, track_id, ordinal, aware_at, is_trust_service, is_own_made, risk,
       replaced_at, replaced_by)
     select t.incident_id, t.track_id, (select count(*) from security.earlier_judgements e where e.track_id = t.track_id),
       t.aware_at, t.is_trust_service, t.is_own_made, t.risk, $2, $3 from security.tracks t where t.track_id = $1`,
    [track.track_id, work.now, work.actor?.name ?? ''],
  );
  await work.sql(
    `update security.tracks set aware_at = $2, is_trust_service = $3, is_own_made = $4, risk = $5, reason = $6
     where track_id = $1`,
    [track.track_id, input.awareAt, input.isTrustService, input.isOwnMade, input.risk, input.reason],
  );
  await takeStep(work, record, {
    what: 'judged-anew',
    text: input.reason,
    changes: {
      aware_at: [track.aware_at.toISOString(), input.awareAt],
      risk: [track.risk, input.risk],
      is_trust_service: [track.is_trust_service, input.isTrustService],
      is_own_made: [track.is_own_made, input.isOwnMade],
    },
  });
  return incidentPage(work, input);
}

export async function liftLaw(work: Work, input: GivenOf<typeof contract.liftLaw>): Promise<IncidentPage> {
  const record = await incidentToChange(work, input.incident, 'steer');
  const track = await trackIn(work, record.incident_id, input.track);
  await work.sql('update security.tracks set lifted_at = $2, lifted_by = $3, lifted_reason = $4 where track_id = $1', [
    track.track_id,
    work.now,
    work.actor?.name ?? '',
    input.reason,
  ]);
  await takeStep(work, record, { what: `lifted-${track.regime}`, text: input.reason });
  return incidentPage(work, input);
}

export async function noteRequest(work: Work, input: GivenOf<typeof contract.noteRequest>): Promise<IncidentPage> {
  const record = await incidentToChange(work, input.incident, 'write');
  const track = await trackIn(work, record.incident_id, input.track);
  checkPast(work, 'askedAt', input.askedAt);
  checkOrder('until-before-asked', 'until', input.askedAt, input.until);
  await work.sql(
    `insert into security.requests (request_id, incident_id, track_id, asked_at, until_at, text, noted_at, noted_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      work.newId(),
      record.incident_id,
      track.track_id,
      input.askedAt,
      input.until,
      input.text,
      work.now,
      work.actor?.name ?? '',
    ],
  );
  await takeStep(work, record, { what: 'asked', text: input.text });
  return incidentPage(work, input);
}

/** A law of this incident that has not been lifted. */
export async function trackIn(work: Work, incident: string, track: string): Promise<TrackRecord> {
  const [row] = await work.sql<TrackRecord>(
    'select * from security.tracks where incident_id = $1 and track_id = $2 and lifted_at is null',
    [incident, track],
  );
  if (!row) throw new Refusal('not-found', 'no-such-judgement');
  return row;
}

function checkLaw(regime: Regime, country: Country, awareAt: string): void {
  if (lawOf({ regime, country, awareAt: seconds(new Date(awareAt)) })) return;
  throw new Refusal('invalid', 'no-law-that-day', {}, [{ path: 'awareAt', code: 'no-law-that-day', message: awareAt }]);
}

function alreadyThere(error: unknown): never {
  if (error instanceof Error && 'code' in error && error.code === '23505')
    throw new Refusal('conflict', 'law-applies-already');
  throw error;
}
