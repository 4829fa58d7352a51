// The start page: what waits for me, what is wrong, what has changed. It owns nothing; the domains' doors bring their
// cards, and only the cards this person may see are loaded.
import { type ComponentType, lazy, Suspense } from 'react';
import type { DomainWeb, StartCard } from './domain-web.ts';
import { useWords } from './language.tsx';
import { shellWords } from './shell-words.ts';
import { StartFrame } from './ui/pages/start-frame.tsx';
import { SkeletonLines } from './ui/skeleton.tsx';
import { useCan, useViewer } from './viewer.tsx';

const loaded = new Map<StartCard, ComponentType>();

export function StartPage({ doors }: { doors: readonly DomainWeb[] }) {
  const t = useWords(shellWords);
  const can = useCan();
  const viewer = useViewer();
  const cards = doors
    .flatMap((door) => door.startCards ?? [])
    .filter((card) => can(card.permission))
    .sort((a, b) => (a.order ?? 100) - (b.order ?? 100));
  const part = (name: StartCard['part']) => cards.filter((card) => card.part === name).map(showCard);
  return (
    <StartFrame
      title={viewer ? t('start.hello', { name: viewer.name.split(' ')[0] ?? viewer.name }) : t('start')}
      waiting={part('waiting')}
      wrong={part('wrong')}
      changed={part('changed')}
    />
  );
}

function showCard(card: StartCard) {
  const Card = loaded.get(card) ?? lazy(async () => ({ default: await card.load() }));
  loaded.set(card, Card);
  return (
    <Suspense key={card.id} fallback={<SkeletonLines lines={3} />}>
      <Card />
    </Suspense>
  );
}
