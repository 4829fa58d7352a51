// Thinking "what if": what is assumed to the left, what the year comes to with it to the right, at once. Nothing is stored but
// by "Keep", and nothing becomes a forecast but by "Make a draft".

import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { asking } from '../../../web/client.ts';
import { useRefusalText } from '../../../web/house/refusal-text.ts';
import { useWords } from '../../../web/language.tsx';
import { usePeriodParam } from '../../../web/period-param.ts';
import { Banner } from '../../../web/ui/banner.tsx';
import { Button } from '../../../web/ui/button.tsx';
import { ListFrame } from '../../../web/ui/pages/list-frame.tsx';
import { PeriodPicker } from '../../../web/ui/period-picker.tsx';
import { SkeletonLines } from '../../../web/ui/skeleton.tsx';
import { UnitPicker, useUnitParam } from '../../../web/unit-picker.tsx';
import { type Assumptions, readScenarioChoices, tryScenario } from '../contract.ts';
import { FreezeFields } from './freeze-fields.tsx';
import { IndexFields } from './index-fields.tsx';
import { InvestmentFields } from './investment-fields.tsx';
import { KeepDrawer } from './keep-drawer.tsx';
import { KeptScenarios } from './kept-scenarios.tsx';
import { ScenarioAnswer } from './scenario-answer.tsx';
import type { Choices } from './scenario-choices.ts';
import './scenarios.css';
import { scenarioWords } from './scenario-words.ts';
import { isEmpty, useAssumptions } from './use-assumptions.ts';

const permission = 'scenarios.try';

export function WhatIfPage() {
  const t = useWords(scenarioWords);
  const refused = useRefusalText();
  const [unit, setUnit] = useUnitParam(permission);
  const [period, setPeriod] = usePeriodParam();
  const [assumptions, setAssumptions] = useAssumptions();
  const [keeping, setKeeping] = useState(false);
  const choices = useQuery({
    ...asking(readScenarioChoices, { unit: unit ?? '', period }),
    enabled: unit !== undefined,
  });
  const empty = isEmpty(assumptions);
  return (
    <>
      <ListFrame
        title={t('whatIf')}
        lead={t('lead')}
        actions={
          choices.data?.may.keep && !empty ? (
            <Button kind="primary" icon="save" onPress={() => setKeeping(true)}>
              {t('keep')}
            </Button>
          ) : null
        }
        tools={
          <>
            <UnitPicker value={unit} onChange={setUnit} permission={permission} />
            <PeriodPicker value={period} onChange={setPeriod} />
          </>
        }
        list={
          <>
            {choices.error ? <Banner tone="fault">{refused(choices.error)}</Banner> : null}
            {unit && choices.data ? (
              <Scenario
                unit={unit}
                period={period}
                choices={choices.data}
                assumptions={assumptions}
                onChange={setAssumptions}
              />
            ) : null}
          </>
        }
      />
      {keeping && unit ? (
        <KeepDrawer unit={unit} period={period} assumptions={assumptions} onClose={() => setKeeping(false)} />
      ) : null}
    </>
  );
}

type ScenarioProps = {
  unit: string;
  period: string;
  choices: Choices;
  assumptions: Assumptions;
  onChange: (assumptions: Assumptions) => void;
};

function Scenario({ unit, period, choices, assumptions, onChange }: ScenarioProps) {
  const t = useWords(scenarioWords);
  const refused = useRefusalText();
  const { data, error, isPlaceholderData } = useQuery({
    ...asking(tryScenario, { unit, period, assumptions: JSON.stringify(assumptions) }),
    placeholderData: (before) => before,
    enabled: choices.months.length > 0,
  });
  if (choices.months.length === 0) return <Banner tone="attention">{t('refusal.no-months-left')}</Banner>;
  const set = (change: Partial<Assumptions>) => onChange({ ...assumptions, ...change });
  return (
    <div className="what-if">
      <div className="what-if-assumed screen-only">
        <FreezeFields choices={choices} freeze={assumptions.freeze} onChange={(freeze) => set({ freeze })} />
        <IndexFields choices={choices} index={assumptions.index} onChange={(index) => set({ index })} />
        <InvestmentFields
          choices={choices}
          investments={assumptions.investments}
          onChange={(investments) => set({ investments })}
        />
        <KeptScenarios unit={unit} choices={choices} />
      </div>
      <div className="what-if-answer" aria-live="polite" aria-busy={isPlaceholderData}>
        {error ? <Banner tone="fault">{refused(error)}</Banner> : null}
        {!error && data ? <ScenarioAnswer tried={data} empty={isEmpty(assumptions)} /> : null}
        {!error && !data ? <SkeletonLines lines={8} /> : null}
      </div>
    </div>
  );
}
