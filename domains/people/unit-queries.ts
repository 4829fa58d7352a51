// Reading the organisation: the whole of it on a day, one unit's page, cost centres.
import type { AnswerOf, GivenOf } from '../../platform/operation/operation.ts';
import { Refusal } from '../../platform/refusal/refusal.ts';
import { tables, type Work } from '../../platform/work/work.ts';
import type { CostCentre, listCostCentres, showOrganisation, showUnit, UnitPage, UnitRow } from './contract.ts';
import type { DB } from './tables.ts';
import { type Head, type Headcount, headcounts, headsOn, readRegister } from './unit-rows.ts';
import { holdsOn, isWithin, unitsOn, type Version } from './unit-rules.ts';

/** Every unit of a day, each after the one it stands below. */
export async function organisation(
  work: Work,
  input: GivenOf<typeof showOrganisation>,
): Promise<AnswerOf<typeof showOrganisation>> {
  const on = input.on ?? work.today;
  const [register, counts, heads] = await Promise.all([
    readRegister(work),
    headcounts(work, on),
    headsOn(work, null, on),
  ]);
  const began = [...new Set(register.map((version) => version.from))].toSorted();
  return {
    on,
    units: unitRows(unitsOn(register, on), counts, heads),
    // the first day is when the register begins, not a change
    changedOn: began.slice(1).toReversed(),
    mayPlan: work.policy.may('people.change-organisation'),
  };
}

/** One unit as it was on a day; for a day on which it did not exist, as it last was. */
export async function unitPage(work: Work, input: GivenOf<typeof showUnit>): Promise<UnitPage> {
  const on = input.on ?? work.today;
  const register = await readRegister(work);
  const history = register.filter((version) => version.code === input.unit).toReversed();
  const shown = history.find((version) => holdsOn(version, on)) ?? history[0];
  if (!shown) throw new Refusal('not-found', 'no-such-unit', { unit: input.unit });
  const day = holdsOn(shown, on) ? on : (shown.to ?? shown.from);
  const units = unitsOn(register, day);
  const [counts, heads, costCentres] = await Promise.all([
    headcounts(work, day),
    headsOn(work, null, day),
    costCentresOn(work, [shown.code], day),
  ]);
  const rows = unitRows(units, counts, heads);
  const own = rows.find((row) => row.unit === shown.code);
  const nameOf = (code: string): string => units.get(code)?.name ?? code;
  return {
    unit: shown.code,
    on: day,
    exists: day === on,
    name: shown.name,
    kind: shown.kind,
    from: history.at(-1)?.from ?? shown.from,
    to: history[0]?.to ?? null,
    successor: successorOf(register, history[0]),
    above: above(units, shown).map((code) => ({ unit: code, name: nameOf(code) })),
    below: rows.filter((row) => row.parent === shown.code),
    heads: heads.filter((head) => head.unit === shown.code).map(({ unit: _, ...head }) => head),
    people: own?.people ?? 0,
    peopleBelow: own?.peopleBelow ?? 0,
    countedOn: counts.get(shown.code)?.countedOn ?? null,
    costCentres,
    history: history.map(({ code: _, ...version }) => ({
      ...version,
      parentName: version.parent === null ? null : nameThen(register, version.parent, version.from),
    })),
    allowed: allowed(work, shown.code),
  };
}

/** Cost centres that hold on a day, by code. */
export async function costCentreList(
  work: Work,
  input: GivenOf<typeof listCostCentres>,
): Promise<AnswerOf<typeof listCostCentres>> {
  const on = input.on ?? work.today;
  if (!input.unit) return { on, costCentres: await costCentresOn(work, null, on) };
  const units = unitsOn(await readRegister(work), on);
  const within = [...units.keys()].filter((code) => isWithin(units, code, input.unit ?? ''));
  return { on, costCentres: await costCentresOn(work, within, on) };
}

function unitRows(
  units: ReadonlyMap<string, Version>,
  counts: ReadonlyMap<string, Headcount>,
  heads: readonly Head[],
): UnitRow[] {
  const children = Map.groupBy(units.values(), (version) => version.parent);
  const people = (code: string): number => counts.get(code)?.people ?? 0;
  const rows: UnitRow[] = [];
  const visit = ({ code, name, kind, parent, from, to }: Version): number => {
    const head = heads.find((each) => each.unit === code)?.name ?? null;
    const row = { unit: code, name, kind, parent, from, to, head, people: people(code) };
    const at = rows.push({ ...row, peopleBelow: row.people }) - 1;
    const below = inOrder(children.get(code) ?? []).reduce((sum, child) => sum + visit(child), row.people);
    rows[at] = { ...row, peopleBelow: below };
    return below;
  };
  for (const root of inOrder(children.get(null) ?? [])) visit(root);
  return rows;
}

const byName = new Intl.Collator('sv');

function inOrder(versions: readonly Version[]): Version[] {
  return versions.toSorted((a, b) => byName.compare(a.name, b.name));
}

function above(units: ReadonlyMap<string, Version>, unit: Version): string[] {
  const found: string[] = [];
  for (let code = unit.parent; code !== null && !found.includes(code); code = units.get(code)?.parent ?? null)
    found.unshift(code);
  return found;
}

function successorOf(register: readonly Version[], last: Version | undefined): UnitPage['successor'] {
  const code = last?.successor;
  return code ? { unit: code, name: nameThen(register, code, last.to ?? last.from) } : null;
}

/** The name a unit had on a day, or the first it had after it. */
function nameThen(register: readonly Version[], code: string, day: string): string {
  const own = register.filter((version) => version.code === code);
  return (own.find((version) => holdsOn(version, day)) ?? own.find((version) => version.from > day))?.name ?? code;
}

async function costCentresOn(work: Work, units: readonly string[] | null, on: string): Promise<CostCentre[]> {
  let wanted = tables<DB>(work)
    .selectFrom('people.cost_centres')
    .where('valid_from', '<=', on)
    .where((or) => or.or([or('valid_to', 'is', null), or('valid_to', '>=', on)]));
  if (units) wanted = wanted.where((any) => any('unit_code', '=', any.fn.any(any.val([...units]))));
  const rows = await wanted.selectAll().orderBy('cost_centre_code').execute();
  return rows.map((row) => ({
    costCentre: row.cost_centre_code,
    name: row.name,
    unit: row.unit_code,
    from: row.valid_from,
    to: row.valid_to,
  }));
}

function allowed(work: Work, unit: string): UnitPage['allowed'] {
  const { policy } = work;
  const register = policy.may('people.change-register', unit);
  const change = policy.may('people.change-organisation', unit);
  return [
    ...(register ? (['appoint-head', 'employ-person'] as const) : []),
    ...(change ? (['set-cost-centre', 'plan-reorganisation'] as const) : []),
  ];
}
