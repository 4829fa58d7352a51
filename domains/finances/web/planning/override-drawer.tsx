// Overriding a line: every month left in kronor, and why one knows better. What the method would have said is kept, and
// the two are held against the outcome later.
import { useState } from 'react';
import { ActingDrawer } from '../../../../web/acting-drawer.tsx';
import { call } from '../../../../web/client.ts';
import { useLanguage, useWords } from '../../../../web/language.tsx';
import { showNotice } from '../../../../web/ui/notice.tsx';
import { NumberField } from '../../../../web/ui/number-field.tsx';
import { monthName } from '../../../../web/ui/period-steps.ts';
import { TextArea } from '../../../../web/ui/text-field.tsx';
import { useActing } from '../../../../web/use-acting.ts';
import { setForecastLine } from '../../forecast-contract.ts';
import { useFieldFaults } from './field-faults.ts';
import type { LineAnswer } from './line-answer.ts';
import { useMoney } from './money-text.ts';
import { planningWords } from './planning-words.ts';

export function OverrideDrawer({ line, version, onClose }: { line: LineAnswer; version: string; onClose: () => void }) {
  const t = useWords(planningWords);
  const { language } = useLanguage();
  const { millions, mnkr } = useMoney();
  const act = useActing('finances', 'figures');
  const faults = useFieldFaults();
  // a cost is typed as a positive amount, as everywhere in the ledger
  const sign = line.costGroup === 'revenue' ? 1 : -1;
  const [months, setMonths] = useState<ReadonlyMap<string, number | null>>(
    () =>
      new Map(line.months.filter((each) => each.part === 'forecast').map((each) => [each.month, sign * each.amount])),
  );
  const [reason, setReason] = useState(line.reason);
  const sum = [...months.values()].reduce<number>((all, each) => all + (each ?? 0), 0);
  const save = () =>
    act.run(
      () =>
        call(setForecastLine, {
          version,
          line: line.line,
          method: 'override',
          comment: line.comment,
          reason,
          months: [...months].flatMap(([month, amount]) => (amount === null ? [] : [{ month, amount: sign * amount }])),
        }),
      () => {
        showNotice({ text: t('override.saved') });
        onClose();
      },
    );
  return (
    <ActingDrawer
      title={`${t('override')}: ${line.names[language]}`}
      verb={t('override.save')}
      act={act}
      onDo={save}
      onClose={onClose}
    >
      <p>{t('override.note')}</p>
      {[...months].map(([month, amount], index) => (
        <NumberField
          key={month}
          label={`${monthName(month, language)} ${month.slice(0, 4)}`}
          value={amount}
          onChange={(value) => setMonths(new Map(months).set(month, value))}
          scale={100}
          decimals={0}
          unit="kr"
          width="medium"
          error={amount === null ? undefined : faults.amount(act.faults[`months.${index}.amount`], amount)}
        />
      ))}
      <p className="numeric">{t('override.sum', { sum: `${millions(sum)}\u00a0${mnkr}` })}</p>
      <TextArea
        label={t('reason')}
        hint={t('override.reasonHint')}
        value={reason}
        onChange={setReason}
        error={act.faults.reason}
        most={2000}
      />
    </ActingDrawer>
  );
}
