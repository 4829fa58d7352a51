// Whether a service works, and whether a promise was kept: shape, colour and word together.
import { useWords } from '../../../../web/language.tsx';
import { Chip } from '../../../../web/ui/chip.tsx';
import { reliabilityWords } from './reliability-words.ts';

export function GoneChip({ gone }: { gone: number }) {
  const t = useWords(reliabilityWords);
  if (gone === 0)
    return (
      <Chip tone="done" icon="check">
        {t('works')}
      </Chip>
    );
  return (
    <Chip tone={gone === 100 ? 'fault' : 'attention'} icon="alert">
      {gone === 100 ? t('gone') : t('partlyGone', { percent: gone })}
    </Chip>
  );
}

export function MetMark({ share, target }: { share: number | null; target: number | null }) {
  const t = useWords(reliabilityWords);
  if (share === null || target === null) return <>–</>;
  return share >= target ? <Chip tone="done">{t('met')}</Chip> : <Chip tone="fault">{t('missed')}</Chip>;
}
