// Carries a decided reorganisation out: the versions, people, cost centres, heads and roles its plan names, in one
// transaction, once. It is planned anew first, because the organisation may have changed since it was decided.
import type { Steps } from '../../platform/operation/domain.ts';
import { endRoles, moveRoles } from '../../platform/sign-in/accounts.ts';
import type { Work } from '../../platform/work/work.ts';
import { type OrganisationChanged, organisationChanged } from './contract.ts';
import { moveCostCentres, moveEmployments } from './moves.ts';
import { refreshUnitEntries } from './people-search.ts';
import { addState, type Reorganisation, reorganisationFor } from './reorganisation-access.ts';
import { readPlan } from './reorganisation-plan.ts';
import type { Plan } from './reorganisation-rules.ts';
import { dayBefore } from './unit-rules.ts';

/** The job: every decided reorganisation whose day has come, each in a transaction of its own. */
export async function carryOutDue(steps: Steps): Promise<void> {
  const due = await steps.look((work) =>
    work.sql<{ id: string }>(
      `select r.reorganisation_id as id from people.reorganisations r
       join lateral (select state from people.reorganisation_states s
         where s.reorganisation_id = r.reorganisation_id order by ordinal desc limit 1) latest on true
       where latest.state = 'scheduled' and r.takes_effect_on <= $1 order by r.takes_effect_on, r.created_at`,
      [work.today],
    ),
  );
  for (const { id } of due) await steps.act((work) => carryOut(work, id));
}

/** Carries one out. Done already, withdrawn or not yet due: nothing happens. Steps that no longer can be: it fails, visibly. */
export async function carryOut(work: Work, id: string): Promise<void> {
  const reorganisation = await reorganisationFor(work, id, 'lock');
  if (reorganisation.state !== 'scheduled' || reorganisation.on > work.today) return;
  const read = await readPlan(work, reorganisation.steps, reorganisation.on);
  const { plan } = read;
  if (plan.problems.length) {
    const note = plan.problems.map((problem) => `${problem.step}: ${problem.code} ${problem.unit}`).join('; ');
    await addState(work, id, 'failed', note);
    work.audit({ subject: 'reorganisation', subjectId: id, detail: { failed: note } });
    work.touch('people');
    return;
  }
  const { on } = reorganisation;
  await writeVersions(work, reorganisation, plan);
  await moveEmployments(work, plan.employments, read.employments, on);
  await moveCostCentres(work, plan.costCentres, read.costCentres, on);
  await endHeads(work, plan.closed, on);
  await moveGrants(work, plan, on);
  await refreshUnitEntries(
    work,
    plan.changes.map((each) => each.unit),
  );
  await addState(work, id, 'carried-out', null);
  work.audit({ subject: 'reorganisation', subjectId: id, detail: { units: plan.changes } });
  const units = plan.changes.map((each) => each.unit);
  work.emit(organisationChanged, { reorganisation: id, on, units } satisfies OrganisationChanged);
  work.touch('people');
}

async function writeVersions(work: Work, { id, on }: Reorganisation, plan: Plan): Promise<void> {
  const codes = plan.ended.map((each) => each.code);
  // a version that began this very day never was
  await work.sql('delete from people.unit_versions where unit_code = any($1) and valid_from = $2', [codes, on]);
  await work.sql(
    `update people.unit_versions set valid_to = $3
     where unit_code = any($1) and valid_from < $2 and (valid_to is null or valid_to >= $2)`,
    [codes, on, dayBefore(on)],
  );
  await work.sql(
    `update people.unit_versions v set successor_code = ended.successor
     from unnest($1::text[], $2::text[]) as ended(code, successor)
     where v.unit_code = ended.code and v.valid_to = $3 and ended.successor is not null`,
    [codes, plan.ended.map((each) => each.successor), dayBefore(on)],
  );
  await work.sql(
    `insert into people.unit_versions (unit_code, valid_from, valid_to, name, kind, parent_code, reorganisation_id)
     select code, $1, valid_to, name, kind, parent, $2
     from unnest($3::text[], $4::date[], $5::text[], $6::text[], $7::text[]) as begun(code, valid_to, name, kind, parent)`,
    [
      on,
      id,
      plan.begun.map((each) => each.code),
      plan.begun.map((each) => each.to),
      plan.begun.map((each) => each.name),
      plan.begun.map((each) => each.kind),
      plan.begun.map((each) => each.parent),
    ],
  );
}

async function endHeads(work: Work, closed: readonly string[], on: string): Promise<void> {
  await work.sql('delete from people.unit_heads where unit_code = any($1) and valid_from >= $2', [closed, on]);
  await work.sql(
    'update people.unit_heads set valid_to = $3 where unit_code = any($1) and (valid_to is null or valid_to >= $2)',
    [closed, on, dayBefore(on)],
  );
}

async function moveGrants(work: Work, plan: Plan, on: string): Promise<void> {
  const moves = plan.grants.flatMap(({ grant, to }) => (to ? [{ grantId: grant, unit: to }] : []));
  await moveRoles(work, moves, on);
  const ending = plan.grants.filter((each) => each.to === null).map((each) => each.grant);
  await endRoles(work, ending, dayBefore(on));
}
