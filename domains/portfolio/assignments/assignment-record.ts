// An assignment as its table keeps it: what reading it and judging who may read it both start from.
import type { AssignmentRow } from '../contract.ts';
import type { AssignmentStatus } from './assignment-rules.ts';

export interface AssignmentRecord {
  [column: string]: unknown;
  assignment_id: string;
  number: string;
  unit_code: string;
  title: string;
  giver: string;
  decision_body: string;
  goal: string;
  owner_id: string | null;
  owner_name: string | null;
  decided_on: string | null;
  starts_on: string | null;
  deadline_on: string | null;
  expected_on: string | null;
  status: AssignmentStatus;
  reason: string;
  status_on: string;
  deployed_on: string | null;
  deployment: AssignmentRow['deployment'];
  deployment_text: string;
  review: string;
  review_major: string | null;
  deployed_change: string | null;
  version: number;
  changed_at: Date;
}
