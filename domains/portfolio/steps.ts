// The history that every record of the portfolio keeps: one row a step, written in the transaction that takes it, together
// with its audit note.
import type { Work } from '../../platform/work/work.ts';
import type { PortfolioStep } from './contract.ts';

/** What a step belongs to, with the state and unit it has from then on. */
export interface Stepped {
  readonly kind: 'assignment' | 'need' | 'round' | 'matter' | 'council-meeting' | 'improvement';
  readonly id: string;
  readonly state: string;
  readonly unit: string;
}

export type Changes = Readonly<Record<string, readonly [before: unknown, after: unknown]>>;

/** Adds a line to the record's history, notes it for audit, and tells open screens. */
export async function addStep(
  work: Work,
  of: Stepped,
  what: string,
  { text = '', changes = null }: { readonly text?: string; readonly changes?: Changes | null } = {},
): Promise<void> {
  await work.sql(
    `insert into portfolio.steps (record_id, ordinal, kind, at, what, state, unit_code, text, changes, by_id, by_name)
     select $1::uuid, coalesce(max(ordinal), 0) + 1, $2::text, $3::timestamptz, $4::text, $5::text, $6::text, $7::text, $8::jsonb,
       $9::text, $10::text from portfolio.steps where record_id = $1`,
    [
      of.id,
      of.kind,
      work.now,
      what,
      of.state,
      of.unit,
      text,
      changes === null ? null : JSON.stringify(changes),
      work.actor?.id ?? null,
      work.actor?.name ?? null,
    ],
  );
  work.audit({ subject: of.kind, subjectId: of.id, unit: of.unit });
  work.touch('portfolio');
}

/** The whole history of a record, the first step first. */
export async function stepsOf(work: Work, id: string): Promise<PortfolioStep[]> {
  const rows = await work.sql<{
    ordinal: number;
    at: Date;
    what: string;
    state: string;
    text: string;
    changes: PortfolioStep['changes'];
    by_name: string | null;
  }>(
    'select ordinal, at, what, state, text, changes, by_name from portfolio.steps where record_id = $1 order by ordinal',
    [id],
  );
  return rows.map(({ by_name, at, ...rest }) => ({ ...rest, at: at.toISOString(), by: by_name }));
}

/** The columns that differ between two versions of a row; null when none do. */
export function changesBetween<T extends object>(before: T, set: Partial<T>): Changes | null {
  const differing = Object.entries(set).flatMap(([column, after]) => {
    // the columns of `set` are columns of the row
    const was = before[column as keyof T] ?? null;
    return was === (after ?? null) ? [] : [[column, [was, after ?? null]] as const];
  });
  return differing.length === 0 ? null : Object.fromEntries(differing);
}
