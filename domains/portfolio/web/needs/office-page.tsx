// The portfolio office as an administrator sets it: the unit that considers needs, and the people who make it up. Whoever reads
// needs sees whom to turn to.
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ActingDrawer } from '../../../../web/acting-drawer.tsx';
import { asking, call } from '../../../../web/client.ts';
import { houseWords } from '../../../../web/house/house-words.ts';
import { useRefusalText } from '../../../../web/house/refusal-text.ts';
import { useWords } from '../../../../web/language.tsx';
import { Button, IconButton } from '../../../../web/ui/button.tsx';
import { ComboBox } from '../../../../web/ui/combo-box.tsx';
import { DataTable } from '../../../../web/ui/data-table.tsx';
import { DateField } from '../../../../web/ui/date-field.tsx';
import { Section } from '../../../../web/ui/layout.tsx';
import { Link } from '../../../../web/ui/link.tsx';
import { showNotice } from '../../../../web/ui/notice.tsx';
import { PageHeader } from '../../../../web/ui/page-header.tsx';
import { SkeletonPage } from '../../../../web/ui/skeleton.tsx';
import { ErrorState } from '../../../../web/ui/state-notes.tsx';
import { useActing } from '../../../../web/use-acting.ts';
import { useCan } from '../../../../web/viewer.tsx';
import { endRole, giveRole, listAccounts } from '../../../people/contract.ts';
import { UnitField } from '../../../people/web/people-parts.tsx';
import { type OfficeKeeper, type PortfolioOffice, setPortfolioOffice, showPortfolioOffice } from '../../contract.ts';
import { needsWords } from './needs-words.ts';

export function OfficePage() {
  const t = useWords(needsWords);
  const refused = useRefusalText();
  const { data, error } = useQuery(asking(showPortfolioOffice, {}));
  const [drawer, setDrawer] = useState<'unit' | 'person' | null>(null);
  const administers = useCan()('people.administer-accounts');
  if (error) return <ErrorState what={refused(error)} wholePage />;
  if (!data) return <SkeletonPage />;
  return (
    <div className="page">
      <PageHeader
        crumbs={[{ label: t('needs'), href: '/portfolio/needs' }]}
        title={t('office')}
        lead={t('office.lead')}
        facts={[
          {
            label: t('office.unit'),
            value: data.isChosen ? data.unitName : t('office.wholeRegion', { name: data.unitName }),
          },
          { label: t('office.waiting'), value: data.openNeeds },
        ]}
        actions={
          data.maySet ? (
            <Button icon="edit" onPress={() => setDrawer('unit')}>
              {t('office.choose')}
            </Button>
          ) : null
        }
      />
      <Section
        title={t('office.keepers')}
        note={t('office.keepersNote')}
        actions={
          data.maySet && administers ? (
            <Button small icon="add" onPress={() => setDrawer('person')}>
              {t('office.add')}
            </Button>
          ) : null
        }
      >
        <Keepers office={data} mayEnd={data.maySet && administers} />
      </Section>
      {drawer === 'unit' ? <UnitDrawer office={data} onClose={() => setDrawer(null)} /> : null}
      {drawer === 'person' ? <PersonDrawer office={data} onClose={() => setDrawer(null)} /> : null}
    </div>
  );
}

