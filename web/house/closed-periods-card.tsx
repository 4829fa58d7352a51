// On the start page: the periods closed lately, and whether their figures are still what they were.
import { useQuery } from '@tanstack/react-query';
import { countAfterClose, listClosings } from '../../platform/figures/figures-contract.ts';
import type { AnswerOf } from '../../platform/operation/operation.ts';
import { asking } from '../client.ts';
import { useLanguage, useWords } from '../language.tsx';
import { Card, Quiet, Stack } from '../ui/layout.tsx';
import { Link } from '../ui/link.tsx';
import { periodName } from '../ui/period-steps.ts';
import { StatusMark } from '../ui/status-mark.tsx';
import { Time } from '../ui/time.tsx';
import { ClosedLine } from './closed-line.tsx';
import { houseWords } from './house-words.ts';

type Closing = AnswerOf<typeof listClosings>['closings'][number];
const shown = 3;

export function ClosedPeriodsCard() {
  const t = useWords(houseWords);
  const { data } = useQuery(asking(listClosings, { limit: shown }));
  if (!data || data.closings.length === 0) return null;
  return (
    <Card title={t('card.closings')}>
      <Stack gap={4}>
        {data.closings.map((closing) => (
          <OneClosing key={closing.freeze} closing={closing} />
        ))}
      </Stack>
    </Card>
  );
}

function OneClosing({ closing }: { closing: Closing }) {
  const t = useWords(houseWords);
  const { language } = useLanguage();
  const { unit, unitName, period, closedAt, closedBy } = closing;
  const { data } = useQuery({ ...asking(countAfterClose, { unit, period }), staleTime: 60_000 });
  const count = data?.figures ?? 0;
  return (
    <Stack gap={1}>
      <Link href={`/figures/after-close?unit=${unit}&period=${period}`}>
        {unitName}, {periodName(period, language)}
      </Link>
      <Quiet small>
        <ClosedLine at={closedAt} who={closedBy} />
      </Quiet>
      {data ? (
        <StatusMark
          status={count === 0 ? 'met' : 'partly'}
          word={count === 0 ? t('card.unchanged') : t('afterClose.figures', { count })}
        />
      ) : null}
      {data?.countedAt ? (
        <Quiet small>
          {t('card.countedAt')} <Time at={data.countedAt} />
        </Quiet>
      ) : null}
    </Stack>
  );
}
