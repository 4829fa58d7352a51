// What notices offers: the words of its data, its operations, who may use them and what they may refuse. Pure: the
// server, the web and the checks read the same values.
import { z } from 'zod';
import { action, query } from '../../platform/operation/operation.ts';
import { PageMark } from '../../platform/operation/page-mark.ts';
import type { Permissions } from '../../platform/permission/roles.ts';

export * from './subscriptions/subscription-contract.ts';

const domain = 'notices';

export const noticesPermissions: Permissions = {
  'notices.read-notices': ['employee'],
  'notices.publish-notice': ['communicator', 'incident-manager', 'administrator'],
  'notices.change-services': ['administrator'],
  'notices.name-services': ['unit-head', 'division-head', 'administrator'],
};

/** What other domains may subscribe to; the payload is a NoticeTold. */
export const noticeEvents = ['notice-published', 'notice-resolved', 'notice-withdrawn'] as const;
export const NoticeTold = z.object({ noticeId: z.string(), services: z.array(z.string()) });
export type NoticeTold = z.infer<typeof NoticeTold>;

/** `service-set` is told when a service is registered or changed. */
export const ServiceSet = z.object({ service: z.string() });
export type ServiceSet = z.infer<typeof ServiceSet>;

export const noticeLevels = ['information', 'planned', 'degraded', 'outage'] as const;
export const NoticeLevel = z.enum(noticeLevels);
export type NoticeLevel = z.infer<typeof NoticeLevel>;

export const noticeStates = ['draft', 'published', 'resolved', 'withdrawn'] as const;
export const NoticeState = z.enum(noticeStates);
export type NoticeState = z.infer<typeof NoticeState>;

/** Where a notice stands at an instant: its state, and for a published one whether its time has come or gone. */
export const noticePhases = ['draft', 'upcoming', 'current', 'past', 'withdrawn'] as const;
export const NoticePhase = z.enum(noticePhases);
export type NoticePhase = z.infer<typeof NoticePhase>;

export const ServiceState = z.enum(['works', 'planned', 'degraded', 'outage']);
export type ServiceState = z.infer<typeof ServiceState>;

const Language = z.enum(['sv', 'da', 'en']);
const UnitCode = z.string().trim().min(1).max(20);
const ServiceCode = z
  .string()
  .trim()
  .toLowerCase()
  .min(1)
  .regex(/^[a-z0-9][a-z0-9-]{1,39}$/);
const NoticeId = z.uuid();
const Instant = z.iso.datetime({ offset: true });
const UpdateText = z.string().trim().min(3).max(4000);

const ServiceNames = z.object({
  sv: z.string().trim().min(2).max(80),
  da: z.string().trim().min(2).max(80),
  en: z.string().trim().min(2).max(80),
});

export const Service = z
  .object({
    service: ServiceCode,
    names: ServiceNames,
    ownerUnit: UnitCode,
    isPublic: z.boolean(),
    endedOn: z.iso.date().nullable(),
  })
  .meta({ id: 'Service' });
export type Service = z.infer<typeof Service>;

export const mostOtherNames = 20;
const OtherName = z.string().trim().min(2).max(40);

export const ServiceRow = Service.extend({
  /** what people say instead of its name, in any language: names of products, short forms */
  alsoCalled: z.array(z.string()),
  /** whether I may say what else it is called */
  mayName: z.boolean(),
}).meta({ id: 'ServiceRow' });
export type ServiceRow = z.infer<typeof ServiceRow>;

/** What a person writes in a notice; the same fields when it is drafted and when it is changed. */
export const NoticeContent = z.object({
  title: z.string().trim().min(3).max(140),
  body: z.string().trim().max(8000).default(''),
  language: Language.default('sv'),
  level: NoticeLevel,
  ownerUnit: UnitCode,
  services: z.array(ServiceCode).max(50).default([]),
  /** none: it concerns everybody */
  units: z.array(UnitCode).max(200).default([]),
  isPublic: z.boolean().default(true),
  /** on the start pages of those it concerns; not when employees have a notice with words of their own */
  isForStaff: z.boolean().default(true),
  startsAt: Instant,
  endsAt: Instant.nullable().default(null),
});
export type NoticeContent = z.infer<typeof NoticeContent>;

