// The items one answers for: what is offered, what is coming, drafts and what is withdrawn; new ones begin here.
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ActingDrawer } from '../../../web/acting-drawer.tsx';
import { useGo } from '../../../web/address.ts';
import { asking, call } from '../../../web/client.ts';
import { useRefusalText } from '../../../web/house/refusal-text.ts';
import { useWords } from '../../../web/language.tsx';
import { Banner } from '../../../web/ui/banner.tsx';
import { Button } from '../../../web/ui/button.tsx';
import { Chip } from '../../../web/ui/chip.tsx';
import { type Column, DataTable } from '../../../web/ui/data-table.tsx';
import { Row } from '../../../web/ui/layout.tsx';
import { ListFrame } from '../../../web/ui/pages/list-frame.tsx';
import { Select } from '../../../web/ui/select.tsx';
import { EmptyState } from '../../../web/ui/state-notes.tsx';
import { TextField } from '../../../web/ui/text-field.tsx';
import { Time } from '../../../web/ui/time.tsx';
import { useUnits } from '../../../web/unit-picker.tsx';
import { useActing } from '../../../web/use-acting.ts';
import { UnitField } from '../../people/web/people-parts.tsx';
import { beginItem, type KeptItem, listKeptItems } from '../contract.ts';
import { intakeWords } from './intake-words.ts';

const tones = { offered: 'done', coming: 'sea', new: 'attention', withdrawn: 'plain' } as const;

export function KeptItemsPage() {
  const t = useWords(intakeWords);
  const refused = useRefusalText();
  const [beginning, setBeginning] = useState(false);
  const { data, error } = useQuery(asking(listKeptItems, {}));
  const columns: Column<KeptItem>[] = [
    { id: 'name', title: t('item'), priority: 1, width: 'wide', cell: (row) => row.name },
    {
      id: 'state',
      title: t('state'),
      cell: (row) => (
        <Row gap={2}>
          <Chip tone={tones[row.state]}>{t(`kept.${row.state}`)}</Chip>
          {row.hasDraft && row.state !== 'new' ? <Chip tone="attention">{t('kept.draft')}</Chip> : null}
        </Row>
      ),
    },
    { id: 'owner', title: t('editor.owner'), cell: (row) => row.ownerName },
    { id: 'kind', title: t('kept.kind'), cell: (row) => t(row.isBundle ? 'bundle' : 'kept.single') },
    { id: 'changed', title: t('kept.changed'), width: 'narrow', cell: (row) => <Time at={row.changedAt} /> },
  ];
  return (
    <ListFrame
      crumbs={[{ label: t('catalogue'), href: '/catalogue' }]}
      title={t('kept')}
      lead={t('kept.lead')}
      actions={
        <Button kind="primary" icon="add" onPress={() => setBeginning(true)}>
          {t('kept.begin')}
        </Button>
      }
      list={
        <>
          {error ? (
            <Banner tone="fault">{refused(error)}</Banner>
          ) : (
            <DataTable
              label={t('kept')}
              columns={columns}
              rows={data?.items}
              rowId={(row) => row.item}
              rowHref={(row) => `/catalogue/keep/${row.item}`}
              empty={
                <EmptyState icon="grid" title={t('kept.none')}>
                  {t('kept.noneNote')}
                </EmptyState>
              }
            />
          )}
          {beginning ? <BeginDrawer items={data?.items ?? []} onClose={() => setBeginning(false)} /> : null}
        </>
      }
    />
  );
}

function BeginDrawer({ items, onClose }: { items: readonly KeptItem[]; onClose: () => void }) {
  const t = useWords(intakeWords);
  const go = useGo();
  const act = useActing('intake');
  const units = useUnits('intake.change-catalogue');
  const [name, setName] = useState('');
  const [chosen, setUnit] = useState<string | undefined>();
  const [copyOf, setCopyOf] = useState('none');
  const unit = chosen ?? units[0]?.code;
  return (
    <ActingDrawer
      title={t('kept.begin')}
      verb={t('kept.beginDo')}
      act={act}
      onDo={() =>
        act.run(
          () => call(beginItem, { name, ownerUnit: unit ?? '', ...(copyOf === 'none' ? {} : { copyOf }) }),
          ({ item }) => go(`/catalogue/keep/${item}`),
        )
      }
      onClose={onClose}
    >
      <TextField label={t('kept.nameIn')} value={name} onChange={setName} error={act.faults.name} />
      <UnitField
        label={t('editor.owner')}
        value={unit}
        onChange={setUnit}
        permission="intake.change-catalogue"
        error={act.faults.ownerUnit}
      />
      <Select
        label={t('kept.copyOf')}
        value={copyOf}
        onChange={setCopyOf}
        options={[
          { id: 'none', label: t('kept.empty') },
          ...items.filter((item) => item.state !== 'new').map((item) => ({ id: item.item, label: item.name })),
        ]}
      />
    </ActingDrawer>
  );
}
