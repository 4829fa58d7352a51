// Drafts about the figures a chapter draws: the value, and whether it is more or less than in the same months a year before,
// where the two can be compared. Pure.
import { minusOf } from '../../../platform/figures/rational.ts';
import { showFigure } from '../../../platform/figures/show.ts';
import type { DraftFacts, FactFigure } from './draft-facts.ts';
import { type DraftParagraph, figure, item, type Sentence, sentence } from './draft-text.ts';
import { moneyForms, sideWords } from './money-words.ts';

/** One item for each figure that may be said. */
export function figuresDraft(facts: DraftFacts, charted: readonly string[]): DraftParagraph[] {
  return [...new Set(charted)].flatMap((id) => {
    const found = facts.figures.find((each) => each.id === id);
    return found && !/\d/.test(found.name) ? item(figureSentences(found, facts)) : [];
  });
}

function figureSentences(found: FactFigure, { language }: DraftFacts): Sentence[] {
  const opening = sentence(moneyForms.figure, language, { name: found.name, x: figure(found.id) });
  if (!found.lastYear) return [opening];
  // what looks the same is not told apart
  if (showFigure(found.now, found.shown, language) === showFigure(found.lastYear, found.shown, language))
    return [opening, sentence(moneyForms.figureSame, language)];
  const side = sideWords[minusOf(found.now, found.lastYear).n > 0n ? 'more' : 'less'][language];
  return [opening, sentence(moneyForms.figureSide, language, { side, x: figure(found.id, { period: 'last-year' }) })];
}