function Keepers({ office, mayEnd }: { office: PortfolioOffice; mayEnd: boolean }) {
  const t = useWords(needsWords);
  const say = useWords(houseWords);
  const [ending, setEnding] = useState<OfficeKeeper | null>(null);
  if (office.keepers.length === 0) return <p className="quiet">{t('office.nobody')}</p>;
  return (
    <>
      <DataTable<OfficeKeeper>
        label={t('office.keepers')}
        rows={office.keepers}
        rowId={(row) => row.grant}
        columns={[
          {
            id: 'name',
            title: t('office.person'),
            priority: 1,
            cell: (row) => (mayEnd ? <Link href={`/people/accounts/${row.account}`}>{row.name}</Link> : row.name),
          },
          { id: 'role', title: t('office.role'), cell: (row) => say(`role.${row.role}`) },
          { id: 'unit', title: t('unit'), cell: (row) => row.unitName },
          {
            id: 'days',
            title: t('office.days'),
            cell: (row) => (
              <span className="numeric">
                {row.from} – {row.to ?? ''}
              </span>
            ),
          },
          ...(mayEnd
            ? [
                {
                  id: 'end',
                  title: '',
                  cell: (row: OfficeKeeper) =>
                    row.role === 'portfolio-officer' && row.to === null ? (
                      <IconButton
                        small
                        icon="close"
                        label={t('office.end', { name: row.name })}
                        onPress={() => setEnding(row)}
                      />
                    ) : null,
                },
              ]
            : []),
        ]}
      />
      {ending ? <EndDrawer keeper={ending} onClose={() => setEnding(null)} /> : null}
    </>
  );
}

type Props = { office: PortfolioOffice; onClose: () => void };

function UnitDrawer({ office, onClose }: Props) {
  const t = useWords(needsWords);
  const act = useActing('portfolio');
  const [unit, setUnit] = useState<string | undefined>(office.isChosen ? office.unit : undefined);
  const set = () =>
    act.run(
      () => call(setPortfolioOffice, { unit: unit ?? '' }),
      () => {
        showNotice({ text: t('office.saved') });
        onClose();
      },
    );
  return (
    <ActingDrawer title={t('office.choose')} verb={t('office.choose')} act={act} onDo={set} onClose={onClose}>
      <p className="quiet">{t('office.chooseNote')}</p>
      <UnitField label={t('office.unit')} value={unit} onChange={setUnit} error={act.faults.unit} />
    </ActingDrawer>
  );
}

/** Gives the role of portfolio officer in the office's unit to somebody who can sign in. */
function PersonDrawer({ office, onClose }: Props) {
  const t = useWords(needsWords);
  const act = useActing('portfolio', 'people');
  const [account, setAccount] = useState<string>();
  const [from, setFrom] = useState<string>();
  const [to, setTo] = useState<string>();
  const give = () =>
    call(giveRole, {
      ...{ account: account ?? '', role: 'portfolio-officer', unit: office.unit },
      from: from ?? '',
      to: to ?? null,
    });
  return (
    <ActingDrawer
      title={t('office.add')}
      verb={t('office.add')}
      act={act}
      onDo={() => act.run(give, onClose)}
      onClose={onClose}
    >
      <ComboBox
        label={t('office.person')}
        value={account}
        onChange={setAccount}
        options={findAccounts}
        error={act.faults.account}
      />
      <DateField label={t('office.from')} value={from} onChange={setFrom} error={act.faults.from} />
      <DateField label={t('office.to')} value={to} onChange={setTo} error={act.faults.to} optional />
    </ActingDrawer>
  );
}

function EndDrawer({ keeper, onClose }: { keeper: OfficeKeeper; onClose: () => void }) {
  const t = useWords(needsWords);
  const act = useActing('portfolio', 'people');
  const [lastDay, setLastDay] = useState<string>();
  return (
    <ActingDrawer
      title={t('office.end', { name: keeper.name })}
      verb={t('office.endVerb')}
      act={act}
      onDo={() => act.run(() => call(endRole, { grant: keeper.grant, lastDay: lastDay ?? '' }), onClose)}
      onClose={onClose}
    >
      <DateField label={t('office.lastDay')} value={lastDay} onChange={setLastDay} error={act.faults.lastDay} />
    </ActingDrawer>
  );
}

async function findAccounts(search: string, signal: AbortSignal) {
  const { rows } = await call(listAccounts, { limit: 30, ...(search ? { search } : {}) }, { signal });
  return rows.filter((row) => !row.disabled).map((row) => ({ id: row.account, label: row.name, note: row.login }));
}
