// The assignments a unit accounts for: each with its status, and the drawers to change it and to say how it stands.
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { asking } from '../../../web/client.ts';
import { useWords } from '../../../web/language.tsx';
import { Button } from '../../../web/ui/button.tsx';
import { Row, Section } from '../../../web/ui/layout.tsx';
import { SkeletonLines } from '../../../web/ui/skeleton.tsx';
import { type Status, StatusMark } from '../../../web/ui/status-mark.tsx';
import { Time } from '../../../web/ui/time.tsx';
import { type Assignment, type AssignmentStatus, listAssignments } from '../contract.ts';
import { AssignmentForm } from './assignment-form.tsx';
import { AssignmentStatusForm } from './assignment-status-form.tsx';
import { interimReportWords } from './interim-report-words.ts';

type Opened = { what: 'add' } | { what: 'change' | 'status'; assignment: Assignment } | null;

export const assignmentShapes: Record<AssignmentStatus, Status> = {
  'not-started': 'not-assessed',
  'on-plan': 'met',
  delayed: 'missed',
  paused: 'partly',
  done: 'met',
  cancelled: 'not-assessed',
};

export function AssignmentsEditor({ unit }: { unit: string }) {
  const t = useWords(interimReportWords);
  const { data } = useQuery({ ...asking(listAssignments, { unit }), retry: false });
  const [open, setOpen] = useState<Opened>(null);
  const close = () => setOpen(null);
  const may = data?.mayChange ?? false;
  return (
    <Section
      title={t('assignments')}
      level={3}
      note={t('assignments.note')}
      actions={
        may ? (
          <Button small icon="add" onPress={() => setOpen({ what: 'add' })}>
            {t('assignment.add')}
          </Button>
        ) : null
      }
    >
      {data ? null : <SkeletonLines lines={4} />}
      <ul className="follow-up">
        {data?.assignments.map((each) => (
          <li key={each.assignment}>
            <Row spread align="start">
              <div>
                <strong>{each.title}</strong>
                <p className="quiet small">
                  {each.giver}
                  {each.deadlineOn ? ` · ${t('dueOn', { day: each.deadlineOn })}` : ''}
                  {each.current ? (
                    <>
                      {' · '}
                      {each.current.by}, <Time at={each.current.at} />
                    </>
                  ) : null}
                </p>
              </div>
              {each.current ? (
                <StatusMark
                  status={assignmentShapes[each.current.status]}
                  word={t(`assignment.${each.current.status}`)}
                />
              ) : (
                <StatusMark status="not-assessed" word={t('assignment.none')} />
              )}
            </Row>
            {may ? (
              <Row gap={2}>
                <Button small icon="edit" onPress={() => setOpen({ what: 'status', assignment: each })}>
                  {t('assignment.report')}
                </Button>
                <Button small kind="quiet" onPress={() => setOpen({ what: 'change', assignment: each })}>
                  {t('assignment.change')}
                </Button>
              </Row>
            ) : null}
          </li>
        ))}
      </ul>
      {open?.what === 'add' ? <AssignmentForm unit={unit} onClose={close} /> : null}
      {open?.what === 'change' ? <AssignmentForm unit={unit} assignment={open.assignment} onClose={close} /> : null}
      {open?.what === 'status' ? <AssignmentStatusForm assignment={open.assignment} onClose={close} /> : null}
    </Section>
  );
}
