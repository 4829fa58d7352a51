// The way in: by password, by the region's own sign-in, or as a person of the example region; and the first page of an
// empty house, where somebody names the region and becomes its administrator.
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useEffect, useState } from 'react';
import { Form } from 'react-aria-components';
import type { AnswerOf } from '../../platform/operation/operation.ts';
import {
  chooseLanguage,
  setUpRegion,
  signIn,
  tryAs,
  tryPersons,
  type whoAmI,
} from '../../platform/sign-in/sign-in-contract.ts';
import { asking, call, ProblemError } from '../client.ts';
import { useLanguage, useWords } from '../language.tsx';
import { usePageTitle } from '../page-title.ts';
import { SignInFrame } from '../sign-in-frame.tsx';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { Stack } from '../ui/layout.tsx';
import { ButtonLink } from '../ui/link.tsx';
import { Mark } from '../ui/mark.tsx';
import { SkeletonLines } from '../ui/skeleton.tsx';
import { TextField } from '../ui/text-field.tsx';
import type { Language } from '../words.ts';
import { houseWords } from './house-words.ts';
import { useRefusalText } from './refusal-text.ts';
import './sign-in-page.css';

type State = AnswerOf<typeof whoAmI>;

export function SignInPage({ state }: { state: State }) {
  const t = useWords(houseWords);
  const { language } = useLanguage();
  const enter = useEntering();
  if (!state.setUp) return <SetUpPage />;
  return (
    <SignInFrame
      region={state.region}
      working={enter.working}
      refusal={enter.refusal}
      onSignIn={(login, password) => enter.run(() => call(signIn, { login, password }))}
      first={state.example ? <PersonsToTry onChoose={(login) => enter.run(() => tryIn(login, language))} /> : null}
      others={
        state.singleSignOn ? (
          <ButtonLink href={`/api/sign-in/oidc/start?to=${encodeURIComponent(addressWithoutRefusal())}`}>
            {t('others.sso', { name: state.singleSignOn })}
          </ButtonLink>
        ) : null
      }
    />
  );
}

/** Whoever tries somebody keeps the language they read themselves. */
async function tryIn(login: string, language: Language): Promise<void> {
  await call(tryAs, { login });
  await call(chooseLanguage, { language });
}

/** Runs a way in; on success everything known is asked anew as the person one now is. */
function useEntering() {
  const client = useQueryClient();
  const refused = useRefusalText();
  const [working, setWorking] = useState(false);
  const [fault, setFault] = useState<unknown>(broughtRefusal);
  useEffect(() => {
    // said once: a reload or the next sign-out must not repeat it
    if (broughtRefusal()) history.replaceState(history.state, '', addressWithoutRefusal());
  }, []);
  const run = async (way: () => Promise<unknown>): Promise<void> => {
    setWorking(true);
    setFault(undefined);
    try {
      await way();
      await client.resetQueries();
    } catch (error) {
      setFault(error);
    } finally {
      setWorking(false);
    }
  };
  return { working, refusal: fault ? refused(fault) : undefined, run: (way: () => Promise<unknown>) => void run(way) };
}

const refusedParam = 'sign-in-refused';

/** The region's own sign-in sends back to the first page and says in the address why it refused. */
function broughtRefusal(): ProblemError | undefined {
  const code = new URLSearchParams(location.search).get(refusedParam);
  if (!code || !/^[a-z][a-z-]{1,60}$/.test(code)) return undefined;
  return new ProblemError({ type: 'about:blank', title: code, status: 403, code });
}

function addressWithoutRefusal(): string {
  const query = new URLSearchParams(location.search);
  query.delete(refusedParam);
  const text = query.toString();
  return text === '' ? location.pathname : `${location.pathname}?${text}`;
}

function PersonsToTry({ onChoose }: { onChoose: (login: string) => void }) {
  const t = useWords(houseWords);
  const { data } = useQuery(asking(tryPersons, {}));
  if (!data) return <SkeletonLines lines={9} />;
  return (
    <section className="try-persons" aria-labelledby="try-persons">
      <h2 id="try-persons">{t('others.title')}</h2>
      <p className="quiet">{t('others.note')}</p>
      <ul>
        {data.persons.map((person) => (
          <li key={person.login}>
            <button type="button" onClick={() => onChoose(person.login)}>
              <strong>{person.name}</strong>
              <span className="try-story quiet">{person.story}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function SetUpPage() {
  const t = useWords(houseWords);
  const enter = useEntering();
  usePageTitle(t('setUp.title'), false);
  const [form, setForm] = useState({ region: '', name: '', login: '', password: '' });
  const field = (name: keyof typeof form) => ({
    label: t(`setUp.${name}`),
    value: form[name],
    onChange: (value: string) => setForm({ ...form, [name]: value }),
    required: true,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    enter.run(() => call(setUpRegion, form));
  };
  return (
    <div className="sign-in">
      <main className="sign-in-box" id="content">
        <div className="sign-in-mark">
          <Mark size={36} />
          <span>Fyr</span>
        </div>
        <h1 tabIndex={-1} data-page-title="">
          {t('setUp.title')}
        </h1>
        <p className="quiet">{t('setUp.lead')}</p>
        <div role="alert">{enter.refusal ? <Banner tone="fault">{enter.refusal}</Banner> : null}</div>
        <Form className="sign-in-form" onSubmit={submit} validationBehavior="aria">
          <Stack gap={4}>
            <TextField {...field('region')} autoFocus />
            <TextField {...field('name')} autoComplete="name" />
            <TextField {...field('login')} autoComplete="username" />
            <TextField
              {...field('password')}
              type="password"
              autoComplete="new-password"
              hint={t('setUp.passwordHint')}
            />
            <Button kind="primary" type="submit" working={enter.working}>
              {t('setUp.verb')}
            </Button>
          </Stack>
        </Form>
      </main>
    </div>
  );
}
