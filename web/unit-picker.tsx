// Which unit a page is about: found by typing, in tree order, only units where one holds the permission asked for.
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { listUnits } from '../platform/work/units-contract.ts';
import { useParam } from './address.ts';
import { asking } from './client.ts';
import { houseWords } from './house/house-words.ts';
import { useWords } from './language.tsx';
import { ComboBox } from './ui/combo-box.tsx';
import { useViewer } from './viewer.tsx';

export type UnitPickerProps = {
  value: string | undefined;
  onChange: (unit: string) => void;
  permission?: string;
  label?: string;
};

export function UnitPicker({ value, onChange, permission, label }: UnitPickerProps) {
  const t = useWords(houseWords);
  const units = useUnits(permission);
  const options = useMemo(
    () => units.map((unit) => ({ id: unit.code, label: unit.name, note: '·'.repeat(unit.depth) + unit.code })),
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

/** The units one may choose from. */
export function useUnits(permission?: string) {
  const { data } = useQuery({ ...asking(listUnits, permission ? { permission } : {}), staleTime: 300_000 });
  return data?.units ?? [];
}

/** The unit in the address; else the viewer's own, else the first one may see. */
export function useUnitParam(permission?: string): [string | undefined, (unit: string) => void] {
  const [inAddress, set] = useParam('unit');
  const viewer = useViewer();
  const units = useUnits(permission);
  const own = units.find((unit) => unit.code === viewer?.unit)?.code;
  return [inAddress ?? own ?? units[0]?.code, set];
}
