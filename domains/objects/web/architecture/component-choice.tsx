// One part of the architecture, found by typing its name or code.
import { call } from '../../../../web/client.ts';
import { useWords } from '../../../../web/language.tsx';
import { ComboBox } from '../../../../web/ui/combo-box.tsx';
import { listComponents } from '../../architecture/component-contract.ts';
import { architectureWords } from './architecture-words.ts';

export type ComponentChoiceProps = {
  label: string;
  hint?: string;
  value: string | undefined;
  valueLabel?: string;
  onChange: (component: string | undefined) => void;
  error?: string | undefined;
  optional?: boolean;
};

export function ComponentChoice({ hint, valueLabel, optional = false, ...rest }: ComponentChoiceProps) {
  const t = useWords(architectureWords);
  const find = async (search: string, signal: AbortSignal) => {
    const { rows } = await call(listComponents, { search, limit: 20 }, { signal });
    return rows.map((row) => ({ id: row.component, label: row.name, note: `${row.code} · ${t(`kind.${row.kind}`)}` }));
  };
  return (
    <ComboBox
      {...rest}
      {...(hint === undefined ? {} : { hint })}
      {...(valueLabel === undefined ? {} : { valueLabel })}
      options={find}
      optional={optional}
    />
  );
}
