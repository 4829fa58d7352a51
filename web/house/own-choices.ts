// What a person has chosen for themselves follows them to the next device: language, light or dark, density. What the
// account says is taken over when it is heard; what is changed here is kept there.
import { hashKey, type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef } from 'react';
import type { AnswerOf, InputOf } from '../../platform/operation/operation.ts';
import type { Me } from '../../platform/sign-in/sign-in-contract.ts';
import { appearanceFrom, setAppearance, useAppearance } from '../appearance.ts';
import { asking, call } from '../client.ts';
import { useLanguage } from '../language.tsx';
import { languages } from '../words.ts';
import { chooseLanguage, keepMyChoice, readMyChoices, whoAmI } from './session-operations.ts';

/** What can be kept: anything that can be written as JSON; null forgets it. */
export type Choice = InputOf<typeof keepMyChoice>['value'];

/** Keeps language and appearance the same here and in the account. */
export function useOwnChoices(me: Me | undefined): void {
  useLanguageOf(me);
  useAppearanceOf(me);
}

/**
 * One choice of mine by its name, and how to keep another: shown at once, kept in the account. `undefined` until it is
 * known, null when nothing was chosen. Whoever reads it says what it looks like.
 */
export function useMyChoice(name: string): [unknown, (value: Choice) => void] {
  const { data } = useQuery({ ...asking(readMyChoices, {}), staleTime: Number.POSITIVE_INFINITY });
  return [data ? (data.choices[name] ?? null) : undefined, useKeeping(name)];
}

function useKeeping(name: string): (value: Choice) => void {
  const client = useQueryClient();
  return useCallback(
    (value: Choice) => {
      const { queryKey } = asking(readMyChoices, {});
      client.setQueryData<AnswerOf<typeof readMyChoices>>(queryKey, (known) => ({
        choices: { ...known?.choices, [name]: value },
      }));
      call(keepMyChoice, { name, value }).catch(() => client.invalidateQueries({ queryKey }));
    },
    [client, name],
  );
}

function useLanguageOf(me: Me | undefined): void {
  const client = useQueryClient();
  const { language, setLanguage } = useLanguage();
  const keeping = useRef<Promise<unknown>>(Promise.resolve());
  const keep = useCallback(
    (text: string) => {
      const chosen = languages.find((one) => one === text) ?? 'sv';
      client.setQueryData<AnswerOf<typeof whoAmI>>(asking(whoAmI, {}).queryKey, (known) =>
        known?.me ? { ...known, me: { ...known.me, language: chosen } } : known,
      );
      keeping.current = call(chooseLanguage, { language: chosen }).catch(() => {});
    },
    [client],
  );
  const take = useCallback((text: string) => setLanguage(languages.find((one) => one === text) ?? 'sv'), [setLanguage]);
  useSame(me?.accountId, me?.language, language, take, keep);
  const before = useRef(language);
  useEffect(() => {
    // numbers and names came from the server in the other language, or are just coming: a first answer on its way is not
    // asked for again unless it is given up
    if (before.current !== language) void client.cancelQueries().then(() => askAnew(client, keeping.current));
    before.current = language;
  }, [client, language]);
}

/** Who I am is asked last: before the account has kept the choice, it would answer with the language just left. */
async function askAnew(client: QueryClient, kept: Promise<unknown>): Promise<void> {
  const own = hashKey(asking(whoAmI, {}).queryKey);
  await Promise.all([
    client.invalidateQueries({ predicate: ({ queryHash }) => queryHash !== own }),
    kept.then(() => client.invalidateQueries({ queryKey: asking(whoAmI, {}).queryKey })),
  ]);
}

function useAppearanceOf(me: Me | undefined): void {
  const appearance = useAppearance();
  const { data } = useQuery({
    ...asking(readMyChoices, {}),
    enabled: me !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
  });
  // nobody's choices are asked for before somebody is signed in
  const keep = useKeeping('appearance');
  const kept = data ? keptText(data.choices.appearance) : undefined;
  const take = useCallback((text: string) => {
    if (text !== nothingKept) setAppearance(appearanceFrom(JSON.parse(text)));
  }, []);
  const put = useCallback((text: string) => keep(JSON.parse(text)), [keep]);
  useSame(me?.accountId, kept, textOf(appearance), take, put);
}

/** Two places that are to say the same: what is new in the account is taken here, what is new here is kept there. */
function useSame(
  account: string | undefined,
  kept: string | undefined,
  here: string,
  take: (kept: string) => void,
  keep: (here: string) => void,
): void {
  const seen = useRef<{ account: string; kept: string; here: string } | undefined>(undefined);
  useEffect(() => {
    if (account === undefined || kept === undefined) return;
    const last = seen.current;
    if (last?.account !== account || last.kept !== kept) {
      seen.current = { account, kept, here };
      if (kept !== here) take(kept);
    } else if (here !== last.here) {
      seen.current = { account, kept, here };
      if (here !== kept) keep(here);
    }
  }, [account, kept, here, take, keep]);
}

const nothingKept = '';

function keptText(value: unknown): string {
  return value === undefined || value === null ? nothingKept : textOf(value);
}

function textOf(value: unknown): string {
  const { theme, density } = appearanceFrom(value);
  return JSON.stringify({ theme, density });
}
