// The risks a unit's report accounts for, as internal control holds them: the light, what was done in the report's months, and the
// way to each.
import { useQuery } from '@tanstack/react-query';
import { asking, ProblemError } from '../../../web/client.ts';
import { useRefusalText } from '../../../web/house/refusal-text.ts';
import { useWords } from '../../../web/language.tsx';
import { Banner } from '../../../web/ui/banner.tsx';
import { Quiet, Section } from '../../../web/ui/layout.tsx';
import { ButtonLink, Link } from '../../../web/ui/link.tsx';
import { SkeletonLines } from '../../../web/ui/skeleton.tsx';
import { StatusMark } from '../../../web/ui/status-mark.tsx';
import { listToldControls } from '../../internal-control/contract.ts';
import { interimReportWords } from './interim-report-words.ts';

const shapes = { works: 'met', 'works-partly': 'partly', fails: 'missed' } as const;

export function ControlsEditor({ unit, period }: { unit: string; period: string }) {
  const t = useWords(interimReportWords);
  const refused = useRefusalText();
  const { data, error } = useQuery({ ...asking(listToldControls, { unit, period }), retry: false });
  // who writes the text may have no part in internal control: no fault, only less to see
  const isForOthers = error instanceof ProblemError && error.problem.code === 'not-allowed';
  return (
    <Section
      title={t('controls')}
      level={3}
      note={t('controls.note')}
      actions={
        isForOthers ? null : (
          <ButtonLink small kind="quiet" href={`/internal-control?unit=${unit}`}>
            {t('controls.open')}
          </ButtonLink>
        )
      }
    >
      {isForOthers ? <Quiet>{t('controls.others')}</Quiet> : null}
      {error && !isForOthers ? <Banner tone="fault">{refused(error)}</Banner> : null}
      {data || error ? null : <SkeletonLines lines={3} />}
      <ul className="follow-up">
        {data?.controls.map((each) => (
          <li key={each.control}>
            <strong>
              <Link href={`/internal-control/risks/${each.riskId}`}>{each.risk}</Link>
            </strong>
            <p className="quiet small">
              {t('control.value', { probability: each.probability, consequence: each.consequence })} · {each.owner} ·{' '}
              {t(`frequency.${each.frequency}`)}
            </p>
            <ul className="plain-list">
              {each.executions.map((done) => (
                <li key={`${done.doneOn}${done.result}`}>
                  <span className="numeric">{done.doneOn}</span>{' '}
                  <StatusMark status={shapes[done.outcome]} word={t(`outcome.${done.outcome}`)} /> {done.result}{' '}
                  <span className="quiet small">{done.evidence}</span>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </Section>
  );
}
