// The words a report claims things of its records with, in the three languages a report is written in: how many, to what degree,
// in which direction, against which period. One entry reads like the others, so that a claim is found in each alike. Pure.
import type { Language } from '../../../platform/work/work.ts';
import { countWord } from '../drafts/count-words.ts';

export interface ClaimWords {
  /** at least this share must be so; the vague ones want a number beside them */
  readonly shares: readonly { readonly words: RegExp; readonly least: number; readonly isVague: boolean }[];
  readonly negation: RegExp;
  readonly assignment: RegExp;
  readonly onPlan: RegExp;
  readonly done: RegExp;
  readonly goal: RegExp;
  readonly reached: RegExp;
  /** whether a sentence on plan must name the assignments to be about them */
  readonly namesAssignments: boolean;
  /** the words for a quantifier that a count can stand in the place of */
  readonly inCases: RegExp;
  readonly ofThings: RegExp;
  readonly sayCases: (are: number, of: number) => string | null;
  readonly sayThings: (are: number, of: number, thing: string) => string | null;
  /** nought to twelve, and words for none */
  readonly numerals: readonly string[];
  readonly none: readonly string[];
  readonly goalsReached: RegExp;
  readonly onTheWay: RegExp;
  readonly tasksOnPlan: RegExp;
  /** the degree, and the direction in a group of its own */
  readonly degree: RegExp;
  readonly planned: RegExp;
  readonly lower: RegExp;
  readonly planColumn: RegExp;
  readonly outcomeColumn: RegExp;
  readonly earlierColumn: RegExp;
  readonly rises: RegExp;
  readonly falls: RegExp;
  readonly from: RegExp;
  readonly to: RegExp;
  readonly against: RegExp;
  /** an amount set against a whole year; the year in a group of its own */
  readonly wholeYear: RegExp;
  readonly saidUnlike: RegExp;
  readonly overTime: RegExp;
}

const word = (text: string): RegExp => new RegExp(`(?<!\\p{L})(?:${text})(?!\\p{L})`, 'iu');
const counted = (numerals: readonly string[], none: readonly string[]): string =>
  `(${[...numerals, ...none].join('|')})`;

const swedish = {
  numerals: ['noll', 'ett|en', 'två', 'tre', 'fyra', 'fem', 'sex', 'sju', 'åtta', 'nio', 'tio', 'elva', 'tolv'],
  none: ['inget', 'inga'],
};
const danish = {
  numerals: ['nul', 'et|en|ét|én', 'to', 'tre', 'fire', 'fem', 'seks', 'syv', 'otte', 'ni', 'ti', 'elleve', 'tolv'],
  none: ['intet', 'ingen'],
};
const english = {
  numerals: 'zero one two three four five six seven eight nine ten eleven twelve'.split(' '),
  none: ['none', 'no'],
};
const [sv, da, en] = [swedish, danish, english].map(({ numerals, none }) => counted(numerals, none));

