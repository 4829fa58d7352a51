// The major incidents: what may become one first, for those who decide; then those going on and those over.
import { useQuery } from '@tanstack/react-query';
import { useParam } from '../../../../web/address.ts';
import { asking } from '../../../../web/client.ts';
import { useRefusalText } from '../../../../web/house/refusal-text.ts';
import { useWords } from '../../../../web/language.tsx';
import { Banner } from '../../../../web/ui/banner.tsx';
import { type Column, DataTable } from '../../../../web/ui/data-table.tsx';
import { Section, Stack } from '../../../../web/ui/layout.tsx';
import { ButtonLink } from '../../../../web/ui/link.tsx';
import { ListFrame } from '../../../../web/ui/pages/list-frame.tsx';
import { EmptyState } from '../../../../web/ui/state-notes.tsx';
import { Time } from '../../../../web/ui/time.tsx';
import { useCan } from '../../../../web/viewer.tsx';
import { listMajorCandidates, listMajors, type MajorRow } from '../../contract.ts';
import { CandidateCards } from './candidate-list.tsx';
import { MajorMark, useCountsText } from './major-marks.tsx';
import { majorWords } from './major-words.ts';

const states = ['all', 'ongoing', 'over'] as const;

export function MajorsPage() {
  const t = useWords(majorWords);
  const refused = useRefusalText();
  const [chosen] = useParam('state');
  const state = states.find((each) => each === chosen) ?? 'all';
  const { data, error } = useQuery(asking(listMajors, state === 'all' ? {} : { state }));
  const columns = useColumns();
  return (
    <ListFrame
      title={t('majors')}
      lead={t('majorsLead')}
      actions={
        <ButtonLink href="/major-incidents/rules" kind="quiet">
          {t('rules')}
        </ButtonLink>
      }
      views={states.map((id) => ({
        label: t(`filter.${id}`),
        href: id === 'all' ? '/major-incidents' : `/major-incidents?state=${id}`,
      }))}
      list={
        <Stack gap={6}>
          <Candidates />
          {error ? (
            <Banner tone="fault">{refused(error)}</Banner>
          ) : (
            <DataTable
              label={t('majors')}
              columns={columns}
              rows={data?.rows}
              rowId={(row) => row.major}
              rowHref={(row) => `/major-incidents/${row.major}`}
              empty={<EmptyState title={t('none')}>{t('noneNote')}</EmptyState>}
            />
          )}
        </Stack>
      }
    />
  );
}

function Candidates() {
  const t = useWords(majorWords);
  const can = useCan();
  const mayLead = can('service-desk.lead-majors');
  const { data } = useQuery({ ...asking(listMajorCandidates, {}), enabled: mayLead });
  if (!data || data.rows.length === 0) return null;
  return (
    <Section title={t('candidates')} note={t('candidatesNote')}>
      <CandidateCards rows={data.rows} />
    </Section>
  );
}

function useColumns(): Column<MajorRow>[] {
  const t = useWords(majorWords);
  const counts = useCountsText();
  return [
    {
      id: 'title',
      title: t('title'),
      priority: 1,
      width: 'wide',
      cell: (row) => (
        <>
          <span className="quiet numeric">{row.number}</span> {row.title}
        </>
      ),
    },
    { id: 'state', title: t('state'), cell: (row) => <MajorMark row={row} /> },
    { id: 'services', title: t('services'), cell: (row) => row.serviceNames.join(', ') || '–' },
    { id: 'began', title: t('began'), labelled: true, cell: (row) => <Time at={row.beganAt} /> },
    { id: 'leader', title: t('leader'), priority: 3, cell: (row) => row.leader ?? '–' },
    { id: 'counts', title: t('counts'), labelled: true, cell: counts },
    { id: 'review', title: t('review'), labelled: true, cell: (row) => t(`review.${row.reviewState}`) },
  ];
}
