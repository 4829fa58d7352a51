// One form of an incident, its questions in the order the authority asks them, filled from the case. What is written stays; what
// is left as it was filled keeps following the case.
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useGo, usePathParam } from '../../../web/address.ts';
import { asking, call } from '../../../web/client.ts';
import { useRefusalText } from '../../../web/house/refusal-text.ts';
import { useLanguage, useWords } from '../../../web/language.tsx';
import { FieldGroup } from '../../../web/ui/field.tsx';
import { showNotice } from '../../../web/ui/notice.tsx';
import { FormFrame } from '../../../web/ui/pages/form-frame.tsx';
import { SkeletonPage } from '../../../web/ui/skeleton.tsx';
import { ErrorState } from '../../../web/ui/state-notes.tsx';
import { TextArea, TextField } from '../../../web/ui/text-field.tsx';
import { useActing } from '../../../web/use-acting.ts';
import { type Form, type IncidentPage, saveForm, showIncident } from '../contract.ts';
import { type FormField, formRule } from '../form-rules.ts';
import { fieldWord, formWords } from '../law-words.ts';
import { securityWords } from './security-words.ts';

export function FormPage() {
  const t = useWords(securityWords);
  const refused = useRefusalText();
  const { data, error } = useQuery(asking(showIncident, { incident: usePathParam('incident') }));
  const wanted = usePathParam('form');
  if (error) return <ErrorState what={refused(error)} wholePage />;
  if (!data) return <SkeletonPage />;
  const form = data.forms.find((each) => each.form === wanted);
  if (!form) return <ErrorState what={t('form.none')} wholePage />;
  return <Filling key={form.version} page={data} form={form} />;
}

function Filling({ page, form }: { page: IncidentPage; form: Form }) {
  const t = useWords(securityWords);
  const { language } = useLanguage();
  const go = useGo();
  const act = useActing('security');
  const [answers, setAnswers] = useState(form.answers);
  const address = `/security/incidents/${page.incident}`;
  const mayWrite = page.allowed.includes('write');
  const save = () =>
    act.run(
      () => call(saveForm, { incident: page.incident, form: form.form, after: form.version, answers }),
      () => {
        showNotice({ text: t('form.saved') });
        go(address);
      },
    );
  return (
    <FormFrame
      crumbs={[
        { label: t('incidents'), href: '/security' },
        { label: page.number, href: address },
      ]}
      title={formWords[language][form.form]}
      lead={t('form.lead')}
      onSubmit={save}
      act={act}
      finish={t('form.save')}
      mayFinish={mayWrite}
      back={address}
    >
      <FieldGroup title={t('form.questions')}>
        {formRule(form.form).fields.map((field) => (
          <Question
            key={field.id}
            field={field}
            value={answers[field.id] ?? ''}
            onChange={(value) => setAnswers({ ...answers, [field.id]: value })}
          />
        ))}
      </FieldGroup>
    </FormFrame>
  );
}

type QuestionProps = { field: FormField; value: string; onChange: (value: string) => void };

function Question({ field, value, onChange }: QuestionProps) {
  const t = useWords(securityWords);
  const { language } = useLanguage();
  const common = {
    label: fieldWord(field.id, language),
    name: field.id,
    value,
    onChange,
    optional: !field.isRequired,
    ...(field.from ? { hint: t('form.fromCase') } : {}),
  };
  return field.kind === 'text' ? <TextArea {...common} most={8000} rows={4} /> : <TextField {...common} />;
}
