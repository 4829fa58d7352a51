// The example division's internal control of 2018 and 2019: ten risks with their controls, what the executions have shown, the
// remedies, and two findings from outside.
import { castAs, personOf } from '../../example/region.ts';
import { stableId } from '../../example/stable-id.ts';
import type { Work } from '../../platform/work/work.ts';
import { examplePersonId } from '../people/example.ts';
import { exampleSupplierId } from '../suppliers/example-suppliers.ts';
import { firstScale } from './control-rules.ts';
import { exampleFindings, exampleRisks } from './example-risks.ts';
import type { ControlRecord } from './risk-rows.ts';
import { keepFindable, keepFindingsFindable } from './risk-search.ts';
import { carryOutByFigure } from './run-figure-controls.ts';

/** Loads the scale, the risks with all that hangs on them, and the findings. */
export async function loadExample(work: Work): Promise<void> {
  const rows = exampleRows();
  for (const [table, all] of Object.entries(rows)) {
    const [first] = all;
    if (!first) continue;
    const columns = Object.keys(first).join(', ');
    await work.sql(
      // the names are columns of this domain's tables, written below
      `insert into internal_control.${table} (${columns})
       select ${columns} from jsonb_populate_recordset(null::internal_control.${table}, $1)`,
      [JSON.stringify(all)],
    );
  }
  await work.sql("select setval('internal_control.risk_numbers', $1), setval('internal_control.finding_numbers', $2)", [
    exampleRisks.length,
    exampleFindings.length,
  ]);
  // what the figures said on two days of the year, where the house has them
  const byFigure = await work.sql<ControlRecord>('select * from internal_control.controls where figure is not null');
  for (const control of byFigure)
    for (const on of ['2019-05-06', '2019-09-04']) await carryOutByFigure(work, control, unit, on);
  await keepFindable(
    work,
    exampleRisks.map((each, index) => ({ ...riskRow(each, index), number: index + 1 })),
  );
  await keepFindingsFindable(
    work,
    exampleFindings.map((each, index) => findingRow(each, index)),
  );
}

type Row = Readonly<Record<string, unknown>>;

const controller = castAs('controller');
const by = `${controller.givenName} ${controller.familyName}`;
const unit = 'DTD';
const began = '2018-01-15T09:00:00+01:00';

function exampleRows(): Readonly<Record<string, readonly Row[]>> {
  return {
    scales: [
      {
        version: 1,
        from_on: '2018-01-01',
        probabilities: firstScale.probabilities,
        consequences: firstScale.consequences,
        amber_from: firstScale.amberFrom,
        red_from: firstScale.redFrom,
        set_at: began,
        set_by: by,
      },
    ],
    risks: exampleRisks.map(riskRow),
    judgements: exampleRisks.flatMap((each, index) =>
      each.judged.map(([on, probability, consequence, reason], ordinal) => ({
        risk_id: riskId(index),
        ordinal: ordinal + 1,
        probability,
        consequence,
        scale_version: 1,
        reason,
        at: `${on}T09:00:00Z`,
        by_name: by,
      })),
    ),
    controls: exampleRisks.flatMap((each, index) =>
      each.controls.map((control, position) => ({
        control_id: controlId(index, position),
        risk_id: riskId(index),
        position: position + 1,
        title: control.title,
        method: control.method,
        frequency: control.frequency,
        owner: control.owner,
        owner_person: ownerPerson(control.owner),
        from_on: '2018-01-15',
        figure: control.figure?.[0] ?? null,
        bound: control.figure?.[1] ?? null,
        target: control.figure?.[2] ?? null,
        slack: control.figure?.[3] ?? 0,
      })),
    ),
    executions: exampleRisks.flatMap(executionRows),
    findings: exampleFindings.map(findingRow),
    remedies: [
      ...exampleRisks.flatMap((each, index) =>
        each.remedies.map((remedy, position) => remedyRow(remedy, `${index} ${position}`, { risk_id: riskId(index) })),
      ),
      ...exampleFindings.flatMap((each, index) =>
        each.remedies.map((remedy, position) =>
          remedyRow(remedy, `finding ${index} ${position}`, { finding_id: findingId(index) }),
        ),
      ),
    ],
  };
}

function executionRows(each: (typeof exampleRisks)[number], index: number): Row[] {
  return each.controls.flatMap((control, position) =>
    control.done.map(([on, outcome, result, evidence, counted, ofTotal]) => ({
      execution_id: stableId('control-execution', `${index} ${position} ${on}`),
      control_id: controlId(index, position),
      done_on: on,
      outcome,
      result,
      evidence,
      counted: counted ?? null,
      of_total: ofTotal ?? null,
      at: `${on}T12:00:00Z`,
      by_name: by,
    })),
  );
}

function riskRow(each: (typeof exampleRisks)[number], index: number) {
  const [, probability, consequence] = each.judged.at(-1) ?? ['', 1, 1];
  return {
    risk_id: riskId(index),
    number: index + 1,
    unit_code: unit,
    title: each.title,
    cause: each.cause,
    owner: each.owner,
    owner_person: ownerPerson(each.owner),
    object_codes: each.objects ?? [],
    supplier_ids: (each.suppliers ?? []).map(exampleSupplierId),
    probability,
    consequence,
    scale_version: 1,
    is_told: each.isTold ?? false,
    version: 1,
    registered_at: began,
    changed_at: began,
  };
}

function findingRow(each: (typeof exampleFindings)[number], index: number) {
  const { remedies: _, ...columns } = each;
  return {
    ...columns,
    owner_person: ownerPerson(each.owner),
    finding_id: findingId(index),
    number: index + 1,
    unit_code: unit,
    version: 1,
    registered_at: `${each.reported_on}T10:00:00Z`,
    changed_at: `${each.reported_on}T10:00:00Z`,
  };
}

function remedyRow(
  [title, owner, dueOn, doneOn, doneText]: (typeof exampleRisks)[number]['remedies'][number],
  key: string,
  about: { risk_id?: string; finding_id?: string },
): Row {
  return {
    remedy_id: stableId('remedy', key),
    risk_id: about.risk_id ?? null,
    finding_id: about.finding_id ?? null,
    title,
    owner,
    owner_person: ownerPerson(owner),
    due_on: dueOn,
    done_on: doneOn,
    done_text: doneText,
    at: '2019-03-01T10:00:00Z',
    by_name: by,
  };
}

/** Who holds a post, where that is somebody of the cast. */
function ownerPerson(post: string): string | null {
  const held: readonly (readonly [string, () => { number: string }])[] = [
    ['Divisionschefen', () => castAs('division-head')],
    ['Controllern', () => castAs('controller')],
    ['Informationssäkerhetsansvarig', () => castAs('security-officer')],
    ['Driftledaren', () => castAs('incident-manager')],
    ['MT-samordnaren', () => personOf({ givenName: 'Samir', familyName: 'Hallnäs' })],
    ['Sektionschefen för medicinsk teknik', () => castAs('unit-head')],
  ];
  const holder = held.find(([called]) => called === post)?.[1]();
  return holder ? examplePersonId(holder.number) : null;
}

const riskId = (index: number) => stableId('controlled-risk', String(index));
const controlId = (index: number, position: number) => stableId('risk-control', `${index} ${position}`);
const findingId = (index: number) => stableId('audit-finding', String(index));