export const NoticeRow = z
  .object({
    notice: NoticeId,
    title: z.string(),
    language: Language,
    level: NoticeLevel,
    state: NoticeState,
    phase: NoticePhase,
    services: z.array(ServiceCode),
    units: z.array(UnitCode),
    ownerUnit: UnitCode,
    isPublic: z.boolean(),
    isForStaff: z.boolean(),
    startsAt: Instant,
    endsAt: Instant.nullable(),
  })
  .meta({ id: 'NoticeRow' });
export type NoticeRow = z.infer<typeof NoticeRow>;

export const NoticeEntry = z.object({
  at: Instant,
  state: NoticeState,
  level: NoticeLevel,
  text: z.string(),
  by: z.string().nullable(),
});
export type NoticeEntry = z.infer<typeof NoticeEntry>;

/** The operations that can be allowed with one notice. */
export const NoticeRight = z.enum([
  'change-notice',
  'publish-notice',
  'update-notice',
  'resolve-notice',
  'withdraw-notice',
]);
export type NoticeRight = z.infer<typeof NoticeRight>;

export const NoticePage = NoticeRow.extend({
  body: z.string(),
  entries: z.array(NoticeEntry),
  allowed: z.array(NoticeRight),
}).meta({ id: 'NoticePage' });
export type NoticePage = z.infer<typeof NoticePage>;

export const listNotices = query({
  id: 'list-notices',
  domain,
  path: '/notices',
  summary: 'Notices, the latest to begin first; filtered by where they stand, service, unit or words',
  permission: 'notices.read-notices',
  input: z.object({
    phase: NoticePhase.optional(),
    service: ServiceCode.optional(),
    /** a unit they concern: named itself, within a named one, or because they concern everybody */
    unit: UnitCode.optional(),
    search: z.string().trim().max(100).optional(),
    /** the `next` of the page before */
    after: PageMark.optional(),
    limit: z.coerce.number<number>().int().min(1).max(200).default(50),
  }),
  output: z.object({ rows: z.array(NoticeRow), next: z.string().nullable(), mayDraft: z.boolean() }),
});

export const listMyNotices = query({
  id: 'list-my-notices',
  domain,
  path: '/notices/mine',
  summary: 'What concerns the units I work in, now and in the coming seven days',
  permission: 'notices.read-notices',
  input: z.object({}),
  output: z.object({ rows: z.array(NoticeRow) }),
});

export const showNotice = query({
  id: 'show-notice',
  domain,
  path: '/notices/:notice',
  summary: 'One notice with its timeline and what I may do with it',
  permission: 'notices.read-notices',
  input: z.object({ notice: NoticeId }),
  output: NoticePage,
  refuses: ['no-such-notice'],
});

export const draftNotice = action({
  id: 'draft-notice',
  domain,
  path: '/notices',
  summary: 'Write a notice without telling anybody yet',
  permission: 'notices.publish-notice',
  unit: 'ownerUnit',
  input: NoticeContent,
  output: NoticePage,
  refuses: ['unknown-service', 'unknown-unit', 'ends-before-it-starts'],
});

export const changeNotice = action({
  id: 'change-notice',
  domain,
  method: 'PUT',
  path: '/notices/:notice',
  summary: 'Correct what a notice says, before or after it was published; its level is changed by an update',
  permission: 'notices.publish-notice',
  unit: 'ownerUnit',
  input: NoticeContent.omit({ level: true }).extend({ notice: NoticeId }),
  output: NoticePage,
  refuses: ['no-such-notice', 'unknown-service', 'unknown-unit', 'ends-before-it-starts', 'notice-is-over'],
});

export const publishNotice = action({
  id: 'publish-notice',
  domain,
  path: '/notices/:notice/publish',
  summary: 'Tell everybody it concerns',
  permission: 'notices.publish-notice',
  input: z.object({ notice: NoticeId }),
  output: NoticePage,
  refuses: ['no-such-notice', 'notice-is-over', 'already-published'],
});

