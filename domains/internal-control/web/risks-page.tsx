// The risks one may read with their lights; filters in the address, the list as a file, the matrix and the findings a step away.

import { useParam } from '../../../web/address.ts';
import { addressOf } from '../../../web/client.ts';
import { useRefusalText } from '../../../web/house/refusal-text.ts';
import { useWords } from '../../../web/language.tsx';
import { usePagesOf } from '../../../web/pages-of.ts';
import { Banner } from '../../../web/ui/banner.tsx';
import { type Column, DataTable } from '../../../web/ui/data-table.tsx';
import { ButtonLink } from '../../../web/ui/link.tsx';
import { ListFrame } from '../../../web/ui/pages/list-frame.tsx';
import { EmptyState } from '../../../web/ui/state-notes.tsx';
import { SearchField } from '../../../web/ui/text-field.tsx';
import { useUnits } from '../../../web/unit-picker.tsx';
import { exportRisks, listRisks, type RiskRow } from '../contract.ts';
import { lights } from '../control-rules.ts';
import { internalControlWords } from './internal-control-words.ts';
import { LightMark } from './light-mark.tsx';
import { ownerText } from './owner-fields.tsx';

export function RisksPage() {
  const t = useWords(internalControlWords);
  const refused = useRefusalText();
  const [search, setSearch] = useParam('search');
  const units = useUnits('internal-control.read');
  const { asked, list } = useRisks();
  const columns = useColumns();
  return (
    <ListFrame
      title={t('risks')}
      actions={<Actions mayManage={list.first?.mayManage === true} />}
      views={[
        { label: t('view.open'), href: '/internal-control' },
        { label: t('view.mine'), href: '/internal-control?owner=me' },
        { label: t('view.all'), href: '/internal-control?state=all' },
      ]}
      tools={<SearchField label={t('search')} value={search ?? ''} onChange={(text) => setSearch(text || undefined)} />}
      filters={[
        {
          name: 'light',
          label: t('light'),
          single: true,
          options: lights.map((id) => ({ id, label: t(`light.${id}`) })),
        },
        {
          name: 'unit',
          label: t('unit'),
          single: true,
          options: units.map((unit) => ({ id: unit.code, label: unit.name, depth: unit.depth })),
        },
      ]}
      list={
        list.error ? (
          <Banner tone="fault">{refused(list.error)}</Banner>
        ) : (
          <DataTable
            label={t('risks')}
            columns={columns}
            rows={list.rows}
            rowId={(row) => row.number}
            rowHref={(row) => `/internal-control/risks/${row.risk}`}
            exports={(['csv', 'xlsx'] as const).map((format) => ({
              format,
              href: addressOf(exportRisks, { ...asked, format }),
            }))}
            more={list.more}
            empty={
              <EmptyState icon="check" title={t('none')}>
                {t('noneNote')}
              </EmptyState>
            }
          />
        )
      }
    />
  );
}

function Actions({ mayManage }: { mayManage: boolean }) {
  const t = useWords(internalControlWords);
  return (
    <>
      {mayManage ? (
        <ButtonLink href="/internal-control/risks/new" kind="primary" icon="add">
          {t('newRisk')}
        </ButtonLink>
      ) : null}
      <ButtonLink href="/internal-control/matrix" icon="grid">
        {t('matrix')}
      </ButtonLink>
      <ButtonLink href="/internal-control/findings" kind="quiet">
        {t('findings')}
      </ButtonLink>
      {mayManage ? (
        <ButtonLink href="/imports?kind=internal-control.risks" kind="quiet" icon="import">
          {t('import')}
        </ButtonLink>
      ) : null}
    </>
  );
}

function useColumns(): Column<RiskRow>[] {
  const t = useWords(internalControlWords);
  return [
    {
      id: 'title',
      title: t('risk'),
      priority: 1,
      cell: (row) => (
        <>
          <span className="quiet numeric">{row.number}</span> {row.title}
        </>
      ),
    },
    { id: 'light', title: t('light'), width: 'narrow', cell: (row) => <LightMark light={row.light} /> },
    {
      id: 'value',
      title: t('value'),
      width: 'narrow',
      labelled: true,
      cell: (row) => (
        <span className="numeric">
          {row.probability} × {row.consequence}
        </span>
      ),
    },
    { id: 'due', title: t('nextDue'), width: 'narrow', labelled: true, cell: (row) => row.nextDueOn ?? '–' },
    { id: 'last', title: t('lastDone'), width: 'narrow', priority: 3, cell: (row) => row.lastDoneOn ?? '–' },
    { id: 'owner', title: t('owner'), priority: 3, cell: (row) => ownerText(row) },
    { id: 'unit', title: t('unit'), priority: 3, cell: (row) => row.unitName },
  ];
}

function useRisks() {
  const [state] = useParam('state');
  const [owner] = useParam('owner');
  const [light] = useParam('light');
  const [unit] = useParam('unit');
  const [search] = useParam('search');
  const knownLight = lights.find((each) => each === light);
  const asked = {
    ...(state === 'all' ? { state: 'all' as const } : {}),
    ...(owner === 'me' ? { owner: 'me' as const } : {}),
    ...(knownLight ? { light: knownLight } : {}),
    ...(unit ? { unit } : {}),
    ...(search ? { search } : {}),
  };
  const list = usePagesOf(listRisks, asked, (page) => page.rows);
  return { asked, list };
}
