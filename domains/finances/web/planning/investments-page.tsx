// A unit's investments in a period: the table the report prints, every number a link to its records, and what it says of
// the pace: how much is used, and what the rest of the year must cost for the forecast to hold.
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { asking } from '../../../../web/client.ts';
import { useRefusalText } from '../../../../web/house/refusal-text.ts';
import { useWords } from '../../../../web/language.tsx';
import { Banner } from '../../../../web/ui/banner.tsx';
import { Button } from '../../../../web/ui/button.tsx';
import { Section, Stack } from '../../../../web/ui/layout.tsx';
import { ButtonLink } from '../../../../web/ui/link.tsx';
import { ListFrame } from '../../../../web/ui/pages/list-frame.tsx';
import { PeriodPicker } from '../../../../web/ui/period-picker.tsx';
import { SkeletonPage } from '../../../../web/ui/skeleton.tsx';
import { UnitPicker } from '../../../../web/unit-picker.tsx';
import { readInvestmentTable } from '../../investment-contract.ts';
import { FrameDrawer } from './frame-drawer.tsx';
import { InvestmentPace } from './investment-pace.tsx';
import { InvestmentTable } from './investment-table.tsx';
import { useInvestmentViews, usePlanningScope } from './planning-scope.ts';
import { planningWords } from './planning-words.ts';

const permission = 'finances.read-investments';

export function InvestmentsPage() {
  const t = useWords(planningWords);
  const refused = useRefusalText();
  const scope = usePlanningScope(permission);
  const { unit, period, search } = scope;
  const [frames, setFrames] = useState(false);
  const { data, error } = useQuery({
    ...asking(readInvestmentTable, { unit: unit ?? '', period }),
    enabled: unit !== undefined,
    placeholderData: (before) => before,
  });
  return (
    <>
      <ListFrame
        title={t('investments')}
        lead={t('investments.lead')}
        views={useInvestmentViews(search)}
        actions={
          data?.mayDecide ? (
            <>
              <ButtonLink kind="primary" icon="add" href={`/finances/investments/new${search}`}>
                {t('investment.new')}
              </ButtonLink>
              <Button icon="edit" onPress={() => setFrames(true)}>
                {t('frame.change')}
              </Button>
            </>
          ) : null
        }
        tools={
          <>
            <UnitPicker value={unit} onChange={scope.setUnit} permission={permission} />
            <PeriodPicker value={period} onChange={scope.setPeriod} />
          </>
        }
        list={
          error ? (
            <Banner tone="fault">{refused(error)}</Banner>
          ) : data && unit ? (
            <Stack gap={8}>
              <InvestmentTable data={data} period={period} />
              <Section title={t('pace')} note={t('pace.note')}>
                <InvestmentPace data={data} />
              </Section>
            </Stack>
          ) : (
            <SkeletonPage />
          )
        }
      />
      {frames && unit ? (
        <FrameDrawer unit={unit} year={Number(period.slice(-7, -3))} onClose={() => setFrames(false)} />
      ) : null}
    </>
  );
}
