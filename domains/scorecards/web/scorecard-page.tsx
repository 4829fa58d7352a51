// A unit's scorecard for a period: per perspective a table with goal, measure, baseline, target, outcome, fulfilment and
// direction; the legend always beside it. Whoever may, reports, judges and edits from the row.
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useParam } from '../../../web/address.ts';
import { asking, ProblemError } from '../../../web/client.ts';
import { useRefusalText } from '../../../web/house/refusal-text.ts';
import { useWords } from '../../../web/language.tsx';
import { usePeriodParam } from '../../../web/period-param.ts';
import { Banner } from '../../../web/ui/banner.tsx';
import { Button } from '../../../web/ui/button.tsx';
import { Quiet, Section, Stack } from '../../../web/ui/layout.tsx';
import { PageHeader } from '../../../web/ui/page-header.tsx';
import { PeriodPicker } from '../../../web/ui/period-picker.tsx';
import { SkeletonPage } from '../../../web/ui/skeleton.tsx';
import { StatusLegend } from '../../../web/ui/status-mark.tsx';
import { UnitPicker, useUnitParam } from '../../../web/unit-picker.tsx';
import { readScorecard, type Scorecard } from '../contract.ts';
import { CreateScorecard } from './create-scorecard.tsx';
import { type Editing, ScorecardEditor } from './scorecard-editor.tsx';
import { ScorecardTable } from './scorecard-table.tsx';
import { scorecardWords } from './scorecard-words.ts';
import './scorecard.css';

export function ScorecardPage() {
  const t = useWords(scorecardWords);
  const refused = useRefusalText();
  const [unit, setUnit] = useUnitParam('scorecards.read');
  const [period, setPeriod] = usePeriodParam();
  const { data, error } = useQuery({
    ...asking(readScorecard, { unit: unit ?? '', period }),
    enabled: unit !== undefined,
    placeholderData: (before) => before,
  });
  const missing = error instanceof ProblemError && error.problem.code === 'scorecard-unknown';
  return (
    <article className="page">
      <PageHeader title={data?.name ?? t('scorecard')} lead={t('lead')} />
      <div className="list-tools screen-only">
        <UnitPicker value={unit} onChange={setUnit} permission="scorecards.read" />
        <PeriodPicker value={period} onChange={setPeriod} />
      </div>
      {error && !missing ? <Banner tone="fault">{refused(error)}</Banner> : null}
      {missing && unit ? (
        <CreateScorecard key={`${unit}${period}`} unit={unit} year={Number(period.slice(9, 13))} />
      ) : null}
      {!data && !error ? <SkeletonPage /> : null}
      {data && !error ? <ScorecardBody card={data} period={period} /> : null}
    </article>
  );
}

function ScorecardBody({ card, period }: { card: Scorecard; period: string }) {
  const t = useWords(scorecardWords);
  const [editing, setEditing] = useState<Editing | null>(null);
  const [linked, leave] = useLinked(card);
  const { met, partly, missed } = card.summary;
  return (
    <Stack gap={6}>
      <div className="scorecard-head">
        <strong>{t('summary', { met, partly, missed, not: card.summary['not-assessed'] })}</strong>
        <StatusLegend trends />
      </div>
      {card.focusAreas.length > 0 ? (
        <Section title={t('focusAreas')}>
          <ol className="focus-areas">
            {card.focusAreas.map((area) => (
              <li key={area.focusAreaId}>{area.name}</li>
            ))}
          </ol>
        </Section>
      ) : null}
      {card.perspectives.map((perspective) => (
        <Section
          key={perspective.perspectiveId}
          title={perspective.name}
          actions={
            card.may.build ? (
              <Button
                small
                icon="add"
                onPress={() => setEditing({ what: 'add', perspectiveId: perspective.perspectiveId })}
              >
                {t('addMeasure')}
              </Button>
            ) : null
          }
        >
          {perspective.measures.length === 0 ? (
            <Quiet>{t('noOutcome')}</Quiet>
          ) : (
            <ScorecardTable
              label={perspective.name}
              card={card}
              measures={perspective.measures}
              period={period}
              onEdit={setEditing}
            />
          )}
        </Section>
      ))}
      {card.may.build ? (
        <div className="screen-only">
          <Button icon="add" onPress={() => setEditing({ what: 'perspective' })}>
            {t('addPerspective')}
          </Button>
        </div>
      ) : null}
      <ScorecardEditor
        card={card}
        period={period}
        editing={editing ?? linked}
        onClose={() => {
          setEditing(null);
          leave();
        }}
      />
    </Stack>
  );
}

/** What an address asks to be opened: a row's report, judgement or change, and in the last the field to mend. */
function useLinked(card: Scorecard): [Editing | null, () => void] {
  const [measure, setMeasure] = useParam('measure');
  const [edit] = useParam('edit');
  const [field] = useParam('field');
  const row = card.perspectives.flatMap((each) => each.measures).find((each) => each.measureId === measure);
  const leave = () => {
    if (measure !== undefined) setMeasure(undefined);
  };
  if (!row) return [null, leave];
  // an outcome that comes of a figure is not reported by hand
  if (edit === 'report' && !row.figure && card.may.report) return [{ what: 'report', row }, leave];
  if (edit !== 'change') return [card.may.assess ? { what: 'assess', row } : null, leave];
  return [card.may.build ? { what: 'change', row, ...(field ? { field } : {}) } : null, leave];
}
