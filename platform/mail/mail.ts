// THE DOOR of mail: in by SMTP and IMAP, out through a domain's outbox, links that only we can have made, settings from the
// environment. Reading, judging and writing messages is formats/mail, and storing them is the domain that receives or sends them.

export { type FetchedEnvelope, fetchByImap } from './imap-fetcher.ts';
export { dayInLetter, type MailLink, mailLink } from './mail-link.ts';
export { openMailSender } from './mail-sender.ts';
export { mailSettings } from './mail-settings.ts';
export { openTokens } from './mail-token.ts';
export { closeMailSender, type Letterhead, loopMarkOf, type OutboxRow, outbox, type Unwritten } from './outbox.ts';
export { mailSecrets } from './signed-token.ts';
export {
  type IncomingEnvelope,
  receiveBySmtp,
  type SmtpReceiver,
  type SmtpReceiverOptions,
} from './smtp-receiver.ts';
