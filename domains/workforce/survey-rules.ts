// The staff survey on sustainable engagement (HME, by SKR and RKA): nine items in three indices, and the region's own questions
// asked beside them. What the items are, and how points become an index. Pure.
import type { Texts } from '../../platform/figures/figure.ts';

export type SubIndex = 'motivation' | 'leadership' | 'steering';

export interface SurveyItem {
  readonly id: string;
  readonly subIndex: SubIndex;
  readonly name: Texts;
}

/** The nine items in their order; the names are ours, short for what each asks about. */
export const surveyItems: readonly SurveyItem[] = [
  item('meaningful', 'motivation', 'Meningsfullt arbete', 'Meningsfuldt arbejde', 'Meaningful work'),
  item('learning', 'motivation', 'Lär nytt', 'Lærer nyt', 'Learns new things'),
  item('looking-forward', 'motivation', 'Ser fram emot arbetet', 'Glæder sig til arbejdet', 'Looks forward to work'),
  item(
    'appreciation',
    'leadership',
    'Uppskattning från chefen',
    'Anerkendelse fra lederen',
    'Appreciated by the manager',
  ),
  item('trust', 'leadership', 'Förtroende från chefen', 'Tillid fra lederen', 'Trusted by the manager'),
  item(
    'conditions',
    'leadership',
    'Förutsättningar att ta ansvar',
    'Betingelser for at tage ansvar',
    'Conditions to take responsibility',
  ),
  item('goals-known', 'steering', 'Insatt i målen', 'Kender målene', 'Knows the goals'),
  item('goals-followed', 'steering', 'Målen följs upp', 'Målene følges op', 'Goals are followed up'),
  item('expectations', 'steering', 'Vet vad som förväntas', 'Ved hvad der forventes', 'Knows what is expected'),
];

/** Asked in the same survey, but in no index: what is told of it is how many agree. */
export const ownItems: readonly { readonly id: string; readonly name: Texts }[] = [
  {
    id: 'information',
    name: {
      sv: 'Vet var informationen finns',
      da: 'Ved, hvor informationen findes',
      en: 'Knows where to find information',
    },
  },
];

/** The answers that agree: 4 and 5 of 5. */
export const agreesFrom = 4;

export const subIndices: readonly { readonly id: SubIndex; readonly name: Texts }[] = [
  { id: 'motivation', name: { sv: 'Motivation', da: 'Motivation', en: 'Motivation' } },
  { id: 'leadership', name: { sv: 'Ledarskap', da: 'Ledelse', en: 'Leadership' } },
  { id: 'steering', name: { sv: 'Styrning', da: 'Styring', en: 'Steering' } },
];

/** An item's index is (mean − 1) / 4 × 100, here as 25 × mean − 25. */
export const indexOfMean = { num: 25, den: 1, plus: -25 } as const;

function item(id: string, subIndex: SubIndex, sv: string, da: string, en: string): SurveyItem {
  return { id, subIndex, name: { sv, da, en } };
}
