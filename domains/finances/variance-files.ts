// The tables of deviations as files: what the pages show, fetched the way the pages fetch it, under the pages' own words.
import type { GivenOf } from '../../platform/operation/operation.ts';
import { unitTreeKey } from '../../platform/work/unit-tree.ts';
import type { FileAnswer, Work } from '../../platform/work/work.ts';
import { say, type TextParams } from '../../web/words.ts';
import type * as contract from './planning-files-contract.ts';
import { listFile } from './table-file.ts';
import type { VarianceLine } from './variance-contract.ts';
import { explainedVariance, varianceRecords } from './variance-queries.ts';
import { drivers } from './variance-rules.ts';
import { planningWords } from './web/planning/planning-words.ts';

/** Every line with one column for each driver; a line's drivers and what is unexplained add up to its deviation. */
export async function exportVariance(work: Work, input: GivenOf<typeof contract.exportVariance>): Promise<FileAnswer> {
  const t = wordsFor(work);
  const { lines } = await explainedVariance(work, input);
  const effect = (row: VarianceLine, driver: (typeof drivers)[number]) =>
    row.effects.find((each) => each.driver === driver)?.amount ?? 0;
  return listFile(input.format, `${t('variance')} ${input.unit} ${input.period}`, lines, (add) => [
    add.text(t('line'), (row) => row.names[work.language], 30),
    add.amount(t('budget'), (row) => row.budget),
    add.amount(t('outcome'), (row) => row.outcome),
    add.amount(t('deviation'), (row) => row.deviation),
    ...drivers.map((driver) => add.amount(t(`driver.${driver}`), (row) => effect(row, driver))),
    add.amount(t('driver.residual'), (row) => row.residual),
  ]);
}

export async function exportVarianceDrivers(
  work: Work,
  input: GivenOf<typeof contract.exportVarianceDrivers>,
): Promise<FileAnswer> {
  const t = wordsFor(work);
  const tree = work.part(unitTreeKey);
  const { lines } = await explainedVariance(work, input);
  const line = lines.find((each) => each.of === input.of && each.level === input.level);
  const parts = (line?.effects ?? []).flatMap((effect) =>
    effect.parts.map((part) => ({ ...part, driver: t(`driver.${effect.driver}`) })),
  );
  // vacancies have no title of their own: they are told by their unit
  const named = (record: string) => tree.unit(record.split('/')[1] ?? '')?.name ?? '';
  return listFile(input.format, `${t('drivers')} ${input.unit} ${input.period}`, parts, (add) => [
    add.text(t('cause'), (row) => row.label || named(row.record), 44),
    add.text(t('driver'), (row) => row.driver),
    add.amount(t('effect'), (row) => row.amount),
  ]);
}

export async function exportVarianceRecords(
  work: Work,
  input: GivenOf<typeof contract.exportVarianceRecords>,
): Promise<FileAnswer> {
  const t = wordsFor(work);
  const tree = work.part(unitTreeKey);
  const { records } = await varianceRecords(work, input);
  return listFile(input.format, `${t('records')} ${input.unit} ${input.year}`, records, (add) => [
    add.text(t('cause'), (row) => row.title, 36),
    add.text(t('kind'), (row) => t(`kind.${row.kind}`)),
    add.text(t('unit'), (row) => tree.unit(row.unit)?.name ?? row.unit),
    add.text(t('fromMonth'), (row) => row.from),
    add.text(t('toMonth'), (row) => row.to ?? ''),
    add.text(t('object'), (row) => row.object ?? ''),
    add.amount(t('amount'), (row) => row.amount),
    add.percent(t('budgetedRise'), 2, (row) => row.budgetedRise),
    add.percent(t('actualRise'), 2, (row) => row.actualRise),
    add.text(t('reason'), (row) => row.reason, 36),
    add.text(t('by'), (row) => row.by),
    add.day(t('move.on'), (row) => row.at),
  ]);
}

function wordsFor(work: Work) {
  return (key: typeof planningWords.keys, params?: TextParams) => say(planningWords, work.language, key, params);
}
