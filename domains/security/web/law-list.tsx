// The laws judged to apply: since when, why and by whom, and what may be corrected. One that was lifted stays to be seen.
import { useLanguage, useWords } from '../../../web/language.tsx';
import { Banner } from '../../../web/ui/banner.tsx';
import { Button } from '../../../web/ui/button.tsx';
import { Chip } from '../../../web/ui/chip.tsx';
import { Card, Quiet, Row, Section, Stack } from '../../../web/ui/layout.tsx';
import { Time } from '../../../web/ui/time.tsx';
import type { IncidentPage, Track } from '../contract.ts';
import { regimeWords } from '../law-words.ts';
import { Moment } from './incident-marks.tsx';
import type { Step } from './incident-steps.tsx';
import { securityWords } from './security-words.ts';

export function Laws({ page, onStep }: { page: IncidentPage; onStep: (step: Step) => void }) {
  const t = useWords(securityWords);
  if (page.tracks.length === 0) return null;
  const isUnsure = page.tracks.some(({ standing, liftedAt }) => standing === 'check' && liftedAt === null);
  return (
    <Section title={t('laws')}>
      <Stack gap={3}>
        {isUnsure ? <Banner tone="attention">{t('law.check')}</Banner> : null}
        {page.tracks.map((track) => (
          <Law key={track.track} page={page} track={track} onStep={onStep} />
        ))}
      </Stack>
    </Section>
  );
}

type LawProps = { page: IncidentPage; track: Track; onStep: (step: Step) => void };

function Law({ page, track, onStep }: LawProps) {
  const t = useWords(securityWords);
  const { language } = useLanguage();
  const isOn = track.liftedAt === null;
  return (
    <Card
      title={`${regimeWords[language][track.regime]} (${t(`country.${track.country}`)})`}
      actions={isOn ? null : <Chip>{t('clock.lifted')}</Chip>}
    >
      <Stack gap={2}>
        <span>{track.law}</span>
        <Quiet small>
          {t('awareAt')} <Moment at={track.awareAt} /> · {track.judgedBy}
          {track.regime === 'personal-data' ? ` · ${t(`risk.${track.risk}`)}` : ''}
        </Quiet>
        {track.reason ? <span>{track.reason}</span> : null}
        {track.liftedAt ? (
          <Quiet small>
            {t('lifted')} <Time at={track.liftedAt} /> · {track.liftedBy}: {track.liftedReason}
          </Quiet>
        ) : null}
        {isOn && page.allowed.length > 0 ? (
          <Row gap={2}>
            {page.allowed.includes('steer') ? (
              <Button small onPress={() => onStep({ kind: 'judgement', track })}>
                {t('changeJudgement')}
              </Button>
            ) : null}
            <Button small onPress={() => onStep({ kind: 'request', track })}>
              {t('noteRequest')}
            </Button>
            {page.allowed.includes('steer') ? (
              <Button small kind="quiet" onPress={() => onStep({ kind: 'lift', track })}>
                {t('liftLaw')}
              </Button>
            ) : null}
          </Row>
        ) : null}
      </Stack>
    </Card>
  );
}
