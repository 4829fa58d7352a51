// My account: the roles I hold and those I have lent to colleagues, my password, and where I am signed in.
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { AnswerOf } from '../../../platform/operation/operation.ts';
import { ActingDrawer } from '../../../web/acting-drawer.tsx';
import { asking, call } from '../../../web/client.ts';
import { houseWords } from '../../../web/house/house-words.ts';
import { useWords } from '../../../web/language.tsx';
import { Banner } from '../../../web/ui/banner.tsx';
import { Button } from '../../../web/ui/button.tsx';
import { type Column, DataTable } from '../../../web/ui/data-table.tsx';
import { DateField } from '../../../web/ui/date-field.tsx';
import { Quiet, Section } from '../../../web/ui/layout.tsx';
import { showNotice } from '../../../web/ui/notice.tsx';
import { RecordFrame } from '../../../web/ui/pages/record-frame.tsx';
import { EmptyState } from '../../../web/ui/state-notes.tsx';
import { dateText } from '../../../web/ui/time-text.ts';
import { type Acting, useActing } from '../../../web/use-acting.ts';
import { delegateRole, type RoleGrant, showMyAccount, takeBackDelegation } from '../contract.ts';
import { SignInPart } from './my-sign-in.tsx';
import { PersonField } from './people-parts.tsx';
import { peopleWords } from './people-words.ts';
import { roleWord } from './role-word.ts';

type Lent = AnswerOf<typeof showMyAccount>['delegated'][number];

export function MyAccountPage() {
  const t = useWords(peopleWords);
  const house = useWords(houseWords);
  const { data } = useQuery(asking(showMyAccount, {}));
  const act = useActing('people');
  const [lending, setLending] = useState<RoleGrant | null>(null);
  const common = <R extends RoleGrant>(): Column<R>[] => [
    { id: 'role', title: t('role'), priority: 1, cell: (row) => roleWord(house, row.role) },
    { id: 'unit', title: t('unit'), cell: (row) => row.unitName ?? t('everywhere') },
    { id: 'from', title: t('from'), width: 'narrow', labelled: true, cell: (row) => row.from },
    { id: 'to', title: t('to'), width: 'narrow', labelled: true, cell: (row) => row.to ?? t('untilEnded') },
  ];
  return (
    <RecordFrame
      title={t('myAccount')}
      lead={t('myAccountLead')}
      banner={act.refusal ? <Banner tone="fault">{act.refusal}</Banner> : null}
    >
      <Section title={t('held')}>
        <DataTable
          label={t('held')}
          columns={[
            ...common<RoleGrant>(),
            { id: 'by', title: t('delegatedBy'), labelled: true, cell: (row) => row.delegatedBy ?? '–' },
            {
              id: 'lend',
              title: t('lend.column'),
              width: 'narrow',
              cell: (row) =>
                row.delegatedBy === null ? (
                  <Button
                    kind="quiet"
                    small
                    onPress={() => setLending(row)}
                    aria-label={`${t('lend')}: ${roleWord(house, row.role)}`}
                  >
                    {t('lend')}
                  </Button>
                ) : null,
            },
          ]}
          rows={data?.held}
          rowId={(row) => row.grant}
          empty={<Quiet>{t('noRoles')}</Quiet>}
        />
      </Section>
      <Section title={t('lent')}>
        <DataTable
          label={t('lent')}
          columns={[
            { id: 'holder', title: t('holder'), priority: 1, cell: (row) => row.holder },
            ...common<Lent>().map((column) => ({ ...column, priority: 2 as const })),
            { id: 'back', title: t('takeRoleBack'), width: 'narrow', cell: (row) => <TakeBack row={row} act={act} /> },
          ]}
          rows={data?.delegated}
          rowId={(row) => row.grant}
          empty={
            <EmptyState icon="people" title={t('noneLent')}>
              {t('noneLentNote')}
            </EmptyState>
          }
        />
      </Section>
      {data ? <SignInPart account={data} /> : null}
      {lending ? <LendDrawer role={lending} onClose={() => setLending(null)} /> : null}
    </RecordFrame>
  );
}

function TakeBack({ row, act }: { row: Lent; act: Acting }) {
  const t = useWords(peopleWords);
  const back = () =>
    act.run(
      () => call(takeBackDelegation, { grant: row.grant }),
      () => showNotice({ text: t('takenRoleBack') }),
    );
  return (
    <Button kind="quiet" small onPress={back} aria-label={t('takeRoleBackOf', { name: row.holder })}>
      {t('takeRoleBack')}
    </Button>
  );
}

function LendDrawer({ role, onClose }: { role: RoleGrant; onClose: () => void }) {
  const t = useWords(peopleWords);
  const house = useWords(houseWords);
  const act = useActing('people');
  const [person, setPerson] = useState<string | undefined>();
  const [from, setFrom] = useState<string | undefined>(dateText(new Date()));
  const [to, setTo] = useState<string | undefined>();
  const lend = () =>
    act.run(
      () => call(delegateRole, { grant: role.grant, person: person ?? '', from: from ?? '', to: to ?? '' }),
      () => {
        showNotice({ text: t('lentDone') });
        onClose();
      },
    );
  const title = t('lendTitle', { role: roleWord(house, role.role) });
  return (
    <ActingDrawer title={title} verb={t('lend')} act={act} onDo={lend} onClose={onClose}>
      <PersonField label={t('lendTo')} value={person} onChange={setPerson} error={act.faults.person} />
      <DateField label={t('firstDay')} value={from} onChange={setFrom} error={act.faults.from} />
      <DateField label={t('lastDay')} value={to} onChange={setTo} error={act.faults.to} />
    </ActingDrawer>
  );
}
