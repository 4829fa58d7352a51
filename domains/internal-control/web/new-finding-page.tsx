// Taking in what somebody outside has found.
import { useState } from 'react';
import { useGo } from '../../../web/address.ts';
import { call } from '../../../web/client.ts';
import { useWords } from '../../../web/language.tsx';
import { DateField } from '../../../web/ui/date-field.tsx';
import { FieldGroup } from '../../../web/ui/field.tsx';
import { FormFrame } from '../../../web/ui/pages/form-frame.tsx';
import { Select } from '../../../web/ui/select.tsx';
import { TextArea, TextField } from '../../../web/ui/text-field.tsx';
import { useUnits } from '../../../web/unit-picker.tsx';
import { useActing } from '../../../web/use-acting.ts';
import { UnitField } from '../../people/web/people-parts.tsx';
import { grades, registerFinding } from '../contract.ts';
import { internalControlWords } from './internal-control-words.ts';
import { noOwner, type Owner, OwnerFields, ownerOf } from './owner-fields.tsx';

export function NewFindingPage() {
  const t = useWords(internalControlWords);
  const go = useGo();
  const act = useActing('internal-control');
  const units = useUnits('internal-control.manage');
  const [chosen, setUnit] = useState<string>();
  const unit = chosen ?? units[0]?.code;
  const [said, setSaid] = useState({ title: '', text: '', source: '', reference: '' });
  const [owner, setOwner] = useState<Owner>(noOwner);
  const [grade, setGrade] = useState<(typeof grades)[number]>('medium');
  const [reportedOn, setReportedOn] = useState<string | undefined>(new Date().toISOString().slice(0, 10));
  const [answerBy, setAnswerBy] = useState<string>();
  const register = () =>
    act.run(
      () =>
        call(registerFinding, {
          unit: unit ?? '',
          ...said,
          ...ownerOf(owner),
          grade,
          reportedOn: reportedOn ?? '',
          answerBy: answerBy ?? null,
        }),
      ({ finding }) => go(`/internal-control/findings/${finding}`, { replace: true }),
    );
  const line = (name: 'title' | 'source' | 'reference', label: string, optional = false) => (
    <TextField
      label={label}
      name={name}
      value={said[name]}
      onChange={(text) => setSaid({ ...said, [name]: text })}
      error={act.faults[name]}
      optional={optional}
    />
  );
  return (
    <FormFrame
      crumbs={[{ label: t('findings'), href: '/internal-control/findings' }]}
      title={t('newFinding')}
      onSubmit={register}
      act={act}
      back="/internal-control/findings"
    >
      <FieldGroup title={t('what')}>
        {line('title', t('finding'))}
        <TextArea
          label={t('text')}
          name="text"
          value={said.text}
          onChange={(text) => setSaid({ ...said, text })}
          most={4000}
          error={act.faults.text}
          optional
        />
        {line('source', t('source'))}
        {line('reference', t('reference'), true)}
        <Select
          label={t('grade')}
          value={grade}
          onChange={setGrade}
          options={grades.map((id) => ({ id, label: t(`grade.${id}`) }))}
        />
        <UnitField value={unit} onChange={setUnit} permission="internal-control.manage" error={act.faults.unit} />
        <OwnerFields reminded label={t('responsible')} value={owner} onChange={setOwner} faults={act.faults} />
      </FieldGroup>
      <FieldGroup title={t('when')}>
        <DateField label={t('reportedOn')} value={reportedOn} onChange={setReportedOn} error={act.faults.reportedOn} />
        <DateField label={t('answerBy')} value={answerBy} onChange={setAnswerBy} error={act.faults.answerBy} optional />
      </FieldGroup>
    </FormFrame>
  );
}
