// Making a forecast: open a version, choose each line's method or override it, work it out again, say what it builds on.
// Deciding stands in forecast-deciding.ts.
import type { GivenOf } from '../../platform/operation/operation.ts';
import { Refusal } from '../../platform/refusal/refusal.ts';
import type { Work } from '../../platform/work/work.ts';
import { draftFor } from './forecast-access.ts';
import type * as contract from './forecast-contract.ts';
import { type Histories, keyOf, type LineKey, loadHistories } from './forecast-history.ts';
import {
  type LineChoice,
  leastWrong,
  type StoredLine,
  storedLines,
  storeLine,
  storeMonths,
  workedOut,
} from './forecast-lines.ts';
import { forecastPage } from './forecast-queries.ts';
import { type ComputedMethod, type LineHistory, monthsAfter } from './forecast-rules.ts';
import { missingLines, newLines } from './forecast-shape.ts';
import { seenFromResult } from './forecast-sums-rules.ts';

export async function openForecast(
  work: Work,
  input: GivenOf<typeof contract.openForecast>,
): Promise<contract.ForecastPage> {
  const { unit, asOf } = input;
  const before = input.from === 'latest' ? await latestLines(work, unit, asOf) : [];
  if (input.from === 'latest' && before.length === 0) throw new Refusal('conflict', 'no-forecast-before', { unit });
  const whole = await loadHistories(work, unit, []);
  if (!whole.from || !whole.known || asOf < whole.from || asOf > whole.known)
    throw new Refusal('invalid', 'month-without-outcome', { asOf, known: whole.known ?? '' }, [
      { path: 'asOf', code: 'month-without-outcome', message: asOf },
    ]);
  const version = await addVersion(work, unit, asOf, input.comment);
  const keys = before.length > 0 ? before : newLines(work, input, input.lines, whole);
  const histories = await loadHistories(work, unit, keys);
  const taken = new Map(before.map((line) => [keyOf(line), choiceOf(line, asOf)]));
  for (const key of keys) await workOut(work, version, key, histories.of(key), asOf, taken.get(keyOf(key)));
  await addMissing(work, { version_id: version, unit, as_of: asOf }, keys, histories);
  work.audit({ subject: 'forecast', subjectId: version, unit });
  return forecastPage(work, { version });
}

export async function setForecastLine(
  work: Work,
  input: GivenOf<typeof contract.setForecastLine>,
): Promise<contract.ForecastPage> {
  const version = await draftFor(work, input.version, 'finances.make-forecast');
  const lines = await storedLines(work, [version.version_id]);
  const line = lines.find((each) => each.line === input.line);
  if (!line) throw new Refusal('not-found', 'forecast-line-unknown', { line: input.line });
  const history = (await loadHistories(work, version.unit, lines)).of(line);
  const choice = chosen(input, version.as_of);
  const insteadOf = choice.method === 'override' ? leastWrong(history, version.as_of, version.as_of) : null;
  const months = workedOut(history, version.as_of, choice, insteadOf);
  if (!months)
    throw new Refusal('invalid', 'method-impossible', { method: input.method }, [
      { path: 'method', code: 'method-impossible', message: input.method },
    ]);
  await storeLine(work, version.version_id, line, choice, insteadOf, months);
  work.audit({
    subject: 'forecast',
    subjectId: version.version_id,
    unit: version.unit,
    detail: { line: keyOf(line), before: { method: line.method, reason: line.reason, months: line.months } },
  });
  return forecastPage(work, input);
}

export async function refreshForecast(work: Work, input: { version: string }): Promise<contract.ForecastPage> {
  const version = await draftFor(work, input.version, 'finances.make-forecast');
  const lines = await storedLines(work, [version.version_id]);
  const histories = await loadHistories(work, version.unit, lines);
  for (const line of lines) {
    const history = histories.of(line);
    const { override } = choiceOf(line, version.as_of);
    const months = workedOut(
      history,
      version.as_of,
      { method: line.method, ...(override ? { override } : {}) },
      line.insteadOf,
    );
    if (months) await storeMonths(work, line.line, months);
    else await workOut(work, version.version_id, line, history, version.as_of, undefined);
  }
  await addMissing(work, version, lines, histories);
  work.audit({ subject: 'forecast', subjectId: version.version_id, unit: version.unit });
  return forecastPage(work, input);
}

export async function commentForecast(
  work: Work,
  input: GivenOf<typeof contract.commentForecast>,
): Promise<contract.ForecastPage> {
  const version = await draftFor(work, input.version, 'finances.make-forecast');
  await work.sql('update finances.forecast_versions set comment = $2 where version_id = $1', [
    version.version_id,
    input.comment,
  ]);
  work.audit({ subject: 'forecast', subjectId: version.version_id, unit: version.unit });
  return forecastPage(work, input);
}

