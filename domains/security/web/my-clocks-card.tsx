// On the start page: what the law wants sent next, in the incidents one leads or holds the security role for.
import { useQuery } from '@tanstack/react-query';
import { asking } from '../../../web/client.ts';
import { useWords } from '../../../web/language.tsx';
import { Card } from '../../../web/ui/layout.tsx';
import { Link } from '../../../web/ui/link.tsx';
import { listIncidents } from '../contract.ts';
import { OwedList } from './owed-list.tsx';
import { securityWords } from './security-words.ts';

export function MyClocksCard() {
  const t = useWords(securityWords);
  const rows = useQuery(asking(listIncidents, { state: 'open', limit: 20 })).data?.rows ?? [];
  const owed = rows.filter((row) => row.nextDueAt !== null || row.lateClocks > 0 || row.atOnce > 0);
  if (owed.length === 0) return null;
  return (
    <Card title={t('owed')} actions={<Link href="/security">{t('all')}</Link>}>
      <OwedList rows={owed} />
    </Card>
  );
}
