// What several people have looked for in vain: for each, begin an article, or say that it has been seen to.
import { useQuery } from '@tanstack/react-query';
import { asking, call } from '../../../../web/client.ts';
import { useRefusalText } from '../../../../web/house/refusal-text.ts';
import { useWords } from '../../../../web/language.tsx';
import { Banner } from '../../../../web/ui/banner.tsx';
import { Button } from '../../../../web/ui/button.tsx';
import { type Column, DataTable } from '../../../../web/ui/data-table.tsx';
import { Quiet, Row, Stack } from '../../../../web/ui/layout.tsx';
import { ButtonLink } from '../../../../web/ui/link.tsx';
import { showNotice } from '../../../../web/ui/notice.tsx';
import { ListFrame } from '../../../../web/ui/pages/list-frame.tsx';
import { EmptyState } from '../../../../web/ui/state-notes.tsx';
import { useActing } from '../../../../web/use-acting.ts';
import { type ArticleLanguage, listGaps, settleGap } from '../../contract.ts';
import { knowledgeWords } from './knowledge-words.ts';

type Gap = { words: string; language: ArticleLanguage; times: number; atDoor: number; lastMonth: string };

export function GapsPage() {
  const t = useWords(knowledgeWords);
  const refused = useRefusalText();
  const { data, error } = useQuery(asking(listGaps, {}));
  const act = useActing('service-desk');
  const settle = (gap: Gap) =>
    act.run(
      () => call(settleGap, { words: gap.words, language: gap.language }),
      () => showNotice({ text: t('gapSettled') }),
    );
  const columns: Column<Gap>[] = [
    {
      id: 'words',
      title: t('gapWords'),
      priority: 1,
      width: 'wide',
      cell: (gap) => <span lang={gap.language}>{gap.words}</span>,
    },
    { id: 'times', title: t('gapTimes'), numeric: true, cell: (gap) => gap.times },
    { id: 'door', title: t('gapAtDoor'), numeric: true, cell: (gap) => gap.atDoor },
    { id: 'language', title: t('gapLanguage'), labelled: true, cell: (gap) => t(`language.${gap.language}`) },
    { id: 'last', title: t('gapLast'), labelled: true, width: 'narrow', cell: (gap) => gap.lastMonth },
    {
      id: 'acts',
      title: t('gapActs'),
      cell: (gap) => (
        <Row gap={2}>
          <ButtonLink
            href={`/knowledge/new?title=${encodeURIComponent(gap.words)}&in=${gap.language}`}
            kind="secondary"
          >
            {t('gapWrite')}
          </ButtonLink>
          <Button kind="quiet" icon="check" working={act.working} onPress={() => settle(gap)}>
            {t('gapSettle')}
          </Button>
        </Row>
      ),
    },
  ];
  return (
    <ListFrame
      crumbs={[{ label: t('knowledge'), href: '/knowledge' }]}
      title={t('gaps')}
      lead={t('gapsLead')}
      list={
        <Stack gap={4}>
          {error || act.refusal ? <Banner tone="fault">{act.refusal ?? refused(error)}</Banner> : null}
          <DataTable
            label={t('gaps')}
            columns={columns}
            rows={data?.gaps}
            rowId={(gap) => `${gap.language} ${gap.words}`}
            empty={
              <EmptyState icon="search" title={t('gapNone')}>
                {t('gapNoneNote')}
              </EmptyState>
            }
          />
          {data && data.rare > 0 ? <Quiet>{t('gapRare', { count: data.rare, fewest: data.fewest })}</Quiet> : null}
        </Stack>
      }
    />
  );
}
