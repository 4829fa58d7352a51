// Who can sign in, and the roles they hold; opening an account for somebody.

import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ActingDrawer } from '../../../web/acting-drawer.tsx';
import { useGo, useParam } from '../../../web/address.ts';
import { asking, call } from '../../../web/client.ts';
import { houseWords } from '../../../web/house/house-words.ts';
import { useWords } from '../../../web/language.tsx';
import { usePagesOf } from '../../../web/pages-of.ts';
import { Button } from '../../../web/ui/button.tsx';
import { type Column, DataTable } from '../../../web/ui/data-table.tsx';
import { ListFrame } from '../../../web/ui/pages/list-frame.tsx';
import { EmptyState } from '../../../web/ui/state-notes.tsx';
import { SearchField, TextField } from '../../../web/ui/text-field.tsx';
import { useActing } from '../../../web/use-acting.ts';
import {
  type AccountRow,
  GivenRole,
  listAccounts,
  openAccount,
  type PersonPage,
  type RoleGrant,
  showPerson,
} from '../contract.ts';
import { PersonField } from './people-parts.tsx';
import { peopleWords } from './people-words.ts';
import { roleWord } from './role-word.ts';

export function AccountsPage() {
  const t = useWords(peopleWords);
  const house = useWords(houseWords);
  const [search, setSearch] = useParam('search');
  const [open, setOpen] = useParam('open');
  const accounts = useAccounts();
  const columns: Column<AccountRow>[] = [
    { id: 'name', title: t('name'), priority: 1, cell: (row) => row.name },
    { id: 'login', title: t('login'), cell: (row) => row.login },
    {
      id: 'roles',
      title: t('roles'),
      width: 'wide',
      cell: (row) => row.roles.map((role) => roleText(role)).join(', '),
    },
    {
      id: 'status',
      title: t('status'),
      width: 'narrow',
      cell: (row) => t(row.disabled ? 'status.disabled' : 'status.open'),
    },
  ];
  const roleText = (role: RoleGrant): string => `${roleWord(house, role.role)} (${role.unitName ?? t('everywhere')})`;
  return (
    <ListFrame
      title={t('accounts')}
      lead={t('accountsLead')}
      actions={
        <Button kind="primary" icon="add" onPress={() => setOpen('new')}>
          {t('openAccount')}
        </Button>
      }
      tools={
        <SearchField
          label={t('searchAccounts')}
          value={search ?? ''}
          onChange={(text) => setSearch(text || undefined)}
        />
      }
      filters={[
        {
          name: 'role',
          label: t('role'),
          single: true,
          options: GivenRole.options.map((id) => ({ id, label: roleWord(house, id) })),
        },
      ]}
      list={
        <>
          <DataTable
            label={t('accounts')}
            columns={columns}
            rows={accounts.rows}
            rowId={(row) => row.account}
            rowHref={(row) => `/people/accounts/${row.account}`}
            rowTone={(row) => (row.disabled ? 'quiet' : undefined)}
            more={accounts.more}
            empty={<EmptyState icon="lock" title={t('noAccounts')} />}
          />
          {open ? <ForPerson person={open === 'new' ? undefined : open} onClose={() => setOpen(undefined)} /> : null}
        </>
      }
    />
  );
}

function useAccounts() {
  const [search] = useParam('search');
  const [role] = useParam('role');
  const known = GivenRole.options.find((each) => each === role);
  const asked = { ...(search ? { search } : {}), ...(known ? { role: known } : {}) };
  return usePagesOf(listAccounts, asked, (page) => page.rows);
}

/** The drawer, once what is known of the person has come. */
function ForPerson({ person, onClose }: { person: string | undefined; onClose: () => void }) {
  const { data } = useQuery({ ...asking(showPerson, { person: person ?? '' }), enabled: person !== undefined });
  if (person !== undefined && !data) return null;
  return <OpenAccountDrawer from={data} onClose={onClose} />;
}

function OpenAccountDrawer({ from, onClose }: { from: PersonPage | undefined; onClose: () => void }) {
  const t = useWords(peopleWords);
  const go = useGo();
  const act = useActing('people');
  const [person, setPerson] = useState<string | undefined>(from?.person);
  const [name, setName] = useState(from ? `${from.givenName} ${from.familyName}` : '');
  const [login, setLogin] = useState(from?.details?.login ?? '');
  const open = () =>
    act.run(
      () => call(openAccount, { person: person ?? null, name, login }),
      ({ account }) => go(`/people/accounts/${account}`),
    );
  return (
    <ActingDrawer title={t('openAccountTitle')} verb={t('openAccount')} act={act} onDo={open} onClose={onClose}>
      {from ? null : (
        <PersonField
          hint={t('personHint')}
          value={person}
          onChange={(chosen, label) => {
            setPerson(chosen);
            if (label) setName(label);
          }}
          optional
        />
      )}
      <TextField label={t('name')} value={name} onChange={setName} error={act.faults.name} />
      <TextField label={t('login')} value={login} onChange={setLogin} error={act.faults.login} autoComplete="off" />
    </ActingDrawer>
  );
}
