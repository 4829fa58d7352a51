// What an incident is on the wire, and the operations on the incident itself. Who lacks access is answered as if it were not
// there. Pure.
import { z } from 'zod';
import { action, query } from '../../platform/operation/operation.ts';
import { PageMark } from '../../platform/operation/page-mark.ts';
import { CaseNumber, Code, changeRefusals, domain, Id, Instant, Line, Long, own, Version } from './field-contract.ts';
import { formIds } from './form-rules.ts';
import { countries, receivers, regimes, steps } from './law-rules.ts';

export const parts = ['lead', 'member', 'reader'] as const;
export const risks = ['unlikely', 'likely', 'high'] as const;
export const incidentStates = ['ongoing', 'handled', 'closed'] as const;
export const clockStates = [
  'waiting',
  'running',
  'at-once',
  'late',
  'sent',
  'sent-late',
  'lifted',
  'not-owed',
] as const;

export const incidentSteps = ['write', 'steer'] as const;

export const ShownClock = z
  .object({
    track: Id,
    regime: z.enum(regimes),
    country: z.enum(countries),
    version: z.string(),
    step: z.enum(steps),
    to: z.enum(receivers),
    from: z.enum(['aware', 'event', 'notified', 'asked', 'handled']),
    ordinal: z.int(),
    paragraph: z.string(),
    startsAt: Instant.nullable(),
    dueAt: Instant.nullable(),
    sentAt: Instant.nullable(),
    state: z.enum(clockStates),
    /** the moments it had before the judgement was corrected, the latest first */
    earlier: z.array(z.object({ dueAt: Instant, replacedAt: Instant, by: z.string() })),
  })
  .meta({ id: 'LegalClock' });
export type ShownClock = z.infer<typeof ShownClock>;

export const IncidentRow = z
  .object({
    incident: Id,
    number: z.string(),
    title: z.string(),
    unit: z.string(),
    unitName: z.string(),
    state: z.enum(incidentStates),
    knownAt: Instant,
    regimes: z.array(z.enum(regimes)),
    lead: z.string(),
    /** the next day of a clock that is owed; null: none has one */
    nextDueAt: Instant.nullable(),
    lateClocks: z.int(),
    /** what is owed without delay, no hour being set */
    atOnce: z.int(),
  })
  .meta({ id: 'SecurityIncidentRow' });
export type IncidentRow = z.infer<typeof IncidentRow>;

const Named = z.object({ person: Id, name: z.string(), part: z.enum(parts), addedAt: Instant });

const Track = z.object({
  track: Id,
  regime: z.enum(regimes),
  country: z.enum(countries),
  awareAt: Instant,
  law: z.string(),
  /** `check`: the reading of the law is to be checked before anybody relies on it; null: no law set a clock that day */
  standing: z.enum(['read', 'check']).nullable(),
  reason: z.string(),
  isTrustService: z.boolean(),
  isOwnMade: z.boolean(),
  risk: z.enum(risks),
  judgedAt: Instant,
  judgedBy: z.string(),
  liftedAt: Instant.nullable(),
  liftedBy: z.string(),
  liftedReason: z.string(),
});
export type Track = z.infer<typeof Track>;

const KeptFile = z.object({ receipt: Id, name: z.string(), size: z.int(), addedAt: Instant, addedBy: z.string() });
export type KeptFile = z.infer<typeof KeptFile>;

const Sending = z.object({
  sending: Id,
  track: Id,
  step: z.enum(steps),
  to: z.enum(receivers),
  sentAt: Instant,
  receiptNumber: z.string(),
  lateReason: z.string(),
  notedAt: Instant,
  notedBy: z.string(),
  withdrawnAt: Instant.nullable(),
  withdrawnReason: z.string(),
  receipts: z.array(KeptFile),
});
export type Sending = z.infer<typeof Sending>;

export const Form = z.object({
  form: z.enum(formIds),
  regime: z.enum(regimes),
  /** 0: nothing written yet */
  version: z.int(),
  savedAt: Instant.nullable(),
  savedBy: z.string(),
  answers: z.record(z.string(), z.string()),
  unanswered: z.array(z.string()),
});
export type Form = z.infer<typeof Form>;

const Entry = z.object({
  ordinal: z.int(),
  at: Instant,
  what: z.string(),
  text: z.string(),
  by: z.string().nullable(),
});

export const IncidentPage = IncidentRow.extend({
  description: z.string(),
  deskCase: z.string(),
  happenedAt: Instant.nullable(),
  handledAt: Instant.nullable(),
  closedAt: Instant.nullable(),
  openedBy: z.string(),
  version: z.int(),
  people: z.array(Named),
  tracks: z.array(Track),
  clocks: z.array(ShownClock),
  sendings: z.array(Sending),
  /** documents other than receipts */
  documents: z.array(KeptFile),
  forms: z.array(Form),
  entries: z.array(Entry),
  allowed: z.array(z.enum(incidentSteps)),
}).meta({ id: 'SecurityIncident' });
export type IncidentPage = z.infer<typeof IncidentPage>;

const filters = {
  search: z.string().trim().max(200).optional(),
  state: z.enum(['open', ...incidentStates, 'all']).default('open'),
  regime: z.enum(regimes).optional(),
  /** those reported of one case or major incident */
  deskCase: CaseNumber.optional(),
};

