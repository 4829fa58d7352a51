// The scenarios kept for the unit: opened by their link, made into a draft of a forecast, taken away.
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { asking, call } from '../../../web/client.ts';
import { useWords } from '../../../web/language.tsx';
import { Button } from '../../../web/ui/button.tsx';
import { Card, Quiet, Row, Stack } from '../../../web/ui/layout.tsx';
import { Link } from '../../../web/ui/link.tsx';
import { showNotice } from '../../../web/ui/notice.tsx';
import { useActing } from '../../../web/use-acting.ts';
import { keepScenario, listScenarios, removeScenario, type Scenario } from '../contract.ts';
import { CopyDrawer } from './copy-drawer.tsx';
import type { Choices } from './scenario-choices.ts';
import { scenarioWords } from './scenario-words.ts';

export function KeptScenarios({ unit, choices }: { unit: string; choices: Choices }) {
  const t = useWords(scenarioWords);
  const [copying, setCopying] = useState<Scenario | null>(null);
  const { data } = useQuery(asking(listScenarios, { unit }));
  return (
    <Card title={t('kept')} rank={2}>
      {data?.scenarios.length === 0 ? <Quiet small>{t('kept.none')}</Quiet> : null}
      <ul className="what-if-kept">
        {data?.scenarios.map((each) => (
          <li key={each.scenario}>
            <KeptScenario scenario={each} mayCopy={choices.may.copy} onCopy={() => setCopying(each)} />
          </li>
        ))}
      </ul>
      {copying ? <CopyDrawer scenario={copying} onClose={() => setCopying(null)} /> : null}
    </Card>
  );
}

type KeptScenarioProps = { scenario: Scenario; mayCopy: boolean; onCopy: () => void };

function KeptScenario({ scenario, mayCopy, onCopy }: KeptScenarioProps) {
  const t = useWords(scenarioWords);
  const act = useActing('scenarios');
  const { unit, period, name, note, assumptions } = scenario;
  const back = () => act.run(() => call(keepScenario, { unit, period, name, note, assumptions }));
  const remove = () =>
    act.run(
      () => call(removeScenario, { scenario: scenario.scenario }),
      () => showNotice({ text: t('removed', { name }), undo: back }),
    );
  const [copy] = scenario.copies;
  return (
    <Stack gap={1}>
      <Link href={scenarioAddress(scenario)}>{name}</Link>
      <Quiet small>{t('kept.by', { by: scenario.keptBy, on: scenario.keptAt.slice(0, 10) })}</Quiet>
      {note ? <Quiet small>{note}</Quiet> : null}
      {copy ? (
        <Quiet small>
          <Link href={`/finances/forecast/${copy.version}`}>
            {t('kept.copied', { by: copy.by, on: copy.at.slice(0, 10) })}
          </Link>
        </Quiet>
      ) : null}
      {act.refusal ? <Quiet small>{act.refusal}</Quiet> : null}
      <Row gap={2}>
        {mayCopy ? (
          <Button kind="quiet" small icon="copy" onPress={onCopy} aria-label={t('copyNamed', { name })}>
            {t('copy')}
          </Button>
        ) : null}
        {scenario.mayRemove ? (
          <Button
            kind="quiet"
            small
            icon="trash"
            working={act.working}
            onPress={remove}
            aria-label={t('removeNamed', { name })}
          >
            {t('remove')}
          </Button>
        ) : null}
      </Row>
    </Stack>
  );
}

/** The page with a scenario's assumptions: the link one sends. */
function scenarioAddress({ unit, period, assumptions }: Scenario): string {
  return `/what-if?${new URLSearchParams({ unit, period, if: JSON.stringify(assumptions) })}`;
}
