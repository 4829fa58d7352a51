// A scale drawn as a matrix, probability upwards and consequence to the right. Each cell says with a word how grave it is; the risks
// that stand in it are links.
import { useLanguage, useWords } from '../../../web/language.tsx';
import { Link } from '../../../web/ui/link.tsx';
import type { RiskRow, RiskScale } from '../contract.ts';
import { gravity } from '../control-rules.ts';
import { internalControlWords } from './internal-control-words.ts';
import './matrix.css';

type Scale = Pick<RiskScale, 'probabilities' | 'consequences' | 'amberFrom' | 'redFrom'>;

export function RiskMatrix({ scale, risks }: { scale: Scale; risks: readonly RiskRow[] }) {
  const t = useWords(internalControlWords);
  const { language } = useLanguage();
  const scroll = { role: 'region', 'aria-label': t(risks.length > 0 ? 'matrix' : 'scale'), tabIndex: 0 };
  const upwards = scale.probabilities.map((step, index) => ({ step, probability: index + 1 })).toReversed();
  return (
    // on a phone it is walked sideways, and by keyboard
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
  );
}

type CellProps = { scale: Scale; probability: number; consequence: number; risks: readonly RiskRow[] };

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
