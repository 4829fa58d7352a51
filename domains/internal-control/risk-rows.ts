// Risks as they stand in their tables and as lists show them: with the light that follows from their controls and remedies.
import { unitTreeKey } from '../../platform/work/unit-tree.ts';
import type { Work } from '../../platform/work/work.ts';
import { namesOfPersons } from '../people/people.ts';
import { dueOn, type Frequency, firstScale, gravity, lightOf, type Outcome, type Standing } from './control-rules.ts';
import type { grades } from './finding-contract.ts';
import type { RiskRow } from './risk-contract.ts';
import type { RiskScale } from './scale-contract.ts';

export interface RiskRecord {
  [column: string]: unknown;
  risk_id: string;
  number: number;
  unit_code: string;
  title: string;
  cause: string;
  owner: string;
  owner_person: string | null;
  object_codes: string[];
  supplier_ids: string[];
  incident_ids: string[];
  probability: number;
  consequence: number;
  scale_version: number;
  is_told: boolean;
  ended_on: string | null;
  version: number;
}

export interface ControlRecord {
  [column: string]: unknown;
  control_id: string;
  risk_id: string;
  position: number;
  title: string;
  method: string;
  frequency: Frequency;
  owner: string;
  owner_person: string | null;
  from_on: string;
  ended_on: string | null;
  figure: string | null;
  bound: 'at-least' | 'at-most' | null;
  target: number | null;
  slack: number;
}

export interface ExecutionRecord {
  [column: string]: unknown;
  execution_id: string;
  control_id: string;
  done_on: string;
  outcome: Outcome;
  result: string;
  evidence: string;
  counted: number | null;
  of_total: number | null;
  figure_value: number | null;
  figure_period: string | null;
  figure_hash: string | null;
  by_name: string;
}

export interface RemedyRecord {
  [column: string]: unknown;
  remedy_id: string;
  risk_id: string | null;
  finding_id: string | null;
  title: string;
  owner: string;
  owner_person: string | null;
  due_on: string;
  done_on: string | null;
  done_text: string;
}

export interface FindingRecord {
  [column: string]: unknown;
  finding_id: string;
  number: number;
  unit_code: string;
  title: string;
  text: string;
  source: string;
  reference: string;
  grade: (typeof grades)[number];
  reported_on: string;
  owner: string;
  owner_person: string | null;
  answer_by: string | null;
  answer: string;
  answered_on: string | null;
  closed_on: string | null;
  closing: string;
  version: number;
}

/** `R-12`, `G-3`: as people write them. */
export const riskNumber = ({ number }: Pick<RiskRecord, 'number'>): string => `R-${number}`;
export const findingNumber = ({ number }: Pick<FindingRecord, 'number'>): string => `G-${number}`;

/** All versions of the scale, oldest first. */
export async function scalesOf(work: Work): Promise<RiskScale[]> {
  const rows = await work.sql<{
    version: number;
    from_on: string;
    probabilities: RiskScale['probabilities'];
    consequences: RiskScale['consequences'];
    amber_from: number;
    red_from: number;
  }>('select * from internal_control.scales order by version');
  return rows.map((row) => ({
    version: row.version,
    fromOn: row.from_on,
    probabilities: row.probabilities,
    consequences: row.consequences,
    amberFrom: row.amber_from,
    redFrom: row.red_from,
  }));
}

/** The scale in force on a day: the latest that has begun, else the first there is, else the house's own. */
export function scaleOn(scales: readonly RiskScale[], day: string): RiskScale {
  const begun = scales.filter(({ fromOn }) => fromOn <= day).toSorted((a, b) => (a.fromOn < b.fromOn ? -1 : 1));
  return begun.at(-1) ?? scales[0] ?? firstScale;
}

/** What hangs on some risks. */
export interface Hanging {
  readonly controls: readonly ControlRecord[];
  readonly executions: readonly ExecutionRecord[];
  readonly remedies: readonly RemedyRecord[];
  /** of those who own a risk, a control or a remedy, by their ids */
  readonly names: ReadonlyMap<string, string>;
}

