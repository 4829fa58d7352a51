// A change since last year and a distance to the target, in words: what went up, by how much, and whether that is better.
import { useWords } from '../language.tsx';
import { TrendMark } from '../ui/status-mark.tsx';
import type { Change } from './figure-change.ts';
import { houseWords } from './house-words.ts';

export type ChangeNoteProps = {
  change: Change;
  /** Says the unit and what it is compared with, where no column does. */
  whole?: boolean;
  /** Says the unit alone: where no column does, and it is not the value's own. */
  withUnit?: boolean;
};

export function ChangeNote({ change, whole = false, withUnit = false }: ChangeNoteProps) {
  const t = useWords(houseWords);
  const { direction, verdict, number, unit } = change;
  const word = t(verdict === 'none' ? (direction === 'up' ? 'change.up' : 'change.down') : `change.${verdict}`);
  const text =
    verdict === 'unchanged'
      ? t(whole ? 'change.unchangedWhole' : 'change.unchanged')
      : t(whole ? 'change.whole' : withUnit ? 'change.withUnit' : 'change.short', { number, unit, word });
  const mark = whole ? `. ${t('change.unlike')}` : `, ${t('change.unlikeShort')}`;
  const marked = change.isUnlike ? text + mark : text;
  return <TrendMark trend={verdict === 'none' ? 'unchanged' : verdict} direction={direction} word={marked} />;
}

export type TargetNoteProps = {
  /** From the target to the value. */
  distance: Change;
};

export function TargetNote({ distance }: TargetNoteProps) {
  const t = useWords(houseWords);
  const { direction, verdict, number, unit } = distance;
  if (verdict === 'better' || verdict === 'unchanged')
    return <TrendMark trend="better" direction={direction} word={t('target.met')} />;
  const amount = { number: number.replace(/^[+−]/, ''), unit };
  return (
    <TrendMark
      trend={verdict === 'worse' ? 'worse' : 'unchanged'}
      direction={direction}
      word={t(direction === 'up' ? 'target.over' : 'target.under', amount)}
    />
  );
}
