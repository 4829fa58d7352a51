// What is told of a figure when somebody rests on its number: definition, period, unit, records, frozen or live. Fetched
// when it is first asked for, and kept with everything else that is known of the figure.
import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { ShownUnit } from '../../platform/figures/figure.ts';
import { readFigure } from '../../platform/figures/figures-contract.ts';
import { unitWord } from '../../platform/figures/show.ts';
import { asking } from '../client.ts';
import { useLanguage } from '../language.tsx';
import type { FigureFacts } from '../ui/figure-link.tsx';
import { periodName } from '../ui/period-steps.ts';
import { exactTimeText } from '../ui/time-text.ts';

/** For the `facts` of a FigureLink: `useFigureFacts('finances.result', 'DTD', '2019-01..2019-08')`. */
export function useFigureFacts(figure: string, unit: string, period: string): () => Promise<FigureFacts> {
  const client = useQueryClient();
  const { language } = useLanguage();
  return useCallback(async () => {
    const question = asking(readFigure, { figure, unit, period, organisation: 'then' });
    const { card, unitName, value, closed } = await client.fetchQuery({ ...question, staleTime: 60_000 });
    return {
      name: card.name[language],
      definition: card.definition[language],
      period: `${periodName(period, language)}, ${unitName}`,
      // the server only sends units the figure module knows
      unit: unitWord(card.shownUnit as ShownUnit, language) || card.shownUnit,
      records: value.facts,
      state: closed ? 'frozen' : 'live',
      ...(closed ? { frozenAt: exactTimeText(new Date(closed.closedAt), language) } : {}),
    };
  }, [client, figure, unit, period, language]);
}
