// Themes kept by name in a unit: what a report about chosen figures is made of, found again by whoever may see those figures. Pure.
import { z } from 'zod';
import { action, query } from '../../../platform/operation/operation.ts';

const domain = 'interim-reports';
const Unit = z.string().trim().min(1).max(60);

export const Theme = z
  .object({
    theme: z.uuid(),
    name: z.string(),
    figures: z.array(z.string()),
    keptAt: z.iso.datetime(),
    keptBy: z.string(),
  })
  .meta({ id: 'ReportTheme' });
export type Theme = z.infer<typeof Theme>;

export const listThemes = query({
  id: 'list-report-themes',
  domain,
  path: '/report-themes',
  summary: 'The themes kept in a unit whose figures I may see, by name',
  permission: 'interim-reports.read-drafts',
  unit: 'unit',
  input: z.object({ unit: Unit }),
  output: z.object({ rows: z.array(Theme), mayKeep: z.boolean() }),
});

export const keepTheme = action({
  id: 'keep-report-theme',
  domain,
  path: '/report-themes',
  summary: 'Keep chosen figures under a name; the same name in the unit is kept anew',
  permission: 'interim-reports.write',
  unit: 'unit',
  input: z.object({
    unit: Unit,
    name: z.string().trim().min(1).max(120),
    figures: z.array(z.string().trim().min(1).max(120)).min(1).max(40),
  }),
  output: z.object({ theme: z.uuid() }),
  refuses: ['unit-unknown', 'figure-unknown'],
});

export const dropTheme = action({
  id: 'drop-report-theme',
  domain,
  method: 'DELETE',
  path: '/report-themes/:theme',
  summary: 'Forget a kept theme; reports frozen of it stay',
  permission: 'interim-reports.write',
  input: z.object({ theme: z.uuid() }),
  output: z.object({}),
  refuses: ['theme-unknown'],
});
