// Where mail comes from and goes to, from the environment. Checked when the product starts, so that half a configuration is named
// then and not when the first message is lost. Passwords travel only encrypted, or on this machine.
import { readFileSync } from 'node:fs';
import type { TokenSettings } from './mail-token.ts';

export interface SmtpSettings {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte; otherwise STARTTLS is demanded */
  readonly secure: boolean;
  /** without TLS: only on this machine, or where it was asked for */
  readonly isPlain: boolean;
  /** '' where the server asks for none */
  readonly user: string;
  readonly password: string;
}

export interface ImapSettings extends SmtpSettings {
  readonly folder: string;
}

export interface MailSettings {
  /** null: nothing is sent, messages wait in the outbox */
  readonly outgoing: SmtpSettings | null;
  readonly imap: ImapSettings | null;
  /** where we listen for SMTP */
  readonly listen: {
    readonly host: string;
    readonly port: number;
    readonly tls?: { readonly key: string; readonly cert: string };
  } | null;
  /** null: servers are signed in to by password */
  readonly tokens: TokenSettings | null;
  /** the desk's own address; null when mail is not used */
  readonly mailbox: string | null;
  readonly addressForm: 'plus' | 'local';
  /** the first signs reply addresses, all are accepted; null: the house's own */
  readonly secrets: readonly string[] | null;
}

/**
 * The settings as the environment has them now; files are read anew only when it has changed. Errors: a sentence with the variable's
 * name. The variables stand in docs/operations/configuration.md.
 */
export function mailSettings(env: NodeJS.ProcessEnv = process.env): MailSettings {
  const key = JSON.stringify(Object.entries(env).filter(([name]) => /^FYR_(MAIL|SMTP|IMAP)/.test(name)));
  if (kept?.key !== key) kept = { key, settings: settingsIn(env) };
  return kept.settings;
}

let kept: { readonly key: string; readonly settings: MailSettings } | null = null;

function settingsIn(env: NodeJS.ProcessEnv): MailSettings {
  const outgoing = serverOf('FYR_SMTP', env.FYR_SMTP, env.FYR_SMTP_PASSWORD, env.FYR_SMTP_PASSWORD_FILE);
  const imap = serverOf('FYR_IMAP', env.FYR_IMAP, env.FYR_IMAP_PASSWORD, env.FYR_IMAP_PASSWORD_FILE);
  const mailbox = env.FYR_MAIL_ADDRESS?.trim() || null;
  if (mailbox && !/^[^\s@+<>]+@[^\s@<>]+\.[^\s@<>]+$/.test(mailbox))
    throw new Error('FYR_MAIL_ADDRESS must be one address without a plus, like servicedesk@region.example.');
  // a signed reply address must fit before the sign of @: 64 characters, of which a case and its code take 46 and the plus one
  if (mailbox && mailbox.indexOf('@') > 17 && env.FYR_MAIL_FORM !== 'local')
    throw new Error(
      'FYR_MAIL_ADDRESS is too long before @ for plus-addresses: at most 17 characters, or FYR_MAIL_FORM=local.',
    );
  const listen = listenOf(env);
  if (!mailbox && (outgoing || imap || listen)) throw new Error('Mail is set up: FYR_MAIL_ADDRESS is needed too.');
  if (env.FYR_MAIL_FORM && !/^(plus|local)$/.test(env.FYR_MAIL_FORM))
    throw new Error('FYR_MAIL_FORM must be plus or local.');
  return {
    outgoing,
    imap: imap ? { ...imap, folder: folderIn(env.FYR_IMAP) } : null,
    listen,
    tokens: tokensOf(env),
    mailbox,
    addressForm: env.FYR_MAIL_FORM === 'local' ? 'local' : 'plus',
    secrets: secretsOf(env.FYR_MAIL_SECRET || fileText('FYR_MAIL_SECRET_FILE', env.FYR_MAIL_SECRET_FILE)),
  };
}

const schemes = {
  FYR_SMTP: { scheme: 'smtp', plain: 587, secure: 465 },
  FYR_IMAP: { scheme: 'imap', plain: 143, secure: 993 },
};

