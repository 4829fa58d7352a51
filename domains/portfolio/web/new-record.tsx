// The page on which something new is told to a unit: a need, an assignment. Told, it says its number and opens.
import { type ReactNode, useState } from 'react';
import { useGo } from '../../../web/address.ts';
import { showNotice } from '../../../web/ui/notice.tsx';
import { FormFrame } from '../../../web/ui/pages/form-frame.tsx';
import { useActing } from '../../../web/use-acting.ts';
import { UnitField } from '../../people/web/people-parts.tsx';

type Said<S> = { said: S; onChange: (part: Partial<S>) => void; faults: Readonly<Record<string, string>> };

type Props<S> = {
  /** The list it will stand in. */
  list: { label: string; href: string; back: string };
  title: string;
  lead: string;
  unit: { label: string; permission: string };
  start: S;
  fields: (props: Said<S>) => ReactNode;
  tell: (unit: string, said: S) => Promise<{ id: string; number: string }>;
  told: (number: string) => string;
};

export function NewRecord<S extends object>({ list, title, lead, unit: asked, start, fields, tell, told }: Props<S>) {
  const go = useGo();
  const act = useActing('portfolio');
  const [unit, setUnit] = useState<string>();
  const [said, setSaid] = useState(start);
  const save = () =>
    act.run(
      () => tell(unit ?? '', said),
      ({ id, number }) => {
        showNotice({ text: told(number) });
        go(`${list.href}/${id}`, { replace: true });
      },
    );
  return (
    <FormFrame
      crumbs={[list]}
      title={title}
      lead={lead}
      onSubmit={save}
      act={act}
      finish={title}
      back={list.href}
      backText={list.back}
    >
      <UnitField
        label={asked.label}
        value={unit}
        onChange={setUnit}
        permission={asked.permission}
        error={act.faults.unit}
      />
      {fields({ said, onChange: (part) => setSaid((before) => ({ ...before, ...part })), faults: act.faults })}
    </FormFrame>
  );
}
