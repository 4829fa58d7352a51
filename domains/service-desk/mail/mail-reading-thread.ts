// The thread in which messages are read, one after the other: what takes too long here, or breaks, is ended from outside and
// holds up nobody.
import { parentPort } from 'node:worker_threads';
import { type ReadingTask, readOneMail } from './read-one-mail.ts';

const port = parentPort;
if (!port) throw new Error('mail-reading-thread runs as a thread of mail-reader.ts');

// everything is loaded and has run once before the first message is counted
readOneMail({
  raw: Buffer.from('From: <a@b.example>\r\nContent-Type: text/html\r\n\r\n<p>Hej\r\n'),
  receivedAt: new Date(0),
  recipients: [],
  addressing: { mailbox: 'a@b.example', domain: 'b.example', form: 'plus', secrets: [] },
});
port.postMessage({ ready: true });

port.on('message', (task: ReadingTask) => {
  const began = process.threadCpuUsage();
  try {
    const mail = readOneMail(task);
    const { user, system } = process.threadCpuUsage(began);
    const buffers = new Set(mail.files.map((file) => file.content.buffer));
    port.postMessage(
      { mail, milliseconds: (user + system) / 1000 },
      [...buffers].filter((buffer) => buffer instanceof ArrayBuffer),
    );
  } catch (error) {
    port.postMessage({ broken: error instanceof Error ? error.message : String(error) });
  }
});
