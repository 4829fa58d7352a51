// Everything assumptions are laid on, gathered at once through the doors of finances and workforce: forecast lines, investments,
// who leaves and what they cost. Asks each room's own right: what one may not read there is not tried here.
import { lastDay, monthsOf, type Period, periodOf } from '../../platform/figures/period.ts';
import { Refusal } from '../../platform/refusal/refusal.ts';
import { unitTreeKey } from '../../platform/work/unit-tree.ts';
import type { Work } from '../../platform/work/work.ts';
import {
  type ForecastBasis,
  forecastBasis,
  type MovableInvestment,
  movableInvestments,
  personnelByUnit,
} from '../finances/finances.ts';
import { type LeavingOf, leavingOf } from '../workforce/workforce.ts';

export interface ScenarioUnit extends LeavingOf {
  readonly name: string;
  /** ordinary personnel outcome of the twelve months, öre */
  readonly personnel: number;
}

export interface ScenarioBasis {
  readonly unit: string;
  readonly unitName: string;
  readonly period: Period;
  /** after the period, to December */
  readonly months: readonly string[];
  readonly forecast: ForecastBasis;
  /** the unit itself first, then those straight below */
  readonly units: readonly ScenarioUnit[];
  readonly investments: readonly MovableInvestment[];
}

/** The basis of a unit and period; refusal `unit-unknown`. */
export async function scenarioBasis(work: Work, unit: string, periodText: string): Promise<ScenarioBasis> {
  const period = periodOf(periodText);
  const tree = work.part(unitTreeKey);
  const known = tree.unit(unit, lastDay(period.to));
  if (!known) throw new Refusal('not-found', 'unit-unknown', { unit });
  const may = (permission: string) => work.policy.may(permission, unit);
  const [forecast, units, investments] = await Promise.all([
    may('finances.read-forecast') ? forecastBasis(work, unit, period.to) : nothing,
    may('workforce.read-figures') ? scenarioUnits(work, unit, period.to) : [],
    may('finances.read-investments') ? movableInvestments(work, unit, period.to) : [],
  ]);
  return { unit, unitName: known.name, period, months: monthsLeft(period), forecast, units, investments };
}

const nothing: ForecastBasis = { kind: 'decided', versions: [], lines: [] };

/** The months after a period to December of its last year. */
function monthsLeft({ to }: Period): string[] {
  const year = to.slice(0, 4);
  return monthsOf({ from: `${year}-01`, to: `${year}-12` }).filter((month) => month > to);
}

async function scenarioUnits(work: Work, unit: string, asOf: string): Promise<ScenarioUnit[]> {
  const tree = work.part(unitTreeKey);
  const day = lastDay(asOf);
  const straightBelow = tree.below(unit, day).filter((code) => code !== unit && tree.unit(code, day)?.parent === unit);
  const codes = [unit, ...straightBelow];
  const [leaving, personnel] = await Promise.all([
    leavingOf(work, codes, asOf),
    personnelByUnit(work, tree.below(unit, day), asOf),
  ]);
  return leaving
    .filter((each) => each.unit === unit || tree.below(each.unit, day).length > 0)
    .map((each) => ({
      ...each,
      name: tree.unit(each.unit, day)?.name ?? each.unit,
      personnel: tree.below(each.unit, day).reduce((sum, code) => sum + (personnel.get(code) ?? 0), 0),
    }));
}
