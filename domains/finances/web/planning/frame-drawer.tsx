// A year's frames as the decisions that made them, and entering one more: the first, a raise, a cut.
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ActingDrawer } from '../../../../web/acting-drawer.tsx';
import { asking, call } from '../../../../web/client.ts';
import { useWords } from '../../../../web/language.tsx';
import { DateField } from '../../../../web/ui/date-field.tsx';
import { Quiet, Section, Stack } from '../../../../web/ui/layout.tsx';
import { showNotice } from '../../../../web/ui/notice.tsx';
import { NumberField } from '../../../../web/ui/number-field.tsx';
import { Select } from '../../../../web/ui/select.tsx';
import { TextField } from '../../../../web/ui/text-field.tsx';
import { useActing } from '../../../../web/use-acting.ts';
import { decideInvestmentFrame, listInvestmentFrames } from '../../investment-contract.ts';
import { type InvestmentCategory, investmentCategories } from '../../investment-rules.ts';
import { useFieldFaults } from './field-faults.ts';
import { useMoney } from './money-text.ts';
import { planningWords } from './planning-words.ts';

export function FrameDrawer({ unit, year, onClose }: { unit: string; year: number; onClose: () => void }) {
  const t = useWords(planningWords);
  const act = useActing('finances', 'figures');
  const faults = useFieldFaults();
  const [category, setCategory] = useState<InvestmentCategory>('it');
  const [amount, setAmount] = useState<number | null>(null);
  const [decidedOn, setDecidedOn] = useState<string | undefined>();
  const [decidedBy, setDecidedBy] = useState('');
  const [note, setNote] = useState('');
  const decide = () =>
    act.run(
      () =>
        call(decideInvestmentFrame, {
          unit,
          year,
          category,
          amount: amount ?? 0,
          decidedOn: decidedOn ?? '',
          decidedBy,
          note,
        }),
      () => {
        showNotice({ text: t('frame.saved') });
        onClose();
      },
    );
  return (
    <ActingDrawer
      title={t('frame.title', { year: String(year) })}
      verb={t('frame.decide')}
      act={act}
      onDo={decide}
      onClose={onClose}
    >
      <Decisions unit={unit} year={year} />
      <Select
        label={t('category')}
        value={category}
        onChange={setCategory}
        options={investmentCategories.map((id) => ({ id, label: t(`row.${id}`) }))}
        width="short"
      />
      <NumberField
        label={t('frame.amount')}
        hint={t('frame.amountHint')}
        value={amount}
        onChange={setAmount}
        scale={100}
        unit="kr"
        error={faults.amount(act.faults.amount, amount)}
        width="medium"
      />
      <DateField label={t('decidedOn')} value={decidedOn} onChange={setDecidedOn} error={act.faults.decidedOn} />
      <TextField
        label={t('frame.by')}
        hint={t('frame.byHint')}
        value={decidedBy}
        onChange={setDecidedBy}
        error={act.faults.decidedBy}
      />
      <TextField label={t('note')} value={note} onChange={setNote} error={act.faults.note} optional />
    </ActingDrawer>
  );
}

function Decisions({ unit, year }: { unit: string; year: number }) {
  const t = useWords(planningWords);
  const { millions, mnkr } = useMoney();
  const { data } = useQuery(asking(listInvestmentFrames, { unit, year }));
  if (!data || data.frames.length === 0) return <Quiet>{t('frame.none', { year: String(year) })}</Quiet>;
  return (
    <Section title={t('frame.soFar')} level={3}>
      <Stack gap={2}>
        {data.frames.map((frame) => (
          <div key={frame.frame}>
            <span className="numeric">
              {t(`row.${frame.category}`)} {millions(frame.amount, true)} {mnkr}
            </span>{' '}
            <Quiet small>
              {frame.decidedOn}, {frame.decidedBy}
              {frame.note ? `. ${frame.note}` : ''}
            </Quiet>
          </div>
        ))}
      </Stack>
    </Section>
  );
}
