// Gathers what is needed to judge whether a report is complete, and answers what is missing and what a close would freeze.
import type { GivenOf } from '../../platform/operation/operation.ts';
import type { Work } from '../../platform/work/work.ts';
import { findingsOf, type KeptFinding } from './checker/finding-queries.ts';
import { findingWeights } from './checker/finding-rules.ts';
import { type MeasureFacts, missingIn, type Problem } from './completeness-rules.ts';
import type * as contract from './contract.ts';
import { hardDate, periodFault } from './period-law-rules.ts';
import { demand, reportFor } from './report-access.ts';
import { draftOf, gatherContent, measuresOf, type ReportContent, shownIn, showsMeasures } from './report-content.ts';
import { type ChapterRecord, chapterRows, periodOfReport, type ReportRecord } from './report-rows.ts';

export async function checkReport(work: Work, input: GivenOf<typeof contract.checkReport>) {
  const report = await reportFor(work, input.report);
  demand(work, 'read-drafts', report.unit);
  const content = await gatherContent(work, await draftOf(work, report));
  const problems = await problemsOf(work, report, content);
  const period = periodOfReport(report);
  const texts = content.chapters.reduce((count, chapter) => count + chapter.texts.size, 0);
  return {
    problems: problems.map((each) => ({ ...each, facts: { ...each.facts } })),
    statutory: { fault: periodFault(period), hardDate: hardDate(period) },
    freezes: {
      figures: content.values.used.length,
      records: content.values.used.reduce((count, { value }) => count + value.facts, 0),
      texts,
    },
  };
}

/** What is missing in a report whose content has been gathered, and what the checker finds that nobody has put aside. */
export async function problemsOf(work: Work, report: ReportRecord, content: ReportContent): Promise<Problem[]> {
  const left = (await findingsOf(work, report, content)).filter((each) => !each.dismissed);
  const rows = await chapterRows(work, 'c.report_id = $1', [report.report_id]);
  const { cover, scorecard } = content;
  const missing = missingIn({
    period: content.period,
    today: work.today,
    cover: {
      title: cover.title,
      documentId: cover.documentId,
      responsible: cover.responsible,
      preparedBy: cover.preparedBy,
    },
    chapters: content.chapters.map((chapter) => chapterFacts(chapter, rows, content)),
    measures: measureFacts(content),
    assignments: content.assignments.map((each) => ({
      title: each.title,
      hasStatus: each.current !== null && !each.isStale,
    })),
    controls: content.controls.map((each) => ({ risk: each.risk, executions: each.executions.length })),
    figure: (reference) => content.values.standing(reference),
    perspectives: scorecard?.perspectives.map((each) => each.name) ?? [],
  });
  // a measure nobody has assessed is told already
  const told = left.filter((each) => each.finding.code !== 'symbol-missing');
  return [...missing, ...told.map(findingProblem)];
}

/** A fault may be closed over with a reason; a doubt is told. */
function findingProblem({ key, finding }: KeptFinding): Problem {
  return {
    code: 'finding-open',
    weight: findingWeights[finding.code] === 'fault' ? 'should' : 'note',
    chapter: finding.chapter,
    subject: finding.sentence || finding.row,
    facts: { ...finding.facts, finding: finding.code, key },
  };
}

function chapterFacts(
  chapter: ReportContent['chapters'][number],
  rows: readonly ChapterRecord[],
  content: ReportContent,
) {
  const row = rows.find((each) => each.chapter_id === chapter.chapter);
  const measures = measuresOf(chapter, content.scorecard);
  const labelOf = (slot: string) => measures.find((each) => slot === `measure:${each.measureId}`)?.goal ?? '';
  return {
    chapter: chapter.chapter,
    title: chapter.title,
    kind: chapter.kind,
    state: row?.state ?? ('not-started' as const),
    openRemarks: row?.open_comments ?? 0,
    texts: [...chapter.texts].map(([slot, body]) => ({ slot, label: labelOf(slot), body })),
    figures: shownIn(chapter.settings),
    perspective: showsMeasures(chapter) ? chapter.settings.perspective : null,
    measures: measures.map((each) => each.measureId),
  };
}

function measureFacts({ chapters, scorecard }: ReportContent): MeasureFacts[] {
  return chapters.flatMap((chapter) =>
    measuresOf(chapter, scorecard).map((each) => ({
      measure: each.measureId,
      goal: each.goal,
      fulfilment: each.fulfilment,
      judgedByPerson: each.judged !== null,
    })),
  );
}
