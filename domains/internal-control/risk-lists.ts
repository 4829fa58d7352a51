// The list of risks, paged by key, and the same risks with their controls as a file that can be corrected and brought in again.
import type { OutRow } from '../../formats/tables/out-columns.ts';
import { tableFile } from '../../platform/files/table-file.ts';
import type { AnswerOf, GivenOf } from '../../platform/operation/operation.ts';
import { listMark } from '../../platform/operation/page-mark.ts';
import { presentDay } from '../../platform/settings/present-day.ts';
import { unitTreeKey } from '../../platform/work/unit-tree.ts';
import type { FileAnswer, Work } from '../../platform/work/work.ts';
import type * as contract from './contract.ts';
import { ownerAsked, unitsToRead } from './control-access.ts';
import { controlWords, frequencyWords } from './control-words.ts';
import { manage } from './field-contract.ts';
import { riskFields } from './import-fields.ts';
import { mayBeOfLight } from './kept-lights.ts';
import { type Hanging, hangingOn, ownerLine, type RiskRecord, riskNumber, riskRow, scalesOf } from './risk-rows.ts';

type Filters = Omit<GivenOf<typeof contract.exportRisks>, 'format'>;
const mark = listMark('controlled-risks', 'whole');

export async function riskList(
  work: Work,
  input: GivenOf<typeof contract.listRisks>,
): Promise<AnswerOf<typeof contract.listRisks>> {
  const { records, hanging, next } = await listPage(work, input, input.after ?? null, input.limit);
  const scales = await scalesOf(work);
  const on = await presentDay(work);
  return {
    rows: records.map((record) => riskRow(work, record, hanging, scales, on)),
    next,
    mayManage: work.policy.may(manage),
  };
}

export function exportRisks(work: Work, input: GivenOf<typeof contract.exportRisks>): Promise<FileAnswer> {
  const columns = riskFields.map((field) => ({
    heading: field.names[work.language][0] ?? field.id,
    kind: 'text' as const,
  }));
  return Promise.resolve(tableFile(input.format, controlWords[work.language].risks, columns, rowsOfFile(work, input)));
}

/** One row a control; a risk without any has a row of its own. In the order of `riskFields`. */
async function* rowsOfFile(work: Work, filters: Filters): AsyncGenerator<OutRow> {
  let after: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof listPage>> = await listPage(work, filters, after, 200);
    for (const record of page.records) {
      const controls = page.hanging.controls.filter(
        ({ risk_id, ended_on }) => risk_id === record.risk_id && ended_on === null,
      );
      for (const control of controls.length > 0 ? controls : [null])
        yield [
          riskNumber(record),
          record.unit_code,
          record.title,
          record.cause,
          ownerLine(record, page.hanging.names),
          String(record.probability),
          String(record.consequence),
          control?.title ?? null,
          control?.method ?? null,
          control ? (frequencyWords[control.frequency][work.language][0] ?? null) : null,
          control ? ownerLine(control, page.hanging.names) : null,
          control?.from_on ?? null,
          record.object_codes.join(', ') || null,
        ];
    }
    after = page.next;
  } while (after !== null);
}

/** The light follows from controls and remedies: those kept are asked for, the others judged here, until there are enough. */
async function listPage(
  work: Work,
  filters: Filters,
  after: string | null,
  limit: number,
): Promise<{ records: RiskRecord[]; hanging: Hanging; next: string | null }> {
  const units = filters.unit ? work.part(unitTreeKey).below(filters.unit) : null;
  const scales = await scalesOf(work);
  const on = await presentDay(work);
  let [from] = mark.read(after) ?? [null];
  const kept: RiskRecord[] = [];
  const hangings: Hanging[] = [];
  while (kept.length <= limit) {
    const found = await work.sql<RiskRecord>(
      `select r.* from internal_control.risks r where ($1::text[] is null or unit_code = any($1))
         and ($2::text[] is null or unit_code = any($2)) and ($3 = 'all' or ended_on is null)
         and ($4::text is null or strpos(lower(title || ' ' || cause || ' ' || owner || ' R-' || number), lower($4)) > 0)
         and ($5::bigint is null or number > $5)
         and ($7::uuid is null or owner_person = $7
           or exists (select 1 from internal_control.controls c
             where c.risk_id = r.risk_id and c.owner_person = $7 and c.ended_on is null)
           or exists (select 1 from internal_control.remedies m
             where m.risk_id = r.risk_id and m.owner_person = $7 and m.done_on is null))
         and ${mayBeOfLight('$8', '$9')}
       order by number limit $6`,
      [
        unitsToRead(work),
        units,
        filters.state,
        filters.search || null,
        from,
        limit + 1,
        ownerAsked(work, filters),
        filters.light ?? null,
        on,
      ],
    );
    const hanging = await hangingOn(
      work,
      found.map(({ risk_id }) => risk_id),
    );
    hangings.push(hanging);
    kept.push(
      ...found.filter((record) => !filters.light || riskRow(work, record, hanging, scales, on).light === filters.light),
    );
    from = found.at(-1)?.number ?? from;
    if (found.length <= limit) break;
  }
  const { rows: records, next } = mark.page(kept, limit, ({ number }) => [number]);
  return { records, next, hanging: joined(hangings) };
}

function joined(parts: readonly Hanging[]): Hanging {
  return {
    controls: parts.flatMap((each) => each.controls),
    executions: parts.flatMap((each) => each.executions),
    remedies: parts.flatMap((each) => each.remedies),
    names: new Map(parts.flatMap((each) => [...each.names])),
  };
}
