// What is set for a unit without a reorganisation: its head and its cost centres, each from a day.
import { useState } from 'react';
import { ActingDrawer } from '../../../web/acting-drawer.tsx';
import { call } from '../../../web/client.ts';
import { useWords } from '../../../web/language.tsx';
import { DateField } from '../../../web/ui/date-field.tsx';
import { Quiet } from '../../../web/ui/layout.tsx';
import { showNotice } from '../../../web/ui/notice.tsx';
import { TextField } from '../../../web/ui/text-field.tsx';
import { dateText } from '../../../web/ui/time-text.ts';
import { useActing } from '../../../web/use-acting.ts';
import { appointHead, setCostCentre } from '../contract.ts';
import { PersonField } from './people-parts.tsx';
import { peopleWords } from './people-words.ts';

type DrawerProps = { unit: string; onClose: () => void };

export function AppointHeadDrawer({ unit, onClose }: DrawerProps) {
  const t = useWords(peopleWords);
  const act = useActing('people');
  const [person, setPerson] = useState<string | undefined>();
  const [from, setFrom] = useState<string | undefined>(dateText(new Date()));
  const [to, setTo] = useState<string | undefined>();
  const appoint = () =>
    act.run(
      () => call(appointHead, { unit, person: person ?? '', from: from ?? '', to: to ?? null }),
      () => {
        showNotice({ text: t('appointed') });
        onClose();
      },
    );
  return (
    <ActingDrawer title={t('appointHead')} verb={t('appoint')} act={act} onDo={appoint} onClose={onClose}>
      <Quiet>{t('appointNote')}</Quiet>
      <PersonField value={person} onChange={setPerson} error={act.faults.person} />
      <DateField label={t('firstDay')} value={from} onChange={setFrom} error={act.faults.from} />
      <DateField label={t('lastDay')} value={to} onChange={setTo} error={act.faults.to} optional />
    </ActingDrawer>
  );
}

export function CostCentreDrawer({ unit, onClose }: DrawerProps) {
  const t = useWords(peopleWords);
  const act = useActing('people');
  const [costCentre, setCode] = useState('');
  const [name, setName] = useState('');
  const [from, setFrom] = useState<string | undefined>(dateText(new Date()));
  const save = () =>
    act.run(
      () => call(setCostCentre, { costCentre, name, unit, from: from ?? '' }),
      () => {
        showNotice({ text: t('saved') });
        onClose();
      },
    );
  return (
    <ActingDrawer title={t('addCostCentre')} verb={t('save')} act={act} onDo={save} onClose={onClose}>
      <Quiet>{t('costCentreNote')}</Quiet>
      <TextField label={t('code')} width="short" value={costCentre} onChange={setCode} error={act.faults.costCentre} />
      <TextField label={t('name')} value={name} onChange={setName} error={act.faults.name} />
      <DateField label={t('from')} value={from} onChange={setFrom} error={act.faults.from} />
    </ActingDrawer>
  );
}
