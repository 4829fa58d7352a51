// The map of the architecture: three views, filters and search in the address, what falls if something falls drawn on it and
// told beside it, and the same as a table.
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { z } from 'zod';
import { useAddress, useGo, useParam } from '../../../../web/address.ts';
import { asking } from '../../../../web/client.ts';
import { useRefusalText } from '../../../../web/house/refusal-text.ts';
import { useWords } from '../../../../web/language.tsx';
import { Banner } from '../../../../web/ui/banner.tsx';
import { Button } from '../../../../web/ui/button.tsx';
import { FilterBar } from '../../../../web/ui/filter-bar.tsx';
import { ButtonLink } from '../../../../web/ui/link.tsx';
import { PageHeader } from '../../../../web/ui/page-header.tsx';
import { Views } from '../../../../web/ui/pages/list-frame.tsx';
import { SkeletonPage } from '../../../../web/ui/skeleton.tsx';
import { EmptyState, ErrorState } from '../../../../web/ui/state-notes.tsx';
import { SearchField } from '../../../../web/ui/text-field.tsx';
import { withParam, withParams } from '../../../../web/ui/url-filters.ts';
import { componentKinds, MapView, mapViews } from '../../architecture/component-rules.ts';
import { type Impact, showImpact, showMap } from '../../architecture/map-contract.ts';
import { architectureWords } from './architecture-words.ts';
import './architecture.css';
import { MapAside } from './map-aside.tsx';
import { MapCanvas } from './map-canvas.tsx';
import type { Marks, Shown } from './map-drawing.ts';
import { MapPaper } from './map-paper.tsx';
import { foundIn, type MapAnswer, type Scene, sceneOf } from './map-scene.ts';
import { MapTable } from './map-table.tsx';

export function MapPage() {
  const t = useWords(architectureWords);
  const refused = useRefusalText();
  const { data, error } = useQuery(asking(showMap, {}));
  const views = useMapViews();
  if (error) return <ErrorState what={refused(error)} wholePage />;
  if (!data) return <SkeletonPage />;
  return (
    <div className="page">
      <PageHeader title={t('map')} lead={t('mapLead')} actions={<Actions />} />
      <Views views={views} />
      <MapTools answer={data} />
      <MapBody answer={data} />
    </div>
  );
}

function Actions() {
  const t = useWords(architectureWords);
  const { path, search } = useAddress();
  const isTable = search.get('as') === 'table';
  return (
    <>
      <ButtonLink href={path + withParam(search, 'as', isTable ? undefined : 'table')} icon={isTable ? 'map' : 'table'}>
        {t(isTable ? 'asMap' : 'asTable')}
      </ButtonLink>
      <Button kind="quiet" icon="print" onPress={() => window.print()}>
        {t('print')}
      </Button>
      <ButtonLink href="/architecture/faults" kind="quiet" icon="alert">
        {t('faults')}
      </ButtonLink>
      <ButtonLink href="/architecture/archimate" kind="quiet" icon="file">
        {t('archimate')}
      </ButtonLink>
    </>
  );
}

function useMapViews() {
  const t = useWords(architectureWords);
  const { path, search } = useAddress();
  return mapViews.map((view) => ({
    label: t(`mapView.${view}`),
    href: path + withParam(search, 'view', view === 'society' ? undefined : view),
  }));
}

function MapTools({ answer }: { answer: MapAnswer }) {
  const t = useWords(architectureWords);
  const [search, setSearch] = useParam('search');
  const byName = ([a, one]: readonly [string, string], [b, two]: readonly [string, string]) =>
    one.localeCompare(two) || a.localeCompare(b);
  const options = (names: Readonly<Record<string, string>>) =>
    Object.entries(names)
      .toSorted(byName)
      .map(([id, label]) => ({ id, label }));
  return (
    <div className="list-tools screen-only">
      <SearchField label={t('searchMap')} value={search ?? ''} onChange={(text) => setSearch(text || undefined)} />
      <FilterBar
        filters={[
          { name: 'kind', label: t('kind'), options: componentKinds.map((id) => ({ id, label: t(`kind.${id}`) })) },
          { name: 'object', label: t('object'), options: options(answer.objects) },
          { name: 'unit', label: t('unit'), options: options(answer.units) },
        ]}
      />
    </div>
  );
}

