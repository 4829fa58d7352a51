// The history of any record of the portfolio, latest first, in words.
import { useLanguage, useWords } from '../../../web/language.tsx';
import { changedFields } from '../../../web/ui/changed-fields.tsx';
import { History } from '../../../web/ui/history.tsx';
import type { IconName } from '../../../web/ui/icon.tsx';
import { hasWord, type Words } from '../../../web/words.ts';
import type { PortfolioStep } from '../contract.ts';
import { portfolioWords } from './portfolio-words.ts';

const icons: Readonly<Record<string, IconName>> = {
  given: 'add',
  told: 'comment',
  status: 'refresh',
  state: 'refresh',
  waits: 'clock',
  'waits-no-longer': 'check',
  deployed: 'check',
  imported: 'import',
  decided: 'check',
  joined: 'link',
  'un-joined': 'unlink',
  'benefit-withdrawn': 'trash',
  'benefit-back': 'undo',
  'partner-withdrawn': 'trash',
  'partner-back': 'undo',
};

type Props = {
  steps: readonly PortfolioStep[];
  /** the words of the part the record belongs to: `did.…`, `field.…`, `state.…` */
  words?: Words<string>;
};

export function PortfolioHistory({ steps, words = portfolioWords }: Props) {
  const t = useWords(portfolioWords);
  const own = useWords(words);
  const { language } = useLanguage();
  const word = (key: string, otherwise: string): string =>
    hasWord(words, language, key) ? own(key) : hasWord(portfolioWords, language, key) ? t(key) : otherwise;
  const valueText = (field: string, value: unknown): string => {
    if (value === null || value === '' || value === undefined) return '–';
    return word(`${field}.${String(value)}`, String(value));
  };
  return (
    <History
      label={t('history')}
      events={steps.toReversed().map((step) => ({
        id: String(step.ordinal),
        at: step.at,
        who: step.by ?? t('somebody'),
        what: step.what === 'told' ? `${t('did.told')} ${step.text}` : word(`did.${step.what}`, step.what),
        icon: icons[step.what] ?? 'edit',
        ...(step.what === 'status' || step.what === 'state'
          ? { to: word(`status.${step.state}`, word(`state.${step.state}`, step.state)) }
          : {}),
        ...(step.what === 'told'
          ? {}
          : changedFields(
              { text: step.text, changes: step.what === 'status' || step.what === 'state' ? null : step.changes },
              { fieldName: (field) => word(`field.${field}`, field), valueText },
            )),
      }))}
    />
  );
}
