// The page before all others: the mark, whose Fyr this is, and the way in. It only shows and asks; what signing in means
// is given to it.
import { type FormEvent, type ReactNode, useState } from 'react';
import { Form } from 'react-aria-components';
import { useLanguage, useWords } from './language.tsx';
import { usePageTitle } from './page-title.ts';
import { shellWords } from './shell-words.ts';
import './sign-in-frame.css';
import { Banner } from './ui/banner.tsx';
import { Button } from './ui/button.tsx';
import { Mark } from './ui/mark.tsx';
import { TextField } from './ui/text-field.tsx';
import { languages } from './words.ts';

export type SignInFrameProps = {
  /** Whose Fyr: "Region Norrsken". */
  region: string;
  onSignIn: (name: string, password: string) => void;
  working?: boolean;
  /** Why it was refused, in words. */
  refusal?: string | undefined;
  /** A way that comes first, beside the password on a wide screen: choosing a person of the example region. */
  first?: ReactNode;
  /** Another way, below the password: the region's own sign-in. */
  others?: ReactNode;
};

export function SignInFrame({ region, onSignIn, working = false, refusal, first, others }: SignInFrameProps) {
  const t = useWords(shellWords);
  usePageTitle(t('signIn.title', { region }), false);
  return (
    <div className="sign-in">
      <main className="sign-in-box" id="content" data-wide={first ? '' : undefined}>
        <div className="sign-in-mark">
          <Mark size={36} />
          <span>Fyr</span>
        </div>
        <h1 tabIndex={-1} data-page-title="">
          {t('signIn.title', { region })}
        </h1>
        <div role="alert" className="sign-in-alert">
          {refusal ? <Banner tone="fault">{refusal}</Banner> : null}
        </div>
        {first ? <div className="sign-in-first">{first}</div> : null}
        <div className="sign-in-usual">
          {first ? <h2>{t('signIn.usual')}</h2> : null}
          <PasswordForm onSignIn={onSignIn} working={working} />
          {others ? <div className="sign-in-others">{others}</div> : null}
        </div>
        <LanguageRow />
      </main>
    </div>
  );
}

function PasswordForm({ onSignIn, working }: Pick<SignInFrameProps, 'onSignIn'> & { working: boolean }) {
  const t = useWords(shellWords);
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSignIn(name.trim(), password);
  };
  return (
    <Form className="sign-in-form" onSubmit={submit} validationBehavior="aria">
      <TextField label={t('signIn.name')} value={name} onChange={setName} autoComplete="username" required />
      <TextField
        label={t('signIn.password')}
        value={password}
        onChange={setPassword}
        type="password"
        autoComplete="current-password"
        required
      />
      <Button kind="primary" type="submit" working={working} isDisabled={name.trim() === '' || password === ''}>
        {t('signIn.verb')}
      </Button>
    </Form>
  );
}

function LanguageRow() {
  const t = useWords(shellWords);
  const { language, setLanguage } = useLanguage();
  const names = { sv: 'Svenska', da: 'Dansk', en: 'English' };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would bring a form's look and a legend to three small buttons
    <div className="sign-in-languages" role="group" aria-label={t('language')}>
      {languages.map((one) => (
        <button key={one} type="button" lang={one} aria-pressed={one === language} onClick={() => setLanguage(one)}>
          {names[one]}
        </button>
      ))}
    </div>
  );
}
