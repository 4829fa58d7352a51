// The scorecard of a report's unit and period, seen as the report sees it: in its language, with every figure.
import type { Asked } from '../../platform/figures/figure-values.ts';
import type { Policy } from '../../platform/permission/permission.ts';
import { Refusal } from '../../platform/refusal/refusal.ts';
import type { Language, Work } from '../../platform/work/work.ts';
import type { Scorecard } from '../scorecards/contract.ts';
import { scorecardOf } from '../scorecards/scorecards.ts';
import { periodOfReport, type ReportRecord } from './report-rows.ts';

/** The scorecard, or null where the unit has none that year. */
export async function scorecardIn(work: Work, asked: Asked): Promise<Scorecard | null> {
  return scorecardOf(work, asked).catch((error: unknown) => {
    if (error instanceof Refusal && error.code === 'scorecard-unknown') return null;
    throw error;
  });
}

/** The live scorecard of a report. */
export function reportScorecard(work: Work, report: ReportRecord): Promise<Scorecard | null> {
  const asked = { unit: report.unit, period: periodOfReport(report) };
  return scorecardIn(asDocument(work, report.language), asked);
}

/**
 * The same work, asking as the document: a report says the same to everybody who may read it, in its own language. Who may
 * read it is decided where it is loaded.
 */
export function asDocument(work: Work, language: Language): Work {
  const policy: Policy = { may: () => true, unitsWith: () => 'all', held: [] };
  return Object.create(work, { policy: { value: policy }, language: { value: language } });
}
