// Words that claim something of the records: "most", "almost all", "three of seven", "somewhat lower", "increased". Each is
// held against what the records say where it can be, and doubted where it stands without any number. Pure.
import { monthsBetween } from '../../../platform/figures/period.ts';
import {
  type CheckedReport,
  type CheckedTable,
  inSentence,
  type Sentence,
  wordsMend,
  written,
} from './checked-report.ts';
import { type ClaimWords, claimWords } from './claim-words.ts';
import type { Finding, Mend } from './finding-rules.ts';
import { speaksOf } from './sentence-rules.ts';

/** Claims the records do not bear. */
export function claimFindings(report: CheckedReport): Finding[] {
  return report.sentences.flatMap((sentence) => [
    ...quantifiers(sentence, report),
    ...counts(sentence, report),
    ...degrees(sentence, report),
    ...directions(sentence, report),
    ...periods(sentence, report),
  ]);
}

function quantifiers(sentence: Sentence, report: CheckedReport): Finding[] {
  const claim = claimWords[report.language].shares.find((each) => each.words.test(sentence.text));
  if (!claim) return [];
  const words = claim.words.exec(sentence.text)?.[0] ?? '';
  const counted = countedFor(sentence, report);
  if (counted) {
    // what a denied sentence counts is not what the records count
    if (claimWords[report.language].negation.test(sentence.text)) return [];
    if (counted.of === 0 || counted.are / counted.of >= claim.least) return [];
    return [inSentence('quantifier-false', sentence, { words, ...counted }, countMend(sentence, counted, report))];
  }
  return claim.isVague && sentence.numbers.length === 0 ? [inSentence('quantifier-unproven', sentence, { words })] : [];
}

/** The count in the place of the word for it, where the words around bear it: "in one case of eight", "one of eight assignments". */
function countMend(sentence: Sentence, counted: { are: number; of: number }, report: CheckedReport): Mend | null {
  const words = claimWords[report.language];
  const { are, of } = counted;
  const cases = words.inCases.exec(sentence.text);
  const things = words.ofThings.exec(sentence.text);
  const found = cases ?? things;
  const said = cases ? words.sayCases(are, of) : words.sayThings(are, of, things?.[1] ?? '');
  if (!found || said === null) return null;
  const isFirst = found[0][0] !== found[0][0]?.toLocaleLowerCase('sv');
  const text = isFirst ? `${said[0]?.toLocaleUpperCase('sv')}${said.slice(1)}` : said;
  return wordsMend(sentence, found.index, found[0], text);
}

/** What a sentence about assignments on plan or goals reached can be counted by. */
function countedFor({ text, chapter }: Sentence, { language, assignments, measures }: CheckedReport) {
  const words = claimWords[language];
  const isOf = (...states: string[]) => assignments.filter((each) => states.includes(each.status)).length;
  const isAboutThem = words.assignment.test(text);
  if (words.onPlan.test(text) && (isAboutThem || !words.namesAssignments) && assignments.length > 0)
    return { are: isOf('on-plan', 'done'), of: assignments.length };
  if (isAboutThem && words.done.test(text)) return { are: isOf('done'), of: assignments.length };
  if (!words.goal.test(text) || !words.reached.test(text)) return null;
  const own = measures.filter((each) => each.chapter === chapter);
  const these = own.length > 0 ? own : measures;
  return { are: these.filter((each) => each.fulfilment === 'met').length, of: these.length };
}

/** "One of the seven goals is reached and five are on the way", "of eight assignments five are on plan". */
function counts(sentence: Sentence, { language, measures, assignments }: CheckedReport): Finding[] {
  const words = claimWords[language];
  const own = measures.filter((each) => each.chapter === sentence.chapter);
  const among = (state: string) => own.filter((each) => each.fulfilment === state).length;
  const goals = words.goalsReached.exec(sentence.text);
  const going = words.onTheWay.exec(sentence.text);
  const tasks = words.tasksOnPlan.exec(sentence.text);
  const onPlan = assignments.filter((each) => each.status === 'on-plan').length;
  const claims = [
    ...(goals && own.length > 0 ? [{ said: goals, are: [among('met'), own.length] }] : []),
    ...(goals && going && own.length > 0 ? [{ said: going, are: [among('partly')] }] : []),
    ...(tasks && assignments.length > 0 ? [{ said: tasks, are: [assignments.length, onPlan] }] : []),
  ];
  return claims.flatMap(({ said, are }) => {
    const isSo = are.every((each, index) => numberOf(said[index + 1] ?? '', words) === each);
    return isSo ? [] : [inSentence('count-false', sentence, { said: said[0], are: are.join(' / ') })];
  });
}

