// Several of one kind, chosen one at a time: what is chosen stands above the field it is chosen in, each with a way to take it away.
import { type ReactNode, useEffect, useRef } from 'react';
import { useWords } from '../../../web/language.tsx';
import { IconButton } from '../../../web/ui/button.tsx';
import { Row, Stack } from '../../../web/ui/layout.tsx';
import { internalControlWords } from './internal-control-words.ts';

export type Named = { readonly id: string; readonly label: string };

type Props = {
  label: string;
  value: readonly Named[];
  onChange: (value: readonly Named[]) => void;
  /** the field one more is chosen in; it begins empty again each time */
  children: (add: (one: Named) => void) => ReactNode;
};

export function ManyField({ label, value, onChange, children }: Props) {
  const t = useWords(internalControlWords);
  const list = useRef<HTMLUListElement>(null);
  const before = useRef(value.length);
  // the emptied field has lost the focus: it stands on what was just chosen
  useEffect(() => {
    if (value.length > before.current) [...(list.current?.querySelectorAll('button') ?? [])].at(-1)?.focus();
    before.current = value.length;
  }, [value.length]);
  return (
    <Stack gap={2}>
      {value.length > 0 ? (
        <ul className="many-chosen" aria-label={label} ref={list}>
          {value.map((each) => (
            <li key={each.id}>
              <Row gap={2}>
                <span>{each.label}</span>
                <IconButton
                  small
                  icon="close"
                  label={t('takeAway', { name: each.label })}
                  onPress={() => onChange(value.filter(({ id }) => id !== each.id))}
                />
              </Row>
            </li>
          ))}
        </ul>
      ) : null}
      <div key={value.length}>
        {children((one) => (value.some(({ id }) => id === one.id) ? null : onChange([...value, one])))}
      </div>
    </Stack>
  );
}
