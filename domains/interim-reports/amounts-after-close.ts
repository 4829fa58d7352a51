// The amounts beside the published figures that a closed report says (what a driver has done, how far two figures are apart): they
// are kept exactly with the close, and here they are held against what the records say since. Figures have `read-after-close`.
import { showFigure } from '../../platform/figures/show.ts';
import type { AnswerOf } from '../../platform/operation/operation.ts';
import type { Work } from '../../platform/work/work.ts';
import type * as contract from './contract.ts';
import { mayRefer } from './derived-values.ts';
import { reportFor } from './report-access.ts';
import { draftOf, gatherContent, type ReportContent } from './report-content.ts';

/** What the close keeps of them. */
export function amountsToKeep({ values }: ReportContent): KeptAmount[] {
  return values.derived.flatMap(({ definition, exact, hidden }) =>
    exact && !hidden ? [{ figure: definition.id, n: String(exact.n), d: String(exact.d) }] : [],
  );
}

interface KeptAmount {
  readonly figure: string;
  readonly n: string;
  readonly d: string;
}

/** Those that differ now, of what the caller may see in the unit; an open report has none. */
export async function amountsAfterClose(
  work: Work,
  input: { report: string },
): Promise<AnswerOf<typeof contract.amountsAfterClose>> {
  const report = await reportFor(work, input.report);
  const [closed] = await work.sql<{ amounts: KeptAmount[] }>(
    'select amounts from interim_reports.closed_trees where report_id = $1',
    [report.report_id],
  );
  const kept = (closed?.amounts ?? []).filter((each) => mayRefer(work, each.figure, report.unit));
  if (kept.length === 0) return { changed: [] };
  const { values } = await gatherContent(work, await draftOf(work, report));
  const { language } = work;
  return {
    changed: kept.flatMap(({ figure, n, d }) => {
      const now = values.derived.find((each) => each.definition.id === figure);
      if (!now) return [];
      const { definition, exact, hidden, address = '' } = now;
      const before = { n: BigInt(n), d: BigInt(d) };
      if (exact && exact.n * before.d === before.n * exact.d) return [];
      const shown = (value: typeof before) => showFigure(value, definition.shown, language);
      const after = hidden ? '··' : exact ? shown(exact) : '–';
      return [{ figure, name: definition.name[language], closed: shown(before), now: after, address }];
    }),
  };
}
