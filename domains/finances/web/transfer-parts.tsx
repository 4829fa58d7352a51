// Choosing a transfer of budget by its number or what it is called, as forms in other rooms do: for those who read the ledger.
import { call } from '../../../web/client.ts';
import { useLanguage } from '../../../web/language.tsx';
import { usePeriodParam } from '../../../web/period-param.ts';
import { ComboBox } from '../../../web/ui/combo-box.tsx';
import { numberText } from '../../../web/ui/number-text.ts';
import { listBudgetTransfers } from '../budget-contract.ts';

type TransferFieldProps = {
  label: string;
  /** those to or from this unit and all below it */
  unit: string;
  value: string | undefined;
  /** What the chosen one is called. */
  valueLabel?: string;
  onChange: (transfer: string | undefined) => void;
  error?: string | undefined;
  hint?: string;
};

export function TransferField({ unit, onChange, ...frame }: TransferFieldProps) {
  const { language } = useLanguage();
  const [period] = usePeriodParam();
  return (
    <ComboBox
      onChange={(transfer) => onChange(transfer)}
      options={async (search, signal) => {
        const words = search.toLowerCase();
        // what was decided late in a year often moves the budget of the next
        const years = [Number(period.slice(-7, -3)), Number(period.slice(-7, -3)) + 1];
        const lists = await Promise.all(years.map((year) => call(listBudgetTransfers, { unit, year }, { signal })));
        return lists
          .flatMap(({ transfers }) => transfers)
          .filter((row) => row.withdrawn === null)
          .map((row) => ({
            id: row.transferId,
            label: `${row.year}/${row.number} ${row.title}`,
            note: `${row.fromName} → ${row.toName}, ${numberText(row.amount / 100_000, { language })} tkr`,
          }))
          .filter((row) => row.label.toLowerCase().includes(words))
          .slice(0, 30);
      }}
      optional
      {...frame}
    />
  );
}
