// Words that claim something of the records: "most", "almost all", "three of seven", "somewhat lower", "increased". Each is
// held against what the records say where it can be, and doubted where it stands without any number. Pure.
import { monthsBetween } from '../../../platform/figures/period.ts';
import { countWord } from '../drafts/count-words.ts';
import {
  type CheckedReport,
  type CheckedTable,
  inSentence,
  type Sentence,
  wordsMend,
  written,
} from './checked-report.ts';
import type { Finding, Mend } from './finding-rules.ts';
import { speaksOf } from './sentence-rules.ts';

/** Claims the records do not bear. */
export function claimFindings(report: CheckedReport): Finding[] {
  return report.sentences.flatMap((sentence) => [
    ...quantifiers(sentence, report),
    ...counts(sentence, report),
    ...degrees(sentence, report),
    ...directions(sentence),
    ...periods(sentence, report),
  ]);
}

/** At least this share must be so; the vague ones want a number beside them. */
const shares: readonly { words: RegExp; least: number; isVague: boolean }[] = [
  { words: /(?<!\p{L})(?:nästan|i stort sett) (?:alla|samtliga)(?!\p{L})/iu, least: 0.85, isVague: true },
  {
    words: /(?<!\p{L})(?:de flesta|merparten|majoriteten|huvuddelen|flertalet)(?!\p{L})/iu,
    least: 0.5000001,
    isVague: true,
  },
  { words: /(?<!\p{L})(?:alla|samtliga)(?!\p{L})/iu, least: 1, isVague: false },
];

function quantifiers(sentence: Sentence, report: CheckedReport): Finding[] {
  const claim = shares.find((each) => each.words.test(sentence.text));
  if (!claim) return [];
  const words = claim.words.exec(sentence.text)?.[0] ?? '';
  const counted = countedFor(sentence, report);
  if (counted) {
    if (counted.of === 0 || counted.are / counted.of >= claim.least) return [];
    return [inSentence('quantifier-false', sentence, { words, ...counted }, countMend(sentence, counted))];
  }
  return claim.isVague && sentence.numbers.length === 0 ? [inSentence('quantifier-unproven', sentence, { words })] : [];
}

/** The count in the place of the word for it, where the words around bear it: "in one case of eight", "one of eight assignments". */
function countMend(sentence: Sentence, { are, of }: { are: number; of: number }): Mend | null {
  const [some, all] = [countWord(are, 'sv', 'neuter'), countWord(of, 'sv', 'neuter')];
  const quantifier = '(?:(?:nästan|i stort sett) )?(?:alla|samtliga|de flesta|merparten av|flertalet)(?: de)?';
  const cases = new RegExp(`(?<!\\p{L})i ${quantifier} fall(?:en)?(?!\\p{L})`, 'iu').exec(sentence.text);
  const things = new RegExp(`(?<!\\p{L})${quantifier} (uppdrag|mål)(?:en)?(?!\\p{L})`, 'iu').exec(sentence.text);
  const found = cases ?? things;
  if (!found || some === null || all === null) return null;
  const said = cases ? `i ${some} fall av ${all}` : `${some} av ${all} ${things?.[1]}`;
  const isFirst = found[0][0] !== found[0][0]?.toLocaleLowerCase('sv');
  const text = isFirst ? `${said[0]?.toLocaleUpperCase('sv')}${said.slice(1)}` : said;
  return wordsMend(sentence, found.index, found[0], text);
}

/** What a sentence about assignments on plan or goals reached can be counted by. */
function countedFor({ text, chapter }: Sentence, { assignments, measures }: CheckedReport) {
  const isOf = (...states: string[]) => assignments.filter((each) => states.includes(each.status)).length;
  if (/enligt plan|håller (tids?plan|planen)/iu.test(text) && assignments.length > 0)
    return { are: isOf('on-plan', 'done'), of: assignments.length };
  if (/uppdrag/iu.test(text) && /(är|blev) (klara|slutförda)/iu.test(text))
    return { are: isOf('done'), of: assignments.length };
  if (!/(?<!\p{L})mål(en)?(?!\p{L})/iu.test(text) || !/(upp)?nå(dda|tts|s)(?!\p{L})/iu.test(text)) return null;
  const own = measures.filter((each) => each.chapter === chapter);
  const these = own.length > 0 ? own : measures;
  return { are: these.filter((each) => each.fulfilment === 'met').length, of: these.length };
}

const numerals = ['noll', 'ett|en', 'två', 'tre', 'fyra', 'fem', 'sex', 'sju', 'åtta', 'nio', 'tio', 'elva', 'tolv'];
const numeral = `(${numerals.join('|')}|inget|inga)`;

