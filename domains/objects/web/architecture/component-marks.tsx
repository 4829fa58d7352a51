// How a part's kind, state and classification look wherever a part is shown: shape, colour and word.
import { useWords } from '../../../../web/language.tsx';
import { Chip, type ChipTone } from '../../../../web/ui/chip.tsx';
import { Icon, type IconName } from '../../../../web/ui/icon.tsx';
import { Link } from '../../../../web/ui/link.tsx';
import { aspects, highestOf, type Levels, levelsText } from '../../architecture/classification-rules.ts';
import type { ComponentName } from '../../architecture/component-contract.ts';
import type { ComponentKind, LifecycleState } from '../../architecture/component-rules.ts';
import { architectureWords } from './architecture-words.ts';

export const kindIcons: Readonly<Record<ComponentKind, IconName>> = {
  institution: 'home',
  service: 'people',
  system: 'grid',
  'decision-support': 'star',
  automation: 'refresh',
  sensor: 'eye',
  platform: 'archive',
  server: 'table',
  storage: 'save',
  network: 'organisation',
  facility: 'lock',
  other: 'file',
};

const looks: Record<LifecycleState, { tone: ChipTone; icon: IconName }> = {
  planned: { tone: 'plain', icon: 'calendar' },
  introducing: { tone: 'sea', icon: 'arrowUp' },
  'in-use': { tone: 'plain', icon: 'check' },
  'phasing-out': { tone: 'attention', icon: 'arrowDown' },
  retired: { tone: 'plain', icon: 'trash' },
};

export function StateChip({ state }: { state: LifecycleState }) {
  const t = useWords(architectureWords);
  return (
    <Chip tone={looks[state].tone} icon={looks[state].icon}>
      {t(`state.${state}`)}
    </Chip>
  );
}

/** The name of a part as a link, with its kind before it. */
export function ComponentLink({ part }: { part: ComponentName }) {
  const t = useWords(architectureWords);
  return (
    <span className="component-link">
      <Icon name={kindIcons[part.kind]} size={16} />
      <Link href={`/systems/${part.component}`}>{part.name}</Link>{' '}
      <span className="quiet small">
        {part.code} · {t(`kind.${part.kind}`)}
      </span>
    </span>
  );
}

/** K3 R3 T3 S2: from 3 up it calls for attention. */
export function LevelsMark({ levels, isDue }: { levels: Levels | null; isDue?: boolean }) {
  const t = useWords(architectureWords);
  if (levels === null) return <span className="quiet">{t('notClassified')}</span>;
  const text = levelsText(levels, {
    confidentiality: t('letter.confidentiality'),
    integrity: t('letter.integrity'),
    availability: t('letter.availability'),
    traceability: t('letter.traceability'),
  });
  const said = aspects.map((aspect) => `${t(`aspect.${aspect}`)} ${levels[aspect]}`).join(', ');
  return (
    <span className="numeric" title={said}>
      {highestOf(levels) >= 3 ? <strong>{text}</strong> : text}
      {isDue ? <span className="quiet small"> {t('reviewDue')}</span> : null}
    </span>
  );
}
