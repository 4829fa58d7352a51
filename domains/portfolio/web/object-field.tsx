// Choosing the management object that something is about, or none.
import { useQuery } from '@tanstack/react-query';
import { asking } from '../../../web/client.ts';
import { Select } from '../../../web/ui/select.tsx';
import { listObjects } from '../../objects/contract.ts';

type Props = {
  label: string;
  /** The word for no object. */
  without: string;
  value: string;
  onChange: (code: string) => void;
  error: string | undefined;
};

const none = 'none';

export function ObjectField({ without, value, onChange, ...frame }: Props) {
  const rows = useQuery(asking(listObjects, {})).data?.rows ?? [];
  return (
    <Select
      value={value || none}
      onChange={(code) => onChange(code === none ? '' : code)}
      options={[
        { id: none, label: without },
        ...rows.map((row) => ({ id: row.code, label: row.name, note: row.code })),
      ]}
      optional
      {...frame}
    />
  );
}
