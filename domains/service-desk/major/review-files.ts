// The review (PIR) as a file: Word, PDF or a page, made from the one tree when it is asked for.
import { documentForms, renderDocument } from '../../../platform/documents/documents.ts';
import { parseReportTree } from '../../../platform/documents/report-tree.ts';
import type { GivenOf } from '../../../platform/operation/operation.ts';
import { Refusal } from '../../../platform/refusal/refusal.ts';
import { readSetting } from '../../../platform/settings/settings.ts';
import type { FileAnswer, Work } from '../../../platform/work/work.ts';
import { majorFor } from './major-access.ts';
import { majorPage } from './major-page.ts';
import { timelineOf } from './major-timeline.ts';
import type { downloadReview as download } from './review-contract.ts';
import { treeOfReview } from './review-tree.ts';

export async function downloadReview(work: Work, input: GivenOf<typeof download>): Promise<FileAnswer> {
  const page = await majorPage(work, input);
  if (!page.review) throw new Refusal('not-found', 'no-review-yet');
  // the approved document is the same for everybody, whoever asks for it
  const { record } = await majorFor(work, input.major);
  const timeline = await timelineOf(work, record, page.isWithin || page.review.state === 'approved');
  const region = (await readSetting<string>(work, '', 'region')) ?? 'Fyr';
  const tree = parseReportTree(
    treeOfReview({ ...page, timeline }, { language: work.language, region, createdOn: work.today, now: work.now }),
  );
  const { mediaType, extension } = documentForms[input.form];
  return {
    name: `PIR ${page.number}${extension}`,
    mediaType,
    content: await renderDocument(tree, input.form),
  };
}