function numberOf(said: string, { numerals, none }: ClaimWords): number {
  const lower = said.toLocaleLowerCase('sv');
  return none.includes(lower) ? 0 : numerals.findIndex((each) => each.split('|').includes(lower));
}

/** "Somewhat" is no more than this share. */
const somewhat = 0.15;

function degrees(sentence: Sentence, report: CheckedReport): Finding[] {
  const { degree, planned, lower } = claimWords[report.language];
  const words = degree.exec(sentence.text);
  if (!words || !planned.test(sentence.text)) return [];
  const months = monthsBetween(report.period.from, report.period.to);
  return report.tables
    .filter((table) => table.chapter === sentence.chapter)
    .flatMap((table) => {
      const use = useIn(table, sentence, report.language);
      if (!use || use.plan === 0) return [];
      const gap = Math.abs(use.outcome / use.plan - months / 12);
      if (gap <= somewhat) return [];
      const facts = {
        words: words[0],
        row: use.row,
        outcome: use.outcomeText,
        plan: use.planText,
        share: percent(use.outcome / use.plan),
        year: percent(months / 12),
      };
      // without "somewhat" it says the direction alone, which holds where the words and the numbers agree
      const isLower = lower.test(words[0]);
      const holds = isLower === use.outcome / use.plan < months / 12;
      const mend = holds ? wordsMend(sentence, words.index, words[0], words[2] ?? '') : null;
      return [inSentence('degree-false', sentence, facts, mend)];
    })
    .slice(0, 1);
}

/** Outcome and frame of the row a sentence speaks of. */
function useIn({ columns, rows }: CheckedTable, sentence: Sentence, language: CheckedReport['language']) {
  const { planColumn, outcomeColumn, earlierColumn } = claimWords[language];
  const planAt = columns.findIndex((each) => planColumn.test(each));
  const outcomeAt = columns.findIndex((each) => outcomeColumn.test(each) && !earlierColumn.test(each));
  const row = rows.findLast((each) => isNamed(sentence.text, each.label));
  const [plan, outcome] = [row?.cells[planAt], row?.cells[outcomeAt]];
  if (!row || !plan || !outcome) return null;
  return {
    row: row.label.replace(partOf, ''),
    plan: plan.value,
    planText: plan.text,
    outcome: outcome.value,
    outcomeText: outcome.text,
  };
}

const partOf = /^(?:varav|heraf|of which) /iu;

function isNamed(text: string, label: string): boolean {
  const short = label.replace(partOf, '').trim();
  const isWord = new RegExp(`(?<!\\p{L})${short.replace(/[^\p{L}\d ]/gu, '.')}(?!\\p{L})`, 'iu').test(text);
  return isWord || speaksOf(text, short);
}

const percent = (share: number) => `${written(share * 100, 1)}\u00a0%`;

/** "Has increased from A to B", "more: A, against B". */
function directions(sentence: Sentence, { language }: CheckedReport): Finding[] {
  const words = claimWords[language];
  const rises = words.rises.test(sentence.text);
  const falls = words.falls.test(sentence.text);
  if (rises === falls) return [];
  return sentence.numbers.flatMap((first, index) => {
    const second = sentence.numbers[index + 1];
    if (!second || first.unit !== second.unit || Number.isNaN(first.value) || Number.isNaN(second.value)) return [];
    const before = sentence.text.slice(Math.max(0, first.from - 6), first.from);
    const between = sentence.text.slice(first.to, second.from);
    const order = words.from.test(before) && words.to.test(between) ? 1 : words.against.test(between) ? -1 : 0;
    const went = order * Math.sign(second.value - first.value);
    if (order === 0 || went === 0 || went === (rises ? 1 : -1)) return [];
    return [inSentence('direction-false', sentence, { first: first.text, second: second.text })];
  });
}

/** Months so far set against a whole year, without a word that says so. */
function periods(sentence: Sentence, { language, period }: CheckedReport): Finding[] {
  if (monthsBetween(period.from, period.to) >= 12 || sentence.numbers.length < 2) return [];
  const words = claimWords[language];
  const whole = words.wholeYear.exec(sentence.text);
  const isLong = sentence.numbers.every((each) => each.reference === null) && words.overTime.test(sentence.text);
  return whole && !words.saidUnlike.test(sentence.text) && isLong
    ? [inSentence('unlike-periods', sentence, { baseline: whole[1] ?? '', outcome: sentence.numbers[0]?.text ?? '' })]
    : [];
}
