// Several of one kind, chosen one at a time: what is chosen stands under the field it is chosen in, and a press takes it away.
import { type ReactNode, useEffect, useRef } from 'react';
import { useWords } from '../../../web/language.tsx';
import { Button } from '../../../web/ui/button.tsx';
import { Row, Stack } from '../../../web/ui/layout.tsx';
import { internalControlWords } from './internal-control-words.ts';

export type Named = { readonly id: string; readonly label: string };

type Props = {
  value: readonly Named[];
  onChange: (value: readonly Named[]) => void;
  /** the field one more is chosen in; it begins empty again each time */
  children: (add: (one: Named) => void) => ReactNode;
};

export function ManyField({ value, onChange, children }: Props) {
  const t = useWords(internalControlWords);
  const chosen = useRef<HTMLDivElement>(null);
  const before = useRef(value.length);
  // the emptied field has lost the focus: it stands on what was just chosen
  useEffect(() => {
    if (value.length > before.current) [...(chosen.current?.querySelectorAll('button') ?? [])].at(-1)?.focus();
    before.current = value.length;
  }, [value.length]);
  return (
    <Stack gap={2}>
      <div key={value.length}>
        {children((one) => (value.some(({ id }) => id === one.id) ? null : onChange([...value, one])))}
      </div>
      {value.length > 0 ? (
        <div ref={chosen}>
          <Row gap={2}>
            {value.map((each) => (
              <Button
                key={each.id}
                small
                icon="close"
                aria-label={t('takeAway', { name: each.label })}
                onPress={() => onChange(value.filter(({ id }) => id !== each.id))}
              >
                {each.label}
              </Button>
            ))}
          </Row>
        </div>
      ) : null}
    </Stack>
  );
}
