// `npm run fyr -- COMMAND`: the operator's line, on the process's own streams, ending with an exit code that scripts can
// rely on.
import { runProgram } from './ending.ts';
import { runLine } from './run-line.ts';

await runProgram((ending) => {
  const { env, stdin: input, stdout: out, stderr: err } = process;
  return runLine(process.argv.slice(2), { env, input, out, err }, ending);
});
