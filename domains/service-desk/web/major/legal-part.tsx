// What the law asks and by when, from the moment the region became aware: each report with its deadline or when it was sent.
import { useLanguage, useWords } from '../../../../web/language.tsx';
import { Button } from '../../../../web/ui/button.tsx';
import { Chip } from '../../../../web/ui/chip.tsx';
import { Quiet, Row, Section, Stack } from '../../../../web/ui/layout.tsx';
import { Time } from '../../../../web/ui/time.tsx';
import { exactTimeText } from '../../../../web/ui/time-text.ts';
import type { MajorPage } from '../../contract.ts';
import type { DrawerStep } from './major-steps.tsx';
import { majorWords } from './major-words.ts';

export function LegalPart({ page, onStep }: { page: MajorPage; onStep: (step: DrawerStep) => void }) {
  const t = useWords(majorWords);
  const maySet = page.allowed.includes('set-aware');
  if (!page.aware && !maySet) return null;
  return (
    <Section
      title={t('legal')}
      note={t('legalNote')}
      actions={
        maySet ? (
          <Button small icon="shield" onPress={() => onStep({ id: 'aware' })}>
            {t('setAware')}
          </Button>
        ) : null
      }
    >
      {page.aware ? (
        <Stack gap={3}>
          <Quiet small>
            {t('awareDay')} <Time at={page.aware.at} />, {t('awareBy', { name: page.aware.name })}
          </Quiet>
          {page.legal.map((each) => (
            <LegalLine key={each.step} line={each} mayNote={page.allowed.includes('note-legal-step')} onStep={onStep} />
          ))}
        </Stack>
      ) : null}
    </Section>
  );
}

function LegalLine({
  line,
  mayNote,
  onStep,
}: {
  line: MajorPage['legal'][number];
  mayNote: boolean;
  onStep: (step: DrawerStep) => void;
}) {
  const t = useWords(majorWords);
  const { language } = useLanguage();
  const exact = (at: string): string => exactTimeText(new Date(at), language);
  const said = line.sentAt
    ? t('legal.sent', { when: exact(line.sentAt) })
    : line.dueAt
      ? t('legal.before', { when: exact(line.dueAt) })
      : t('legal.waits');
  return (
    <Stack gap={1}>
      <strong>{t(`step.${line.step}`)}</strong>
      <Row gap={2}>
        <span className="numeric">{said}</span>
        {line.isLate ? (
          <Chip tone="fault" icon="clock">
            {t('late')}
          </Chip>
        ) : line.sentAt ? (
          <Chip tone="done">{t('done')}</Chip>
        ) : null}
        {!line.sentAt && line.dueAt && mayNote ? (
          <Button small onPress={() => onStep({ id: 'legal', step: line.step })}>
            {t('noteSent')}
          </Button>
        ) : null}
      </Row>
      {line.receipt ? <Quiet small>{line.receipt}</Quiet> : null}
    </Stack>
  );
}
