// The day deadlines are judged by: today. A region that works on a period long gone, as the example does, is judged some days
// after that period's end: everything would be years late otherwise, and nobody could see how it stands.
import { lastDay } from '../figures/period.ts';
import type { Work } from '../work/work.ts';
import { readSetting } from './settings.ts';

const longGone = 180 * 86_400_000;
const writing = 10 * 86_400_000;

/** YYYY-MM-DD: today, or ten days after the end of the working period (setting `working-period`) where that is half a year gone. */
export async function presentDay(work: Work): Promise<string> {
  const period = await readSetting<string>(work, '', 'working-period');
  if (!period) return work.today;
  const ended = Date.parse(`${lastDay(period.slice(9))}T00:00:00Z`);
  if (Date.parse(`${work.today}T00:00:00Z`) - ended < longGone) return work.today;
  return new Date(ended + writing).toISOString().slice(0, 10);
}
