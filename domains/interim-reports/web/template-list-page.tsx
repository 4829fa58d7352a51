// The templates: those of the units one writes in, those that come with the product, and a new one from any of them.
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useGo } from '../../../web/address.ts';
import { asking, call } from '../../../web/client.ts';
import { useWords } from '../../../web/language.tsx';
import { Button } from '../../../web/ui/button.tsx';
import { Section, Stack } from '../../../web/ui/layout.tsx';
import { Link } from '../../../web/ui/link.tsx';
import { NumberField } from '../../../web/ui/number-field.tsx';
import { PageHeader } from '../../../web/ui/page-header.tsx';
import { SkeletonLines } from '../../../web/ui/skeleton.tsx';
import { EmptyState } from '../../../web/ui/state-notes.tsx';
import { TextField } from '../../../web/ui/text-field.tsx';
import { UnitField } from '../../people/web/people-parts.tsx';
import { type ChapterPlan, createTemplate, listTemplates, type TemplateContent } from '../contract.ts';
import { interimReportWords } from './interim-report-words.ts';
import './interim-reports.css';
import { SavingDrawer } from './saving-drawer.tsx';

type Source = { name: string; content: TemplateContent };

export function TemplateListPage() {
  const t = useWords(interimReportWords);
  const { data } = useQuery(asking(listTemplates, {}));
  const [copied, setCopied] = useState<Source | null>(null);
  return (
    <article className="page">
      <PageHeader
        title={t('templates')}
        lead={t('templates.lead')}
        crumbs={[{ label: t('reports'), href: '/interim-reports' }]}
      />
      {data ? null : <SkeletonLines lines={6} />}
      {data?.templates.length === 0 ? <EmptyState title={t('templates.none')} icon="report" /> : null}
      <Stack gap={8}>
        {data?.templates.map((each) => (
          <Section
            key={each.template}
            title={
              <Link href={`/interim-reports/templates/${each.template}`}>
                {`${each.name} ${each.year}, ${each.unitName}`}
              </Link>
            }
            note={t('templates.chapters', { count: each.chapters.length })}
            actions={
              each.mayChange ? (
                <Button small icon="copy" onPress={() => setCopied({ name: each.name, content: each })}>
                  {t('templates.copy')}
                </Button>
              ) : null
            }
          >
            <ChapterTitles chapters={each.chapters} />
          </Section>
        ))}
        {data ? (
          <Section title={t('shipped')} note={t('shipped.lead')}>
            <Stack gap={6}>
              {data.shipped.map((each) => (
                <Section
                  key={each.key}
                  level={3}
                  title={<span lang={each.language}>{each.name}</span>}
                  actions={
                    <Button small icon="copy" onPress={() => setCopied({ name: each.name, content: each })}>
                      {t('shipped.use')}
                    </Button>
                  }
                >
                  <ChapterTitles chapters={each.chapters} />
                </Section>
              ))}
            </Stack>
          </Section>
        ) : null}
      </Stack>
      {copied ? <CopyTemplate source={copied} onClose={() => setCopied(null)} /> : null}
    </article>
  );
}

function ChapterTitles({ chapters }: { chapters: readonly ChapterPlan[] }) {
  const t = useWords(interimReportWords);
  return (
    <ol className="template-chapters">
      {chapters.map((chapter) => (
        <li key={chapter.title}>
          {chapter.title} <span className="quiet small">{t(`kind.${chapter.kind}`)}</span>
        </li>
      ))}
    </ol>
  );
}

function CopyTemplate({ source, onClose }: { source: Source; onClose: () => void }) {
  const t = useWords(interimReportWords);
  const go = useGo();
  const { data } = useQuery(asking(listTemplates, {}));
  const known = data?.templates.filter((each) => each.mayChange) ?? [];
  const [unit, setUnit] = useState<string | undefined>(undefined);
  const [year, setYear] = useState<number | null>((known[0]?.year ?? new Date().getFullYear()) + 1);
  const [name, setName] = useState(source.name);
  const { language, months, rounding, chapters } = source.content;
  const save = async (): Promise<void> => {
    const given = { language, months, rounding, chapters };
    const made = await call(createTemplate, { unit: unit ?? known[0]?.unit ?? '', year: year ?? 0, name, ...given });
    go(`/interim-reports/templates/${made.template}`);
  };
  return (
    <SavingDrawer title={t('templates.copy')} save={save} onClose={onClose}>
      <UnitField
        label={t('unit')}
        permission="interim-reports.lead"
        value={unit ?? known[0]?.unit}
        onChange={setUnit}
      />
      <NumberField label={t('year')} value={year} onChange={setYear} width="short" min={1990} max={2100} year />
      <TextField label={t('title')} value={name} onChange={setName} required />
    </SavingDrawer>
  );
}
