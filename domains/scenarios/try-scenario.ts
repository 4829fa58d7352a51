// A scenario's answer: effects, the result heading by heading, and every figure of the house without and with them. Nothing of
// it is kept anywhere.
import type { AnswerOf, GivenOf } from '../../platform/operation/operation.ts';
import { Refusal } from '../../platform/refusal/refusal.ts';
import type { Work } from '../../platform/work/work.ts';
import type * as contract from './contract.ts';
import { Assumptions } from './contract.ts';
import { type ScenarioBasis, scenarioBasis } from './scenario-basis.ts';
import { type Effects, effectsOf } from './scenario-effects.ts';
import { changedFigures } from './scenario-figures.ts';

export async function tryScenario(work: Work, input: GivenOf<typeof contract.tryScenario>): Promise<contract.Tried> {
  const assumptions = readAssumptions(input.assumptions);
  const { basis, effects } = await laidOut(work, input, assumptions);
  const { figures, unchanged } = await changedFigures(work, basis, effects);
  const headings = headingsOf(basis, effects);
  return {
    unit: basis.unit,
    unitName: basis.unitName,
    period: input.period,
    months: [...basis.months],
    basis: { kind: basis.forecast.kind, versions: [...basis.forecast.versions] },
    effects: [...effects.effects],
    figures: [...figures],
    headings,
    result: {
      heading: 'result',
      names: { sv: 'Resultat', da: 'Resultat', en: 'Result' },
      ...summed(headings),
    },
    unchanged: [...unchanged],
  };
}

/** Basis and effects of assumptions; refuses a period that leaves no month of its year. */
export async function laidOut(
  work: Work,
  asked: { readonly unit: string; readonly period: string },
  assumptions: Assumptions,
): Promise<{ basis: ScenarioBasis; effects: Effects }> {
  const basis = await scenarioBasis(work, asked.unit, asked.period);
  if (basis.months.length === 0) throw new Refusal('conflict', 'no-months-left', { period: asked.period });
  return { basis, effects: effectsOf(basis, assumptions) };
}

export async function readScenarioChoices(
  work: Work,
  input: GivenOf<typeof contract.readScenarioChoices>,
): Promise<AnswerOf<typeof contract.readScenarioChoices>> {
  const basis = await scenarioBasis(work, input.unit, input.period);
  const groups = Map.groupBy(basis.forecast.lines, (line) => line.costGroup);
  return {
    months: [...basis.months],
    units: basis.units.map(({ unit, name, shown }) => ({ unit, name, shown })),
    costGroups: [...groups].flatMap(([costGroup, lines]) => {
      const left = lines.flatMap((line) => line.months).filter((each) => each.part === 'forecast');
      const names = lines[0]?.names;
      return names ? [{ costGroup, names, left: left.reduce((sum, each) => sum + each.amount, 0) }] : [];
    }),
    investments: basis.investments.map(({ decision, year, number, item, left }) => ({
      decision,
      year,
      number,
      item,
      left,
    })),
    may: {
      keep: work.policy.may('scenarios.keep', input.unit),
      copy: work.policy.may('finances.make-forecast', input.unit),
    },
  };
}

function readAssumptions(text: string): Assumptions {
  const wrong = (detail: string) =>
    new Refusal('invalid', 'assumptions-unreadable', {}, [
      { path: 'assumptions', code: 'assumptions-unreadable', message: detail },
    ]);
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch {
    throw wrong('JSON');
  }
  const read = Assumptions.safeParse(given);
  if (!read.success) throw wrong(read.error.issues.map((issue) => issue.path.join('.')).join(', '));
  return read.data;
}

/** The result’s headings in their order, öre as seen from the result. */
function headingsOf({ forecast }: ScenarioBasis, { changes }: Effects): contract.ScenarioHeading[] {
  const groups = new Map(forecast.lines.map((line) => [line.costGroup, line]));
  const changedBy = new Map<string, number>();
  for (const { costGroup, months } of changes)
    for (const amount of months.values()) changedBy.set(costGroup, (changedBy.get(costGroup) ?? 0) + amount);
  const headingOfGroup = (group: string) => groups.get(group)?.heading ?? group;
  return [...Map.groupBy(forecast.lines, (line) => line.heading)].map(([heading, lines]) => {
    const months = lines.flatMap((line) => line.months);
    const sum = (of: 'amount' | 'budget', part?: 'outcome') =>
      months.reduce((all, each) => all + (part === undefined || each.part === part ? each[of] : 0), 0);
    const changed = [...changedBy].reduce(
      (all, [group, amount]) => all + (headingOfGroup(group) === heading ? amount : 0),
      0,
    );
    return {
      heading,
      names: lines[0]?.headingNames ?? { sv: heading, da: heading, en: heading },
      outcome: -sum('amount', 'outcome') || 0,
      before: -sum('amount') || 0,
      after: -(sum('amount') + changed) || 0,
      budget: -sum('budget') || 0,
    };
  });
}

function summed(headings: readonly contract.ScenarioHeading[]) {
  const sum = (of: 'outcome' | 'before' | 'after' | 'budget') => headings.reduce((all, each) => all + each[of], 0);
  return { outcome: sum('outcome'), before: sum('before'), after: sum('after'), budget: sum('budget') };
}
