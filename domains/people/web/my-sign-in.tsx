// How I sign in: changing my password, and ending every session of mine.
import { useState } from 'react';
import type { AnswerOf } from '../../../platform/operation/operation.ts';
import { changePassword, signOutEverywhere } from '../../../platform/sign-in/sign-in-contract.ts';
import { ActingDrawer } from '../../../web/acting-drawer.tsx';
import { call } from '../../../web/client.ts';
import { useWords } from '../../../web/language.tsx';
import { Banner } from '../../../web/ui/banner.tsx';
import { Button } from '../../../web/ui/button.tsx';
import { Quiet, Row, Section } from '../../../web/ui/layout.tsx';
import { showNotice } from '../../../web/ui/notice.tsx';
import { TextField } from '../../../web/ui/text-field.tsx';
import { Time } from '../../../web/ui/time.tsx';
import { useActing } from '../../../web/use-acting.ts';
import type { showMyAccount } from '../contract.ts';
import { peopleWords } from './people-words.ts';

export function SignInPart({ account }: { account: AnswerOf<typeof showMyAccount> }) {
  const t = useWords(peopleWords);
  const act = useActing();
  const [changing, setChanging] = useState(false);
  const signOut = () =>
    act.run(
      () => call(signOutEverywhere, {}),
      // the page itself is no longer signed in
      () => window.location.assign('/'),
    );
  return (
    <Section title={t('signIn')} note={t('signInAs', { login: account.login })}>
      {account.temporaryUntil ? (
        <Banner tone="attention">
          {t('replacePasswordTitle')}. <Time at={account.temporaryUntil} />
        </Banner>
      ) : null}
      <Row>
        {account.hasPassword ? <Button onPress={() => setChanging(true)}>{t('replacePassword')}</Button> : null}
        <Button kind="quiet" working={act.working} onPress={signOut}>
          {t('everywhereOut')}
        </Button>
        <Quiet small>{t('everywhereOutNote')}</Quiet>
      </Row>
      {changing ? <PasswordDrawer onClose={() => setChanging(false)} /> : null}
    </Section>
  );
}

function PasswordDrawer({ onClose }: { onClose: () => void }) {
  const t = useWords(peopleWords);
  const act = useActing('people');
  const [current, setCurrent] = useState('');
  const [password, setPassword] = useState('');
  const replace = () =>
    act.run(
      () => call(changePassword, { current, password }),
      () => {
        showNotice({ text: t('passwordReplaced') });
        onClose();
      },
    );
  return (
    <ActingDrawer title={t('replacePassword')} verb={t('replacePassword')} act={act} onDo={replace} onClose={onClose}>
      <TextField
        label={t('currentPassword')}
        type="password"
        autoComplete="current-password"
        value={current}
        onChange={setCurrent}
        error={act.faults.current}
      />
      <TextField
        label={t('newPassword')}
        hint={t('newPasswordHint')}
        type="password"
        autoComplete="new-password"
        value={password}
        onChange={setPassword}
        error={act.faults.password}
      />
    </ActingDrawer>
  );
}
