// How a region brings its risks and controls in by file: one row a control, the risk repeated. A risk is known by its number, else
// by its unit and its words; what is there already is left as it is, so that the same file again changes nothing.
import {
  type ImportFile,
  type ImportKind,
  importKind,
  type ReadEvent,
  type ReadOptions,
  type Stored,
} from '../../platform/imports/import-kind.ts';
import { type FieldValues, readMapped } from '../../platform/imports/mapped-table.ts';
import { Refusal } from '../../platform/refusal/refusal.ts';
import { dropSearchEntries } from '../../platform/search/search.ts';
import { presentDay } from '../../platform/settings/present-day.ts';
import { unitTreeKey } from '../../platform/work/unit-tree.ts';
import type { Work } from '../../platform/work/work.ts';
import { objectCodes } from '../objects/objects.ts';
import { firstScale } from './control-rules.ts';
import { manage } from './field-contract.ts';
import { type RowProblem, riskFields, rowProblems } from './import-fields.ts';
import { forgetLight } from './kept-lights.ts';
import { addJudgement } from './risk-actions.ts';
import type { RiskRecord } from './risk-rows.ts';
import { scaleOn, scalesOf } from './risk-rows.ts';
import { scaleInForce } from './risk-scales.ts';
import { keepFindable } from './risk-search.ts';

export const riskImport: ImportKind = importKind<FieldValues>({
  id: 'internal-control.risks',
  name: { sv: 'Risker och kontroller', da: 'Risici og kontroller', en: 'Risks and controls' },
  about: {
    sv: 'En rad per kontroll: enhet, risk, sannolikhet, konsekvens, kontrollmoment, metod och frekvens. Det som redan finns ändras inte.',
    da: 'En række pr. kontrol: enhed, risiko, sandsynlighed, konsekvens, kontrol, metode og frekvens. Det, der allerede findes, ændres ikke.',
    en: 'One row per control: unit, risk, probability, consequence, control, method and frequency. What is there already is not changed.',
  },
  permission: manage,
  unitsOf: async () => (row) => [said(row.unit)],
  unitField: 'unit',
  tables: ['internal_control.risks', 'internal_control.controls'],
  endings: ['csv', 'xlsx', 'txt'],
  fields: riskFields,
  rowNames: {
    one: { sv: 'rad', da: 'række', en: 'row' },
    other: { sv: 'rader', da: 'rækker', en: 'rows' },
  },
  read: readJudged,
  store: storeRows,
  undo: undoRows,
  sample: (row) =>
    Object.fromEntries(
      Object.entries(row).map(([name, value]) => [name, typeof value === 'boolean' ? String(value) : value]),
    ),
});

async function* readJudged(work: Work, file: ImportFile, options: ReadOptions): AsyncGenerator<ReadEvent<FieldValues>> {
  const tree = work.part(unitTreeKey);
  const numbers = new Set(
    (await work.sql<{ number: number }>('select number from internal_control.risks')).map(({ number }) => number),
  );
  const objects = await objectCodes(work);
  const scales = await scalesOf(work);
  const scale = scales.length > 0 ? scaleOn(scales, await presentDay(work)) : firstScale;
  const fault = (row: FieldValues): { field: string; code: RowProblem } | null => {
    if (!tree.unit(said(row.unit))) return { field: 'unit', code: 'no-such-unit' };
    if (codesIn(row).some((code) => !objects.has(code))) return { field: 'object', code: 'unknown-object' };
    if (said(row.number) !== '' && !numbers.has(numberIn(row))) return { field: 'number', code: 'no-such-risk' };
    if (Number(row.probability) > scale.probabilities.length) return { field: 'probability', code: 'outside-scale' };
    if (Number(row.consequence) > scale.consequences.length) return { field: 'consequence', code: 'outside-scale' };
    if (said(row.control) !== '' && said(row.frequency) === '')
      return { field: 'frequency', code: 'control-without-frequency' };
    return null;
  };
  yield* readMapped(file, riskFields, options, (row) => {
    const found = fault(row);
    return found ? [{ ...found, text: rowProblems[found.code] }] : [];
  });
}

async function storeRows(work: Work, importId: string, rows: AsyncIterable<FieldValues>): Promise<Stored> {
  let [stored, same] = [0, 0];
  for await (const row of rows) {
    const risk = (await riskOf(work, row)) ?? (await addRisk(work, importId, row));
    const isNew = 'isNew' in risk;
    const added = said(row.control) === '' ? false : await addControlRow(work, importId, risk.risk_id, row);
    if (isNew || added) stored += 1;
    else same += 1;
  }
  return { stored, same };
}

