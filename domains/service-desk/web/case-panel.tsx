// One case, whole: what it is about, what has been said and done, and the steps allowed. The same beside the queue and on a
// page of its own.
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { asking } from '../../../web/client.ts';
import { useRefusalText } from '../../../web/house/refusal-text.ts';
import { useWords } from '../../../web/language.tsx';
import { Banner } from '../../../web/ui/banner.tsx';
import { Prose, Section, Stack } from '../../../web/ui/layout.tsx';
import { Link } from '../../../web/ui/link.tsx';
import { type Fact, Facts } from '../../../web/ui/page-header.tsx';
import { RecordFrame } from '../../../web/ui/pages/record-frame.tsx';
import { SkeletonPage } from '../../../web/ui/skeleton.tsx';
import { ErrorState } from '../../../web/ui/state-notes.tsx';
import { Time } from '../../../web/ui/time.tsx';
import { useCan } from '../../../web/viewer.tsx';
import { type CasePage, showCase } from '../contract.ts';
import { CaseAlarms } from './alarms/case-alarms.tsx';
import { CaseActions } from './case-actions.tsx';
import { CaseClocks } from './case-clocks.tsx';
import { CaseHistory } from './case-history.tsx';
import { DueDay, PriorityMark, StateChip } from './case-marks.tsx';
import { CaseStepDrawer, type DrawerStep } from './case-steps.tsx';
import { WhoWrites } from './desk/who-writes.tsx';
import { CaseFiles } from './files/case-files.tsx';
import { HiddenNumbers } from './hidden-numbers.tsx';
import { MakeArticle } from './knowledge/make-article.tsx';
import { CaseMajorBanner } from './major/case-major.tsx';
import { CaseRelations } from './relations/case-relations.tsx';
import { CaseProposal } from './routing/case-proposal.tsx';
import { SimilarCases } from './routing/similar-cases.tsx';
import { AskOnCase } from './satisfaction/ask-on-case.tsx';
import { serviceDeskWords } from './service-desk-words.ts';
import { WriteEntry } from './write-entry.tsx';

export function CasePanel({ caseId, within = false }: { caseId: string; within?: boolean }) {
  const t = useWords(serviceDeskWords);
  const refused = useRefusalText();
  const can = useCan();
  const { data, error } = useQuery(asking(showCase, { case: caseId }));
  const [step, setStep] = useState<DrawerStep | null>(null);
  if (error) return <ErrorState what={refused(error)} wholePage={!within} />;
  if (!data) return <SkeletonPage />;
  const body = (
    <Stack gap={6}>
      <HiddenNumbers page={data} texts={['title', 'description', 'place', 'solution']} />
      {data.description ? (
        <Prose>
          {data.description.split(/\n\s*\n/).map((part) => (
            <p key={part} className="case-said">
              {part}
            </p>
          ))}
        </Prose>
      ) : null}
      <CaseAlarms page={data} />
      <WhoWrites page={data} />
      {data.allowed.includes('comment-case') ? <WriteEntry page={data} /> : null}
      {data.forObject ? null : (
        <>
          <CaseFiles page={data} />
          <CaseRelations page={data} />
          <AskOnCase page={data} />
          <MakeArticle page={data} />
        </>
      )}
      <Section title={t('history')}>
        <CaseHistory page={data} />
      </Section>
      {step ? <CaseStepDrawer page={data} step={step} onClose={() => setStep(null)} /> : null}
    </Stack>
  );
  const actions = <CaseActions page={data} onStep={setStep} within={within} />;
  const desk = can('service-desk.work-cases') ? { label: t('cases'), href: '/cases' } : null;
  if (within) return <Beside page={data} actions={actions} body={body} />;
  return (
    <RecordFrame
      crumbs={data.forObject ? [] : [desk ?? { label: t('myCases'), href: '/my-cases' }]}
      number={data.number}
      title={data.title}
      mark={<StateChip row={data} />}
      facts={factsOf(data, t).slice(0, 5)}
      actions={actions}
      banner={<CaseBanner page={data} />}
      aside={
        <Stack gap={5}>
          <CaseClocks page={data} />
          <Facts stacked facts={factsOf(data, t).slice(5)} />
          {data.forObject ? null : <SimilarCases page={data} />}
        </Stack>
      }
    >
      {body}
    </RecordFrame>
  );
}

