// Ready answers: kept by teams, filled from a case, and offered beside the articles that fit it.
import type { AnswerOf, GivenOf } from '../../../platform/operation/operation.ts';
import { invalidField, Refusal } from '../../../platform/refusal/refusal.ts';
import type { Work } from '../../../platform/work/work.ts';
import { caseFor } from '../case-access.ts';
import { type CaseRecord, shownCases } from '../case-rows.ts';
import { hasPersonalNumber, masked } from '../masked-text.ts';
import { knownTeams, teamsToWorkIn } from '../team-register.ts';
import { articleList } from './article-queries.ts';
import { textsOf } from './article-rows.ts';
import { plainText } from './article-text-rules.ts';
import type * as contract from './template-contract.ts';
import { filledIn, type TemplateField, unknownFields } from './template-rules.ts';

const write = 'service-desk.write-templates';
const mostArticles = 8;

export async function templateList(work: Work): Promise<AnswerOf<typeof contract.listTemplates>> {
  const [records, teams] = await Promise.all([recordsFor(work, await teamsToWorkIn(work)), knownTeams(work)]);
  const rows = await Promise.all(
    records.map(async (row) => ({
      template: row.template_id,
      team: row.team_code,
      teamName: row.team_code === null ? '' : (teams.get(row.team_code)?.names[work.language] ?? row.team_code),
      name: row.name,
      texts: { sv: row.text_sv, da: row.text_da, en: row.text_en },
      changedBy: row.changed_by,
      changedAt: row.changed_at.toISOString(),
      mayChange: await mayChange(work, row.team_code),
    })),
  );
  return { rows, mayWrite: work.policy.may(write) };
}

export async function setTemplate(
  work: Work,
  input: GivenOf<typeof contract.setTemplate>,
): Promise<AnswerOf<typeof contract.setTemplate>> {
  if (input.team !== null && !(await knownTeams(work)).has(input.team))
    throw invalidField('unknown-team', 'team', input.team);
  await mustChange(work, input.team);
  if (input.template) await mustChange(work, (await templateFor(work, input.template)).team_code);
  checkTexts(work, input.texts);
  const template = input.template ?? work.newId();
  await work.sql(
    `insert into service_desk.answer_templates (template_id, team_code, name, text_sv, text_da, text_en, changed_at, changed_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8)
     on conflict (template_id) do update set team_code = excluded.team_code, name = excluded.name, text_sv = excluded.text_sv,
       text_da = excluded.text_da, text_en = excluded.text_en, changed_at = excluded.changed_at, changed_by = excluded.changed_by`,
    [
      template,
      input.team,
      input.name,
      input.texts.sv,
      input.texts.da,
      input.texts.en,
      work.now,
      work.actor?.name ?? null,
    ],
  );
  work.audit({ subject: 'answer-template', subjectId: template });
  return { template };
}

export async function dropTemplate(
  work: Work,
  input: GivenOf<typeof contract.dropTemplate>,
): Promise<AnswerOf<typeof contract.dropTemplate>> {
  await mustChange(work, (await templateFor(work, input.template)).team_code);
  await work.sql('delete from service_desk.answer_templates where template_id = $1', [input.template]);
  work.audit({ subject: 'answer-template', subjectId: input.template });
  return { template: input.template };
}

/** Ready answers of the case's team first, then articles: those that fit the words, or the case itself. */
export async function answerList(
  work: Work,
  input: GivenOf<typeof contract.listAnswers>,
): Promise<AnswerOf<typeof contract.listAnswers>> {
  const { record, asAgent } = await caseFor(work, input.case);
  if (!asAgent) throw new Refusal('not-found', 'no-such-case');
  const open = input.internal ? {} : ({ open: 'yes' } as const);
  const [templates, articles] = await Promise.all([
    recordsFor(work, [record.team_code]),
    articleList(work, {
      view: 'published',
      search: input.search || masked(work, record.title).slice(0, 200),
      limit: mostArticles,
      ...open,
    }),
  ]);
  const values = await valuesOf(work, record);
  const wanted = input.search?.toLowerCase().split(/\s+/) ?? [];
  const fits = (name: string) => wanted.every((word) => name.toLowerCase().includes(word));
  return {
    answers: [
      ...templates
        .filter((row) => fits(row.name))
        .map((row) => ({
          kind: 'template' as const,
          id: row.template_id,
          name: row.name,
          text: filledIn(textIn(work, row), values),
          address: '',
        })),
      ...(await articleAnswers(work, articles.rows)),
    ],
  };
}

