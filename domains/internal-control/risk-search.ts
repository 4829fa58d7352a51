// Risks and findings as the one search finds them, guarded as their pages are.
import { keepSearchEntries } from '../../platform/search/search.ts';
import type { Work } from '../../platform/work/work.ts';
import { read } from './field-contract.ts';
import { type FindingRecord, findingNumber, type RiskRecord, riskNumber } from './risk-rows.ts';

type Findable = Pick<RiskRecord, 'risk_id' | 'number' | 'title' | 'cause' | 'owner' | 'unit_code'>;

/** Brings the entries of these risks up to date. */
export async function keepFindable(work: Work, risks: readonly Findable[]): Promise<void> {
  await keepSearchEntries(
    work,
    risks.map((each) => ({
      kind: 'risk',
      id: each.risk_id,
      title: `${riskNumber(each)} ${each.title}`,
      body: [each.cause, each.owner].filter(Boolean).join(' '),
      address: `/internal-control/risks/${each.risk_id}`,
      permission: read,
      unit: each.unit_code,
    })),
  );
}

/** And of these findings. */
export async function keepFindingsFindable(
  work: Work,
  findings: readonly Pick<FindingRecord, 'finding_id' | 'number' | 'title' | 'text' | 'source' | 'unit_code'>[],
): Promise<void> {
  await keepSearchEntries(
    work,
    findings.map((each) => ({
      kind: 'finding',
      id: each.finding_id,
      title: `${findingNumber(each)} ${each.title}`,
      body: `${each.source} ${each.text}`,
      address: `/internal-control/findings/${each.finding_id}`,
      permission: read,
      unit: each.unit_code,
    })),
  );
}