/** The controls, executions (newest first) and remedies of these risks; executions and remedies until a day where one is given. */
export async function hangingOn(work: Work, riskIds: readonly string[], until: string | null = null): Promise<Hanging> {
  const [controls, executions, remedies, owners] = await Promise.all([
    work.sql<ControlRecord>(
      'select * from internal_control.controls where risk_id = any($1) order by risk_id, position, control_id',
      [riskIds],
    ),
    work.sql<ExecutionRecord>(
      `select e.* from internal_control.executions e join internal_control.controls c using (control_id)
       where c.risk_id = any($1) and ($2::date is null or e.done_on <= $2) order by e.done_on desc, e.execution_id desc`,
      [riskIds, until],
    ),
    work.sql<RemedyRecord>(
      `select * from internal_control.remedies where risk_id = any($1)
         and ($2::date is null or (at at time zone 'Europe/Stockholm')::date <= $2) order by due_on, remedy_id`,
      [riskIds, until],
    ),
    work.sql<{ owner_person: string }>(
      'select owner_person from internal_control.risks where risk_id = any($1) and owner_person is not null',
      [riskIds],
    ),
  ]);
  return { controls, executions, remedies, names: await namesOfOwners(work, [...owners, ...controls, ...remedies]) };
}

type Owned = { readonly owner: string; readonly owner_person: string | null };

/** The names of the persons who own these, by their ids. */
export function namesOfOwners(work: Work, owned: readonly Pick<Owned, 'owner_person'>[]) {
  return namesOfPersons(work, [...new Set(owned.flatMap(({ owner_person }) => owner_person ?? []))]);
}

/** Who answers for something: the post in words, and the person of the register. */
export function shownOwner({ owner, owner_person }: Owned, names: ReadonlyMap<string, string>) {
  return { owner, ownerPerson: owner_person, ownerName: (owner_person && names.get(owner_person)) || '' };
}

/** The same in one line, where there is room for one: the post, else the person. */
export function ownerLine(owned: Owned, names: ReadonlyMap<string, string>): string {
  return owned.owner || shownOwner(owned, names).ownerName;
}

/** The light of one risk on a day. */
export function lightOn(record: Pick<RiskRecord, 'risk_id'>, hanging: Hanging, day: string) {
  return lightOf(standingOf(record, hanging, day), day);
}

/** A row of the list as it stands on a day. */
export function riskRow(
  work: Work,
  record: RiskRecord,
  hanging: Hanging,
  scales: readonly RiskScale[],
  on: string,
): RiskRow {
  const scale = scales.find(({ version }) => version === record.scale_version) ?? firstScale;
  const standing = standingOf(record, hanging, on);
  const mine = new Set(hanging.controls.flatMap((each) => (each.risk_id === record.risk_id ? [each.control_id] : [])));
  const last = hanging.executions.find(({ control_id }) => mine.has(control_id));
  const next = standing.controls.map((each) => each.dueOn).toSorted()[0];
  return {
    risk: record.risk_id,
    number: riskNumber(record),
    title: record.title,
    unit: record.unit_code,
    unitName: work.part(unitTreeKey).unit(record.unit_code)?.name ?? record.unit_code,
    ...shownOwner(record, hanging.names),
    probability: record.probability,
    consequence: record.consequence,
    scaleVersion: record.scale_version,
    gravity: gravity(record.probability, record.consequence, scale),
    light: record.ended_on ? 'none' : lightOf(standing, on),
    isTold: record.is_told,
    isEnded: record.ended_on !== null,
    controls: standing.controls.length,
    lastDoneOn: last?.done_on ?? null,
    nextDueOn: record.ended_on ? null : (next ?? null),
  };
}

/** The latest execution of a control. */
export function latestOf(control: Pick<ControlRecord, 'control_id'>, { executions }: Pick<Hanging, 'executions'>) {
  return executions.find(({ control_id }) => control_id === control.control_id);
}

function standingOf({ risk_id }: Pick<RiskRecord, 'risk_id'>, hanging: Hanging, day: string): Standing {
  const inForce = hanging.controls.filter(
    (each) => each.risk_id === risk_id && each.from_on <= day && (each.ended_on === null || each.ended_on > day),
  );
  return {
    controls: inForce.map((control) => {
      const last = latestOf(control, hanging);
      return {
        outcome: last?.outcome ?? null,
        dueOn: dueOn(control.frequency, last?.done_on ?? null, control.from_on),
      };
    }),
    openRemedies: hanging.remedies
      .filter((each) => each.risk_id === risk_id && (each.done_on === null || each.done_on > day))
      .map((each) => ({ dueOn: each.due_on })),
  };
}
