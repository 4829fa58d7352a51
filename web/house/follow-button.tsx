// Following a figure puts it on one's own start page. The list is kept with the account.
import { useWords } from '../language.tsx';
import { Button } from '../ui/button.tsx';
import { showNotice } from '../ui/notice.tsx';
import { toggled } from '../ui/url-filters.ts';
import { houseWords } from './house-words.ts';
import { useMyChoice } from './own-choices.ts';

export function FollowButton({ figure }: { figure: string }) {
  const t = useWords(houseWords);
  const [followed, setFollowed] = useFollowedFigures();
  if (!followed) return null;
  const on = followed.includes(figure);
  const toggle = () => {
    setFollowed(toggled(followed, figure));
    if (!on) showNotice({ text: t('figures.followNote'), undo: () => setFollowed(followed) });
  };
  return (
    <Button icon={on ? 'check' : 'star'} onPress={toggle} aria-pressed={on}>
      {t(on ? 'figures.followed' : 'figures.follow')}
    </Button>
  );
}

/** The ids of the figures this person follows, in the order they were chosen; undefined until it is known. */
export function useFollowedFigures(): [readonly string[] | undefined, (figures: readonly string[]) => void] {
  const [kept, keep] = useMyChoice('figures.followed');
  const figures = Array.isArray(kept) ? kept.filter((each): each is string => typeof each === 'string') : [];
  return [kept === undefined ? undefined : figures, (chosen) => keep([...chosen])];
}
