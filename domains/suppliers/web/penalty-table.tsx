// The months that cost something: computed, claimed, credited or waived, and the next step with each.
import { useState } from 'react';
import { ActingDrawer } from '../../../web/acting-drawer.tsx';
import { call } from '../../../web/client.ts';
import { useWords } from '../../../web/language.tsx';
import { Button } from '../../../web/ui/button.tsx';
import { Chip } from '../../../web/ui/chip.tsx';
import { type Column, DataTable } from '../../../web/ui/data-table.tsx';
import { Quiet, Row } from '../../../web/ui/layout.tsx';
import { EmptyState } from '../../../web/ui/state-notes.tsx';
import { TextArea } from '../../../web/ui/text-field.tsx';
import { useActing } from '../../../web/use-acting.ts';
import { type SupplierLevel, type SupplierLevels, settlePenalty } from '../contract.ts';
import { useLevelName, useMeasureText } from './measure-text.ts';
import { useKronor } from './supplier-marks.tsx';
import { suppliersWords } from './suppliers-words.ts';

type Month = SupplierLevel['months'][number];
type Line = { level: SupplierLevel; month: Month };
type Asked = Line & { state: Month['next'][number] };

export function PenaltyTable({ data }: { data: SupplierLevels }) {
  const t = useWords(suppliersWords);
  const nameOf = useLevelName();
  const textOf = useMeasureText();
  const [asked, setAsked] = useState<Asked | null>(null);
  const columns: Column<Line>[] = [
    {
      id: 'month',
      title: t('month'),
      priority: 1,
      cell: ({ month }) => (
        <span className="numeric">{month.over ? `${month.over.from} – ${month.over.to}` : month.month}</span>
      ),
    },
    {
      id: 'level',
      title: t('level'),
      cell: ({ level }) => (
        <>
          {level.serviceName} <span className="quiet">{nameOf(level)}</span>
        </>
      ),
    },
    {
      id: 'value',
      title: t('measured'),
      numeric: true,
      cell: ({ level, month }) => textOf(month.over ? month.over.value : month.value, level.unit, level.decimals),
    },
    {
      id: 'steps',
      title: t('penaltySteps'),
      numeric: true,
      priority: 3,
      cell: ({ month }) => month.penalty?.steps ?? '–',
    },
    { id: 'amount', title: t('amount'), numeric: true, cell: (line) => <Amount {...line} /> },
    { id: 'state', title: t('state'), cell: ({ month }) => <PenaltyChip month={month} /> },
    ...(data.mayChange
      ? [
          {
            id: 'act',
            title: t('acts'),
            cell: ({ level, month }: Line) => (
              <Row gap={2}>
                {month.next.map((state) => (
                  <Button
                    key={state}
                    small
                    kind={state === 'waived' ? 'quiet' : 'secondary'}
                    aria-label={`${t(`settle.${state}`)}: ${month.month} ${level.serviceName}`}
                    onPress={() => setAsked({ level, month, state })}
                  >
                    {t(`settle.${state}`)}
                  </Button>
                ))}
              </Row>
            ),
          },
        ]
      : []),
  ];
  return (
    <>
      <DataTable
        label={t('penalties')}
        columns={columns}
        rows={linesOf(data)}
        rowId={({ level, month }) => `${level.level} ${month.month}`}
        empty={<EmptyState icon="money" title={t('noPenalties')} />}
      />
      {asked ? <SettleDrawer asked={asked} onClose={() => setAsked(null)} /> : null}
    </>
  );
}

/** The months with an amount, the latest first; also those of which a ceiling leaves nothing. */
function linesOf(data: SupplierLevels): Line[] {
  return data.months.flatMap((name, at) =>
    data.levels.flatMap((level) => {
      const month = level.months[at];
      return month?.month === name && (month.claim !== null || (month.penalty?.wholeOre ?? 0) > 0)
        ? [{ level, month }]
        : [];
    }),
  );
}

function Amount({ month }: Line) {
  const t = useWords(suppliersWords);
  const kronor = useKronor();
  const judged = month.claim ?? month.penalty;
  return (
    <>
      {kronor(month.claim?.ore ?? month.penalty?.ore ?? 0)}
      {judged?.cappedBy ? (
        <Quiet small> {t(`cappedBy.${judged.cappedBy}`, { whole: kronor(judged.wholeOre) })}</Quiet>
      ) : null}
      {month.claim?.isChanged ? (
        <Quiet small> {t('nowComputed', { amount: kronor(month.penalty?.ore ?? 0) })}</Quiet>
      ) : null}
    </>
  );
}

function PenaltyChip({ month }: { month: Month }) {
  const t = useWords(suppliersWords);
  if (month.claim === null) return <Chip tone="attention">{t('penaltyState.open')}</Chip>;
  return (
    <Chip tone={month.claim.state === 'credited' ? 'done' : 'plain'}>{t(`penaltyState.${month.claim.state}`)}</Chip>
  );
}

function SettleDrawer({ asked, onClose }: { asked: Asked; onClose: () => void }) {
  const t = useWords(suppliersWords);
  const kronor = useKronor();
  const act = useActing('suppliers');
  const [text, setText] = useState('');
  const { level, month, state } = asked;
  const save = () =>
    act.run(() => call(settlePenalty, { level: level.level, month: month.month, state, text }), onClose);
  return (
    <ActingDrawer title={t(`settle.${state}`)} verb={t(`settle.${state}`)} act={act} onDo={save} onClose={onClose}>
      <p>
        {t(`settleNote.${state}`, {
          amount: kronor(month.claim?.ore ?? month.penalty?.ore ?? 0),
          month: month.month,
        })}
      </p>
      <TextArea
        label={t(state === 'waived' ? 'why' : 'reference2')}
        value={text}
        onChange={setText}
        error={act.faults.text}
        optional={state !== 'waived'}
        rows={3}
      />
    </ActingDrawer>
  );
}
