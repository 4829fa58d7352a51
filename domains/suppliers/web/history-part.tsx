// What has happened with a supplier, latest first, in words.

import { useLanguage, useWords } from '../../../web/language.tsx';
import { usePagesOf } from '../../../web/pages-of.ts';
import { Button } from '../../../web/ui/button.tsx';
import { changedFields } from '../../../web/ui/changed-fields.tsx';
import { History } from '../../../web/ui/history.tsx';
import { Row, Stack } from '../../../web/ui/layout.tsx';
import { SkeletonLines } from '../../../web/ui/skeleton.tsx';
import { EmptyState } from '../../../web/ui/state-notes.tsx';
import { hasWord } from '../../../web/words.ts';
import { type SupplierEntry, showSupplierHistory } from '../contract.ts';
import { suppliersWords } from './suppliers-words.ts';

export function HistoryPart({ supplier }: { supplier: string }) {
  const t = useWords(suppliersWords);
  const list = usePagesOf(showSupplierHistory, { supplier }, (page) => page.entries);
  const eventOf = useEvent();
  if (!list.rows) return <SkeletonLines />;
  if (list.rows.length === 0) return <EmptyState title={t('noHistory')} />;
  return (
    <Stack gap={4}>
      <History label={t('part.history')} events={list.rows.map(eventOf)} />
      {list.more ? (
        <Row>
          <Button kind="quiet" working={list.more.loading} onPress={list.more.load}>
            {t('more')}
          </Button>
        </Row>
      ) : null}
    </Stack>
  );
}

function useEvent() {
  const t = useWords(suppliersWords);
  const { language } = useLanguage();
  const word = (key: string, otherwise: string): string =>
    hasWord(suppliersWords, language, key) ? t(key) : otherwise;
  const valueText = (value: unknown): string =>
    value === null || value === ''
      ? '–'
      : typeof value === 'boolean'
        ? t(value ? 'yes' : 'no')
        : Array.isArray(value)
          ? value.join(', ')
          : String(value);
  return (entry: SupplierEntry) => {
    const text = word(`duty.${entry.text}`, entry.text);
    return {
      id: String(entry.ordinal),
      at: entry.at,
      who: entry.by ?? t('somebody'),
      what: [word(`did.${entry.what}`, entry.what), entry.about].filter((part) => part !== '').join(': '),
      ...changedFields(
        { text, changes: entry.changes },
        { fieldName: (field) => word(`field.${field}`, field), valueText: (_field, value) => valueText(value) },
      ),
    };
  };
}
