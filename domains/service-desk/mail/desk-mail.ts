// The desk's own address and the secret by which it knows its replies: from the environment, and where that names no secret, one
// of the house's own that is made once and kept in the database.
import { createHash, randomBytes } from 'node:crypto';
import type { CaseAddressing } from '../../../formats/mail/case-address.ts';
import { mailSettings } from '../../../platform/mail/mail.ts';
import { readSetting, writeSetting } from '../../../platform/settings/settings.ts';
import type { Work } from '../../../platform/work/work.ts';

type Settings = ReturnType<typeof mailSettings>;

/** in brackets before the number in our subjects */
export const subjectMark = 'Fyr';

/** The settings of mail as the environment has them now; they are read anew only when it has changed. */
export function settingsOfMail(env: NodeJS.ProcessEnv = process.env): Settings {
  const key = createHash('sha256')
    .update(JSON.stringify(Object.entries(env).filter(([name]) => /^FYR_(MAIL|SMTP|IMAP)/.test(name))))
    .digest('hex');
  if (kept?.key !== key) kept = { key, settings: mailSettings(env) };
  return kept.settings;
}

let kept: { readonly key: string; readonly settings: Settings } | null = null;

/**
 * How the addresses and Message-IDs of a mailbox are made, unless told otherwise those of the desk; null when there is none. In an
 * action: it may have to make the secret.
 */
export async function caseAddressing(
  work: Work,
  mailbox: string | null = settingsOfMail().mailbox,
): Promise<CaseAddressing | null> {
  if (mailbox === null) return null;
  const { addressForm, secrets } = settingsOfMail();
  return {
    mailbox,
    domain: mailbox.split('@')[1] ?? '',
    form: addressForm,
    secrets: secrets ?? [await houseSecret(work)],
  };
}

/** What `X-Loop` of our own messages says. */
export function loopMarkOf({ mailbox }: Pick<CaseAddressing, 'mailbox'>): string {
  return `fyr ${mailbox}`;
}

const secretName = 'mail-secret';

async function houseSecret(work: Work): Promise<string> {
  const known = await readSetting<string>(work, '', secretName);
  if (known) return known;
  await work.sql("select pg_advisory_xact_lock(hashtext('fyr-mail-secret'))");
  const meanwhile = await readSetting<string>(work, '', secretName);
  if (meanwhile) return meanwhile;
  const made = randomBytes(32).toString('hex');
  await writeSetting(work, '', secretName, made);
  return made;
}
