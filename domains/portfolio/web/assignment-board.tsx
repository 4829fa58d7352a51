// The board: a column for each status. A card is moved by its menu, by key and by touch alike; what needs a reason asks for it.
import { type ReactNode, useState } from 'react';
import { useWords } from '../../../web/language.tsx';
import { BoardFrame, type BoardFrameProps } from '../../../web/ui/pages/board-frame.tsx';
import { type AssignmentRow, type AssignmentStatus, assignmentStatuses } from '../contract.ts';
import { LatenessChip } from './assignment-marks.tsx';
import { portfolioWords } from './portfolio-words.ts';
import { SetStatusDrawer } from './set-status-drawer.tsx';

type BoardProps = {
  head: Omit<BoardFrameProps, 'columns' | 'tools'>;
  tools: ReactNode;
  rows: readonly AssignmentRow[];
};

export function AssignmentBoard({ head, tools, rows }: BoardProps) {
  const t = useWords(portfolioWords);
  const [moving, setMoving] = useState<{ row: AssignmentRow; to: AssignmentStatus } | null>(null);
  return (
    <>
      <BoardFrame
        {...head}
        tools={tools}
        columns={assignmentStatuses.map((status) => ({
          id: status,
          title: t(`status.${status}`),
          empty: t('board.empty'),
          cards: rows
            .filter((row) => row.status === status)
            .map((row) => ({
              id: row.assignment,
              title: row.title,
              href: `/portfolio/assignments/${row.assignment}`,
              ...(row.lateness === 'overdue' ? { tone: 'fault' as const } : {}),
              ...(row.status === 'paused' ? { tone: 'attention' as const } : {}),
              facts: <CardFacts row={row} />,
              ...(row.maySetStatus && row.next.length > 0
                ? {
                    actionsLabel: t('board.move', { number: row.number }),
                    actions: [
                      {
                        title: t('board.moveTo'),
                        entries: row.next.map((to) => ({
                          id: to,
                          label: t(`status.${to}`),
                          onAction: () => setMoving({ row, to }),
                        })),
                      },
                    ],
                  }
                : {}),
            })),
        }))}
      />
      {moving ? <SetStatusDrawer row={moving.row} to={moving.to} onClose={() => setMoving(null)} /> : null}
    </>
  );
}

function CardFacts({ row }: { row: AssignmentRow }) {
  const t = useWords(portfolioWords);
  return (
    <>
      <span>
        {row.number} · {row.owner ?? t('noOwner')}
      </span>
      {row.waitsFor.length > 0 ? <span>{t('waitsFor', { what: row.waitsFor.join('; ') })}</span> : null}
      <LatenessChip row={row} />
    </>
  );
}
