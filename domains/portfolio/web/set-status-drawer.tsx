// Says how an assignment stands from now on: the status, why, and when it is expected to be done.
import { useState } from 'react';
import { ActingDrawer } from '../../../web/acting-drawer.tsx';
import { call } from '../../../web/client.ts';
import { useWords } from '../../../web/language.tsx';
import { DateField } from '../../../web/ui/date-field.tsx';
import { showNotice } from '../../../web/ui/notice.tsx';
import { Select } from '../../../web/ui/select.tsx';
import { TextArea } from '../../../web/ui/text-field.tsx';
import { useActing } from '../../../web/use-acting.ts';
import { wantsReason } from '../assignments/assignment-rules.ts';
import { type AssignmentRow, type AssignmentStatus, setAssignmentStatus } from '../contract.ts';
import { portfolioWords } from './portfolio-words.ts';

type Props = { row: AssignmentRow; to?: AssignmentStatus; onClose: () => void };

export function SetStatusDrawer({ row, to, onClose }: Props) {
  const t = useWords(portfolioWords);
  const act = useActing('portfolio');
  const [status, setStatus] = useState(to ?? row.status);
  const [reason, setReason] = useState(to === undefined ? row.reason : '');
  const [expectedOn, setExpectedOn] = useState(row.expectedOn ?? undefined);
  const set = () =>
    call(setAssignmentStatus, {
      assignment: row.assignment,
      version: row.version,
      status,
      reason,
      expectedOn: expectedOn ?? null,
    });
  return (
    <ActingDrawer
      title={`${row.number} ${row.title}`}
      verb={t('setStatus')}
      act={act}
      onDo={() =>
        act.run(set, () => {
          showNotice({ text: t('statusSet', { status: t(`status.${status}`) }) });
          onClose();
        })
      }
      onClose={onClose}
    >
      <Select
        label={t('status')}
        value={status}
        onChange={setStatus}
        options={[row.status, ...row.next].map((id) => ({ id, label: t(`status.${id}`) }))}
      />
      <TextArea
        label={t('reason')}
        value={reason}
        onChange={setReason}
        error={act.faults.reason}
        rows={3}
        {...(wantsReason(status) ? { required: true } : { optional: true })}
      />
      {status === 'done' || status === 'cancelled' ? null : (
        <DateField
          label={t('expectedOn')}
          hint={t('expectedHint')}
          value={expectedOn}
          onChange={setExpectedOn}
          error={act.faults.expectedOn}
          optional
        />
      )}
    </ActingDrawer>
  );
}
