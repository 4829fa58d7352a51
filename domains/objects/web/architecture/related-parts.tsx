// What a part stands on, what it carries and which integrations it has; what is classified lower than what stands on it is
// said beside it.
import { useState } from 'react';
import { call } from '../../../../web/client.ts';
import { useLanguage, useWords } from '../../../../web/language.tsx';
import { Banner } from '../../../../web/ui/banner.tsx';
import { IconButton } from '../../../../web/ui/button.tsx';
import { Chip } from '../../../../web/ui/chip.tsx';
import { type Column, DataTable } from '../../../../web/ui/data-table.tsx';
import { Section } from '../../../../web/ui/layout.tsx';
import { Link } from '../../../../web/ui/link.tsx';
import { showNotice } from '../../../../web/ui/notice.tsx';
import { useActing } from '../../../../web/use-acting.ts';
import { ruleText } from '../../architecture/archimate-words.ts';
import {
  type ComponentIntegration,
  type ComponentPage,
  type RelatedComponent,
  removeRelation,
} from '../../architecture/component-contract.ts';
import { architectureWords } from './architecture-words.ts';
import { ComponentLink, StateChip } from './component-marks.tsx';

export function RelatedParts({ page }: { page: ComponentPage }) {
  const t = useWords(architectureWords);
  return (
    <>
      <Section title={t('standsOn')} note={t('standsOnNote')}>
        <Related rows={page.standsOn} label={t('standsOn')} mayRemove={page.allowed.includes('add-need')} />
      </Section>
      <Section title={t('carries')} note={t('carriesNote')}>
        <Related rows={page.carries} label={t('carries')} mayRemove={false} />
      </Section>
      {page.integrations.length === 0 ? null : (
        <Section title={t('integrations')}>
          <Integrations rows={page.integrations} />
        </Section>
      )}
    </>
  );
}

function Related({ rows, label, mayRemove }: { rows: readonly RelatedComponent[]; label: string; mayRemove: boolean }) {
  const t = useWords(architectureWords);
  const act = useActing('objects');
  const [gone, setGone] = useState('');
  const remove = (row: RelatedComponent) => {
    setGone(row.relation);
    act.run(
      () => call(removeRelation, { relation: row.relation }),
      () => showNotice({ text: t('needRemoved', { name: row.name }) }),
    );
  };
  const columns: Column<RelatedComponent>[] = [
    { id: 'part', title: t('component'), priority: 1, width: 'wide', cell: (row) => <ComponentLink part={row} /> },
    {
      id: 'effect',
      title: t('whenItStops'),
      cell: (row) =>
        row.group === '' ? t(`effect.${row.effect}`) : t('oneOfWays', { group: row.group, needed: row.needed }),
    },
    { id: 'marks', title: t('remarks'), cell: (row) => <Marks row={row} /> },
    ...(mayRemove
      ? [
          {
            id: 'remove',
            title: t('remove'),
            width: 'narrow' as const,
            cell: (row: RelatedComponent) => (
              <IconButton
                icon="unlink"
                small
                label={t('removeNeed', { name: row.name })}
                isDisabled={act.working && gone === row.relation}
                onPress={() => remove(row)}
              />
            ),
          },
        ]
      : []),
  ];
  return (
    <>
      {act.refusal ? <Banner tone="fault">{act.refusal}</Banner> : null}
      <DataTable
        label={label}
        columns={columns}
        rows={rows}
        rowId={(row) => row.relation}
        empty={<p className="quiet">{t('nothing')}</p>}
      />
    </>
  );
}

function Marks({ row }: { row: RelatedComponent }) {
  const t = useWords(architectureWords);
  const { language } = useLanguage();
  return (
    <>
      {row.notBorne.length === 0 ? null : (
        <Chip tone="attention" icon="shield">
          {t('notBorne', { aspects: row.notBorne.map((aspect) => t(`aspect.${aspect}`)).join(', ') })}
        </Chip>
      )}
      {row.forbidden === null ? null : (
        <>
          <Chip tone="attention" icon="alert">
            {t('forbidden', { type: t(`relation.${row.type}`) })}
          </Chip>
          <span className="quiet small">{ruleText(row.forbidden, language)}</span>
        </>
      )}
      {row.note ? <span className="quiet small">{row.note}</span> : null}
      {row.notBorne.length === 0 && row.forbidden === null && !row.note ? '–' : null}
    </>
  );
}

function Integrations({ rows }: { rows: readonly ComponentIntegration[] }) {
  const t = useWords(architectureWords);
  const columns: Column<ComponentIntegration>[] = [
    {
      id: 'name',
      title: t('name'),
      priority: 1,
      cell: (row) => <Link href={`/integrations/${row.integration}`}>{row.name}</Link>,
    },
    { id: 'way', title: t('way'), cell: (row) => t(`way.${row.way}`) },
    { id: 'other', title: t('component'), cell: (row) => <ComponentLink part={row.other} /> },
    { id: 'weight', title: t('weight'), labelled: true, cell: (row) => t(`weight.${row.weight}`) },
    { id: 'state', title: t('state'), width: 'narrow', cell: (row) => <StateChip state={row.state} /> },
  ];
  return <DataTable label={t('integrations')} columns={columns} rows={rows} rowId={(row) => row.integration} />;
}
