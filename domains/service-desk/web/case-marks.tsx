// How a case's state and priority look wherever a case is shown: a shape, a colour and a word.
import { useWords } from '../../../web/language.tsx';
import { Chip, type ChipTone } from '../../../web/ui/chip.tsx';
import type { IconName } from '../../../web/ui/icon.tsx';
import { Time } from '../../../web/ui/time.tsx';
import { dateText } from '../../../web/ui/time-text.ts';
import type { CaseRow, CaseState } from '../contract.ts';
import { serviceDeskWords } from './service-desk-words.ts';

const looks: Record<CaseState, { tone: ChipTone; icon: IconName }> = {
  new: { tone: 'sea', icon: 'add' },
  active: { tone: 'plain', icon: 'person' },
  waiting: { tone: 'attention', icon: 'clock' },
  resolved: { tone: 'done', icon: 'check' },
  closed: { tone: 'plain', icon: 'archive' },
  cancelled: { tone: 'plain', icon: 'close' },
};

export function StateChip({ row }: { row: Pick<CaseRow, 'state' | 'waitingFor'> }) {
  const t = useWords(serviceDeskWords);
  return (
    <Chip tone={looks[row.state].tone} icon={looks[row.state].icon}>
      {row.waitingFor ? t(`waitingFor.${row.waitingFor}`) : t(`state.${row.state}`)}
    </Chip>
  );
}

/** 1 and 2 call for attention; the rest is a plain number with its word. */
export function PriorityMark({ priority }: { priority: number }) {
  const t = useWords(serviceDeskWords);
  const known = ([1, 2, 3, 4] as const).find((each) => each === priority) ?? 4;
  const text = t(`priority.${known}`);
  if (known > 2) return <span className="quiet">{text}</span>;
  return (
    <Chip tone={known === 1 ? 'fault' : 'attention'} icon="alert">
      {text}
    </Chip>
  );
}

/** The nearest deadline or day ahead; a case with one behind it says so in words and colour. */
export function Deadline({ row }: { row: Pick<CaseRow, 'deadlineAt' | 'isLate' | 'dueOn'> }) {
  const t = useWords(serviceDeskWords);
  if (row.isLate)
    return (
      <Chip tone="fault" icon="clock">
        {t('late')}
      </Chip>
    );
  const day = row.dueOn !== null && (row.deadlineAt === null || row.dueOn < row.deadlineAt.slice(0, 10));
  if (day) return <span className="numeric">{row.dueOn}</span>;
  return row.deadlineAt ? <Time at={row.deadlineAt} /> : '–';
}

/** The day somebody has said; a day that has passed says so. */
export function DueDay({ row }: { row: Pick<CaseRow, 'dueOn' | 'state'> }) {
  const t = useWords(serviceDeskWords);
  const isOpen = row.state === 'new' || row.state === 'active' || row.state === 'waiting';
  const isPast = isOpen && row.dueOn !== null && row.dueOn < dateText(new Date());
  return (
    <span className="numeric">
      {row.dueOn ?? '–'}
      {isPast ? (
        <>
          {' '}
          <Chip tone="fault" icon="clock">
            {t('late')}
          </Chip>
        </>
      ) : null}
    </span>
  );
}
