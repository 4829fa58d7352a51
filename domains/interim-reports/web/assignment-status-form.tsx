// How an assignment stands, told from the report: its status, why, and the text under “Nuläge” with figures in it. The
// portfolio keeps it, for the report’s last month, and every other report of that month says the same.
import { useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { emptyBody } from '../../../platform/documents/text-body-rules.ts';
import { call } from '../../../web/client.ts';
import { useWords } from '../../../web/language.tsx';
import { Select } from '../../../web/ui/select.tsx';
import { SkeletonLines } from '../../../web/ui/skeleton.tsx';
import { TextField } from '../../../web/ui/text-field.tsx';
import { assignmentStatuses, type ToldAssignment, tellAssignment } from '../../portfolio/contract.ts';
import { interimReportWords } from './interim-report-words.ts';
import { SavingDrawer } from './saving-drawer.tsx';

const TextEditor = lazy(() => import('./text-editor.tsx').then((file) => ({ default: file.TextEditor })));
const wantReason: readonly string[] = ['delayed', 'paused', 'cancelled'];

type Props = { assignment: ToldAssignment; month: string; onClose: () => void };

export function AssignmentStatusForm({ assignment, month, onClose }: Props) {
  const t = useWords(interimReportWords);
  const client = useQueryClient();
  const { current } = assignment;
  const [fields, setFields] = useState({
    status: current?.status ?? ('on-plan' as const),
    reason: current?.reason ?? '',
    body: current?.body ?? emptyBody,
  });
  const save = async () => {
    await call(tellAssignment, {
      assignment: assignment.assignment,
      month,
      after: assignment.writtenVersion,
      ...fields,
    });
    await client.invalidateQueries({ queryKey: ['portfolio'] });
  };
  return (
    <SavingDrawer title={assignment.title} size="medium" save={save} onClose={onClose}>
      <Select
        label={t('state')}
        value={fields.status}
        onChange={(status) => setFields({ ...fields, status })}
        options={assignmentStatuses.map((id) => ({ id, label: t(`assignment.${id}`) }))}
      />
      <TextField
        label={t('reason')}
        value={fields.reason}
        onChange={(reason) => setFields({ ...fields, reason })}
        {...(wantReason.includes(fields.status) ? { required: true } : { optional: true })}
      />
      <div>
        <p className="field-label">{t('now')}</p>
        <Suspense fallback={<SkeletonLines lines={4} />}>
          <TextEditor
            label={t('now')}
            body={current?.body ?? emptyBody}
            version={assignment.assignment}
            onChange={(body) => setFields((before) => ({ ...before, body }))}
          />
        </Suspense>
      </div>
    </SavingDrawer>
  );
}
