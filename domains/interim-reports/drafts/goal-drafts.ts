// Drafts about the scorecard: how many goals are reached, which have been assessed otherwise since the report before, and for
// each measure outcome, target, baseline and assessment. What only a small group would show is not said. Pure.
import type { InlineNode } from '../../../platform/documents/text-body-rules.ts';
import type { DraftFacts, FactMeasure, Fulfilment } from './draft-facts.ts';
import { counted, type DraftParagraph, isQuotable, item, paragraph, type Sentence, sentence } from './draft-text.ts';
import { sideWords } from './money-words.ts';
import { goalCounts, goalForms, goalStates, goalsWhole, goalVerdicts } from './state-words.ts';

/** The own text of a chapter that shows a perspective. */
export function goalsDraft(facts: DraftFacts, perspective: string): DraftParagraph[] {
  const { language } = facts;
  const own = facts.measures.filter((each) => each.perspective === perspective);
  if (own.length < 2) return [];
  const many = (state: Fulfilment) => own.filter((each) => each.fulfilment === state).length;
  const others = (['partly', 'missed', 'not-assessed'] as const).filter(
    (state) => many(state) < own.length || !many('met'),
  );
  return [
    ...paragraph([
      ...counted(goalCounts.met, many('met'), own.length, language, 'neuter'),
      ...others.flatMap((state) => counted(goalCounts[state], many(state), own.length, language, 'neuter')),
    ]),
    ...changes(facts, own),
  ];
}

/** The comment on one measure. */
export function goalDraft(facts: DraftFacts, measure: string): DraftParagraph[] {
  const { language } = facts;
  const found = facts.measures.find((each) => each.id === measure);
  if (!found || found.isHidden) return [];
  const { outcome, targetText, fulfilment, before } = found;
  const asBefore =
    before === null
      ? []
      : before === fulfilment
        ? [sentence(goalForms.asBefore, language)]
        : [sentence(goalForms.before, language, { state: goalStates[before][language] })];
  return [
    ...paragraph([
      outcome
        ? sentence(goalForms.outcome, language, { x: said(found, 'outcome') })
        : sentence(goalForms.noOutcome, language),
      ...(targetText ? [sentence(goalForms.target, language, { x: said(found, 'target') })] : []),
      ...againstBaseline(found, facts),
    ]),
    ...paragraph([sentence(goalVerdicts[fulfilment], language), ...trend(found, facts), ...asBefore]),
  ];
}

/** What the summary says of all goals. */
export function goalsInShort({ measures, language }: DraftFacts): Sentence[] {
  const met = measures.filter((each) => each.fulfilment === 'met').length;
  return measures.length < 2 ? [] : counted(goalsWhole, met, measures.length, language, 'neuter');
}

function changes({ hasBefore, language }: DraftFacts, own: readonly FactMeasure[]): DraftParagraph[] {
  if (!hasBefore || own.every((each) => each.before === null)) return [];
  const changed = own.filter((each) => each.before !== null && each.before !== each.fulfilment);
  if (changed.length === 0) return paragraph([sentence(goalForms.noneChanged, language)]);
  return changed.flatMap(({ goal, before, fulfilment }) =>
    before && isQuotable(goal) && own.filter((each) => each.goal === goal).length === 1
      ? item([
          sentence(goalForms.changed, language, {
            title: goal,
            before: goalStates[before][language],
            state: goalStates[fulfilment][language],
          }),
        ])
      : [],
  );
}

function againstBaseline(measure: FactMeasure, { language }: DraftFacts): Sentence[] {
  const { outcome, baseline, unlike } = measure;
  if (!baseline) return [];
  const x = said(measure, 'baseline');
  const now = outcome?.value ?? null;
  if (now === null || baseline.value === null || unlike.length > 0)
    return [
      sentence(goalForms.baseline, language, { x }),
      ...(unlike.includes('period-length') ? [sentence(goalForms.unlikeLength, language)] : []),
      ...(unlike.includes('definition') ? [sentence(goalForms.unlikeDefinition, language)] : []),
    ];
  // values that look the same are not told apart
  if (now === baseline.value) return [sentence(goalForms.asBaseline, language)];
  if (outcome?.shown === baseline.shown) return [sentence(goalForms.baseline, language, { x })];
  const side = sideWords[now > baseline.value ? 'more' : 'less'][language];
  return [sentence(goalForms.againstBaseline, language, { side, x })];
}

function trend({ trend: way, unlike, outcome }: FactMeasure, { language }: DraftFacts): Sentence[] {
  if (way === 'unknown' || unlike.length > 0 || !outcome) return [];
  const form = way === 'better' ? goalForms.right : way === 'worse' ? goalForms.wrong : goalForms.still;
  return [sentence(form, language)];
}

function said({ id }: FactMeasure, of: 'outcome' | 'baseline' | 'target'): InlineNode {
  return { type: 'measure', attrs: { measure: id, of } };
}
