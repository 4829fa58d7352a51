// Takes a need into a round, or changes what it takes: hours by resource, money, and whether it must be done.
import { useState } from 'react';
import { ActingDrawer } from '../../../../web/acting-drawer.tsx';
import { call } from '../../../../web/client.ts';
import { useWords } from '../../../../web/language.tsx';
import { Checkbox } from '../../../../web/ui/choice.tsx';
import { ComboBox } from '../../../../web/ui/combo-box.tsx';
import { Columns } from '../../../../web/ui/layout.tsx';
import { NumberField } from '../../../../web/ui/number-field.tsx';
import { useActing } from '../../../../web/use-acting.ts';
import { listNeeds, type RoundPage, setRoundNeed } from '../../contract.ts';
import { roundsWords } from './rounds-words.ts';

export function RoundNeedDrawer({ page, onClose }: { page: RoundPage; onClose: () => void }) {
  const t = useWords(roundsWords);
  const act = useActing('portfolio');
  const [need, setNeed] = useState<string>();
  const [hours, setHours] = useState<Record<string, number>>({});
  const [costOre, setCost] = useState(0);
  const [isMust, setMust] = useState(false);
  const choose = (id: string | undefined) => {
    setNeed(id);
    const known = page.ranked.find((row) => row.need === id);
    if (!known) return;
    setHours(known.hours);
    setCost(known.costOre);
    setMust(known.isMust);
  };
  const save = () => call(setRoundNeed, { round: page.round, need: need ?? '', hours, costOre, isMust });
  return (
    <ActingDrawer title={t('addNeed')} verb={t('save')} act={act} onDo={() => act.run(save, onClose)} onClose={onClose}>
      <ComboBox label={t('need')} value={need} onChange={choose} options={findNeeds} error={act.faults.need} />
      <NumberField
        label={t('cost')}
        value={costOre}
        onChange={(ore) => setCost(ore ?? 0)}
        scale={100}
        decimals={0}
        unit="kr"
        min={0}
        width="medium"
      />
      <Columns least="small" gap={4}>
        {page.resources.map((each) => (
          <NumberField
            key={each.id}
            label={each.shown}
            value={hours[each.id] ?? 0}
            onChange={(value) => setHours({ ...hours, [each.id]: value ?? 0 })}
            unit="h"
            min={0}
          />
        ))}
      </Columns>
      <Checkbox label={t('mustBe')} hint={t('mustHint')} value={isMust} onChange={setMust} />
    </ActingDrawer>
  );
}

async function findNeeds(search: string, signal: AbortSignal) {
  const { rows } = await call(listNeeds, { limit: 30, ...(search ? { search } : {}) }, { signal });
  return rows
    .filter((row) => row.state !== 'new')
    .map((row) => ({ id: row.need, label: `${row.number} ${row.title}`, note: row.unitName }));
}
