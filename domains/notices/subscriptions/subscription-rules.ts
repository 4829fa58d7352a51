// Whom a notice is told: those who follow one of its services or places, and those who follow everything. Pure.

export interface Following {
  readonly services: readonly string[];
  readonly units: readonly string[];
}

/**
 * Whether somebody who follows these wants to hear of a notice. What concerns everybody and no service in particular is told to
 * all. `below` gives a unit's own code and all codes below it.
 */
export function wantsNotice(
  follows: Following,
  notice: Following,
  below: (unit: string) => readonly string[],
): boolean {
  if (follows.services.length === 0 && follows.units.length === 0) return true;
  if (notice.services.length === 0 && notice.units.length === 0) return true;
  if (notice.services.some((each) => follows.services.includes(each))) return true;
  // a place is concerned by what is told for it, for what lies within it, and for what it lies within
  return notice.units.some((told) =>
    follows.units.some((place) => below(told).includes(place) || below(place).includes(told)),
  );
}
