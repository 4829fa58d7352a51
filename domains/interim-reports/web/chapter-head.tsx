// The head of a chapter: its title and state, who writes it by when, and the next steps one may take.
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../../web/client.ts';
import { useRefusalText } from '../../../web/house/refusal-text.ts';
import { useWords } from '../../../web/language.tsx';
import { Banner } from '../../../web/ui/banner.tsx';
import { Button } from '../../../web/ui/button.tsx';
import { Row, Stack } from '../../../web/ui/layout.tsx';
import { type ChapterPage, type ReportPage, setChapterState } from '../contract.ts';
import { AssignWriter } from './assign-writer.tsx';
import { ChapterStateMark } from './chapter-state-mark.tsx';
import { interimReportWords } from './interim-report-words.ts';
import { ReasonDialog } from './reason-dialog.tsx';
import { VersionsDrawer } from './versions-drawer.tsx';

export function ChapterHead({ report, chapter }: { report: ReportPage; chapter: ChapterPage }) {
  const t = useWords(interimReportWords);
  const client = useQueryClient();
  const refused = useRefusalText();
  const [refusal, setRefusal] = useState<string | null>(null);
  const [open, setOpen] = useState<'back' | 'writer' | 'versions' | null>(null);
  const step = async (state: ChapterPage['state'], reason = ''): Promise<void> => {
    try {
      await call(setChapterState, { chapter: chapter.chapterId, state, reason });
      setRefusal(null);
      setOpen(null);
    } catch (error) {
      setRefusal(refused(error));
    }
    await client.invalidateQueries({ queryKey: ['interim-reports'] });
  };
  const { state, may } = chapter;
  return (
    <Stack gap={3}>
      <Row spread align="start">
        <div>
          <h2 lang={report.language}>{chapter.title}</h2>
          <p className="quiet small">
            {chapter.writer ? t('writtenBy', { who: chapter.writer.name }) : t('noWriter')}
            {chapter.dueOn ? ` · ${t('dueOn', { day: chapter.dueOn })}` : ''}
            {chapter.isLate ? ` · ${t('late')}` : ''}
          </p>
        </div>
        <ChapterStateMark chapter={chapter} />
      </Row>
      {refusal ? <Banner tone="fault">{refusal}</Banner> : null}
      <Row gap={2}>
        {may.write && state !== 'ready' ? (
          <Button kind="primary" icon="check" onPress={() => void step('ready')}>
            {t('chapter.ready')}
          </Button>
        ) : null}
        {may.approve && state === 'ready' ? (
          <Button kind="primary" icon="check" onPress={() => void step('approved')}>
            {t('chapter.approve')}
          </Button>
        ) : null}
        {may.approve && (state === 'approved' || state === 'ready') ? (
          <Button onPress={() => setOpen('back')}>{t('chapter.back')}</Button>
        ) : null}
        {may.lead ? (
          <Button icon="person" onPress={() => setOpen('writer')}>
            {t('writer.assign')}
          </Button>
        ) : null}
        <Button kind="quiet" icon="history" onPress={() => setOpen('versions')}>
          {t('versions')}
        </Button>
      </Row>
      {open === 'back' ? (
        <ReasonDialog
          title={t('chapter.back')}
          note={t('chapter.backNote')}
          verb={t('chapter.back')}
          onClose={() => setOpen(null)}
          onGiven={(reason) => step('writing', reason)}
        />
      ) : null}
      {open === 'writer' ? <AssignWriter unit={report.unit} chapter={chapter} onClose={() => setOpen(null)} /> : null}
      {open === 'versions' ? <VersionsDrawer chapter={chapter} onClose={() => setOpen(null)} /> : null}
    </Stack>
  );
}
