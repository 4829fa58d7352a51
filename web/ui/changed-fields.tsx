// What a line of a history says of itself: its text, and each field from what to what. Spread into an event of History: it has
// no detail where there is nothing to say.
import type { ReactNode } from 'react';

export type ToldChange = {
  text: string;
  changes: Readonly<Record<string, readonly unknown[]>> | null | undefined;
};

export type FieldWords = {
  fieldName: (field: string) => string;
  valueText: (field: string, value: unknown) => string;
};

export function changedFields({ text, changes }: ToldChange, words: FieldWords): { detail?: ReactNode } {
  const told = Object.entries(changes ?? {});
  if (text === '' && told.length === 0) return {};
  return {
    detail: (
      <>
        {text ? <p>{text}</p> : null}
        {told.map(([field, [before, after]]) => (
          <p key={field} className="quiet small">
            {words.fieldName(field)}: <del>{words.valueText(field, before)}</del>{' '}
            <ins>{words.valueText(field, after)}</ins>
          </p>
        ))}
      </>
    ),
  };
}
