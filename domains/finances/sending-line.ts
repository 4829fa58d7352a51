// Keeps one connection busy while more is made ready for it: what is given is sent one after the other, and only when
// several wait already does whoever gives more wait as well. A connection answers one thing at a time, so that whoever
// wants to ask it something waits until the line is quiet.

export interface SendingLine {
  /** does `send` after all that was given before. Errors: of an earlier one, as soon as it is known */
  give(send: () => Promise<void>): Promise<void>;
  /** when everything given is sent. Errors: the first that was met; what stood behind it was not sent */
  quiet(): Promise<void>;
  /** as `quiet`, without the errors */
  settled(): Promise<void>;
}

// enough for the database never to wait for us, too few to fill the memory
const mostWaiting = 3;

export function sendingLine(): SendingLine {
  const waiting: Promise<void>[] = [];
  let last: Promise<void> = Promise.resolve();
  return {
    give: async (send) => {
      if (waiting.length >= mostWaiting) await waiting.shift();
      last = last.then(send);
      // its failure is met at the next await; until then it must not count as unhandled
      last.catch(() => {});
      waiting.push(last);
    },
    quiet: () => last,
    settled: async () => void (await Promise.allSettled([last])),
  };
}