function serverOf(
  name: keyof typeof schemes,
  text: string | undefined,
  password: string | undefined,
  passwordFile: string | undefined,
): SmtpSettings | null {
  if (!text) return null;
  const { scheme, plain, secure: securePort } = schemes[name];
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || url.hostname === '' || (url.protocol !== `${scheme}:` && url.protocol !== `${scheme}s:`))
    throw new Error(`${name} must begin with ${scheme}s:// or ${scheme}://.`);
  const secure = url.protocol === `${scheme}s:`;
  const isHere = ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
  const isPlain = !secure && (isHere || url.searchParams.get('tls') === 'no');
  const user = decodeURIComponent(url.username);
  if (user !== '' && isPlain && !isHere)
    throw new Error(`${name}: a password is not sent without encryption. Remove tls=no.`);
  return {
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: Number(url.port) || (secure ? securePort : plain),
    secure,
    isPlain,
    user,
    password: password || fileText(`${name}_PASSWORD_FILE`, passwordFile) || decodeURIComponent(url.password),
  };
}

function folderIn(address = ''): string {
  return decodeURIComponent(new URL(address).pathname.slice(1)) || 'INBOX';
}

function listenOf(env: NodeJS.ProcessEnv): MailSettings['listen'] {
  if (!env.FYR_MAIL_LISTEN) return null;
  const found = /^(?:(.+):)?(\d{1,5})$/.exec(env.FYR_MAIL_LISTEN);
  const port = Number(found?.[2]);
  if (!found || port > 65_535)
    throw new Error('FYR_MAIL_LISTEN must be a port, or an address and a port: 127.0.0.1:2525.');
  const host = (found[1] ?? '127.0.0.1').replace(/^\[|\]$/g, '');
  const key = fileText('FYR_MAIL_KEY_FILE', env.FYR_MAIL_KEY_FILE);
  const cert = fileText('FYR_MAIL_CERTIFICATE_FILE', env.FYR_MAIL_CERTIFICATE_FILE);
  if ((key === null) !== (cert === null))
    throw new Error('FYR_MAIL_KEY_FILE and FYR_MAIL_CERTIFICATE_FILE belong together.');
  return key !== null && cert !== null ? { host, port, tls: { key, cert } } : { host, port };
}

function tokensOf(env: NodeJS.ProcessEnv): TokenSettings | null {
  const endpoint = env.FYR_MAIL_TOKEN_URL;
  if (!endpoint) return null;
  const url = URL.canParse(endpoint) ? new URL(endpoint) : null;
  const isHere = url?.protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
  if (url?.protocol !== 'https:' && !isHere) throw new Error('FYR_MAIL_TOKEN_URL must begin with https://.');
  const clientId = env.FYR_MAIL_TOKEN_CLIENT;
  const clientSecret =
    env.FYR_MAIL_TOKEN_SECRET || fileText('FYR_MAIL_TOKEN_SECRET_FILE', env.FYR_MAIL_TOKEN_SECRET_FILE);
  if (!clientId || !clientSecret)
    throw new Error('FYR_MAIL_TOKEN_URL is set: FYR_MAIL_TOKEN_CLIENT and FYR_MAIL_TOKEN_SECRET are needed too.');
  const scope = env.FYR_MAIL_TOKEN_SCOPE || 'https://outlook.office365.com/.default';
  return { endpoint, clientId, clientSecret, scope };
}

/** Several are parted by blanks or lines. */
function secretsOf(text: string | null): readonly string[] | null {
  if (!text) return null;
  const secrets = text.split(/\s+/).filter(Boolean);
  if (secrets.some((secret) => secret.length < 32))
    throw new Error('FYR_MAIL_SECRET needs at least 32 characters in each secret.');
  return secrets;
}

function fileText(name: string, file: string | undefined): string | null {
  if (!file) return null;
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (error) {
    throw new Error(`${name} cannot be read: ${error instanceof Error ? error.message : error}`);
  }
}
