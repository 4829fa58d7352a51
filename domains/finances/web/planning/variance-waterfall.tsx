// A deviation as a waterfall: each driver begins where the one before ended, and the last bar is the whole. It is a table
// with a bar in each row, so that it reads the same by eye, by screen reader and on paper.
import { useWords } from '../../../../web/language.tsx';
import type { VarianceLine } from '../../variance-contract.ts';
import { drivers } from '../../variance-rules.ts';
import { useMoney } from './money-text.ts';
import { planningWords } from './planning-words.ts';
import './planning.css';

type Step = {
  id: string;
  label: string;
  amount: number;
  from: number;
  to: number;
  kind: 'better' | 'worse' | 'residual' | 'whole';
};

export function VarianceWaterfall({ line }: { line: VarianceLine }) {
  const t = useWords(planningWords);
  const { millions, mnkr } = useMoney();
  const steps = useSteps(line);
  const low = Math.min(0, ...steps.flatMap((step) => [step.from, step.to]));
  const high = Math.max(0, ...steps.flatMap((step) => [step.from, step.to]));
  const width = high - low || 1;
  const at = (ore: number) => ((ore - low) / width) * 100;
  return (
    <table className="waterfall">
      <caption className="for-readers">{t('waterfall.caption')}</caption>
      <thead className="for-readers">
        <tr>
          <th scope="col">{t('driver')}</th>
          <th scope="col">{t('waterfall.bar')}</th>
          <th scope="col">{`${t('amount')}, ${mnkr}`}</th>
        </tr>
      </thead>
      <tbody>
        {steps.map((step) => (
          <tr key={step.id} data-kind={step.kind}>
            <th scope="row">{step.label}</th>
            <td className="waterfall-place">
              <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
                <line className="waterfall-zero" x1={at(0)} x2={at(0)} y1="0" y2="10" />
                <rect
                  className="waterfall-bar"
                  x={Math.min(at(step.from), at(step.to))}
                  width={Math.max(0.4, Math.abs(at(step.to) - at(step.from)))}
                  y="1.5"
                  height="7"
                />
              </svg>
            </td>
            <td className="numeric">{millions(step.amount, true)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <td colSpan={3} className="quiet small">
            {t('waterfall.unit', { unit: mnkr })}
          </td>
        </tr>
      </tfoot>
    </table>
  );
}

function useSteps(line: VarianceLine): Step[] {
  const t = useWords(planningWords);
  let at = 0;
  const step = (id: string, label: string, amount: number, kind: Step['kind']): Step => {
    const from = at;
    at += amount;
    return { id, label, amount, from, to: at, kind };
  };
  const steps = drivers.flatMap((driver) => {
    const amount = line.effects.find((effect) => effect.driver === driver)?.amount ?? 0;
    return amount === 0 ? [] : [step(driver, t(`driver.${driver}`), amount, amount > 0 ? 'better' : 'worse')];
  });
  const rest = line.residual === 0 ? [] : [step('residual', t('driver.residual'), line.residual, 'residual')];
  const whole: Step = {
    id: 'whole',
    label: t('deviation'),
    amount: line.deviation,
    from: 0,
    to: line.deviation,
    kind: 'whole',
  };
  return [...steps, ...rest, whole];
}
