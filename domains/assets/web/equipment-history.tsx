// What has happened with a piece, latest first, in words.
import { useLanguage, useWords } from '../../../web/language.tsx';
import { changedFields } from '../../../web/ui/changed-fields.tsx';
import { History } from '../../../web/ui/history.tsx';
import type { IconName } from '../../../web/ui/icon.tsx';
import { hasWord } from '../../../web/words.ts';
import type { EquipmentEntry } from '../contract.ts';
import { assetsWords } from './assets-words.ts';

const icons: Readonly<Record<string, IconName>> = {
  registered: 'add',
  moved: 'map',
  state: 'refresh',
  imported: 'import',
  'import-undone': 'undo',
};

export function EquipmentHistory({ entries }: { entries: readonly EquipmentEntry[] }) {
  const t = useWords(assetsWords);
  const { language } = useLanguage();
  const word = (key: string, otherwise: string): string => (hasWord(assetsWords, language, key) ? t(key) : otherwise);
  const valueText = (field: string, value: unknown): string => {
    if (value === null || value === '') return field === 'person_id' ? t('isShared') : '–';
    return word(`${field}.${String(value)}`, String(value));
  };
  return (
    <History
      label={t('history')}
      events={entries.toReversed().map((entry) => ({
        id: String(entry.ordinal),
        at: entry.at,
        who: entry.by ?? t('somebody'),
        what: word(`did.${entry.what}`, entry.what),
        icon: icons[entry.what] ?? 'edit',
        ...changedFields(entry, { fieldName: (field) => word(`field.${field}`, field), valueText }),
      }))}
    />
  );
}
