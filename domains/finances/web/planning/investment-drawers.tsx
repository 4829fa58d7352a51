// The three things that happen to a decision: it moves on, something is paid, the year's forecast is thought over.
import { useState } from 'react';
import { ActingDrawer } from '../../../../web/acting-drawer.tsx';
import { call } from '../../../../web/client.ts';
import { useWords } from '../../../../web/language.tsx';
import { DateField } from '../../../../web/ui/date-field.tsx';
import { showNotice } from '../../../../web/ui/notice.tsx';
import { NumberField } from '../../../../web/ui/number-field.tsx';
import { TextArea, TextField } from '../../../../web/ui/text-field.tsx';
import { dateText } from '../../../../web/ui/time-text.ts';
import { useActing } from '../../../../web/use-acting.ts';
import { bookInvestmentPayment, forecastInvestment, moveInvestment } from '../../investment-contract.ts';
import { type InvestmentState, needsReason } from '../../investment-rules.ts';
import { useFieldFaults } from './field-faults.ts';
import { planningWords } from './planning-words.ts';

type DrawerProps = { decision: string; item: string; onClose: () => void };

export function MoveDrawer({
  decision,
  item,
  from,
  to,
  onClose,
}: DrawerProps & { from: InvestmentState; to: InvestmentState }) {
  const t = useWords(planningWords);
  const act = useActing('finances', 'figures');
  const [on, setOn] = useState<string | undefined>(dateText(new Date()));
  const [reason, setReason] = useState('');
  const needed = needsReason(from, to);
  const move = () =>
    act.run(
      () => call(moveInvestment, { decision, state: to, on: on ?? '', reason }),
      () => {
        showNotice({ text: t('moved', { item, state: t(`state.${to}`).toLowerCase() }) });
        onClose();
      },
    );
  return (
    <ActingDrawer
      title={item}
      verb={t('move.to', { state: t(`state.${to}`).toLowerCase() })}
      act={act}
      onDo={move}
      onClose={onClose}
    >
      <DateField label={t('move.on')} value={on} onChange={setOn} error={act.faults.on} />
      <TextArea
        label={t('reason')}
        {...(needed ? { hint: t('move.reasonHint') } : { optional: true })}
        value={reason}
        onChange={setReason}
        error={act.faults.reason}
        most={1000}
        rows={3}
      />
    </ActingDrawer>
  );
}

export function PaymentDrawer({ decision, item, onClose }: DrawerProps) {
  const t = useWords(planningWords);
  const act = useActing('finances', 'figures');
  const [on, setOn] = useState<string | undefined>();
  const faults = useFieldFaults();
  const [amount, setAmount] = useState<number | null>(null);
  const [reference, setReference] = useState('');
  const [text, setText] = useState('');
  const pay = () =>
    act.run(
      () => call(bookInvestmentPayment, { decision, on: on ?? '', amount: amount ?? 0, reference, text }),
      () => {
        showNotice({ text: t('payment.saved') });
        onClose();
      },
    );
  return (
    <ActingDrawer
      title={`${t('payment.new')}: ${item}`}
      verb={t('payment.save')}
      act={act}
      onDo={pay}
      onClose={onClose}
    >
      <DateField label={t('payment.on')} value={on} onChange={setOn} error={act.faults.on} />
      <NumberField
        label={t('amount')}
        hint={t('payment.amountHint')}
        value={amount}
        onChange={setAmount}
        scale={100}
        unit="kr"
        width="medium"
        error={faults.amount(act.faults.amount, amount)}
      />
      <TextField
        label={t('reference')}
        hint={t('payment.referenceHint')}
        value={reference}
        onChange={setReference}
        error={act.faults.reference}
        width="medium"
      />
      <TextField label={t('text')} value={text} onChange={setText} error={act.faults.text} optional />
    </ActingDrawer>
  );
}

export function ForecastDrawer({ decision, item, asOf, onClose }: DrawerProps & { asOf: string }) {
  const t = useWords(planningWords);
  const act = useActing('finances', 'figures');
  const [month, setMonth] = useState(asOf);
  const faults = useFieldFaults();
  const [amount, setAmount] = useState<number | null>(null);
  const [comment, setComment] = useState('');
  const say = () =>
    act.run(
      () =>
        // an empty field is refused, not taken for a forecast of nothing
        call(forecastInvestment, { decision, asOf: month, amount: amount ?? Number.NaN, comment }),
      () => {
        showNotice({ text: t('forecast.saved') });
        onClose();
      },
    );
  return (
    <ActingDrawer
      title={`${t('yearForecast')}: ${item}`}
      verb={t('forecast.save')}
      act={act}
      onDo={say}
      onClose={onClose}
    >
      <TextField
        label={t('asOf')}
        hint={t('asOfHint')}
        value={month}
        onChange={setMonth}
        width="short"
        error={faults.month(act.faults.asOf, month)}
      />
      <NumberField
        label={t('yearForecast')}
        hint={t('forecast.amountHint')}
        value={amount}
        onChange={setAmount}
        scale={100}
        min={0}
        unit="kr"
        width="medium"
        error={faults.amount(act.faults.amount, amount)}
      />
      <TextArea
        label={t('comment')}
        value={comment}
        onChange={setComment}
        error={act.faults.comment}
        optional
        most={1000}
        rows={3}
      />
    </ActingDrawer>
  );
}
