// One article as it is read: what to do, whether it helped, and for editors how it stands and the next step.
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useGo, useParam, usePathParam } from '../../../../web/address.ts';
import { asking } from '../../../../web/client.ts';
import { useRefusalText } from '../../../../web/house/refusal-text.ts';
import { useLanguage, useWords } from '../../../../web/language.tsx';
import { Banner } from '../../../../web/ui/banner.tsx';
import { Button } from '../../../../web/ui/button.tsx';
import { Quiet, Row, Section, Stack } from '../../../../web/ui/layout.tsx';
import { ButtonLink, Link } from '../../../../web/ui/link.tsx';
import { type Fact, Facts } from '../../../../web/ui/page-header.tsx';
import { RecordFrame } from '../../../../web/ui/pages/record-frame.tsx';
import { SkeletonPage } from '../../../../web/ui/skeleton.tsx';
import { ErrorState } from '../../../../web/ui/state-notes.tsx';
import { Time } from '../../../../web/ui/time.tsx';
import { useServices } from '../../../notices/web/notices-parts.ts';
import { type ArticleLanguage, type ArticlePage as Page, showArticle } from '../../contract.ts';
import { ArticleFeedback } from './article-feedback.tsx';
import { ArticleHistory } from './article-history.tsx';
import { ArticleMarks } from './article-marks.tsx';
import { type ArticleDrawerStep, ArticleStepDrawer } from './article-steps.tsx';
import { ArticleText } from './article-text.tsx';
import { knowledgeWords } from './knowledge-words.ts';

export function ArticlePage() {
  const t = useWords(knowledgeWords);
  const refused = useRefusalText();
  const go = useGo();
  const article = usePathParam('article');
  const [draft, setDraft] = useParam('draft');
  const { data, error } = useQuery(asking(showArticle, { article, ...(draft ? { draft: 'yes' as const } : {}) }));
  const [chosen, choose] = useState<ArticleLanguage | null>(null);
  const [step, setStep] = useState<ArticleDrawerStep | null>(null);
  const facts = useFacts(data);
  if (error) return <ErrorState what={refused(error)} wholePage />;
  if (!data) return <SkeletonPage />;
  const text = data.texts.find((each) => each.language === chosen) ?? data.texts[0];
  const edit = data.allowed.includes('change-article') ? () => go(`/knowledge/${article}/edit`) : undefined;
  return (
    <RecordFrame
      crumbs={[{ label: t('knowledge'), href: '/knowledge' }]}
      title={text?.title ?? data.title}
      mark={<ArticleMarks row={data} />}
      facts={facts.slice(0, 2)}
      banner={<StandBanner page={data} isDraft={draft !== undefined} onDraft={setDraft} />}
      actions={<Actions page={data} onStep={setStep} />}
      onEdit={edit}
      {...(data.allowed.length > 0 ? { aside: <Facts stacked facts={facts.slice(2)} /> } : {})}
    >
      <Stack gap={6}>
        <Languages page={data} shown={text?.language} onChoose={choose} />
        {text ? <ArticleText body={text.body} language={text.language} /> : null}
        {data.state === 'published' ? <ArticleFeedback key={data.version} page={data} /> : null}
        <Comments page={data} />
        <ArticleHistory page={data} />
      </Stack>
      {step ? <ArticleStepDrawer page={data} step={step} onClose={() => setStep(null)} /> : null}
    </RecordFrame>
  );
}

function Actions({ page, onStep }: { page: Page; onStep: (step: ArticleDrawerStep) => void }) {
  const t = useWords(knowledgeWords);
  const may = (step: Page['allowed'][number]) => page.allowed.includes(step);
  return (
    <>
      {may('publish-article') ? (
        <Button kind="primary" icon="check" onPress={() => onStep('publish')}>
          {t('publish')}
        </Button>
      ) : null}
      {may('review-article') ? (
        <Button kind={page.isOverdue ? 'primary' : 'secondary'} icon="eye" onPress={() => onStep('review')}>
          {t('review')}
        </Button>
      ) : null}
      {may('change-article') ? (
        <ButtonLink href={`/knowledge/${page.article}/edit`} kind="quiet" icon="edit">
          {t('edit')}
        </ButtonLink>
      ) : null}
      {may('withdraw-article') ? (
        <Button kind="quiet" onPress={() => onStep('withdraw')}>
          {t('withdraw')}
        </Button>
      ) : null}
    </>
  );
}

