// Announced work on services, for the domains that must know of it: alarms are held back and availability is excused.
import type { Work } from '../../platform/work/work.ts';

/** The services with announced work going on now, and when it ends. */
export async function servicesInMaintenance(work: Work): Promise<ReadonlyMap<string, Date>> {
  const rows = await work.sql<{ service_code: string; ends_at: Date }>(
    `select service_code, max(ends_at) as ends_at from notices.published_maintenance
     where starts_at <= $1 and ends_at > $1 group by service_code`,
    [work.now],
  );
  return new Map(rows.map((row) => [row.service_code, row.ends_at]));
}
