// Whether what was typed is kept. Saving happens as one types; this only tells.
import { useWords } from '../language.tsx';
import { Button } from './button.tsx';
import { Icon } from './icon.tsx';
import './save-state.css';
import { Time } from './time.tsx';
import { uiWords } from './ui-words.ts';

export type SaveStateProps = {
  state: 'saved' | 'saving' | 'unsaved' | 'failed';
  savedAt?: Date | string;
  onRetry?: () => void;
};

export function SaveState({ state, savedAt, onRetry }: SaveStateProps) {
  const t = useWords(uiWords);
  return (
    <span className="save-state screen-only" data-state={state}>
      <Icon name={icons[state]} size={16} />
      <span role="status">
        {t(`save.${state}`)} {state === 'saved' && savedAt ? <Time at={savedAt} /> : null}
      </span>
      {state === 'failed' && onRetry ? (
        <Button kind="quiet" small onPress={onRetry}>
          {t('save.retry')}
        </Button>
      ) : null}
    </span>
  );
}

const icons = { saved: 'check', saving: 'refresh', unsaved: 'edit', failed: 'alert' } as const;
