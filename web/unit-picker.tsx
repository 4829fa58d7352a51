// Which unit a page is about: found by typing, in tree order, only units where one holds the permission asked for, and
// those that existed in the period looked at.
import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { listUnits } from '../platform/work/units-contract.ts';
import { useParam } from './address.ts';
import { asking } from './client.ts';
import { houseWords } from './house/house-words.ts';
import { useWords } from './language.tsx';
import { ComboBox } from './ui/combo-box.tsx';
import { useViewer } from './viewer.tsx';

const key = 'fyr.unit';

export type UnitPickerProps = {
  value: string | undefined;
  onChange: (unit: string) => void;
  permission?: string;
  /** The period looked at: units of its last day are offered. Without it, those of today. */
  period?: string;
  label?: string;
};

export function UnitPicker({ value, onChange, permission, period, label }: UnitPickerProps) {
  const t = useWords(houseWords);
  const units = useUnits(permission, period);
  const options = useMemo(
    () => units.map((unit) => ({ id: unit.code, label: unit.name, note: unit.code, depth: unit.depth })),
    [units],
  );
  const chosen = units.find((unit) => unit.code === value);
  return (
    <ComboBox
      key={`${value}${chosen?.name}`}
      label={label ?? t('unit')}
      labelHidden
      options={options}
      value={value}
      {...(chosen ? { valueLabel: chosen.name } : {})}
      onChange={(unit) => unit && onChange(unit)}
    />
  );
}

/** The units one may choose from, on the last day of the period or today. */
export function useUnits(permission?: string, period?: string) {
  const on = period ? lastDayOf(period) : undefined;
  const asked = { ...(permission ? { permission } : {}), ...(on ? { on } : {}) };
  const { data } = useQuery({ ...asking(listUnits, asked), staleTime: 300_000 });
  return data?.units ?? [];
}

/** The unit in the address; else the one last looked at in this tab, the viewer's own, the first one may see. */
export function useUnitParam(permission?: string, period?: string): [string | undefined, (unit: string) => void] {
  const [inAddress, set] = useParam('unit');
  const viewer = useViewer();
  const units = useUnits(permission, period);
  const among = (code: string | null | undefined) => units.find((unit) => unit.code === code)?.code;
  useEffect(() => {
    if (inAddress) sessionStorage.setItem(key, inAddress);
  }, [inAddress]);
  return [inAddress ?? among(sessionStorage.getItem(key)) ?? among(viewer?.unit) ?? units[0]?.code, set];
}

/** `2019-01..2019-08` → `2019-08-31`. */
export function lastDayOf(period: string): string {
  const [, year = '', month = ''] = /(\d{4})-(\d\d)$/.exec(period) ?? [];
  return new Date(Date.UTC(Number(year), Number(month), 0)).toISOString().slice(0, 10);
}
