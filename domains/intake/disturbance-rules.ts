// One disturbance is one line: which reports, which notice and which major incident are the same thing for a reader, and which
// case "the same for me" joins. Pure: the rows come in as arguments.

/** An open incident others can join. */
export interface Reported {
  readonly case: string;
  readonly title: string;
  readonly service: string | null;
  readonly serviceName: string | null;
  readonly unit: string | null;
  readonly burst: string | null;
  readonly major: {
    readonly title: string;
    readonly services: readonly string[];
    readonly notices: readonly string[];
  } | null;
  readonly people: number;
  readonly isMine: boolean;
  readonly openedAt: Date;
  readonly fits: boolean;
}

/** A notice that says something does not work now. */
export interface ToldDisturbance {
  readonly notice: string;
  readonly title: string;
  readonly services: readonly string[];
  readonly startsAt: Date;
  readonly fits: boolean;
}

/** What a reader sees of one thing that is wrong. */
export interface Disturbance {
  /** the case one joins; null while nobody has reported what is told */
  readonly case: string | null;
  readonly title: string;
  readonly serviceName: string;
  readonly notice: string | null;
  readonly isMajor: boolean;
  /** how many have said so */
  readonly people: number;
  readonly isMine: boolean;
  /** reported where the reader works */
  readonly isNear: boolean;
  readonly since: Date;
  readonly fits: boolean;
}

const dayBefore = 24 * 3_600_000;

/**
 * The disturbances of these reports and notices, what weighs most for the reader first. Reports belong together when a major
 * incident is led for their service, when a notice tells of their service and they came after the day before it, when they were
 * counted in one burst, or when they say the same words of the same service.
 */
export function disturbancesOf(
  reports: readonly Reported[],
  told: readonly ToldDisturbance[],
  isNear: (unit: string) => boolean,
): Disturbance[] {
  const majors = reports.filter((row) => row.major !== null);
  const groups = new Map<string, { reports: Reported[]; told: ToldDisturbance[] }>();
  const group = (key: string) => {
    const known = groups.get(key) ?? { reports: [], told: [] };
    groups.set(key, known);
    return known;
  };
  for (const row of reports) group(keyOf(row, majors, told)).reports.push(row);
  for (const row of told) group(keyOfNotice(row, majors)).told.push(row);
  return [...groups.values()].map((each) => one(each.reports, each.told, isNear)).toSorted(heaviestFirst);
}

function keyOf(row: Reported, majors: readonly Reported[], told: readonly ToldDisturbance[]): string {
  const major = majors.find((each) => each.case === row.case || isOf(each.major?.services ?? [], row.service));
  if (major) return `major ${major.case}`;
  const notice = told.find(
    (each) => isOf(each.services, row.service) && row.openedAt.getTime() > each.startsAt.getTime() - dayBefore,
  );
  if (notice) return keyOfNotice(notice, majors);
  if (row.burst) return `burst ${row.burst}`;
  return `words ${row.service ?? row.unit ?? ''} ${row.title.toLowerCase().trim()}`;
}

function keyOfNotice(row: ToldDisturbance, majors: readonly Reported[]): string {
  const major = majors.find(
    (each) =>
      each.major?.notices.includes(row.notice) ||
      row.services.some((service) => isOf(each.major?.services ?? [], service)),
  );
  return major ? `major ${major.case}` : `notice ${row.notice}`;
}

function isOf(services: readonly string[], service: string | null): boolean {
  return service !== null && services.includes(service);
}

function one(
  reports: readonly Reported[],
  told: readonly ToldDisturbance[],
  isNear: (unit: string) => boolean,
): Disturbance {
  const lead = reports.toSorted(
    (a, b) =>
      Number(b.major !== null) - Number(a.major !== null) ||
      b.people - a.people ||
      a.openedAt.getTime() - b.openedAt.getTime(),
  )[0];
  const notice = told[0];
  const moments = [...reports.map((row) => row.openedAt), ...told.map((row) => row.startsAt)];
  return {
    case: lead?.case ?? null,
    title: lead?.major?.title ?? notice?.title ?? lead?.title ?? '',
    serviceName: lead?.serviceName ?? '',
    notice: notice?.notice ?? null,
    isMajor: lead?.major != null,
    people: reports.reduce((sum, row) => sum + row.people, 0),
    isMine: reports.some((row) => row.isMine),
    isNear: reports.some((row) => row.unit !== null && isNear(row.unit)),
    since: new Date(Math.min(...moments.map((at) => at.getTime()))),
    fits: [...reports, ...told].some((row) => row.fits),
  };
}

function heaviestFirst(a: Disturbance, b: Disturbance): number {
  const weight = (row: Disturbance) => [row.isMajor, row.notice !== null, row.isNear].map(Number);
  const [x, y] = [weight(a), weight(b)];
  for (const [index, value] of x.entries()) if (value !== y[index]) return (y[index] ?? 0) - value;
  return b.people - a.people || b.since.getTime() - a.since.getTime();
}
