// Period close: copies the facts of a unit and period as they are, with the organisation and the values computed from
// them, under one hash. Nothing closed is ever changed; what the records say later stands beside it as "after close".
import { createHash } from 'node:crypto';
import { canonical } from '../audit/audit.ts';
import { Refusal } from '../refusal/refusal.ts';
import { type TreeUnit, type UnitTree, unitTree } from '../work/unit-tree.ts';
import type { Work } from '../work/work.ts';
import { boundsAsValues, type FactsOf, unitsInScope } from './cells.ts';
import { cellsSql } from './cells-sql.ts';
import type { FactSource } from './figure.ts';
import { figureBook } from './figure-book.ts';
import { figureHashes } from './figure-hashes.ts';
import { factsOf, figureValues, type Value } from './figure-values.ts';
import type { Period } from './period.ts';
import type { Rational } from './rational.ts';

export interface Freeze {
  readonly id: string;
  readonly unit: string;
  readonly period: Period;
  readonly closedAt: string;
  readonly closedBy: string;
  readonly hash: string;
  readonly tree: UnitTree;
}

/**
 * Freezes everything the unit's figures of the period stand on: all facts from January two years before to
 * December of the period's year. Refusal `period-already-closed` when somebody was quicker; both may try at the same moment.
 * A correction names the freeze it `replaces`; that one stays for the record.
 */
export async function freezePeriod(work: Work, unit: string, period: Period, replaces?: string): Promise<Freeze> {
  await work.sql('select pg_advisory_xact_lock(hashtext($1))', [`freeze ${unit}`]);
  // a large ledger on a busy machine takes longer than what people wait for may
  await work.sql('set local statement_timeout = 0');
  const before = await freezeOf(work, unit, period);
  if (before && before.id !== replaces)
    throw new Refusal('conflict', 'period-already-closed', {
      unit,
      closedBy: before.closedBy,
      closedAt: before.closedAt,
    });
  const id = work.newId();
  const of = factsOf(work, { unit, period });
  const rows = of.tree.rows;
  // only one freeze may be in force: the old one steps aside, pointing at itself until the new one is there
  if (before) await replaceFreeze(work, before.id, before.id);
  await work.sql(
    `insert into platform.freezes (freeze_id, unit, from_month, to_month, closed_at, closed_by, closed_by_name, hash, tree)
     values ($1, $2, $3, $4, $5, $6, $7, '', $8)`,
    [id, unit, period.from, period.to, work.now, work.actor?.id ?? '', work.actor?.name ?? '', JSON.stringify(rows)],
  );
  if (before) await replaceFreeze(work, before.id, id);
  const hash = createHash('sha256').update(canonical({ unit, period, rows }));
  for (const source of figureBook(work).sources.values()) await freezeSource(work, source, of, id, period);
  const definitions = [...figureBook(work).figures.values()];
  const values = await figureValues(work, definitions, { unit, period, freeze: id });
  const hashes = await figureHashes(work, definitions, period, { ...of, freeze: id }, (source, { digest }) =>
    hash.update(`${source}:${digest}\n`),
  );
  hash.update(await keepFigures(work, id, values, hashes));
  const digest = hash.digest('hex');
  await work.sql('update platform.freezes set hash = $2 where freeze_id = $1', [id, digest]);
  work.audit({ subject: 'freeze', subjectId: id, unit, detail: { period, hash: digest } });
  work.emit('period-closed', { freeze: id, unit, period, hash: digest });
  work.touch('figures');
  return {
    id,
    unit,
    period,
    closedAt: work.now.toISOString(),
    closedBy: work.actor?.name ?? '',
    hash: digest,
    tree: of.tree,
  };
}

interface Row {
  [column: string]: unknown;
  freeze_id: string;
  unit: string;
  from_month: string;
  to_month: string;
  closed_at: Date;
  closed_by_name: string;
  hash: string;
  tree: TreeUnit[];
}

/** The freeze in force for exactly this unit and period, or null while it is open. */
export async function freezeOf(work: Work, unit: string, period: Period): Promise<Freeze | null> {
  const [row] = await work.sql<Row>(
    'select * from platform.freezes where unit = $1 and from_month = $2 and to_month = $3 and replaced_by is null',
    [unit, period.from, period.to],
  );
  return row ? freezeFrom(row, work.today) : null;
}