function Beside({ page, actions, body }: { page: CasePage; actions: React.ReactNode; body: React.ReactNode }) {
  const t = useWords(serviceDeskWords);
  return (
    <Stack gap={5}>
      <div>
        <h2>
          <span className="quiet numeric">{page.number}</span> {page.title}
        </h2>
        <StateChip row={page} />
      </div>
      <div className="page-header-actions screen-only">{actions}</div>
      <CaseBanner page={page} />
      <Facts facts={factsOf(page, t).slice(0, 6)} />
      <CaseClocks page={page} />
      {body}
      <SimilarCases page={page} />
    </Stack>
  );
}

function CaseBanner({ page }: { page: CasePage }) {
  const t = useWords(serviceDeskWords);
  return (
    <>
      <CaseProposal page={page} />
      {page.mergedInto ? (
        <Banner icon="link">
          {t('mergedInto')} <Link href={`/cases/${page.mergedInto.case}`}>{page.mergedInto.number}</Link>{' '}
          {page.mergedInto.title}
        </Banner>
      ) : null}
      {page.isPlanned ? (
        <Banner icon="calendar">
          {t('plannedChange')} <Link href={`/changes/${page.case}`}>{t('toPlan')}</Link>
        </Banner>
      ) : null}
      <CaseMajorBanner page={page} />
      {page.forObject ? <Banner icon="object">{t('forObject')}</Banner> : null}
      {page.isRestricted ? <Banner icon="lock">{t('restrictedNote')}</Banner> : null}
      {page.state === 'resolved' && page.allowed.includes('reopen-case') ? (
        <Banner tone="done">{t('resolvedNote')}</Banner>
      ) : null}
    </>
  );
}

type Say = ReturnType<typeof useSay>;

function useSay() {
  return useWords(serviceDeskWords);
}

function factsOf(page: CasePage, t: Say): Fact[] {
  return [
    { label: t('priority'), value: <PriorityMark priority={page.priority} /> },
    { label: t('requester'), value: page.requester },
    { label: t('service'), value: page.serviceName ?? '–' },
    { label: t('team'), value: page.teamName },
    { label: t('assignee'), value: page.assignee ?? t('nobody') },
    ...(page.dueOn ? [{ label: t('dueOn'), value: <DueDay row={page} /> }] : []),
    { label: t('unit'), value: page.unitName ?? '–' },
    { label: t('place'), value: page.place || '–' },
    ...(page.supplier
      ? [
          {
            label: t('field.supplier'),
            value: <Link href={`/suppliers/${page.supplier.supplier}`}>{page.supplier.name}</Link>,
          },
        ]
      : []),
    ...(page.equipment
      ? [
          {
            label: t('equipment'),
            value: (
              <Link href={`/e/${page.equipment.number}`}>{`${page.equipment.number} ${page.equipment.name}`}</Link>
            ),
          },
        ]
      : []),
    { label: t('kind'), value: t(`kind.${page.kind}`) },
    { label: t('channel'), value: t(`channel.${page.channel}`) },
    { label: t('opened'), value: <Time at={page.openedAt} /> },
    { label: t('answered'), value: page.answeredAt ? <Time at={page.answeredAt} /> : '–' },
    ...(page.followers > 0 ? [{ label: t('followers'), value: String(page.followers) }] : []),
    ...(page.parent
      ? [{ label: t('parent'), value: <Link href={`/cases/${page.parent.case}`}>{page.parent.number}</Link> }]
      : []),
  ];
}