export async function withdrawForecast(
  work: Work,
  input: GivenOf<typeof contract.withdrawForecast>,
): Promise<contract.ForecastPage> {
  const version = await draftFor(work, input.version, 'finances.make-forecast');
  await addForecastState(work, version.version_id, version.ordinal + 1, 'withdrawn', input.reason);
  work.audit({ subject: 'forecast', subjectId: version.version_id, unit: version.unit });
  return forecastPage(work, input);
}

/** A step in a version's life, with who and when. */
export async function addForecastState(
  work: Work,
  version: string,
  ordinal: number,
  state: contract.ForecastState,
  note: string,
): Promise<void> {
  await work.sql(
    `insert into finances.forecast_states (version_id, ordinal, state, note, at, by_id, by_name) values ($1, $2, $3, $4, $5, $6, $7)`,
    [version, ordinal, state, note, work.now, work.actor?.id ?? '', work.actor?.name ?? ''],
  );
}

/** A new draft, numbered within its unit and month. */
export async function addVersion(
  work: Work,
  unit: string,
  asOf: string,
  comment: string,
  importId: string | null = null,
): Promise<string> {
  await work.sql("select pg_advisory_xact_lock(hashtext('finances.forecast ' || $1))", [`${unit} ${asOf}`]);
  const version = work.newId();
  await work.sql(
    `insert into finances.forecast_versions (version_id, unit, as_of, number, comment, created_at, created_by_id, created_by_name, import_id)
     select $1, $2, $3, coalesce(max(number), 0) + 1, $4, $5, $6, $7, $8
     from finances.forecast_versions where unit = $2 and as_of = $3`,
    [version, unit, asOf, comment, work.now, work.actor?.id ?? '', work.actor?.name ?? '', importId],
  );
  await addForecastState(work, version, 1, 'draft', '');
  return version;
}

/** Works one line out by the choice, or by the method that has been least wrong, and stores it. */
export async function workOut(
  work: Work,
  version: string,
  key: LineKey,
  history: LineHistory,
  asOf: string,
  choice: LineChoice | undefined,
): Promise<void> {
  const best = leastWrong(history, asOf, asOf) ?? 'run-rate';
  const wanted = choice ?? { method: best, comment: '', reason: '' };
  const insteadOf: ComputedMethod | null = wanted.method === 'override' ? best : null;
  const months = workedOut(history, asOf, wanted, insteadOf);
  if (months) return storeLine(work, version, key, wanted, insteadOf, months);
  const fallback = { ...wanted, method: best };
  const rest = workedOut(history, asOf, fallback, null);
  if (!rest) throw new Error(`no method can say anything of ${keyOf(key)}`);
  await storeLine(work, version, key, fallback, null, rest);
}

async function addMissing(
  work: Work,
  version: { version_id: string; unit: string; as_of: string },
  lines: readonly LineKey[],
  histories: Histories,
): Promise<void> {
  const missing = missingLines(work, version, lines, histories);
  if (missing.length === 0) return;
  const whole = await loadHistories(work, version.unit, [...lines, ...missing]);
  for (const key of missing) await workOut(work, version.version_id, key, whole.of(key), version.as_of, undefined);
}

function chosen(input: GivenOf<typeof contract.setForecastLine>, asOf: string): LineChoice {
  const { method, comment, reason } = input;
  if (method !== 'override') return { method, comment, reason: '' };
  if (reason.length < 3)
    throw new Refusal('invalid', 'reason-missing', {}, [{ path: 'reason', code: 'reason-missing', message: '' }]);
  const left = monthsAfter(asOf);
  const given = new Map((input.months ?? []).map((each) => [each.month, seenFromResult(each.amount)]));
  if (given.size !== left.length || left.some((month) => !given.has(month)))
    throw new Refusal('invalid', 'months-missing', { from: left[0] ?? '', to: left.at(-1) ?? '' }, [
      { path: 'months', code: 'months-missing', message: left.join(', ') },
    ]);
  return { method, comment, reason, override: given };
}

/** The lines of the unit's latest forecast of the year, withdrawn ones left out. */
async function latestLines(work: Work, unit: string, asOf: string): Promise<StoredLine[]> {
  const [latest] = await work.sql<{ version_id: string }>(
    `select v.version_id from finances.forecast_versions v join finances.forecast_standing s using (version_id)
     where v.unit = $1 and left(v.as_of, 4) = left($2, 4) and v.as_of <= $2 and s.state <> 'withdrawn'
     order by v.as_of desc, s.state = 'decided' desc, v.number desc limit 1`,
    [unit, asOf],
  );
  return latest ? storedLines(work, [latest.version_id]) : [];
}

/** A stored line's choice, as far as it still says something of the months after `asOf`. */
function choiceOf(line: StoredLine, asOf: string): LineChoice {
  const { method, comment, reason } = line;
  if (method !== 'override') return { method, comment, reason };
  const left = new Set(monthsAfter(asOf));
  const override = new Map(line.months.filter((each) => left.has(each.month)).map((each) => [each.month, each.amount]));
  return { method, comment, reason, override };
}
