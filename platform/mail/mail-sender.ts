// Sends mail by SMTP and says what became of it as a value: sent, try again later, or never. Whoever keeps the outbox decides
// when to try again; nothing is stored or repeated here.
import nodemailer, { type SMTPPoolOptions } from 'nodemailer';
import type { SmtpSettings } from './mail-settings.ts';
import type { TokenSource } from './mail-token.ts';

export interface MailToSend {
  /** bytes as they go out; `writeMail` makes them */
  readonly raw: Buffer;
  readonly envelope: { readonly from: string; readonly to: readonly string[] };
}

export type SendOutcome =
  | {
      readonly outcome: 'sent';
      /** what the server said, with its queue number as a rule */
      readonly answer: string;
      /** recipients it refused while it took others */
      readonly refused: readonly { readonly address: string; readonly answer: string }[];
    }
  /** the server or the way to it is at fault, or it asked to come back (4xx) */
  | { readonly outcome: 'later'; readonly answer: string }
  /** the server refused for good (5xx) */
  | { readonly outcome: 'refused'; readonly answer: string };

export interface MailSender {
  sendMail(mail: MailToSend): Promise<SendOutcome>;
  /** Whether the server can be reached and lets us in; rejects with the reason. */
  check(): Promise<void>;
  close(): void;
}

/**
 * A sender that keeps a few connections open. Never rejects because of the server: see `SendOutcome`. With `tokens` a user
 * without a password signs in by OAuth.
 */
export function openMailSender(settings: SmtpSettings, tokens: TokenSource | null = null): MailSender {
  const options: SMTPPoolOptions & { pool: true } = {
    host: settings.host,
    port: settings.port,
    secure: settings.secure,
    requireTLS: !settings.secure && !settings.isPlain,
    ignoreTLS: settings.isPlain,
    ...signIn(settings, tokens),
    pool: true,
    maxConnections: 3,
    connectionTimeout: 20_000,
    greetingTimeout: 15_000,
    socketTimeout: 60_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  };
  const transport = nodemailer.createTransport(options);
  transport.set('oauth2_provision_cb', (_, renew, done) => {
    if (!tokens) return done(new Error('no tokens for mail'));
    // asked for anew each minute: the source keeps the token as long as it is good
    tokens(renew).then((token) => done(null, token, Date.now() + 60_000), done);
  });
  return {
    sendMail: async ({ raw, envelope }) => {
      try {
        const sent = await transport.sendMail({ raw, envelope: { from: envelope.from, to: [...envelope.to] } });
        const refused = (sent.rejectedErrors ?? []).map((error) => ({
          address: error.recipient ?? '',
          answer: answerOf(error),
        }));
        return { outcome: 'sent', answer: sent.response.slice(0, 500), refused };
      } catch (error) {
        return { outcome: isForGood(error) ? 'refused' : 'later', answer: answerOf(error) };
      }
    },
    check: async () => {
      await transport.verify();
    },
    close: () => transport.close(),
  };
}

function signIn(
  { user, password }: SmtpSettings,
  tokens: TokenSource | null,
): { auth?: { type?: string; user: string; pass?: string } } {
  if (user === '') return {};
  return { auth: password === '' && tokens ? { type: 'oauth2', user } : { user, pass: password } };
}

function answerOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text.slice(0, 500);
}

/** Only what the server says of this message: wrong passwords and missing TLS are ours to mend, and the message waits. */
function isForGood(error: unknown): boolean {
  if (!(error instanceof Error) || !('responseCode' in error) || !('code' in error)) return false;
  const { responseCode, code } = error;
  return typeof responseCode === 'number' && responseCode >= 500 && (code === 'EENVELOPE' || code === 'EMESSAGE');
}
