// The tables of accounts, mapping, budget and one voucher as files: what the pages show, fetched the way the pages fetch
// it, under the pages' own words.
import { addMonths } from '../../platform/figures/period.ts';
import type { GivenOf } from '../../platform/operation/operation.ts';
import type { FileAnswer, Work } from '../../platform/work/work.ts';
import { say, type TextParams } from '../../web/words.ts';
import * as budgets from './budget-queries.ts';
import type * as contract from './ledger-files-contract.ts';
import { groupNames, matchingAccounts, readMapping } from './mapping-queries.ts';
import { listFile } from './table-file.ts';
import { readVoucher } from './voucher-page.ts';
import { financesWords } from './web/finances-words.ts';

export async function exportAccounts(work: Work, input: GivenOf<typeof contract.exportAccounts>): Promise<FileAnswer> {
  const t = wordsFor(work);
  const [{ accounts }, groupName] = await Promise.all([matchingAccounts(work, input), namesOfGroups(work)]);
  return listFile(input.format, `${t('accounts')} ${input.chart} ${input.year}`, accounts, (add) => [
    add.text(t('column.account'), (row) => row.account),
    add.text(t('name'), (row) => row.name, 44),
    add.text(t('group'), (row) => groupName(row.costGroup)),
    add.amount(t('amount'), (row) => row.amount),
    add.count(t('rows'), (row) => row.rows),
  ]);
}

export async function exportMapping(work: Work, input: GivenOf<typeof contract.exportMapping>): Promise<FileAnswer> {
  const t = wordsFor(work);
  const [{ ranges }, groupName] = await Promise.all([readMapping(work, input), namesOfGroups(work)]);
  return listFile(input.format, `${t('mapping')} ${input.chart} ${input.year}`, ranges, (add) => [
    add.text(t('mapping.from'), (row) => row.from),
    add.text(t('mapping.to'), (row) => row.to),
    add.text(t('group'), (row) => groupName(row.costGroup)),
    add.text(t('mapping.source'), (row) => row.source, 60),
  ]);
}

export async function exportBudgetVersions(
  work: Work,
  input: GivenOf<typeof contract.exportBudgetVersions>,
): Promise<FileAnswer> {
  const t = wordsFor(work);
  const { versions } = await budgets.listBudgetVersions(work, input);
  return listFile(input.format, `${t('budget')} ${input.year}`, versions, (add) => [
    add.text(t('budget.version'), (row) => row.name),
    add.text(t('note'), (row) => row.note, 44),
    add.text(t('budget.state'), (row) =>
      row.inForce === 0
        ? t('budget.notInForce')
        : row.inForce < row.units
          ? t('budget.partly', { count: row.inForce, units: row.units })
          : t('budget.inForce'),
    ),
    add.amount(t('budget.result'), (row) => row.result),
    add.count(t('budget.rows'), (row) => row.rows),
    add.text(t('by'), (row) => row.createdBy),
    add.day(t('budget.created'), (row) => row.createdAt),
  ]);
}

export async function exportBudget(work: Work, input: GivenOf<typeof contract.exportBudget>): Promise<FileAnswer> {
  const t = wordsFor(work);
  const data = await budgets.readBudget(work, input);
  const january = `${data.version.year}-01`;
  const total = { name: t('result'), costGroup: 'result', months: data.total, year: data.year };
  return listFile(
    input.format,
    `${t('budget')} ${input.unit} ${data.version.name}`,
    [...data.lines.map((line) => ({ ...line, costGroup: line.costGroup ?? '' })), total],
    (add) => [
      add.text(t('group'), (row) => row.name || t('group.none'), 36),
      add.amount(t('year'), (row) => row.year),
      ...Array.from({ length: 12 }, (_, index) =>
        add.amount(addMonths(january, index), (row) => row.months[index] ?? 0),
      ),
    ],
  );
}

export async function exportBudgetTransfers(
  work: Work,
  input: GivenOf<typeof contract.exportBudgetTransfers>,
): Promise<FileAnswer> {
  const t = wordsFor(work);
  const [{ transfers }, groupName] = await Promise.all([budgets.listBudgetTransfers(work, input), namesOfGroups(work)]);
  return listFile(input.format, `${t('transfers')} ${input.unit} ${input.year}`, transfers, (add) => [
    add.count(t('transfer.number'), (row) => row.number),
    add.text(t('transfer.what'), (row) => row.title, 36),
    add.text(t('transfer.reason'), (row) => row.reason, 36),
    add.day(t('transfer.decidedOn'), (row) => row.decidedOn),
    add.text(t('transfer.decidedBy'), (row) => row.decidedBy),
    add.text(t('transfer.fromUnit'), (row) => row.fromName),
    add.text(t('transfer.fromGroup'), (row) => groupName(row.from.costGroup)),
    add.text(t('transfer.toUnit'), (row) => row.toName),
    add.text(t('transfer.toGroup'), (row) => groupName(row.to.costGroup)),
    add.text(t('transfer.object'), (row) => row.to.object),
    add.text(t('transfer.fromMonth'), (row) => row.months[0]?.month ?? ''),
    add.text(t('transfer.toMonth'), (row) => row.months.at(-1)?.month ?? ''),
    add.amount(t('amount'), (row) => row.amount),
    add.text(t('transfer.withdrawn'), (row) =>
      row.withdrawn ? `${row.withdrawn.at.slice(0, 10)} ${row.withdrawn.by}: ${row.withdrawn.reason}` : '',
    ),
  ]);
}

export async function exportVoucher(work: Work, input: GivenOf<typeof contract.exportVoucher>): Promise<FileAnswer> {
  const t = wordsFor(work);
  const [data, groupName] = await Promise.all([readVoucher(work, input), namesOfGroups(work)]);
  return listFile(input.format, `${t('voucher')} ${data.series} ${data.number} ${data.year}`, data.rows, (add) => [
    add.text(t('column.account'), (row) => row.account),
    add.text(t('name'), (row) => row.accountName, 36),
    add.text(t('group'), (row) => groupName(row.costGroup)),
    add.text(t('column.unit'), (row) => row.unitName),
    add.text(t('costCentre'), (row) => row.costCentre),
    add.text(t('column.object'), (row) => row.object),
    add.text(t('column.project'), (row) => row.project),
    add.text(t('column.counterpart'), (row) => row.counterpart),
    add.text(t('column.funding'), (row) => row.funding),
    add.text(t('text'), (row) => row.text, 36),
    add.amount(t('debit'), (row) => (row.amount > 0 ? row.amount : null)),
    add.amount(t('credit'), (row) => (row.amount < 0 ? -row.amount : null)),
    add.text(t('oneOff'), (row) => row.oneOff?.title ?? ''),
    add.year(t('year'), () => data.year),
  ]);
}

function wordsFor(work: Work) {
  return (key: typeof financesWords.keys, params?: TextParams) => say(financesWords, work.language, key, params);
}

/** What a group is called; an account without one says so. */
async function namesOfGroups(work: Work): Promise<(group: string | null) => string> {
  const nameOf = await groupNames(work);
  return (group) => nameOf(group) ?? wordsFor(work)('group.none');
}
