// Needs as a list: who told them, how well they are described, where they stand.
import { useQuery } from '@tanstack/react-query';
import { useAddress, useGo, useParam } from '../../../../web/address.ts';
import { addressOf, asking } from '../../../../web/client.ts';
import { useRefusalText } from '../../../../web/house/refusal-text.ts';
import { useWords } from '../../../../web/language.tsx';
import { usePagesOf } from '../../../../web/pages-of.ts';
import { Banner } from '../../../../web/ui/banner.tsx';
import { type Column, DataTable } from '../../../../web/ui/data-table.tsx';
import { Quiet } from '../../../../web/ui/layout.tsx';
import { ButtonLink } from '../../../../web/ui/link.tsx';
import { ListFrame } from '../../../../web/ui/pages/list-frame.tsx';
import { useShortcut } from '../../../../web/ui/shortcuts.tsx';
import { EmptyState } from '../../../../web/ui/state-notes.tsx';
import { SearchField } from '../../../../web/ui/text-field.tsx';
import { useUnits } from '../../../../web/unit-picker.tsx';
import { listObjects } from '../../../objects/contract.ts';
import { exportNeeds, listNeeds, NeedStates, needStates, type PortfolioNeedRow } from '../../contract.ts';
import { CriteriaMark, NeedStateChip } from './need-marks.tsx';
import { needsWords } from './needs-words.ts';

export function NeedsPage() {
  const t = useWords(needsWords);
  const refused = useRefusalText();
  const go = useGo();
  const [search, setSearch] = useParam('search');
  const asked = useAsked();
  const list = usePagesOf(listNeeds, asked, (page) => page.rows);
  const columns = useColumns();
  const mayTell = list.first?.mayTell === true;
  useShortcut(
    mayTell ? { keys: 'n', label: t('tell'), group: 'page', run: () => go('/portfolio/needs/new') } : undefined,
  );
  return (
    <ListFrame
      title={t('needs')}
      lead={t('lead')}
      views={useViews()}
      actions={
        <>
          {mayTell ? <Actions /> : null}
          <ButtonLink href="/portfolio/office" kind="quiet" icon="people">
            {t('office')}
          </ButtonLink>
        </>
      }
      tools={<SearchField label={t('search')} value={search ?? ''} onChange={(text) => setSearch(text || undefined)} />}
      filters={useFilters()}
      list={
        list.error ? (
          <Banner tone="fault">{refused(list.error)}</Banner>
        ) : (
          <DataTable
            label={t('needs')}
            columns={columns}
            rows={list.rows}
            rowId={(row) => row.number}
            rowHref={(row) => `/portfolio/needs/${row.need}`}
            exports={(['csv', 'xlsx'] as const).map((format) => ({
              format,
              href: addressOf(exportNeeds, { ...asked, format }),
            }))}
            more={list.more}
            empty={
              <EmptyState icon="star" title={t('none')}>
                {t('noneNote')}
              </EmptyState>
            }
          />
        )
      }
    />
  );
}

function Actions() {
  const t = useWords(needsWords);
  return (
    <>
      <ButtonLink href="/portfolio/needs/new" kind="primary" icon="add">
        {t('tell')}
      </ButtonLink>
      <ButtonLink href="/imports?kind=portfolio.needs" kind="quiet" icon="import">
        {t('import')}
      </ButtonLink>
    </>
  );
}

function useColumns(): Column<PortfolioNeedRow>[] {
  const t = useWords(needsWords);
  return [
    {
      id: 'title',
      title: t('need'),
      priority: 1,
      width: 'wide',
      cell: (row) => (
        <>
          <span className="quiet numeric">{row.number}</span> {row.title}{' '}
          {row.joinedTo ? <Quiet small>{t('joinedTo', { number: row.joinedTo.number })}</Quiet> : null}
        </>
      ),
    },
    { id: 'unit', title: t('unit'), cell: (row) => row.unitName },
    { id: 'criteria', title: t('described'), cell: (row) => <CriteriaMark row={row} /> },
    { id: 'state', title: t('state'), cell: (row) => <NeedStateChip state={row.state} /> },
    {
      id: 'told',
      title: t('told'),
      priority: 3,
      width: 'narrow',
      cell: (row) => <span className="numeric">{row.toldAt.slice(0, 10)}</span>,
    },
  ];
}

function useViews() {
  const t = useWords(needsWords);
  const at = '/portfolio/needs';
  return [
    { label: t('view.open'), href: at },
    { label: t('view.new'), href: `${at}?state=new` },
    { label: t('view.ready'), href: `${at}?state=ready` },
    { label: t('view.mine'), href: `${at}?mine=yes&state=all` },
    { label: t('view.all'), href: `${at}?state=all` },
  ];
}

function useFilters() {
  const t = useWords(needsWords);
  const units = useUnits('portfolio.read-needs');
  const objects = useQuery(asking(listObjects, {})).data?.rows ?? [];
  return [
    {
      name: 'state',
      label: t('state'),
      single: true,
      options: needStates.map((id) => ({ id, label: t(`state.${id}`) })),
    },
    {
      name: 'unit',
      label: t('unit'),
      single: true,
      options: units.map((unit) => ({ id: unit.code, label: unit.name, depth: unit.depth })),
    },
    {
      name: 'object',
      label: t('ask.object'),
      single: true,
      options: objects.map((row) => ({ id: row.code, label: row.name })),
    },
  ];
}

function useAsked() {
  const { search } = useAddress();
  const text = (name: string) => search.get(name) ?? undefined;
  const state = text('state') === 'all' ? ('all' as const) : NeedStates.safeParse(text('state')).data;
  const [unit, object, words] = [text('unit'), text('object'), text('search')];
  return {
    ...(state ? { state } : {}),
    ...(unit ? { unit } : {}),
    ...(object ? { object } : {}),
    ...(words ? { search: words.slice(0, 100) } : {}),
    ...(text('mine') === 'yes' ? { mine: 'yes' as const } : {}),
  };
}
