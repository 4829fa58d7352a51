// What an hour costs, from which day and how it was worked out: salary cost over the hours it is to cover.
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ActingDrawer } from '../../../web/acting-drawer.tsx';
import { asking, call } from '../../../web/client.ts';
import { useRefusalText } from '../../../web/house/refusal-text.ts';
import { useLanguage, useWords } from '../../../web/language.tsx';
import { Banner } from '../../../web/ui/banner.tsx';
import { Button } from '../../../web/ui/button.tsx';
import { type Column, DataTable } from '../../../web/ui/data-table.tsx';
import { DateField } from '../../../web/ui/date-field.tsx';
import { NumberField } from '../../../web/ui/number-field.tsx';
import { numberText, unitText } from '../../../web/ui/number-text.ts';
import { ListFrame } from '../../../web/ui/pages/list-frame.tsx';
import { EmptyState } from '../../../web/ui/state-notes.tsx';
import { TextField } from '../../../web/ui/text-field.tsx';
import { useActing } from '../../../web/use-acting.ts';
import { UnitField } from '../../people/web/people-parts.tsx';
import { type HourPriceRow, listHourPrices, setHourPrice } from '../contract.ts';
import { objectsWords } from './objects-words.ts';
import { usePlanNumbers } from './plan-numbers.ts';

export function PricesPage() {
  const t = useWords(objectsWords);
  const refused = useRefusalText();
  const { data, error } = useQuery(asking(listHourPrices, {}));
  const [setting, setSetting] = useState(false);
  const columns = useColumns();
  return (
    <ListFrame
      crumbs={[{ label: t('objects'), href: '/objects' }]}
      title={t('prices')}
      lead={t('pricesLead')}
      actions={
        data?.maySet ? (
          <Button kind="primary" icon="add" onPress={() => setSetting(true)}>
            {t('setPrice')}
          </Button>
        ) : null
      }
      list={
        error ? (
          <Banner tone="fault">{refused(error)}</Banner>
        ) : (
          <>
            <DataTable
              label={t('prices')}
              columns={columns}
              rows={data?.rows}
              rowId={(row) => `${row.unit} ${row.from}`}
              groupOf={(row) => ({ id: row.unit, title: row.unitName })}
              empty={<EmptyState title={t('noPrices')} />}
            />
            {setting ? <PriceDrawer onClose={() => setSetting(false)} /> : null}
          </>
        )
      }
    />
  );
}

function useColumns(): Column<HourPriceRow>[] {
  const t = useWords(objectsWords);
  const { language } = useLanguage();
  const numbers = usePlanNumbers();
  return [
    { id: 'from', title: t('priceFrom'), priority: 1, cell: (row) => <span className="numeric">{row.from}</span> },
    {
      id: 'price',
      title: t('price'),
      unit: unitText('kr', language),
      numeric: true,
      cell: (row) => numberText((row.salaryCost * 36) / row.seconds, { language, decimals: 2 }),
    },
    {
      id: 'cost',
      title: t('salaryCost'),
      unit: numbers.tkr,
      numeric: true,
      cell: (row) => numbers.thousands(row.salaryCost),
    },
    { id: 'hours', title: t('pricedHours'), unit: 'h', numeric: true, cell: (row) => numbers.hours(row.seconds) },
    { id: 'note', title: t('note'), priority: 3, width: 'wide', cell: (row) => row.note },
    { id: 'by', title: t('setBy'), priority: 3, cell: (row) => row.by ?? '–' },
  ];
}

function PriceDrawer({ onClose }: { onClose: () => void }) {
  const t = useWords(objectsWords);
  const act = useActing('objects');
  const [unit, setUnit] = useState<string>();
  const [from, setFrom] = useState<string>();
  const [salaryCost, setSalaryCost] = useState<number | null>(null);
  const [seconds, setSeconds] = useState<number | null>(null);
  const [note, setNote] = useState('');
  const given = { unit: unit ?? '', from: from ?? '', salaryCost: salaryCost ?? 0, seconds: seconds ?? 0, note };
  return (
    <ActingDrawer
      title={t('setPrice')}
      verb={t('save')}
      act={act}
      onDo={() => act.run(() => call(setHourPrice, given), onClose)}
      onClose={onClose}
    >
      <UnitField
        label={t('unit')}
        value={unit}
        onChange={setUnit}
        permission="objects.set-hour-price"
        error={act.faults.unit}
      />
      <DateField label={t('priceFrom')} value={from} onChange={setFrom} error={act.faults.from} />
      <NumberField
        label={t('salaryCost')}
        value={salaryCost}
        onChange={setSalaryCost}
        scale={100}
        decimals={0}
        unit="kr"
        min={0}
        error={act.faults.salaryCost}
      />
      <NumberField
        label={t('pricedHours')}
        value={seconds}
        onChange={setSeconds}
        scale={3600}
        decimals={0}
        unit="h"
        min={0}
        error={act.faults.seconds}
      />
      <TextField label={t('note')} value={note} onChange={setNote} error={act.faults.note} optional />
    </ActingDrawer>
  );
}
