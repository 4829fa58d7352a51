// Outages that nobody has to write down: while an alarm sounds whose rule says so, and while a major incident goes on. What a
// person has corrected afterwards is theirs; only an end that is still missing is added.
import type { Work } from '../../../platform/work/work.ts';
import { countAgain } from './availability-days.ts';

/** of a major incident by its level: the gravest is the whole service, the next half of it, the third says nothing */
const weightOfLevel: Readonly<Record<number, number>> = { 1: 100, 2: 50 };

interface RuleOutage {
  readonly origin: 'alarm' | 'major';
  readonly originId: string;
  readonly service: string;
  readonly fromAt: Date;
  readonly weight: number;
  readonly text: string;
  readonly decidedBy: string;
}

/** Begins one; while it goes on, saying it again changes nothing. */
export async function beginOutage(work: Work, outage: RuleOutage): Promise<void> {
  const { origin, originId, service, fromAt, weight, text, decidedBy } = outage;
  await work.sql(
    `insert into service_desk.outages (outage_id, service_code, from_at, weight, text, origin, origin_id, decided_by, recorded_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
     on conflict (origin, origin_id, service_code) where to_at is null and struck_at is null do nothing`,
    [work.newId(), service, fromAt, weight, text.slice(0, 2000), origin, originId, decidedBy, work.now],
  );
}

/** Ends what an alarm or a major incident began. */
export async function endOutages(work: Work, origin: 'alarm' | 'major', originId: string, toAt: Date): Promise<void> {
  const rows = await work.sql<{ from_at: Date }>(
    `update service_desk.outages set to_at = greatest(from_at, $3)
     where origin = $1 and origin_id = $2 and to_at is null returning from_at`,
    [origin, originId, toAt],
  );
  const first = rows.map((row) => row.from_at).toSorted((a, b) => a.getTime() - b.getTime())[0];
  if (first) countAgain(work, first);
}

/** The job after each step of a major incident: its outages are as long as it is. */
export async function outagesOfMajor(work: Work, payload: unknown): Promise<void> {
  const majorId = payload !== null && typeof payload === 'object' ? String(Reflect.get(payload, 'major')) : '';
  const [major] = await work.sql<{
    title: string;
    services: string[];
    level: number;
    began_at: Date;
    solved_at: Date | null;
    declared_by: string;
  }>(
    `select title, services, level, began_at, solved_at, declared_by from service_desk.major_incidents
     where major_id = $1`,
    [majorId],
  );
  if (!major) return;
  if (major.solved_at !== null) return endOutages(work, 'major', majorId, major.solved_at);
  const known = await work.sql<{ service_code: string }>(
    "select distinct service_code from service_desk.outages where origin = 'major' and origin_id = $1 and to_at is null",
    [majorId],
  );
  const weight = weightOfLevel[major.level];
  for (const service of major.services)
    if (weight !== undefined && !known.some((each) => each.service_code === service))
      await beginOutage(work, {
        origin: 'major',
        originId: majorId,
        service,
        fromAt: major.began_at,
        weight,
        text: major.title,
        decidedBy: major.declared_by,
      });
}
