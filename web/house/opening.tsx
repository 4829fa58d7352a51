// Before the server has answered: nothing for a moment, then the mark; and when it cannot be reached, a sentence that says
// so and asks again by itself.
import { ProblemError } from '../client.ts';
import { useWords } from '../language.tsx';
import { Button } from '../ui/button.tsx';
import { Mark } from '../ui/mark.tsx';
import { houseWords } from './house-words.ts';
import './opening.css';
import { useRefusalText } from './refusal-text.ts';

export type OpeningProps = { error: Error | null; working: boolean; onAgain: () => void };

export function Opening({ error, working, onAgain }: OpeningProps) {
  const t = useWords(houseWords);
  const refused = useRefusalText();
  const away = error instanceof ProblemError && error.problem.code === 'offline';
  return (
    <main className="opening" id="content" aria-busy={error === null}>
      <div className="opening-box" data-waiting={error === null || undefined}>
        <Mark size={48} />
        {error ? (
          <>
            <h1>{t(away ? 'opening.away' : 'opening.fault')}</h1>
            <p className="quiet" role="status">
              {away ? t('opening.awayNote') : refused(error)}
            </p>
            <Button kind="primary" icon="refresh" working={working} onPress={onAgain}>
              {t('again')}
            </Button>
          </>
        ) : (
          <p className="for-readers">{t('opening')}</p>
        )}
      </div>
    </main>
  );
}
