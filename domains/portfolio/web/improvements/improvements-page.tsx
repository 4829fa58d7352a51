// Improvements as a list, and telling a new one: idea, being tested, introduced, its effect.

import { useState } from 'react';
import { ActingDrawer } from '../../../../web/acting-drawer.tsx';
import { useAddress, useGo, useParam } from '../../../../web/address.ts';
import { addressOf, call } from '../../../../web/client.ts';
import { useRefusalText } from '../../../../web/house/refusal-text.ts';
import { useWords } from '../../../../web/language.tsx';
import { usePagesOf } from '../../../../web/pages-of.ts';
import { Banner } from '../../../../web/ui/banner.tsx';
import { Button } from '../../../../web/ui/button.tsx';
import { Chip } from '../../../../web/ui/chip.tsx';
import { type Column, DataTable } from '../../../../web/ui/data-table.tsx';
import { ListFrame } from '../../../../web/ui/pages/list-frame.tsx';
import { useShortcut } from '../../../../web/ui/shortcuts.tsx';
import { EmptyState } from '../../../../web/ui/state-notes.tsx';
import { SearchField, TextArea, TextField } from '../../../../web/ui/text-field.tsx';
import { useActing } from '../../../../web/use-acting.ts';
import { UnitField } from '../../../people/web/people-parts.tsx';
import {
  exportImprovements,
  type ImprovementRow,
  ImprovementStates,
  listImprovements,
  tellImprovement,
} from '../../contract.ts';
import { improvementsWords } from './improvements-words.ts';

export const improvementTones = { idea: 'attention', testing: 'sea', introduced: 'done', dropped: 'plain' } as const;

export function ImprovementsPage() {
  const t = useWords(improvementsWords);
  const refused = useRefusalText();
  const { search: address } = useAddress();
  const [search, setSearch] = useParam('search');
  const [telling, setTelling] = useState(false);
  const state = ImprovementStates.safeParse(address.get('state')).data;
  const asked = {
    ...(state ? { state } : address.get('state') === 'under-way' ? { state: 'under-way' as const } : {}),
    ...(address.get('unit') ? { unit: address.get('unit') ?? '' } : {}),
    ...(search ? { search: search.slice(0, 100) } : {}),
  };
  const list = usePagesOf(listImprovements, asked, (page) => page.rows);
  const columns = useColumns();
  useShortcut({ keys: 'n', label: t('tell'), group: 'page', run: () => setTelling(true) });
  return (
    <ListFrame
      title={t('improvements')}
      lead={t('lead')}
      views={(['all', 'under-way', 'introduced'] as const).map((view) => ({
        label: t(`view.${view}`),
        href: view === 'all' ? '/portfolio/improvements' : `/portfolio/improvements?state=${view}`,
      }))}
      actions={
        <Button kind="primary" icon="add" onPress={() => setTelling(true)}>
          {t('tell')}
        </Button>
      }
      tools={<SearchField label={t('search')} value={search ?? ''} onChange={(text) => setSearch(text || undefined)} />}
      list={
        <>
          {list.error ? (
            <Banner tone="fault">{refused(list.error)}</Banner>
          ) : (
            <DataTable
              label={t('improvements')}
              columns={columns}
              rows={list.rows}
              rowId={(row) => row.number}
              rowHref={(row) => `/portfolio/improvements/${row.improvement}`}
              exports={(['csv', 'xlsx'] as const).map((format) => ({
                format,
                href: addressOf(exportImprovements, { ...asked, format }),
              }))}
              more={list.more}
              empty={
                <EmptyState icon="arrowUp" title={t('none')}>
                  {t('noneNote')}
                </EmptyState>
              }
            />
          )}
          {telling ? <TellDrawer onClose={() => setTelling(false)} /> : null}
        </>
      }
    />
  );
}

function useColumns(): Column<ImprovementRow>[] {
  const t = useWords(improvementsWords);
  return [
    {
      id: 'title',
      title: t('improvement'),
      priority: 1,
      width: 'wide',
      cell: (row) => (
        <>
          <span className="quiet numeric">{row.number}</span> {row.title}
        </>
      ),
    },
    { id: 'unit', title: t('unit'), cell: (row) => row.unitName },
    {
      id: 'state',
      title: t('state'),
      cell: (row) => <Chip tone={improvementTones[row.state]}>{t(`state.${row.state}`)}</Chip>,
    },
    {
      id: 'introduced',
      title: t('introducedOn'),
      width: 'narrow',
      cell: (row) => <span className="numeric">{row.introducedOn ?? '–'}</span>,
    },
    { id: 'effect', title: t('effect'), width: 'wide', cell: (row) => row.effect || '–' },
  ];
}

function TellDrawer({ onClose }: { onClose: () => void }) {
  const t = useWords(improvementsWords);
  const go = useGo();
  const act = useActing('portfolio');
  const [unit, setUnit] = useState<string>();
  const [title, setTitle] = useState('');
  const [problem, setProblem] = useState('');
  return (
    <ActingDrawer
      title={t('tell')}
      verb={t('tell')}
      act={act}
      onDo={() =>
        act.run(
          () => call(tellImprovement, { unit: unit ?? '', title, problem }),
          ({ improvement }) => go(`/portfolio/improvements/${improvement}`),
        )
      }
      onClose={onClose}
    >
      <TextField
        label={t('title')}
        hint={t('titleHint')}
        value={title}
        onChange={setTitle}
        error={act.faults.title}
        required
      />
      <TextArea label={t('problem')} value={problem} onChange={setProblem} rows={3} optional />
      <UnitField label={t('where')} value={unit} onChange={setUnit} error={act.faults.unit} />
    </ActingDrawer>
  );
}
