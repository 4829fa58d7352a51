// What time does to approvals: who has not answered is reminded once, and when the time is out the order goes on or lapses.
// Run every few minutes; each approval is locked, so that two workers never do the same.
import type { Work } from '../../platform/work/work.ts';
import { type ApprovalRecord, timeOut } from './approval-steps.ts';
import { mailToApprovers } from './order-mail.ts';
import { orderRecord } from './order-rows.ts';

const mostAtOnce = 200;

/** The job. */
export async function tendApprovals(work: Work): Promise<void> {
  const due = await work.sql<ApprovalRecord>(
    `select * from intake.approvals
     where state = 'waiting' and (ends_at <= $1 or (remind_at <= $1 and reminded_at is null))
     order by ends_at limit ${mostAtOnce} for update skip locked`,
    [work.now],
  );
  for (const approval of due) {
    // an approval beside it may have ended the order in this same round
    const [still] = await work.sql("select 1 from intake.approvals where approval_id = $1 and state = 'waiting'", [
      approval.approval_id,
    ]);
    const order = still ? await orderRecord(work, approval.order_id, ' for update') : undefined;
    if (!order) continue;
    if (approval.ends_at && approval.ends_at <= work.now) await timeOut(work, approval, order);
    else await remind(work, approval, order);
  }
}

async function remind(
  work: Work,
  approval: ApprovalRecord,
  order: Parameters<typeof mailToApprovers>[1],
): Promise<void> {
  await work.sql('update intake.approvals set reminded_at = $2 where approval_id = $1', [
    approval.approval_id,
    work.now,
  ]);
  work.audit({
    subject: 'order',
    subjectId: order.order_id,
    unit: order.unit_code,
    detail: { reminded: approval.approver_name },
  });
  await mailToApprovers(
    work,
    order,
    {
      approvalId: approval.approval_id,
      person: approval.approver_id,
      name: approval.approver_name,
      unit: approval.unit_code,
      endsAt: approval.ends_at ?? work.now,
    },
    'reminded',
  );
}
