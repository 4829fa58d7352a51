// The alarms a case is about: how many times each has sounded, and whether it still does.
import { useQuery } from '@tanstack/react-query';
import { asking } from '../../../../web/client.ts';
import { useWords } from '../../../../web/language.tsx';
import { Quiet, Row, Section, Stack } from '../../../../web/ui/layout.tsx';
import { Link } from '../../../../web/ui/link.tsx';
import { Time } from '../../../../web/ui/time.tsx';
import { useCan } from '../../../../web/viewer.tsx';
import { type CasePage, listAlarms } from '../../contract.ts';
import { AlarmStateChip } from './alarm-marks.tsx';
import { alarmsWords } from './alarms-words.ts';

const most = 20;

export function CaseAlarms({ page }: { page: Pick<CasePage, 'case' | 'channel'> }) {
  const can = useCan();
  return page.channel === 'alarm' && can('service-desk.read-alarms') ? <Alarms caseId={page.case} /> : null;
}

function Alarms({ caseId }: { caseId: string }) {
  const t = useWords(alarmsWords);
  const { data } = useQuery(asking(listAlarms, { case: caseId, limit: most + 1 }));
  if (!data || data.rows.length === 0) return null;
  return (
    <Section title={t('alarms')}>
      <Stack gap={3}>
        {data.rows.slice(0, most).map((row) => (
          <Stack key={row.alarm} gap={1}>
            <span>{row.title}</span>
            <Row gap={2}>
              <AlarmStateChip alarm={row} />
              <Quiet small>
                {t('soundedTimes', { count: row.times })} · <Time at={row.lastAt} />
              </Quiet>
            </Row>
          </Stack>
        ))}
        {data.rows.length > most ? <Link href="/alarms?state=all">{t('moreAlarms')}</Link> : null}
      </Stack>
    </Section>
  );
}
