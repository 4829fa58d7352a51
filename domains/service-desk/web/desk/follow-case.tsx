// Following the work with a case across teams, and what has happened in those one follows.
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { asking, call } from '../../../../web/client.ts';
import { useLanguage, useWords } from '../../../../web/language.tsx';
import { Card, Quiet, Row, Stack } from '../../../../web/ui/layout.tsx';
import { Link } from '../../../../web/ui/link.tsx';
import type { MenuEntry } from '../../../../web/ui/menu.tsx';
import { showNotice } from '../../../../web/ui/notice.tsx';
import { Time } from '../../../../web/ui/time.tsx';
import { useActing } from '../../../../web/use-acting.ts';
import { useCan } from '../../../../web/viewer.tsx';
import { hasWord } from '../../../../web/words.ts';
import {
  type CasePage,
  followCase,
  followingMails,
  listFollowedNews,
  seeFollowed,
  setFollowingMail,
  unfollowCase,
} from '../../contract.ts';
import { serviceDeskWords } from '../service-desk-words.ts';
import { deskWords } from './desk-words.ts';

/** The steps that begin or end following the work with a case, and the mail about it. */
export function useFollowSteps(page: CasePage): MenuEntry[] {
  const t = useWords(deskWords);
  const can = useCan();
  const act = useActing('service-desk');
  useSeen(page);
  if (!can('service-desk.work-cases')) return [];
  const changeMail = (mail: (typeof followingMails)[number]) =>
    act.run(
      () => call(setFollowingMail, { mail }),
      () => showNotice({ text: t(`follow.chosen.${mail}`) }),
    );
  if (page.isFollowed)
    return [
      {
        id: 'unfollow',
        label: t('follow.stop'),
        icon: 'eye',
        onAction: () => act.run(() => call(unfollowCase, { case: page.case })),
      },
      // the choice holds for every case one follows
      ...followingMails
        .filter((mail) => mail !== page.followingMail)
        .map((mail) => ({
          id: `following-mail-${mail}`,
          label: t(`follow.mail.${mail}`),
          icon: 'mail' as const,
          onAction: () => changeMail(mail),
        })),
    ];
  if (!page.allowed.includes('assign-case')) return [];
  const follow = () =>
    act.run(
      () => call(followCase, { case: page.case }),
      () => showNotice({ text: t('follow.done') }),
    );
  return [{ id: 'follow', label: t('follow.start'), icon: 'eye', onAction: follow }];
}

/** On the start page: what others have done in the cases I follow. */
export function FollowedCard() {
  const t = useWords(deskWords);
  const s = useWords(serviceDeskWords);
  const { language } = useLanguage();
  const news = useQuery(asking(listFollowedNews, { limit: 6 })).data?.news ?? [];
  if (news.length === 0) return null;
  const did = (what: string): string => {
    const key = `did.${what}`;
    return hasWord(serviceDeskWords, language, key) ? s(key) : what;
  };
  return (
    <Card title={t('follow.card')} actions={<Link href="/cases?view=followed">{t('follow.all')}</Link>}>
      <Stack gap={3}>
        {news.map((each) => (
          <Stack key={each.case} gap={1}>
            <Link href={`/cases/${each.case}`}>{`${each.number} ${each.title}`}</Link>
            <Row gap={2}>
              <span>
                {each.by ?? s('somebody')} {did(each.what)}
              </span>
              <Quiet small>
                <Time at={each.at} />
              </Quiet>
            </Row>
          </Stack>
        ))}
      </Stack>
    </Card>
  );
}

/** What one has open has been read. */
function useSeen(page: CasePage): void {
  const last = page.entries.at(-1)?.ordinal ?? 0;
  useEffect(() => {
    if (page.isFollowed && page.hasNews && last > 0) void call(seeFollowed, { case: page.case }).catch(() => undefined);
  }, [page.case, page.isFollowed, page.hasNews, last]);
}