export const updateNotice = action({
  id: 'update-notice',
  domain,
  path: '/notices/:notice/updates',
  summary: 'Tell how it goes; the level and the expected end can change with it',
  permission: 'notices.publish-notice',
  input: z.object({
    notice: NoticeId,
    text: UpdateText,
    level: NoticeLevel.optional(),
    endsAt: Instant.nullable().optional(),
  }),
  output: NoticePage,
  refuses: ['no-such-notice', 'not-published', 'notice-is-over', 'ends-before-it-starts'],
});

export const resolveNotice = action({
  id: 'resolve-notice',
  domain,
  path: '/notices/:notice/resolve',
  summary: 'Tell that it is over, and when it ended',
  permission: 'notices.publish-notice',
  input: z.object({ notice: NoticeId, text: UpdateText, endedAt: Instant.optional() }),
  output: NoticePage,
  refuses: ['no-such-notice', 'not-published', 'notice-is-over', 'ends-before-it-starts', 'ends-in-the-future'],
});

export const withdrawNotice = action({
  id: 'withdraw-notice',
  domain,
  path: '/notices/:notice/withdraw',
  summary: 'Take back a notice that should not have been given; it stays in the register with the reason',
  permission: 'notices.publish-notice',
  input: z.object({ notice: NoticeId, reason: UpdateText }),
  output: NoticePage,
  refuses: ['no-such-notice', 'notice-is-over'],
});

export const listServices = query({
  id: 'list-services',
  domain,
  path: '/services',
  summary: 'The services one can be told about',
  permission: 'notices.read-notices',
  input: z.object({}),
  output: z.object({ services: z.array(ServiceRow), mayChange: z.boolean() }),
});

export const setService = action({
  id: 'set-service',
  domain,
  method: 'PUT',
  path: '/services/:service',
  summary: 'Add a service or change what is said of it',
  permission: 'notices.change-services',
  unit: 'ownerUnit',
  input: Service,
  output: Service,
  refuses: ['unknown-unit'],
});

export const nameService = action({
  id: 'name-service',
  domain,
  method: 'PUT',
  path: '/services/:service/other-names',
  summary: 'Say what else people call a service, so that the door and the search find it by those words',
  permission: 'notices.name-services',
  input: z.object({ service: ServiceCode, alsoCalled: z.array(OtherName).max(mostOtherNames) }),
  output: ServiceRow,
  refuses: ['unknown-service', 'name-of-another'],
});

export const PublicNotice = z
  .object({
    notice: NoticeId,
    title: z.string(),
    body: z.string(),
    language: Language,
    level: NoticeLevel,
    services: z.array(z.string()),
    startsAt: Instant,
    endsAt: Instant.nullable(),
    entries: z.array(NoticeEntry.omit({ by: true })),
  })
  .meta({ id: 'PublicNotice' });
export type PublicNotice = z.infer<typeof PublicNotice>;

export const ServiceHistory = z
  .object({
    service: ServiceCode,
    name: z.string(),
    /** the first day; the last is today */
    from: z.iso.date(),
    /** how it ran at its worst, day by day */
    days: z.array(z.enum(['works', 'degraded', 'outage'])),
    /** the latest to begin first; `endsAt` null: it still goes on */
    outages: z.array(
      z.object({
        notice: NoticeId,
        title: z.string(),
        language: Language,
        level: z.enum(['degraded', 'outage']),
        startsAt: Instant,
        endsAt: Instant.nullable(),
        seconds: z.int(),
      }),
    ),
  })
  .meta({ id: 'ServiceHistory' });
export type ServiceHistory = z.infer<typeof ServiceHistory>;

export const PublicStatus = z
  .object({
    region: z.string(),
    asOf: Instant,
    services: z.array(z.object({ service: ServiceCode, name: z.string(), state: ServiceState })),
    current: z.array(PublicNotice),
    upcoming: z.array(PublicNotice),
    /** ended within the last seven days */
    recent: z.array(PublicNotice),
    /** the last 90 days of each service */
    history: z.array(ServiceHistory),
  })
  .meta({ id: 'PublicStatus' });
export type PublicStatus = z.infer<typeof PublicStatus>;

export const showStatus = query({
  id: 'show-status',
  domain,
  path: '/status',
  summary: 'How the region’s services run now: what anybody may know, without signing in',
  permission: 'public',
  input: z.object({}),
  output: PublicStatus,
});
