// What an assignment waits for and what waits for it: "paused because its resource is in …".
import { call } from '../../../web/client.ts';
import { useWords } from '../../../web/language.tsx';
import { Banner } from '../../../web/ui/banner.tsx';
import { Button } from '../../../web/ui/button.tsx';
import { Quiet, Row, Section, Stack } from '../../../web/ui/layout.tsx';
import { Link } from '../../../web/ui/link.tsx';
import { useActing } from '../../../web/use-acting.ts';
import { type AssignmentPage, endDependency } from '../contract.ts';
import { portfolioWords } from './portfolio-words.ts';

export function AssignmentWaits({ page, onAdd }: { page: AssignmentPage; onAdd: () => void }) {
  const t = useWords(portfolioWords);
  const act = useActing('portfolio');
  const may = page.allowed.includes('add-dependency');
  const { assignment } = page;
  return (
    <Section
      title={t('waits')}
      actions={
        may ? (
          <Button small icon="add" onPress={onAdd}>
            {t('waits.add')}
          </Button>
        ) : null
      }
    >
      {act.refusal ? <Banner tone="fault">{act.refusal}</Banner> : null}
      {page.dependencies.length === 0 ? <p className="quiet">{t('waits.none')}</p> : null}
      <ul className="waits">
        {page.dependencies.map((each) => (
          <li key={each.dependency}>
            <Row spread>
              <div>
                {each.assignment ? (
                  <Link href={`/portfolio/assignments/${each.assignment}`}>{each.text}</Link>
                ) : (
                  <span>{each.text}</span>
                )}
                <br />
                <Quiet small>
                  {t(`waits.${each.kind}`)} · {each.begunOn}
                  {each.endedOn ? `–${each.endedOn}` : ''}
                </Quiet>
              </div>
              {may && each.endedOn === null ? (
                <Button
                  small
                  kind="quiet"
                  working={act.working}
                  onPress={() => act.run(() => call(endDependency, { assignment, dependency: each.dependency }))}
                >
                  {t('waits.end')}
                </Button>
              ) : null}
            </Row>
          </li>
        ))}
      </ul>
      {page.waitedOnBy.length > 0 ? (
        <Stack gap={1}>
          <h3>{t('waitedOnBy')}</h3>
          {page.waitedOnBy.map((each) => (
            <Link key={each.assignment} href={`/portfolio/assignments/${each.assignment}`}>
              {each.number} {each.title}
            </Link>
          ))}
        </Stack>
      ) : null}
    </Section>
  );
}
