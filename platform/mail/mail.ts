// THE DOOR of mail: in by SMTP and IMAP, out by SMTP, settings from the environment. It carries bytes and keeps nothing; reading,
// judging and writing messages is formats/mail, and storing them is the domain that receives them.

export { type FetchedEnvelope, fetchByImap } from './imap-fetcher.ts';
export { type MailSender, openMailSender } from './mail-sender.ts';
export { mailSettings } from './mail-settings.ts';
export { openTokens } from './mail-token.ts';
export {
  type IncomingEnvelope,
  receiveBySmtp,
  type SmtpReceiver,
  type SmtpReceiverOptions,
} from './smtp-receiver.ts';
