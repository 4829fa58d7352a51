// What a page says while something comes, when there is nothing, when something went wrong, and when it is done.
import { useWords } from '../language.tsx';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { Columns, Row, Section, Stack } from '../ui/layout.tsx';
import { showNotice } from '../ui/notice.tsx';
import { JobProgress, Progress } from '../ui/progress.tsx';
import { SkeletonLines } from '../ui/skeleton.tsx';
import { EmptyState, ErrorState } from '../ui/state-notes.tsx';
import { galleryWords } from './gallery-words.ts';

export function GalleryWaiting() {
  const t = useWords(galleryWords);
  return (
    <Section title={t('waiting')}>
      <Columns least="large" gap={8}>
        <Stack gap={3}>
          <Banner icon="lock">{t('bannerCalm')}</Banner>
          <Banner
            tone="attention"
            action={
              <Button small kind="quiet">
                {t('showThem')}
              </Button>
            }
          >
            {t('bannerAttention')}
          </Banner>
          <Banner tone="fault">{t('bannerFault')}</Banner>
          <Banner tone="done">{t('bannerDone')}</Banner>
          <Row>
            <Button
              icon="archive"
              onPress={() =>
                showNotice({ text: t('archived'), undo: () => showNotice({ text: t('state.open'), tone: 'calm' }) })
              }
            >
              {t('showNotice')}
            </Button>
          </Row>
        </Stack>
        <Stack gap={3}>
          <JobProgress
            name={t('job')}
            state="running"
            done={30_500}
            total={48_112}
            unit={t('rows')}
            secondsLeft={40}
            onLeave={() => showNotice({ text: t('job'), tone: 'calm' })}
          />
          <JobProgress
            name={t('job')}
            state="failed"
            done={30_500}
            total={48_112}
            unit={t('rows')}
            reason={t('errorWhy')}
            actions={<Button small>{t('open')}</Button>}
          />
          <Progress label={t('job')} share={undefined} />
          <SkeletonLines lines={3} />
        </Stack>
        <EmptyState title={t('emptyTitle')} icon="case" action={<Button kind="primary">{t('report')}</Button>}>
          {t('emptyText')}
        </EmptyState>
        <ErrorState what={t('errorTitle')} why={t('errorWhy')} todo={t('errorTodo')} faultId="01J8-7KQX-4M2P" />
      </Columns>
    </Section>
  );
}
