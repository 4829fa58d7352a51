// A unit's investment decisions as a board: one column per state. A card is moved from its menu; resting and going back
// ask for a reason.
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { asking } from '../../../../web/client.ts';
import { useWords } from '../../../../web/language.tsx';
import { type BoardCard, BoardFrame } from '../../../../web/ui/pages/board-frame.tsx';
import { PeriodPicker } from '../../../../web/ui/period-picker.tsx';
import { UnitPicker } from '../../../../web/unit-picker.tsx';
import { useCan } from '../../../../web/viewer.tsx';
import { type InvestmentRow, listInvestments } from '../../investment-contract.ts';
import { type InvestmentState, investmentStates, nextStates } from '../../investment-rules.ts';
import { MoveDrawer } from './investment-drawers.tsx';
import { useMoney } from './money-text.ts';
import { useInvestmentViews, usePlanningScope } from './planning-scope.ts';
import { planningWords } from './planning-words.ts';

const permission = 'finances.read-investments';

type Moving = { row: InvestmentRow; to: InvestmentState };

export function InvestmentBoardPage() {
  const t = useWords(planningWords);
  const can = useCan();
  const { thousands, tkr } = useMoney();
  const scope = usePlanningScope(permission);
  const { unit, period, search } = scope;
  const views = useInvestmentViews(search);
  const [moving, setMoving] = useState<Moving | null>(null);
  const { data } = useQuery({
    ...asking(listInvestments, { unit: unit ?? '', period, limit: 500 }),
    enabled: unit !== undefined,
    placeholderData: (before) => before,
  });
  const rows = data?.rows ?? [];
  const card = (row: InvestmentRow): BoardCard => ({
    id: row.decision,
    title: row.item,
    href: `/finances/investments/${row.decision}`,
    facts: (
      <>
        <span className="numeric">{`${row.year}/${row.number}`}</span>
        <span className="numeric">{`${thousands(row.paid)} / ${thousands(row.amount)} ${tkr}`}</span>
        <span>{row.reason || t('since', { on: row.since })}</span>
      </>
    ),
    ...(row.state === 'dormant' ? { tone: 'attention' as const } : {}),
    ...(can('finances.follow-investments')
      ? {
          actionsLabel: `${t('move')}: ${row.item}`,
          actions: [
            {
              title: t('move'),
              entries: nextStates(row.state).map((to) => ({
                id: to,
                label: t(`state.${to}`),
                onAction: () => setMoving({ row, to }),
              })),
            },
          ],
        }
      : {}),
  });
  return (
    <>
      <BoardFrame
        title={t('investments')}
        lead={t('investments.lead')}
        views={views}
        tools={
          <>
            <UnitPicker value={unit} onChange={scope.setUnit} permission={permission} />
            <PeriodPicker value={period} onChange={scope.setPeriod} />
          </>
        }
        columns={investmentStates.map((state) => ({
          id: state,
          title: t(`state.${state}`),
          empty: t('board.empty'),
          cards: rows.filter((row) => row.state === state).map(card),
        }))}
      />
      {moving ? (
        <MoveDrawer
          decision={moving.row.decision}
          item={moving.row.item}
          from={moving.row.state}
          to={moving.to}
          onClose={() => setMoving(null)}
        />
      ) : null}
    </>
  );
}
