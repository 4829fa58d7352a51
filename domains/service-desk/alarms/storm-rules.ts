// When alarms about the same service or place are so many in so short a time that they are one thing and not many: a storm.
// Pure: what has sounded and when comes in as arguments.

export const stormRule = {
  /** different things sounding */
  alarms: 20,
  /** that began within this many milliseconds */
  window: 60_000,
  /** a storm is over when nothing new has come for this long */
  calm: 10 * 60_000,
} as const;

/** Something that has begun to sound, and when we heard of it, in epoch milliseconds. */
export interface Sounding {
  readonly alike: string;
  readonly at: number;
}

export interface Storm {
  readonly alike: string;
  readonly firstAt: number;
  readonly lastAt: number;
  readonly alarms: number;
}

/** What storms are counted by: the service; where none is known the place, else the system that sends. */
export function alikeOf(of: {
  readonly service: string | null;
  readonly place: string;
  readonly source: string;
}): string {
  if (of.service !== null) return `service ${of.service}`;
  return of.place !== '' ? `place ${of.place}` : `source ${of.source}`;
}

/** The storms among these: enough of them within one window, wherever it lies. One at most for what is alike. */
export function stormsIn(soundings: readonly Sounding[]): Storm[] {
  return [...Map.groupBy(soundings, (each) => each.alike)].flatMap(([alike, all]) => {
    const times = all.map((each) => each.at).sort((a, b) => a - b);
    const isStorm = times.some(
      (at, index) => at - (times[index - stormRule.alarms + 1] ?? Number.NEGATIVE_INFINITY) < stormRule.window,
    );
    const [firstAt, lastAt] = [times[0], times.at(-1)];
    if (!isStorm || firstAt === undefined || lastAt === undefined) return [];
    return [{ alike, firstAt, lastAt, alarms: times.length }];
  });
}

/** Whether a storm has passed. */
export function isStormOver(lastAt: number, now: number): boolean {
  return now - lastAt >= stormRule.calm;
}
