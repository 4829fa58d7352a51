// Takes mail in by SMTP. The one promise: "250 accepted" is said only when the message is stored, so a sender that hears anything
// else, or nothing, sends again. Limits hold for one message and for all that lie in memory together.
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';

export interface IncomingEnvelope {
  /** '' is the empty path of bounces */
  readonly from: string;
  readonly recipients: readonly string[];
  /** IP address of whoever handed the message over */
  readonly remoteAddress: string;
  readonly receivedAt: Date;
}

export interface SmtpLimits {
  /** bytes of one message; told to senders beforehand (RFC 1870) */
  readonly message: number;
  /** bytes of all messages that lie in memory at once; beyond it senders are asked to come back */
  readonly together: number;
  readonly connections: number;
  readonly recipients: number;
  /** milliseconds without a word */
  readonly idle: number;
}

const usualLimits: SmtpLimits = {
  message: 36 * 1024 * 1024,
  together: 96 * 1024 * 1024,
  connections: 50,
  recipients: 100,
  idle: 300_000,
};

export interface SmtpReceiverOptions {
  readonly host: string;
  /** 0 takes a free one */
  readonly port: number;
  /** unless given: 36 MB, 96 MB together, 50 connections, 100 recipients, 5 minutes */
  readonly limits?: Partial<SmtpLimits>;
  /** key and certificate as PEM; without them STARTTLS is not offered */
  readonly tls?: { readonly key: string; readonly cert: string };
  /** whether mail to this address is ours; others are refused (550), so that nobody relays through us */
  readonly accepts: (address: string) => boolean | Promise<boolean>;
  /** stores the message; when it fails the sender hears 451 and keeps the message */
  readonly onMessage: (raw: Buffer, envelope: IncomingEnvelope) => Promise<void>;
  readonly onTrouble: (error: unknown, envelope: IncomingEnvelope | null) => void;
  readonly now?: () => Date;
}

export interface SmtpReceiver {
  readonly port: number;
  /** Takes no new connections, lets messages under way end, at most 30 s. */
  close(): Promise<void>;
}

/** Listens for mail. Answers: 250 stored, 451 not stored, 452 too much at once, 550 not ours, 552 too large. Rejects when the port is taken. */
export async function receiveBySmtp(options: SmtpReceiverOptions): Promise<SmtpReceiver> {
  const limits: SmtpLimits = { ...usualLimits, ...options.limits };
  const held = { bytes: 0 };
  const server = new SMTPServer({
    ...(options.tls ?? {}),
    banner: 'ESMTP',
    size: limits.message,
    maxClients: limits.connections,
    socketTimeout: limits.idle,
    disableReverseLookup: true,
    disabledCommands: options.tls ? ['AUTH'] : ['AUTH', 'STARTTLS'],
    logger: false,
    onRcptTo: (recipient, session, done) => {
      if (session.envelope.rcptTo.length >= limits.recipients) return done(refusal(452, 'too many recipients'));
      judged(options, recipient.address).then(done, (error) => {
        options.onTrouble(error, null);
        done(refusal(451, 'try again later'));
      });
    },
    onData: (stream, session, done) => {
      taken(stream, session, options, limits, held).then(() => done(null, 'stored'), done);
    },
  });
  server.on('error', (error) => options.onTrouble(error, null));
  await new Promise<void>((resolve, reject) => {
    server.server.once('error', reject);
    server.listen(options.port, options.host, () => {
      server.server.off('error', reject);
      resolve();
    });
  });
  const address = server.server.address();
  const port = typeof address === 'object' && address ? address.port : options.port;
  return { port, close: () => new Promise<void>((resolve) => server.close(() => resolve())) };
}

async function judged(options: SmtpReceiverOptions, address: string): Promise<Error | null> {
  return (await options.accepts(address)) ? null : refusal(550, 'no such mailbox here');
}

async function taken(
  stream: SMTPServerDataStream,
  session: SMTPServerSession,
  options: SmtpReceiverOptions,
  limits: SmtpLimits,
  held: { bytes: number },
): Promise<void> {
  const envelope: IncomingEnvelope = {
    from: session.envelope.mailFrom ? session.envelope.mailFrom.address : '',
    recipients: session.envelope.rcptTo.map(({ address }) => address),
    remoteAddress: session.remoteAddress,
    receivedAt: (options.now ?? (() => new Date()))(),
  };
  let own = 0;
  try {
    const chunks: Buffer[] = [];
    let isTooMuch = false;
    for await (const chunk of stream) {
      // the rest is read and forgotten: the answer comes only after the last byte
      if (isTooMuch || stream.sizeExceeded || own + chunk.length > limits.message) continue;
      isTooMuch = held.bytes + chunk.length > limits.together;
      if (isTooMuch) continue;
      own += chunk.length;
      held.bytes += chunk.length;
      chunks.push(chunk);
    }
    if (stream.sizeExceeded || stream.byteLength > limits.message)
      throw refusal(552, `at most ${limits.message} bytes`);
    if (isTooMuch) throw refusal(452, 'too much mail at once, try again later');
    await stored(Buffer.concat(chunks), envelope, options);
  } finally {
    held.bytes -= own;
  }
}

async function stored(raw: Buffer, envelope: IncomingEnvelope, options: SmtpReceiverOptions): Promise<void> {
  try {
    await options.onMessage(raw, envelope);
  } catch (error) {
    options.onTrouble(error, envelope);
    throw refusal(451, 'not stored, try again later');
  }
}

function refusal(responseCode: number, text: string): Error {
  return Object.assign(new Error(text), { responseCode });
}
