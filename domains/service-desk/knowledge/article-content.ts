// What an editor wrote, judged before it is kept: everything it names is there, nothing in it tells of a person, and the day of
// its review lies ahead.
import { invalidField } from '../../../platform/refusal/refusal.ts';
import { unitTreeKey } from '../../../platform/work/unit-tree.ts';
import type { Work } from '../../../platform/work/work.ts';
import { knownServices } from '../../notices/notices.ts';
import { nameOfPerson } from '../../people/people.ts';
import { hasPersonalNumber } from '../masked-text.ts';
import type { ArticleContent } from './knowledge-contract.ts';

/** Refuses what cannot be kept, with the field. `held`: the review day it has already, which may have passed. */
export async function checkContent(work: Work, content: ArticleContent, held: string | null = null): Promise<void> {
  if (!work.part(unitTreeKey).unit(content.unit)) throw invalidField('unknown-unit', 'unit', content.unit);
  if (content.reviewOn !== held) checkReviewDay(work, content.reviewOn);
  const services = await knownServices(work);
  const unknown = content.services.find((code) => !services.has(code));
  if (unknown) throw invalidField('unknown-service', 'services', unknown);
  if (content.owner !== null && (await nameOfPerson(work, content.owner)) === null)
    throw invalidField('unknown-person', 'owner', content.owner);
  const languages = content.texts.map((text) => text.language);
  const twice = languages.find((language, index) => languages.indexOf(language) !== index);
  if (twice) throw invalidField('language-twice', 'texts', twice);
  for (const [index, text] of content.texts.entries())
    for (const field of ['title', 'body'] as const)
      if (hasPersonalNumber(work, text[field]))
        throw invalidField('personal-number-in-text', `texts.${index}.${field}`, text.language);
}

/** The next review is today or later. */
export function checkReviewDay(work: Work, day: string): void {
  if (day < work.today) throw invalidField('review-has-passed', 'reviewOn', day);
}
