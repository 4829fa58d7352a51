// The operations, jobs and subscriptions of reliability, bound to their functions: a list, no logic.
import { type BoundOperation, bind, type Job, type Subscription } from '../../../platform/operation/domain.ts';
import type { Work } from '../../../platform/work/work.ts';
import { countAgain, countAvailability } from './availability-days.ts';
import { correctOutage, outagePage, recordOutage } from './outage-actions.ts';
import { outagesOfMajor } from './outages-by-rule.ts';
import * as contract from './reliability-contract.ts';
import { reliabilityList, reliabilityPage } from './reliability-queries.ts';
import { setReliability } from './reliability-settings.ts';

export const reliabilityOperations: readonly BoundOperation[] = [
  bind(contract.listReliability, reliabilityList),
  bind(contract.showReliability, reliabilityPage),
  bind(contract.setReliability, setReliability),
  bind(contract.recordOutage, recordOutage),
  bind(contract.correctOutage, correctOutage),
  bind(contract.showOutage, outagePage),
];

export const reliabilityJobs: readonly Job[] = [
  // after midnight in the region, winter and summer
  { name: 'count-availability', run: countAvailability, every: '10 0 * * *' },
  { name: 'outages-of-major', run: outagesOfMajor },
];

/** Announced work may excuse what was counted before. */
export const reliabilitySubscriptions: readonly Subscription[] = [
  'notice-published',
  'notice-resolved',
  'notice-withdrawn',
].map((event) => ({ event, run: countSinceWork }));

async function countSinceWork(work: Work, payload: unknown): Promise<void> {
  const notice = payload !== null && typeof payload === 'object' ? String(Reflect.get(payload, 'noticeId')) : '';
  const [row] = await work.sql<{ at: Date | null }>(
    'select min(starts_at) as at from notices.published_maintenance where notice_id = $1::uuid',
    [notice],
  );
  if (row?.at && row.at < work.now) countAgain(work, row.at);
}
