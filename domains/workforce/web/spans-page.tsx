// How many report to each manager at the end of the period: the largest first, those over the limit marked.
import { useQuery } from '@tanstack/react-query';
import type { AnswerOf } from '../../../platform/operation/operation.ts';
import { asking } from '../../../web/client.ts';
import { figureAddress } from '../../../web/house/figure-address.ts';
import { useRefusalText } from '../../../web/house/refusal-text.ts';
import { useLanguage, useWords } from '../../../web/language.tsx';
import { usePeriodParam } from '../../../web/period-param.ts';
import { Banner } from '../../../web/ui/banner.tsx';
import { type Column, DataTable } from '../../../web/ui/data-table.tsx';
import { Link } from '../../../web/ui/link.tsx';
import { ListFrame } from '../../../web/ui/pages/list-frame.tsx';
import { PeriodPicker } from '../../../web/ui/period-picker.tsx';
import { monthName } from '../../../web/ui/period-steps.ts';
import { EmptyState } from '../../../web/ui/state-notes.tsx';
import { StatusMark } from '../../../web/ui/status-mark.tsx';
import { UnitPicker, useUnitParam } from '../../../web/unit-picker.tsx';
import { listSpans } from '../contract.ts';
import { useStaffViews } from './staff-views.ts';
import { workforceWords } from './workforce-words.ts';

const permission = 'workforce.read-figures';
type Manager = AnswerOf<typeof listSpans>['managers'][number];

export function SpansPage() {
  const t = useWords(workforceWords);
  const { language } = useLanguage();
  const refused = useRefusalText();
  const [unit, setUnit] = useUnitParam(permission);
  const [period, setPeriod] = usePeriodParam();
  const views = useStaffViews(unit, period);
  const month = period.slice(9);
  const { data, error } = useQuery({
    ...asking(listSpans, { unit: unit ?? '', month }),
    enabled: unit !== undefined,
    placeholderData: (before) => before,
  });
  const over = data?.managers.filter((each) => !each.within).length ?? 0;
  const columns: Column<Manager>[] = [
    { id: 'unit', title: t('unit'), priority: 1, width: 'wide', cell: (row) => `${row.unitName} (${row.unit})` },
    { id: 'manager', title: t('manager'), labelled: true, cell: (row) => row.manager ?? '–' },
    { id: 'reports', title: t('reports'), numeric: true, cell: (row) => row.reports },
    {
      id: 'within',
      title: t('limit', { limit: data?.limit ?? '' }),
      cell: (row) => <StatusMark status={row.within ? 'met' : 'missed'} word={t(row.within ? 'within' : 'over')} />,
    },
  ];
  return (
    <ListFrame
      title={t('spans')}
      lead={data ? t('spans.lead', { month: `${monthName(month, language)} ${month.slice(0, 4)}`, count: over }) : null}
      views={views}
      actions={
        unit ? (
          <Link href={figureAddress('workforce.managers-within-limit', unit, period)}>{t('spans.figure')}</Link>
        ) : null
      }
      tools={
        <>
          <UnitPicker value={unit} onChange={setUnit} permission={permission} />
          <PeriodPicker value={period} onChange={setPeriod} />
        </>
      }
      list={
        error ? (
          <Banner tone="fault">{refused(error)}</Banner>
        ) : (
          <DataTable
            label={t('spans')}
            columns={columns}
            rows={data?.managers}
            rowId={(row) => row.unit + row.reports}
            rowTone={(row) => (row.within ? undefined : 'attention')}
            empty={<EmptyState icon="people" title={t('spans.none')} />}
          />
        )
      }
    />
  );
}
