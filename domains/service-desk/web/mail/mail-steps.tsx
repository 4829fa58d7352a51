// What is done with a message in quarantine and needs words or a choice: a case made of it, a case it is added to, a reason to
// throw it away.
import { useState } from 'react';
import { ActingDrawer } from '../../../../web/acting-drawer.tsx';
import { useGo } from '../../../../web/address.ts';
import { call } from '../../../../web/client.ts';
import { useWords } from '../../../../web/language.tsx';
import { Checkbox } from '../../../../web/ui/choice.tsx';
import { ComboBox } from '../../../../web/ui/combo-box.tsx';
import { showNotice } from '../../../../web/ui/notice.tsx';
import { TextArea, TextField } from '../../../../web/ui/text-field.tsx';
import { useActing } from '../../../../web/use-acting.ts';
import { ServiceField } from '../../../notices/web/service-parts.tsx';
import {
  appendMail,
  discardMail,
  listCases,
  type MailPage as Mail,
  type MailStep,
  openCaseOfMail,
} from '../../contract.ts';
import { serviceDeskWords } from '../service-desk-words.ts';

type Props = { mail: Mail; onClose: () => void };

export function MailStepDrawer({ step, ...rest }: Props & { step: MailStep }) {
  if (step === 'open-case-of-mail') return <OpenCase {...rest} />;
  if (step === 'append-mail') return <Append {...rest} />;
  return <Discard {...rest} />;
}

function OpenCase({ mail, onClose }: Props) {
  const t = useWords(serviceDeskWords);
  const go = useGo();
  const act = useActing('service-desk');
  const [title, setTitle] = useState(mail.subject);
  const [service, setService] = useState('');
  const [isRestricted, setRestricted] = useState(false);
  const open = () =>
    act.run(
      () => call(openCaseOfMail, { mail: mail.mail, title, isRestricted, ...(service ? { service } : {}) }),
      ({ case: caseId, number }) => {
        showNotice({ text: t('openedAs', { number }) });
        go(`/cases/${caseId}`);
      },
    );
  return (
    <ActingDrawer title={t('mail.openCase')} verb={t('mail.openCase')} act={act} onDo={open} onClose={onClose}>
      <TextField label={t('title')} hint={t('titleHint')} value={title} onChange={setTitle} error={act.faults.title} />
      <ServiceField
        label={t('service')}
        hint={t('serviceHint')}
        none={t('noService')}
        value={service}
        onChange={setService}
      />
      <Checkbox label={t('restricted')} hint={t('restrictedNote')} value={isRestricted} onChange={setRestricted} />
    </ActingDrawer>
  );
}

function Append({ mail, onClose }: Props) {
  const t = useWords(serviceDeskWords);
  const go = useGo();
  const act = useActing('service-desk');
  const [into, setInto] = useState<string | undefined>(mail.hint?.case);
  const find = async (search: string, signal: AbortSignal) => {
    const { rows } = await call(listCases, { view: 'all', limit: 15, ...(search ? { search } : {}) }, { signal });
    const found = rows.map((row) => ({ id: row.case, label: `${row.number} ${row.title}`, note: row.requester }));
    const { hint } = mail;
    return hint && !search && !found.some((each) => each.id === hint.case)
      ? [{ id: hint.case, label: hint.number, note: t('mail.hint') }, ...found]
      : found;
  };
  const append = () =>
    act.run(
      () => call(appendMail, { mail: mail.mail, case: into ?? '' }),
      (page) => {
        showNotice({ text: t('mail.appended') });
        go(`/cases/${page.case}`);
      },
    );
  return (
    <ActingDrawer title={t('mail.append')} verb={t('mail.append')} act={act} onDo={append} onClose={onClose}>
      <ComboBox
        label={t('mail.whichCase')}
        hint={t('mail.whichCaseHint')}
        options={find}
        value={into}
        onChange={setInto}
        error={act.faults.case}
      />
    </ActingDrawer>
  );
}

function Discard({ mail, onClose }: Props) {
  const t = useWords(serviceDeskWords);
  const go = useGo();
  const act = useActing('service-desk');
  const [why, setWhy] = useState('');
  const discard = () =>
    act.run(
      () => call(discardMail, { mail: mail.mail, why }),
      () => {
        showNotice({ text: t('mail.discarded') });
        go('/cases/mail');
      },
    );
  return (
    <ActingDrawer title={t('mail.discard')} verb={t('mail.discard')} act={act} onDo={discard} onClose={onClose}>
      <TextArea label={t('mail.discardWhy')} value={why} onChange={setWhy} error={act.faults.why} rows={3} />
    </ActingDrawer>
  );
}
