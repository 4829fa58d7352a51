// Signing in by token, against a provider, an SMTP server and a mailbox on this machine.
import { createServer } from 'node:http';
import { SMTPServer } from 'smtp-server';
import { afterEach, expect, it } from 'vitest';
import { openMailbox } from './imap-server.test-kit.ts';
import { fetchByImap, openMailSender, openTokens } from './mail.ts';

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
});

/** Gives `good-token` to the one who knows the secret, and keeps what it was asked. */
async function provider(): Promise<{ endpoint: string; asked: string[] }> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => {
      body += String(chunk);
    });
    request.on('end', () => {
      asked.push(body);
      const isRight = new URLSearchParams(body).get('client_secret') === 'right';
      response.writeHead(isRight ? 200 : 401, { 'content-type': 'application/json' });
      response.end(
        JSON.stringify(isRight ? { access_token: 'good-token', expires_in: 3600 } : { error: 'invalid_client' }),
      );
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(() => server.close());
  const address = server.address();
  return { endpoint: `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/token`, asked };
}

const client = { clientId: 'fyr', clientSecret: 'right', scope: 'mail' };

it('one token serves until a minute before its end, and two who want it at once ask once', async () => {
  const { endpoint, asked } = await provider();
  let now = 0;
  const tokens = openTokens({ endpoint, ...client }, () => now);
  expect(await Promise.all([tokens(), tokens()])).toEqual(['good-token', 'good-token']);
  now = 3_539_000;
  await tokens();
  expect(asked).toEqual(['grant_type=client_credentials&client_id=fyr&client_secret=right&scope=mail']);
  now = 3_541_000;
  await tokens();
  await tokens(true);
  expect(asked).toHaveLength(3);
});

it('what the provider refuses is said without the secret, and asked again next time', async () => {
  const { endpoint, asked } = await provider();
  const tokens = openTokens({ endpoint, ...client, clientSecret: 'wrong' });
  await expect(tokens()).rejects.toThrow('no token for mail: 401 invalid_client');
  await expect(tokens()).rejects.toThrow(/^(?!.*wrong)/);
  expect(asked).toHaveLength(2);
});

it('a mailbox is opened with it', async () => {
  const { endpoint } = await provider();
  const box = await openMailbox([Buffer.from('Subject: x\r\n\r\nHej')]);
  closing.push(() => box.close());
  const settings = {
    host: '127.0.0.1',
    port: box.port,
    secure: false,
    isPlain: true,
    user: 'fyr',
    password: '',
    folder: 'INBOX',
  };
  const round = await fetchByImap({
    ...settings,
    tokens: openTokens({ endpoint, ...client }),
    onMessage: () => Promise.resolve(),
  });
  expect(round.stored).toBe(1);
});

it('mail is sent with it', async () => {
  const { endpoint } = await provider();
  const seen: (string | undefined)[] = [];
  const server = new SMTPServer({
    authMethods: ['XOAUTH2'],
    allowInsecureAuth: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onAuth: (auth, _, done) => {
      seen.push(auth.accessToken);
      done(null, auth.accessToken === 'good-token' ? { user: 'fyr' } : {});
    },
    onData: (stream, _, done) => {
      stream.resume().on('end', () => done());
    },
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve());
  });
  closing.push(() => new Promise<void>((resolve) => server.close(() => resolve())));
  const address = server.server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const sender = openMailSender(
    { host: '127.0.0.1', port, secure: false, isPlain: true, user: 'fyr', password: '' },
    openTokens({ endpoint, ...client }),
  );
  closing.push(() => sender.close());
  const mail = { raw: Buffer.from('Subject: x\r\n\r\nHej'), envelope: { from: 'a@b.example', to: ['c@d.example'] } };
  expect(await sender.sendMail(mail)).toMatchObject({ outcome: 'sent' });
  expect(seen).toEqual(['good-token']);
});
