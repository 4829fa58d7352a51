// What has happened with an article, latest first, and what each published version changed, line by line.
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { asking } from '../../../../web/client.ts';
import { useWords } from '../../../../web/language.tsx';
import { Button } from '../../../../web/ui/button.tsx';
import { Drawer } from '../../../../web/ui/dialog.tsx';
import { History } from '../../../../web/ui/history.tsx';
import type { IconName } from '../../../../web/ui/icon.tsx';
import { Section, Stack } from '../../../../web/ui/layout.tsx';
import { type ArticleEntry, type ArticlePage, ArticleText, showArticleChange } from '../../contract.ts';
import { type ChangedLine, changedLines, changesOnly } from '../../knowledge/article-change-rules.ts';
import { numbered } from './article-text.tsx';
import { knowledgeWords } from './knowledge-words.ts';
import './knowledge.css';

const icons: Readonly<Record<ArticleEntry['what'], IconName>> = {
  drafted: 'add',
  changed: 'edit',
  published: 'check',
  reviewed: 'eye',
  withdrawn: 'archive',
};

export function ArticleHistory({ page }: { page: ArticlePage }) {
  const t = useWords(knowledgeWords);
  const [version, setVersion] = useState<number | null>(null);
  if (page.entries.length === 0) return null;
  return (
    <Section title={t('history')}>
      <History
        label={t('history')}
        events={page.entries
          .map((entry, index) => ({
            id: String(index),
            at: entry.at,
            who: entry.by ?? 'Fyr',
            what: t(`did.${entry.what}`, { version: String(entry.version), day: entry.note }),
            icon: icons[entry.what],
            ...(entry.what !== 'reviewed' && (entry.note || hasChange(entry, page))
              ? { detail: <Detail entry={entry} page={page} onShow={() => setVersion(entry.version)} /> }
              : {}),
          }))
          .toReversed()}
      />
      {version === null ? null : <Change article={page.article} version={version} onClose={() => setVersion(null)} />}
    </Section>
  );
}

/** A version that came after another; while it is being written, its latest state. */
function hasChange(entry: ArticleEntry, page: ArticlePage): boolean {
  if (entry.version < 2) return false;
  if (entry.what === 'published') return true;
  const isPublished = page.entries.some((each) => each.what === 'published' && each.version === entry.version);
  return entry.what === 'changed' && !isPublished && page.entries.at(-1) === entry;
}

type DetailProps = { entry: ArticleEntry; page: ArticlePage; onShow: () => void };

function Detail({ entry, page, onShow }: DetailProps) {
  const t = useWords(knowledgeWords);
  return (
    <>
      {entry.note ? <p>{entry.note}</p> : null}
      {hasChange(entry, page) ? (
        <Button small kind="quiet" icon="history" onPress={onShow}>
          {t('whatChanged')}
        </Button>
      ) : null}
    </>
  );
}

function Change({ article, version, onClose }: { article: string; version: number; onClose: () => void }) {
  const t = useWords(knowledgeWords);
  const { data } = useQuery(asking(showArticleChange, { article, version }));
  const languages = ArticleText.shape.language.options;
  const whole = (texts: readonly ArticleText[] | undefined, language: string): string => {
    const text = texts?.find((each) => each.language === language);
    return text ? `${text.title}\n${text.body}` : '';
  };
  const changed = languages.filter((each) => whole(data?.before, each) !== whole(data?.after, each));
  return (
    <Drawer open onClose={onClose} title={`${t('whatChanged')} (${version})`} size="medium">
      <Stack gap={5}>
        {data && changed.length === 0 ? <p>{t('nothingChanged')}</p> : null}
        {changed.map((language) => (
          <Section key={language} level={3} title={t(`language.${language}`)}>
            <Lines before={whole(data?.before, language)} after={whole(data?.after, language)} language={language} />
          </Section>
        ))}
      </Stack>
    </Drawer>
  );
}

function Lines({ before, after, language }: { before: string; after: string; language: string }) {
  return (
    <ul className="article-changes" lang={language}>
      {changesOnly(changedLines(before, after)).map((line, index) => numbered(<li>{shownLine(line)}</li>, index))}
    </ul>
  );
}

function shownLine(line: ChangedLine | null): ReactNode {
  if (line === null) return '…';
  if (line.kind === 'gone') return <del>{line.text}</del>;
  return line.kind === 'new' ? <ins>{line.text}</ins> : line.text;
}
