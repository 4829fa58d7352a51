// Which case a message belongs to is proven by something only we could have written: our own Message-IDs and reply addresses, both
// with a code made from a secret. A number in a subject proves nothing, since anybody can write one.
import { createHmac, timingSafeEqual } from 'node:crypto';

export interface CaseAddressing {
  /** domain of our Message-IDs */
  readonly domain: string;
  /** the mailbox that takes answers, like `servicedesk@region.example`; answers go to it with a plus or to `case-…` at its domain */
  readonly mailbox: string;
  /** `plus`: servicedesk+…@…; `local`: case-…@…, where the mail server has no plus-addresses */
  readonly form: 'plus' | 'local';
  /** at least 32 characters each; the first signs, all are accepted, so that one can be replaced */
  readonly secrets: readonly string[];
}

export interface OwnMessageId {
  readonly caseId: string;
  /** false: it looks like ours but its code is wrong, or was made with a secret no longer known */
  readonly isProven: boolean;
}

/**
 * A Message-ID for a message about a case, without angle brackets: `case.<id>.<random>@domain`. `random` is 8-40 letters or
 * digits, new for each message; a code over it and the case is added to it. Throws RangeError on ids that fit no address.
 */
export function ownMessageId(caseId: string, random: string, addressing: CaseAddressing): string {
  if (!/^[a-z0-9]{8,40}$/.test(random)) throw new RangeError('random of a Message-ID: 8-40 small letters or digits');
  const token = tokenOf(caseId);
  return `case.${token}.${random}${code(signingSecret(addressing), 'message-id', token, random)}@${addressing.domain.toLowerCase()}`;
}

/** The case in one of our own Message-IDs; null when it has not our form and domain. */
export function readOwnMessageId(
  id: string,
  addressing: Pick<CaseAddressing, 'domain' | 'secrets'>,
): OwnMessageId | null {
  const found = ownForm.exec(id.trim().replace(/^<|>$/g, '').toLowerCase());
  if (!found || found[3] !== addressing.domain.toLowerCase()) return null;
  const [, token = '', tail = ''] = found;
  const random = tail.slice(0, -codeLength);
  const isProven = isSigned(addressing.secrets, tail.slice(-codeLength), 'message-id', token, random);
  return { caseId: caseIdOf(token), isProven };
}

/** Whether a Message-ID has the form of ours at this domain: such a message must not come in again. */
export function isOwnMessageId(id: string, domain: string): boolean {
  return ownForm.exec(id.toLowerCase())?.[3] === domain.toLowerCase();
}

/** The address answers about a case go to. Throws RangeError when it would be longer than a local part may be (64). */
export function replyAddress(caseId: string, addressing: CaseAddressing): string {
  const token = tokenOf(caseId);
  const [local = '', domain = ''] = addressing.mailbox.split('@');
  const signed = `${token}.${code(signingSecret(addressing), 'reply-address', token, '')}`;
  const wanted = addressing.form === 'plus' ? `${local}+${signed}` : `case-${signed}`;
  if (wanted.length > 64) throw new RangeError(`reply address: ${wanted.length} characters before @, at most 64`);
  return `${wanted}@${domain.toLowerCase()}`;
}

/** The case an address of ours stands for, or null: wrong mailbox, wrong form or wrong code. Letters' case does not matter. */
export function caseOfAddress(address: string, addressing: CaseAddressing): string | null {
  const [local = '', domain = ''] = addressing.mailbox.toLowerCase().split('@');
  const sign = address.lastIndexOf('@');
  if (address.slice(sign + 1).toLowerCase() !== domain) return null;
  const begins = addressing.form === 'plus' ? `${local}+` : 'case-';
  const written = address.slice(0, sign).toLowerCase();
  if (!written.startsWith(begins)) return null;
  const found = /^([a-z0-9]{1,32})\.([a-z2-7]{13})$/.exec(written.slice(begins.length));
  if (!found) return null;
  const [, token = '', signed = ''] = found;
  return isSigned(addressing.secrets, signed, 'reply-address', token, '') ? caseIdOf(token) : null;
}

/** 13 letters of base 32 are 65 bits: no one guesses them by sending mail. */
const codeLength = 13;
const ownForm = /^case\.([a-z0-9]{1,32})\.([a-z0-9]{21,60})@([a-z0-9.-]{1,253})$/;
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** A UUID loses its hyphens, so that address and code fit into a local part. */
function tokenOf(caseId: string): string {
  const small = caseId.toLowerCase();
  if (uuid.test(small)) return small.replaceAll('-', '');
  if (/^[a-z0-9]{1,31}$/.test(small)) return small;
  throw new RangeError('a case id in an address is a UUID or at most 31 letters and digits');
}

function caseIdOf(token: string): string {
  return token.length === 32 ? token.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5') : token;
}

function signingSecret({ secrets }: Pick<CaseAddressing, 'secrets'>): string {
  const [secret = ''] = secrets;
  if (secret.length < 32) throw new RangeError('the secret for case addresses needs at least 32 characters');
  return secret;
}

function code(secret: string, use: string, token: string, random: string): string {
  const bytes = createHmac('sha256', secret).update(`${use}\0${token}\0${random}`).digest();
  const letters = 'abcdefghijklmnopqrstuvwxyz234567';
  let bits = BigInt(`0x${bytes.subarray(0, 9).toString('hex')}`) >> 7n;
  let text = '';
  for (let at = 0; at < codeLength; at++) {
    text = (letters[Number(bits & 31n)] ?? '') + text;
    bits >>= 5n;
  }
  return text;
}

/** Takes the same time whichever letter is wrong and whichever secret is right. */
function isSigned(secrets: readonly string[], written: string, use: string, token: string, random: string): boolean {
  const given = Buffer.from(written.padEnd(codeLength).slice(0, codeLength), 'latin1');
  let isRight = false;
  for (const secret of secrets) {
    if (secret.length < 32) continue;
    if (timingSafeEqual(given, Buffer.from(code(secret, use, token, random), 'latin1'))) isRight = true;
  }
  return isRight;
}
