// The chapters of a report about one supplier: who it is, agreements, promised levels and how they were held, follow-up, risks,
// and the figures of the services it delivers.
import type { Block } from '../../../platform/documents/report-tree.ts';
import { cell, heading, link, type Prose, paragraph, row } from '../../../platform/documents/tree-parts.ts';
import { monthsOf, type Period } from '../../../platform/figures/period.ts';
import { formatInteger } from '../../../platform/figures/show.ts';
import type { Work } from '../../../platform/work/work.ts';
import type { SupplierPage } from '../../suppliers/contract.ts';
import { agreementsWith, followUpOf, levelsOf, risksWith } from '../../suppliers/suppliers.ts';
import { cutBlocks } from './cut-blocks.ts';
import { subjectWords } from './subject-words.ts';

export async function supplierBlocks(work: Work, page: SupplierPage, unit: string, period: Period): Promise<Block[]> {
  const words = subjectWords[work.language];
  const { supplier } = page;
  const [agreements, levels, followUp, { risks }] = await Promise.all([
    agreementsWith(work, { supplier, state: 'present', limit: 200 }),
    levelsOf(work, { supplier, to: period.to }),
    followUpOf(work, { supplier }),
    risksWith(work, { supplier }),
  ]);
  const ofServices = page.services.map(({ service, name }) => ({
    value: service,
    caption: words.serviceFigures(name),
  }));
  const services = await cutBlocks(work, { dim: 'service', unit, period }, ofServices);
  const until = `${period.to}-31`;
  const open = <T extends { readonly raisedOn: string; readonly settledOn: string | null }>(all: readonly T[]) =>
    all.filter((each) => each.settledOn === null && each.raisedOn <= until);
  return [
    heading(1, words.supplier),
    paragraph(
      link(page.name, `/suppliers/${supplier}`),
      `, ${page.number}. ${words.organisationNumber}: ${page.organisationNumber || '–'}. ${words.manager}: ${page.manager ?? '–'}.`,
    ),
    heading(1, words.agreements),
    ...tableOr(
      work,
      words.agreements,
      [words.agreement, words.state, words.starts, words.ends, words.notice, words.value],
      agreements.rows.map((each) => [
        link(each.title, `/agreements/${each.agreement}`),
        words.states[each.state],
        each.startsOn,
        each.endsOn ?? '–',
        each.noticeBy ?? '–',
        `${formatInteger(Math.round(each.valueOre / 100), 0, work.language)} ${each.valuePer === 'year' ? words.perYear : words.whole}`,
      ]),
    ),
    heading(1, words.levels),
    ...tableOr(
      work,
      words.levels,
      [words.level, words.target, words.measured],
      levels.levels.map((level) => {
        const told = level.months.filter((each) => monthsOf(period).includes(each.month) && each.isMet !== null);
        return [
          `${level.serviceName}, ${level.agreementTitle}`,
          formatInteger(level.target, level.decimals, work.language),
          words.months(told.filter((each) => each.isMet).length, told.length),
        ];
      }),
    ),
    heading(1, words.measures),
    ...tableOr(
      work,
      words.matter,
      [words.matter, words.raised],
      open(followUp.matters).map((each) => [each.title, each.raisedOn]),
    ),
    ...tableOr(
      work,
      words.actions,
      [words.action, words.who, words.due],
      followUp.actions
        .filter((each) => each.doneOn === null)
        .map((each) => [each.text, each.who, each.isLate ? `${each.dueOn} (${words.late})` : each.dueOn]),
    ),
    heading(1, words.risks),
    ...tableOr(
      work,
      words.risks,
      [words.risk, words.probability, words.consequence, words.remedy],
      risks
        .filter((each) => each.closedOn === null)
        .map((each) => [each.text, String(each.probability), String(each.consequence), each.remedy || '–']),
    ),
    ...(services.length > 0
      ? [
          heading(1, words.services),
          ...services.flatMap((blocks, index) => [heading(2, ofServices[index]?.caption ?? ''), ...blocks]),
        ]
      : []),
  ];
}

function tableOr(
  work: Work,
  caption: string,
  headers: readonly string[],
  rows: readonly (readonly Prose[])[],
): Block[] {
  if (rows.length === 0) return [paragraph(`${caption}: ${subjectWords[work.language].none}`)];
  return [
    {
      kind: 'table',
      caption,
      headerColumn: true,
      columns: headers.map((header, index) => (index === 0 ? { header, share: 3 } : { header })),
      rows: rows.map((cells) => row(cells.map((each) => cell(each)))),
    },
  ];
}
