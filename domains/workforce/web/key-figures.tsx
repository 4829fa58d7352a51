// The handful of figures at the top: each value large, last year's beside it in words.
import type { ShownUnit } from '../../../platform/figures/figure.ts';
import { unitWord } from '../../../platform/figures/show.ts';
import { figureAddress } from '../../../web/house/figure-address.ts';
import { useLanguage, useWords } from '../../../web/language.tsx';
import { FigureValue } from '../../../web/ui/figure-link.tsx';
import { Quiet } from '../../../web/ui/layout.tsx';
import { plainly, type StaffFigure } from './staff-charts.ts';
import { workforceWords } from './workforce-words.ts';

export type KeyFiguresProps = { figures: readonly StaffFigure[]; unit: string; period: string };

export function KeyFigures({ figures, unit, period }: KeyFiguresProps) {
  const t = useWords(workforceWords);
  const { language } = useLanguage();
  return (
    <div className="page-figure-row">
      {figures.map((figure) => (
        <FigureValue
          key={figure.figure}
          label={figure.name[language]}
          href={figureAddress(figure.figure, unit, period)}
          value={figure.shownNumber}
          // the server only sends units the figure module knows
          {...(figure.value === null ? {} : { unit: unitWord(figure.shownUnit as ShownUnit, language) })}
        >
          <Quiet small>{figure.hidden ? t('hidden') : t('lastYear', { value: plainly(figure.lastYear) })}</Quiet>
        </FigureValue>
      ))}
    </div>
  );
}
