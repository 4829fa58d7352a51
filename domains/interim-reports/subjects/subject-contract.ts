// Reports about one unit, theme, management object or supplier, from the same parts as the interim report; and the board's one
// page. Live, or frozen word for word. Pure.
import { z } from 'zod';
import { ReportTree } from '../../../platform/documents/report-tree.ts';
import { Month, PeriodText } from '../../../platform/figures/period.ts';
import { action, query } from '../../../platform/operation/operation.ts';

const domain = 'interim-reports';
const Unit = z.string().trim().min(1).max(60);
const Form = z.enum(['docx', 'pdf', 'html']);
const Texts = z.object({ sv: z.string(), da: z.string(), en: z.string() });

export const subjectKinds = ['unit', 'theme', 'object', 'supplier'] as const;
export const SubjectKind = z.enum(subjectKinds);
export type SubjectKind = z.infer<typeof SubjectKind>;

const asked = {
  kind: SubjectKind,
  /** the object's or the supplier's id; left out for a unit and a theme */
  about: z.string().trim().max(60).default(''),
  /** the unit whose figures are told */
  unit: Unit,
  period: PeriodText,
  /** of a theme: ids of figures, separated by commas */
  figures: z.string().max(2000).default(''),
  /** of a theme: what it is called */
  name: z.string().trim().max(120).default(''),
};
export const SubjectAsked = z.object(asked);
export type SubjectAsked = z.output<typeof SubjectAsked>;

const refuses = ['unit-unknown', 'figure-unknown', 'no-such-object', 'no-such-supplier', 'theme-empty'];

export const readSubjectReport = query({
  id: 'read-subject-report',
  domain,
  path: '/subject-reports/live',
  summary: 'A report about one unit, theme, object or supplier as the records say now',
  permission: 'interim-reports.read-drafts',
  unit: 'unit',
  input: SubjectAsked,
  output: z.object({ tree: ReportTree }),
  refuses,
});

export const downloadSubjectReport = query({
  id: 'download-subject-report',
  domain,
  path: '/subject-reports/live/file',
  summary: 'A report about one unit, theme, object or supplier as a file, as the records say now',
  permission: 'interim-reports.read-drafts',
  unit: 'unit',
  transfer: 'download',
  input: z.object({ ...asked, form: Form }),
  output: z.any(),
  refuses,
});

export const freezeSubjectReport = action({
  id: 'freeze-subject-report',
  domain,
  path: '/subject-reports',
  summary: 'Keep such a report word for word as it reads now, with a hash',
  permission: 'interim-reports.write',
  unit: 'unit',
  input: SubjectAsked,
  output: z.object({ kept: z.uuid(), sha256: z.string() }),
  refuses,
});

export const KeptSubject = z
  .object({
    kept: z.uuid(),
    kind: SubjectKind,
    about: z.string(),
    unit: z.string(),
    period: z.string(),
    title: z.string(),
    keptAt: z.iso.datetime(),
    keptBy: z.string(),
  })
  .meta({ id: 'KeptSubjectReport' });
export type KeptSubject = z.infer<typeof KeptSubject>;

export const listKeptSubjects = query({
  id: 'list-kept-subjects',
  domain,
  path: '/subject-reports',
  summary: 'The frozen reports about a unit, theme, object or supplier, newest first',
  permission: 'interim-reports.read-drafts',
  unit: 'unit',
  input: z.object({
    kind: SubjectKind,
    about: asked.about,
    unit: Unit,
    limit: z.coerce.number<number>().int().min(1).max(100).default(50),
  }),
  output: z.object({ rows: z.array(KeptSubject), mayFreeze: z.boolean() }),
});

export const readKeptSubject = query({
  id: 'read-kept-subject',
  domain,
  path: '/subject-reports/:kept/tree',
  summary: 'A frozen report, word for word',
  permission: 'interim-reports.read-drafts',
  input: z.object({ kept: z.uuid() }),
  output: KeptSubject.extend({ tree: ReportTree, sha256: z.string() }),
  refuses: ['kept-subject-unknown'],
});

export const downloadKeptSubject = query({
  id: 'download-kept-subject',
  domain,
  path: '/subject-reports/:kept/file',
  summary: 'A frozen report as a file: the same every time',
  permission: 'interim-reports.read-drafts',
  transfer: 'download',
  input: z.object({ kept: z.uuid(), form: Form }),
  output: z.any(),
  refuses: ['kept-subject-unknown'],
});

export const BoardRow = z
  .object({
    key: z.string(),
    figure: z.string().nullable(),
    name: z.string(),
    names: Texts.nullable(),
    shown: z.string(),
    target: z.string(),
    fulfilment: z.enum(['met', 'partly', 'missed', 'not-assessed']),
    trend: z.enum(['better', 'worse', 'unchanged', 'unknown']),
    /** the last month with records behind the figure; what is reported by hand: its last month */
    dataUntil: Month.nullable(),
    /** `closed`: frozen and unchanged since; `changed`: records have come after the close; `live`: the period is open */
    standing: z.enum(['closed', 'changed', 'live', 'by-hand']),
    /** what it is today, where that is another value than the closed one */
    today: z.string().nullable(),
    address: z.string(),
  })
  .meta({ id: 'BoardRow' });
export type BoardRow = z.infer<typeof BoardRow>;

export const readBoard = query({
  id: 'read-board',
  domain,
  path: '/board-page',
  summary:
    'One page for a unit’s management: the figures that matter with target, status, direction and how fresh they are',
  permission: 'interim-reports.read',
  unit: 'unit',
  input: z.object({ unit: Unit, period: PeriodText }),
  output: z.object({
    unit: z.string(),
    unitName: z.string(),
    period: z.string(),
    closed: z.object({ at: z.iso.datetime(), by: z.string(), hash: z.string() }).nullable(),
    groups: z.array(z.object({ name: z.string(), isEconomy: z.boolean(), rows: z.array(BoardRow) })),
    summary: z.object({ met: z.int(), partly: z.int(), missed: z.int(), 'not-assessed': z.int() }),
    /** the interim report of the unit and period, where one may read it */
    report: z.string().nullable(),
  }),
  refuses: ['unit-unknown'],
});
