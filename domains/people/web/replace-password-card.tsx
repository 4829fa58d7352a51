// On the start page of whoever was given a temporary password: replace it before it stops opening.
import { useQuery } from '@tanstack/react-query';
import { asking } from '../../../web/client.ts';
import { useLanguage, useWords } from '../../../web/language.tsx';
import { Card } from '../../../web/ui/layout.tsx';
import { ButtonLink } from '../../../web/ui/link.tsx';
import { exactTimeText } from '../../../web/ui/time-text.ts';
import { showMyAccount } from '../contract.ts';
import { peopleWords } from './people-words.ts';

export function ReplacePasswordCard() {
  const t = useWords(peopleWords);
  const { language } = useLanguage();
  const until = useQuery(asking(showMyAccount, {})).data?.temporaryUntil;
  if (!until) return null;
  return (
    <Card title={t('replacePasswordTitle')}>
      <p>{t('replacePasswordNote', { when: exactTimeText(new Date(until), language) })}</p>
      <ButtonLink href="/people/me" kind="primary">
        {t('replacePassword')}
      </ButtonLink>
    </Card>
  );
}
