// Does the judgement of a measure hold against what is measured and what the text says, and are like things compared? Pure.
import { checkWords } from './check-words.ts';
import { type CheckedMeasure, type CheckedReport, commentOn, inRow, inSentence } from './checked-report.ts';
import type { Finding } from './finding-rules.ts';

/** Judgements nothing bears, texts that say otherwise, signs of several families, unlike periods and definitions. */
export function assessmentFindings(report: CheckedReport): Finding[] {
  return [
    ...report.measures.flatMap((measure) => [
      ...unborne(measure),
      ...contradicted(measure, report),
      ...unlike(measure),
    ]),
    ...signsMixed(report),
  ];
}

const at = (measure: CheckedMeasure) => ({
  chapter: measure.chapter,
  row: measure.goal,
  slot: `measure:${measure.id}`,
});

function unborne(measure: CheckedMeasure): Finding[] {
  if (measure.outcome || measure.judged !== '') return [];
  const facts = { measure: measure.name };
  if (measure.fulfilment === 'met') return [inRow('met-without-measurement', at(measure), facts)];
  const moves = measure.trend === 'better' || measure.trend === 'worse';
  return moves ? [inRow('trend-without-outcome', at(measure), facts)] : [];
}

function contradicted(measure: CheckedMeasure, report: CheckedReport): Finding[] {
  const { saysMissed, saysMet, reached } = checkWords[report.language];
  const hopeful = measure.fulfilment === 'met' || measure.fulfilment === 'partly';
  const sentence = commentOn(report, measure).find(({ text }) =>
    hopeful ? saysMissed.test(text) && reached.test(text) : measure.fulfilment === 'missed' && saysMet.test(text),
  );
  return sentence ? [inSentence('text-contradicts', sentence, { fulfilment: measure.fulfilment })] : [];
}

function unlike(measure: CheckedMeasure): Finding[] {
  if (measure.isMarked) return [];
  const facts = { baseline: measure.baselineText, outcome: measure.outcome?.text ?? '–' };
  return measure.unlike.map((each) =>
    inRow(each === 'definition' ? 'unlike-definitions' : 'unlike-periods', at(measure), facts),
  );
}

const families = [/[↑↓→]/u, /[⬆⬇➔➡⬅]/u, /[▲▼]/u, /[△▽]/u];

/** One family of arrows for the development, and none of its signs for the fulfilment. */
function signsMixed({ measures, sentences }: CheckedReport): Finding[] {
  const trends = measures.map((each) => each.signs.trend).filter(Boolean);
  const used = families.filter((family) => trends.some((each) => family.test(each)));
  const both = measures.filter((each) => /[▲▼]/u.test(each.signs.fulfilment) || /[▲▼]/u.test(each.signs.trend));
  const doubled =
    both.some((each) => /[▲▼]/u.test(each.signs.fulfilment)) && both.some((each) => /[▲▼]/u.test(each.signs.trend));
  const [first] = measures.filter((each) => each.signs.trend !== '');
  const inTexts = sentences.filter((each) => /[▲▼●■↑↓→⬆⬇➔]/u.test(each.text));
  const typed = inTexts.map((each) =>
    inSentence('symbols-mixed', each, { signs: [...new Set(each.text.match(/[▲▼●■↑↓→⬆⬇➔]/gu))].join(' ') }),
  );
  if (!first || (used.length < 2 && !doubled)) return typed;
  return [
    inRow('symbols-mixed', { chapter: first.chapter, row: '' }, { signs: [...new Set(trends)].join(' ') }),
    ...typed,
  ];
}