type StandProps = { page: Page; isDraft: boolean; onDraft: (draft: string | undefined) => void };

/** What an editor must know of how it stands; readers are told nothing. */
function StandBanner({ page, isDraft, onDraft }: StandProps) {
  const t = useWords(knowledgeWords);
  if (page.allowed.length === 0) return null;
  if (page.state === 'withdrawn') return <Banner tone="attention">{t('withdrawnBanner')}</Banner>;
  if (page.state === 'draft') return <Banner tone="attention">{t('draftBanner')}</Banner>;
  if (page.hasDraft)
    return (
      <Banner
        action={
          <Button onPress={() => onDraft(isDraft ? undefined : 'yes')}>
            {t(isDraft ? 'showPublished' : 'showDraft')}
          </Button>
        }
      >
        {t(isDraft ? 'shownDraft' : 'newerBanner')}
      </Banner>
    );
  return page.isOverdue ? <Banner tone="attention">{t('overdueBanner', { when: page.reviewOn })}</Banner> : null;
}

type LanguagesProps = {
  page: Page;
  shown: ArticleLanguage | undefined;
  onChoose: (language: ArticleLanguage) => void;
};

function Languages({ page, shown, onChoose }: LanguagesProps) {
  const t = useWords(knowledgeWords);
  const { language } = useLanguage();
  const others = page.texts.filter((text) => text.language !== shown);
  const hasOwn = page.texts.some((text) => text.language === language);
  if (hasOwn && others.length === 0) return null;
  if (others.length === 0) return shown ? <Quiet>{t('onlyIn', { language: t(`language.${shown}`) })}</Quiet> : null;
  return (
    <Row gap={2}>
      <Quiet small>{t('alsoIn')}</Quiet>
      {others.map((text) => (
        <Button key={text.language} small kind="quiet" onPress={() => onChoose(text.language)}>
          {t(`language.${text.language}`)}
        </Button>
      ))}
    </Row>
  );
}

function Comments({ page }: { page: Page }) {
  const t = useWords(knowledgeWords);
  if (page.comments.length === 0) return null;
  return (
    <Section title={t('comments')}>
      <ul className="article-quotes">
        {page.comments.map((comment) => (
          <li key={`${comment.at} ${comment.text}`}>
            <p>{comment.text}</p>
            <Quiet small>
              {t(comment.helped ? 'commentYes' : 'commentNo')} · <Time at={comment.at} />
            </Quiet>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function useFacts(page: Page | undefined): Fact[] {
  const t = useWords(knowledgeWords);
  const { nameOf } = useServices();
  if (!page) return [];
  const answers = page.helped + page.didNotHelp;
  return [
    { label: t('service'), value: page.services.map(nameOf).join(', ') || '–' },
    { label: t('article'), value: page.number },
    { label: t('audience'), value: t(page.audience === 'agents' ? 'forAgents' : 'forEverybody') },
    { label: t('owner'), value: page.owner?.name ?? t('noOwner') },
    { label: t('reviewOn'), value: page.reviewOn },
    { label: t('helped'), value: answers === 0 ? '–' : t('helpedShare', { yes: page.helped, all: answers }) },
    ...(page.words.length > 0 ? [{ label: t('words'), value: page.words.join(', ') }] : []),
    ...(page.fromCase
      ? [{ label: t('fromCase'), value: <Link href={`/cases/${page.fromCase.case}`}>{page.fromCase.number}</Link> }]
      : []),
  ];
}
