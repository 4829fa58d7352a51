// A draft of a forecast made from changes that a room above has worked out: the unit's latest forecast taken up again, each
// changed line overridden with its months and its reason. Only for whoever may make a forecast in the unit; it is a draft like
// any other, and decided by people.
import { Refusal } from '../../platform/refusal/refusal.ts';
import type { Work } from '../../platform/work/work.ts';
import { openForecast } from './forecast-actions.ts';
import { keyOf, loadHistories } from './forecast-history.ts';
import { leastWrong, storedLines, storeLine, workedOut } from './forecast-lines.ts';
import { type Months, monthsAfter } from './forecast-rules.ts';

/** What one line is changed by: öre as in the ledger, on top of what it says, for months after the forecast's. */
export interface LineChange {
  readonly unit: string;
  readonly costGroup: string;
  readonly months: Months;
  readonly reason: string;
}

/** Opens the draft and lays the changes on it; answers with the version. Refusals as of `open-forecast`. */
export async function forecastFromChanges(
  work: Work,
  of: { readonly unit: string; readonly asOf: string; readonly comment: string },
  changes: readonly LineChange[],
): Promise<{ version: string; number: number }> {
  if (!work.policy.may('finances.make-forecast', of.unit))
    throw new Refusal('not-allowed', 'not-allowed', { permission: 'finances.make-forecast', unit: of.unit });
  const page = await openOnLatest(work, of);
  const lines = await storedLines(work, [page.version]);
  const histories = await loadHistories(work, of.unit, [...lines, ...changes]);
  for (const change of changes) {
    const line = lines.find((each) => keyOf(each) === keyOf(change));
    const history = histories.of(change);
    const said = new Map((line?.months ?? []).map((each) => [each.month, each.amount]));
    const override = new Map(
      monthsAfter(of.asOf).map((month) => [month, (said.get(month) ?? 0) + (change.months.get(month) ?? 0)]),
    );
    const insteadOf = leastWrong(history, of.asOf, of.asOf);
    const months = workedOut(history, of.asOf, { method: 'override', override }, insteadOf);
    if (!months) throw new Error('an override always says its months');
    const choice = { method: 'override' as const, comment: line?.comment ?? '', reason: reasonOf(line, change) };
    await storeLine(work, page.version, change, choice, insteadOf, months);
  }
  work.touch('finances');
  return { version: page.version, number: page.number };
}

/** The unit's latest forecast of the year taken up again, or a new one by the methods where it has none. */
async function openOnLatest(
  work: Work,
  of: { readonly unit: string; readonly asOf: string; readonly comment: string },
) {
  const input = { ...of, lines: 'together' as const };
  try {
    return await openForecast(work, { ...input, from: 'latest' });
  } catch (error) {
    if (error instanceof Refusal && error.code === 'no-forecast-before')
      return openForecast(work, { ...input, from: 'methods' });
    throw error;
  }
}

/** A line that was overridden before keeps why, and says what was laid on it. */
function reasonOf(line: { readonly method: string; readonly reason: string } | undefined, change: LineChange): string {
  const before = line?.method === 'override' && line.reason ? `${line.reason} ` : '';
  return `${before}${change.reason}`.slice(0, 2000);
}
