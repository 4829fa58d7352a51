// The records drivers come from, for those who follow them up: what was recorded, by whom, and taking it back; positions
// and volumes come by file.
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ActingDrawer } from '../../../../web/acting-drawer.tsx';
import { asking, call } from '../../../../web/client.ts';
import { useLanguage, useWords } from '../../../../web/language.tsx';
import { Button, IconButton } from '../../../../web/ui/button.tsx';
import { type Column, DataTable } from '../../../../web/ui/data-table.tsx';
import { Quiet, Section, Stack } from '../../../../web/ui/layout.tsx';
import { ButtonLink } from '../../../../web/ui/link.tsx';
import { showNotice } from '../../../../web/ui/notice.tsx';
import { numberText } from '../../../../web/ui/number-text.ts';
import { monthName } from '../../../../web/ui/period-steps.ts';
import { EmptyState } from '../../../../web/ui/state-notes.tsx';
import { TextArea } from '../../../../web/ui/text-field.tsx';
import { useActing } from '../../../../web/use-acting.ts';
import { exportVarianceRecords } from '../../planning-files-contract.ts';
import { listVarianceRecords, removeVarianceRecord, type VarianceRecord } from '../../variance-contract.ts';
import { useCodeName } from '../choice-filters.ts';
import { useSortable } from '../sortable-rows.ts';
import { tableExports } from '../table-exports.ts';
import { ByOn } from './by-on.tsx';
import { useMoney } from './money-text.ts';
import { useUnitName } from './planning-scope.ts';
import { planningWords } from './planning-words.ts';
import { RecordDrawer } from './record-drawer.tsx';

export function VarianceRecords({ unit, year, mayChange }: { unit: string; year: number; mayChange: boolean }) {
  const t = useWords(planningWords);
  const [recording, setRecording] = useState(false);
  const [removing, setRemoving] = useState<VarianceRecord | null>(null);
  const { data } = useQuery(asking(listVarianceRecords, { unit, year }));
  const unitName = useUnitName('finances.read-variance');
  const said = useRecordText();
  const columns: Column<VarianceRecord>[] = [
    {
      id: 'title',
      title: t('cause'),
      priority: 1,
      width: 'wide',
      cell: (row) => (
        <Stack gap={1}>
          <span>{row.title}</span>
          <Quiet small>{`${t(`kind.${row.kind}`)}. ${said(row)}`}</Quiet>
        </Stack>
      ),
    },
    { id: 'unit', title: t('unit'), priority: 3, cell: (row) => unitName(row.unit) },
    {
      id: 'by',
      title: t('by'),
      labelled: true,
      cell: (row) => <ByOn by={row.by} on={row.at} />,
    },
    {
      id: 'remove',
      title: t('takeBack'),
      width: 'narrow',
      cell: (row) => (
        <IconButton icon="trash" small label={`${t('takeBack')}: ${row.title}`} onPress={() => setRemoving(row)} />
      ),
    },
  ];
  const sortable = useSortable(
    mayChange ? columns : columns.filter((column) => column.id !== 'remove'),
    data?.records,
    {
      title: (row) => row.title,
      unit: (row) => unitName(row.unit),
      by: (row) => row.at,
    },
    'records',
  );
  return (
    <Section
      title={t('records')}
      note={t('records.note', { positions: data?.positions.length ?? 0, volumes: data?.volumes.length ?? 0 })}
      actions={
        mayChange ? (
          <>
            <Button icon="add" onPress={() => setRecording(true)}>
              {t('record')}
            </Button>
            <ButtonLink icon="import" href="/imports">
              {t('importPositions')}
            </ButtonLink>
          </>
        ) : null
      }
    >
      <DataTable
        label={t('records')}
        {...sortable}
        exports={tableExports(exportVarianceRecords, { unit, year })}
        rowId={(row) => row.record}
        empty={<EmptyState title={t('records.none')} icon="archive" />}
      />
      {recording ? <RecordDrawer unit={unit} year={year} onClose={() => setRecording(false)} /> : null}
      {removing ? <RemoveDrawer record={removing} onClose={() => setRemoving(null)} /> : null}
    </Section>
  );
}

/** What a record says, in one line. */
function useRecordText(): (row: VarianceRecord) => string {
  const t = useWords(planningWords);
  const { language } = useLanguage();
  const { thousands, tkr } = useMoney();
  const objectName = useCodeName('object');
  const rise = (of: number | null) => numberText(of === null ? null : of / 100, { language, decimals: 1 });
  return (row) => {
    const month = (of: string) => `${monthName(of, language)} ${of.slice(0, 4)}`;
    const from = month(row.from);
    const until = row.to ? month(row.to) : t('openEnd');
    if (row.kind === 'price')
      return t('said.price', {
        budgeted: rise(row.budgetedRise),
        actual: rise(row.actualRise),
        from,
        to: until,
      });
    if (row.kind === 'moved-purchase')
      return t('said.moved-purchase', { amount: `${thousands(row.amount)}\u00a0${tkr}`, from, to: until });
    if (row.kind === 'takeover') return t('said.takeover', { object: objectName(row.object ?? ''), from });
    return t('said.even-cost', { from, to: until });
  };
}

function RemoveDrawer({ record, onClose }: { record: VarianceRecord; onClose: () => void }) {
  const t = useWords(planningWords);
  const act = useActing('finances');
  const [reason, setReason] = useState('');
  const remove = () =>
    act.run(
      () => call(removeVarianceRecord, { record: record.record, reason }),
      () => {
        showNotice({ text: t('takenBack') });
        onClose();
      },
    );
  return (
    <ActingDrawer
      title={`${t('takeBack')}: ${record.title}`}
      verb={t('takeBack')}
      act={act}
      onDo={remove}
      onClose={onClose}
      danger
    >
      <TextArea
        label={t('reason')}
        hint={t('takeBack.hint')}
        value={reason}
        onChange={setReason}
        error={act.faults.reason}
        most={2000}
        rows={3}
      />
    </ActingDrawer>
  );
}
