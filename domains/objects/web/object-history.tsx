// What has happened with an object, latest first, in words.
import { useLanguage, useWords } from '../../../web/language.tsx';
import { changedFields } from '../../../web/ui/changed-fields.tsx';
import { History } from '../../../web/ui/history.tsx';
import { hasWord } from '../../../web/words.ts';
import type { ObjectEntry } from '../contract.ts';
import { objectsWords } from './objects-words.ts';

export function ObjectHistory({ entries }: { entries: readonly ObjectEntry[] }) {
  const t = useWords(objectsWords);
  const { language } = useLanguage();
  const word = (key: string, otherwise: string): string => (hasWord(objectsWords, language, key) ? t(key) : otherwise);
  const shown = (field: string, value: unknown) =>
    value === null || value === '' ? '–' : word(`${field}.${String(value)}`, String(value));
  return (
    <History
      label={t('history')}
      events={entries.toReversed().map((entry) => ({
        id: String(entry.ordinal),
        at: entry.at,
        who: entry.by ?? t('somebody'),
        what: word(`did.${entry.what}`, entry.what),
        ...changedFields(entry, { fieldName: (field) => word(`field.${field}`, field), valueText: shown }),
      }))}
    />
  );
}
