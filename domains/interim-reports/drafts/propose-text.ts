// Answers a draft of one text: written from the records, said as a reader would see it, and held against the records by the claim
// checker. A paragraph with a sentence that is not borne out is left out. Nothing is kept: the author takes it over, or does not.

import { figuresIn, type InlineNode, linesOf } from '../../../platform/documents/text-body-rules.ts';
import type { AnswerOf, GivenOf } from '../../../platform/operation/operation.ts';
import type { Work } from '../../../platform/work/work.ts';
import type { Scorecard } from '../../scorecards/contract.ts';
import { checkClaims } from '../claims/claim-rules.ts';
import { chapterFor, demand } from '../report-access.ts';
import { periodOfReport, type ReportRecord } from '../report-rows.ts';
import { asDocument } from '../report-scorecard.ts';
import { reportValues } from '../report-values.ts';
import { measureInline } from '../scorecard-blocks.ts';
import type * as contract from './draft-contract.ts';
import { draftFor } from './draft-rules.ts';
import { bodyOf, type DraftParagraph } from './draft-text.ts';
import { gatherFacts, placeOf } from './gather-facts.ts';

export async function proposeText(
  work: Work,
  input: GivenOf<typeof contract.proposeText>,
): Promise<AnswerOf<typeof contract.proposeText>> {
  const { chapter, report, isWriter } = await chapterFor(work, input.chapter);
  if (!isWriter) demand(work, 'write', report.unit);
  const place = placeOf(chapter, input.slot);
  const { facts, scorecard } = await gatherFacts(work, report, place);
  const paragraphs = draftFor(facts, place);
  const said = await saidLines(work, report, scorecard, paragraphs);
  const { lines, addsUp } = checkClaims(said, place, facts);
  const isTrue = (index: number) => {
    const verdicts = lines[index] ?? [];
    return verdicts.length === paragraphs[index]?.sentences.length && verdicts.every((each) => each.is === 'true');
  };
  const kept = paragraphs.filter((_, index) => addsUp !== false && isTrue(index));
  const sentences = (all: readonly DraftParagraph[]) => all.reduce((sum, each) => sum + each.sentences.length, 0);
  return {
    language: report.language,
    body: bodyOf(kept),
    lines: paragraphs.flatMap((each, index) =>
      kept.includes(each) ? [{ kind: each.kind, text: said[index] ?? '' }] : [],
    ),
    withheld: sentences(paragraphs) - sentences(kept),
  };
}

/** Each paragraph as it would stand in the report. */
async function saidLines(
  work: Work,
  report: ReportRecord,
  scorecard: Scorecard | null,
  paragraphs: readonly DraftParagraph[],
): Promise<string[]> {
  const body = bodyOf(paragraphs);
  const { unit, language } = report;
  const period = periodOfReport(report);
  const values = await reportValues(asDocument(work, language), { unit, period }, figuresIn(body));
  const say = (node: InlineNode): string => {
    if (node.type === 'text') return node.text;
    if (node.type === 'hardBreak') return ' ';
    const inline =
      node.type === 'figure'
        ? values.inline(node.attrs)
        : measureInline(node.attrs, { scorecard, language, unit, period });
    return inline.kind === 'figure' ? inline.shown : inline.kind === 'text' ? inline.text : '';
  };
  return linesOf(body).map(({ inlines }) => inlines.map(say).join(''));
}
