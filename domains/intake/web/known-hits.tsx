// What is known already: disturbances with "the same for me", what can be ordered, notices and my own cases.
import { call } from '../../../web/client.ts';
import { useWords } from '../../../web/language.tsx';
import { Banner } from '../../../web/ui/banner.tsx';
import { Button } from '../../../web/ui/button.tsx';
import { Icon, type IconName } from '../../../web/ui/icon.tsx';
import { Quiet } from '../../../web/ui/layout.tsx';
import { Link } from '../../../web/ui/link.tsx';
import { showNotice } from '../../../web/ui/notice.tsx';
import { useActing } from '../../../web/use-acting.ts';
import { joinCase } from '../../service-desk/contract.ts';
import type { DoorHit } from '../contract.ts';
import { intakeWords } from './intake-words.ts';

const icons: Record<DoorHit['kind'], IconName> = {
  disturbance: 'alert',
  'known-error': 'help',
  notice: 'bell',
  item: 'grid',
  case: 'case',
  article: 'book',
};

export function KnownHits({ hits, words }: { hits: readonly DoorHit[]; words: string }) {
  const t = useWords(intakeWords);
  const act = useActing('intake', 'service-desk');
  if (hits.length === 0) return words.length > 2 ? <Quiet>{t('nothingKnown')}</Quiet> : null;
  const join = (hit: DoorHit) =>
    act.run(
      () => call(joinCase, { case: hit.id }),
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
              {hit.address ? <Link href={hit.address}>{hit.title}</Link> : <strong>{hit.title}</strong>}
              <Quiet small>
                {[t(`kind.${hit.kind}`), hit.note, hit.followers ? t('followers', { count: hit.followers }) : '']
                  .filter(Boolean)
                  .join(' · ')}
              </Quiet>
            </div>
            {hit.kind !== 'disturbance' ? null : hit.isMine ? (
              <Quiet small>{t('isMine')}</Quiet>
            ) : (
              <Button working={act.working} onPress={() => join(hit)}>
                {t('sameForMe')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
