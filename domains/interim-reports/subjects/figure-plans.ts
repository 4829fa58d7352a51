// Chapters of figures, as a template would hold them: a table of the figures with the year before and the change, charts of the
// first, so that a report about a unit or a theme is made of the interim report's own parts. Pure.
import type { FigureDefinition } from '../../../platform/figures/figure.ts';
import { unitWord } from '../../../platform/figures/show.ts';
import type { Language } from '../../../platform/work/work.ts';
import type { ChapterPlan } from '../contract.ts';
import { subjectWords } from './subject-words.ts';

/** At most 40 rows stand in one table of a report. */
const rowsInTable = 40;

/** One chapter about these figures; null when there are none. */
export function figurePlan(
  title: string,
  definitions: readonly FigureDefinition[],
  language: Language,
  charts: number,
): ChapterPlan | null {
  const words = subjectWords[language];
  const [first] = definitions;
  if (!first) return null;
  const hasShares = definitions.some((each) => each.shown.unit === '%');
  const cells = ({ id }: FigureDefinition) => [
    { figure: id, of: 'value' as const, period: 'same' as const },
    { figure: id, of: 'value' as const, period: 'last-year' as const },
    { figure: id, of: 'change' as const, period: 'same' as const },
  ];
  const tables = Array.from({ length: Math.ceil(definitions.length / rowsInTable) }, (_, part) => ({
    key: `figures-${part + 1}`,
    caption: part === 0 ? title : `${title} (${part + 1})`,
    rowHeader: words.figure,
    columns: [words.now, words.before, hasShares ? words.changeOfShares : words.change].map((header) => ({
      header,
      unit: '',
    })),
    rows: definitions.slice(part * rowsInTable, (part + 1) * rowsInTable).map((definition, index) => ({
      key: `row-${index + 1}`,
      label: labelOf(definition, language),
      role: 'plain' as const,
      cells: cells(definition),
      comment: false,
    })),
  }));
  return {
    kind: 'charts',
    title,
    settings: {
      perspective: '',
      tables: tables.slice(0, 6),
      charts: definitions.slice(0, charts).map((definition, index) => ({
        key: `chart-${index + 1}`,
        name: definition.name[language],
        figure: definition.id,
        by: 'monthly' as const,
        kind: 'line' as const,
        against: null,
        againstName: '',
      })),
    },
  };
}

/** The name with the unit its numbers are in, since a table of figures has many units. */
export function labelOf(definition: FigureDefinition, language: Language): string {
  const unit = unitWord(definition.shown.unit, language);
  return unit ? `${definition.name[language]}, ${unit}` : definition.name[language];
}
