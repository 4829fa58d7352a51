// The scale that risks are judged on: the version in force drawn out, those before and to come, and what a new one means for risks
// judged on an older one.
import { useQuery } from '@tanstack/react-query';
import type { AnswerOf } from '../../../platform/operation/operation.ts';
import { asking } from '../../../web/client.ts';
import { useRefusalText } from '../../../web/house/refusal-text.ts';
import { useWords } from '../../../web/language.tsx';
import { Banner } from '../../../web/ui/banner.tsx';
import { Chip } from '../../../web/ui/chip.tsx';
import { Quiet, Section, Stack } from '../../../web/ui/layout.tsx';
import { ButtonLink } from '../../../web/ui/link.tsx';
import { PageHeader } from '../../../web/ui/page-header.tsx';
import { SkeletonLines } from '../../../web/ui/skeleton.tsx';
import { listRiskScales } from '../contract.ts';
import { internalControlWords } from './internal-control-words.ts';
import { RiskMatrix } from './risk-matrix.tsx';

type Version = AnswerOf<typeof listRiskScales>['scales'][number];

export function ScalePage() {
  const t = useWords(internalControlWords);
  const refused = useRefusalText();
  const { data, error } = useQuery(asking(listRiskScales, {}));
  return (
    <div className="page">
      <PageHeader
        title={t('scale')}
        lead={t('scale.lead')}
        crumbs={[
          { label: t('risks'), href: '/internal-control' },
          { label: t('matrix'), href: '/internal-control/matrix' },
        ]}
        actions={
          data?.maySet ? (
            <ButtonLink href="/internal-control/scale/new" kind="primary" icon="add">
              {t('scale.new')}
            </ButtonLink>
          ) : null
        }
      />
      <Stack gap={5}>
        {error ? <Banner tone="fault">{refused(error)}</Banner> : data ? null : <SkeletonLines lines={6} />}
        {data?.scales.length === 0 ? <Quiet>{t('scale.none')}</Quiet> : null}
        {data?.scales.map((each) => (
          <OneVersion key={each.version} version={each} />
        ))}
        {data && !data.maySet ? <Quiet small>{t('scale.who')}</Quiet> : null}
      </Stack>
    </div>
  );
}

function OneVersion({ version }: { version: Version }) {
  const t = useWords(internalControlWords);
  const { untilOn, state } = version;
  return (
    <Section title={t('scale.version', { version: version.version })}>
      <Stack gap={3}>
        <span>
          <Chip tone={state === 'in-force' ? 'done' : 'plain'}>{t(`scale.${state}`)}</Chip>{' '}
          {untilOn
            ? t('scale.fromUntil', { from: version.fromOn, until: untilOn })
            : t('scale.from', { from: version.fromOn })}
        </span>
        <RiskMatrix scale={version} risks={[]} />
        <Quiet small>
          {t('scale.bounds', { amber: version.amberFrom, red: version.redFrom })}{' '}
          {state === 'past'
            ? t('scale.oldRisks', { count: version.risks })
            : t('scale.risks', { count: version.risks })}
          {version.setBy ? ` ${t('scale.setBy', { who: version.setBy, day: version.setAt.slice(0, 10) })}` : ''}
        </Quiet>
      </Stack>
    </Section>
  );
}
