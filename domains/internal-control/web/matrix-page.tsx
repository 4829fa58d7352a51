// The risks of a unit on the scale in force, as a matrix; a step from there is the scale itself.
import { useQuery } from '@tanstack/react-query';
import { useParam } from '../../../web/address.ts';
import { asking } from '../../../web/client.ts';
import { useRefusalText } from '../../../web/house/refusal-text.ts';
import { useWords } from '../../../web/language.tsx';
import { Banner } from '../../../web/ui/banner.tsx';
import { Quiet, Stack } from '../../../web/ui/layout.tsx';
import { Link } from '../../../web/ui/link.tsx';
import { PageHeader } from '../../../web/ui/page-header.tsx';
import { SkeletonLines } from '../../../web/ui/skeleton.tsx';
import { useUnits } from '../../../web/unit-picker.tsx';
import { UnitField } from '../../people/web/people-parts.tsx';
import { showRiskMatrix } from '../contract.ts';
import { internalControlWords } from './internal-control-words.ts';
import { RiskMatrix } from './risk-matrix.tsx';

export function MatrixPage() {
  const t = useWords(internalControlWords);
  const refused = useRefusalText();
  const units = useUnits('internal-control.read');
  const [chosen, setChosen] = useParam('unit');
  const unit = chosen ?? units[0]?.code;
  const { data, error } = useQuery({ ...asking(showRiskMatrix, { unit: unit ?? '' }), enabled: unit !== undefined });
  return (
    <div className="page">
      <PageHeader
        title={t('matrix')}
        lead={t('matrix.lead')}
        crumbs={[{ label: t('risks'), href: '/internal-control' }]}
      />
      <Stack gap={4}>
        <UnitField value={unit} onChange={setChosen} permission="internal-control.read" />
        {error ? <Banner tone="fault">{refused(error)}</Banner> : data ? null : <SkeletonLines lines={6} />}
        {data ? <RiskMatrix scale={data.scale} risks={data.risks} /> : null}
        {data ? (
          <Quiet small>
            {t('matrix.scale', { version: data.scale.version, day: data.scale.fromOn })}{' '}
            <Link href="/internal-control/scale">{t('scale.about')}</Link>
          </Quiet>
        ) : null}
      </Stack>
    </div>
  );
}
