// How an assignment stands: its status, why, what it waits for, and the text under “Nuläge” in the report.
import { lazy, Suspense, useState } from 'react';
import { call } from '../../../web/client.ts';
import { useWords } from '../../../web/language.tsx';
import { Select } from '../../../web/ui/select.tsx';
import { SkeletonLines } from '../../../web/ui/skeleton.tsx';
import { TextField } from '../../../web/ui/text-field.tsx';
import { type Assignment, assignmentStatuses, reportAssignmentStatus } from '../contract.ts';
import { emptyBody } from '../text-body-rules.ts';
import { interimReportWords } from './interim-report-words.ts';
import { SavingDrawer } from './saving-drawer.tsx';

const TextEditor = lazy(() => import('./text-editor.tsx').then((file) => ({ default: file.TextEditor })));
const wantReason: readonly string[] = ['delayed', 'paused', 'cancelled'];

export function AssignmentStatusForm({ assignment, onClose }: { assignment: Assignment; onClose: () => void }) {
  const t = useWords(interimReportWords);
  const { current } = assignment;
  const [fields, setFields] = useState({
    status: current?.status ?? ('on-plan' as const),
    reason: current?.reason ?? '',
    dependency: current?.dependency ?? '',
    body: current?.body ?? emptyBody,
  });
  const save = () =>
    call(reportAssignmentStatus, { assignment: assignment.assignment, after: current?.ordinal ?? 0, ...fields });
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
      <TextField
        label={t('dependency')}
        hint={t('dependency.hint')}
        value={fields.dependency}
        onChange={(dependency) => setFields({ ...fields, dependency })}
        optional
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
