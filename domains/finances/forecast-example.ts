// The example division's forecasts: August 2018 and April 2019 as they were decided, and two of August 2019, the second of
// which is the report's: −0,8 million, with personnel +13,0, revenue +1,0, other −12,0 and depreciation −2,8 against the
// year's budget. What its lines say of September to December follows from the ledger and the budget that are loaded.
import { castAs, divisionCode } from '../../example/region.ts';
import { stableId } from '../../example/stable-id.ts';
import type { Work } from '../../platform/work/work.ts';
import { addForecastState } from './forecast-actions.ts';
import { keyOf, type LineKey, loadHistories } from './forecast-history.ts';
import { type LineChoice, leastWrong, storeLine, workedOut } from './forecast-lines.ts';
import { type LineHistory, type Months, monthsAfter, monthsUntil, total } from './forecast-rules.ts';
import { newLines } from './forecast-shape.ts';

const mnkr = 100_000_000;

/** Loads the four forecasts; ledger, budget and positions must be there. */
export async function loadForecasts(work: Work): Promise<void> {
  await tell(work, { asOf: '2018-08', number: 1, decidedOn: '2018-09-17', comment: past, replaced: false }, pastChoice);
  await tell(work, { asOf: '2019-04', number: 1, decidedOn: '2019-05-16', comment: past, replaced: false }, pastChoice);
  await tell(work, { asOf: '2019-08', number: 1, decidedOn: '2019-09-09', comment: first, replaced: true }, methodOnly);
  await tell(work, { asOf: '2019-08', number: 2, decidedOn: '2019-09-16', comment: second, replaced: false }, null);
}

const past = 'Metoderna, med egna bedömningar av personal och av service av medicinteknik.';
const first = 'Metoderna som de är, utan egna bedömningar.';
const second =
  'Rekryteringarna skjuts fram, licensgranskningen är avslutad och service av medicinteknik upphandlas på nytt under hösten.';

interface Told {
  readonly asOf: string;
  readonly number: number;
  readonly decidedOn: string;
  readonly comment: string;
  readonly replaced: boolean;
}

type Choose = (costGroup: string, history: LineHistory, asOf: string) => LineChoice;

