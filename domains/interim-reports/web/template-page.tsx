// A template: everything its reports begin with, changed in place and kept as a new version; earlier versions stay to be read.
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { AnswerOf } from '../../../platform/operation/operation.ts';
import { useParam, usePathParam } from '../../../web/address.ts';
import { addressOf, asking, call } from '../../../web/client.ts';
import { useRefusalText } from '../../../web/house/refusal-text.ts';
import { useWords } from '../../../web/language.tsx';
import { Banner } from '../../../web/ui/banner.tsx';
import { Button } from '../../../web/ui/button.tsx';
import { Row, Section, Stack } from '../../../web/ui/layout.tsx';
import { ButtonLink, Link } from '../../../web/ui/link.tsx';
import { PageHeader } from '../../../web/ui/page-header.tsx';
import { SkeletonPage } from '../../../web/ui/skeleton.tsx';
import { ErrorState } from '../../../web/ui/state-notes.tsx';
import { Time } from '../../../web/ui/time.tsx';
import { changeTemplate, readTemplate, renderUnitReport, type Template, type TemplateContent } from '../contract.ts';
import { interimReportWords } from './interim-report-words.ts';
import './interim-reports.css';
import { TemplateChapters } from './template-chapters.tsx';
import { TemplateSettings } from './template-settings.tsx';

type Read = AnswerOf<typeof readTemplate>;

export function TemplatePage() {
  const template = usePathParam('template');
  const [version] = useParam('version');
  const refused = useRefusalText();
  const asked = version ? { template, version: Number(version) } : { template };
  const { data, error } = useQuery(asking(readTemplate, asked));
  if (error) return <ErrorState wholePage what={refused(error)} />;
  // another version is another form
  return data ? <OpenedTemplate key={`${data.template.version}`} read={data} /> : <SkeletonPage />;
}

function contentOf({ name, language, months, rounding, chapters }: Template): TemplateContent {
  return { name, language, months, rounding, chapters };
}

function OpenedTemplate({ read: { template, versions } }: { read: Read }) {
  const t = useWords(interimReportWords);
  const [content, setContent] = useState(() => contentOf(template));
  const at = `/interim-reports/templates/${template.template}`;
  const isLatest = template.version === versions[0]?.version;
  const mayChange = template.mayChange && isLatest;
  return (
    <article className="page">
      <PageHeader
        title={`${template.name} ${template.year}`}
        lead={`${template.unitName}. ${t('template.version', { version: String(template.version) })}`}
        crumbs={[
          { label: t('reports'), href: '/interim-reports' },
          { label: t('templates'), href: '/interim-reports/templates' },
        ]}
        actions={<Preview template={template} />}
      />
      <Stack gap={8}>
        {isLatest ? null : (
          <Banner tone="attention">
            {t('template.old')} <Link href={at}>{t('template.latest')}</Link>
          </Banner>
        )}
        {mayChange ? <KeepChanges template={template} content={content} /> : null}
        <Section title={t('template.settings')}>
          <fieldset className="template-fields" disabled={!mayChange}>
            <TemplateSettings value={content} set={setContent} />
          </fieldset>
        </Section>
        <TemplateChapters
          template={template}
          chapters={content.chapters}
          mayChange={mayChange}
          set={(chapters) => setContent({ ...content, chapters })}
        />
        <Section title={t('template.versions')}>
          <ol className="template-versions">
            {versions.map(({ version, at: when, by }) => (
              <li key={version}>
                <Link href={`${at}?version=${version}`}>{t('template.version', { version: String(version) })}</Link>{' '}
                <span className="quiet">
                  <Time at={when} />
                  {by ? `, ${by}` : ''}
                </span>
              </li>
            ))}
          </ol>
        </Section>
      </Stack>
    </article>
  );
}

/** The report as the template would begin it, for the first of its periods. */
function Preview({ template }: { template: Template }) {
  const t = useWords(interimReportWords);
  const { from, to } = template.months[0] ?? { from: 1, to: 12 };
  const month = (n: number) => `${template.year}-${String(n).padStart(2, '0')}`;
  const asked = { unit: template.unit, period: `${month(from)}..${month(to)}`, template: template.template };
  return (
    <ButtonLink href={addressOf(renderUnitReport, { ...asked, form: 'html' })} icon="download" download>
      {t('template.show')}
    </ButtonLink>
  );
}

function KeepChanges({ template, content }: { template: Template; content: TemplateContent }) {
  const t = useWords(interimReportWords);
  const client = useQueryClient();
  const refused = useRefusalText();
  const [refusal, setRefusal] = useState<string | null>(null);
  const [working, setWorking] = useState(false);
  const isChanged = JSON.stringify(content) !== JSON.stringify(contentOf(template));
  const keep = async (): Promise<void> => {
    setWorking(true);
    try {
      await call(changeTemplate, { template: template.template, version: template.version, ...content });
      setRefusal(null);
      await client.invalidateQueries({ queryKey: ['interim-reports'] });
    } catch (error) {
      setRefusal(refused(error));
    } finally {
      setWorking(false);
    }
  };
  if (!isChanged) return null;
  return (
    <Stack gap={3}>
      {refusal ? <Banner tone="fault">{refusal}</Banner> : null}
      <Banner tone="attention">
        <Row gap={3} spread>
          <span>{t('template.unsaved')}</span>
          <Button kind="primary" working={working} onPress={() => void keep()}>
            {t('template.save')}
          </Button>
        </Row>
      </Banner>
    </Stack>
  );
}
