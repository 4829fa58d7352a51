// The tables of investments as files: what the pages show, fetched the way the pages fetch it, under the pages' own words.
import type { GivenOf } from '../../platform/operation/operation.ts';
import { unitTreeKey } from '../../platform/work/unit-tree.ts';
import type { FileAnswer, Work } from '../../platform/work/work.ts';
import { say, type TextParams } from '../../web/words.ts';
import { investmentPage, investmentTable, matchingInvestments } from './investment-queries.ts';
import type * as contract from './planning-files-contract.ts';
import { listFile } from './table-file.ts';
import { planningWords } from './web/planning/planning-words.ts';

/** The report's table and its pace side by side; amounts as the figures have them. */
export async function exportInvestmentTable(
  work: Work,
  input: GivenOf<typeof contract.exportInvestmentTable>,
): Promise<FileAnswer> {
  const t = wordsFor(work);
  const table = await investmentTable(work, input);
  const columns = ['frame', 'outcomeEarlier', 'outcomeThis', 'outcome', 'forecast', 'carried'] as const;
  return listFile(input.format, `${t('investments')} ${input.unit} ${input.period}`, table.rows, (add) => [
    add.text(t('category'), (row) => t(`row.${row.row}`)),
    ...columns.map((column) =>
      add.amount(t(`column.${column}`, { year: String(table.year) }), (row) => row[column].value),
    ),
    add.percent(t('pace.useOfFrame'), 1, (row) => row.useOfFrame),
    add.percent(t('pace.useOfAvailable'), 1, (row) => row.useOfAvailable),
    add.percent(t('pace.forecastOfFrame'), 1, (row) => row.forecastOfFrame),
    add.amount(t('pace.rate'), (row) => row.monthlyRate),
    add.amount(t('pace.implied'), (row) => row.impliedRate),
  ]);
}

export async function exportInvestments(
  work: Work,
  input: GivenOf<typeof contract.exportInvestments>,
): Promise<FileAnswer> {
  const t = wordsFor(work);
  const tree = work.part(unitTreeKey);
  const rows = await matchingInvestments(work, input);
  return listFile(input.format, `${t('investments')} ${input.unit} ${input.period}`, rows, (add) => [
    add.text(t('item'), (row) => row.item, 44),
    add.year(t('decisionYear'), (row) => row.year),
    add.text(t('decisionNumber'), (row) => row.number),
    add.day(t('decidedOn'), (row) => row.decidedOn),
    add.text(t('unit'), (row) => tree.unit(row.unit)?.name ?? row.unit),
    add.text(t('category'), (row) => t(`row.${row.category}`)),
    add.text(t('responsible'), (row) => row.responsible),
    add.text(t('state'), (row) => t(`state.${row.state}`)),
    add.text(t('reason'), (row) => row.reason, 36),
    add.amount(t('committed'), (row) => row.amount),
    add.amount(t('paid'), (row) => row.paid),
    add.amount(t('paidInPeriod'), (row) => row.paidInPeriod),
    add.amount(t('yearForecast'), (row) => row.forecast),
  ]);
}

export async function exportInvestment(
  work: Work,
  input: GivenOf<typeof contract.exportInvestment>,
): Promise<FileAnswer> {
  const t = wordsFor(work);
  const page = await investmentPage(work, input);
  const decision = `${page.year} ${page.number}`;
  if (input.table === 'forecasts')
    return listFile(input.format, `${t('forecasts')} ${decision}`, page.forecasts, (add) => [
      add.text(t('asOf'), (row) => row.asOf),
      add.text(t('comment'), (row) => row.comment, 44),
      add.text(t('by'), (row) => row.by),
      add.amount(t('yearForecast'), (row) => row.amount),
    ]);
  return listFile(input.format, `${t('payments')} ${decision}`, page.payments, (add) => [
    add.day(t('payment.on'), (row) => row.on),
    add.text(t('text'), (row) => row.text, 44),
    add.text(t('reference'), (row) => row.reference),
    add.amount(t('amount'), (row) => row.amount),
  ]);
}

function wordsFor(work: Work) {
  return (key: typeof planningWords.keys, params?: TextParams) => say(planningWords, work.language, key, params);
}
