// The last chapter: every figure the report uses with what it means, its value, how many records it stands on and, once the
// period is closed, the hash over them. Pure.
import type { Block } from '../../platform/documents/report-tree.ts';
import { cell, heading, row } from '../../platform/documents/tree-parts.ts';
import { formatInteger } from '../../platform/figures/show.ts';
import type { ReportContent } from './report-content.ts';
import { reportWords } from './report-words.ts';

/** The table of figures, and the numbers behind the charts where there are any. */
export function figureListBlocks(content: ReportContent, hashes: ReadonlyMap<string, string>): Block[] {
  const { values, language } = content;
  const words = reportWords[language];
  const isClosed = hashes.size > 0;
  const rows = values.used.map(({ definition, value }) =>
    row([
      definition.register ? `${definition.name[language]} (${definition.register})` : definition.name[language],
      definition.definition[language],
      cell({ kind: 'figure', figureId: definition.id, shown: String(definition.version) }),
      cell(
        values.inline({
          figure: definition.id,
          of: 'value',
          period: 'same',
          show: 'with-unit',
          sign: 'kept',
          expects: null,
        }),
      ),
      cell({ kind: 'figure', figureId: definition.id, shown: formatInteger(value.facts, 0, language) }),
      ...(isClosed ? [hashes.get(definition.id)?.slice(0, 12) ?? words.noValue] : []),
    ]),
  );
  const table: Block[] =
    rows.length === 0
      ? []
      : [
          {
            kind: 'table',
            caption: words.figuresUsed,
            headerColumn: true,
            columns: [
              { header: words.figure, share: 4 },
              { header: words.definition, share: 9 },
              { header: words.version, share: 2, align: 'end' },
              { header: words.value, share: 3, align: 'end' },
              { header: words.records, unit: words.recordsUnit, share: 2, align: 'end' },
              ...(isClosed ? [{ header: words.hash, share: 3 }] : []),
            ],
            rows,
          },
        ];
  const charted = content.chapters.some((each) => each.settings.charts.length > 0);
  return charted ? [...table, heading(2, words.behindCharts), { kind: 'chart-tables' }] : table;
}
