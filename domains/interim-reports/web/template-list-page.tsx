// The templates: which chapters a year's reports begin with, their titles and order, and a new year from an earlier one.
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { asking, call } from '../../../web/client.ts';
import { useWords } from '../../../web/language.tsx';
import { Button } from '../../../web/ui/button.tsx';
import { Section, Stack } from '../../../web/ui/layout.tsx';
import { NumberField } from '../../../web/ui/number-field.tsx';
import { PageHeader } from '../../../web/ui/page-header.tsx';
import { SkeletonLines } from '../../../web/ui/skeleton.tsx';
import { EmptyState } from '../../../web/ui/state-notes.tsx';
import { TextField } from '../../../web/ui/text-field.tsx';
import { createTemplate, listTemplates, type Template } from '../contract.ts';
import { interimReportWords } from './interim-report-words.ts';
import './interim-reports.css';
import { SavingDrawer } from './saving-drawer.tsx';
import { TemplateForm } from './template-form.tsx';

type Opened = { what: 'change' | 'copy'; template: Template } | null;

export function TemplateListPage() {
  const t = useWords(interimReportWords);
  const { data } = useQuery(asking(listTemplates, {}));
  const [open, setOpen] = useState<Opened>(null);
  const close = () => setOpen(null);
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
            title={`${each.name} ${each.year}, ${each.unitName}`}
            note={t('templates.chapters', { count: each.chapters.length })}
            actions={
              each.mayChange ? (
                <>
                  <Button small icon="edit" onPress={() => setOpen({ what: 'change', template: each })}>
                    {t('templates.change')}
                  </Button>
                  <Button small icon="copy" onPress={() => setOpen({ what: 'copy', template: each })}>
                    {t('templates.copy')}
                  </Button>
                </>
              ) : null
            }
          >
            <ol className="template-chapters">
              {each.chapters.map((chapter) => (
                <li key={chapter.title}>
                  {chapter.title} <span className="quiet small">{t(`kind.${chapter.kind}`)}</span>
                </li>
              ))}
            </ol>
          </Section>
        ))}
      </Stack>
      {open?.what === 'change' ? <TemplateForm template={open.template} onClose={close} /> : null}
      {open?.what === 'copy' ? <CopyTemplate template={open.template} onClose={close} /> : null}
    </article>
  );
}

function CopyTemplate({ template, onClose }: { template: Template; onClose: () => void }) {
  const t = useWords(interimReportWords);
  const [year, setYear] = useState<number | null>(template.year + 1);
  const [name, setName] = useState(template.name);
  const save = () =>
    call(createTemplate, {
      unit: template.unit,
      year: year ?? 0,
      name,
      language: template.language,
      copyFrom: template.template,
    });
  return (
    <SavingDrawer title={t('templates.copy')} save={save} onClose={onClose}>
      <NumberField label={t('year')} value={year} onChange={setYear} width="short" min={1990} max={2100} year />
      <TextField label={t('title')} value={name} onChange={setName} required />
    </SavingDrawer>
  );
}
