// The report of the model, January to August 2019, as somebody enters it from paper: its values and claims in our own words, with
// the weaknesses it has; and its twin, in which each of them is put right. Facts: reference of the interim report, section 1.

import type { Language } from '../../../platform/work/work.ts';
import { bodyOf } from '../example-text-body.ts';
import type { CheckedFigure, CheckedMeasure, CheckedReport, CheckedRow, CheckedTable } from './checked-report.ts';
import { written } from './checked-report.ts';
import type { Paper } from './paper-line.test-kit.ts';
import { namedIn } from './paper-translated.test-kit.ts';
import { sentencesOf, type Voice } from './sentence-rules.ts';
import { comparable } from './stale-rules.ts';

/** What the records say: the figures of the register, in the unit they are shown in. */
export const recorded: readonly CheckedFigure[] = [
  money('finances.result', 'Resultat', -3.2),
  money('finances.result-budget', 'Resultat, budget', 1.8),
  money('finances.result-deviation', 'Resultat, avvikelse mot budget', -5),
  money('finances.forecast-result', 'Årsprognos', -0.8),
  money('finances.personnel-deviation', 'Personalkostnader, avvikelse mot budget', 9),
  money('finances.other-deviation', 'Övriga kostnader, avvikelse mot budget', -9),
  money('finances.mt-service-deviation', 'Service och underhåll av medicinsk teknik, avvikelse mot budget', -3.4),
  money('finances.mt-service-sterile-deviation', 'Service av sterilteknik, avvikelse mot budget', -1.6),
  money('finances.depreciation-deviation', 'Avskrivningar, avvikelse mot budget', -1.9),
  money('finances.computers', 'Datorer', -4.3),
  money('finances.computers-budget', 'Datorer, budget', -5.1),
  money('finances.computers-deviation', 'Datorer, avvikelse mot budget', 0.8),
  money('finances.computers-change', 'Datorer, ökning sedan förra året', 4.3),
  money('finances.one-off-licence-audit', 'Licensgranskning', -5.3),
  money('finances.consultants-deviation', 'Konsulter, avvikelse mot budget', -1.4),
  money('finances.revenue-deviation', 'Intäkter, avvikelse mot budget', 0.3),
  money('finances.forecast-deviation-personnel', 'Prognosavvikelse, personal', 13),
  money('finances.forecast-deviation-revenue', 'Prognosavvikelse, intäkter', 1),
  money('finances.forecast-deviation-other', 'Prognosavvikelse, övriga kostnader', -12),
  money('finances.forecast-deviation-depreciation', 'Prognosavvikelse, avskrivningar', -3),
  share('finances.personnel-growth', 'Personalkostnader, ökning', 2, 0),
  money('finances.investment-outcome', 'Investeringar, summa utfall', 36),
  money('finances.investment-outcome-it', 'Investeringar, summa utfall, it', 9.4),
  money('finances.investment-outcome-mt', 'Investeringar, summa utfall, medicinsk teknik', 26.6),
  share('workforce.sick-leave', 'Sjukfrånvaro', 3.72, 2),
  {
    ...share('workforce.sick-leave-short', 'Kort sjukfrånvaro', 2, 2),
    definition: 'Sjukfrånvarotid före gränsdagen i sjukfallet.',
  },
  {
    ...share('workforce.sick-leave-long', 'Lång sjukfrånvaro', 1.72, 2),
    definition: 'Sjukfrånvarotid från och med gränsdagen.',
  },
  share('workforce.turnover', 'Personalomsättning', 9, 0),
  { id: 'service-desk.major-incidents', name: 'Större störningar', definition: '', unit: 'st', decimals: 0, value: 16 },
];

/** A paper as the checker reads it. */
export function read(paper: Paper, language: Language = 'sv'): CheckedReport {
  const figures = recorded.map((each) => namedIn(each, language));
  const sentences = Object.entries(paper.texts).flatMap(([chapter, slots]) =>
    Object.entries(slots).flatMap(([slot, text]) => {
      const goal = paper.measures.find((each) => slot === `measure:${each.id}`)?.goal ?? '';
      return sentencesOf(
        bodyOf(text, (name) => name),
        { chapter, slot, label: goal },
        voice,
        figures,
      );
    }),
  );
  return {
    ...paper,
    language,
    period: { from: '2019-01', to: '2019-08' },
    today: '2019-09-20',
    sentences,
    figures: new Map(figures.map((each) => [each.id, each])),
    headings: paper.headings.map((text) => ({ chapter: null, text })),
    earlier: new Set(paper.earlier.map(comparable)),
  };
}

/** A row of the scorecard on paper; what is not said is empty. */
export function measure(id: string, goal: string, more: Partial<CheckedMeasure> = {}): CheckedMeasure {
  return {
    id,
    chapter: 'Verksamhet',
    goal,
    name: goal,
    baselineText: 'nytt mått',
    baseline: null,
    targetText: '',
    outcome: null,
    fulfilment: 'not-assessed',
    trend: 'unknown',
    judged: '',
    signs: { fulfilment: '', trend: '' },
    unlike: [],
    isMarked: false,
    ...more,
  };
}

/** A table of typed numbers; a label that begins with "varav" is a part of the row above. */
export function table(
  chapter: string,
  caption: string,
  columns: readonly string[],
  rows: readonly string[],
  note = '',
): CheckedTable {
  return { chapter, caption, columns, units: columns.map(() => ''), note, rows: rows.map(rowOf) };
}

/** The same table with every cell a figure rather than digits. */
export function fromFigures(typed: CheckedTable, note: string): CheckedTable {
  const rows = typed.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell, index) => cell && { ...cell, figure: `sample.${index}` }),
  }));
  return { ...typed, note, rows };
}

function rowOf(text: string): CheckedRow {
  const [label = '', ...values] = text.split('|').map((each) => each.trim());
  return {
    label,
    role: label.startsWith('varav') ? 'part' : 'plain',
    cells: values.map((value) => ({
      text: value,
      value: Number(value.replace('−', '-').replace(',', '.')),
      decimals: value.split(',')[1]?.length ?? 0,
      figure: null,
    })),
  };
}

const voice: Voice = {
  figure: (reference) => {
    const figure = recorded.find((each) => each.id === reference.figure);
    if (!figure || figure.value === null) throw new Error(`the paper refers to ${reference.figure}`);
    const number = written(figure.value, figure.decimals);
    const signed = reference.sign === 'dropped' ? number.replace('−', '') : number;
    const text = reference.show === 'number' ? signed : `${signed}\u00a0${figure.unit}`;
    return { text, value: figure.value, decimals: figure.decimals, unit: figure.unit };
  },
  measure: () => ({ text: '16\u00a0st', value: 16 }),
};

function money(id: string, name: string, value: number): CheckedFigure {
  return { id, name, definition: '', unit: 'mnkr', decimals: 1, value };
}

function share(id: string, name: string, value: number, decimals: number): CheckedFigure {
  return { id, name, definition: '', unit: '%', decimals, value };
}
