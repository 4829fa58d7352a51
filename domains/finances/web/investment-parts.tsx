// Choosing an investment by its number or what is bought, as forms in other rooms do: for those who read investments.
import { call } from '../../../web/client.ts';
import { useWords } from '../../../web/language.tsx';
import { usePeriodParam } from '../../../web/period-param.ts';
import { ComboBox } from '../../../web/ui/combo-box.tsx';
import { listInvestments } from '../investment-contract.ts';
import { planningWords } from './planning/planning-words.ts';

type InvestmentFieldProps = {
  /** those of this unit and all below it */
  unit: string;
  value: string | undefined;
  /** What the chosen one is called. */
  valueLabel?: string;
  onChange: (decision: string | undefined) => void;
  error?: string | undefined;
  hint?: string;
};

export function InvestmentField({ unit, onChange, ...frame }: InvestmentFieldProps) {
  const t = useWords(planningWords);
  const [period] = usePeriodParam();
  return (
    <ComboBox
      label={t('investment')}
      onChange={(decision) => onChange(decision)}
      options={async (search, signal) => {
        // a number is looked for without its year, which stands before it
        const words = search.replace(/^\d{4}\/?/, '').split(' ')[0];
        const { rows } = await call(
          listInvestments,
          { unit, period, limit: 30, ...(words ? { search: words } : {}) },
          { signal },
        );
        return rows.map((row) => ({
          id: row.decision,
          label: `${row.year}/${row.number} ${row.item}`,
          note: t(`state.${row.state}`),
        }));
      }}
      optional
      {...frame}
    />
  );
}
