// Reporting something that threatens information, systems or devices. Short, because who sees it is in a hurry; the security role
// does the rest.
import { useState } from 'react';
import { useGo } from '../../../web/address.ts';
import { call } from '../../../web/client.ts';
import { useWords } from '../../../web/language.tsx';
import { FieldGroup } from '../../../web/ui/field.tsx';
import { type Moment, MomentFields, momentOf, toInstant } from '../../../web/ui/moment-fields.tsx';
import { showNotice } from '../../../web/ui/notice.tsx';
import { FormFrame } from '../../../web/ui/pages/form-frame.tsx';
import { TextArea, TextField } from '../../../web/ui/text-field.tsx';
import { useActing } from '../../../web/use-acting.ts';
import { UnitField } from '../../people/web/people-parts.tsx';
import { reportIncident } from '../contract.ts';
import { securityWords } from './security-words.ts';

export function ReportPage() {
  const t = useWords(securityWords);
  const go = useGo();
  const act = useActing('security');
  const [title, setTitle] = useState('');
  const [description, setDescription] = useState('');
  const [unit, setUnit] = useState<string>();
  const [known, setKnown] = useState<Moment>(() => momentOf(new Date().toISOString()));
  const [happened, setHappened] = useState<Moment>(() => momentOf(null));
  const report = () =>
    act.run(
      () =>
        call(reportIncident, {
          title,
          description,
          unit: unit ?? '',
          knownAt: toInstant(known) ?? '',
          happenedAt: toInstant(happened),
        }),
      ({ incident, number }) => {
        showNotice({ text: t('reported', { number }) });
        go(`/security/incidents/${incident}`, { replace: true });
      },
    );
  return (
    <FormFrame
      crumbs={[{ label: t('incidents'), href: '/security' }]}
      title={t('report')}
      lead={t('report.lead')}
      onSubmit={report}
      act={act}
      finish={t('report.do')}
      back="/security"
    >
      <FieldGroup title={t('what')}>
        <TextField
          label={t('title')}
          name="title"
          value={title}
          onChange={setTitle}
          error={act.faults.title}
          required
        />
        <TextArea
          label={t('description')}
          name="description"
          hint={t('description.hint')}
          value={description}
          onChange={setDescription}
          most={8000}
          rows={6}
          error={act.faults.description}
          optional
        />
        <UnitField label={t('unit')} hint={t('unit.hint')} value={unit} onChange={setUnit} error={act.faults.unit} />
      </FieldGroup>
      <FieldGroup title={t('when')}>
        <MomentFields
          day={t('knownAt.day')}
          time={t('time')}
          value={known}
          onChange={setKnown}
          error={act.faults.knownAt}
        />
        <MomentFields
          day={t('happenedAt.day')}
          time={t('time')}
          value={happened}
          onChange={setHappened}
          error={act.faults.happenedAt}
          optional
        />
      </FieldGroup>
    </FormFrame>
  );
}
