// The day deadlines are judged by: today. A region that works on a period long gone, as the example does, is judged some days
// after that period's end: everything would be years late otherwise, and nobody could see how it stands.
import { lastDay } from '../../platform/figures/period.ts';
import { readSetting } from '../../platform/settings/settings.ts';
import type { Work } from '../../platform/work/work.ts';

const longGone = 180 * 86_400_000;
const writing = 10 * 86_400_000;

export async function presentDay(work: Work): Promise<string> {
  const period = await readSetting<string>(work, '', 'working-period');
  if (!period) return work.today;
  const ended = Date.parse(`${lastDay(period.slice(9))}T00:00:00Z`);
  if (Date.parse(`${work.today}T00:00:00Z`) - ended < longGone) return work.today;
  return new Date(ended + writing).toISOString().slice(0, 10);
}
