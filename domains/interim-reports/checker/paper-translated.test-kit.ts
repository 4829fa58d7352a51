// The report of the model and its twin as a Danish and an English writer would have put them: the same values and claims, line by
// line. A line nobody has put into the language stops the test, so that no Swedish is read by the words of another.
import type { Language } from '../../../platform/work/work.ts';
import type { CheckedFigure } from './checked-report.ts';
import type { Paper } from './paper-line.test-kit.ts';
import { originalLines } from './paper-original-lines.test-kit.ts';
import { twinLines } from './paper-twin-lines.test-kit.ts';

type Other = Exclude<Language, 'sv'>;

/** A paper in another language than Swedish. */
export function translated(paper: Paper, language: Other): Paper {
  const say = (text: string) => said(text, language);
  const lines = (text: string) => text.trim().split('\n').map(say).join('\n');
  return {
    cover: paper.cover.map((each) => ({ ...each, value: say(each.value) })),
    headings: paper.headings.map(say),
    earlier: paper.earlier.map(say),
    texts: Object.fromEntries(
      Object.entries(paper.texts).map(([chapter, slots]) => [
        say(chapter),
        Object.fromEntries(Object.entries(slots).map(([slot, text]) => [slot, lines(text)])),
      ]),
    ),
    tables: paper.tables.map((each) => ({
      ...each,
      chapter: say(each.chapter),
      caption: say(each.caption),
      columns: each.columns.map(say),
      note: say(each.note),
      rows: each.rows.map((row) => ({ ...row, label: say(row.label) })),
    })),
    measures: paper.measures.map((each) => ({
      ...each,
      chapter: say(each.chapter),
      goal: say(each.goal),
      name: say(each.name),
      baselineText: say(each.baselineText),
      targetText: say(each.targetText),
      judged: say(each.judged),
    })),
    assignments: paper.assignments,
    controls: paper.controls.map(({ chapter, risk, method, results }) => ({
      chapter: say(chapter),
      risk: say(risk),
      method: say(method),
      results: results.map(say),
    })),
  };
}

/** A figure of the records by its name in another language. */
export function namedIn(figure: CheckedFigure, language: Language): CheckedFigure {
  if (language === 'sv') return figure;
  return { ...figure, name: said(figure.name, language), definition: said(figure.definition, language) };
}

const known = new Map([...originalLines, ...twinLines].map((each) => [each[0], each]));

function said(text: string, language: Other): string {
  const line = known.get(text.trim());
  if (line) return line[language === 'da' ? 1 : 2];
  if (/\p{L}{3}/u.test(text)) throw new Error(`nobody has said in ${language}: ${text.trim()}`);
  return language === 'en' ? text.replace(',', '.') : text;
}
