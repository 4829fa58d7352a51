// Drafts about assignments and internal control: how many stand how, what has changed since the report before and why, what is
// overdue, which controls were not done. A reason is quoted as somebody wrote it, never one that may be about a person. Pure.
import { lastDay } from '../../../platform/figures/period.ts';
import type { Language } from '../../../platform/work/work.ts';
import { mayBeAboutHealth } from '../checker/privacy-rules.ts';
import { monthName } from '../report-words.ts';
import type { DraftFacts, FactAssignment, FactControl } from './draft-facts.ts';
import { counted, type DraftParagraph, isQuotable, item, paragraph, type Sentence, sentence } from './draft-text.ts';
import {
  controlCounts,
  controlNotDone,
  riskCounts,
  taskCounts,
  taskForms,
  taskStates,
  tasksWhole,
  theControl,
} from './state-words.ts';

/** The assignments chapter's own text. */
export function assignmentsDraft(facts: DraftFacts): DraftParagraph[] {
  const { assignments, language, hasBefore } = facts;
  const of = assignments.length;
  if (of === 0) return [];
  const rest = ['delayed', 'paused', 'not-started', 'done', 'cancelled', 'untold'] as const;
  const many = (state: string) => assignments.filter((each) => (each.status ?? 'untold') === state).length;
  const late = assignments.filter((each) => isOverdue(each, facts)).length;
  const isChanged = assignments.some((each) => each.status === null || each.before !== each.status);
  return [
    // of a single one the item says it all
    ...paragraph(
      of === 1
        ? []
        : [
            ...counted(taskCounts['on-plan'], many('on-plan'), of, language, 'neuter'),
            ...rest.flatMap((state) => counted(taskCounts[state], many(state), of, language, 'neuter')),
          ],
    ),
    ...paragraph([
      ...counted(taskCounts.overdue, late, of, language, 'neuter'),
      ...(hasBefore && !isChanged ? [sentence(taskForms.noneChanged, language)] : []),
    ]),
    ...assignments.flatMap((each) => item(assignmentSentences(each, facts))),
  ];
}

/** What the summary says of all assignments. */
export function assignmentsInShort(facts: DraftFacts): Sentence[] {
  const { assignments, language } = facts;
  const onPlan = assignments.filter((each) => each.status === 'on-plan').length;
  return assignments.length < 2 ? [] : counted(tasksWhole, onPlan, assignments.length, language, 'neuter');
}

/** The internal control chapter's own text. */
export function controlsDraft({ controls, language }: DraftFacts): DraftParagraph[] {
  const of = controls.length;
  if (of === 0) return [];
  const done = controls.filter((each) => each.outcomes.length > 0);
  const many = (outcome: FactControl['outcomes'][number]) =>
    done.filter((each) => each.outcomes.at(-1) === outcome).length;
  const risks = [...new Map(controls.map((each) => [each.riskId, each.light])).values()];
  const lit = (light: FactControl['light']) => risks.filter((each) => each === light).length;
  const outcomes = ['works', 'works-partly', 'fails'] as const;
  const last = done[0]?.outcomes.at(-1);
  const single = last ? [sentence(theControl.done, language), sentence(theControl[last], language)] : [];
  return [
    ...paragraph(
      of === 1
        ? single
        : [
            ...counted(controlCounts.done, done.length, of, language, 'common'),
            ...outcomes.flatMap((each) => counted(controlCounts[each], many(each), of, language, 'common')),
          ],
    ),
    ...paragraph(
      (['red', 'amber', 'green', 'none'] as const).flatMap((each) =>
        counted(riskCounts[each], lit(each), risks.length, language, 'common'),
      ),
    ),
    ...controls.flatMap((each) =>
      each.outcomes.length === 0 &&
      isQuotable(each.risk) &&
      controls.filter((one) => one.risk === each.risk).length === 1
        ? item([sentence(controlNotDone, language, { title: each.risk })])
        : [],
    ),
  ];
}

/** An assignment that has changed, is late or stands still; nothing of one that goes as it should. */
function assignmentSentences(task: FactAssignment, facts: DraftFacts): Sentence[] {
  const { language, hasBefore } = facts;
  const { title, status, before, reason, waitsFor } = task;
  const isAlone = facts.assignments.filter((each) => each.title === title).length === 1;
  if (!status || !isQuotable(title) || !isAlone) return [];
  const isLate = isOverdue(task, facts);
  const isChanged = hasBefore && before !== status;
  const wants = status === 'delayed' || status === 'paused' || status === 'cancelled';
  if (!isChanged && !isLate && !wants && facts.assignments.length > 1) return [];
  const state = taskStates[status][language];
  const opening =
    isChanged && before
      ? sentence(taskForms.changed, language, { title, before: taskStates[before][language], state })
      : sentence(isChanged ? taskForms.fresh : taskForms.is, language, { title, state });
  const quoted = (form: typeof taskForms.reason, text: string) => {
    const plain = text.trim().replace(/\.$/, '');
    return isQuotable(plain) && !mayBeAboutHealth(plain) ? [sentence(form, language, { title: plain })] : [];
  };
  return [
    opening,
    ...(isLate && task.deadlineOn
      ? [sentence(taskForms.overdue, language, { date: dateWords(task.deadlineOn, language) })]
      : []),
    ...(wants ? quoted(taskForms.reason, reason) : []),
    ...quoted(taskForms.waits, waitsFor),
  ];
}

function isOverdue({ status, deadlineOn }: FactAssignment, { period }: DraftFacts): boolean {
  return deadlineOn !== null && deadlineOn <= lastDay(period.to) && status !== 'done' && status !== 'cancelled';
}

/** `30 juni 2019`, `30. juni 2019`, `30 June 2019`. */
function dateWords(day: string, language: Language): string {
  const number = Number(day.slice(8));
  const name = monthName(day.slice(0, 7), language);
  return `${number}${language === 'da' ? '.' : ''} ${name} ${day.slice(0, 4)}`;
}
