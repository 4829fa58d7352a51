// Which management object a risk is about, if any.
import { useQuery } from '@tanstack/react-query';
import { asking } from '../../../web/client.ts';
import { useWords } from '../../../web/language.tsx';
import { Select } from '../../../web/ui/select.tsx';
import { listObjects } from '../../objects/contract.ts';
import { internalControlWords } from './internal-control-words.ts';

const none = 'none';

type Props = { value: string; onChange: (code: string) => void; fault: string | undefined };

export function ObjectField({ value, onChange, fault }: Props) {
  const t = useWords(internalControlWords);
  const rows = useQuery(asking(listObjects, {})).data?.rows ?? [];
  return (
    <Select
      label={t('object')}
      value={value || none}
      onChange={(code) => onChange(code === none ? '' : code)}
      options={[
        { id: none, label: t('object.none') },
        ...rows.map((row) => ({ id: row.code, label: row.name, note: row.code })),
      ]}
      error={fault}
      optional
    />
  );
}
