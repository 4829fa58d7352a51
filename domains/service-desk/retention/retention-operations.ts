// The operations and the job of retention, bound to their functions.
import { bind, type Job } from '../../../platform/operation/domain.ts';
import { forgetOldCases } from './forget-cases.ts';
import { retentionPage, runRetention, setRetention, tryRetention } from './kept-retention.ts';
import * as contract from './retention-contract.ts';

export const retentionOperations = [
  bind(contract.readRetention, retentionPage),
  bind(contract.setRetention, setRetention),
  bind(contract.tryRetention, tryRetention),
  bind(contract.runRetention, runRetention),
];

export const retentionJobs: readonly Job[] = [{ name: 'forget-old-cases', long: forgetOldCases, every: '15 2 * * *' }];
