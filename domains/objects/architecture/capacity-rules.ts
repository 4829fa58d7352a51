// How much room there is in a data centre: units of height and watts per rack, summed per room, taken, promised and free.
// Decides whether a request still fits. Pure.

/** Height in rack units (44,45 mm each) and power in watts. */
export interface Room {
  readonly units: number;
  readonly watts: number;
}

export interface Capacity {
  readonly total: Room;
  readonly used: Room;
  /** granted to somebody, not yet taken */
  readonly promised: Room;
  readonly free: Room;
}

/** What is free of a rack or room; never below nothing, also where more stands there than should. */
export function capacityOf(total: Room, used: Room, promised: Room): Capacity {
  const left = (all: number, taken: number, kept: number) => Math.max(0, all - taken - kept);
  return {
    ...{ total, used, promised },
    free: {
      units: left(total.units, used.units, promised.units),
      watts: left(total.watts, used.watts, promised.watts),
    },
  };
}

/** Whether what is asked for fits in what is free. */
export function fits(asked: Room, free: Room): boolean {
  return asked.units <= free.units && asked.watts <= free.watts;
}

/** How full, in whole per cent of the scarcer of height and power, what is promised included; 100 where there is nothing to fill. */
export function fullness({ total, free }: Capacity): number {
  const part = (all: number, left: number) => (all === 0 ? 100 : Math.round(((all - left) / all) * 100));
  return Math.max(part(total.units, free.units), part(total.watts, free.watts));
}

/** How full it would be with more: as `fullness`, but told whole where it is more than there is. */
export function fullnessWith({ total, used, promised }: Capacity, more: Room): number {
  const part = (all: number, taken: number) => (all === 0 ? 100 : Math.round((taken / all) * 100));
  const { units, watts } = sumOf([used, promised, more]);
  return Math.max(part(total.units, units), part(total.watts, watts));
}

export function sumOf(rooms: readonly Room[]): Room {
  return rooms.reduce((sum, each) => ({ units: sum.units + each.units, watts: sum.watts + each.watts }), {
    units: 0,
    watts: 0,
  });
}
