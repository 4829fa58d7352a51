// What one language must be able to say for the checker to read a report in it.

export interface CheckWords {
  /** one person, and somebody's health: both in one sentence */
  readonly onePerson: RegExp;
  readonly health: RegExp;

  /** a limit that leaves the number out, and one that does not; the number in a group of its own */
  readonly below: RegExp;
  readonly upTo: RegExp;
  readonly atMost: (limit: string) => string;
  readonly shortOrLongAbsence: RegExp;
  readonly days: RegExp;
  readonly inDays: RegExp;
  readonly shortOrLong: RegExp;
  readonly women: RegExp;
  readonly men: RegExp;

  /** January to December, in small letters */
  readonly months: readonly string[];
  readonly toCome: RegExp;
  /** what stands before a day or a month, and between a day and its month */
  readonly beforeMonth: string;
  readonly since: RegExp;
  readonly earlyPart: RegExp;
  readonly laterPart: RegExp;

  /** units of the same size; the first is the house's */
  readonly sameUnits: readonly (readonly [own: string, ...others: string[]])[];
  readonly deviates: RegExp;
  readonly whichWay: RegExp;
  readonly seeAbove: RegExp;
  /** what is called otherwise now */
  readonly renamed: readonly (readonly [RegExp, string])[];
  /** words of a report's own tables and chapters */
  readonly ownWords: readonly string[];

  readonly forecast: RegExp;
  readonly restsOn: RegExp;
  readonly vacant: RegExp;
  readonly payOrVolume: RegExp;

  readonly inTotal: RegExp;
  readonly outcomeColumn: RegExp;
  readonly earlierColumn: RegExp;
  readonly frameLeft: RegExp;
  readonly shareUsed: RegExp;

  readonly goal: RegExp;
  /** a month of the year a number follows: "jan–aug 2019" */
  readonly firstMonth: string;
  readonly noBaseline: RegExp;
  readonly saysMissed: RegExp;
  readonly saysMet: RegExp;
  readonly reached: RegExp;

  readonly countsSomething: RegExp;
  readonly someOfMany: RegExp;

  readonly rounded: RegExp;
  readonly ofWhich: RegExp;
  readonly madeUpOf: RegExp;
  readonly roundingSaid: string;
  readonly because: RegExp;
  readonly amongOther: RegExp;
}
