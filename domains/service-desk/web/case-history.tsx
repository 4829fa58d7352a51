// What has happened with a case, latest first: what was said stands out, what was changed is told in words.
import { useLanguage, useWords } from '../../../web/language.tsx';
import { History } from '../../../web/ui/history.tsx';
import type { IconName } from '../../../web/ui/icon.tsx';
import { hasWord } from '../../../web/words.ts';
import type { CasePage } from '../contract.ts';
import { HiddenNumbers } from './hidden-numbers.tsx';
import { EntryMails, useCaseMails } from './mail/entry-mail.tsx';
import { serviceDeskWords } from './service-desk-words.ts';

const icons: Readonly<Record<string, IconName>> = {
  opened: 'add',
  said: 'comment',
  noted: 'lock',
  taken: 'person',
  assigned: 'people',
  waiting: 'clock',
  resolved: 'check',
  reopened: 'refresh',
  closed: 'archive',
  cancelled: 'close',
  unmasked: 'eye',
  merged: 'link',
  'took-in': 'link',
  joined: 'people',
  attached: 'file',
  'file-removed': 'trash',
  linked: 'link',
  unlinked: 'unlink',
  'part-opened': 'add',
  'went-on': 'arrowRight',
  'mail-failed': 'alert',
  'mail-bounced': 'alert',
  'mail-note': 'mail',
  'mail-opened': 'mail',
  follows: 'link',
  followed: 'link',
};

export function CaseHistory({ page }: { page: CasePage }) {
  const { case: caseId, entries } = page;
  const t = useWords(serviceDeskWords);
  const { language } = useLanguage();
  const mails = useCaseMails(caseId, !page.forObject);
  const word = (key: string, otherwise: string): string =>
    hasWord(serviceDeskWords, language, key) ? t(key) : otherwise;
  return (
    <History
      label={t('history')}
      events={entries.toReversed().map((entry) => {
        const told = Object.entries(entry.changes ?? {}).filter(
          ([field]) => field !== 'state' || entry.what === 'said',
        );
        const carried = mails.get(entry.ordinal) ?? [];
        return {
          id: String(entry.ordinal),
          at: entry.at,
          who: entry.by ?? t('somebody'),
          what: word(`did.${entry.what}`, entry.what),
          icon: icons[entry.what] ?? 'edit',
          ...(entry.text || told.length > 0 || carried.length > 0
            ? {
                detail: (
                  <>
                    {entry.text ? <p className="case-said">{entry.text}</p> : null}
                    {told.map(([field, [before, after]]) => (
                      <p key={field} className="quiet small">
                        {word(`field.${field}`, field)}: <del>{valueText(field, before, word)}</del>{' '}
                        <ins>{valueText(field, after, word)}</ins>
                      </p>
                    ))}
                    <HiddenNumbers page={page} texts={[`entry ${entry.ordinal}`]} />
                    <EntryMails mails={carried} />
                  </>
                ),
              }
            : {}),
        };
      })}
    />
  );
}

function valueText(field: string, value: unknown, word: (key: string, otherwise: string) => string): string {
  if (value === null || value === '') return word('nobody', '–');
  const prefix = { kind: 'kind', state: 'state', priority: 'priority', waiting_for: 'waitingFor' }[field];
  return prefix ? word(`${prefix}.${String(value)}`, String(value)) : String(value);
}
