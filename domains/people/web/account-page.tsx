// One account: the roles it holds and has held, closing it, and a temporary password.
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { usePathParam } from '../../../web/address.ts';
import { asking, call } from '../../../web/client.ts';
import { houseWords } from '../../../web/house/house-words.ts';
import { useRefusalText } from '../../../web/house/refusal-text.ts';
import { useWords } from '../../../web/language.tsx';
import { Banner } from '../../../web/ui/banner.tsx';
import { Button } from '../../../web/ui/button.tsx';
import { Chip } from '../../../web/ui/chip.tsx';
import { type Column, DataTable } from '../../../web/ui/data-table.tsx';
import { Quiet, Section } from '../../../web/ui/layout.tsx';
import { Link } from '../../../web/ui/link.tsx';
import { showNotice } from '../../../web/ui/notice.tsx';
import { RecordFrame } from '../../../web/ui/pages/record-frame.tsx';
import { SkeletonPage } from '../../../web/ui/skeleton.tsx';
import { ErrorState } from '../../../web/ui/state-notes.tsx';
import { Time } from '../../../web/ui/time.tsx';
import { useActing } from '../../../web/use-acting.ts';
import { disableAccount, enableAccount, type AccountPage as Page, type RoleGrant, showAccount } from '../contract.ts';
import { EndRoleDrawer, GiveRoleDrawer, PasswordDialog } from './account-drawers.tsx';
import { peopleWords } from './people-words.ts';
import { roleWord } from './role-word.ts';

type Opened = 'give' | 'password' | RoleGrant | null;

export function AccountPage() {
  const t = useWords(peopleWords);
  const refused = useRefusalText();
  const { data, error } = useQuery(asking(showAccount, { account: usePathParam('account') }));
  const act = useActing('people');
  const [opened, setOpened] = useState<Opened>(null);
  if (error) return <ErrorState what={refused(error)} wholePage />;
  if (!data) return <SkeletonPage />;
  const { account } = data;
  const enable = () =>
    act.run(
      () => call(enableAccount, { account }),
      () => showNotice({ text: t('enabledDone') }),
    );
  const disable = () =>
    act.run(
      () => call(disableAccount, { account }),
      () => showNotice({ text: t('disabledDone'), undo: enable }),
    );
  return (
    <RecordFrame
      crumbs={[{ label: t('accounts'), href: '/people/accounts' }]}
      title={data.name}
      mark={<Chip>{t(data.disabled ? 'status.disabled' : 'status.open')}</Chip>}
      facts={[
        { label: t('login'), value: data.login },
        {
          label: t('person'),
          value: data.person ? <Link href={`/people/persons/${data.person}`}>{data.name}</Link> : '–',
        },
        { label: t('opened'), value: <Time at={data.createdAt} /> },
      ]}
      banner={<PageBanner page={data} refusal={act.refusal} />}
      actions={
        data.disabled ? (
          <Button working={act.working} onPress={enable}>
            {t('enable')}
          </Button>
        ) : (
          <>
            <Button kind="primary" icon="add" onPress={() => setOpened('give')}>
              {t('giveRole')}
            </Button>
            <Button onPress={() => setOpened('password')}>{t('password')}</Button>
            <Button kind="quiet" working={act.working} onPress={disable}>
              {t('disable')}
            </Button>
          </>
        )
      }
    >
      <Section title={t('roles')}>
        <RoleTable roles={data.roles} onEnd={setOpened} />
      </Section>
      <Drawers page={data} opened={opened} onClose={() => setOpened(null)} />
    </RecordFrame>
  );
}

function PageBanner({ page, refusal }: { page: Page; refusal: string | null }) {
  const t = useWords(peopleWords);
  if (refusal) return <Banner tone="fault">{refusal}</Banner>;
  return page.disabled ? <Banner tone="attention">{t('disabledBanner')}</Banner> : null;
}

function Drawers({ page, opened, onClose }: { page: Page; opened: Opened; onClose: () => void }) {
  if (opened === null) return null;
  if (opened === 'give') return <GiveRoleDrawer account={page.account} onClose={onClose} />;
  if (opened === 'password') return <PasswordDialog account={page.account} onClose={onClose} />;
  return <EndRoleDrawer role={opened} onClose={onClose} />;
}

type RoleTableProps = { roles: readonly RoleGrant[]; onEnd: (role: RoleGrant) => void };

function RoleTable({ roles, onEnd }: RoleTableProps) {
  const t = useWords(peopleWords);
  const house = useWords(houseWords);
  const columns: Column<RoleGrant>[] = [
    { id: 'role', title: t('role'), priority: 1, cell: (row) => roleWord(house, row.role) },
    { id: 'unit', title: t('unit'), cell: (row) => row.unitName ?? t('everywhere') },
    { id: 'from', title: t('from'), width: 'narrow', labelled: true, cell: (row) => row.from },
    { id: 'to', title: t('to'), width: 'narrow', labelled: true, cell: (row) => row.to ?? t('untilEnded') },
    {
      id: 'holds',
      title: t('holds'),
      width: 'narrow',
      labelled: true,
      cell: (row) => t(row.holds ? 'holds.yes' : 'holds.no'),
    },
    { id: 'by', title: t('delegatedBy'), labelled: true, cell: (row) => row.delegatedBy ?? '–' },
    endColumn(t('ending'), t('endRole'), (row: RoleGrant) => roleWord(house, row.role), onEnd),
  ];
  return (
    <DataTable
      label={t('roles')}
      columns={columns}
      rows={roles}
      rowId={(row) => row.grant}
      rowTone={(row) => (row.holds ? undefined : 'quiet')}
      empty={<Quiet>{t('noRoles')}</Quiet>}
    />
  );
}

function endColumn(
  title: string,
  label: string,
  nameOf: (role: RoleGrant) => string,
  end: (role: RoleGrant) => void,
): Column<RoleGrant> {
  return {
    id: 'end',
    title,
    width: 'narrow',
    cell: (row) =>
      row.to === null || row.holds ? (
        <Button kind="quiet" small onPress={() => end(row)} aria-label={`${label}: ${nameOf(row)}`}>
          {label}
        </Button>
      ) : null,
  };
}
