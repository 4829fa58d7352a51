// The history of any record of the portfolio, latest first, in words.
import { useLanguage, useWords } from '../../../web/language.tsx';
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
        ...(step.what !== 'told' && (step.text || step.changes)
          ? {
              detail: (
                <>
                  {step.text ? <p>{step.text}</p> : null}
                  {step.what === 'status' || step.what === 'state'
                    ? null
                    : Object.entries(step.changes ?? {}).map(([field, [before, after]]) => (
                        <p key={field} className="quiet small">
                          {word(`field.${field}`, field)}: <del>{valueText(field, before)}</del>{' '}
                          <ins>{valueText(field, after)}</ins>
                        </p>
                      ))}
                </>
              ),
            }
          : {}),
      }))}
    />
  );
}
