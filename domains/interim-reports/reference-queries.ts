// What references to figures say while one writes: the value as it would stand in the text, before it is put there. Of figures
// that already stand in the report, and of those the writer may see in its unit.

import { type FigureReference, referenceKey, referenceOf } from '../../platform/documents/text-body-rules.ts';
import type { GivenOf } from '../../platform/operation/operation.ts';
import type { Work } from '../../platform/work/work.ts';
import type * as contract from './contract.ts';
import { mayRefer } from './derived-values.ts';
import { reportFor } from './report-access.ts';
import { draftOf, referencesOf } from './report-content.ts';
import { periodOfReport } from './report-rows.ts';
import { asDocument } from './report-scorecard.ts';
import { reportValues } from './report-values.ts';

const most = 60;
const signs = { '-1': 'negative', '0': 'zero', '1': 'positive' } as const;

export async function sayReferences(work: Work, input: GivenOf<typeof contract.sayReferences>) {
  const report = await reportFor(work, input.report);
  const asked = input.references
    .split(',')
    .slice(0, most)
    .flatMap((key) => referenceOf(key) ?? []);
  const there = new Set((await draftOf(work, report)).chapters.flatMap(referencesOf).map((each) => each.figure));
  const known = asked.filter((each) => there.has(each.figure) || mayRefer(work, each.figure, report.unit));
  const values = await reportValues(
    asDocument(work, report.language),
    { unit: report.unit, period: periodOfReport(report) },
    known,
  );
  return { said: asked.map((reference) => said(reference, known.includes(reference))) };

  function said(reference: FigureReference, isKnown: boolean) {
    const standing = isKnown
      ? values.standing(reference)
      : { name: reference.figure, state: 'unknown' as const, sign: 0 as const };
    const inline = isKnown ? values.inline(reference) : null;
    const isFigure = inline?.kind === 'figure';
    return {
      reference: referenceKey(reference),
      name: standing.name,
      shown: isFigure ? inline.shown : '?',
      address: (isFigure && inline.address) || '',
      state: standing.state,
      sign: signs[standing.sign],
    };
  }
}
