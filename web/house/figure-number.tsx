// A figure's number wherever one stands: a quiet link to its page, telling what it is when one rests on it.
import type { ReactNode } from 'react';
import { FigureLink } from '../ui/figure-link.tsx';
import { figureAddress } from './figure-address.ts';
import { useFigureFacts } from './figure-facts.ts';

export type FigureNumberProps = {
  figure: string;
  unit: string;
  period: string;
  /** Read aloud before the value, where the place does not say what it is. */
  name?: string;
  /** The value as it is shown. */
  children: ReactNode;
};

export function FigureNumber({ figure, unit, period, name, children }: FigureNumberProps) {
  const facts = useFigureFacts(figure, unit, period);
  return (
    <FigureLink href={figureAddress(figure, unit, period)} facts={facts} {...(name ? { name } : {})}>
      {children}
    </FigureLink>
  );
}
