// Incidents in short, each with what the law wants sent next and until when.
import { useWords } from '../../../web/language.tsx';
import { Quiet, Row, Stack } from '../../../web/ui/layout.tsx';
import { Link } from '../../../web/ui/link.tsx';
import type { IncidentRow } from '../contract.ts';
import { IncidentState, NextDue } from './incident-marks.tsx';
import { securityWords } from './security-words.ts';

export function OwedList({ rows }: { rows: readonly IncidentRow[] }) {
  const t = useWords(securityWords);
  return (
    <Stack gap={3}>
      {rows.map((row) => (
        <Stack key={row.incident} gap={1}>
          <Link href={`/security/incidents/${row.incident}`}>{`${row.number} ${row.title}`}</Link>
          <Row gap={2}>
            <IncidentState row={row} />
            {row.nextDueAt || row.atOnce > 0 ? (
              <Quiet small>
                {t('nextDue')} <NextDue row={row} />
              </Quiet>
            ) : null}
          </Row>
        </Stack>
      ))}
    </Stack>
  );
}
