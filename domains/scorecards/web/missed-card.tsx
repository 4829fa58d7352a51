// On the start page of whoever answers for a scorecard: the measures that are missed in the period last looked at.
import { useQuery } from '@tanstack/react-query';
import { asking } from '../../../web/client.ts';
import { useWords } from '../../../web/language.tsx';
import { usePeriodParam } from '../../../web/period-param.ts';
import { Card } from '../../../web/ui/layout.tsx';
import { Link } from '../../../web/ui/link.tsx';
import { StatusMark } from '../../../web/ui/status-mark.tsx';
import { useUnitParam } from '../../../web/unit-picker.tsx';
import { listScorecards, readScorecard } from '../contract.ts';
import { scorecardWords } from './scorecard-words.ts';
import './scorecard.css';

export function MissedCard() {
  const t = useWords(scorecardWords);
  const [unit] = useUnitParam('scorecards.read');
  const [period] = usePeriodParam();
  const { data: there } = useQuery(asking(listScorecards, {}));
  // a unit without a scorecard has nothing to miss, and is not asked
  const year = Number(period.slice(9, 13));
  const has = there?.scorecards.some((card) => card.unit === unit && card.year === year) ?? false;
  const { data } = useQuery({ ...asking(readScorecard, { unit: unit ?? '', period }), enabled: has });
  const missed = data?.perspectives.flatMap((each) => each.measures).filter((row) => row.fulfilment === 'missed') ?? [];
  if (missed.length === 0) return null;
  return (
    <Card title={<Link href={`/scorecards?unit=${unit}&period=${period}`}>{data?.name ?? t('scorecard')}</Link>}>
      <ul className="plain-list">
        {missed.map((row) => (
          <li key={row.measureId}>
            <StatusMark
              status="missed"
              word={`${row.name}: ${row.outcome?.shown ?? t('noOutcome')} (${t('target').toLocaleLowerCase()} ${row.targetText})`}
            />
          </li>
        ))}
      </ul>
    </Card>
  );
}
