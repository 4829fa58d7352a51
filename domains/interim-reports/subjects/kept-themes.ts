// Keeping, finding and forgetting themes. Who may see all of a theme's figures in the unit sees the theme; to others it is not there.

import { figureFor } from '../../../platform/figures/figure-values.ts';
import type { AnswerOf, GivenOf } from '../../../platform/operation/operation.ts';
import { Refusal } from '../../../platform/refusal/refusal.ts';
import { unitTreeKey } from '../../../platform/work/unit-tree.ts';
import type { Work } from '../../../platform/work/work.ts';
import { mayDo } from '../report-access.ts';
import { mayReadSubject } from './subject-tree.ts';
import type * as contract from './theme-contract.ts';

export async function listThemes(
  work: Work,
  { unit }: GivenOf<typeof contract.listThemes>,
): Promise<AnswerOf<typeof contract.listThemes>> {
  const rows = await work.sql<ThemeRow>(
    'select * from interim_reports.themes where unit = $1 order by lower(name) limit 500',
    [unit],
  );
  const seen = await Promise.all(rows.map(async (row) => ((await maySee(work, row)) ? [row] : [])));
  return {
    rows: seen.flat().map((row) => ({
      theme: row.theme_id,
      name: row.name,
      figures: row.figures,
      keptAt: row.kept_at.toISOString(),
      keptBy: row.kept_by_name,
    })),
    mayKeep: mayDo(work, 'write', unit),
  };
}

export async function keepTheme(
  work: Work,
  { unit, name, figures }: GivenOf<typeof contract.keepTheme>,
): Promise<AnswerOf<typeof contract.keepTheme>> {
  if (!work.part(unitTreeKey).unit(unit)) throw new Refusal('not-found', 'unit-unknown', { unit });
  const chosen = [...new Set(figures)];
  for (const figure of chosen) figureFor(work, figure, unit);
  const [row] = await work.sql<{ theme_id: string }>(
    `insert into interim_reports.themes (theme_id, unit, name, figures, kept_at, kept_by_name) values ($1, $2, $3, $4, $5, $6)
     on conflict (unit, lower(name)) do update set name = $3, figures = $4, kept_at = $5, kept_by_name = $6 returning theme_id`,
    [work.newId(), unit, name, chosen, work.now, work.actor?.name ?? ''],
  );
  if (!row) throw new Error('the database kept a theme without telling which');
  work.audit({ subject: 'report-theme', subjectId: row.theme_id, unit });
  return { theme: row.theme_id };
}

export async function dropTheme(work: Work, { theme }: GivenOf<typeof contract.dropTheme>) {
  const [row] = await work.sql<ThemeRow>('select * from interim_reports.themes where theme_id = $1', [theme]);
  if (!row || !mayDo(work, 'write', row.unit) || !(await maySee(work, row)))
    throw new Refusal('not-found', 'theme-unknown');
  await work.sql('delete from interim_reports.themes where theme_id = $1', [theme]);
  work.audit({ subject: 'report-theme', subjectId: theme, unit: row.unit });
  return {};
}

interface ThemeRow {
  [column: string]: unknown;
  theme_id: string;
  unit: string;
  name: string;
  figures: string[];
  kept_at: Date;
  kept_by_name: string;
}

function maySee(work: Work, { unit, figures }: ThemeRow): Promise<boolean> {
  return mayReadSubject(work, { kind: 'theme', about: '', unit, figures });
}
