// What is known already: what is wrong, each once, with "the same for me"; what to do, what can be ordered, my things and cases.
import { call } from '../../../web/client.ts';
import { useWords } from '../../../web/language.tsx';
import { Banner } from '../../../web/ui/banner.tsx';
import { Button } from '../../../web/ui/button.tsx';
import { Icon, type IconName } from '../../../web/ui/icon.tsx';
import { Quiet } from '../../../web/ui/layout.tsx';
import { Link } from '../../../web/ui/link.tsx';
import { showNotice } from '../../../web/ui/notice.tsx';
import { Time } from '../../../web/ui/time.tsx';
import { useActing } from '../../../web/use-acting.ts';
import { joinCase } from '../../service-desk/contract.ts';
import type { DoorHit } from '../contract.ts';
import { intakeWords } from './intake-words.ts';
import { PiecesToChoose } from './pieces-to-choose.tsx';

// each stands for one thing, as in the navigation
const icons: Record<DoorHit['kind'], IconName> = {
  disturbance: 'alert',
  'known-error': 'wrench',
  notice: 'bell',
  item: 'grid',
  equipment: 'laptop',
  case: 'case',
  article: 'book',
};

export function KnownHits({ hits, words }: { hits: readonly DoorHit[]; words: string }) {
  const t = useWords(intakeWords);
  const act = useActing('intake', 'service-desk');
  if (hits.length === 0) return words.length > 2 ? <Quiet>{t('nothingKnown')}</Quiet> : null;
  const join = (id: string) =>
    act.run(
      () => call(joinCase, { case: id }),
      ({ number }) => showNotice({ text: t('joined', { number }) }),
    );
  return (
    <section aria-label={t('known')}>
      <h2>{t('known')}</h2>
      {act.refusal ? <Banner tone="fault">{act.refusal}</Banner> : null}
      <ul className="door-hits">
        {hits.map((hit) => (
          <li key={`${hit.kind} ${hit.id}`} data-kind={hit.kind}>
            <Icon name={icons[hit.kind]} />
            <div className="door-hit-words">
              {hit.address && hit.pieces === null ? (
                <Link href={hit.address}>{hit.title}</Link>
              ) : (
                <strong>{hit.title}</strong>
              )}
              <HitFacts hit={hit} />
              {hit.pieces === null ? null : <PiecesToChoose name={hit.title} />}
            </div>
            <SameForMe hit={hit} working={act.working} onJoin={join} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What kind of thing it is, what it says of itself, how many have it, and since when. */
function HitFacts({ hit }: { hit: DoorHit }) {
  const t = useWords(intakeWords);
  const facts = [
    t(hit.isMajor ? 'kind.major' : `kind.${hit.kind}`),
    hit.note,
    hit.people ? t('people', { count: hit.people }) : '',
    hit.pieces ? t('pieces', { count: hit.pieces }) : '',
  ].filter(Boolean);
  return (
    <Quiet small>
      {facts.join(' · ')}
      {hit.at ? (
        <>
          {' · '}
          <Time at={hit.at} />
        </>
      ) : null}
    </Quiet>
  );
}

type SameForMeProps = { hit: DoorHit; working: boolean; onJoin: (id: string) => void };

function SameForMe({ hit, working, onJoin }: SameForMeProps) {
  const t = useWords(intakeWords);
  const { join } = hit;
  if (hit.isMine) return <Quiet small>{t('isMine')}</Quiet>;
  if (join === null) return null;
  return (
    <Button aria-label={`${t('sameForMe')}: ${hit.title}`} working={working} onPress={() => onJoin(join)}>
      {t('sameForMe')}
    </Button>
  );
}
