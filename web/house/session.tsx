// Who is signed in, asked of the server once and kept fresh: gives every screen its viewer, its language and appearance, the
// sign-in page where it is needed, and the notices of what has changed. Until the server has answered, it says so.
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { lazy, type ReactNode, Suspense, useEffect, useMemo } from 'react';
import { asking, call, followChanges } from '../client.ts';
import { reportReadOnly, reportServerBack, reportServerGone } from '../connection.ts';
import type { DomainWeb } from '../domain-web.ts';
import { useLanguage } from '../language.tsx';
import { SignInContext, ViewerProvider } from '../viewer.tsx';
import { changeTaker } from './live-changes.ts';
import { Opening } from './opening.tsx';
import { useOwnChoices } from './own-choices.ts';
import { signOut, whoAmI } from './session-operations.ts';
import { viewerOf } from './viewer-of.ts';

const SignInPage = lazy(() => import('./sign-in-page.tsx').then((file) => ({ default: file.SignInPage })));
const askAgain = 3000;

export function Session({ doors, children }: { doors: readonly DomainWeb[]; children: ReactNode }) {
  const client = useQueryClient();
  const { language } = useLanguage();
  const { data, error, refetch, isFetching } = useQuery({
    ...asking(whoAmI, {}),
    staleTime: 60_000,
    refetchInterval: ({ state: { data: known, error: failed } }) =>
      known?.readOnly || (!known && failed) ? askAgain : false,
  });
  const me = data?.me ?? undefined;
  const period = data?.period ?? null;
  useEffect(() => reportReadOnly(data?.readOnly ?? false), [data?.readOnly]);
  useOwnChoices(me);
  useChanges(me?.accountId, doors);
  const viewer = useMemo(() => (me ? viewerOf(me, period, language) : undefined), [me, period, language]);
  const leave = useMemo(
    () => () => {
      void call(signOut, {}).finally(() => {
        client.clear();
        location.assign('/');
      });
    },
    [client],
  );
  if (!data) return <Opening error={error} working={isFetching} onAgain={() => void refetch()} />;
  return (
    <ViewerProvider viewer={viewer} signOut={leave}>
      <SignInContext
        value={
          <Suspense fallback={<Opening error={null} working onAgain={() => {}} />}>
            <SignInPage state={data} />
          </Suspense>
        }
      >
        {children}
      </SignInContext>
    </ViewerProvider>
  );
}

/** Follows what changes while somebody is signed in; after a break nobody knows what was missed, so all is asked anew. */
function useChanges(accountId: string | undefined, doors: readonly DomainWeb[]): void {
  const client = useQueryClient();
  useEffect(() => {
    if (!accountId) return undefined;
    let missed = false;
    return followChanges(changeTaker(client, doors), (reached) => {
      if (!reached) reportServerGone();
      else {
        reportServerBack();
        if (missed) void client.invalidateQueries();
      }
      missed = !reached;
    });
  }, [client, accountId, doors]);
}
