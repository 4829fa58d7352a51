// Every check of a report, in the order a reader meets what they are about. Pure.
import { assessmentFindings } from './assessment-rules.ts';
import type { CheckedReport } from './checked-report.ts';
import { claimFindings } from './claim-rules.ts';
import { controlFindings } from './control-rules.ts';
import { definitionFindings } from './definition-rules.ts';
import { type Finding, keyOfFinding } from './finding-rules.ts';
import { forecastFindings } from './forecast-claim-rules.ts';
import { lineFindings } from './line-rules.ts';
import { measureFindings } from './measure-rules.ts';
import { privacyFindings } from './privacy-rules.ts';
import { staleFindings } from './stale-rules.ts';
import { sumFindings } from './sum-rules.ts';
import { wordingFindings } from './wording-rules.ts';

/** All findings, each once. */
export function findingsIn(report: CheckedReport): Finding[] {
  const found = families.flatMap((family) => family(report));
  return [...new Map(found.map((each) => [keyOfFinding(each), each])).values()];
}

const families = [
  privacyFindings,
  sumFindings,
  lineFindings,
  forecastFindings,
  measureFindings,
  assessmentFindings,
  claimFindings,
  definitionFindings,
  controlFindings,
  staleFindings,
  wordingFindings,
];
