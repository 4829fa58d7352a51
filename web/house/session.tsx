// Who is signed in, asked of the server once and kept fresh: gives every screen its viewer, its language, the sign-in page
// where it is needed, and the live notices of what has changed.
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useEffect, useMemo, useRef } from 'react';
import type { Me } from '../../platform/sign-in/sign-in-contract.ts';
import { chooseLanguage, signOut, whoAmI } from '../../platform/sign-in/sign-in-contract.ts';
import { asking, call, followChanges } from '../client.ts';
import { reportServerBack, reportServerGone } from '../connection.ts';
import { useLanguage } from '../language.tsx';
import { SignInContext, type Viewer, ViewerProvider } from '../viewer.tsx';
import { SignInPage } from './sign-in-page.tsx';

export function Session({ children }: { children: ReactNode }) {
  const client = useQueryClient();
  const { data } = useQuery({ ...asking(whoAmI, {}), staleTime: 60_000 });
  const me = data?.me ?? undefined;
  useLanguageOf(me);
  const accountId = me?.accountId;
  useEffect(() => {
    if (!accountId) return undefined;
    return followChanges(client, (reached) => (reached ? reportServerBack() : reportServerGone()));
  }, [client, accountId]);
  const leave = useMemo(
    () => () => {
      void call(signOut, {}).finally(() => {
        client.clear();
        location.assign('/');
      });
    },
    [client],
  );
  const viewer = useMemo(() => (me ? viewerOf(me) : undefined), [me]);
  if (!data) return null;
  return (
    <ViewerProvider viewer={viewer} signOut={leave}>
      <SignInContext value={<SignInPage state={data} />}>{children}</SignInContext>
    </ViewerProvider>
  );
}

/** The language follows the person to the next device; a change here is kept there. */
function useLanguageOf(me: Me | undefined): void {
  const { language, setLanguage } = useLanguage();
  const settled = useRef<string | null>(null);
  useEffect(() => {
    if (!me) return;
    if (settled.current !== me.accountId) {
      settled.current = me.accountId;
      setLanguage(me.language);
    } else if (language !== me.language) void call(chooseLanguage, { language });
  }, [me, language, setLanguage]);
}

function viewerOf(me: Me): Viewer {
  const [main] = me.grants.filter((grant) => grant.role !== 'employee');
  return {
    id: me.accountId,
    name: me.name,
    ...(main?.unit ? { unit: main.unit } : {}),
    permissions: new Set(me.permissions),
  };
}
