// Beginning a forecast: as of which month, from the methods or from the latest forecast, whole or unit by unit.
import { useState } from 'react';
import { addMonths } from '../../../../platform/figures/period.ts';
import { ActingDrawer } from '../../../../web/acting-drawer.tsx';
import { useGo } from '../../../../web/address.ts';
import { call } from '../../../../web/client.ts';
import { useLanguage, useWords } from '../../../../web/language.tsx';
import { RadioGroup } from '../../../../web/ui/choice.tsx';
import { monthName } from '../../../../web/ui/period-steps.ts';
import { Select } from '../../../../web/ui/select.tsx';
import { useActing } from '../../../../web/use-acting.ts';
import { openForecast } from '../../forecast-contract.ts';
import { planningWords } from './planning-words.ts';

export type OpenForecastProps = { unit: string; lastMonth: string; copies: boolean; onClose: () => void };

export function OpenForecast({ unit, lastMonth, copies, onClose }: OpenForecastProps) {
  const t = useWords(planningWords);
  const { language } = useLanguage();
  const go = useGo();
  const act = useActing('finances');
  const [asOf, setAsOf] = useState(lastMonth);
  const [from, setFrom] = useState<'methods' | 'latest'>('methods');
  const [lines, setLines] = useState<'together' | 'by-unit'>('together');
  const months = Array.from({ length: 12 }, (_, index) => addMonths(lastMonth, -index));
  const open = () =>
    act.run(
      () => call(openForecast, { unit, asOf, from, lines }),
      ({ version }) => go(`/finances/forecast/${version}`),
    );
  return (
    <ActingDrawer title={t('forecastNew')} verb={t('forecastOpen')} act={act} onDo={open} onClose={onClose}>
      <Select
        label={t('outcomeUntil')}
        hint={t('outcomeUntilHint')}
        value={asOf}
        onChange={setAsOf}
        options={months.map((id) => ({ id, label: `${monthName(id, language)} ${id.slice(0, 4)}` }))}
        width="medium"
      />
      <RadioGroup
        label={t('from')}
        value={from}
        onChange={setFrom}
        choices={[
          { id: 'methods', label: t('from.methods'), hint: t('from.methodsHint') },
          { id: 'latest', label: t('from.latest'), hint: t('from.latestHint'), disabled: !copies },
        ]}
      />
      <RadioGroup
        label={t('division')}
        value={lines}
        onChange={setLines}
        choices={[
          { id: 'together', label: t('division.together') },
          { id: 'by-unit', label: t('division.by-unit') },
        ]}
      />
    </ActingDrawer>
  );
}
