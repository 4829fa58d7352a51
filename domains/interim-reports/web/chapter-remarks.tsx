// Remarks on a chapter, for its writer and those who review it. They are no part of the report.
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../../web/client.ts';
import { useWords } from '../../../web/language.tsx';
import { Button } from '../../../web/ui/button.tsx';
import { Section, Stack } from '../../../web/ui/layout.tsx';
import { TextArea } from '../../../web/ui/text-field.tsx';
import { Time } from '../../../web/ui/time.tsx';
import { addChapterComment, type ChapterPage, settleChapterComment } from '../contract.ts';
import { interimReportWords } from './interim-report-words.ts';

export function ChapterRemarks({ chapter }: { chapter: ChapterPage }) {
  const t = useWords(interimReportWords);
  const client = useQueryClient();
  const [text, setText] = useState('');
  if (!chapter.may.comment && chapter.comments.length === 0) return null;
  const after = () => client.invalidateQueries({ queryKey: ['interim-reports'] });
  const add = async (): Promise<void> => {
    await call(addChapterComment, { chapter: chapter.chapterId, text: text.trim() });
    setText('');
    await after();
  };
  const settle = async (comment: string): Promise<void> => {
    await call(settleChapterComment, { comment });
    await after();
  };
  return (
    <Section title={t('remarks')} level={3} note={t('remarks.note')}>
      <Stack gap={4}>
        <ul className="remarks">
          {chapter.comments.map((each) => (
            <li key={each.comment} data-settled={each.settled ? '' : undefined}>
              <p>
                <strong>{each.by}</strong>{' '}
                <span className="quiet small">
                  <Time at={each.at} />
                </span>
              </p>
              <p className="remark-words">{each.text}</p>
              {each.settled ? (
                <p className="quiet small">{t('remarks.settledBy', { who: each.settled.by })}</p>
              ) : chapter.may.comment ? (
                <Button small kind="quiet" icon="check" onPress={() => void settle(each.comment)}>
                  {t('remarks.settle')}
                </Button>
              ) : null}
            </li>
          ))}
        </ul>
        {chapter.may.comment ? (
          <Stack gap={2}>
            <TextArea label={t('remarks.new')} labelHidden value={text} onChange={setText} rows={2} />
            <div>
              <Button small icon="comment" isDisabled={text.trim() === ''} onPress={() => void add()}>
                {t('remarks.add')}
              </Button>
            </div>
          </Stack>
        ) : null}
      </Stack>
    </Section>
  );
}
