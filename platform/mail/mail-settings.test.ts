// What the environment may say of mail, and what is said back when it is wrong.
import { expect, it } from 'vitest';
import { mailSettings } from './mail.ts';

const address = { FYR_MAIL_ADDRESS: 'servicedesk@region.example' };

it('without variables there is no mail', () => {
  expect(mailSettings({})).toEqual({
    outgoing: null,
    imap: null,
    listen: null,
    tokens: null,
    mailbox: null,
    addressForm: 'plus',
    secrets: null,
  });
});

it('servers are given as addresses, with the usual ports', () => {
  const settings = mailSettings({
    ...address,
    FYR_SMTP: 'smtp://fyr%40x:p%3Aw@mx.example',
    FYR_IMAP: 'imaps://fyr@mail.example/Servicedesk%2FIn',
    FYR_IMAP_PASSWORD: 'secret',
    FYR_MAIL_LISTEN: '0.0.0.0:2525',
  });
  expect(settings.outgoing).toEqual({
    host: 'mx.example',
    port: 587,
    secure: false,
    isPlain: false,
    user: 'fyr@x',
    password: 'p:w',
  });
  expect(settings.imap).toEqual({
    host: 'mail.example',
    port: 993,
    secure: true,
    isPlain: false,
    user: 'fyr',
    password: 'secret',
    folder: 'Servicedesk/In',
  });
  expect(settings.listen).toEqual({ host: '0.0.0.0', port: 2525 });
});

it('without encryption only on this machine, or where it was asked for without a password', () => {
  expect(mailSettings({ ...address, FYR_SMTP: 'smtp://127.0.0.1:25' }).outgoing).toMatchObject({
    isPlain: true,
    port: 25,
  });
  expect(mailSettings({ ...address, FYR_SMTP: 'smtp://relay.example:25?tls=no' }).outgoing).toMatchObject({
    isPlain: true,
  });
});

it.each([
  [{ FYR_SMTP: 'smtp://127.0.0.1' }, /FYR_MAIL_ADDRESS/],
  [{ ...address, FYR_SMTP: 'mx.example' }, /FYR_SMTP must begin/],
  [{ ...address, FYR_IMAP: 'smtp://mx.example' }, /FYR_IMAP must begin/],
  [{ ...address, FYR_SMTP: 'smtp://a:b@relay.example?tls=no' }, /without encryption/],
  [{ FYR_MAIL_ADDRESS: 'desk+a@region.example' }, /without a plus/],
  [{ ...address, FYR_MAIL_FORM: 'dot' }, /plus or local/],
  [{ ...address, FYR_MAIL_LISTEN: 'everywhere' }, /FYR_MAIL_LISTEN/],
  [{ ...address, FYR_MAIL_LISTEN: '2525', FYR_MAIL_KEY_FILE: import.meta.filename }, /belong together/],
  [{ ...address, FYR_MAIL_SECRET: 'short' }, /32/],
  [{ FYR_MAIL_TOKEN_URL: 'http://login.example/token' }, /FYR_MAIL_TOKEN_URL must begin/],
  [{ FYR_MAIL_TOKEN_URL: 'https://login.example/token' }, /FYR_MAIL_TOKEN_CLIENT/],
  [{ ...address, FYR_MAIL_SECRET_FILE: '/there/is/none' }, /cannot be read/],
])('%j is refused with a sentence that names the variable', (env, sentence) => {
  expect(() => mailSettings(env)).toThrow(sentence);
});
