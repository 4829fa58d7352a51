// The assignments a unit accounts for, as the portfolio holds them: each with what is said of it for the report’s period, the
// drawer to say it, and the way to the assignment itself.
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { asking } from '../../../web/client.ts';
import { useRefusalText } from '../../../web/house/refusal-text.ts';
import { useWords } from '../../../web/language.tsx';
import { Banner } from '../../../web/ui/banner.tsx';
import { Button } from '../../../web/ui/button.tsx';
import { Row, Section } from '../../../web/ui/layout.tsx';
import { ButtonLink, Link } from '../../../web/ui/link.tsx';
import { SkeletonLines } from '../../../web/ui/skeleton.tsx';
import { type Status, StatusMark } from '../../../web/ui/status-mark.tsx';
import { Time } from '../../../web/ui/time.tsx';
import { type AssignmentStatus, listToldAssignments, type ToldAssignment } from '../../portfolio/contract.ts';
import { AssignmentStatusForm } from './assignment-status-form.tsx';
import { interimReportWords } from './interim-report-words.ts';

const shapes: Record<AssignmentStatus, Status> = {
  'not-started': 'not-assessed',
  'on-plan': 'met',
  delayed: 'missed',
  paused: 'partly',
  done: 'met',
  cancelled: 'not-assessed',
};

export function AssignmentsEditor({ unit, period }: { unit: string; period: string }) {
  const t = useWords(interimReportWords);
  const refused = useRefusalText();
  const { data, error } = useQuery({ ...asking(listToldAssignments, { unit, period }), retry: false });
  const [telling, setTelling] = useState<ToldAssignment | null>(null);
  const may = data?.mayTell ?? false;
  return (
    <Section
      title={t('assignments')}
      level={3}
      note={t('assignments.note')}
      actions={
        <ButtonLink small kind="quiet" href={`/portfolio/assignments?unit=${unit}`}>
          {t('assignments.open')}
        </ButtonLink>
      }
    >
      {error ? <Banner tone="fault">{refused(error)}</Banner> : data ? null : <SkeletonLines lines={4} />}
      <ul className="follow-up">
        {data?.assignments.map((each) => (
          <li key={each.assignment}>
            <Row spread align="start">
              <Told assignment={each} />
              <Mark assignment={each} />
            </Row>
            {may ? (
              <Row gap={2}>
                <Button small icon="edit" onPress={() => setTelling(each)}>
                  {t('assignment.report')}
                </Button>
              </Row>
            ) : null}
          </li>
        ))}
      </ul>
      {telling ? (
        <AssignmentStatusForm assignment={telling} month={period.slice(9)} onClose={() => setTelling(null)} />
      ) : null}
    </Section>
  );
}

function Told({ assignment }: { assignment: ToldAssignment }) {
  const t = useWords(interimReportWords);
  const { current, deadlineOn, giver } = assignment;
  return (
    <div>
      <strong>
        <Link href={`/portfolio/assignments/${assignment.assignment}`}>{assignment.title}</Link>
      </strong>
      <p className="quiet small">
        {giver}
        {deadlineOn ? ` · ${t('dueOn', { day: deadlineOn })}` : ''}
        {current ? (
          <>
            {' · '}
            {current.by}, <Time at={current.at} />
          </>
        ) : null}
      </p>
      {assignment.isStale && current ? (
        <p className="quiet small">{t('assignment.stale', { month: current.month })}</p>
      ) : null}
    </div>
  );
}

function Mark({ assignment: { current } }: { assignment: ToldAssignment }) {
  const t = useWords(interimReportWords);
  if (!current) return <StatusMark status="not-assessed" word={t('assignment.none')} />;
  return <StatusMark status={shapes[current.status]} word={t(`assignment.${current.status}`)} />;
}
