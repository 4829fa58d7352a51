// How freely this process takes memory. What answers people is started with `--heap-growing-percent`, so that it keeps close to what
// it needs; while a long job works through millions of rows, collecting garbage that often would cost three quarters more of its
// time. Given when the process starts, since what was once taken is hardly ever given back.
import { setFlagsFromString } from 'node:v8';

const flag = '--heap-growing-percent=';
const given = process.execArgv.find((each) => each.startsWith(flag));
let atWork = 0;

/** Does long work, with as much memory as it likes, however the process was started. */
export async function withHeapRoom<T>(work: () => Promise<T>): Promise<T> {
  atWork++;
  setGrowth();
  try {
    return await work();
  } finally {
    atWork--;
    setGrowth();
  }
}

/** 0 leaves it to the engine. */
function setGrowth(): void {
  if (given) setFlagsFromString(atWork > 0 ? `${flag}0` : given);
}
