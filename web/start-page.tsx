// The start page: what waits for me, what is wrong, what has changed. It owns nothing; the domains' doors bring their
// cards, and only the cards this person may see are loaded.
import { type ComponentType, lazy, Suspense } from 'react';
import type { DomainWeb, StartCard } from './domain-web.ts';
import { FirstSteps } from './house/first-steps.tsx';
import { useLanguage, useWords } from './language.tsx';
import { shellWords } from './shell-words.ts';
import { ToldOnce } from './told-once.tsx';
import { StartFrame } from './ui/pages/start-frame.tsx';
import { periodName } from './ui/period-steps.ts';
import { SkeletonLines } from './ui/skeleton.tsx';
import { useCan, useViewer, type Viewer } from './viewer.tsx';
import type { Language } from './words.ts';

const loaded = new Map<StartCard, ComponentType>();

export function StartPage({ doors }: { doors: readonly DomainWeb[] }) {
  const t = useWords(shellWords);
  const can = useCan();
  const viewer = useViewer();
  const { language } = useLanguage();
  const cards = doors
    .flatMap((door) => door.startCards ?? [])
    .filter((card) => can(card.permission))
    .sort((a, b) => (a.order ?? 100) - (b.order ?? 100));
  const part = (name: StartCard['part']) => cards.filter((card) => card.part === name).map(showCard);
  return (
    <ToldOnce>
      <StartFrame
        title={viewer ? t('start.hello', { name: viewer.name.split(' ')[0] ?? viewer.name }) : t('start')}
        lead={leadOf(viewer, language)}
        waiting={part('waiting')}
        going={part('going')}
        wrong={part('wrong')}
        changed={part('changed')}
        empty={<FirstSteps doors={doors} />}
      />
    </ToldOnce>
  );
}

/** What somebody trusted with more than their own work is here, and the period the region is working on. */
function leadOf(viewer: Viewer | undefined, language: Language): string | undefined {
  if (!viewer?.roles?.length) return undefined;
  return [viewer.role, viewer.period ? periodName(viewer.period, language) : ''].filter(Boolean).join(' · ');
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
