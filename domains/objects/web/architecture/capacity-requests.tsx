// Requests for capacity with what can be done about each: decide, take back.
import { useState } from 'react';
import { ActingDrawer } from '../../../../web/acting-drawer.tsx';
import { call } from '../../../../web/client.ts';
import { useWords } from '../../../../web/language.tsx';
import { Banner } from '../../../../web/ui/banner.tsx';
import { Button } from '../../../../web/ui/button.tsx';
import { Chip, type ChipTone } from '../../../../web/ui/chip.tsx';
import { RadioGroup } from '../../../../web/ui/choice.tsx';
import { type Column, DataTable } from '../../../../web/ui/data-table.tsx';
import { showNotice } from '../../../../web/ui/notice.tsx';
import { TextArea } from '../../../../web/ui/text-field.tsx';
import { useActing } from '../../../../web/use-acting.ts';
import {
  type CapacityRequest,
  decideOnCapacity,
  type RequestState,
  withdrawCapacity,
} from '../../architecture/capacity-contract.ts';
import { architectureWords } from './architecture-words.ts';

const tones: Record<RequestState, ChipTone> = {
  asked: 'attention',
  granted: 'sea',
  declined: 'plain',
  withdrawn: 'plain',
  installed: 'done',
};

export function CapacityRequests({
  requests,
  withRoom = false,
}: {
  requests: readonly CapacityRequest[];
  withRoom?: boolean;
}) {
  const t = useWords(architectureWords);
  const act = useActing('objects');
  const [deciding, setDeciding] = useState<CapacityRequest | null>(null);
  const withdraw = (row: CapacityRequest) =>
    act.run(
      () => call(withdrawCapacity, { request: row.request }),
      () => showNotice({ text: t('withdrawn') }),
    );
  const columns: Column<CapacityRequest>[] = [
    {
      id: 'title',
      title: t('requestFor'),
      priority: 1,
      width: 'wide',
      cell: (row) => (
        <>
          {row.title}
          {row.reason ? <div className="quiet small">{row.reason}</div> : null}
        </>
      ),
    },
    ...(withRoom ? [{ id: 'room', title: t('room'), cell: (row: CapacityRequest) => row.roomName }] : []),
    { id: 'who', title: t('askedBy'), cell: (row) => `${row.askedBy}, ${row.unitName}` },
    {
      id: 'size',
      title: t('size'),
      labelled: true,
      cell: (row) => (
        <>
          {t('unitsAndWatts', { units: row.units, watts: row.watts })}
          {row.state === 'asked' || row.state === 'granted' ? (
            <div className="quiet small">
              {row.racks.length > 0 ? t('fitsIn', { racks: row.racks.join(', ') }) : t('fitsInNone')}
            </div>
          ) : null}
        </>
      ),
    },
    {
      id: 'on',
      title: t('wantedOn'),
      width: 'narrow',
      labelled: true,
      cell: (row) => <span className="numeric">{row.wantedOn}</span>,
    },
    { id: 'state', title: t('state'), cell: (row) => <State row={row} /> },
    {
      id: 'do',
      title: t('decision'),
      cell: (row) => (
        <>
          {row.mayDecide ? (
            <Button small onPress={() => setDeciding(row)}>
              {t('decide')}
            </Button>
          ) : null}
          {row.mayWithdraw ? (
            <Button small kind="quiet" isDisabled={act.working} onPress={() => withdraw(row)}>
              {t('withdraw')}
            </Button>
          ) : null}
          {row.decision ? (
            <span className="quiet small">
              {row.decision} {row.decidedBy}
            </span>
          ) : row.mayDecide || row.mayWithdraw ? null : (
            '–'
          )}
        </>
      ),
    },
  ];
  return (
    <>
      {act.refusal ? <Banner tone="fault">{act.refusal}</Banner> : null}
      <DataTable
        label={t('requests')}
        columns={columns}
        rows={requests}
        rowId={(row) => row.request}
        empty={<p className="quiet">{t('noRequests')}</p>}
      />
      {deciding ? <DecideDrawer request={deciding} onClose={() => setDeciding(null)} /> : null}
    </>
  );
}

function State({ row }: { row: CapacityRequest }) {
  const t = useWords(architectureWords);
  return (
    <>
      <Chip tone={tones[row.state]}>{t(`request.${row.state}`)}</Chip>
      {row.fits ? null : <div className="small">{t('doesNotFit')}</div>}
    </>
  );
}

function DecideDrawer({ request, onClose }: { request: CapacityRequest; onClose: () => void }) {
  const t = useWords(architectureWords);
  const act = useActing('objects');
  const [decision, setDecision] = useState<'granted' | 'declined'>(request.fits ? 'granted' : 'declined');
  const [reason, setReason] = useState('');
  const save = () =>
    act.run(
      () => call(decideOnCapacity, { request: request.request, decision, reason }),
      () => {
        showNotice({ text: t('decided') });
        onClose();
      },
    );
  return (
    <ActingDrawer
      title={t('decideOn', { title: request.title })}
      verb={t('saveDecision')}
      act={act}
      onDo={save}
      onClose={onClose}
    >
      <p>{t('unitsAndWatts', { units: request.units, watts: request.watts })}</p>
      {request.fits ? null : <Banner tone="attention">{t('doesNotFit')}</Banner>}
      <RadioGroup
        label={t('decision')}
        value={decision}
        onChange={setDecision}
        choices={(['granted', 'declined'] as const).map((id) => ({ id, label: t(`decision.${id}`) }))}
      />
      <TextArea
        label={t('reason')}
        name="reason"
        value={reason}
        onChange={setReason}
        error={act.faults.reason}
        rows={3}
      />
    </ActingDrawer>
  );
}
