// Says what in finances carries the money of a decision: an investment, or a transfer of budget; or that nothing does any more.
import { useState } from 'react';
import { ActingDrawer } from '../../../../web/acting-drawer.tsx';
import { call } from '../../../../web/client.ts';
import { useWords } from '../../../../web/language.tsx';
import { useActing } from '../../../../web/use-acting.ts';
import { InvestmentField } from '../../../finances/web/investment-parts.tsx';
import { TransferField } from '../../../finances/web/transfer-parts.tsx';
import { type Matter, type MeetingPage, tieMatterToInvestment, tieMatterToTransfer } from '../../contract.ts';
import { councilWords } from './council-words.ts';

type Props = { page: MeetingPage; matter: Matter; onClose: () => void };

export function TieDrawer({ page, matter, onClose }: Props) {
  const t = useWords(councilWords);
  const act = useActing('portfolio');
  const known = matter.investment;
  const [investment, setInvestment] = useState(known?.decision);
  const tie = () =>
    call(tieMatterToInvestment, { matter: matter.matter, version: matter.version, investment: investment ?? null });
  return (
    <ActingDrawer
      title={`${matter.number} ${matter.title}`}
      verb={t('save')}
      act={act}
      onDo={() => act.run(tie, onClose)}
      onClose={onClose}
    >
      <InvestmentField
        unit={page.unit}
        value={investment}
        {...(known ? { valueLabel: `${known.code} ${known.item}` } : {})}
        onChange={setInvestment}
        error={act.faults.investment}
        hint={t('investment.hint')}
      />
    </ActingDrawer>
  );
}

export function TieTransferDrawer({ page, matter, onClose }: Props) {
  const t = useWords(councilWords);
  const act = useActing('portfolio');
  const known = matter.transfer;
  const [transfer, setTransfer] = useState(known?.transfer);
  const tie = () =>
    call(tieMatterToTransfer, { matter: matter.matter, version: matter.version, transfer: transfer ?? null });
  return (
    <ActingDrawer
      title={`${matter.number} ${matter.title}`}
      verb={t('save')}
      act={act}
      onDo={() => act.run(tie, onClose)}
      onClose={onClose}
    >
      <TransferField
        label={t('transfer')}
        unit={page.unit}
        value={transfer}
        {...(known ? { valueLabel: `${known.code} ${known.title}` } : {})}
        onChange={setTransfer}
        error={act.faults.transfer}
        hint={t('transfer.hint')}
      />
    </ActingDrawer>
  );
}
