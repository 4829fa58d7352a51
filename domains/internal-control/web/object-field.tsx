// Which management objects a risk is about, if any.
import { useQuery } from '@tanstack/react-query';
import { asking } from '../../../web/client.ts';
import { useWords } from '../../../web/language.tsx';
import { ComboBox } from '../../../web/ui/combo-box.tsx';
import { listObjects } from '../../objects/contract.ts';
import { internalControlWords } from './internal-control-words.ts';
import { ManyField, type Named } from './many-field.tsx';

type Props = { value: readonly Named[]; onChange: (objects: readonly Named[]) => void; fault: string | undefined };

export function ObjectField({ value, onChange, fault }: Props) {
  const t = useWords(internalControlWords);
  const rows = useQuery(asking(listObjects, {})).data?.rows ?? [];
  const left = rows.filter((row) => !value.some((each) => each.id === row.code));
  return (
    <ManyField value={value} onChange={onChange}>
      {(add) => (
        <ComboBox
          label={t('object')}
          width="medium"
          value={undefined}
          onChange={(id, option) => (id === undefined ? null : add({ id, label: option?.label ?? id }))}
          options={left.map((row) => ({ id: row.code, label: row.name, note: row.code }))}
          error={fault}
          optional
        />
      )}
    </ManyField>
  );
}
