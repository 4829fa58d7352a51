// The budget: the versions of a year, which one is in force, and one of them by group and month for a unit.
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { AnswerOf } from '../../../platform/operation/operation.ts';
import { useAddress, useParam } from '../../../web/address.ts';
import { asking } from '../../../web/client.ts';
import { useRefusalText } from '../../../web/house/refusal-text.ts';
import { useWords } from '../../../web/language.tsx';
import { Banner } from '../../../web/ui/banner.tsx';
import { Button } from '../../../web/ui/button.tsx';
import { Quiet, Section, Stack } from '../../../web/ui/layout.tsx';
import { ButtonLink } from '../../../web/ui/link.tsx';
import { ListFrame } from '../../../web/ui/pages/list-frame.tsx';
import { PeriodPicker } from '../../../web/ui/period-picker.tsx';
import { EmptyState } from '../../../web/ui/state-notes.tsx';
import { Time } from '../../../web/ui/time.tsx';
import { UnitPicker } from '../../../web/unit-picker.tsx';
import { useCan } from '../../../web/viewer.tsx';
import { listBudgetVersions, readBudget } from '../budget-contract.ts';
import { BudgetMonths } from './budget-months.tsx';
import { BudgetVersions } from './budget-versions.tsx';
import { DecideDrawer } from './decide-drawer.tsx';
import { financesWords } from './finances-words.ts';
import { readLedger, useBudgetViews, useViewScope, type ViewScope } from './view-scope.ts';

type Versions = AnswerOf<typeof listBudgetVersions>;

export function BudgetPage() {
  const t = useWords(financesWords);
  const refused = useRefusalText();
  const scope = useViewScope();
  const can = useCan();
  const year = Number(scope.period.slice(-7, -3));
  const { data, error } = useQuery(asking(listBudgetVersions, { year }));
  return (
    <ListFrame
      title={t('budget')}
      lead={t('budget.lead')}
      views={useBudgetViews(scope)}
      tools={
        <>
          <UnitPicker value={scope.unit} onChange={scope.setUnit} permission={readLedger} period={scope.period} />
          <PeriodPicker value={scope.period} onChange={scope.setPeriod} />
        </>
      }
      actions={
        can('finances.import-budget') ? (
          <ButtonLink icon="import" href="/imports?kind=finances.budget-table">
            {t('budget.import')}
          </ButtonLink>
        ) : null
      }
      list={
        error ? (
          <Banner tone="fault">{refused(error)}</Banner>
        ) : data?.versions.length === 0 ? (
          <EmptyState title={t('budget.none', { year: String(year) })} icon="table" />
        ) : (
          <BudgetBody data={data} scope={scope} year={year} />
        )
      }
    />
  );
}

/** The version in the address, else the first that is in force somewhere. */
function useShownVersion(data: Versions | undefined): string | undefined {
  const [inAddress] = useParam('version');
  const known = data?.versions.find((each) => each.versionId === inAddress);
  return (known ?? data?.versions.find((each) => each.inForce > 0) ?? data?.versions[0])?.versionId;
}

function BudgetBody({ data, scope, year }: { data: Versions | undefined; scope: ViewScope; year: number }) {
  const t = useWords(financesWords);
  const { search } = useAddress();
  const shown = useShownVersion(data);
  return (
    <Stack gap={8}>
      <Section title={t('budget.versions', { year: String(year) })}>
        <BudgetVersions versions={data?.versions} year={year} shown={shown} search={search} />
      </Section>
      {shown && scope.unit ? <OneVersion versionId={shown} unit={scope.unit} /> : null}
      {data && data.decisions.length > 0 ? (
        <Section title={t('budget.decisions')}>
          <Stack gap={3}>
            {data.decisions.map((decision) => (
              <Stack gap={1} key={`${decision.name} ${decision.at}`}>
                <span>
                  {t('budget.decisionBy', { name: decision.name, who: decision.by })}, <Time at={decision.at} />
                </span>
                {decision.note ? <Quiet small>{decision.note}</Quiet> : null}
              </Stack>
            ))}
          </Stack>
        </Section>
      ) : null}
    </Stack>
  );
}

function OneVersion({ versionId, unit }: { versionId: string; unit: string }) {
  const t = useWords(financesWords);
  const refused = useRefusalText();
  const [deciding, setDeciding] = useState(false);
  const { data, error } = useQuery({
    ...asking(readBudget, { versionId, unit }),
    placeholderData: (before) => before,
  });
  if (error) return <Banner tone="fault">{refused(error)}</Banner>;
  const isPartly = data !== undefined && data.version.inForce < data.version.units;
  return (
    <Section
      title={data ? t('budget.months', { name: data.version.name }) : t('budget')}
      note={t('budget.monthsNote')}
      actions={
        data?.mayDecide && isPartly ? <Button onPress={() => setDeciding(true)}>{t('budget.decide')}</Button> : null
      }
    >
      <BudgetMonths data={data} unit={unit} />
      {deciding && data ? <DecideDrawer version={data.version} onClose={() => setDeciding(false)} /> : null}
    </Section>
  );
}
