// Needs that may be the same: proposed by how alike their words are, joined by a person and taken apart again.
import { call } from '../../../../web/client.ts';
import { useWords } from '../../../../web/language.tsx';
import { Banner } from '../../../../web/ui/banner.tsx';
import { Button } from '../../../../web/ui/button.tsx';
import { Quiet, Row, Section } from '../../../../web/ui/layout.tsx';
import { Link } from '../../../../web/ui/link.tsx';
import { useActing } from '../../../../web/use-acting.ts';
import { joinNeeds, type PortfolioNeedPage, unJoinNeed } from '../../contract.ts';
import { needsWords } from './needs-words.ts';

export function SameNeeds({ page }: { page: PortfolioNeedPage }) {
  const t = useWords(needsWords);
  const act = useActing('portfolio');
  const may = page.allowed.includes('join-needs');
  if (page.joined.length === 0 && page.alike.length === 0 && !(page.joinedTo && may)) return null;
  return (
    <Section title={t('same')} note={page.alike.length > 0 ? t('same.note') : undefined}>
      {act.refusal ? <Banner tone="fault">{act.refusal}</Banner> : null}
      <ul className="waits">
        {page.joinedTo && may ? (
          <li>
            <Button
              small
              icon="unlink"
              working={act.working}
              onPress={() => act.run(() => call(unJoinNeed, { need: page.need }))}
            >
              {t('unJoin', { number: page.joinedTo.number })}
            </Button>
          </li>
        ) : null}
        {page.joined.map((each) => (
          <li key={each.need}>
            <Row spread>
              <div>
                <Link href={`/portfolio/needs/${each.need}`}>
                  {each.number} {each.title}
                </Link>
                <br />
                <Quiet small>{t('joinedHere', { name: each.by })}</Quiet>
              </div>
              {may ? (
                <Button
                  small
                  kind="quiet"
                  icon="unlink"
                  working={act.working}
                  onPress={() => act.run(() => call(unJoinNeed, { need: each.need }))}
                >
                  {t('apart')}
                </Button>
              ) : null}
            </Row>
          </li>
        ))}
        {page.alike.map((each) => (
          <li key={each.need}>
            <Row spread>
              <div>
                <Link href={`/portfolio/needs/${each.need}`}>
                  {each.number} {each.title}
                </Link>
                <br />
                <Quiet small>{t('alike', { percent: Math.round(each.thousandths / 10) })}</Quiet>
              </div>
              {may ? (
                <Button
                  small
                  icon="link"
                  working={act.working}
                  onPress={() => act.run(() => call(joinNeeds, { need: page.need, to: each.need }))}
                >
                  {t('join', { number: each.number })}
                </Button>
              ) : null}
            </Row>
          </li>
        ))}
      </ul>
    </Section>
  );
}
