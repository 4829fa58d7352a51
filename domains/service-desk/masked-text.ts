// Personal numbers in free text: masked wherever a text is read and shown, whichever way it came in. The texts themselves are
// kept as they were written, because a case is a public record; who must see a number asks for one text at a time, and says why.
import { findPersonalNumbers, maskPersonalNumbers } from '../../formats/personal-numbers/personal-numbers.ts';
import type { Work } from '../../platform/work/work.ts';

/** The text with every digit of the personal numbers in it made a dot. */
export function masked(work: Pick<Work, 'today'>, text: string): string {
  return text.length < 10 ? text : maskPersonalNumbers(text, findPersonalNumbers(text, work.today));
}

/** Whether there is a personal number in the text. */
export function hasPersonalNumber(work: Pick<Work, 'today'>, text: string): boolean {
  return text.length >= 10 && findPersonalNumbers(text, work.today).length > 0;
}

/** What is kept when a masked text comes back from a form: the text as it was when nothing was changed, else what was written. */
export function writtenOf(work: Pick<Work, 'today'>, kept: string, given: string | undefined): string {
  return given === undefined || given === masked(work, kept) ? kept : given;
}
