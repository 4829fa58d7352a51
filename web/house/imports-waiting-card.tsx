// On the start page: files I brought in that wait for me to store them, or that could not be read.
import { useQuery } from '@tanstack/react-query';
import { listImports } from '../../platform/imports/imports-contract.ts';
import { asking } from '../client.ts';
import { useLanguage, useWords } from '../language.tsx';
import { Card, Quiet, Stack } from '../ui/layout.tsx';
import { Link } from '../ui/link.tsx';
import { SkeletonLines } from '../ui/skeleton.tsx';
import { Time } from '../ui/time.tsx';
import { houseWords } from './house-words.ts';

const shown = 5;

export function ImportsWaitingCard() {
  const t = useWords(houseWords);
  const { language } = useLanguage();
  const { data, isPending } = useQuery(asking(listImports, { by: 'me', state: 'previewed', limit: shown + 1 }));
  if (isPending) return <SkeletonLines lines={2} />;
  const waiting = data?.imports ?? [];
  if (waiting.length === 0) return null;
  return (
    <Card title={t('card.imports')} actions={<Link href="/imports">{t('card.allImports')}</Link>}>
      <Stack gap={3}>
        {waiting.slice(0, shown).map((each) => (
          <Stack key={each.importId} gap={1}>
            <Link href={`/imports/${each.importId}`}>{each.fileName}</Link>
            <Quiet small>
              {each.kindName[language]} · {t('card.goodRows', { count: each.good })}
              {each.bad > 0 ? ` · ${t('card.badRows', { count: each.bad })}` : null} · <Time at={each.createdAt} />
            </Quiet>
          </Stack>
        ))}
      </Stack>
    </Card>
  );
}
