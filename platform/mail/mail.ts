// THE DOOR of mail: in by SMTP and IMAP, out by SMTP, settings from the environment. It carries bytes and keeps nothing; reading,
// judging and writing messages is formats/mail, and storing them is the domain that receives them.

export { type FetchedEnvelope, fetchByImap, type ImapFetchOptions, type ImapRound } from './imap-fetcher.ts';
export { type MailSender, type MailToSend, openMailSender, type SendOutcome } from './mail-sender.ts';
export { type ImapSettings, type MailSettings, mailSettings, type SmtpSettings } from './mail-settings.ts';
export {
  type IncomingEnvelope,
  receiveBySmtp,
  type SmtpLimits,
  type SmtpReceiver,
  type SmtpReceiverOptions,
  smtpLimits,
} from './smtp-receiver.ts';
