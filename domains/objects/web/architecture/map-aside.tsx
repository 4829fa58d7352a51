// Beside the map: the part that is chosen with what it stands on and carries, and what falls if what was stopped stops. All
// of it can be walked by key alone.
import { useWords } from '../../../../web/language.tsx';
import { Banner } from '../../../../web/ui/banner.tsx';
import { Button } from '../../../../web/ui/button.tsx';
import { Card, Row, Stack } from '../../../../web/ui/layout.tsx';
import { ButtonLink } from '../../../../web/ui/link.tsx';
import { Facts } from '../../../../web/ui/page-header.tsx';
import type { Impact } from '../../architecture/map-contract.ts';
import { architectureWords } from './architecture-words.ts';
import { LevelsMark, StateChip } from './component-marks.tsx';
import { type Shown, signs } from './map-drawing.ts';

type Props = {
  shown: Shown;
  impact: Impact | undefined;
  onSelect: (at: number | null) => void;
  onStop: (at: number) => void;
};

export function MapAside({ shown, impact, onSelect, onStop }: Props) {
  const t = useWords(architectureWords);
  const { scene, selected } = shown;
  return (
    <aside className="map-aside" aria-label={t('mapAside')}>
      {selected === null ? null : <Chosen shown={shown} at={selected} onSelect={onSelect} onStop={onStop} />}
      {impact ? <Fall impact={impact} scene={scene} onSelect={onSelect} /> : null}
      {selected === null && !impact ? <Guide shown={shown} onSelect={onSelect} /> : null}
    </aside>
  );
}

/** With nothing chosen: how many there are, and what was searched for. */
function Guide({ shown, onSelect }: { shown: Shown; onSelect: Props['onSelect'] }) {
  const t = useWords(architectureWords);
  const { scene, found } = shown;
  if (found !== null)
    return (
      <Card rank={2} title={t('found', { count: found.size })}>
        <Parts scene={scene} places={[...found]} onSelect={onSelect} />
      </Card>
    );
  return (
    <Card rank={2} title={t('onTheMap', { count: scene.nodes.length })}>
      <p>{t('mapGuide')}</p>
      <p className="quiet small">{t('mapLines')}</p>
      {scene.bundles.length > 0 ? <p className="quiet small">{t('mapBundles')}</p> : null}
    </Card>
  );
}

function Chosen({ shown, at, onSelect, onStop }: { shown: Shown; at: number } & Pick<Props, 'onSelect' | 'onStop'>) {
  const t = useWords(architectureWords);
  const { scene, marks } = shown;
  const node = scene.nodes[at];
  if (!node) return null;
  const touching = scene.touching[at] ?? [];
  const below = [...new Set(touching.filter((each) => each.to === at && each.from !== at).map((each) => each.from))];
  const above = [...new Set(touching.filter((each) => each.from === at && each.to !== at).map((each) => each.to))];
  const isStopped = marks?.[at] === 1;
  return (
    <Card rank={2} title={node.n}>
      <Stack gap={4}>
        <StateChip state={node.s} />
        <Facts
          stacked
          facts={[
            { label: t('code'), value: node.c },
            { label: t('kind'), value: t(`kind.${node.k}`) },
            { label: t('klassa'), value: <LevelsMark levels={node.l} /> },
          ]}
        />
        <div className="screen-only">
          <Row gap={2}>
            <Button kind="primary" small icon={isStopped ? 'undo' : 'alert'} onPress={() => onStop(at)}>
              {t(isStopped ? 'unstop' : 'stopIt')}
            </Button>
            <ButtonLink href={`/systems/${node.id}`} small>
              {t('open')}
            </ButtonLink>
            <Button kind="quiet" small onPress={() => onSelect(null)}>
              {t('unselect')}
            </Button>
          </Row>
        </div>
        <h3>{t('standsOnCount', { count: below.length })}</h3>
        <Parts scene={scene} places={below} onSelect={onSelect} />
        <h3>{t('carriesCount', { count: above.length })}</h3>
        <Parts scene={scene} places={above} onSelect={onSelect} />
      </Stack>
    </Card>
  );
}

function Parts({
  scene,
  places,
  onSelect,
}: {
  scene: Shown['scene'];
  places: readonly number[];
  onSelect: Props['onSelect'];
}) {
  const t = useWords(architectureWords);
  const parts = places
    .flatMap((at) => {
      const node = scene.nodes[at];
      return node ? [{ at, node }] : [];
    })
    .toSorted((a, b) => a.node.n.localeCompare(b.node.n));
  return (
    <ul className="map-list">
      {parts.slice(0, 200).map(({ at, node }) => (
        <li key={at}>
          <button type="button" className="map-pick" onClick={() => onSelect(at)}>
            {node.n}
          </button>
          <span className="quiet small">{t(`kind.${node.k}`)}</span>
        </li>
      ))}
    </ul>
  );
}

function Fall({ impact, scene, onSelect }: { impact: Impact; scene: Shown['scene']; onSelect: Props['onSelect'] }) {
  const t = useWords(architectureWords);
  const { counts } = impact;
  return (
    <Card rank={2} title={t('fallTitle', { names: impact.stopped.map((part) => part.name).join(', ') })}>
      <Stack gap={4}>
        <p>{t('fallSum', { falls: counts.falls, weakens: counts.weakens, integrations: counts.integrations })}</p>
        {impact.circles.map((circle) => (
          <Banner key={circle.map((part) => part.component).join()} tone="attention">
            {t('circleIn', { way: [...circle, ...circle.slice(0, 1)].map((part) => part.name).join(' → ') })}
          </Banner>
        ))}
        {impact.falls.length === 0 ? null : <h3>{t('falls', { count: counts.falls })}</h3>}
        <ul className="map-list">
          {impact.falls.slice(0, 300).map((part) => (
            <li key={part.component}>
              <span className="map-sign-falls" aria-hidden="true">
                {signs[2]}
              </span>
              <Pick id={part.component} name={part.name} scene={scene} onSelect={onSelect} />
              <span className="quiet small">
                {t(`kind.${part.kind}`)} · {t('because', { name: part.because ?? '' })}
              </span>
            </li>
          ))}
        </ul>
        {impact.weakens.length === 0 ? null : <h3>{t('weakened', { count: counts.weakens })}</h3>}
        <ul className="map-list">
          {impact.weakens.slice(0, 300).map((part) => (
            <li key={part.component}>
              <span className="map-sign-weakens" aria-hidden="true">
                {signs[3]}
              </span>
              <Pick id={part.component} name={part.name} scene={scene} onSelect={onSelect} />
              <span className="quiet small">{t(`kind.${part.kind}`)}</span>
            </li>
          ))}
        </ul>
        {counts.falls > 300 || counts.weakens > 300 ? (
          <p className="quiet small">{t('listCut', { count: 300 })}</p>
        ) : null}
      </Stack>
    </Card>
  );
}

/** A part on this map is chosen on it; one that is not is opened. */
function Pick({
  id,
  name,
  scene,
  onSelect,
}: {
  id: string;
  name: string;
  scene: Shown['scene'];
  onSelect: Props['onSelect'];
}) {
  const at = scene.placeOf.get(id);
  if (at === undefined) return <span>{name}</span>;
  return (
    <button type="button" className="map-pick" onClick={() => onSelect(at)}>
      {name}
    </button>
  );
}
