-- What rows booked on a management object were spent on: the same work type, side and funding as its plan, or beside it.
-- Placement: stays with the vouchers, distributed by ledger_id.

-- A row is known by its voucher and by what the voucher says: a voucher that is replaced by another leaves its rows untold,
-- and one that comes back finds them told as before. No row: nobody has said
create table finances.object_uses (
  ledger_id int not null,
  year smallint not null,
  series text collate "C" not null,
  number text collate "C" not null,
  content_hash bytea not null,
  row_no int not null,
  -- all three null: beside the plan, as a depreciation is
  work_type text check (work_type in ('maintenance', 'development')),
  side text check (side in ('business', 'it')),
  funding text check (funding in ('frame', 'central-it', 'investment', 'project')),
  told_at timestamptz not null,
  told_by_id text not null,
  told_by_name text not null,
  primary key (ledger_id, year, series, number, content_hash, row_no),
  check (num_nulls(work_type, side, funding) in (0, 3))
);
