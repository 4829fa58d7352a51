// How freely this process takes memory. A process that answers people keeps close to what it needs; while a long job works
// through millions of rows, collecting garbage that often would cost three quarters more of its time.
import { setFlagsFromString } from 'node:v8';

/** Per cent by which the heap may grow over what was alive, before it is collected again; 0 leaves it to the engine. */
const close = 20;
let isFrugal = false;
let atWork = 0;

/** From now on the process keeps close to what it needs, but while `withHeapRoom` works. */
export function keepHeapSmall(): void {
  isFrugal = true;
  setGrowth();
}

/** Does long work, with as much memory as it likes. */
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

function setGrowth(): void {
  if (isFrugal) setFlagsFromString(`--heap-growing-percent=${atWork > 0 ? 0 : close}`);
}
