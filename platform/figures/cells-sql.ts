// Facts gathered into cells by PostgreSQL: those of one month, unit and set of dimensions together, in a fixed order, under
// one digest. The form in which facts are frozen, hashed and compared; the same from facts with codings and without.
import { dayBounds, factsRelation } from './cells.ts';
import type { FactSource } from './figure.ts';

/**
 * SQL for a source's facts of the days $1 to $2 in the units $3 as cells: cell (its number in order), month, unit, dims,
 * facts, sums, rows, digest. The digest is SHA-256 over month, unit, dims and rows, one a line; rows is a JSON list of
 * [fact, record, day, label, measures …] in order of fact. Orders are by code point, whatever the database's language.
 */
export function cellsSql(source: FactSource): string {
  const cells = source.codings === undefined ? byDims(source) : byCoding(source, source.codings);
  // `offset 0` here and below: what stands inside is worked out once, not again wherever it is named
  return `select d.*, sha256(convert_to(concat_ws(E'\\n', d.month, d.unit, d.dims::text, d.rows), 'UTF8')) as digest
    from (${cells} offset 0) d`;
}

function byDims(source: FactSource): string {
  const dims = source.dims.map((dim) => `l.d_${dim}`);
  const groups = ['l.month', 'l.unit', ...dims].join(', ');
  const named = source.dims.map((dim) => `'${dim}', c.d_${dim}`).join(', ');
  const ofFact = source.dims.map((dim) => `, f.${dim}::text collate "C" as d_${dim}`).join('');
  return `select c.cell, c.month, c.unit, jsonb_build_object(${named}) as dims, c.facts, c.sums, c.rows from (
      select (row_number() over (order by ${groups}))::int as cell, ${groups}, ${gathered(source)}
      from (
        select to_char(f."on", 'YYYY-MM') collate "C" as month, f.unit collate "C" as unit${ofFact}, ${line(source)}
        from ${factsRelation(source, null)} f where f.unit = any($3) and ${dayBounds}
      ) l group by ${groups}
    ) c`;
}

/** A coding's place in the order of units and dims is one number: facts are sorted and compared by it instead. */
function byCoding(source: FactSource, codings: string): string {
  const inOrder = source.dims.map((dim) => `, f.${dim}::text collate "C"`).join('');
  const ofCoding = source.dims.map((dim) => `, f.${dim}::text as d_${dim}`).join('');
  const named = source.dims.map((dim) => `'${dim}', min(r.d_${dim})`).join(', ');
  const measures = source.measures.map((measure) => `, f.${measure}`).join('');
  return `with ranked as materialized (
      select f.coding, f.unit${ofCoding}, (dense_rank() over (order by f.unit collate "C"${inOrder}))::int as place
      from (${codings}) f where f.unit = any($3)
    ),
    -- grouped, though each coding is there once, so that the planner knows it
    places as materialized (select r.coding, min(r.place) as place from ranked r group by r.coding),
    kinds as materialized (select r.place, min(r.unit) as unit, jsonb_build_object(${named}) as dims from ranked r group by r.place)
    select c.cell, to_char(make_date(c.month / 100, c.month % 100, 1), 'YYYY-MM') as month, k.unit, k.dims, c.facts, c.sums, c.rows from (
      select (row_number() over (order by l.month, l.place))::int as cell, l.month, l.place, ${gathered(source)}
      from (
        select (date_part('year', f."on") * 100 + date_part('month', f."on"))::int as month, p.place, ${line(source)}
        from (
          select f.fact, f.record, f."on", f.label${measures}, f.coding
          from ${factsRelation(source, null)} f where f.unit = any($3) and ${dayBounds} offset 0
        ) f left join places p on p.coding = f.coding
      ) l group by l.month, l.place
    ) c left join kinds k on k.place = c.place`;
}

/** Each fact as its line, with what it is sorted and summed by. */
function line(source: FactSource): string {
  const measures = source.measures.map((measure) => `, f.${measure}::bigint`).join('');
  const measured = source.measures.map((measure) => `, f.${measure}::bigint as m_${measure}`).join('');
  return `f.fact collate "C" as fact${measured}, json_build_array(f.fact, f.record, f."on", coalesce(f.label, '')${measures})::text as line`;
}

/** The lines of a cell together. */
function gathered(source: FactSource): string {
  const sums = source.measures.map((measure) => `sum(l.m_${measure})::bigint`).join(', ');
  return `count(*)::int as facts, array[${sums}]::bigint[] as sums, '[' || string_agg(l.line, E',\\n' order by l.fact) || ']' as rows`;
}
