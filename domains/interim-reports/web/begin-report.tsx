// Begins a report: for which unit and period. The template that fits the unit gives the chapters.
import { useState } from 'react';
import { useGo } from '../../../web/address.ts';
import { call } from '../../../web/client.ts';
import { useWords } from '../../../web/language.tsx';
import { usePeriodParam } from '../../../web/period-param.ts';
import { PeriodPicker } from '../../../web/ui/period-picker.tsx';
import { Select } from '../../../web/ui/select.tsx';
import { TextField } from '../../../web/ui/text-field.tsx';
import { createReport } from '../contract.ts';
import { interimReportWords } from './interim-report-words.ts';
import { SavingDrawer } from './saving-drawer.tsx';
import { usePeriodName } from './use-period-name.ts';

type Place = { unit: string; unitName: string; template: string; year: number };

export function BeginReport({ places, onClose }: { places: readonly Place[]; onClose: () => void }) {
  const t = useWords(interimReportWords);
  const go = useGo();
  const periodName = usePeriodName();
  const [remembered] = usePeriodParam();
  const [unit, setUnit] = useState(places[0]?.unit ?? '');
  const [period, setPeriod] = useState(remembered);
  const [title, setTitle] = useState<string | null>(null);
  const place = places.find((each) => each.unit === unit);
  const named = title ?? t('report.named', { period: periodName(period) });
  const save = async (): Promise<void> => {
    const made = await call(createReport, { unit, period, template: place?.template ?? '', title: named });
    go(`/interim-reports/${made.report}`);
  };
  return (
    <SavingDrawer title={t('begin')} verb={t('begin')} save={save} onClose={onClose}>
      <Select
        label={t('unit')}
        value={unit}
        onChange={setUnit}
        options={places.map((each) => ({
          id: each.unit,
          label: each.unitName,
          note: t('templateOf', { year: String(each.year) }),
        }))}
      />
      <PeriodPicker value={period} onChange={setPeriod} />
      <TextField label={t('title')} value={named} onChange={setTitle} required />
    </SavingDrawer>
  );
}
