// A template says “{year}” and “{period}” where its reports say 2019 and januari–augusti 2019, so that one template serves every year
// and every period; “{money}” is the unit its money is written in. Pure.
import type { Period } from '../../platform/figures/period.ts';
import { unitWord } from '../../platform/figures/show.ts';
import type { ChapterPlan, TemplateContent } from './contract.ts';
import { periodName } from './report-words.ts';

/** The plan as a report of this period has it: in titles, captions, headers, labels and names. */
export function planFor(
  plan: ChapterPlan,
  { period, language, rounding }: { period: Period } & Pick<TemplateContent, 'language' | 'rounding'>,
): ChapterPlan {
  const year = Number(period.to.slice(0, 4));
  const said = new Map([
    ['{year}', String(year)],
    ['{year-1}', String(year - 1)],
    ['{period}', periodName(period, language)],
    ['{money}', unitWord(rounding.money?.unit ?? 'mnkr', language)],
  ]);
  const fill = (text: string) => {
    const filled = text.replace(/\{[a-z0-9-]+\}/g, (name) => said.get(name) ?? name);
    // a month that a heading begins with has a capital
    if (!text.startsWith('{period}')) return filled;
    return filled.replace(/^\p{Ll}/u, (letter) => letter.toLocaleUpperCase(language));
  };
  const { tables, charts, ...settings } = plan.settings;
  return {
    ...plan,
    title: fill(plan.title),
    settings: {
      ...settings,
      tables: tables.map((table) => ({
        ...table,
        caption: fill(table.caption),
        columns: table.columns.map(({ header, unit }) => ({ header: fill(header), unit: fill(unit) })),
        rows: table.rows.map((row) => ({ ...row, label: fill(row.label) })),
      })),
      charts: charts.map((chart) => ({
        ...chart,
        name: fill(chart.name),
        againstName: fill(chart.againstName),
      })),
    },
  };
}
