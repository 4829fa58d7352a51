// Beside the timeline: who has which role, what is to be done, and which reports are solved together with the incident.
import { call } from '../../../../web/client.ts';
import { useWords } from '../../../../web/language.tsx';
import { Button, IconButton } from '../../../../web/ui/button.tsx';
import { Chip } from '../../../../web/ui/chip.tsx';
import { Quiet, Row, Section, Stack } from '../../../../web/ui/layout.tsx';
import { Link } from '../../../../web/ui/link.tsx';
import { Facts } from '../../../../web/ui/page-header.tsx';
import { Time } from '../../../../web/ui/time.tsx';
import { useActing } from '../../../../web/use-acting.ts';
import { leaveMajorReport, type MajorPage, type MajorTask, majorRoles } from '../../contract.ts';

import { StateChip } from '../case-marks.tsx';
import type { DrawerStep } from './major-steps.tsx';
import { majorWords } from './major-words.ts';

type PartProps = { page: MajorPage; onStep: (step: DrawerStep) => void };

export function RolesPart({ page, onStep }: PartProps) {
  const t = useWords(majorWords);
  const mayGive = page.allowed.includes('set-major-role');
  return (
    <Section title={t('roles')}>
      <Facts
        stacked
        facts={majorRoles.map((role) => {
          const name = page.roles.find((each) => each.role === role)?.name;
          return {
            label: t(`role.${role}`),
            value: (
              <Row gap={2}>
                {name ?? <Quiet>{t('nobody')}</Quiet>}
                {mayGive ? (
                  <IconButton
                    icon="edit"
                    small
                    label={`${t('giveRole')}: ${t(`role.${role}`)}`}
                    onPress={() => onStep({ id: 'role', role })}
                  />
                ) : null}
              </Row>
            ),
          };
        })}
      />
    </Section>
  );
}

export function TasksPart({ page, kind, onStep }: PartProps & { kind: MajorTask['kind'] }) {
  const t = useWords(majorWords);
  const tasks = page.tasks.filter((task) => task.kind === kind);
  const mayAdd = page.allowed.includes(kind === 'task' ? 'add-major-task' : 'add-review-action');
  if (tasks.length === 0 && !mayAdd) return null;
  return (
    <Section
      title={t(kind === 'task' ? 'tasks' : 'actions')}
      actions={
        mayAdd ? (
          <Button small icon="add" onPress={() => onStep({ id: kind })}>
            {t(kind === 'task' ? 'addTask' : 'addAction')}
          </Button>
        ) : null
      }
    >
      {tasks.length === 0 ? <Quiet>{t(kind === 'task' ? 'noTasks' : 'noActions')}</Quiet> : null}
      <Stack gap={4}>
        {tasks.map((task) => (
          <TaskLine
            key={task.task}
            task={task}
            mayFinish={task.isMine || page.allowed.includes('finish-major-task')}
            onStep={onStep}
          />
        ))}
      </Stack>
    </Section>
  );
}

export function ReportsPart({ page, onStep }: PartProps) {
  const t = useWords(majorWords);
  const act = useActing('service-desk');
  if (!page.isWithin) return null;
  const mayLeave = page.allowed.includes('leave-major-report');
  return (
    <Section
      title={t('reports')}
      note={t('reportsNote')}
      actions={
        page.allowed.includes('join-major-report') ? (
          <Button small icon="link" onPress={() => onStep({ id: 'join' })}>
            {t('join')}
          </Button>
        ) : null
      }
    >
      <Stack gap={2}>
        <span>
          {t('mainCase')}{' '}
          {page.case.maySee ? <Link href={`/cases/${page.case.case}`}>{page.case.number}</Link> : page.case.number}
        </span>
        {page.reports.map((report) => (
          <Row key={report.case} gap={2} spread>
            {report.maySee ? (
              <Link href={`/cases/${report.case}`} quiet>{`${report.number} ${report.title}`}</Link>
            ) : (
              <span>{`${report.number} ${report.title}`}</span>
            )}
            <Row gap={2}>
              <StateChip row={{ state: report.state, waitingFor: null }} />
              {mayLeave ? (
                <IconButton
                  icon="unlink"
                  small
                  label={`${t('leave')}: ${report.number}`}
                  onPress={() => act.run(() => call(leaveMajorReport, { major: page.major, case: report.case }))}
                />
              ) : null}
            </Row>
          </Row>
        ))}
        {page.reports.length === 0 ? <Quiet>{t('noReports')}</Quiet> : null}
        {page.followers > 0 ? (
          <Quiet>
            {t('followers')} {t('people', { count: page.followers })}
          </Quiet>
        ) : null}
      </Stack>
    </Section>
  );
}

function TaskLine({
  task,
  mayFinish,
  onStep,
}: {
  task: MajorTask;
  mayFinish: boolean;
  onStep: (step: DrawerStep) => void;
}) {
  const t = useWords(majorWords);
  const isLate = task.doneAt === null && new Date(task.dueAt) < new Date();
  return (
    <Stack gap={1}>
      <span>{task.text}</span>
      <Row gap={2}>
        <Quiet small>
          {task.owner}, {t(task.doneAt ? 'done' : 'due').toLocaleLowerCase()} <Time at={task.doneAt ?? task.dueAt} />
        </Quiet>
        {task.doneAt ? <Chip tone="done">{t('done')}</Chip> : null}
        {isLate ? (
          <Chip tone="fault" icon="clock">
            {t('late')}
          </Chip>
        ) : null}
        {task.doneAt === null && mayFinish ? (
          <Button small icon="check" onPress={() => onStep({ id: 'finish', task })}>
            {t('markDone')}
          </Button>
        ) : null}
      </Row>
      {task.outcome ? <Quiet small>{task.outcome}</Quiet> : null}
    </Stack>
  );
}
