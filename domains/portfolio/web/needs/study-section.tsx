// The pre-study on the need's page: what it proposes and what that costs, and afterwards how good its basis was.
import { useLanguage, useWords } from '../../../../web/language.tsx';
import { Button } from '../../../../web/ui/button.tsx';
import { type Column, DataTable } from '../../../../web/ui/data-table.tsx';
import { Section, Stack } from '../../../../web/ui/layout.tsx';
import { ButtonLink } from '../../../../web/ui/link.tsx';
import { numberText } from '../../../../web/ui/number-text.ts';
import { Facts } from '../../../../web/ui/page-header.tsx';
import { type Status, StatusMark } from '../../../../web/ui/status-mark.tsx';
import type { PortfolioNeedPage, Study } from '../../contract.ts';
import { needsWords } from './needs-words.ts';

type Props = { page: PortfolioNeedPage; onBegin: () => void; onFollow: () => void };

export function StudySection({ page, onBegin, onFollow }: Props) {
  const t = useWords(needsWords);
  const { study } = page;
  if (!study) {
    if (!page.allowed.includes('begin-study')) return null;
    return (
      <Section title={t('study')} note={t('study.none')}>
        <div>
          <Button icon="book" onPress={onBegin}>
            {t('study.begin')}
          </Button>
        </div>
      </Section>
    );
  }
  const may = page.allowed.includes('change-study');
  return (
    <Section
      title={t('study')}
      actions={
        may ? (
          <>
            <ButtonLink small icon="edit" href={`/portfolio/needs/${page.need}/study`}>
              {t(study.finishedOn ? 'study.read' : 'study.write')}
            </ButtonLink>
            {study.finishedOn ? (
              <Button small onPress={onFollow}>
                {t('study.follow')}
              </Button>
            ) : null}
          </>
        ) : null
      }
    >
      <Stack gap={5}>
        <Facts
          facts={[
            { label: t('study.leader'), value: study.leader || '–' },
            { label: t('study.begun'), value: <span className="numeric">{study.begunOn}</span> },
            { label: t('study.finished'), value: <span className="numeric">{study.finishedOn ?? '–'}</span> },
          ]}
        />
        {study.proposal ? <p>{study.proposal}</p> : null}
        <Alternatives study={study} />
        {study.measure ? <Measure study={study} /> : null}
      </Stack>
    </Section>
  );
}

type Weighed = Study['alternatives'][number] & Study['pictures'][number] & { isProposed: boolean };

function Alternatives({ study }: { study: Study }) {
  const t = useWords(needsWords);
  const { language } = useLanguage();
  if (study.alternatives.length === 0) return null;
  const rows = study.alternatives.flatMap((each, at): Weighed[] => {
    const picture = study.pictures[at];
    return picture ? [{ ...each, ...picture, isProposed: study.proposed === at }] : [];
  });
  const money = (id: 'investmentOre' | 'yearlyOre' | 'benefitOre' | 'netOre'): Column<Weighed> => ({
    id,
    title: t(`study.${id}`),
    unit: t('tkr'),
    numeric: true,
    cell: (row) => numberText(row[id] / 100_000, { language }),
  });
  return (
    <DataTable
      label={t('study.alternatives')}
      rows={rows}
      rowId={(row) => row.name}
      columns={[
        {
          id: 'name',
          title: t('study.alternative'),
          priority: 1,
          cell: (row) => (
            <>
              {row.name} {row.isProposed ? <strong>{t('study.proposed')}</strong> : null}
            </>
          ),
        },
        money('investmentOre'),
        money('yearlyOre'),
        money('benefitOre'),
        money('netOre'),
        {
          id: 'payback',
          title: t('study.payBack'),
          unit: t('study.months'),
          numeric: true,
          cell: (row) =>
            row.monthsToPayBack === null ? t('study.never') : numberText(row.monthsToPayBack, { language }),
        },
      ]}
    />
  );
}

const shapes: Readonly<Record<'held' | 'nearly' | 'missed', Status>> = {
  held: 'met',
  nearly: 'partly',
  missed: 'missed',
};

function Measure({ study }: { study: Study }) {
  const t = useWords(needsWords);
  const { measure } = study;
  if (!measure) return null;
  return (
    <Section title={t('basis')} level={3} note={t('basis.points', { points: measure.points, of: measure.of })}>
      <Facts
        facts={(['cost', 'time', 'benefit'] as const).map((part) => {
          const held = measure[part];
          return {
            label: t(`basis.${part}`),
            value: held ? (
              <StatusMark status={shapes[held]} word={t(`basis.${held}`)} />
            ) : (
              <StatusMark status="not-assessed" word={t('basis.unknown')} />
            ),
          };
        })}
      />
      {study.lesson ? <p>{study.lesson}</p> : null}
    </Section>
  );
}
