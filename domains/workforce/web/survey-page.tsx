// The staff survey: a unit's index and its three parts in the latest survey, question by question with the survey before,
// and the surveys there have been. Whoever may, registers the next.
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ShownUnit } from '../../../platform/figures/figure.ts';
import { breakDownFigure } from '../../../platform/figures/figures-contract.ts';
import { unitWord } from '../../../platform/figures/show.ts';
import type { AnswerOf } from '../../../platform/operation/operation.ts';
import { asking } from '../../../web/client.ts';
import { figureAddress } from '../../../web/house/figure-address.ts';
import { useRefusalText } from '../../../web/house/refusal-text.ts';
import { useLanguage, useWords } from '../../../web/language.tsx';
import { usePeriodParam } from '../../../web/period-param.ts';
import { Banner } from '../../../web/ui/banner.tsx';
import { Button } from '../../../web/ui/button.tsx';
import { type Column, DataTable } from '../../../web/ui/data-table.tsx';
import { FigureValue } from '../../../web/ui/figure-link.tsx';
import { Section, Stack } from '../../../web/ui/layout.tsx';
import { ListFrame } from '../../../web/ui/pages/list-frame.tsx';
import { SkeletonPage } from '../../../web/ui/skeleton.tsx';
import { EmptyState } from '../../../web/ui/state-notes.tsx';
import { UnitPicker, useUnitParam } from '../../../web/unit-picker.tsx';
import { useCan } from '../../../web/viewer.tsx';
import { listSurveys } from '../contract.ts';
import { RegisterSurvey } from './register-survey.tsx';
import { useStaffViews } from './staff-views.ts';
import { workforceWords } from './workforce-words.ts';

const permission = 'workforce.read-figures';
type Survey = AnswerOf<typeof listSurveys>['surveys'][number];
/** Short names of a survey's figures, in the order the server gives them. */
const columnWords = [
  'column.hme',
  'column.motivation',
  'column.leadership',
  'column.steering',
  'column.answered',
] as const;
type Part = AnswerOf<typeof breakDownFigure>['parts'][number];

export function SurveyPage() {
  const t = useWords(workforceWords);
  const can = useCan();
  const refused = useRefusalText();
  const [registering, setRegistering] = useState(false);
  const [unit, setUnit] = useUnitParam(permission);
  const [period] = usePeriodParam();
  const views = useStaffViews(unit, period);
  const { data, error } = useQuery({
    ...asking(listSurveys, { unit: unit ?? '' }),
    enabled: unit !== undefined,
    placeholderData: (before) => before,
  });
  return (
    <>
      <ListFrame
        title={t('survey')}
        lead={t('survey.lead')}
        views={views}
        actions={
          can('workforce.register-survey') ? (
            <Button icon="add" onPress={() => setRegistering(true)}>
              {t('survey.register')}
            </Button>
          ) : null
        }
        tools={<UnitPicker value={unit} onChange={setUnit} permission={permission} />}
        list={
          error ? (
            <Banner tone="fault">{refused(error)}</Banner>
          ) : data && unit ? (
            <Surveys surveys={data.surveys} unit={unit} />
          ) : (
            <SkeletonPage />
          )
        }
      />
      <RegisterSurvey open={registering} onClose={() => setRegistering(false)} />
    </>
  );
}

function Surveys({ surveys, unit }: { surveys: readonly Survey[]; unit: string }) {
  const t = useWords(workforceWords);
  // the latest with answers; one just registered has none yet
  const latest = surveys.find((each) => each.figures.some((figure) => figure.facts > 0 || figure.hidden));
  if (surveys.length === 0) return <EmptyState icon="comment" title={t('survey.none')} />;
  const columns: Column<Survey>[] = [
    { id: 'name', title: t('survey.name'), priority: 1, width: 'wide', cell: (row) => row.name },
    { id: 'on', title: t('survey.on'), labelled: true, cell: (row) => row.answeredOn },
    ...columnWords.map(
      (word, index): Column<Survey> => ({
        id: word,
        title: t(word),
        numeric: true,
        cell: (row) => row.figures[index]?.shown ?? '–',
      }),
    ),
  ];
  return (
    <Stack gap={8}>
      {latest ? <Latest survey={latest} unit={unit} /> : null}
      <Section title={t('survey.all')}>
        <DataTable label={t('survey.all')} columns={columns} rows={surveys} rowId={(row) => row.wave} />
      </Section>
    </Stack>
  );
}

function Latest({ survey, unit }: { survey: Survey; unit: string }) {
  const t = useWords(workforceWords);
  const { language } = useLanguage();
  const hidden = survey.figures.some((figure) => figure.hidden);
  return (
    <Stack gap={6}>
      {hidden ? <Banner icon="lock">{t('hiddenSome')}</Banner> : null}
      <Section title={survey.name} note={t('survey.scale')}>
        <div className="page-figure-row">
          {survey.figures.map((figure) => (
            <FigureValue
              key={figure.figure}
              label={figure.name[language]}
              href={figureAddress(figure.figure, unit, survey.period)}
              value={figure.shownNumber}
              // the server only sends units the figure module knows
              {...(figure.value === null ? {} : { unit: unitWord(figure.shownUnit as ShownUnit, language) })}
            />
          ))}
        </div>
      </Section>
      {hidden ? null : <Questions unit={unit} period={survey.period} />}
    </Stack>
  );
}

function Questions({ unit, period }: { unit: string; period: string }) {
  const t = useWords(workforceWords);
  const { data } = useQuery(asking(breakDownFigure, { figure: 'workforce.engagement', unit, period, by: 'item' }));
  const columns: Column<Part>[] = [
    { id: 'name', title: t('survey.question'), priority: 1, width: 'wide', cell: (row) => row.name },
    { id: 'value', title: t('survey.index'), numeric: true, cell: (row) => row.value.shown },
    { id: 'lastYear', title: t('survey.before'), numeric: true, cell: (row) => row.lastYear.shown },
  ];
  return (
    <Section title={t('survey.questions')}>
      <DataTable label={t('survey.questions')} columns={columns} rows={data?.parts} rowId={(row) => row.key} />
    </Section>
  );
}
