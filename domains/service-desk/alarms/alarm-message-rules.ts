// Reads what Alertmanager (webhook body, version 4) and Icinga 2 (the fields of our notification command) send, alert by
// alert: what cannot be read is said, and takes none of the others with it. Pure.
import { z } from 'zod';

export const alarmLimits = {
  /** bytes of one sending */
  body: 16 * 1024 * 1024,
  alerts: 10_000,
  labels: 64,
  labelName: 128,
  labelValue: 2000,
  annotations: 64,
  annotationValue: 8000,
} as const;

/** One alert as we keep it. Instants in ISO 8601. */
export interface ReadAlert {
  readonly fingerprint: string;
  readonly status: 'firing' | 'resolved' | 'told';
  readonly startsAt: string;
  readonly endsAt: string | null;
  readonly labels: Readonly<Record<string, string>>;
  readonly annotations: Readonly<Record<string, string>>;
}

export interface ReadSending {
  readonly alerts: readonly ReadAlert[];
  readonly troubles: readonly { readonly what: string; readonly sample: string }[];
}

const Name = z.string().min(1).max(alarmLimits.labelName);
const Pairs = (most: number, value: z.ZodType<string>) =>
  z.record(Name, value).refine((pairs) => Object.keys(pairs).length <= most, `at most ${most}`);
// a long text is cut rather than the alarm lost
const Long = z.string().transform((text) => clean(text).slice(0, alarmLimits.annotationValue));
const Label = z.string().max(alarmLimits.labelValue).transform(clean);
const Instant = z.iso.datetime({ offset: true });

const Alert = z.object({
  status: z.enum(['firing', 'resolved']),
  fingerprint: z.string().regex(/^[0-9a-f]{8,64}$/),
  labels: Pairs(alarmLimits.labels, Label),
  annotations: Pairs(alarmLimits.annotations, Long).default({}),
  startsAt: Instant,
  endsAt: Instant.optional(),
  generatorURL: z.string().max(4000).optional(),
});

const Sending = z.object({
  version: z.literal('4'),
  truncatedAlerts: z.number().optional(),
  alerts: z.array(z.unknown()).min(1).max(alarmLimits.alerts),
});

/** The alerts of a webhook body; `null`: it is none. */
export function readAlertmanager(body: unknown): ReadSending | null {
  const sending = Sending.safeParse(body);
  if (!sending.success) return null;
  const alerts: ReadAlert[] = [];
  const troubles: { what: string; sample: string }[] = [];
  for (const given of sending.data.alerts) {
    const alert = Alert.safeParse(given);
    if (alert.success) alerts.push(alertOf(alert.data));
    else troubles.push({ what: said(alert.error), sample: JSON.stringify(given).slice(0, 2000) });
  }
  if (sending.data.truncatedAlerts)
    troubles.push({ what: `truncatedAlerts ${sending.data.truncatedAlerts}`, sample: '' });
  return { alerts, troubles };
}

const statusOfType: Readonly<Record<string, ReadAlert['status']>> = {
  PROBLEM: 'firing',
  RECOVERY: 'resolved',
};

const Icinga = z.object({
  type: z.enum([
    'PROBLEM',
    'RECOVERY',
    'ACKNOWLEDGEMENT',
    'CUSTOM',
    'DOWNTIMESTART',
    'DOWNTIMEEND',
    'DOWNTIMEREMOVED',
    'FLAPPINGSTART',
    'FLAPPINGEND',
  ]),
  host: z.string().trim().min(1).max(400).transform(clean),
  check: z.string().trim().max(400).transform(clean).default(''),
  address: z.string().trim().max(400).transform(clean).default(''),
  state: z.enum(['OK', 'WARNING', 'CRITICAL', 'UNKNOWN', 'UP', 'DOWN']),
  output: z
    .string()
    .max(100_000)
    .transform((text) => clean(text).slice(0, alarmLimits.annotationValue))
    .default(''),
  /** epoch seconds of the latest change of state */
  since: z.coerce.number<string>().min(1).max(4_102_444_800),
});

const severityOfState: Readonly<Record<string, string>> = {
  OK: 'ok',
  UP: 'ok',
  WARNING: 'warning',
  CRITICAL: 'critical',
  DOWN: 'critical',
  UNKNOWN: 'unknown',
};

/** What Icinga told, from the fields of its notification; fields `label.…` are the object's own variables. */
export function readIcinga(
  fields: Readonly<Record<string, string>>,
  fingerprintOf: (text: string) => string,
): ReadSending {
  const read = Icinga.safeParse(fields);
  if (!read.success)
    return { alerts: [], troubles: [{ what: said(read.error), sample: JSON.stringify(fields).slice(0, 2000) }] };
  const { type, host, check, address, state, output, since } = read.data;
  const own = Object.entries(fields)
    .filter(([name]) => /^label\.[\w.-]{1,100}$/.test(name))
    .slice(0, alarmLimits.labels - 5)
    .map(([name, value]) => [name.slice('label.'.length), clean(value).slice(0, alarmLimits.labelValue)]);
  const at = new Date(since * 1000).toISOString();
  const status = statusOfType[type] ?? 'told';
  const labels = { ...Object.fromEntries(own), host, check, address, severity: severityOfState[state] ?? 'unknown' };
  const summary = check === '' ? host : `${check} · ${host}`;
  return {
    alerts: [
      {
        fingerprint: fingerprintOf(`${host}\n${check}`),
        status,
        labels,
        annotations: { summary: `${summary}: ${output.split('\n')[0] ?? ''}`, description: output, type },
        startsAt: at,
        endsAt: status === 'resolved' ? at : null,
      },
    ],
    troubles: [],
  };
}

/** How it is called: what whoever wrote the alert wrote for people, else its name and where. */
export function titleOfAlert(alert: Pick<ReadAlert, 'labels' | 'annotations'>): string {
  const { labels, annotations } = alert;
  const name = [labels.alertname, labels.instance ?? labels.host].filter(Boolean).join(' · ');
  const text = (annotations.summary ?? annotations.title ?? '').trim() || name || '?';
  return text.replace(/\s+/g, ' ').slice(0, 200).padEnd(3, '.');
}

function alertOf({ status, fingerprint, labels, annotations, startsAt, endsAt, generatorURL }: z.output<typeof Alert>) {
  return {
    fingerprint,
    status,
    labels,
    annotations: generatorURL ? { ...annotations, generatorURL } : annotations,
    startsAt,
    // Alertmanager writes year 1 for what has not ended
    endsAt: status === 'resolved' && endsAt && !endsAt.startsWith('0001') ? endsAt : null,
  };
}

/** PostgreSQL keeps no zero bytes; other control characters say nothing. */
function clean(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
  return text.replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, ' ').toWellFormed();
}

function said(error: z.ZodError): string {
  return error.issues
    .slice(0, 3)
    .map((issue) => `${issue.path.join('.')}: ${issue.message}`)
    .join('; ')
    .slice(0, 300);
}
