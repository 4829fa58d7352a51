// What a service level promises: its clocks, how long each may take by priority, in which calendar, what starts, stops,
// restarts and pauses each, and when somebody is warned. The clocks know nothing of each other. Pure.
import { z } from 'zod';

/**
 * What can happen to a case as far as its clocks care, whatever channel it came by: an answer given on the telephone, by
 * mail or in the portal is the same `agent-answered`.
 */
export const clockEventKinds = [
  'opened',
  'agent-answered',
  'requester-answered',
  'updated',
  'state-changed',
  'team-assigned',
  'priority-changed',
  'level-changed',
  'resolved',
  'reopened',
  'closed',
  'cancelled',
  'merged',
] as const;
export const ClockEventKind = z.enum(clockEventKinds);
export type ClockEventKind = z.infer<typeof ClockEventKind>;

/** After these the case is over, until it is reopened. */
export const endingKinds: ReadonlySet<ClockEventKind> = new Set(['resolved', 'closed', 'cancelled', 'merged']);

/** Open seconds by priority ("1" to "4"); a priority that is not there is measured without a promise. */
export const AgreedTargets = z.partialRecord(z.string().regex(/^\d{1,2}$/), z.int().min(1).max(400_000_000));
export type AgreedTargets = z.infer<typeof AgreedTargets>;

const Kinds = z.array(ClockEventKind).default([]);

export const AgreedClock = z.object({
  /** response, update, resolution, internal …: one of each in a level */
  clock: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/),
  /** `assignment`: a round for each stretch of time a team has the case (the internal agreement) */
  per: z.enum(['case', 'assignment']).default('case'),
  /** the id of a business calendar: open seconds are counted in it, pauses too */
  calendar: z.string().min(1),
  targets: AgreedTargets,
  /** per assignment: what a team has promised instead, and in which calendar */
  teams: z.record(z.string(), z.object({ targets: AgreedTargets, calendar: z.string().min(1).optional() })).default({}),
  /** percent of the target at which somebody is told; 100 is the deadline itself, more comes after it */
  warnAt: z.array(z.int().min(1).max(1000)).max(20).default([]),
  /** states in which it stands still */
  pausesIn: z.array(z.string()).default([]),
  /** begin a round when none is open */
  starts: Kinds,
  /** end the open round: what was promised is done */
  stops: Kinds,
  /** end the open round and begin the next: the update that was promised every four hours */
  restarts: Kinds,
  /** end the open round without anything to be judged: the case became part of another */
  cancels: Kinds,
  /** what `reopened` does: the round that the case's end ended goes on with the time it had used, a new one begins, or nothing */
  onReopen: z.enum(['continue', 'restart', 'stay']).default('stay'),
});
export type AgreedClock = z.infer<typeof AgreedClock>;

export const AgreedLevel = z.object({
  clocks: z
    .array(AgreedClock)
    .max(12)
    .refine((clocks) => new Set(clocks.map(({ clock }) => clock)).size === clocks.length, 'each clock once'),
  /** working days after which a solved case closes by itself, by the calendar of the clock that its solution stops */
  closesAfter: z.int().min(1).max(90).default(5),
});
export type AgreedLevel = z.infer<typeof AgreedLevel>;

/**
 * Something that happened to a case. Every event may say what holds from then on; what it leaves out stays as it was.
 * `order`: its place in the case's history, another for each event.
 */
export interface ClockEvent {
  readonly kind: ClockEventKind;
  /** epoch seconds */
  readonly at: number;
  readonly order: number;
  readonly state?: string | undefined;
  readonly priority?: number | undefined;
  /** the id of a service level */
  readonly level?: string | undefined;
  readonly team?: string | undefined;
}

/**
 * The events as the clocks take them. By time; what is noted as earlier than the opening happened at the opening, after it;
 * what happened in the same second, in the order of the history. So the same history gives the same clocks in whatever order
 * it is read. Without an opening there is nothing to measure.
 */
export function inOrder(events: readonly ClockEvent[]): ClockEvent[] {
  const opened = events.reduce<ClockEvent | undefined>(
    (first, each) => (each.kind === 'opened' && (!first || each.order < first.order) ? each : first),
    undefined,
  );
  if (!opened) return [];
  const later = events
    .filter((each) => each.kind !== 'opened')
    .map((each) => (each.at < opened.at ? { ...each, at: opened.at } : each))
    .sort((a, b) => a.at - b.at || a.order - b.order);
  return [opened, ...later];
}
