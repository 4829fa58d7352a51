// What an alarm means: which rule takes it, which case it belongs to, what a message changes in how a thing stands, and when
// it comes and goes so often that nobody should be told each time. Pure: messages and time come in as arguments.
import { z } from 'zod';

export const sourceKinds = ['alertmanager', 'icinga2'] as const;
export const AlarmState = z.enum(['firing', 'resolved']);
export type AlarmState = z.infer<typeof AlarmState>;

export const conditionKinds = ['is', 'begins', 'contains', 'any-of', 'pattern'] as const;

/** One label against one value; `any-of` takes several, parted by commas; in a `pattern` * is anything. A label nobody sent is ''. */
export const AlarmCondition = z.object({
  label: z.string().trim().min(1).max(128),
  how: z.enum(conditionKinds),
  value: z.string().trim().max(400),
});
export type AlarmCondition = z.infer<typeof AlarmCondition>;

const Level = z.int().min(1).max(3);

export const AlarmRule = z.object({
  name: z.string().trim().min(2).max(80),
  /** all of them must hold; none: every alarm */
  when: z.array(AlarmCondition).max(10),
  /** false: it is only noted */
  opensCase: z.boolean().default(true),
  service: z.string().trim().max(40).nullable().default(null),
  /** the label that carries the number or label of the equipment */
  thingLabel: z.string().trim().max(128).default(''),
  /** the label that says where it is */
  placeLabel: z.string().trim().max(128).default(''),
  impact: Level.default(3),
  urgency: Level.default(2),
  /** what shares one open case: each alarm its own, all of the same equipment or place, all that this rule takes */
  together: z.enum(['alarm', 'thing', 'rule']).default('alarm'),
  /** how much of the service is gone while it sounds, in percent; 0: it says nothing of that */
  outage: z.int().min(0).max(100).default(0),
});
export type AlarmRule = z.infer<typeof AlarmRule>;

export interface KnownRule {
  readonly ruleId: string;
  readonly says: AlarmRule;
}

type Labels = Readonly<Record<string, string>>;

/** The first rule that fits, or null. */
export function ruleFor(labels: Labels, rules: readonly KnownRule[]): KnownRule | null {
  return rules.find(({ says }) => says.when.every((each) => holds(each, labels[each.label] ?? ''))) ?? null;
}

/** What no rule takes opens a case all the same: urgent as far as its severity says so. */
export function ruleOfNobody(severity: string): AlarmRule {
  const urgency = severity === 'critical' ? 1 : severity === 'warning' ? 2 : 3;
  return AlarmRule.parse({ name: '--', when: [], impact: 3, urgency, placeLabel: 'site', thingLabel: 'asset' });
}

/** Alarms with the same key share one open case. */
export function caseKeyOf(
  rule: KnownRule | null,
  alarm: { readonly source: string; readonly fingerprint: string; readonly thing: string },
): string {
  const together = rule?.says.together ?? 'alarm';
  if (together === 'rule') return `rule ${rule?.ruleId}`;
  if (together === 'thing' && alarm.thing !== '') return `thing ${rule?.ruleId} ${alarm.thing}`;
  return `alarm ${alarm.source} ${alarm.fingerprint}`;
}

/** What holds of a thing that is watched. Instants in epoch milliseconds. */
export interface AlarmStanding {
  readonly state: AlarmState;
  readonly startedAt: number;
  readonly endedAt: number | null;
  /** when we heard of the latest turn */
  readonly turnedAt: number;
  readonly turns: readonly number[];
  readonly times: number;
  readonly isFlapping: boolean;
}

export interface AlarmMessage {
  readonly status: 'firing' | 'resolved' | 'told';
  readonly startsAt: number;
  readonly endsAt: number | null;
  readonly receivedAt: number;
}

export const flapRule = {
  /** turns between firing and resolved */
  turns: 4,
  /** within this long */
  window: 30 * 60_000,
  /** until it has been still for this long */
  calm: 15 * 60_000,
  /** a message of an alarm that has ended, which came this soon after its end, was only late on its way */
  late: 5 * 60_000,
} as const;

