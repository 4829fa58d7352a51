// Giving and ending roles, and making a temporary password that is shown once.
import { useState } from 'react';
import { ActingDrawer } from '../../../web/acting-drawer.tsx';
import { call } from '../../../web/client.ts';
import { houseWords } from '../../../web/house/house-words.ts';
import { useLanguage, useWords } from '../../../web/language.tsx';
import { Banner } from '../../../web/ui/banner.tsx';
import { Button } from '../../../web/ui/button.tsx';
import { DateField } from '../../../web/ui/date-field.tsx';
import { Dialog } from '../../../web/ui/dialog.tsx';
import { Quiet, Stack } from '../../../web/ui/layout.tsx';
import { showNotice } from '../../../web/ui/notice.tsx';
import { Select } from '../../../web/ui/select.tsx';
import { dateText, exactTimeText } from '../../../web/ui/time-text.ts';
import { useActing } from '../../../web/use-acting.ts';
import { endRole, GivenRole, giveRole, giveTemporaryPassword, type RoleGrant } from '../contract.ts';
import { UnitField } from './people-parts.tsx';
import { peopleWords } from './people-words.ts';
import { roleWord } from './role-word.ts';

export function GiveRoleDrawer({ account, onClose }: { account: string; onClose: () => void }) {
  const t = useWords(peopleWords);
  const house = useWords(houseWords);
  const act = useActing('people');
  const [role, setRole] = useState<GivenRole>('unit-head');
  const [unit, setUnit] = useState<string | undefined>();
  const [from, setFrom] = useState<string | undefined>(dateText(new Date()));
  const [to, setTo] = useState<string | undefined>();
  const give = () =>
    act.run(
      () => call(giveRole, { account, role, unit: unit ?? null, from: from ?? '', to: to ?? null }),
      () => {
        showNotice({ text: t('given') });
        onClose();
      },
    );
  return (
    <ActingDrawer title={t('giveRole')} verb={t('give')} act={act} onDo={give} onClose={onClose}>
      <Select
        label={t('role')}
        value={role}
        onChange={setRole}
        options={GivenRole.options.map((id) => ({ id, label: roleWord(house, id) }))}
      />
      <UnitField
        label={t('inUnit')}
        hint={t('inUnitHint')}
        value={unit}
        onChange={setUnit}
        error={act.faults.unit}
        optional
      />
      <DateField label={t('firstDay')} value={from} onChange={setFrom} error={act.faults.from} />
      <DateField label={t('lastDay')} value={to} onChange={setTo} error={act.faults.to} optional />
    </ActingDrawer>
  );
}

export function EndRoleDrawer({ role, onClose }: { role: RoleGrant; onClose: () => void }) {
  const t = useWords(peopleWords);
  const house = useWords(houseWords);
  const act = useActing('people');
  const [lastDay, setLastDay] = useState<string | undefined>(dateText(new Date()));
  const end = () =>
    act.run(
      () => call(endRole, { grant: role.grant, lastDay: lastDay ?? '' }),
      () => {
        showNotice({ text: t('ended') });
        onClose();
      },
    );
  return (
    <ActingDrawer title={t('endRoleTitle')} verb={t('endRole')} act={act} onDo={end} onClose={onClose} danger>
      <Quiet>{t('endRoleNote', { role: roleWord(house, role.role) })}</Quiet>
      <DateField label={t('lastDay')} value={lastDay} onChange={setLastDay} error={act.faults.lastDay} />
    </ActingDrawer>
  );
}

export function PasswordDialog({ account, onClose }: { account: string; onClose: () => void }) {
  const t = useWords(peopleWords);
  const { language } = useLanguage();
  const act = useActing('people');
  const [made, setMade] = useState<{ password: string; until: string } | null>(null);
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('password')}
      actions={
        made ? (
          <Button kind="primary" onPress={onClose}>
            {t('done')}
          </Button>
        ) : (
          <Button
            kind="primary"
            working={act.working}
            onPress={() => act.run(() => call(giveTemporaryPassword, { account }), setMade)}
          >
            {t('make')}
          </Button>
        )
      }
    >
      <Stack gap={3}>
        {act.refusal ? <Banner tone="fault">{act.refusal}</Banner> : null}
        {made ? (
          <>
            <code>{made.password}</code>
            <p>{t('passwordNote')}</p>
            <Quiet>{t('passwordUntil', { when: exactTimeText(new Date(made.until), language) })}</Quiet>
          </>
        ) : (
          <p>{t('passwordAsk')}</p>
        )}
      </Stack>
    </Dialog>
  );
}
