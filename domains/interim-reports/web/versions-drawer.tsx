// What a text has been before: who left what behind, newest first, and the way to take it back.
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type TextBody, wordsIn } from '../../../platform/documents/text-body-rules.ts';
import { asking, call } from '../../../web/client.ts';
import { useRefusalText } from '../../../web/house/refusal-text.ts';
import { useWords } from '../../../web/language.tsx';
import { Banner } from '../../../web/ui/banner.tsx';
import { Button } from '../../../web/ui/button.tsx';
import { Drawer } from '../../../web/ui/dialog.tsx';
import { Stack } from '../../../web/ui/layout.tsx';
import { showNotice } from '../../../web/ui/notice.tsx';
import { Select } from '../../../web/ui/select.tsx';
import { Time } from '../../../web/ui/time.tsx';
import { type ChapterPage, changeChapterText, listChapterVersions } from '../contract.ts';
import { interimReportWords } from './interim-report-words.ts';

export function VersionsDrawer({ chapter, onClose }: { chapter: ChapterPage; onClose: () => void }) {
  const t = useWords(interimReportWords);
  const client = useQueryClient();
  const refused = useRefusalText();
  const [slot, setSlot] = useState(chapter.texts[0]?.slot ?? 'text');
  const [refusal, setRefusal] = useState<string | null>(null);
  const { data } = useQuery(asking(listChapterVersions, { chapter: chapter.chapterId, slot }));
  const version = chapter.texts.find((each) => each.slot === slot)?.version ?? 0;
  const takeBack = async (body: TextBody): Promise<void> => {
    try {
      await call(changeChapterText, { chapter: chapter.chapterId, slot, version, body });
      showNotice({ text: t('versions.taken') });
      await client.invalidateQueries({ queryKey: ['interim-reports'] });
      onClose();
    } catch (error) {
      setRefusal(refused(error));
    }
  };
  return (
    <Drawer open onClose={onClose} title={t('versions')} size="medium">
      <Stack gap={4}>
        {refusal ? <Banner tone="fault">{refusal}</Banner> : null}
        {chapter.texts.length > 1 ? (
          <Select
            label={t('versions.of')}
            value={slot}
            onChange={setSlot}
            options={chapter.texts.map((each) => ({ id: each.slot, label: each.label || t('text.own') }))}
          />
        ) : null}
        {data?.versions.length === 0 ? <p className="quiet">{t('versions.none')}</p> : null}
        <ol className="version-list">
          {data?.versions.map((each) => (
            <li key={each.version}>
              <p>
                <strong>{each.savedBy}</strong> <Time at={each.savedAt} />
              </p>
              <p className="version-words">{wordsIn(each.body) || t('versions.empty')}</p>
              {chapter.may.write && each.version !== version ? (
                <Button small onPress={() => void takeBack(each.body)}>
                  {t('versions.take')}
                </Button>
              ) : null}
            </li>
          ))}
        </ol>
      </Stack>
    </Drawer>
  );
}
