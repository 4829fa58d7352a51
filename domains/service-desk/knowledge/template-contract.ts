// What can be said of ready answers: kept by teams, filled from the case, and put into an answer together with articles.
import { z } from 'zod';
import { action, query } from '../../../platform/operation/operation.ts';
import { CaseId } from '../case-contract.ts';

const domain = 'service-desk';
const work = 'service-desk.work-cases';
const write = 'service-desk.write-templates';
const Text = z.string().trim().max(5000).default('');

export const TemplateContent = z.object({
  /** none: everybody's */
  team: z.string().trim().min(1).max(40).nullable().default(null),
  name: z.string().trim().min(2).max(80),
  texts: z.object({ sv: Text, da: Text, en: Text }),
});

export const Template = z
  .object({
    template: z.uuid(),
    team: z.string().nullable(),
    teamName: z.string(),
    name: z.string(),
    texts: z.object({ sv: z.string(), da: z.string(), en: z.string() }),
    changedBy: z.string().nullable(),
    changedAt: z.iso.datetime({ offset: true }),
    mayChange: z.boolean(),
  })
  .meta({ id: 'AnswerTemplate' });
export type Template = z.infer<typeof Template>;

export const listTemplates = query({
  id: 'list-templates',
  domain,
  path: '/templates',
  summary: 'The ready answers of the teams I work in, and everybody’s',
  permission: work,
  input: z.object({}),
  output: z.object({ rows: z.array(Template), mayWrite: z.boolean() }),
});

export const setTemplate = action({
  id: 'set-template',
  domain,
  method: 'PUT',
  path: '/templates',
  summary: 'Keep a ready answer, or change one: by team, in up to three languages, with fields filled from the case',
  permission: write,
  input: TemplateContent.extend({ template: z.uuid().optional() }),
  output: z.object({ template: z.uuid() }),
  refuses: ['no-such-template', 'unknown-team', 'text-missing', 'unknown-field', 'personal-number-in-text'],
});

export const dropTemplate = action({
  id: 'drop-template',
  domain,
  method: 'DELETE',
  path: '/templates/:template',
  summary: 'Throw a ready answer away; answers made from it stay as they are',
  permission: write,
  input: z.object({ template: z.uuid() }),
  output: z.object({ template: z.uuid() }),
  refuses: ['no-such-template'],
});

export const AnswerRow = z
  .object({
    kind: z.enum(['template', 'article']),
    id: z.uuid(),
    name: z.string(),
    text: z.string(),
    /** the page of the article */
    address: z.string(),
  })
  .meta({ id: 'AnswerRow' });
export type AnswerRow = z.infer<typeof AnswerRow>;

export const listAnswers = query({
  id: 'list-answers',
  domain,
  path: '/cases/:case/answers',
  summary:
    'What can be put into an answer in this case: ready answers filled in, and articles that fit it or the words',
  permission: work,
  input: z.object({
    case: CaseId,
    search: z.string().trim().max(200).optional(),
    /** for a note among agents: also articles that are only for them */
    internal: z.enum(['yes']).optional(),
  }),
  output: z.object({ answers: z.array(AnswerRow) }),
  refuses: ['no-such-case'],
});
