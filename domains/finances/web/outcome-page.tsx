// Ekonomi: what came in and went out in a unit, against budget and last year, cut the way one chooses; every number opens.
import { useQuery } from '@tanstack/react-query';
import type { AnswerOf } from '../../../platform/operation/operation.ts';
import { useAddress, useParam } from '../../../web/address.ts';
import { asking } from '../../../web/client.ts';
import { useRefusalText } from '../../../web/house/refusal-text.ts';
import { useLanguage, useWords } from '../../../web/language.tsx';
import { Banner } from '../../../web/ui/banner.tsx';
import { Stack } from '../../../web/ui/layout.tsx';
import { ButtonLink, Link } from '../../../web/ui/link.tsx';
import { numberText } from '../../../web/ui/number-text.ts';
import { ListFrame, type SavedView } from '../../../web/ui/pages/list-frame.tsx';
import { PeriodPicker } from '../../../web/ui/period-picker.tsx';
import { EmptyState } from '../../../web/ui/state-notes.tsx';
import { UnitPicker } from '../../../web/unit-picker.tsx';
import { useCan } from '../../../web/viewer.tsx';
import { exportOutcome, OutcomeCut, outcomeCuts, readOutcome } from '../ledger-contract.ts';
import { useNarrowingFilters, useOrganisationFilter } from './choice-filters.ts';
import { financesWords } from './finances-words.ts';
import { OutcomeChart } from './outcome-chart.tsx';
import { OutcomeTable } from './outcome-table.tsx';
import { tableExports } from './table-exports.ts';
import { askedOf, readLedger, useViewScope, type ViewScope, viewAddress } from './view-scope.ts';

export function OutcomePage() {
  const t = useWords(financesWords);
  const refused = useRefusalText();
  const scope = useViewScope();
  const [chosen] = useParam('by');
  const by = OutcomeCut.safeParse(chosen).data ?? 'heading';
  const asked = { ...askedOf(scope), by };
  const { data, error } = useQuery({
    ...asking(readOutcome, asked),
    enabled: scope.unit !== undefined,
    placeholderData: (before) => before,
  });
  const exports = tableExports(exportOutcome, asked);
  return (
    <ListFrame
      title={t('finances')}
      lead={t('finances.lead')}
      views={useCutViews(scope, by)}
      tools={
        <>
          <UnitPicker value={scope.unit} onChange={scope.setUnit} permission={readLedger} period={scope.period} />
          <PeriodPicker value={scope.period} onChange={scope.setPeriod} />
        </>
      }
      filters={[...useNarrowingFilters(), useOrganisationFilter()]}
      list={
        error ? (
          <Banner tone="fault">{refused(error)}</Banner>
        ) : (
          <Stack gap={6}>
            {data ? <OutcomeNotes data={data} scope={scope} /> : null}
            {data && data.rows.length > 0 ? <OutcomeChart data={data} /> : null}
            <OutcomeTable data={data} by={data?.by ?? by} scope={scope} exports={exports} empty={<NothingBooked />} />
          </Stack>
        )
      }
    />
  );
}

function useCutViews(scope: ViewScope, by: OutcomeCut): SavedView[] {
  const t = useWords(financesWords);
  const { href } = useAddress();
  return outcomeCuts.map((cut) => ({
    label: t(`cut.${cut}`),
    href: cut === by ? href : viewAddress('/finances', scope, { by: cut === 'heading' ? undefined : cut }),
  }));
}

function OutcomeNotes({ data, scope }: { data: AnswerOf<typeof readOutcome>; scope: ViewScope }) {
  const t = useWords(financesWords);
  const { language } = useLanguage();
  const can = useCan();
  const year = scope.period.slice(-7, -3);
  const amount = numberText(data.unmapped.amount / 100, { language });
  return (
    <>
      {data.unmapped.rows > 0 ? (
        <Banner
          tone="attention"
          action={<Link href={`/finances/accounts?show=unmapped&year=${year}`}>{t('unmapped.show')}</Link>}
        >
          {t('unmapped', { count: data.unmapped.rows, amount })}
        </Banner>
      ) : null}
      {!data.hasBudget && data.rows.length > 0 ? (
        <Banner
          action={
            can('finances.import-budget') ? (
              <Link href="/imports?kind=finances.budget-table">{t('noBudget.import')}</Link>
            ) : null
          }
        >
          {t('noBudget', { year })}
        </Banner>
      ) : null}
    </>
  );
}

function NothingBooked() {
  const t = useWords(financesWords);
  const can = useCan();
  return (
    <EmptyState
      title={t('nothingBooked')}
      icon="money"
      action={
        can('finances.import-ledger') ? (
          <ButtonLink href="/imports?kind=finances.ledger-sie" icon="import">
            {t('importLedger')}
          </ButtonLink>
        ) : null
      }
    >
      {t('nothingBooked.first')}
    </EmptyState>
  );
}
