// Which draft a text of a chapter is offered. What has no records of its own (focus areas, the list of figures) has none. Pure.

import type { DraftFacts, DraftPlace } from './draft-facts.ts';
import { type DraftParagraph, paragraph } from './draft-text.ts';
import { economyDraft, economyInShort, investmentDraft, lineDraft } from './economy-drafts.ts';
import { figuresDraft } from './figure-drafts.ts';
import { assignmentsDraft, assignmentsInShort, controlsDraft } from './follow-up-drafts.ts';
import { goalDraft, goalsDraft, goalsInShort } from './goal-drafts.ts';

/** The paragraphs of a draft; none where there is nothing to say. */
export function draftFor(facts: DraftFacts, place: DraftPlace): DraftParagraph[] {
  if (place.slot.startsWith('measure:')) return goalDraft(facts, place.slot.slice('measure:'.length));
  if (place.slot.startsWith('row:')) return place.line ? lineDraft(facts, place.line) : [];
  switch (place.kind) {
    case 'summary':
      return summaryDraft(facts);
    case 'economy':
      return economyDraft(facts);
    case 'investments':
      return investmentDraft(facts, place.tabled);
    case 'scorecard':
      return [...goalsDraft(facts, place.perspective), ...figuresDraft(facts, place.charted)];
    case 'charts':
    case 'text':
      return figuresDraft(facts, place.charted);
    case 'internal-control':
      return controlsDraft(facts);
    case 'assignments':
      return assignmentsDraft(facts);
    case 'steering':
    case 'figures':
      return [];
  }
}

function summaryDraft(facts: DraftFacts): DraftParagraph[] {
  return [...paragraph(economyInShort(facts)), ...paragraph([...goalsInShort(facts), ...assignmentsInShort(facts)])];
}
