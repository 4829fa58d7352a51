// Begins a report: for which unit, from which of its templates, and for which period.
import { useState } from 'react';
import type { AnswerOf } from '../../../platform/operation/operation.ts';
import { useGo } from '../../../web/address.ts';
import { call } from '../../../web/client.ts';
import { useWords } from '../../../web/language.tsx';
import { usePeriodParam } from '../../../web/period-param.ts';
import { PeriodPicker } from '../../../web/ui/period-picker.tsx';
import { Select } from '../../../web/ui/select.tsx';
import { TextField } from '../../../web/ui/text-field.tsx';
import { createReport, type listReports } from '../contract.ts';
import { interimReportWords } from './interim-report-words.ts';
import { SavingDrawer } from './saving-drawer.tsx';
import { usePeriodName } from './use-period-name.ts';

type Place = AnswerOf<typeof listReports>['mayCreateIn'][number];

export function BeginReport({ places, onClose }: { places: readonly Place[]; onClose: () => void }) {
  const t = useWords(interimReportWords);
  const go = useGo();
  const periodName = usePeriodName();
  const [remembered] = usePeriodParam();
  const [unit, setUnit] = useState(places[0]?.unit ?? '');
  const [template, setTemplate] = useState<string | undefined>(undefined);
  const [chosen, setPeriod] = useState<string | undefined>(undefined);
  const [title, setTitle] = useState<string | null>(null);
  const here = places.filter((each) => each.unit === unit);
  const place = here.find((each) => each.template === template) ?? here[0];
  const period = chosen ?? (place ? firstPeriod(place, remembered) : remembered);
  const named = title ?? `${place?.name ?? ''} ${periodName(period)}`.trim();
  const save = async (): Promise<void> => {
    const made = await call(createReport, { unit, period, template: place?.template ?? '', title: named });
    go(`/interim-reports/${made.report}`);
  };
  const units = [...new Map(places.map((each) => [each.unit, each.unitName]))];
  return (
    <SavingDrawer title={t('begin')} verb={t('begin')} save={save} onClose={onClose}>
      <Select label={t('unit')} value={unit} onChange={setUnit} options={units.map(([id, label]) => ({ id, label }))} />
      <Select
        label={t('template')}
        value={place?.template}
        onChange={(next) => {
          setTemplate(next);
          setPeriod(undefined);
        }}
        options={here.map((each) => ({
          id: each.template,
          label: each.name,
          note: t('templateOf', { year: String(each.year) }),
        }))}
      />
      <PeriodPicker value={period} onChange={setPeriod} />
      <TextField label={t('title')} value={named} onChange={setTitle} required />
    </SavingDrawer>
  );
}

/** The template’s months of the year one looks at; where it names none, the period one looks at. */
function firstPeriod({ months }: Place, remembered: string): string {
  const year = remembered.slice(0, 4);
  const fits = months.map(({ from, to }) => `${year}-${two(from)}..${year}-${two(to)}`);
  return fits.find((each) => each === remembered) ?? fits[0] ?? remembered;
}

function two(month: number): string {
  return String(month).padStart(2, '0');
}
