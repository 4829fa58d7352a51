// What has happened with a part, latest first, in words.
import { useLanguage, useWords } from '../../../../web/language.tsx';
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
  const shown = (field: string, value: unknown): string =>
    value === null || value === '' ? '–' : word(`${field}.${String(value)}`, String(value));
  return (
    <History
      label={t('history')}
      events={entries.toReversed().map((entry) => {
        const told = Object.entries(entry.changes ?? {}).filter(([field]) => field !== 'object_id');
        return {
          id: String(entry.ordinal),
          at: entry.at,
          who: entry.by ?? t('somebody'),
          what: word(`did.${entry.what}`, entry.what),
          icon: icons[entry.what] ?? 'edit',
          ...(entry.text || told.length > 0
            ? {
                detail: (
                  <>
                    {entry.text ? <p>{entry.text}</p> : null}
                    {told.map(([field, [before, after]]) => (
                      <p key={field} className="quiet small">
                        {word(`field.${field}`, field)}: <del>{shown(field, before)}</del>{' '}
                        <ins>{shown(field, after)}</ins>
                      </p>
                    ))}
                  </>
                ),
              }
            : {}),
        };
      })}
    />
  );
}
