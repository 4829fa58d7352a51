// One notice: what was told, to whom, how it went, and the next step for who writes notices.
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useGo, usePathParam } from '../../../web/address.ts';
import { asking, call } from '../../../web/client.ts';
import { useRefusalText } from '../../../web/house/refusal-text.ts';
import { useLanguage, useWords } from '../../../web/language.tsx';
import { Banner } from '../../../web/ui/banner.tsx';
import { Button } from '../../../web/ui/button.tsx';
import { Chip } from '../../../web/ui/chip.tsx';
import { History, type HistoryEvent } from '../../../web/ui/history.tsx';
import { Paragraphs, Prose, Section } from '../../../web/ui/layout.tsx';
import { ButtonLink, Link } from '../../../web/ui/link.tsx';
import { showNotice as tell } from '../../../web/ui/notice.tsx';
import type { Fact } from '../../../web/ui/page-header.tsx';
import { RecordFrame } from '../../../web/ui/pages/record-frame.tsx';
import { SkeletonPage } from '../../../web/ui/skeleton.tsx';
import { ErrorState } from '../../../web/ui/state-notes.tsx';
import { Time } from '../../../web/ui/time.tsx';
import { timeText } from '../../../web/ui/time-text.ts';
import { useUnits } from '../../../web/unit-picker.tsx';
import { useActing } from '../../../web/use-acting.ts';
import { type NoticeEntry, type NoticePage as Page, publishNotice, showNotice } from '../contract.ts';
import { LevelChip } from './level-chip.tsx';
import { NoticeStep, type Step } from './notice-steps.tsx';
import { useServices } from './notices-parts.ts';
import { noticesWords } from './notices-words.ts';

export function NoticePage() {
  const t = useWords(noticesWords);
  const refused = useRefusalText();
  const go = useGo();
  const { data, error } = useQuery(asking(showNotice, { notice: usePathParam('notice') }));
  const facts = useFacts(data);
  const events = useEvents(data?.entries ?? []);
  const [step, setStep] = useState<Step | null>(null);
  if (error) return <ErrorState what={refused(error)} wholePage />;
  if (!data) return <SkeletonPage />;
  const edit = data.allowed.includes('change-notice') ? () => go(`/notices/${data.notice}/edit`) : undefined;
  return (
    <RecordFrame
      crumbs={[{ label: t('notices'), href: '/notices' }]}
      title={data.title}
      mark={
        <>
          <LevelChip level={data.level} />
          <Chip>{t(`phase.${data.phase}`)}</Chip>
        </>
      }
      facts={facts}
      banner={<PageBanner page={data} />}
      actions={<Actions page={data} onStep={setStep} />}
      onEdit={edit}
    >
      {data.body ? (
        <div lang={data.language}>
          <Prose>
            <Paragraphs text={data.body} />
          </Prose>
        </div>
      ) : null}
      <Section title={t('timeline')}>
        <History events={events} label={t('timeline')} />
      </Section>
      {step ? <NoticeStep page={data} step={step} onClose={() => setStep(null)} /> : null}
    </RecordFrame>
  );
}

function Actions({ page, onStep }: { page: Page; onStep: (step: Step) => void }) {
  const t = useWords(noticesWords);
  const act = useActing('notices');
  const { notice } = page;
  const may = (right: Page['allowed'][number]): boolean => page.allowed.includes(right);
  return (
    <>
      {may('publish-notice') ? (
        <Button
          kind="primary"
          working={act.working}
          onPress={() =>
            act.run(
              () => call(publishNotice, { notice }),
              () => tell({ text: t('published') }),
            )
          }
        >
          {t('publish')}
        </Button>
      ) : null}
      {may('update-notice') ? (
        <Button kind="primary" onPress={() => onStep('update')}>
          {t('update')}
        </Button>
      ) : null}
      {may('resolve-notice') ? <Button onPress={() => onStep('resolve')}>{t('resolve')}</Button> : null}
      {may('change-notice') ? (
        <ButtonLink href={`/notices/${notice}/edit`} kind="quiet" icon="edit">
          {t('edit')}
        </ButtonLink>
      ) : null}
      {may('withdraw-notice') ? (
        <Button kind="quiet" onPress={() => onStep('withdraw')}>
          {t('withdraw')}
        </Button>
      ) : null}
    </>
  );
}

function PageBanner({ page }: { page: Page }) {
  const t = useWords(noticesWords);
  const { language } = useLanguage();
  if (page.phase === 'draft') return <Banner tone="attention">{t('draftBanner')}</Banner>;
  const late = page.phase === 'current' && page.endsAt !== null && new Date(page.endsAt) < new Date();
  if (!late || !page.endsAt || !page.allowed.includes('update-notice')) return null;
  const when = timeText(new Date(page.endsAt), new Date(), language);
  return <Banner tone="attention">{t('lateBanner', { when })}</Banner>;
}

function useFacts(page: Page | undefined): Fact[] {
  const t = useWords(noticesWords);
  const { nameOf } = useServices();
  const units = useUnits();
  if (!page) return [];
  const unitName = (code: string): string => units.find((unit) => unit.code === code)?.name ?? code;
  const over = page.phase === 'past';
  return [
    { label: t('services'), value: page.services.map(nameOf).join(', ') || t('noService') },
    { label: t('units'), value: page.units.map(unitName).join(', ') || t('everybody') },
    { label: t('from'), value: <Time at={page.startsAt} /> },
    { label: t(over ? 'ended' : 'expectedEnd'), value: page.endsAt ? <Time at={page.endsAt} /> : t('noEnd') },
    {
      label: t('visibility'),
      value:
        page.isPublic && page.state === 'published' ? (
          <Link href="/status" outside>
            {t('visible.public')}
          </Link>
        ) : (
          t(page.isPublic ? 'visible.public' : 'visible.internal')
        ),
    },
  ];
}

/** The timeline as history shows it, latest first. */
function useEvents(entries: readonly NoticeEntry[]): HistoryEvent[] {
  const t = useWords(noticesWords);
  return entries
    .map((entry, index): HistoryEvent => {
      const before = entries[index - 1];
      const update = entry.state === 'published' && before?.state === 'published';
      return {
        id: String(index),
        at: entry.at,
        who: entry.by ?? t('somebody'),
        what: t(!update ? `said.${entry.state}` : before?.level === entry.level ? 'said.update' : 'said.level'),
        ...(before && before.level !== entry.level
          ? { from: t(`level.${before.level}`), to: t(`level.${entry.level}`) }
          : {}),
        ...(entry.text ? { detail: entry.text } : {}),
      };
    })
    .toReversed();
}
