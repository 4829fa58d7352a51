// Parts of a case: another team does its share in a case of its own, with its own clocks, for the same person.
import type { GivenOf } from '../../../platform/operation/operation.ts';
import { invalidField } from '../../../platform/refusal/refusal.ts';
import type { Work } from '../../../platform/work/work.ts';
import { caseToChange } from '../case-access.ts';
import type { CaseRecord } from '../case-rows.ts';
import { takeStep } from '../case-step.ts';
import { openCase } from '../open-case.ts';
import { knownTeams } from '../team-register.ts';
import type * as contract from './relation-contract.ts';

export async function openPart(work: Work, input: GivenOf<typeof contract.openPart>) {
  const { record } = await caseToChange(work, input.case, 'change-case');
  const team = (await knownTeams(work)).get(input.team);
  if (!team || (team.endedOn !== null && team.endedOn < work.today))
    throw invalidField('unknown-team', 'team', input.team);
  const kind = record.kind === 'problem' || record.kind === 'change' ? 'service-request' : record.kind;
  const made = await openCase(
    work,
    { ...asOf(record), title: input.title, description: input.description, kind },
    {
      team: team.code,
    },
  );
  await work.sql('update service_desk.cases set parent_id = $2 where case_id = $1', [made.case, record.case_id]);
  await takeStep(work, record, { what: 'part-opened', text: `${made.number} ${input.title}`, isOpen: false });
  return { case: made.case, number: made.number };
}

/** What a case made from another takes over. */
export function asOf(record: CaseRecord) {
  return {
    place: record.place,
    impact: record.impact,
    urgency: record.urgency,
    // it did not come in by any way of its own
    channel: 'portal' as const,
    isRestricted: record.is_restricted,
    ...(record.service_code ? { service: record.service_code } : {}),
    ...(record.unit_code ? { unit: record.unit_code } : {}),
    ...(record.equipment_id ? { equipment: record.equipment_id } : {}),
    ...(record.requester_id ? { requester: record.requester_id } : { requesterName: record.requester_name }),
  };
}
