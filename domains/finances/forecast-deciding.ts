// Which forecast counts: at most one for a unit and month, along the whole way up and down, so that no line is counted
// twice. A forecast that contradicts the year so far is not decided without a word of why.
import type { GivenOf } from '../../platform/operation/operation.ts';
import { Refusal } from '../../platform/refusal/refusal.ts';
import { unitTreeKey } from '../../platform/work/unit-tree.ts';
import type { Work } from '../../platform/work/work.ts';
import { draftFor, type Version, versionSelect } from './forecast-access.ts';
import { addForecastState } from './forecast-actions.ts';
import type * as contract from './forecast-contract.ts';
import { forecastPage } from './forecast-queries.ts';
import { contradicts } from './forecast-remainder-rules.ts';

/** Decides a draft: those that counted for its unit and month, or for a unit below, are replaced. */
export async function decideForecast(
  work: Work,
  input: GivenOf<typeof contract.decideForecast>,
): Promise<contract.ForecastPage> {
  await work.sql("select pg_advisory_xact_lock(hashtext('finances.decide-forecast'))");
  const version = await draftFor(work, input.version, 'finances.decide-forecast');
  const page = await forecastPage(work, input);
  if (page.outdated) throw new Refusal('conflict', 'forecast-outdated', {});
  refuseUnexplained(page, input.note);
  const counting = await countingFor(work, version.as_of);
  const tree = work.part(unitTreeKey);
  const above = counting.find((each) => each.unit !== version.unit && tree.below(each.unit).includes(version.unit));
  if (above) throw new Refusal('conflict', 'decided-above', { unit: above.unit });
  const below = tree.below(version.unit);
  for (const each of counting.filter((other) => other.unit === version.unit || below.includes(other.unit)))
    await addForecastState(work, each.version_id, each.ordinal + 1, 'replaced', '');
  await addForecastState(work, version.version_id, version.ordinal + 1, 'decided', input.note);
  work.audit({ subject: 'forecast', subjectId: version.version_id, unit: version.unit });
  work.emit('forecast-decided', { version: version.version_id, unit: version.unit, asOf: version.as_of });
  return forecastPage(work, input);
}

function refuseUnexplained(page: contract.ForecastPage, note: string): void {
  const line = page.lines.find(
    (each) => contradicts(each.implied.verdict) && each.comment === '' && each.reason === '',
  );
  if (line) throw new Refusal('conflict', 'contradiction-unexplained', { costGroup: line.costGroup, unit: line.unit });
  if (contradicts(page.total.implied.verdict) && page.comment === '' && note === '')
    throw new Refusal('conflict', 'contradiction-unexplained', { costGroup: '', unit: page.unit });
}

function countingFor(work: Work, asOf: string): Promise<Version[]> {
  return work.sql<Version>(`${versionSelect} where v.as_of = $1 and s.state = 'decided'`, [asOf]);
}
