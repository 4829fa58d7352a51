// What has happened with a part, latest first, in words.
import { useLanguage, useWords } from '../../../../web/language.tsx';
import { changedFields } from '../../../../web/ui/changed-fields.tsx';
import { History } from '../../../../web/ui/history.tsx';
import type { IconName } from '../../../../web/ui/icon.tsx';
import { hasWord } from '../../../../web/words.ts';
import type { ComponentEntry } from '../../architecture/component-contract.ts';
import { architectureWords } from './architecture-words.ts';

const icons: Readonly<Record<string, IconName>> = {
  registered: 'add',
  classified: 'shield',
  'need-added': 'link',
  'need-removed': 'unlink',
  imported: 'import',
  'import-undone': 'undo',
};

export function ComponentHistory({ entries }: { entries: readonly ComponentEntry[] }) {
  const t = useWords(architectureWords);
  const { language } = useLanguage();
  const word = (key: string, otherwise: string): string =>
    hasWord(architectureWords, language, key) ? t(key) : otherwise;
  const valueText = (field: string, value: unknown): string =>
    value === null || value === '' ? '–' : word(`${field}.${String(value)}`, String(value));
  return (
    <History
      label={t('history')}
      events={entries.toReversed().map((entry) => ({
        id: String(entry.ordinal),
        at: entry.at,
        who: entry.by ?? t('somebody'),
        what: word(`did.${entry.what}`, entry.what),
        icon: icons[entry.what] ?? 'edit',
        ...changedFields(
          { text: entry.text, changes: withoutKeys(entry.changes) },
          { fieldName: (field) => word(`field.${field}`, field), valueText },
        ),
      }))}
    />
  );
}

/** The object stands there by its name as well. */
function withoutKeys(changes: ComponentEntry['changes']): ComponentEntry['changes'] {
  return Object.fromEntries(Object.entries(changes ?? {}).filter(([field]) => field !== 'object_id'));
}
