// How a measure's values and target are put in words: by the figure's own way of showing, or by the unit and decimals of a
// measure that is reported by hand.
import type { FigureDefinition } from '../../platform/figures/figure.ts';
import type { Period } from '../../platform/figures/period.ts';
import { formatInteger, showFigure } from '../../platform/figures/show.ts';
import type { Language } from '../../platform/work/work.ts';
import type { MeasureRow } from './contract.ts';
import type { MeasureRecord, Observation } from './scorecard-records.ts';

/** What was reported by hand for exactly this period, or null. */
export function observedValue(
  measure: MeasureRecord,
  period: Period,
  observations: readonly Observation[],
  language: Language,
): MeasureRow['outcome'] {
  const found = observations.find(
    (each) => each.measure_id === measure.measure_id && each.from_month === period.from && each.to_month === period.to,
  );
  if (!found) return null;
  const number = found.value === null ? null : withUnit(measure, found.value, language);
  return {
    shown: number ?? found.text,
    value: found.value,
    from: period.from,
    to: period.to,
    figure: null,
    source: found.source,
    definitionVersion: found.definition_version,
    hidden: false,
  };
}

const phrases: Record<Language, Record<'at-most' | 'at-least' | 'more' | 'less' | 'establish', string>> = {
  sv: { 'at-most': 'högst', 'at-least': 'minst', more: 'öka', less: 'minska', establish: 'fastställas' },
  da: { 'at-most': 'højst', 'at-least': 'mindst', more: 'stige', less: 'falde', establish: 'fastlægges' },
  en: {
    'at-most': 'at most',
    'at-least': 'at least',
    more: 'increase',
    less: 'decrease',
    establish: 'to be established',
  },
};

/** The target as people read it: its own words when it has them, else made from the rule. */
export function targetWords(
  measure: MeasureRecord,
  definition: FigureDefinition | undefined,
  language: Language,
): string {
  if (measure.target_text) return measure.target_text;
  const show = (value: number | null): string => {
    if (value === null) return '';
    return definition ? shownInteger(definition, value, language) : withUnit(measure, value, language);
  };
  const words = phrases[language];
  switch (measure.target_kind) {
    case 'at-most':
      return `${words['at-most']} ${show(measure.target_high)}`;
    case 'at-least':
      return `${words['at-least']} ${show(measure.target_low)}`;
    case 'equal':
      return show(measure.target_low);
    case 'band':
      return `${show(measure.target_low)} – ${show(measure.target_high)}`;
    case 'more':
    case 'less':
    case 'establish':
      return words[measure.target_kind];
    case 'words':
      return '';
  }
}

function withUnit(measure: MeasureRecord, value: number, language: Language): string {
  const number = formatInteger(value, measure.decimals, language);
  return measure.unit_word ? `${number}\u00a0${measure.unit_word}` : number;
}

/** A figure's stored integer (10^-scale of its unit) shown as the figure is. */
function shownInteger(definition: FigureDefinition, value: number, language: Language): string {
  const scale = 10n ** BigInt(definition.scale);
  // SEK figures count in öre; percentages in parts of one
  if (definition.unit === 'SEK') return showFigure({ n: BigInt(value) * 100n, d: scale }, definition.shown, language);
  const parts = definition.unit === '%' ? 100n : 1n;
  return showFigure({ n: BigInt(value), d: scale * parts }, definition.shown, language);
}
