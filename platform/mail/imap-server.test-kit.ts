// A mailbox that speaks as much IMAP as a fetching client asks of it, in the memory of a test. It is the outside world, so it may
// be a fake: it remembers what was marked as seen, can lose a message, and can hang up.
import { createServer, type Server, type Socket } from 'node:net';

export interface Mailbox {
  readonly port: number;
  readonly messages: { uid: number; raw: Buffer; isSeen: boolean }[];
  /** every command as it came, without its tag */
  readonly commands: string[];
  /** hangs up when a command begins so */
  hangUpAt: string | null;
  /** a message the server says no to when it is asked for */
  brokenUid: number | null;
  close(): Promise<void>;
}

/** Listens on a free port of this machine; accepts the user `fyr` with the password `secret` or the token `good-token`. */
export async function openMailbox(raws: readonly Buffer[]): Promise<Mailbox> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => {});
    serve(socket, mailbox);
  });
  const port = await listening(server);
  const mailbox: Mailbox = {
    port,
    messages: raws.map((raw, at) => ({ uid: (at + 1) * 10, raw, isSeen: false })),
    commands: [],
    hangUpAt: null,
    brokenUid: null,
    close: () => {
      for (const socket of sockets) socket.destroy();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
  return mailbox;
}

function listening(server: Server): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : 0);
    });
  });
}

function serve(socket: Socket, mailbox: Mailbox): void {
  let waiting = '';
  socket.write('* OK ready\r\n');
  socket.on('data', (chunk) => {
    waiting += chunk.toString('latin1');
    for (let end = waiting.indexOf('\r\n'); end >= 0; end = waiting.indexOf('\r\n')) {
      const line = waiting.slice(0, end);
      waiting = waiting.slice(end + 2);
      const [tag = '*'] = line.split(' ', 1);
      const command = line.slice(tag.length + 1);
      mailbox.commands.push(command);
      if (mailbox.hangUpAt && command.startsWith(mailbox.hangUpAt)) return void socket.destroy();
      answer(socket, mailbox, tag, command);
    }
  });
}

function answer(socket: Socket, mailbox: Mailbox, tag: string, command: string): void {
  const done = (text = 'done', code = 'OK') => void socket.write(`${tag} ${code} ${text}\r\n`);
  const say = (text: string) => void socket.write(`* ${text}\r\n`);
  const [word = ''] = command.split(' ', 1);
  if (word === 'CAPABILITY') {
    say('CAPABILITY IMAP4rev1 AUTH=XOAUTH2 SASL-IR');
    done();
  } else if (word === 'LOGIN') {
    if (/^LOGIN "?fyr"? "?secret"?$/.test(command)) done();
    else done('[AUTHENTICATIONFAILED] no', 'NO');
  } else if (word === 'AUTHENTICATE') {
    const said = Buffer.from(command.split(' ')[2] ?? '', 'base64').toString();
    if (said === 'user=fyr\x01auth=Bearer good-token\x01\x01') done();
    else done('[AUTHENTICATIONFAILED] no', 'NO');
  } else if (word === 'LIST') {
    say('LIST (\\HasNoChildren) "/" "INBOX"');
    done();
  } else if (word === 'SELECT') {
    say(`${mailbox.messages.length} EXISTS`);
    say('FLAGS (\\Seen)');
    say('OK [PERMANENTFLAGS (\\Seen)] may');
    say('OK [UIDVALIDITY 77] valid');
    say('OK [UIDNEXT 1000] next');
    done('[READ-WRITE] selected');
  } else if (command.startsWith('UID SEARCH')) {
    say(
      `SEARCH ${mailbox.messages
        .filter(({ isSeen }) => !isSeen)
        .map(({ uid }) => uid)
        .join(' ')}`,
    );
    done();
  } else if (command.startsWith('UID FETCH')) {
    const isBroken = Number(command.split(' ')[2]) === mailbox.brokenUid;
    if (!isBroken) fetchOne(socket, mailbox, command);
    done('fetched', isBroken ? 'NO' : 'OK');
  } else if (command.startsWith('UID STORE')) {
    const found = mailbox.messages.find(({ uid }) => uid === Number(command.split(' ')[2]));
    if (found && /\+FLAGS.*\\Seen/.test(command)) found.isSeen = true;
    done();
  } else if (word === 'LOGOUT') {
    say('BYE');
    done();
    socket.end();
  } else if (word === 'NOOP' || word === 'ID' || word === 'CLOSE') done();
  else done('not known here', 'BAD');
}

function fetchOne(socket: Socket, mailbox: Mailbox, command: string): void {
  const at = mailbox.messages.findIndex(({ uid }) => uid === Number(command.split(' ')[2]));
  const message = mailbox.messages[at];
  if (!message) return;
  const part = /<0\.(\d+)>/.exec(command);
  const body = part ? message.raw.subarray(0, Number(part[1])) : message.raw;
  const about = `UID ${message.uid} RFC822.SIZE ${message.raw.length} INTERNALDATE "05-Sep-2019 10:12:00 +0200"`;
  if (!command.includes('BODY')) socket.write(`* ${at + 1} FETCH (${about})\r\n`);
  else {
    socket.write(`* ${at + 1} FETCH (${about} BODY[]${part ? '<0>' : ''} {${body.length}}\r\n`);
    socket.write(body);
    socket.write(')\r\n');
  }
}
