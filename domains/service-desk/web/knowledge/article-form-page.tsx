// Writing an article and changing one: the texts language by language with how each reads beside, then where and for whom.
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useGo, useParam, usePathParam } from '../../../../web/address.ts';
import { asking, call } from '../../../../web/client.ts';
import { useRefusalText } from '../../../../web/house/refusal-text.ts';
import { useLanguage, useWords } from '../../../../web/language.tsx';
import { showNotice } from '../../../../web/ui/notice.tsx';
import { SkeletonPage } from '../../../../web/ui/skeleton.tsx';
import { ErrorState } from '../../../../web/ui/state-notes.tsx';
import { useUnits } from '../../../../web/unit-picker.tsx';
import { useActing } from '../../../../web/use-acting.ts';
import { ArticleLanguage, type ArticlePage, changeArticle, showArticle, writeArticle } from '../../contract.ts';
import { type ArticleDraft, ArticleForm, contentOf } from './article-form.tsx';
import { knowledgeWords } from './knowledge-words.ts';
import { yearAfter } from './year-after.ts';

export function NewArticlePage() {
  const t = useWords(knowledgeWords);
  const { language } = useLanguage();
  const go = useGo();
  const act = useActing('service-desk');
  const [title] = useParam('title');
  const [asked] = useParam('in');
  const [first] = useUnits('service-desk.write-articles');
  const [draft, setDraft] = useState<ArticleDraft>(() => ({
    audience: 'everybody',
    unit: undefined,
    owner: undefined,
    ownerName: '',
    reviewOn: yearAfter(new Date()),
    services: [],
    words: '',
    texts: [{ language: ArticleLanguage.safeParse(asked).data ?? language, title: title ?? '', body: '' }],
  }));
  const whole = { ...draft, unit: draft.unit ?? first?.code };
  const save = () =>
    act.run(
      () => call(writeArticle, contentOf(whole)),
      ({ article }) => {
        showNotice({ text: t('saved') });
        go(`/knowledge/${article}`, { replace: true });
      },
    );
  return (
    <ArticleForm title={t('newTitle')} draft={whole} onChange={setDraft} act={act} onSave={save} back="/knowledge" />
  );
}

export function EditArticlePage() {
  const refused = useRefusalText();
  const { data, error } = useQuery({
    ...asking(showArticle, { article: usePathParam('article'), draft: 'yes' }),
    // what is being written is not replaced by what somebody else has saved meanwhile: the save tells
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnMount: 'always',
  });
  if (error) return <ErrorState what={refused(error)} wholePage />;
  return data ? <EditForm page={data} /> : <SkeletonPage />;
}

function EditForm({ page }: { page: ArticlePage }) {
  const t = useWords(knowledgeWords);
  const go = useGo();
  const act = useActing('service-desk');
  const [draft, setDraft] = useState<ArticleDraft>(() => ({
    audience: page.audience,
    unit: page.unit,
    owner: page.owner?.person,
    ownerName: page.owner?.name ?? '',
    reviewOn: page.reviewOn,
    services: page.services,
    words: page.words.join('\n'),
    texts: page.texts,
  }));
  const address = `/knowledge/${page.article}`;
  const save = () =>
    act.run(
      () => call(changeArticle, { ...contentOf(draft), article: page.article, edition: page.edition }),
      () => {
        showNotice({ text: t('saved') });
        go(`${address}?draft=yes`, { replace: true });
      },
    );
  return (
    <ArticleForm title={t('editTitle')} draft={draft} onChange={setDraft} act={act} onSave={save} back={address} />
  );
}