function MapBody({ answer }: { answer: MapAnswer }) {
  const t = useWords(architectureWords);
  const go = useGo();
  const refused = useRefusalText();
  const { path, search } = useAddress();
  const scene = useScene(answer);
  const stopped = (search.get('stop') ?? '').split(',').filter((code) => code !== '');
  const impact = useQuery({ ...asking(showImpact, { parts: stopped.join(',') }), enabled: stopped.length > 0 });
  const told = stopped.length > 0 ? impact.data : undefined;
  const shown = useShown(scene, told);
  const select = (at: number | null) => {
    const code = at === null ? undefined : scene.nodes[at]?.c;
    go(path + withParam(search, 'part', code), { replace: true });
  };
  const stop = (at: number) => {
    const code = scene.nodes[at]?.c ?? '';
    const next = stopped.includes(code) ? stopped.filter((one) => one !== code) : [...stopped, code];
    go(path + withParams(search, { part: [code], stop: [next.join(',')] }), { replace: true });
  };
  if (scene.nodes.length === 0)
    return (
      <EmptyState icon="map" title={t('mapEmpty')}>
        {t('mapEmptyNote')}
      </EmptyState>
    );
  const chosen = shown.selected === null ? undefined : scene.nodes[shown.selected];
  return (
    <>
      {impact.error && stopped.length > 0 ? <Banner tone="fault">{refused(impact.error)}</Banner> : null}
      <MapPaper shown={shown} />
      <div className="map-place">
        {search.get('as') === 'table' ? (
          <MapTable shown={shown} />
        ) : (
          <MapCanvas
            shown={shown}
            label={t('mapLabel', { count: scene.nodes.length, view: t(`mapView.${scene.view}`) })}
            told={chosen ? `${chosen.n}, ${t(`kind.${chosen.k}`)}` : ''}
            onSelect={select}
            onOpen={(at) => go(`/systems/${scene.nodes[at]?.id ?? ''}`)}
            onStop={stop}
          />
        )}
        <MapAside shown={shown} impact={told} onSelect={select} onStop={stop} />
      </div>
    </>
  );
}

function useScene(answer: MapAnswer): Scene {
  const { search } = useAddress();
  const view = MapView.safeParse(search.get('view')).data ?? 'society';
  // choosing a part changes the address but not the drawing: only what the filters say draws it anew
  const chosen = JSON.stringify(['kind', 'object', 'unit'].map((name) => search.getAll(name)));
  return useMemo(() => {
    const [kinds = [], objects = [], units = []] = z.array(z.array(z.string())).parse(JSON.parse(chosen));
    return sceneOf(answer, view, { kinds, objects, units });
  }, [answer, view, chosen]);
}

const bandWords = {
  society: ['band.society.0', 'band.society.1', 'band.society.2'],
  applications: ['band.applications.0', 'band.applications.1', 'band.applications.2'],
  technology: ['band.technology.0', 'band.technology.1', 'band.technology.2', 'band.technology.3', 'band.technology.4'],
} as const;

function useShown(scene: Scene, impact: Impact | undefined): Shown {
  const t = useWords(architectureWords);
  const { search } = useAddress();
  const [text, part] = [search.get('search') ?? '', search.get('part')?.toLowerCase()];
  return useMemo(() => {
    const found = foundIn(scene, text);
    const [first] = found ?? [];
    const named = part === undefined ? undefined : scene.placeOf.get(part);
    return {
      scene,
      found,
      selected: named ?? (found?.size === 1 ? (first ?? null) : null),
      marks: impact ? marksOf(scene, impact) : null,
      bandTitles: bandWords[scene.view].map((word) => t(word)),
    };
  }, [scene, text, part, impact, t]);
}

function marksOf(scene: Scene, impact: Impact): Marks {
  const marks = new Uint8Array(scene.nodes.length);
  const mark = (parts: readonly { component: string }[], value: number) => {
    for (const { component } of parts) {
      const at = scene.placeOf.get(component);
      if (at !== undefined) marks[at] = value;
    }
  };
  mark(impact.weakens, 3);
  mark(impact.falls, 2);
  mark(impact.stopped, 1);
  return marks;
}
