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
  const ofServices = page.services.map(({ service, name }) => ({
    value: service,
    caption: words.serviceFigures(name),
  }));
  const services = await cutBlocks(work, { dim: 'service', unit, period }, ofServices);
  const figures = services.flatMap((blocks, index) => [heading(2, ofServices[index]?.caption ?? ''), ...blocks]);
  return [
    heading(1, words.supplier),
    paragraph(
      link(page.name, `/suppliers/${supplier}`),
      `, ${page.number}. ${words.organisationNumber}: ${page.organisationNumber || '–'}. ${words.manager}: ${page.manager ?? '–'}.`,
    ),
    heading(1, words.agreements),
    ...(await agreementBlocks(work, supplier)),
    heading(1, words.levels),
    ...(await levelBlocks(work, supplier, period)),
    heading(1, words.measures),
    ...(await followUpBlocks(work, supplier, period)),
    heading(1, words.risks),
    ...(await riskBlocks(work, supplier)),
    ...(figures.length > 0 ? [heading(1, words.services), ...figures] : []),
  ];
}

async function agreementBlocks(work: Work, supplier: string): Promise<Block[]> {
  const words = subjectWords[work.language];
  const { rows } = await agreementsWith(work, { supplier, state: 'present', limit: 200 });
  const value = (ore: number, per: 'whole' | 'year') =>
    `${formatInteger(Math.round(ore / 100), 0, work.language)} ${per === 'year' ? words.perYear : words.whole}`;
  return tableOr(
    work,
    words.agreements,
    [words.agreement, words.state, words.starts, words.ends, words.notice, words.value],
    rows.map((each) => [
      link(each.title, `/agreements/${each.agreement}`),
      words.states[each.state],
      each.startsOn,
      each.endsOn ?? '–',
      each.noticeBy ?? '–',
      value(each.valueOre, each.valuePer),
    ]),
  );
}

async function levelBlocks(work: Work, supplier: string, period: Period): Promise<Block[]> {
  const words = subjectWords[work.language];
  const { levels } = await levelsOf(work, { supplier, to: period.to });
  const months = new Set(monthsOf(period));
  return tableOr(
    work,
    words.levels,
    [words.level, words.target, words.measured],
    levels.map((level) => {
      const told = level.months.filter((each) => months.has(each.month) && each.isMet !== null);
      return [
        `${level.serviceName}, ${level.agreementTitle}`,
        formatInteger(level.target, level.decimals, work.language),
        words.months(told.filter((each) => each.isMet).length, told.length),
      ];
    }),
  );
}

/** What is open now and was raised before the period ended, and what somebody has promised to do. */
async function followUpBlocks(work: Work, supplier: string, period: Period): Promise<Block[]> {
  const words = subjectWords[work.language];
  const { matters, actions } = await followUpOf(work, { supplier });
  const open = matters.filter((each) => each.settledOn === null && each.raisedOn <= `${period.to}-31`);
  const promised = actions.filter((each) => each.doneOn === null);
  return [
    ...tableOr(
      work,
      words.matter,
      [words.matter, words.raised],
      open.map((each) => [each.title, each.raisedOn]),
    ),
    ...tableOr(
      work,
      words.actions,
      [words.action, words.who, words.due],
      promised.map((each) => [each.text, each.who, each.isLate ? `${each.dueOn} (${words.late})` : each.dueOn]),
    ),
  ];
}

async function riskBlocks(work: Work, supplier: string): Promise<Block[]> {
  const words = subjectWords[work.language];
  const { risks } = await risksWith(work, { supplier });
  return tableOr(
    work,
    words.risks,
    [words.risk, words.probability, words.consequence, words.remedy],
    risks
      .filter((each) => each.closedOn === null)
      .map((each) => [each.text, String(each.probability), String(each.consequence), each.remedy || '–']),
  );
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
