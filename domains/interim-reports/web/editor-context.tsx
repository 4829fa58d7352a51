// What the editor's pieces need of the report they stand in: which report, unit and period it is, what references say there,
// and how to open the picker. Given once around an editor.
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { type FigureReference, referenceKey } from '../../../platform/documents/text-body-rules.ts';
import type { AnswerOf } from '../../../platform/operation/operation.ts';
import { asking } from '../../../web/client.ts';
import type { Language } from '../../../web/words.ts';
import { readScorecard } from '../../scorecards/contract.ts';
import { sayReferences } from '../contract.ts';

/** `language`: what the report is written in. */
export type ReportPlace = { report: string; unit: string; period: string; language: Language };
export type Said = AnswerOf<typeof sayReferences>['said'][number];

const PlaceContext = createContext<ReportPlace>({ report: '', unit: '', period: '', language: 'sv' });
const SaidContext = createContext<ReadonlyMap<string, Said>>(new Map());

export function useReportPlace(): ReportPlace {
  return useContext(PlaceContext);
}

export function PlaceProvider({ place, children }: { place: ReportPlace; children: ReactNode }) {
  return <PlaceContext value={place}>{children}</PlaceContext>;
}

/** Asks what these references say and gives it to the editor's pieces. */
export function SaidProvider({ references, children }: { references: readonly string[]; children: ReactNode }) {
  const said = useSaidOf(references);
  return <SaidContext value={said}>{children}</SaidContext>;
}

/** What a reference in the text says; undefined while it is asked. */
export function useSaid(reference: FigureReference): Said | undefined {
  return useContext(SaidContext).get(referenceKey(reference));
}

/** What references say, asked by their keys. */
export function useSaidOf(references: readonly string[]): ReadonlyMap<string, Said> {
  const { report } = useReportPlace();
  const asked = [...new Set(references)].sort().join(',');
  const { data } = useQuery({
    ...asking(sayReferences, { report, references: asked }),
    enabled: asked !== '' && report !== '',
    placeholderData: keepPreviousData,
  });
  return useMemo(() => new Map((data?.said ?? []).map((each) => [each.reference, each])), [data]);
}

/** The measures of the unit's scorecard, for texts that refer to what no figure gives yet. */
export function useMeasures() {
  const { unit, period } = useReportPlace();
  const { data } = useQuery({ ...asking(readScorecard, { unit, period }), enabled: unit !== '', retry: false });
  return useMemo(() => data?.perspectives.flatMap((each) => each.measures) ?? [], [data]);
}
