// Reading one case: what it says, what has happened, what it belongs to, and what the caller may do with it.
import { Refusal } from '../../platform/refusal/refusal.ts';
import type { Work } from '../../platform/work/work.ts';
import { equipmentById } from '../assets/assets.ts';
import { suppliersById } from '../suppliers/suppliers.ts';
import { alarmTextIn } from './alarms/alarm-texts.ts';
import { allowedSteps, caseToRead, visibleToAgent } from './case-access.ts';
import { clocksShown } from './case-clocks.ts';
import type { CasePage } from './case-contract.ts';
import { type CaseRecord, historyOf, shownCases } from './case-rows.ts';
import { caseNumber } from './case-rules.ts';
import { following } from './desk/follow-case.ts';
import { masked } from './masked-text.ts';
import { hiddenTexts } from './unmask-text.ts';

/** One case, as the caller stands to it. */
export async function casePage(work: Work, input: { case: string }): Promise<CasePage> {
  const found = await caseToRead(work, input.case);
  const { record, asAgent } = found;
  const [[row], entries, relatives] = await Promise.all([
    shownCases(work, [record]),
    historyOf(work, record.case_id, !asAgent),
    relativesOf(work, record),
  ]);
  if (!row) throw new Refusal('not-found', 'no-such-case');
  return {
    ...row,
    description: masked(work, alarmTextIn(record.description, work.language)),
    channel: record.channel,
    impact: record.impact,
    urgency: record.urgency,
    place: masked(work, record.place),
    requesterId: record.requester_id,
    equipment: await thingOf(work, record),
    supplier: await supplierOf(work, record),
    solution: masked(work, alarmTextIn(record.solution, work.language)),
    isPlanned: record.is_planned,
    version: record.version,
    reassigned: record.reassigned,
    reopened: record.reopened,
    answeredAt: record.answered_at?.toISOString() ?? null,
    resolvedAt: record.resolved_at?.toISOString() ?? null,
    closedAt: record.closed_at?.toISOString() ?? null,
    ...relatives,
    clocks: await clocksShown(work, record),
    entries,
    hidden: await hiddenTexts(work, found),
    allowed: allowedSteps(found),
    ...(await following(work, record.case_id)),
    forObject: found.forObject,
  };
}

async function supplierOf(work: Work, { supplier_id: id }: CaseRecord): Promise<CasePage['supplier']> {
  const name = id === null ? undefined : (await suppliersById(work, [id])).get(id)?.name;
  return id === null || name === undefined ? null : { supplier: id, name };
}

async function thingOf(work: Work, record: CaseRecord): Promise<CasePage['equipment']> {
  const thing = record.equipment_id === null ? null : await equipmentById(work, record.equipment_id);
  return thing && { equipment: thing.id, number: thing.number, name: thing.name };
}

interface Relative {
  [column: string]: unknown;
  case_id: string;
  number: string;
  title: string;
  state: CaseRecord['state'];
  parent_id: string | null;
}

/** Parent, parts and the case it was merged into; of a restricted relative only agents see the title. */
async function relativesOf(work: Work, record: CaseRecord): Promise<Pick<CasePage, 'parent' | 'mergedInto' | 'parts'>> {
  const visible = await visibleToAgent(work, 2);
  const rows = await work.sql<Relative & { may_see: boolean }>(
    `select c.case_id, c.number::text as number, c.title, c.state, c.parent_id, (${visible.sql}) as may_see
     from service_desk.cases c
     where c.case_id = any($1) or c.parent_id = $4 order by c.number limit 200`,
    [[record.parent_id, record.merged_into_id].filter(Boolean), ...visible.values, record.case_id],
  );
  const told = (row: (typeof rows)[number] | undefined) =>
    row
      ? { case: row.case_id, number: caseNumber(row.number), title: row.may_see ? masked(work, row.title) : '' }
      : null;
  return {
    parent: told(rows.find((row) => row.case_id === record.parent_id)),
    mergedInto: told(rows.find((row) => row.case_id === record.merged_into_id)),
    parts: rows
      .filter((row) => row.parent_id === record.case_id)
      .map((row) => ({
        case: row.case_id,
        number: caseNumber(row.number),
        title: row.may_see ? masked(work, row.title) : '',
        state: row.state,
      })),
  };
}
