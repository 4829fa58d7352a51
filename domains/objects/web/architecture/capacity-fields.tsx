// What the drawers about rooms share: a drawer that does one thing, and the choice of a unit.
import type { ReactNode } from 'react';
import { ActingDrawer } from '../../../../web/acting-drawer.tsx';
import { useWords } from '../../../../web/language.tsx';
import { ComboBox } from '../../../../web/ui/combo-box.tsx';
import { showNotice } from '../../../../web/ui/notice.tsx';
import { useUnits } from '../../../../web/unit-picker.tsx';
import { useActing } from '../../../../web/use-acting.ts';
import { architectureWords } from './architecture-words.ts';

type Faults = Readonly<Record<string, string | undefined>>;

/** A drawer that does one thing and closes when it went well. */
export function CapacityDrawer({
  title,
  verb,
  run,
  onClose,
  children,
}: {
  title: string;
  verb: string;
  run: () => Promise<unknown>;
  onClose: () => void;
  children: (faults: Faults) => ReactNode;
}) {
  const t = useWords(architectureWords);
  const act = useActing('objects');
  const save = () =>
    act.run(run, () => {
      showNotice({ text: t('saved') });
      onClose();
    });
  return (
    <ActingDrawer title={title} verb={verb} act={act} onDo={save} onClose={onClose}>
      {children(act.faults)}
    </ActingDrawer>
  );
}

export function UnitField({
  label,
  permission,
  value,
  onChange,
  error,
}: {
  label: string;
  permission?: string;
  value: string;
  onChange: (unit: string) => void;
  error: string | undefined;
}) {
  const units = useUnits(permission);
  return (
    <ComboBox
      key={`unit ${units.length}`}
      label={label}
      value={value || undefined}
      onChange={(unit) => onChange(unit ?? '')}
      options={units.map((unit) => ({ id: unit.code, label: unit.name, note: unit.code }))}
      error={error}
    />
  );
}
