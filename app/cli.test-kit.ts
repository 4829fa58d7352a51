// The operator's line run within the test: what it writes, and the exit code. A program of its own takes most of a second to
// load; cli.test.ts starts it where that is what is tested.
import { PassThrough, Readable } from 'node:stream';
import { runToEnd } from './ending.ts';
import { runLine } from './run-line.ts';

export interface Said {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs a line with this environment alone. */
export async function lineRun(line: readonly string[], env: NodeJS.ProcessEnv, input = ''): Promise<Said> {
  const [out, err] = [heard(), heard()];
  const around = { env, input: Readable.from([input]), out: out.stream, err: err.stream };
  const code = await runToEnd((ending) => runLine(line, around, ending), err.stream);
  return { code, out: out.text(), err: err.text() };
}

function heard(): { readonly stream: PassThrough; text(): string } {
  const stream = new PassThrough();
  let text = '';
  stream.setEncoding('utf8').on('data', (more: string) => {
    text += more;
  });
  return { stream, text: () => text };
}
