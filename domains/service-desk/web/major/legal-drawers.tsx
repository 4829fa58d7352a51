// Saying when the region became aware, and that a report the law asks for has been sent.
import { useState } from 'react';
import { ActingDrawer } from '../../../../web/acting-drawer.tsx';
import { call } from '../../../../web/client.ts';
import { useWords } from '../../../../web/language.tsx';
import { Quiet } from '../../../../web/ui/layout.tsx';
import { type Moment, MomentFields, momentOf, toInstant } from '../../../../web/ui/moment-fields.tsx';
import { TextField } from '../../../../web/ui/text-field.tsx';
import { PersonField } from '../../../people/web/people-parts.tsx';
import { type MajorPage, noteLegalStep, setAware } from '../../contract.ts';
import type { LegalStep } from '../../legal-clock-rules.ts';
import { majorWords } from './major-words.ts';
import { useMajorStep } from './use-major-step.ts';

type Props = { page: MajorPage; onClose: () => void };

export function Aware({ page, onClose }: Props) {
  const t = useWords(majorWords);
  const { act, run } = useMajorStep(onClose);
  const [at, setAt] = useState<Moment>(momentOf(page.aware?.at ?? page.beganAt));
  const leader = page.roles.find((each) => each.role === 'leader')?.person;
  const [person, setPerson] = useState<string | undefined>(leader);
  const save = () => run(() => call(setAware, { major: page.major, at: toInstant(at) ?? '', person: person ?? '' }));
  return (
    <ActingDrawer title={t('setAware')} verb={t('save')} act={act} onDo={save} onClose={onClose}>
      <Quiet>{t('legalNote')}</Quiet>
      <MomentFields day={t('awareDay')} time={t('time')} value={at} onChange={setAt} error={act.faults.at} />
      <PersonField label={t('person')} value={person} onChange={setPerson} error={act.faults.person} />
    </ActingDrawer>
  );
}

export function Legal({ page, step, onClose }: Props & { step: LegalStep }) {
  const t = useWords(majorWords);
  const { act, run } = useMajorStep(onClose);
  const [at, setAt] = useState<Moment>(momentOf(new Date().toISOString()));
  const [receipt, setReceipt] = useState('');
  const save = () => run(() => call(noteLegalStep, { major: page.major, step, sentAt: toInstant(at) ?? '', receipt }));
  return (
    <ActingDrawer title={t(`step.${step}`)} verb={t('save')} act={act} onDo={save} onClose={onClose}>
      <MomentFields day={t('sentDay')} time={t('time')} value={at} onChange={setAt} error={act.faults.sentAt} />
      <TextField label={t('receipt')} value={receipt} onChange={setReceipt} error={act.faults.receipt} optional />
    </ActingDrawer>
  );
}