/** `begun`: it sounds, and did not before; `again`: it sounds again; `late` and `told` change nothing. */
export type Meaning = 'begun' | 'again' | 'repeated' | 'ended' | 'late' | 'told';

export interface Folded {
  readonly meaning: Meaning;
  readonly standing: AlarmStanding;
}

/** How a thing stands after one more message. Saying the same again changes nothing but the count. */
export function afterMessage(
  before: AlarmStanding | null,
  message: AlarmMessage,
): Folded | { meaning: 'told' | 'late' } {
  if (message.status === 'told') return before ? { meaning: 'told', standing: before } : { meaning: 'told' };
  if (!before) return message.status === 'firing' ? { meaning: 'begun', standing: begun(message) } : firstEnd(message);
  if (message.status === before.state) return repeated(before, message);
  if (message.status === 'resolved') {
    // the end of an earlier time it sounded says nothing of this one
    if (message.startsAt < before.startedAt && (message.endsAt ?? message.receivedAt) < before.startedAt)
      return { meaning: 'late', standing: before };
    return turned(before, message, { state: 'resolved', endedAt: message.endsAt ?? message.receivedAt });
  }
  const isOld = before.endedAt !== null && message.startsAt <= before.startedAt;
  if (isOld && message.receivedAt - before.turnedAt < flapRule.late) return { meaning: 'late', standing: before };
  return turned(before, message, { state: 'firing', startedAt: message.startsAt, endedAt: null });
}

/** Whether a thing that came and went has been still long enough. */
export function isCalm(standing: Pick<AlarmStanding, 'turnedAt'>, now: number): boolean {
  return now - standing.turnedAt >= flapRule.calm;
}

function begun(message: AlarmMessage): AlarmStanding {
  return {
    state: 'firing',
    startedAt: message.startsAt,
    endedAt: null,
    turnedAt: message.receivedAt,
    turns: [message.receivedAt],
    times: 1,
    isFlapping: false,
  };
}

/** The end of something we never heard begin: kept, and nobody is bothered. */
function firstEnd(message: AlarmMessage): Folded {
  const standing = { ...begun(message), state: 'resolved' as const, endedAt: message.endsAt ?? message.receivedAt };
  return { meaning: 'late', standing };
}

function repeated(before: AlarmStanding, message: AlarmMessage): Folded {
  return { meaning: 'repeated', standing: { ...before, times: before.times + (message.status === 'firing' ? 1 : 0) } };
}

function turned(before: AlarmStanding, message: AlarmMessage, change: Partial<AlarmStanding>): Folded {
  const at = message.receivedAt;
  const turns = [...before.turns, at].filter((turn) => turn > at - flapRule.window).slice(-20);
  // once it flaps it does until it has been still
  const isFlapping = turns.length > flapRule.turns || (before.isFlapping && at - before.turnedAt < flapRule.calm);
  return {
    meaning: message.status === 'firing' ? 'again' : 'ended',
    standing: {
      ...before,
      ...change,
      turnedAt: at,
      turns,
      times: before.times + (message.status === 'firing' ? 1 : 0),
      isFlapping,
    },
  };
}

function holds({ how, value }: AlarmCondition, said: string): boolean {
  const [has, wants] = [said.toLowerCase(), value.toLowerCase()];
  if (how === 'is') return has === wants;
  if (how === 'begins') return has.startsWith(wants);
  if (how === 'contains') return has.includes(wants);
  if (how === 'any-of') return wants.split(',').some((each) => each.trim() === has);
  return fits(wants, has);
}

/** Whether a text follows a pattern in which * is anything; no pattern can make this slow. */
function fits(pattern: string, text: string): boolean {
  const [first = '', ...rest] = pattern.split('*');
  const last = rest.pop();
  if (last === undefined) return text === first;
  if (!text.startsWith(first) || !text.endsWith(last) || text.length < first.length + last.length) return false;
  let at = first.length;
  const end = text.length - last.length;
  for (const part of rest) {
    const found = text.indexOf(part, at);
    if (found < 0 || found + part.length > end) return false;
    at = found + part.length;
  }
  return true;
}
