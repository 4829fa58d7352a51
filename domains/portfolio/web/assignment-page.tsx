// One assignment: how it stands and why, what it waits for, what was said of it for each period, how it went when it was put
// to use, and its history.
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { usePathParam } from '../../../web/address.ts';
import { asking } from '../../../web/client.ts';
import { useRefusalText } from '../../../web/house/refusal-text.ts';
import { useWords } from '../../../web/language.tsx';
import { Banner } from '../../../web/ui/banner.tsx';
import { Button } from '../../../web/ui/button.tsx';
import { Paragraphs, Prose, Section, Stack } from '../../../web/ui/layout.tsx';
import { Link } from '../../../web/ui/link.tsx';
import type { Fact } from '../../../web/ui/page-header.tsx';
import { Facts } from '../../../web/ui/page-header.tsx';
import { RecordFrame } from '../../../web/ui/pages/record-frame.tsx';
import { useShortcut } from '../../../web/ui/shortcuts.tsx';
import { SkeletonPage } from '../../../web/ui/skeleton.tsx';
import { ErrorState } from '../../../web/ui/state-notes.tsx';
import { useCan } from '../../../web/viewer.tsx';
import { type AssignmentPage as Page, showAssignment } from '../contract.ts';
import { AssignmentFollowUpSections } from './assignment-follow-up.tsx';
import { AssignmentMark, LatenessChip, useWhy } from './assignment-marks.tsx';
import { type AssignmentDrawer, AssignmentStepDrawer } from './assignment-steps.tsx';
import { AssignmentTexts } from './assignment-texts.tsx';
import { AssignmentWaits } from './assignment-waits.tsx';
import { PortfolioHistory } from './portfolio-history.tsx';
import { portfolioWords } from './portfolio-words.ts';
import './portfolio.css';

export function AssignmentPage() {
  const t = useWords(portfolioWords);
  const refused = useRefusalText();
  const can = useCan();
  const assignment = usePathParam('assignment');
  const { data, error } = useQuery(asking(showAssignment, { assignment }));
  const [drawer, setDrawer] = useState<AssignmentDrawer | null>(null);
  const whyOf = useWhy();
  if (error) return <ErrorState what={refused(error)} wholePage />;
  if (!data) return <SkeletonPage />;
  const why = whyOf(data);
  return (
    <RecordFrame
      crumbs={can('portfolio.read-assignments') ? [{ label: t('assignments'), href: '/portfolio/assignments' }] : []}
      number={data.number}
      title={data.title}
      mark={<AssignmentMark status={data.status} />}
      facts={headFacts(data, t)}
      actions={<Actions page={data} onStep={setDrawer} />}
      banner={
        why ? (
          <Banner tone={data.lateness === 'overdue' ? 'fault' : 'attention'} icon="clock">
            {why}
          </Banner>
        ) : null
      }
      aside={
        <Section title={t('history')}>
          <PortfolioHistory steps={data.steps} />
        </Section>
      }
      {...(data.allowed.includes('change-assignment') ? { onEdit: () => setDrawer('change') } : {})}
    >
      <Stack gap={8}>
        {data.goal ? (
          <Section title={t('goal')}>
            <Prose>
              <Paragraphs text={data.goal} />
            </Prose>
          </Section>
        ) : null}
        <AssignmentTexts page={data} onTell={() => setDrawer('tell')} />
        <AssignmentWaits page={data} onAdd={() => setDrawer('wait')} />
        <AssignmentFollowUpSections assignment={assignment} />
        <Deployment page={data} onDeploy={() => setDrawer('deploy')} />
      </Stack>
      {drawer ? <AssignmentStepDrawer page={data} drawer={drawer} onClose={() => setDrawer(null)} /> : null}
    </RecordFrame>
  );
}

function headFacts(page: Page, t: ReturnType<typeof useSay>): Fact[] {
  return [
    { label: t('giver'), value: page.decisionBody ? `${page.giver}, ${page.decisionBody}` : page.giver },
    { label: t('answersFor'), value: page.unitName },
    { label: t('owner'), value: page.owner ?? t('noOwner') },
    {
      label: t('deadline'),
      value: (
        <span className="assignment-deadline">
          {page.deadlineOn ? <span className="numeric">{page.deadlineOn}</span> : '–'} <LatenessChip row={page} />
        </span>
      ),
    },
    { label: t('startsOn'), value: <span className="numeric">{page.startsOn ?? '–'}</span> },
  ];
}

function useSay() {
  return useWords(portfolioWords);
}

function Actions({ page, onStep }: { page: Page; onStep: (drawer: AssignmentDrawer) => void }) {
  const t = useSay();
  const maySet = page.allowed.includes('set-assignment-status');
  const mayTell = page.allowed.includes('tell-assignment');
  useShortcut(maySet ? { keys: 's', label: t('setStatus'), group: 'page', run: () => onStep('status') } : undefined);
  return (
    <>
      {mayTell ? (
        <Button kind="primary" icon="comment" onPress={() => onStep('tell')}>
          {t('tell')}
        </Button>
      ) : null}
      {maySet ? <Button onPress={() => onStep('status')}>{t('setStatus')}</Button> : null}
      {page.allowed.includes('change-assignment') ? (
        <Button kind="quiet" icon="edit" onPress={() => onStep('change')}>
          {t('change')}
        </Button>
      ) : null}
    </>
  );
}

function Deployment({ page, onDeploy }: { page: Page; onDeploy: () => void }) {
  const t = useSay();
  const may = page.allowed.includes('deploy-assignment');
  return (
    <Section
      title={t('deployment')}
      actions={
        may ? (
          <Button small onPress={onDeploy}>
            {t(page.deployment ? 'deployAgain' : 'deploy')}
          </Button>
        ) : null
      }
    >
      {page.deployment ? (
        <Stack gap={3}>
          <Facts
            facts={[
              { label: t('deployedOn'), value: <span className="numeric">{page.deployedOn}</span> },
              { label: t('deployment.how'), value: t(`deployment.${page.deployment}`) },
              ...(page.deployedBy
                ? [
                    {
                      label: t('deployedBy'),
                      value: (
                        <Link href={`/changes/${page.deployedBy.change}`}>
                          {page.deployedBy.number} {page.deployedBy.title}
                        </Link>
                      ),
                    },
                  ]
                : []),
              ...(page.review || page.reviewOf ? [{ label: t('review'), value: <Review page={page} /> }] : []),
            ]}
          />
          {page.deploymentText ? <p>{page.deploymentText}</p> : null}
        </Stack>
      ) : (
        <p className="quiet">{t('deployment.none')}</p>
      )}
    </Section>
  );
}

/** The review is opened where it is written; what is only named stands as it was said. */
function Review({ page: { review, reviewOf } }: { page: Page }) {
  if (!reviewOf) return review;
  const at = `/major-incidents/${reviewOf.major}${reviewOf.review === 'none' ? '' : '/review'}`;
  return (
    <>
      <Link href={at}>
        {reviewOf.number} {reviewOf.title}
      </Link>
      {review ? `, ${review}` : ''}
    </>
  );
}
