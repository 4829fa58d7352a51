// What the services are called where a figure is cut by them.
import type { FactSource } from '../../platform/figures/figure.ts';

export const findServiceNames: NonNullable<FactSource['findNames']> = async (work, dim, values) => {
  if (dim !== 'service') return null;
  const rows = await work.sql<{ code: string; name: string }>(
    'select service_code as code, name from notices.published_services where service_code = any($1)',
    [values],
  );
  return new Map(rows.map((row) => [row.code, row.name]));
};
