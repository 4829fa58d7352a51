// The matrix: the risks of a unit on the scale in force, probability upwards and consequence to the right. Each cell says with a word
// how grave it is; its risks are links.
import { useQuery } from '@tanstack/react-query';
import { useParam } from '../../../web/address.ts';
import { asking } from '../../../web/client.ts';
import { useRefusalText } from '../../../web/house/refusal-text.ts';
import { useLanguage, useWords } from '../../../web/language.tsx';
import { Banner } from '../../../web/ui/banner.tsx';
import { Quiet, Stack } from '../../../web/ui/layout.tsx';
import { Link } from '../../../web/ui/link.tsx';
import { PageHeader } from '../../../web/ui/page-header.tsx';
import { SkeletonLines } from '../../../web/ui/skeleton.tsx';
import { useUnits } from '../../../web/unit-picker.tsx';
import { UnitField } from '../../people/web/people-parts.tsx';
import { type RiskRow, type RiskScale, showRiskMatrix } from '../contract.ts';
import { gravity } from '../control-rules.ts';
import { internalControlWords } from './internal-control-words.ts';
import './matrix.css';

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
        {data ? <Matrix scale={data.scale} risks={data.risks} /> : null}
      </Stack>
    </div>
  );
}

function Matrix({ scale, risks }: { scale: RiskScale; risks: readonly RiskRow[] }) {
  const t = useWords(internalControlWords);
  const { language } = useLanguage();
  const scroll = { role: 'region', 'aria-label': t('matrix'), tabIndex: 0 };
  const upwards = scale.probabilities.map((step, index) => ({ step, probability: index + 1 })).toReversed();
  return (
    <Stack gap={3}>
      {/* on a phone it is walked sideways, and by keyboard */}
      <div className="risk-matrix-scroll" {...scroll}>
        <table className="risk-matrix">
          <caption className="for-readers">{t('matrix')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('matrix.corner')}</th>
              {scale.consequences.map((step, index) => (
                <th key={step.sv} scope="col">
                  {index + 1} {step[language]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {upwards.map(({ step, probability }) => (
              <tr key={step.sv}>
                <th scope="row">
                  {probability} {step[language]}
                </th>
                {scale.consequences.map((_, index) => (
                  <Cell
                    key={scale.consequences[index]?.sv}
                    scale={scale}
                    probability={probability}
                    consequence={index + 1}
                    risks={risks.filter((each) => each.probability === probability && each.consequence === index + 1)}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Quiet small>{t('matrix.scale', { version: scale.version, day: scale.fromOn })}</Quiet>
    </Stack>
  );
}

type CellProps = { scale: RiskScale; probability: number; consequence: number; risks: readonly RiskRow[] };

function Cell({ scale, probability, consequence, risks }: CellProps) {
  const t = useWords(internalControlWords);
  const grave = gravity(probability, consequence, scale);
  return (
    <td data-gravity={grave}>
      <span className="quiet small">{t(`gravity.${grave}`)}</span>
      {risks.map((each) => (
        <Link key={each.risk} href={`/internal-control/risks/${each.risk}`}>
          <span title={each.title}>{each.number}</span>
        </Link>
      ))}
    </td>
  );
}
