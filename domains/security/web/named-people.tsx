// Who may know of an incident beside the security role, as what.
import { call } from '../../../web/client.ts';
import { useWords } from '../../../web/language.tsx';
import { Banner } from '../../../web/ui/banner.tsx';
import { Button, IconButton } from '../../../web/ui/button.tsx';
import { Quiet, Row, Section, Stack } from '../../../web/ui/layout.tsx';
import { useActing } from '../../../web/use-acting.ts';
import { type IncidentPage, takePersonOut } from '../contract.ts';
import type { Step } from './incident-steps.tsx';
import { securityWords } from './security-words.ts';

export function NamedPeople({ page, onStep }: { page: IncidentPage; onStep: (step: Step) => void }) {
  const t = useWords(securityWords);
  const act = useActing('security');
  const maySteer = page.allowed.includes('steer');
  return (
    <Section
      title={t('people')}
      level={3}
      actions={
        maySteer ? (
          <Button small icon="add" onPress={() => onStep({ kind: 'person' })}>
            {t('namePerson')}
          </Button>
        ) : null
      }
    >
      <Stack gap={2}>
        {act.refusal ? <Banner tone="fault">{act.refusal}</Banner> : null}
        {page.people.map((each) => (
          <Row key={each.person} gap={2}>
            <span>{each.name}</span>
            <Quiet small>{t(`part.${each.part}`)}</Quiet>
            {maySteer ? (
              <IconButton
                small
                icon="close"
                label={t('takePersonOut', { name: each.name })}
                onPress={() => act.run(() => call(takePersonOut, { incident: page.incident, person: each.person }))}
              />
            ) : null}
          </Row>
        ))}
        <Quiet small>{t('people.note')}</Quiet>
      </Stack>
    </Section>
  );
}
