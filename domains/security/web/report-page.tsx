// Reporting something that threatens information, systems or devices. Short, because who sees it is in a hurry; the security role
// does the rest.
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useGo, useParam } from '../../../web/address.ts';
import { asking, call } from '../../../web/client.ts';
import { useWords } from '../../../web/language.tsx';
import { FieldGroup } from '../../../web/ui/field.tsx';
import { type Moment, MomentFields, momentOf, toInstant } from '../../../web/ui/moment-fields.tsx';
import { showNotice } from '../../../web/ui/notice.tsx';
import { FormFrame } from '../../../web/ui/pages/form-frame.tsx';
import { SkeletonPage } from '../../../web/ui/skeleton.tsx';
import { TextArea, TextField } from '../../../web/ui/text-field.tsx';
import { useActing } from '../../../web/use-acting.ts';
import { UnitField } from '../../people/web/people-parts.tsx';
import { type MajorPage, showMajor } from '../../service-desk/contract.ts';
import { reportIncident } from '../contract.ts';
import { securityWords } from './security-words.ts';

/** From a major incident's page the form begins with what is known there. */
export function ReportPage() {
  const [major] = useParam('major');
  const { data, isPending } = useQuery({ ...asking(showMajor, { major: major ?? '' }), enabled: major !== undefined });
  if (major !== undefined && isPending) return <SkeletonPage />;
  return <ReportForm major={data} />;
}

function ReportForm({ major }: { major: MajorPage | undefined }) {
  const t = useWords(securityWords);
  const go = useGo();
  const act = useActing('security');
  const [title, setTitle] = useState(major?.title ?? '');
  const [description, setDescription] = useState('');
  const [unit, setUnit] = useState<string>();
  const [known, setKnown] = useState<Moment>(() => momentOf(new Date().toISOString()));
  const [happened, setHappened] = useState<Moment>(() => momentOf(major?.beganAt ?? null));
  const report = () =>
    act.run(
      () =>
        call(reportIncident, {
          title,
          description,
          unit: unit ?? '',
          knownAt: toInstant(known) ?? '',
          happenedAt: toInstant(happened),
          deskCase: major?.number ?? '',
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
      lead={major ? `${t('report.major', { number: major.number })} ${t('report.lead')}` : t('report.lead')}
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
