// The review of a major incident (PIR) as it is read.
import type { Work } from '../../../platform/work/work.ts';
import type { Finding, Review } from './major-contract.ts';

/** The review; null while the incident goes on. */
export async function reviewOf(work: Work, major: string): Promise<Review | null> {
  const [row] = await work.sql<{
    state: Review['state'];
    summary: string;
    findings: Finding[];
    version: number;
    approved_at: Date | null;
    approved_by: string | null;
  }>('select * from service_desk.major_reviews where major_id = $1', [major]);
  if (!row) return null;
  return {
    state: row.state,
    summary: row.summary,
    findings: row.findings,
    version: row.version,
    approvedAt: row.approved_at?.toISOString() ?? null,
    approvedBy: row.approved_by,
  };
}
