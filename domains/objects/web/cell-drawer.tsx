// Hours and purchases of one row of the plan: for the whole year, spread evenly, or month by month.
import { useState } from 'react';
import { ActingDrawer } from '../../../web/acting-drawer.tsx';
import { call } from '../../../web/client.ts';
import { useLanguage, useWords } from '../../../web/language.tsx';
import { Button } from '../../../web/ui/button.tsx';
import { Checkbox } from '../../../web/ui/choice.tsx';
import { Row } from '../../../web/ui/layout.tsx';
import { NumberField } from '../../../web/ui/number-field.tsx';
import { Select } from '../../../web/ui/select.tsx';
import { useActing } from '../../../web/use-acting.ts';
import {
  type Funding,
  fundings,
  type ObjectPlan,
  type PlanRow,
  type Side,
  setPlanCell,
  sides,
  type WorkType,
  workTypes,
} from '../contract.ts';
import { spreadOverYear } from '../hour-cost-rules.ts';
import { objectsWords } from './objects-words.ts';

type Month = { seconds: number; amount: number };
type Props = { plan: ObjectPlan; row: PlanRow | null; onClose: () => void };

export function CellDrawer({ plan, row, onClose }: Props) {
  const t = useWords(objectsWords);
  const act = useActing('objects');
  const [workType, setWorkType] = useState<WorkType>(row?.workType ?? 'maintenance');
  const [side, setSide] = useState<Side>(row?.side ?? 'it');
  const [funding, setFunding] = useState<Funding>(row?.funding ?? 'frame');
  const [months, setMonths] = useState<readonly Month[]>(() => monthsOf(row));
  const keep = (kept: readonly Month[]) =>
    act.run(
      () =>
        call(setPlanCell, {
          ...{ object: plan.object, year: plan.year, version: plan.version, workType, side, funding },
          months: [...kept],
        }),
      onClose,
    );
  return (
    <ActingDrawer
      title={t(row ? 'changeRow' : 'addRow')}
      verb={t('save')}
      act={act}
      onDo={() => keep(months)}
      onClose={onClose}
    >
      <Select
        label={t('workType')}
        value={workType}
        onChange={setWorkType}
        disabled={row !== null}
        options={workTypes.map((id) => ({ id, label: t(`workType.${id}`) }))}
      />
      <Select
        label={t('side')}
        value={side}
        onChange={setSide}
        disabled={row !== null}
        options={sides.map((id) => ({ id, label: t(`side.${id}`) }))}
      />
      <Select
        label={t('funding')}
        value={funding}
        onChange={setFunding}
        disabled={row !== null}
        options={fundings.map((id) => ({ id, label: t(`funding.${id}`) }))}
      />
      <MonthFields months={months} onChange={setMonths} />
      {row ? (
        <Button kind="quiet" icon="trash" onPress={() => keep(monthsOf(null))}>
          {t('dropRow')}
        </Button>
      ) : null}
    </ActingDrawer>
  );
}

function MonthFields({ months, onChange }: { months: readonly Month[]; onChange: (months: readonly Month[]) => void }) {
  const t = useWords(objectsWords);
  const { language } = useLanguage();
  const [byMonth, setByMonth] = useState(false);
  const sum = (of: keyof Month) => months.reduce((total, month) => total + month[of], 0);
  const spread = (of: keyof Month, amount: number | null) => {
    const parts = spreadOverYear(Math.round(amount ?? 0));
    onChange(months.map((month, index) => ({ ...month, [of]: parts[index] ?? 0 })));
  };
  const set = (at: number, of: keyof Month, amount: number | null) =>
    onChange(months.map((month, index) => (index === at ? { ...month, [of]: Math.round(amount ?? 0) } : month)));
  const name = (index: number) =>
    new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' }).format(new Date(Date.UTC(2019, index, 15)));
  const fields = (label: string, of: Month, onSet: (of: keyof Month, amount: number | null) => void) => (
    <Row key={label} align="end">
      <NumberField
        label={`${label}, ${t('hours')}`}
        value={of.seconds}
        onChange={(amount) => onSet('seconds', amount)}
        scale={3600}
        decimals={2}
        min={0}
        unit="h"
        width="short"
      />
      <NumberField
        label={`${label}, ${t('purchases')}`}
        value={of.amount}
        onChange={(amount) => onSet('amount', amount)}
        scale={100}
        decimals={0}
        unit="kr"
        width="short"
      />
    </Row>
  );
  return (
    <>
      {fields(t('wholeYear'), { seconds: sum('seconds'), amount: sum('amount') }, spread)}
      <Checkbox label={t('byMonth')} hint={t('byMonthHint')} value={byMonth} onChange={setByMonth} />
      {byMonth
        ? months.map((month, index) => fields(name(index), month, (of, amount) => set(index, of, amount)))
        : null}
    </>
  );
}

function monthsOf(row: PlanRow | null): readonly Month[] {
  return Array.from({ length: 12 }, (_, index) => ({
    seconds: row?.months[index]?.plannedSeconds ?? 0,
    amount: row?.months[index]?.plannedAmount ?? 0,
  }));
}
