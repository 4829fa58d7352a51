// Whether the process that wrote its number into a file still lives. A number alone is not enough: after a restart of the
// machine or of a container another process has it. On Linux the moment a process began tells them apart.
import { readFileSync } from 'node:fs';

/** A mark of this process for a file: its number, and on Linux when it began. */
export function processMark(pid: number = process.pid): string {
  return `${pid} ${beganAt(pid)}`.trim();
}

/** The number in a mark if that very process still lives, else null. A mark without a beginning is judged by its number. */
export function livingProcess(mark: string): number | null {
  const [number = '', ...began] = mark.trim().split(' ');
  const pid = Number(number);
  if (!Number.isSafeInteger(pid) || pid <= 0 || !alive(pid)) return null;
  return began.length === 0 || began.join(' ') === beganAt(pid) ? pid : null;
}

/** Whether a process with this number exists. */
export function alive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** Boot id and start time in clock ticks (proc(5), field 22); empty where there is no /proc. */
function beganAt(pid: number): string {
  if (process.platform !== 'linux') return '';
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // the second field is the name in parentheses and may hold spaces: count from behind it
    const ticks = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
    return `${boot} ${ticks}`;
  } catch {
    return '';
  }
}
