// How an assignment stands, as marks: its status, and how it stands to its deadline, in shape, colour and words.
import { useWords } from '../../../web/language.tsx';
import { Chip } from '../../../web/ui/chip.tsx';
import { type Status, StatusMark } from '../../../web/ui/status-mark.tsx';
import type { AssignmentRow, AssignmentStatus } from '../contract.ts';
import { portfolioWords } from './portfolio-words.ts';

const shapes: Record<AssignmentStatus, Status> = {
  'not-started': 'not-assessed',
  'on-plan': 'met',
  delayed: 'missed',
  paused: 'partly',
  done: 'met',
  cancelled: 'not-assessed',
};

export function AssignmentMark({ status }: { status: AssignmentStatus }) {
  const t = useWords(portfolioWords);
  return <StatusMark status={shapes[status]} word={t(`status.${status}`)} />;
}

const tones = {
  'no-deadline': 'plain',
  'in-time': 'plain',
  'due-soon': 'attention',
  'will-be-late': 'attention',
  overdue: 'fault',
  'done-in-time': 'done',
  'done-late': 'attention',
  over: 'plain',
} as const;

/** What its deadline says; nothing where there is nothing to know. */
export function LatenessChip({ row }: { row: Pick<AssignmentRow, 'lateness' | 'days'> }) {
  const t = useWords(portfolioWords);
  if (row.lateness === 'over' || row.lateness === 'no-deadline') return null;
  return <Chip tone={tones[row.lateness]}>{t(`late.${row.lateness}`, { count: row.days })}</Chip>;
}

/** Why it is late or waits: the reason somebody gave, and what it waits for. Empty when it needs no why. */
export function useWhy() {
  const t = useWords(portfolioWords);
  return (row: Pick<AssignmentRow, 'lateness' | 'status' | 'reason' | 'waitsFor'>): string => {
    const isLate = ['overdue', 'will-be-late', 'done-late'].includes(row.lateness);
    if (!isLate && row.status !== 'delayed' && row.status !== 'paused') return '';
    const waits = row.waitsFor.length > 0 ? `${t('waitsFor', { what: row.waitsFor.join('; ') })}.` : '';
    return [row.reason, waits].filter((part) => part !== '').join(' ');
  };
}