/** The freezes in force of these units (all of them for `all`), the latest first. */
export async function latestFreezes(work: Work, units: 'all' | readonly string[], limit: number): Promise<Freeze[]> {
  const rows = await work.sql<Row>(
    `select * from platform.freezes where replaced_by is null and ($1::text[] is null or unit = any($1))
     order by closed_at desc, freeze_id desc limit $2`,
    [units === 'all' ? null : units, limit],
  );
  return rows.map((row) => freezeFrom(row, work.today));
}

/** A freeze by its id; refusal `freeze-unknown`. */
export async function freezeById(work: Work, id: string): Promise<Freeze> {
  const [row] = await work.sql<Row>('select * from platform.freezes where freeze_id = $1', [id]);
  if (!row) throw new Refusal('not-found', 'freeze-unknown', { freeze: id });
  return freezeFrom(row, work.today);
}

/** The frozen values, exact, by figure id. */
export async function frozenValues(
  work: Work,
  freeze: Freeze,
): Promise<ReadonlyMap<string, Value & { readonly hash: string }>> {
  const rows = await work.sql<{
    figure: string;
    version: number;
    numerator: string | null;
    denominator: string | null;
    hidden: boolean;
    facts: number;
    hash: string;
  }>('select * from platform.frozen_figures where freeze_id = $1', [freeze.id]);
  const book = figureBook(work).figures;
  return new Map(
    rows.map((row) => [
      row.figure,
      {
        figure: row.figure,
        version: row.version,
        register: book.get(row.figure)?.register ?? null,
        unit: freeze.unit,
        period: freeze.period,
        exact: fraction(row.numerator, row.denominator),
        facts: row.facts,
        hidden: row.hidden,
        hash: row.hash,
      },
    ]),
  );
}

/** The months a freeze of this period keeps: what growth, rolling twelve months and whole-year figures reach for. */
export function frozenMonths(period: Period): { from: string; to: string } {
  return { from: `${Number(period.from.slice(0, 4)) - 2}-01`, to: `${period.to.slice(0, 4)}-12` };
}

async function replaceFreeze(work: Work, freeze: string, by: string): Promise<void> {
  await work.sql('update platform.freezes set replaced_by = $2 where freeze_id = $1', [freeze, by]);
}

function freezeFrom(row: Row, today: string): Freeze {
  return {
    id: row.freeze_id,
    unit: row.unit,
    period: { from: row.from_month, to: row.to_month },
    closedAt: row.closed_at.toISOString(),
    closedBy: row.closed_by_name,
    hash: row.hash,
    tree: unitTree(row.tree, today),
  };
}

/** Keeps one source's facts as cells. */
async function freezeSource(work: Work, source: FactSource, of: FactsOf, id: string, period: Period): Promise<void> {
  const bounds = frozenMonths(period);
  await work.sql(
    `insert into platform.frozen_cells (freeze_id, source, cell, month, unit, dims, facts, sums, rows, digest)
     select $4, '${source.id}', c.* from (${cellsSql(source)}) c`,
    [...boundsAsValues(bounds, unitsInScope(of, bounds), false), id],
  );
}

/** Keeps the figures' values and the hash over each one's records; returns what the freeze's own hash says of them. */
async function keepFigures(work: Work, id: string, values: readonly Value[], hashes: ReadonlyMap<string, string>) {
  const kept = values.map((value) => ({
    figure: value.figure,
    version: value.version,
    numerator: value.exact?.n.toString() ?? null,
    denominator: value.exact?.d.toString() ?? null,
    hidden: value.hidden,
    facts: value.facts,
    // a hash over few records could be guessed
    hash: value.hidden ? '' : (hashes.get(value.figure) ?? ''),
  }));
  await work.sql(
    `insert into platform.frozen_figures (freeze_id, figure, version, numerator, denominator, hidden, facts, hash)
     select $1, f.* from jsonb_to_recordset($2::jsonb)
       as f(figure text, version int, numerator text, denominator text, hidden boolean, facts bigint, hash text)`,
    [id, JSON.stringify(kept)],
  );
  return kept.map((f) => `${f.figure}@${f.version}=${f.numerator ?? ''}/${f.denominator ?? ''}:${f.hash}\n`).join('');
}

function fraction(n: string | null, d: string | null): Rational | null {
  return n === null || d === null ? null : { n: BigInt(n), d: BigInt(d) };
}