export const listIncidents = query({
  id: 'list-security-incidents',
  domain,
  path: '/security/incidents',
  summary: 'Security incidents I may know of, newest first; all of my units for the security role',
  permission: own,
  input: z.object({
    ...filters,
    after: PageMark.optional(),
    limit: z.coerce.number<number>().int().min(1).max(200).default(50),
  }),
  output: z.object({ rows: z.array(IncidentRow), next: z.string().nullable() }),
});

export const exportIncidents = query({
  id: 'export-security-incidents',
  domain,
  path: '/security/incidents/export',
  summary: 'The same list whole, as a file: XLSX or CSV',
  permission: own,
  input: z.object({ ...filters, format: z.enum(['xlsx', 'csv']).default('xlsx') }),
  output: z.any(),
  transfer: 'download',
});

export const showIncident = query({
  id: 'show-security-incident',
  domain,
  path: '/security/incidents/:incident',
  summary: 'One incident with its clocks, forms, sendings and receipts; that it was looked at is noted',
  permission: own,
  input: z.object({ incident: Id }),
  output: IncidentPage,
  refuses: ['no-such-incident'],
});

export const exportIncident = query({
  id: 'export-security-incident',
  domain,
  path: '/security/incidents/:incident/export',
  summary:
    'The whole incident as one file, also while the database takes nothing; where the reading was noted stands in it',
  permission: own,
  input: z.object({ incident: Id, format: z.enum(['html', 'pdf', 'docx', 'json']).default('html') }),
  output: z.any(),
  refuses: ['no-such-incident'],
  transfer: 'download',
});

export const reportIncident = action({
  id: 'report-security-incident',
  domain,
  path: '/security/incidents',
  summary:
    'Report something that threatens information, systems or devices; only the security role and those named see it',
  permission: 'security.report',
  input: z.object({
    title: Line.min(3),
    description: Long.default(''),
    unit: Code,
    knownAt: Instant,
    happenedAt: Instant.nullable().default(null),
    /** a case or a major incident of the service desk, by its number */
    deskCase: CaseNumber.default(''),
  }),
  output: z.object({ incident: Id, number: z.string() }),
  refuses: ['unknown-unit', 'in-the-future', 'known-before-it-happened'],
});

export const changeIncident = action({
  id: 'change-security-incident',
  domain,
  method: 'PATCH',
  path: '/security/incidents/:incident',
  summary: 'Correct what is said of an incident; what was said before stays in its history',
  permission: own,
  input: z.object({
    incident: Id,
    version: Version,
    title: Line.min(3).optional(),
    description: Long.optional(),
    unit: Code.optional(),
    deskCase: CaseNumber.optional(),
    knownAt: Instant.optional(),
    happenedAt: Instant.nullable().optional(),
  }),
  output: IncidentPage,
  refuses: [...changeRefusals, 'changed-meanwhile', 'unknown-unit', 'in-the-future', 'known-before-it-happened'],
});

export const commentIncident = action({
  id: 'comment-security-incident',
  domain,
  path: '/security/incidents/:incident/comments',
  summary: 'Write a line in the log of an incident',
  permission: own,
  input: z.object({ incident: Id, text: Long.min(1) }),
  output: IncidentPage,
  refuses: changeRefusals,
});

export const namePerson = action({
  id: 'name-person-in-incident',
  domain,
  path: '/security/incidents/:incident/people',
  summary: 'Let a person know of an incident, as lead, member or reader',
  permission: own,
  input: z.object({ incident: Id, person: z.uuid(), part: z.enum(parts) }),
  output: IncidentPage,
  refuses: [...changeRefusals, 'unknown-person'],
});

export const takePersonOut = action({
  id: 'take-person-out-of-incident',
  domain,
  method: 'DELETE',
  path: '/security/incidents/:incident/people/:person',
  summary: 'End a person’s access to an incident; that they had it stays in its history',
  permission: own,
  input: z.object({ incident: Id, person: z.uuid() }),
  output: z.object({}),
  refuses: [...changeRefusals, 'unknown-person'],
});

export const setHandled = action({
  id: 'set-security-incident-handled',
  domain,
  path: '/security/incidents/:incident/handled',
  summary: 'Say when the incident was handled, or (null) that it goes on again; a final report may count from it',
  permission: own,
  input: z.object({ incident: Id, handledAt: Instant.nullable(), text: Long.default('') }),
  output: IncidentPage,
  refuses: [...changeRefusals, 'in-the-future', 'known-before-it-happened'],
});

export const closeIncident = action({
  id: 'close-security-incident',
  domain,
  path: '/security/incidents/:incident/closed',
  summary: 'Close an incident in which nothing is owed any more',
  permission: own,
  input: z.object({ incident: Id, text: Long.default('') }),
  output: IncidentPage,
  refuses: [...changeRefusals, 'not-handled-yet', 'reports-still-owed'],
});

/** Told when somebody is to be reminded: nothing of what happened, nor of which incident. */
export interface ClockDue {
  readonly people: readonly string[];
  readonly dueAt: string;
  readonly stage: 'half' | 'soon' | 'late';
}
