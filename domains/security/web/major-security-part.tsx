// What was reported to security of a major incident, on its page: as far as the reader may know of it, with the law's next hour.
// Here is the way to report it, since the law's clocks are kept nowhere else.
import { useQuery } from '@tanstack/react-query';
import { asking } from '../../../web/client.ts';
import type { PlugProps } from '../../../web/domain-web.ts';
import { useWords } from '../../../web/language.tsx';
import { Quiet, Section, Stack } from '../../../web/ui/layout.tsx';
import { Link } from '../../../web/ui/link.tsx';
import { listIncidents } from '../contract.ts';
import { OwedList } from './owed-list.tsx';
import { securityWords } from './security-words.ts';

export function MajorSecurityPart({ record, code }: PlugProps) {
  const t = useWords(securityWords);
  const rows = useQuery(asking(listIncidents, { state: 'all', deskCase: code, limit: 20 })).data?.rows;
  if (!rows) return null;
  return (
    <Section title={t('legalTimes')}>
      <Stack gap={3}>
        {rows.length > 0 ? <OwedList rows={rows} /> : <Quiet small>{t('legalTimes.note')}</Quiet>}
        <Link href={`/security/new?major=${record}`}>{t('report')}</Link>
      </Stack>
    </Section>
  );
}
