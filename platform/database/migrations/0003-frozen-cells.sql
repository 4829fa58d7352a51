-- Frozen facts are kept in cells: those of one month, unit and set of dimensions together, summed, with a digest. Values,
-- hashes and comparisons read cells; single facts are unfolded only where a cell differs. Placement: with the platform.
create table platform.frozen_cells (
  -- of platform.freezes, written by the same transaction; no foreign key, which would ask again for each of a million cells
  freeze_id uuid not null,
  source text not null,
  -- its place in the order of month, unit and dimensions
  cell int not null,
  month text not null,
  unit text not null,
  dims jsonb not null,
  -- how many facts, and the sum of each measure
  facts int not null,
  sums bigint[] not null,
  -- SHA-256 over month, unit, dims and rows
  digest bytea not null,
  -- a JSON list of [fact, record, day, label, measures …], in order of fact
  rows text not null,
  primary key (freeze_id, source, cell)
);
with frozen as (
  select *, to_char("on", 'YYYY-MM') as month,
    left(json_build_array(fact, record, "on", label)::text, -1)
      || case when cardinality(measures) > 0 then ', ' || array_to_string(measures, ', ', 'null') else '' end || ']' as line
  from platform.frozen_facts
), cells as (
  select freeze_id, source, month, unit, dims, count(*)::int as facts,
    '[' || string_agg(line, E',\n' order by fact collate "C") || ']' as rows
  from frozen group by freeze_id, source, month, unit, dims
), sums as (
  select freeze_id, source, month, unit, dims, array_agg(total order by place) as sums
  from (
    select f.freeze_id, f.source, f.month, f.unit, f.dims, m.place, sum(m.measure)::bigint as total
    from frozen f cross join lateral unnest(f.measures) with ordinality as m(measure, place)
    group by f.freeze_id, f.source, f.month, f.unit, f.dims, m.place
  ) t group by freeze_id, source, month, unit, dims
)
insert into platform.frozen_cells (freeze_id, source, cell, month, unit, dims, facts, sums, digest, rows)
select freeze_id, source, (row_number() over (partition by freeze_id, source order by month, unit collate "C", dims))::int,
  month, unit, dims, facts, coalesce(sums, '{}'),
  sha256(convert_to(concat_ws(E'\n', month, unit, dims::text, rows), 'UTF8')), rows
from cells left join sums using (freeze_id, source, month, unit, dims);
drop table platform.frozen_facts;