/** Takes back what it added. Refuses where somebody has worked with it since. */
async function undoRows(work: Work, importId: string): Promise<{ removed: number }> {
  const [used] = await work.sql<{ rows: number }>(
    `select (select count(*) from internal_control.executions where control_id in
         (select control_id from internal_control.import_rows where import_id = $1))
       + (select count(*) from internal_control.risks r where r.version > 1 and risk_id in
         (select risk_id from internal_control.import_rows where import_id = $1))
       + (select count(*) from internal_control.remedies where risk_id in
         (select risk_id from internal_control.import_rows where import_id = $1))
       + (select count(*) from internal_control.controls where risk_id in
           (select risk_id from internal_control.import_rows where import_id = $1)
         and control_id not in (select control_id from internal_control.import_rows where control_id is not null)) as rows`,
    [importId],
  );
  if (used && used.rows > 0) throw new Refusal('conflict', 'changed-since-import', { rows: used.rows });
  const added = await work.sql<{ risk_id: string | null; control_id: string | null }>(
    'delete from internal_control.import_rows where import_id = $1 returning risk_id, control_id',
    [importId],
  );
  const risks = added.flatMap(({ risk_id }) => risk_id ?? []);
  const controls = added.flatMap(({ control_id }) => control_id ?? []);
  await work.sql('delete from internal_control.controls where control_id = any($1)', [controls]);
  await work.sql('delete from internal_control.judgements where risk_id = any($1)', [risks]);
  await work.sql('delete from internal_control.risks where risk_id = any($1)', [risks]);
  await dropSearchEntries(work, 'risk', risks);
  return { removed: added.length };
}

async function riskOf(work: Work, row: FieldValues): Promise<{ risk_id: string } | undefined> {
  const [found] = await work.sql<{ risk_id: string }>(
    `select risk_id from internal_control.risks where ended_on is null
       and case when $1::bigint is not null then number = $1 else unit_code = $2 and lower(title) = lower($3) end limit 1`,
    [said(row.number) === '' ? null : numberIn(row), said(row.unit), said(row.title)],
  );
  return found;
}

async function addRisk(work: Work, importId: string, row: FieldValues): Promise<{ risk_id: string; isNew: true }> {
  const scale = await scaleInForce(work);
  const [probability, consequence] = [Number(row.probability), Number(row.consequence)];
  const [record] = await work.sql<RiskRecord>(
    `insert into internal_control.risks (risk_id, unit_code, title, cause, owner, probability, consequence, scale_version,
       registered_at, changed_at, object_codes) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $9, $10) returning *`,
    [
      work.newId(),
      said(row.unit),
      said(row.title),
      said(row.cause),
      said(row.owner),
      probability,
      consequence,
      scale.version,
      work.now,
      codesIn(row),
    ],
  );
  if (!record) throw new Error('the database took a risk in without telling its number');
  await addJudgement(work, record.risk_id, { probability, consequence, reason: '', scaleVersion: scale.version });
  await keepFindable(work, [record]);
  await work.sql('insert into internal_control.import_rows (import_id, risk_id) values ($1, $2)', [
    importId,
    record.risk_id,
  ]);
  return { risk_id: record.risk_id, isNew: true };
}

/** Whether the risk did not have it. */
async function addControlRow(work: Work, importId: string, risk: string, row: FieldValues): Promise<boolean> {
  const [added] = await work.sql<{ control_id: string }>(
    `insert into internal_control.controls (control_id, risk_id, position, title, method, frequency, owner, from_on)
     select $1, $2, coalesce(max(position), 0) + 1, $3, $4, $5, $6, coalesce($7::date, $8::date)
     from internal_control.controls where risk_id = $2
     having not coalesce(bool_or(lower(title) = lower($3)), false) returning control_id`,
    [
      work.newId(),
      risk,
      said(row.control),
      said(row.method),
      said(row.frequency),
      said(row.controlOwner),
      row.fromOn ?? null,
      work.today,
    ],
  );
  if (!added) return false;
  await forgetLight(work, risk);
  await work.sql('insert into internal_control.import_rows (import_id, control_id) values ($1, $2)', [
    importId,
    added.control_id,
  ]);
  return true;
}

/** The objects of a cell: several with a comma between. */
function codesIn(row: FieldValues): string[] {
  return [
    ...new Set(
      said(row.object)
        .split(/[,;]/u)
        .map((each) => each.trim()),
    ),
  ].filter((each) => each !== '');
}

function numberIn(row: FieldValues): number {
  return Number(said(row.number).replace(/^R-/i, ''));
}

function said(value: FieldValues[string] | undefined): string {
  return value === null || value === undefined ? '' : String(value).trim();
}
