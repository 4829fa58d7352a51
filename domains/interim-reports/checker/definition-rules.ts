// Is it said what is meant: which side of a limit, where short becomes long, and are typed numbers of two groups likely to stand
// at the right group? Pure.
import { checkWords } from './check-words.ts';
import { type CheckedReport, inRow, inSentence, type Sentence, wordsMend } from './checked-report.ts';
import type { Finding } from './finding-rules.ts';

/** Limits told in two ways, boundaries nobody defines, groups that may have changed places. */
export function definitionFindings(report: CheckedReport): Finding[] {
  return [...limitsUnlike(report), ...boundaryUndefined(report), ...groupsUnlikely(report)];
}

/** "Fewer than 25" leaves 25 out, "at most 25" does not. */
function limitsUnlike({ sentences, measures, language }: CheckedReport): Finding[] {
  const { below, upTo, atMost } = checkWords[language];
  const named = measures.map((each) => `${each.goal} ${each.name} ${each.targetText}`);
  return sentences.flatMap((sentence) => {
    const limit = below.exec(sentence.text);
    if (!limit) return [];
    const other = [...named, ...sentences.map((each) => each.text)]
      .map((text) => upTo.exec(text))
      .find((each) => each?.[1] === limit[1]);
    if (!other) return [];
    const facts = { one: limit[0], other: other[0] };
    return [
      inSentence('limit-unlike', sentence, facts, wordsMend(sentence, limit.index, limit[0], atMost(limit[1] ?? ''))),
    ];
  });
}

/** Short and long absence without the day that parts them. */
function boundaryUndefined({ sentences, figures, language }: CheckedReport): Finding[] {
  const words = checkWords[language];
  const speaks = (each: Sentence) => words.shortOrLongAbsence.test(each.text);
  const first = sentences.find(speaks);
  if (!first) return [];
  const isSaid = sentences.some((each) => speaks(each) && words.days.test(each.text));
  const used = new Set(sentences.flatMap((each) => each.numbers.flatMap((number) => number.reference?.figure ?? [])));
  const isDefined = [...used].some((id) => {
    const figure = figures.get(id);
    return figure !== undefined && words.shortOrLong.test(figure.name) && words.inDays.test(figure.definition);
  });
  return isSaid || isDefined ? [] : [inSentence('boundary-undefined', first, {})];
}

/** Half or less of the other group's is rare; typed numbers may have changed rows. Figures cannot have. */
function groupsUnlikely({ tables, language }: CheckedReport): Finding[] {
  const words = checkWords[language];
  return tables.flatMap(({ chapter, caption, columns, rows }) => {
    const women = rows.find((each) => words.women.test(each.label));
    const men = rows.find((each) => words.men.test(each.label));
    return columns.flatMap((column, index) => {
      const [a, b] = [women?.cells[index], men?.cells[index]];
      if (!a || !b || a.figure !== null || b.figure !== null || a.value * 2 > b.value) return [];
      return [inRow('groups-unlikely', { chapter, row: caption }, { women: a.text, men: b.text, column })];
    });
  });
}
