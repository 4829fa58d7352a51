// ArchiMate in and out: the models that were brought in, each to be taken out again as it came with what has changed since,
// the relationships ArchiMate forbids by name, and the whole register as one file.
import { useQuery } from '@tanstack/react-query';
import { addressOf, asking } from '../../../../web/client.ts';
import { useRefusalText } from '../../../../web/house/refusal-text.ts';
import { useLanguage, useWords } from '../../../../web/language.tsx';
import { Banner } from '../../../../web/ui/banner.tsx';
import { type Column, DataTable } from '../../../../web/ui/data-table.tsx';
import { Section, Stack } from '../../../../web/ui/layout.tsx';
import { ButtonLink, Link } from '../../../../web/ui/link.tsx';
import { ListFrame } from '../../../../web/ui/pages/list-frame.tsx';
import { EmptyState } from '../../../../web/ui/state-notes.tsx';
import { Time } from '../../../../web/ui/time.tsx';
import { type ArchimateModelRow, exportArchimate, listArchimateModels } from '../../architecture/archimate-contract.ts';
import { ruleText } from '../../architecture/archimate-words.ts';
import { RelationType } from '../../architecture/relation-rules.ts';
import { architectureWords } from './architecture-words.ts';

export function ArchimatePage() {
  const t = useWords(architectureWords);
  const refused = useRefusalText();
  const { data, error } = useQuery(asking(listArchimateModels, {}));
  const columns = useModelColumns();
  const forbidden = (data?.models ?? []).filter((model) => model.forbidden.length > 0);
  return (
    <ListFrame
      crumbs={[{ label: t('map'), href: '/architecture' }]}
      title={t('archimate')}
      lead={t('archimateLead')}
      actions={
        <>
          {data?.mayImport ? (
            <ButtonLink href="/imports?kind=objects.archimate" kind="primary" icon="import">
              {t('archimateImport')}
            </ButtonLink>
          ) : null}
          <ButtonLink href={addressOf(exportArchimate, {})} icon="download" download>
            {t('archimateExport')}
          </ButtonLink>
        </>
      }
      list={
        error ? (
          <Banner tone="fault">{refused(error)}</Banner>
        ) : (
          <Stack gap={8}>
            <DataTable
              label={t('archimateModels')}
              columns={columns}
              rows={data?.models}
              rowId={(row) => row.model}
              empty={
                <EmptyState icon="file" title={t('noModels')}>
                  {t('noModelsNote')}
                </EmptyState>
              }
            />
            {forbidden.map((model) => (
              <Forbidden key={model.model} model={model} />
            ))}
          </Stack>
        )
      }
    />
  );
}

function useModelColumns(): Column<ArchimateModelRow>[] {
  const t = useWords(architectureWords);
  return [
    { id: 'name', title: t('name'), priority: 1, cell: (row) => row.name },
    { id: 'file', title: t('file'), priority: 3, cell: (row) => row.fileName },
    { id: 'elements', title: t('elements'), numeric: true, cell: (row) => row.elements },
    { id: 'relationships', title: t('relationships'), numeric: true, cell: (row) => row.relationships },
    { id: 'views', title: t('views'), numeric: true, cell: (row) => row.views },
    { id: 'forbidden', title: t('forbiddenCount'), numeric: true, cell: (row) => row.forbidden.length },
    {
      id: 'at',
      title: t('imported'),
      cell: (row) => (
        <>
          <Time at={row.importedAt} /> <span className="quiet small">{row.importedBy}</span>
        </>
      ),
    },
    {
      id: 'take',
      title: t('takeOut'),
      width: 'narrow',
      cell: (row) => (
        <Link href={addressOf(exportArchimate, { model: row.model })} download={row.fileName}>
          {t('takeOut')}
        </Link>
      ),
    },
  ];
}

function Forbidden({ model }: { model: ArchimateModelRow }) {
  const t = useWords(architectureWords);
  const { language } = useLanguage();
  const named = (type: string) => {
    const known = RelationType.safeParse(type.toLowerCase()).data;
    return known ? t(`relation.${known}`) : type;
  };
  return (
    <Section title={t('forbiddenIn', { name: model.name })} note={t('forbiddenNote')}>
      <DataTable
        label={t('forbiddenIn', { name: model.name })}
        columns={[
          { id: 'source', title: t('from'), priority: 1, cell: (row) => row.source },
          { id: 'type', title: t('relationships'), cell: (row) => named(row.type) },
          { id: 'target', title: t('to'), cell: (row) => row.target },
          { id: 'rule', title: t('reason'), width: 'wide', cell: (row) => ruleText(row.code, language) },
          {
            id: 'instead',
            title: t('allowedInstead'),
            labelled: true,
            cell: (row) => row.instead.map(named).join(', '),
          },
        ]}
        rows={model.forbidden}
        rowId={(row) => row.identifier}
      />
    </Section>
  );
}
