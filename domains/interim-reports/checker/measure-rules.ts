// Is every row of the scorecard whole: each thing in its own column, a target that can be met or not, an outcome, a sign? Pure.
import { checkWords } from './check-words.ts';
import { type CheckedMeasure, type CheckedReport, commentOn, inRow, inSentence } from './checked-report.ts';
import type { Finding } from './finding-rules.ts';

/** Rows with things in the wrong column, or missing. */
export function measureFindings(report: CheckedReport): Finding[] {
  return report.measures.flatMap((measure) => [
    ...outcomeInProse(measure, report),
    ...baselineIsOutcome(measure, report),
    ...columnsShifted(measure, report),
    ...targetFindings(measure),
    ...signMissing(measure),
  ]);
}

const at = (measure: CheckedMeasure) => ({
  chapter: measure.chapter,
  row: measure.goal,
  slot: `measure:${measure.id}`,
});

/** The outcome is only typed in the comment: no figure, no column, nothing to follow it by. */
function outcomeInProse(measure: CheckedMeasure, report: CheckedReport): Finding[] {
  if (measure.outcome) return [];
  for (const sentence of commentOn(report, measure)) {
    const number = sentence.numbers.find((each) => each.reference === null && each.measure === null);
    if (number && !checkWords[report.language].goal.test(sentence.text))
      return [inSentence('outcome-in-prose', sentence, { said: number.text, measure: measure.name })];
  }
  return [];
}

function baselineIsOutcome(measure: CheckedMeasure, { period, language }: CheckedReport): Finding[] {
  const { baseline, baselineText } = measure;
  const [year] = period.to.split('-');
  const overlaps = baseline !== null && baseline.to >= period.from && baseline.from <= period.to;
  const says = new RegExp(`${year}-?(0[1-9]|1[0-2])|(${checkWords[language].firstMonth})[^,;]{0,12}${year}`, 'iu').exec(
    baselineText,
  );
  if (!overlaps && !says) return [];
  return [inRow('baseline-is-outcome', at(measure), { said: baselineText || `${baseline?.from}–${baseline?.to}` })];
}

/** The name of what is measured stands where its first value should. */
function columnsShifted(measure: CheckedMeasure, { language }: CheckedReport): Finding[] {
  const words = measure.baselineText.match(/\p{L}{4,}/gu) ?? [];
  const plain = checkWords[language].noBaseline.test(measure.baselineText);
  const isSentence = (measure.name.match(/\p{L}+/gu) ?? []).length >= 4;
  if (plain || words.length === 0 || !isSentence || !/\d|\s/u.test(measure.baselineText.trim())) return [];
  return [inRow('columns-shifted', at(measure), { measure: measure.name, said: measure.baselineText })];
}

function targetFindings(measure: CheckedMeasure): Finding[] {
  const { targetText, outcome, judged, baseline } = measure;
  if (judged !== '') return [];
  const hasNumber = /\d|±/u.test(targetText);
  const compares = outcome !== null && baseline !== null && measure.fulfilment !== 'not-assessed';
  if (!hasNumber && !compares) return [inRow('target-without-number', at(measure), { target: targetText || '–' })];
  return hasNumber && !outcome ? [inRow('target-without-outcome', at(measure), { target: targetText })] : [];
}

function signMissing(measure: CheckedMeasure): Finding[] {
  if (measure.fulfilment !== 'not-assessed' || measure.judged !== '') return [];
  return [inRow('symbol-missing', at(measure), { measure: measure.name })];
}
