// Everything this domain publishes to the figure book.
import type { Figures } from '../../platform/figures/figure-book.ts';
import { factSources } from './fact-sources.ts';
import { sickLeaveFigures } from './sick-leave-figures.ts';
import { staffFigures } from './staff-figures.ts';
import { surveyFigures } from './survey-figures.ts';
import { turnoverElsewhereFigures } from './turnover-elsewhere-figures.ts';
import { turnoverFigures } from './turnover-figures.ts';

export const workforceFigures: Figures = {
  sources: factSources,
  figures: [...staffFigures, ...turnoverFigures, ...turnoverElsewhereFigures, ...sickLeaveFigures, ...surveyFigures],
};
