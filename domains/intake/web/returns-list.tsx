// What somebody who leaves has to give back: each piece with who received it and when, and how to settle what is still out.
import { useState } from 'react';
import type { AnswerOf } from '../../../platform/operation/operation.ts';
import { ActingDrawer } from '../../../web/acting-drawer.tsx';
import { call } from '../../../web/client.ts';
import { useWords } from '../../../web/language.tsx';
import { Button } from '../../../web/ui/button.tsx';
import { Chip } from '../../../web/ui/chip.tsx';
import { type Column, DataTable } from '../../../web/ui/data-table.tsx';
import { Quiet, Row, Section, Stack } from '../../../web/ui/layout.tsx';
import { showNotice } from '../../../web/ui/notice.tsx';
import { TextArea } from '../../../web/ui/text-field.tsx';
import { Time } from '../../../web/ui/time.tsx';
import { useActing } from '../../../web/use-acting.ts';
import { type ReturnRow, settleReturn, type showOrder } from '../contract.ts';
import { intakeWords } from './intake-words.ts';

const looks = {
  out: { tone: 'attention', icon: 'clock' },
  returned: { tone: 'done', icon: 'check' },
  missing: { tone: 'fault', icon: 'alert' },
} as const;

export function ReturnsList({ order }: { order: AnswerOf<typeof showOrder> }) {
  const t = useWords(intakeWords);
  const act = useActing('intake', 'assets');
  const [missing, setMissing] = useState<ReturnRow | null>(null);
  if (order.occasion !== 'offboarding' || order.returns.length === 0) return null;
  const left = order.returns.filter((row) => row.state === 'out').length;
  const settle = (row: ReturnRow, isBack: boolean, note = '') =>
    act.run(
      () => call(settleReturn, { order: order.order, equipment: row.equipment, isBack, note }),
      () => {
        showNotice({ text: t(isBack ? 'return.took' : 'return.lost', { name: row.name }) });
        setMissing(null);
      },
    );
  const columns: Column<ReturnRow>[] = [
    {
      id: 'name',
      title: t('return.thing'),
      priority: 1,
      width: 'wide',
      cell: (row) => (
        <>
          <span className="quiet numeric">{row.number}</span> {row.name}
        </>
      ),
    },
    {
      id: 'state',
      title: t('state'),
      cell: (row) => (
        <Stack gap={1}>
          <Chip tone={looks[row.state].tone} icon={looks[row.state].icon}>
            {t(`return.${row.state}`)}
          </Chip>
          {row.note ? <Quiet small>{row.note}</Quiet> : null}
        </Stack>
      ),
    },
    {
      id: 'proof',
      title: t('return.proof'),
      cell: (row) =>
        row.settledAt ? (
          <span>
            {row.settledBy}, <Time at={row.settledAt} />
          </span>
        ) : order.maySettle ? (
          <Row gap={2}>
            <Button small icon="check" working={act.working} onPress={() => settle(row, true)}>
              {t('return.take')}
            </Button>
            <Button small kind="quiet" onPress={() => setMissing(row)}>
              {t('return.notBack')}
            </Button>
          </Row>
        ) : (
          '–'
        ),
    },
  ];
  return (
    <Section title={t('returns')} note={t(left === 0 ? 'return.allSettled' : 'return.left', { count: left })}>
      <DataTable label={t('returns')} columns={columns} rows={order.returns} rowId={(row) => row.equipment} />
      {missing ? <MissingDrawer row={missing} act={act} settle={settle} onClose={() => setMissing(null)} /> : null}
    </Section>
  );
}

type MissingDrawerProps = {
  row: ReturnRow;
  act: ReturnType<typeof useActing>;
  settle: (row: ReturnRow, isBack: boolean, note: string) => void;
  onClose: () => void;
};

function MissingDrawer({ row, act, settle, onClose }: MissingDrawerProps) {
  const t = useWords(intakeWords);
  const [note, setNote] = useState('');
  return (
    <ActingDrawer
      title={t('return.notBack')}
      verb={t('return.notBack')}
      act={act}
      onDo={() => settle(row, false, note)}
      onClose={onClose}
      danger
    >
      <Quiet>{t('return.lostLead', { name: row.name })}</Quiet>
      <TextArea label={t('reason')} value={note} onChange={setNote} error={act.faults.note} rows={3} />
    </ActingDrawer>
  );
}