interface TemplateRecord {
  [column: string]: unknown;
  template_id: string;
  team_code: string | null;
  name: string;
  text_sv: string;
  text_da: string;
  text_en: string;
  changed_at: Date;
  changed_by: string | null;
}

/** The ready answers of these teams, and everybody's. */
function recordsFor(work: Work, teams: readonly string[]): Promise<TemplateRecord[]> {
  return work.sql<TemplateRecord>(
    `select * from service_desk.answer_templates where team_code is null or team_code = any($1)
     order by team_code nulls last, name`,
    [teams],
  );
}

async function templateFor(work: Work, id: string): Promise<TemplateRecord> {
  const [row] = await work.sql<TemplateRecord>(
    'select * from service_desk.answer_templates where template_id = $1 for update',
    [id],
  );
  if (!row) throw new Refusal('not-found', 'no-such-template');
  return row;
}

/** Everybody's answers are kept by those of the team that takes cases first. */
async function mayChange(work: Work, team: string | null): Promise<boolean> {
  const teams = await knownTeams(work);
  const keeper = team === null ? [...teams.values()].find((each) => each.isFirstLine) : teams.get(team);
  return keeper !== undefined && work.policy.may(write, keeper.unit);
}

async function mustChange(work: Work, team: string | null): Promise<void> {
  if (!(await mayChange(work, team))) throw new Refusal('not-allowed', 'not-allowed', { permission: write });
}

function checkTexts(work: Work, texts: GivenOf<typeof contract.setTemplate>['texts']): void {
  if (!texts.sv && !texts.da && !texts.en) throw invalidField('text-missing', 'texts.sv', '');
  for (const language of ['sv', 'da', 'en'] as const) {
    const [unknown] = unknownFields(texts[language]);
    if (unknown !== undefined) throw invalidField('unknown-field', `texts.${language}`, unknown);
    if (hasPersonalNumber(work, texts[language]))
      throw invalidField('personal-number-in-text', `texts.${language}`, language);
  }
}

/** In the agent's language, or the first there is. */
function textIn(work: Work, row: TemplateRecord): string {
  const own = { sv: row.text_sv, da: row.text_da, en: row.text_en }[work.language];
  return own || row.text_sv || row.text_da || row.text_en;
}

async function valuesOf(work: Work, record: CaseRecord): Promise<Record<TemplateField, string>> {
  const [row] = await shownCases(work, [record]);
  return {
    number: row?.number ?? '',
    title: masked(work, record.title),
    requester: row?.requester ?? '',
    firstName: row?.requester.split(' ')[0] ?? '',
    service: row?.serviceName ?? '',
    place: masked(work, record.place),
    team: row?.teamName ?? '',
    agent: work.actor?.name ?? '',
  };
}

async function articleAnswers(work: Work, rows: Awaited<ReturnType<typeof articleList>>['rows']) {
  const versions = await work.sql<{ article_id: string; live_version: number }>(
    'select article_id, live_version from service_desk.articles where article_id = any($1) and live_version is not null',
    [rows.map((row) => row.article)],
  );
  const texts = await textsOf(
    work,
    versions.map((each) => ({ article: each.article_id, version: each.live_version })),
  );
  return rows.map((row) => ({
    kind: 'article' as const,
    id: row.article,
    name: row.title,
    text: `${row.title}\n\n${plainText(texts.get(row.article)?.[0]?.body ?? '')}`,
    address: `/knowledge/${row.article}`,
  }));
}