export const claimWords: Readonly<Record<Language, ClaimWords>> = {
  sv: {
    shares: [
      { words: word('(?<!inte )(?:nästan|i stort sett) (?:alla|samtliga)'), least: 0.85, isVague: true },
      { words: word('de flesta|merparten|majoriteten|huvuddelen|flertalet'), least: 0.5000001, isVague: true },
      { words: word('(?<!(?:inte|ej|ifrån|trots) )(?:alla|samtliga)'), least: 1, isVague: false },
    ],
    negation: word('inte|ej|aldrig'),
    assignment: /uppdrag/iu,
    onPlan: /enligt plan|håller (?:tids?plan|planen)/iu,
    done: /(?:är|blev) (?:klara|slutförda)/iu,
    goal: word('mål(?:en)?'),
    reached: /(?:upp)?nå(?:dda|tts|s)(?!\p{L})/iu,
    namesAssignments: false,
    inCases: word(
      'i (?:(?:nästan|i stort sett) )?(?:alla|samtliga|de flesta|merparten av|flertalet)(?: de)? fall(?:en)?',
    ),
    ofThings:
      /(?<!\p{L})(?:(?:nästan|i stort sett) )?(?:alla|samtliga|de flesta|merparten av|flertalet)(?: de)? (uppdrag|mål)(?:en)?(?!\p{L})/iu,
    sayCases: (are, of) => said('sv', are, of, (some, all) => `i ${some} fall av ${all}`),
    sayThings: (are, of, thing) => said('sv', are, of, (some, all) => `${some} av ${all} ${thing}`),
    ...swedish,
    goalsReached: new RegExp(`(?<!\\p{L})${sv} av (?:de )?${sv} mål(?:en)? är (?:upp)?nå`, 'iu'),
    onTheWay: new RegExp(`(?<!\\p{L})${sv} är på väg`, 'iu'),
    tasksOnPlan: new RegExp(
      `av (?:de )?${sv} uppdrag(?:en)?.*?(?:pågår )?(?<!\\p{L})${sv} (?:pågår )?enligt plan`,
      'iu',
    ),
    degree: /(något|lite|marginellt) (lägre|högre|mindre|mer|bättre|sämre|över|under)/iu,
    planned: /plan|budget|ram|förväntat/iu,
    lower: /lägre|mindre|sämre|under/iu,
    planColumn: /^(?:ram|budget|plan)/iu,
    outcomeColumn: /^utfall/iu,
    earlierColumn: /före|tidigare/iu,
    rises: word('ökat|ökade|stigit|steg|höjts|blivit fler'),
    falls: word('minskat|minskade|sjunkit|sjönk|sänkts|blivit färre'),
    from: /från\s*$/iu,
    to: /^[^,.;]{0,12}\btill\s*$/iu,
    against: /,? mot\s*$/iu,
    wholeYear: /(?:jämfört med|mot|att jämföra med) [^.]*?(?<!\p{L})(20\d\d|förra året|fjolåret)(?![-\d])/iu,
    saidUnlike: /hela|helår|samma (?:period|månader|tid)|månader|tertial|motsvarande|ett år tidigare/iu,
    overTime: /omsättning|antal|slutat/iu,
  },
  da: {
    shares: [
      { words: word('(?<!ikke )(?:næsten|stort set) (?:alle|samtlige)'), least: 0.85, isVague: true },
      { words: word('de fleste|størstedelen|hovedparten|flertallet'), least: 0.5000001, isVague: true },
      { words: word('(?<!(?:ikke|fra|trods) )(?:alle|samtlige)'), least: 1, isVague: false },
    ],
    negation: word('ikke|aldrig'),
    assignment: word('opgave(?:r|rne)?'),
    onPlan: /efter planen|(?:følger|holder)(?: \p{L}+){0,4}? (?:tids)?planen|ifølge planen|som planlagt/iu,
    done: /(?:er|blev) (?:færdige|afsluttet|afsluttede)/iu,
    goal: word('mål(?:ene)?'),
    reached: word('(?:op)?nået|opfyldt'),
    namesAssignments: true,
    inCases: word(
      'i (?:(?:næsten|stort set) )?(?:alle|samtlige|de fleste|størstedelen af|flertallet af)(?: de)? tilfælde(?:ne)?',
    ),
    ofThings:
      /(?<!\p{L})(?:(?:næsten|stort set) )?(?:alle|samtlige|de fleste|størstedelen af|flertallet af)(?: de)? (opgaver|mål)(?:ne|ene)?(?!\p{L})/iu,
    sayCases: (are, of) => said('da', are, of, (some, all) => `i ${some} tilfælde af ${all}`),
    sayThings: (are, of, thing) =>
      said('da', are, of, (some, all) => `${some} af ${all} ${thing}`, thing === 'mål' ? 'neuter' : 'common'),
    ...danish,
    goalsReached: new RegExp(`(?<!\\p{L})${da} af (?:de )?${da} mål(?:ene)? er (?:op)?(?:nået|fyldt)`, 'iu'),
    onTheWay: new RegExp(`(?<!\\p{L})${da} er på vej`, 'iu'),
    tasksOnPlan: new RegExp(
      `af (?:de )?${da} opgaver(?:ne)?.*?(?:går |kører |følger )?(?<!\\p{L})${da} (?:går |kører |følger |er i gang )?(?:efter )?planen`,
      'iu',
    ),
    degree: /(noget|lidt|en smule|en anelse|marginalt) (lavere|højere|mindre|mere|bedre|dårligere|over|under)/iu,
    planned: /plan|budget|ramme|forventet/iu,
    lower: /lavere|mindre|dårligere|under/iu,
    planColumn: /^(?:ramme|budget|plan)/iu,
    outcomeColumn: /^(?:resultat|udfald|regnskab|forbrug)/iu,
    earlierColumn: /før|tidligere/iu,
    rises: word('steget|steg|øget|øgedes|vokset|voksede|blevet flere'),
    falls: word('faldet|faldt|mindsket|sunket|sank|reduceret|blevet færre'),
    from: /fra\s*$/iu,
    to: /^[^,.;]{0,12}\btil\s*$/iu,
    against: /,? mod\s*$/iu,
    wholeYear: /(?:sammenlignet med|mod|i forhold til) [^.]*?(?<!\p{L})(20\d\d|sidste år|året før)(?![-\d])/iu,
    saidUnlike: /hele|helår|samme (?:periode|måneder|tid)|måneder|kvartal|tertial|tilsvarende|et år tidligere/iu,
    overTime: /omsætning|antal|fratrådt/iu,
  },
  en: {
    shares: [
      { words: word('(?<!not )(?:almost|nearly|virtually) (?:all|every)'), least: 0.85, isVague: true },
      {
        words: word(
          'most of|in most cases|most (?=assignments|goals|measures|employees|managers|sections|units|systems)|the (?:great )?majority of|the bulk of',
        ),
        least: 0.5000001,
        isVague: true,
      },
      {
        words: word(
          '(?<!(?:not|in|after|above|of|from|at) )all(?= (?:of )?(?:the )?(?:\\p{L}+ )?(?:assignments|goals))',
        ),
        least: 1,
        isVague: false,
      },
    ],
    negation: /(?<!\p{L})(?:not|never|no longer)(?!\p{L})|n[’']t(?!\p{L})/iu,
    assignment: word('assignments?'),
    onPlan: /on (?:plan|schedule|track)(?!\p{L})|according to plan|as planned/iu,
    done: /(?:are|were) (?:done|finished|completed)(?!\p{L})/iu,
    goal: word('goals?'),
    reached: word('met|reached|achieved'),
    namesAssignments: true,
    inCases: word('in (?:almost |nearly |virtually )?(?:all|most)(?: of the)? cases'),
    ofThings: /(?<!\p{L})(?:(?:almost|nearly|virtually) )?(?:all|most)(?: of)?(?: the)? (assignments|goals)(?!\p{L})/iu,
    sayCases: (are, of) => said('en', are, of, (some, all) => `in ${some} ${are === 1 ? 'case' : 'cases'} of ${all}`),
    sayThings: (are, of, thing) => said('en', are, of, (some, all) => `${some} of the ${all} ${thing}`),
    ...english,
    goalsReached: new RegExp(
      `(?<!\\p{L})${en} of (?:the )?${en} goals? (?:is|are|has been|have been) (?:met|reached|achieved)`,
      'iu',
    ),
    onTheWay: new RegExp(`(?<!\\p{L})${en} (?:is|are) on (?:the|its|their) way`, 'iu'),
    tasksOnPlan: new RegExp(
      `of (?:the )?${en} assignments?.*?(?<!\\p{L})${en} (?:is|are|run|runs|go|goes) (?:on|according to) plan`,
      'iu',
    ),
    degree: /(somewhat|slightly|a little|marginally) (lower|higher|less|more|better|worse|over|under|above|below)/iu,
    planned: /plan|budget|frame|expected/iu,
    lower: /lower|less|worse|under|below/iu,
    planColumn: /^(?:frame|budget|plan)/iu,
    outcomeColumn: /^outcome/iu,
    earlierColumn: /before|earlier/iu,
    rises: word('increased|rose|risen|grew|grown|gone up'),
    falls: word('decreased|fell|fallen|declined|dropped|gone down'),
    from: /from\s*$/iu,
    to: /^[^,.;]{0,12}\bto\s*$/iu,
    against: /,? (?:against|compared (?:with|to))\s*$/iu,
    wholeYear: /(?:compared (?:with|to)|against) [^.]*?(?<!\p{L})(20\d\d|last year|the year before)(?![-\d])/iu,
    saidUnlike: /whole|full year|same (?:period|months|time)|months|quarter|corresponding|a year earlier/iu,
    overTime: /turnover|number of|(?<!\p{L})left(?!\p{L})/iu,
  },
};

type Said = (some: string, all: string) => string;

/** Two counts in words; null where they have none. */
function said(language: Language, are: number, of: number, say: Said, gender: 'neuter' | 'common' = 'neuter') {
  const [some, all] = [countWord(are, language, gender), countWord(of, language, gender)];
  return some === null || all === null ? null : say(some, all);
}
