// The tables of forecasts as files: what the pages show, fetched the way the pages fetch it, under the pages' own words.
import type { GivenOf } from '../../platform/operation/operation.ts';
import type { FileAnswer, Work } from '../../platform/work/work.ts';
import { say, type TextParams } from '../../web/words.ts';
import type { ForecastSums, ForecastVersion, MethodSays } from './forecast-contract.ts';
import { forecastLinePage, forecastList, forecastPage } from './forecast-queries.ts';
import { overrideScores } from './forecast-scores.ts';
import type * as contract from './planning-files-contract.ts';
import { listFile } from './table-file.ts';
import { planningWords } from './web/planning/planning-words.ts';

export async function exportForecasts(
  work: Work,
  input: GivenOf<typeof contract.exportForecasts>,
): Promise<FileAnswer> {
  const t = wordsFor(work);
  const versions: ForecastVersion[] = [];
  let after: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof forecastList>> = await forecastList(work, {
      ...input,
      limit: 200,
      ...(after ? { after } : {}),
    });
    versions.push(...page.versions);
    after = page.next;
  } while (after);
  return listFile(input.format, `${t('forecastTitle')} ${input.unit}`, versions, (add) => [
    add.text(t('forecastOf'), (row) => row.asOf),
    add.count(t('decisionNumber'), (row) => row.number),
    add.text(t('state'), (row) => t(`forecastState.${row.state}`)),
    add.text(t('comment'), (row) => row.comment, 44),
    add.text(t('by'), (row) => row.stateBy),
    add.day(t('move.on'), (row) => row.stateAt),
    add.amount(t('yearResult'), (row) => row.result),
    add.amount(t('yearDeviation'), (row) => row.deviation),
  ]);
}

/** The lines, then the result they come to. */
export async function exportForecast(work: Work, input: GivenOf<typeof contract.exportForecast>): Promise<FileAnswer> {
  const t = wordsFor(work);
  const page = await forecastPage(work, input);
  type Row = { name: string; unit: string; sums: ForecastSums; method: string; reason: string };
  const lines = page.lines.map(
    (line): Row => ({
      name: line.names[work.language],
      unit: line.unitName,
      sums: line,
      method: t(`method.${line.method}`),
      reason: [line.reason, line.comment].filter(Boolean).join(' '),
    }),
  );
  return listFile(
    input.format,
    `${t('forecastTitle')} ${page.unit} ${page.asOf} ${page.number}`,
    [...lines, { name: t('result'), unit: page.unitName, sums: page.total, method: '', reason: '' }],
    (add) => [
      add.text(t('line'), (row) => row.name, 30),
      add.text(t('unit'), (row) => row.unit),
      add.amount(t('outcomeSoFar'), ({ sums }) => sums.outcome),
      add.amount(t('deviationSoFar'), ({ sums }) => sums.deviationSoFar),
      add.amount(t('remainder'), ({ sums }) => sums.remainder),
      add.amount(t('year'), ({ sums }) => sums.year),
      add.amount(t('budget'), ({ sums }) => sums.budget),
      add.amount(t('yearDeviation'), ({ sums }) => sums.deviation),
      add.amount(t('head.rate'), ({ sums }) => sums.implied.monthly),
      add.amount(t('head.needed'), ({ sums }) => sums.implied.neededMonthly),
      add.text(t('speaks'), (row) => t(`remainder.${row.sums.implied.verdict}`)),
      add.text(t('method'), (row) => row.method),
      add.text(t('reason'), (row) => row.reason, 44),
    ],
  );
}

/** What each method says of one line, and how wrong it has been. */
export async function exportForecastLine(
  work: Work,
  input: GivenOf<typeof contract.exportForecastLine>,
): Promise<FileAnswer> {
  const t = wordsFor(work);
  const line = await forecastLinePage(work, input);
  const said = (row: MethodSays, ore: number) => (row.impossible ? null : ore);
  return listFile(input.format, `${t('methods')} ${line.names[work.language]}`, line.methods, (add) => [
    add.text(t('method'), (row) => t(`method.${row.method}`), 26),
    add.amount(t('remainder'), (row) => said(row, row.remainder)),
    add.amount(t('yearDeviation'), (row) => said(row, row.deviation)),
    add.amount(t('chart.low'), (row) => row.interval?.low ?? null),
    add.amount(t('chart.high'), (row) => row.interval?.high ?? null),
    add.amount(t('usualError'), (row) => row.error?.meanAbsolute ?? null),
    add.percent(t('errorShare'), 1, (row) => row.error?.share ?? null),
    add.count(t('origins'), (row) => row.error?.origins ?? null),
    add.text(t('note'), (row) => (row.impossible ? t(`impossible.${row.impossible}`) : '')),
  ]);
}

export async function exportOverrideScores(
  work: Work,
  input: GivenOf<typeof contract.exportOverrideScores>,
): Promise<FileAnswer> {
  const t = wordsFor(work);
  const { scores } = await overrideScores(work, input);
  return listFile(input.format, `${t('scores')} ${input.unit}`, scores, (add) => [
    add.text(t('line'), (row) => row.names[work.language], 26),
    add.text(t('forecastOf'), (row) => row.asOf),
    add.text(t('reason'), (row) => row.reason, 44),
    add.text(t('by'), (row) => row.author),
    add.count(t('score.known'), (row) => row.known),
    add.amount(t('score.said'), (row) => (row.known === 0 ? null : row.said)),
    add.amount(t('score.method'), (row) => (row.known === 0 ? null : row.method)),
    add.amount(t('score.became'), (row) => (row.known === 0 ? null : row.became)),
    add.text(t('score.verdict'), (row) => t(`verdict.${row.verdict}`)),
  ]);
}

function wordsFor(work: Work) {
  return (key: typeof planningWords.keys, params?: TextParams) => say(planningWords, work.language, key, params);
}