/** "One of the seven goals is reached and five are on the way", "of eight assignments five are on plan". */
function counts(sentence: Sentence, { measures, assignments }: CheckedReport): Finding[] {
  const own = measures.filter((each) => each.chapter === sentence.chapter);
  const among = (state: string) => own.filter((each) => each.fulfilment === state).length;
  const goals = new RegExp(`(?<!\\p{L})${numeral} av (?:de )?${numeral} mål(?:en)? är (?:upp)?nå`, 'iu').exec(
    sentence.text,
  );
  const going = new RegExp(`${numeral} är på väg`, 'iu').exec(sentence.text);
  const tasks = new RegExp(
    `av (?:de )?${numeral} uppdrag(?:en)?.*?(?:pågår )?(?<!\\p{L})${numeral} (?:pågår )?enligt plan`,
    'iu',
  ).exec(sentence.text);
  const onPlan = assignments.filter((each) => each.status === 'on-plan').length;
  const claims = [
    ...(goals && own.length > 0 ? [{ said: goals, are: [among('met'), own.length] }] : []),
    ...(goals && going && own.length > 0 ? [{ said: going, are: [among('partly')] }] : []),
    ...(tasks && assignments.length > 0 ? [{ said: tasks, are: [assignments.length, onPlan] }] : []),
  ];
  return claims.flatMap(({ said, are }) => {
    const isSo = are.every((each, index) => numberOf(said[index + 1] ?? '') === each);
    return isSo ? [] : [inSentence('count-false', sentence, { said: said[0], are: are.join(' / ') })];
  });
}

function numberOf(word: string): number {
  const lower = word.toLocaleLowerCase('sv');
  return lower === 'inget' || lower === 'inga' ? 0 : numerals.findIndex((each) => each.split('|').includes(lower));
}

/** "Somewhat" is no more than this share. */
const somewhat = 0.15;

function degrees(sentence: Sentence, report: CheckedReport): Finding[] {
  const words = /(något|lite|marginellt) (lägre|högre|mindre|mer|bättre|sämre|över|under)/iu.exec(sentence.text);
  if (!words || !/plan|budget|ram|förväntat/iu.test(sentence.text)) return [];
  const months = monthsBetween(report.period.from, report.period.to);
  return report.tables
    .filter((table) => table.chapter === sentence.chapter)
    .flatMap((table) => {
      const use = useIn(table, sentence);
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
      const isLower = /lägre|mindre|sämre|under/iu.test(words[0]);
      const holds = isLower === use.outcome / use.plan < months / 12;
      const mend = holds ? wordsMend(sentence, words.index, words[0], words[2] ?? '') : null;
      return [inSentence('degree-false', sentence, facts, mend)];
    })
    .slice(0, 1);
}

/** Outcome and frame of the row a sentence speaks of. */
function useIn({ columns, rows }: CheckedTable, sentence: Sentence) {
  const planAt = columns.findIndex((each) => /^(ram|budget|plan)/iu.test(each));
  const outcomeAt = columns.findIndex((each) => /^utfall/iu.test(each) && !/före|tidigare/iu.test(each));
  const row = rows.findLast((each) => isNamed(sentence.text, each.label));
  const [plan, outcome] = [row?.cells[planAt], row?.cells[outcomeAt]];
  if (!row || !plan || !outcome) return null;
  return {
    row: row.label.replace(/^varav /iu, ''),
    plan: plan.value,
    planText: plan.text,
    outcome: outcome.value,
    outcomeText: outcome.text,
  };
}

function isNamed(text: string, label: string): boolean {
  const short = label.replace(/^varav /iu, '').trim();
  const isWord = new RegExp(`(?<!\\p{L})${short.replace(/[^\p{L}\d ]/gu, '.')}(?!\\p{L})`, 'iu').test(text);
  return isWord || speaksOf(text, short);
}

const percent = (share: number) => `${written(share * 100, 1)}\u00a0%`;

/** "Has increased from A to B", "more: A, against B". */
function directions(sentence: Sentence): Finding[] {
  const rises = /(?<!\p{L})(ökat|ökade|stigit|steg|höjts|blivit fler)(?!\p{L})/iu.test(sentence.text);
  const falls = /(?<!\p{L})(minskat|minskade|sjunkit|sjönk|sänkts|blivit färre)(?!\p{L})/iu.test(sentence.text);
  if (rises === falls) return [];
  return sentence.numbers.flatMap((first, index) => {
    const second = sentence.numbers[index + 1];
    if (!second || first.unit !== second.unit || Number.isNaN(first.value) || Number.isNaN(second.value)) return [];
    const before = sentence.text.slice(Math.max(0, first.from - 6), first.from);
    const between = sentence.text.slice(first.to, second.from);
    const order =
      /från\s*$/iu.test(before) && /^[^,.;]{0,12}\btill\s*$/iu.test(between)
        ? 1
        : /,? mot\s*$/iu.test(between)
          ? -1
          : 0;
    const went = order * Math.sign(second.value - first.value);
    if (order === 0 || went === 0 || went === (rises ? 1 : -1)) return [];
    return [inSentence('direction-false', sentence, { first: first.text, second: second.text })];
  });
}

/** Months so far set against a whole year, without a word that says so. */
function periods(sentence: Sentence, { period }: CheckedReport): Finding[] {
  if (monthsBetween(period.from, period.to) >= 12 || sentence.numbers.length < 2) return [];
  const whole = /(jämfört med|mot|att jämföra med) [^.]*?(?<!\p{L})(20\d\d|förra året|fjolåret)(?![-\d])/iu.exec(
    sentence.text,
  );
  const said = /hela|helår|samma (period|månader|tid)|månader|tertial|motsvarande|ett år tidigare/iu.test(
    sentence.text,
  );
  const isLong =
    sentence.numbers.every((each) => each.reference === null) && /omsättning|antal|slutat/iu.test(sentence.text);
  return whole && !said && isLong
    ? [inSentence('unlike-periods', sentence, { baseline: whole[2] ?? '', outcome: sentence.numbers[0]?.text ?? '' })]
    : [];
}
