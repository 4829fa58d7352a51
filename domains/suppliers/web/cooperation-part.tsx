// How people find the co-operation with a supplier: my own answer for this half-year, and the halves that are over, shown only
// when more than ten have answered.
import { useQuery } from '@tanstack/react-query';
import { asking, call } from '../../../web/client.ts';
import { useRefusalText } from '../../../web/house/refusal-text.ts';
import { useLanguage, useWords } from '../../../web/language.tsx';
import { Banner } from '../../../web/ui/banner.tsx';
import { RadioGroup } from '../../../web/ui/choice.tsx';
import { type Column, DataTable } from '../../../web/ui/data-table.tsx';
import { Section, Stack } from '../../../web/ui/layout.tsx';
import { showNotice } from '../../../web/ui/notice.tsx';
import { numberText } from '../../../web/ui/number-text.ts';
import { SkeletonLines } from '../../../web/ui/skeleton.tsx';
import { EmptyState } from '../../../web/ui/state-notes.tsx';
import { useActing } from '../../../web/use-acting.ts';
import { type CooperationHalf, rateCooperation, showCooperation } from '../contract.ts';
import { SupplierViews } from './supplier-views.tsx';
import { suppliersWords } from './suppliers-words.ts';

const scores = ['5', '4', '3', '2', '1'] as const;

export function CooperationPart({ supplier }: { supplier: string }) {
  const t = useWords(suppliersWords);
  const { language } = useLanguage();
  const refused = useRefusalText();
  const act = useActing('suppliers');
  const { data, error } = useQuery(asking(showCooperation, { supplier }));
  if (error) return <Banner tone="fault">{refused(error)}</Banner>;
  if (!data) return <SkeletonLines />;
  const columns: Column<CooperationHalf>[] = [
    { id: 'half', title: t('half'), priority: 1, cell: (row) => <span className="numeric">{row.half}</span> },
    {
      id: 'mean',
      title: t('mean'),
      numeric: true,
      cell: (row) => (row.mean === null ? '··' : numberText(row.mean / 100, { language, decimals: 1 })),
    },
    { id: 'answers', title: t('answers'), numeric: true, cell: (row) => row.answers ?? '··' },
    {
      id: 'note',
      title: t('spread'),
      cell: (row) =>
        row.spread
          ? row.spread.map((count, index) => t('spreadPart', { score: index + 1, count })).join(' · ')
          : t(row.half >= data.half ? 'goesOnHalf' : 'tooFew'),
    },
  ];
  return (
    <Stack gap={6}>
      <Section title={t('rateTitle', { half: data.half })}>
        <Stack gap={3}>
          {act.refusal ? <Banner tone="fault">{act.refusal}</Banner> : null}
          <RadioGroup
            label={t('rate')}
            hint={t('rateNote')}
            value={scores.find((id) => Number(id) === data.mine)}
            onChange={(score) =>
              act.run(
                () => call(rateCooperation, { supplier, score: Number(score) }),
                () => showNotice({ text: t('rated') }),
              )
            }
            choices={scores.map((id) => ({ id, label: t(`score.${id}`) }))}
          />
        </Stack>
      </Section>
      <Section title={t('halves')}>
        <DataTable
          label={t('halves')}
          columns={columns}
          rows={data.halves}
          rowId={(row) => row.half}
          empty={<EmptyState icon="people" title={t('noAnswers')} />}
        />
      </Section>
      <SupplierViews
        supplier={supplier}
        half={data.half}
        views={data.views}
        questions={data.questions}
        mayChange={data.mayChange}
      />
    </Stack>
  );
}