async function tell(work: Work, of: Told, choose: Choose | null): Promise<void> {
  const version = stableId('forecast', `${of.asOf} ${of.number}`);
  await work.sql(
    `insert into finances.forecast_versions (version_id, unit, as_of, number, comment, created_at, created_by_id, created_by_name)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [version, divisionCode, of.asOf, of.number, of.comment, `${of.decidedOn}T06:30:00Z`, ...nameOf('controller')],
  );
  const whole = await loadHistories(work, divisionCode, []);
  const keys = newLines(work, { unit: divisionCode, asOf: of.asOf }, 'together', whole);
  const histories = await loadHistories(work, divisionCode, keys);
  const chosen = choose ?? reportChoice(keys.map((key) => [key, histories.of(key)]));
  for (const key of keys) {
    const history = until(histories.of(key), of.asOf);
    const choice = chosen(key.costGroup, history, of.asOf);
    const insteadOf = choice.method === 'override' ? leastWrong(history, of.asOf, of.asOf) : null;
    const months = workedOut(history, of.asOf, choice, insteadOf);
    if (!months) throw new Error(`${choice.method} cannot say anything of ${keyOf(key)}`);
    await storeLine(work, version, key, choice, insteadOf, months);
  }
  await sign(work, version, of);
}

/** Steps and authors with the days and names of the story. */
async function sign(work: Work, version: string, of: Told): Promise<void> {
  await work.sql(
    'update finances.forecast_lines set author_id = $2, author_name = $3, changed_at = $4 where version_id = $1',
    [version, ...nameOf('controller'), `${of.decidedOn}T06:45:00Z`],
  );
  const steps = [
    { state: 'draft', at: '06:30', role: 'controller' },
    { state: 'decided', at: '13:00', role: 'division-head' },
    ...(of.replaced ? [{ state: 'replaced', at: '13:00', role: 'division-head' } as const] : []),
  ] as const;
  for (const [index, step] of steps.entries()) {
    await addForecastState(work, version, index + 1, step.state, '');
    const on = step.state === 'replaced' ? '2019-09-16' : of.decidedOn;
    await work.sql(
      'update finances.forecast_states set at = $3, by_id = $4, by_name = $5 where version_id = $1 and ordinal = $2',
      [version, index + 1, `${on}T${step.at}:00Z`, ...nameOf(step.role)],
    );
  }
}

const methodOnly: Choose = (_, history, asOf) => ({
  method: leastWrong(history, asOf, asOf) ?? 'remaining-budget',
  comment: 'Metoden med minst fel.',
  reason: '',
});

/** Earlier forecasts follow the methods but for two lines, where somebody knew better, or thought so. */
const pastChoice: Choose = (costGroup, history, asOf) => {
  const share = { personnel: 0.97, 'mt-service': 1.12 }[costGroup];
  const reason = {
    personnel: 'Tre vakanta tjänster tillsätts först nästa år.',
    'mt-service': 'Flera avtal räknas upp i höst.',
  }[costGroup];
  const usual = methodOnly(costGroup, history, asOf);
  if (share === undefined || reason === undefined || usual.method === 'override') return usual;
  const months = workedOut(history, asOf, usual, null) ?? [];
  const override = new Map(
    months
      .filter((each) => each.part === 'forecast')
      .map((each) => [each.month, Math.round((each.amount * share) / 100_000) * 100_000]),
  );
  return { method: 'override', comment: '', reason, override };
};

/** What the report's forecast says of the year against its budget, öre as seen from the result. */
const stated = { personnel: 13 * mnkr, revenue: mnkr, depreciation: -2.8 * mnkr } as const;
const statedOther = -12 * mnkr;

/** Lines of the other costs that somebody has an opinion of: what they come to beyond the deviation so far. */
const otherOpinions: Readonly<Record<string, { readonly rest: number; readonly reason: string }>> = {
  computers: { rest: -0.8 * mnkr, reason: 'Datorerna som inte kom i juni kommer i oktober. Året går ihop.' },
  'mt-service': { rest: -0.6 * mnkr, reason: 'Avtalen sägs upp och upphandlas på nytt från november.' },
};
/** The line that takes what is left of the stated sum. */
const balancing = 'purchased-services';

const reasons: Readonly<Record<string, string>> = {
  personnel: 'Tolv tjänster tillsätts i oktober och november. Överskottet växer långsammare än hittills.',
  revenue: 'Tilläggsavtal om support till kommunerna faktureras i november.',
  depreciation: 'Autoklaver och övervakning tas i drift i september.',
  [balancing]: 'Inköpsstopp för externa tjänster resten av året.',
};

/** Lines that keep to the budget from now on, and why. */
const words: Readonly<Record<string, string>> = {
  consultants: 'Uppdragen för bytet av integrationsplattform slutar i augusti.',
  supplies: 'Hösten köps ur lager.',
};

/** Every line so that the sums come out as stated, whatever the ledger says of each. */
function reportChoice(lines: readonly (readonly [LineKey, LineHistory])[]): Choose {
  const soFar = new Map(lines.map(([key, history]) => [key.costGroup, deviationUntil(history)]));
  const others = [...soFar].filter(([group]) => !(group in stated));
  const opinions = others.reduce(
    (sum, [group]) => sum + (group === balancing ? 0 : (otherOpinions[group]?.rest ?? 0)),
    0,
  );
  const left = statedOther - others.reduce((sum, [, deviation]) => sum + deviation, 0) - opinions;
  return (costGroup, history, asOf) => {
    const target = Object.entries(stated).find(([group]) => group === costGroup)?.[1];
    const opinion = otherOpinions[costGroup];
    const rest =
      target !== undefined
        ? target - (soFar.get(costGroup) ?? 0)
        : costGroup === balancing
          ? left
          : (opinion?.rest ?? null);
    if (rest === null) return { method: 'remaining-budget', comment: words[costGroup] ?? '', reason: '' };
    const reason = opinion?.reason ?? reasons[costGroup] ?? '';
    return { method: 'override', comment: '', reason, override: budgetLess(history.budget, asOf, rest) };
  };
}

function deviationUntil(history: LineHistory, asOf = '2019-08'): number {
  return total(history.budget, monthsUntil(asOf)) - total(history.outcome, monthsUntil(asOf));
}

/** The budget of the months left, less `rest` shared evenly: exact in its sum. */
function budgetLess(budget: Months, asOf: string, rest: number): Months {
  const left = monthsAfter(asOf);
  return new Map(
    left.map((month, index) => {
      const until = Math.round((rest * (index + 1)) / left.length);
      const before = Math.round((rest * index) / left.length);
      return [month, (budget.get(month) ?? 0) - (until - before)];
    }),
  );
}

/** Only what was known then. */
function until(history: LineHistory, asOf: string): LineHistory {
  const known = (months: Months) => new Map([...months].filter(([month]) => month <= asOf));
  return { ...history, outcome: known(history.outcome), oneOff: known(history.oneOff) };
}

function nameOf(role: 'controller' | 'division-head'): [string, string] {
  const { number, givenName, familyName } = castAs(role);
  return [stableId('account', number), `${givenName} ${familyName}`];
}
