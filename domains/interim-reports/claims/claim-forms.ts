// The sentences the claim checker can read, in three languages, and what each claims. Written for reading, apart from the words
// drafts are written with: a sentence that fits no form is not read, and what is not read is not true. Pure.
import type { Language } from '../../../platform/work/work.ts';
import { countAlternatives } from './claim-numbers.ts';

/** What a sentence claims; the judge of each stands in `claim-judges`. */
export type ClaimKind = keyof (typeof forms)['sv'];

/** A sentence that was read: its claim and what stood in its places. */
export interface ReadClaim {
  readonly kind: ClaimKind;
  readonly said: Readonly<Record<string, string>>;
}

/** Reads one sentence by the first form that fits; null when none does. */
export function readSentence(text: string, language: Language): ReadClaim | null {
  for (const [kind, pattern] of patterns(language)) {
    const match = pattern.exec(text);
    if (match) return { kind, said: { ...match.groups } };
  }
  return null;
}

/** `{a}` is a place, `{a:x|y}` one of several words; `%` a number with its unit, `"` a quotation. */
const forms = {
  sv: {
    result: 'Resultatet är {amount%}.',
    resultAndSide: 'Periodens resultat är {amount%}, vilket är {off%} {side:bättre|sämre} än budget.',
    resultOnBudget: 'Periodens resultat är {amount%}, i nivå med budgeten.',
    side: 'Det är {amount%} {side:bättre|sämre} än budget.',
    even: 'Det följer budgeten.',
    most: 'Mest avviker {name}, som ligger {amount%} {side:över|under} budget.',
    next: 'Därefter kommer {name}, som ligger {amount%} {side:över|under} budget.',
    heaviest: 'Tyngst väger {name}, {amount%} {side:över|under} budget.',
    unit: 'Av enheterna avviker {name} mest, {amount%} {side:bättre|sämre} än budget.',
    noneWorse: 'Ingen post är sämre än budget.',
    someWorse: '{n} av {m} poster är sämre än budget, {how:med|tillsammans} {amount%}.',
    someWorseOnly: '{n} av {m} poster är sämre än budget.',
    allWorseOnly: 'Alla {m} poster är sämre än budget.',
    allWorse: 'Alla {m} poster är sämre än budget, tillsammans {amount%}.',
    forecast: 'Årsprognosen är {amount%}.',
    forecastToo: 'Prognosen för hela året är {amount%}.',
    restOfYear: 'Då måste resten av året bli {amount%} {side:bättre|sämre} än budget.',
    growth: 'Jämfört med samma månader förra året har kostnaden {side:ökat|minskat} med {amount%}.',
    frame: 'Ramen för året är {amount%}.',
    paid: 'Hittills har {amount%} betalats, varav {off%} gäller beslut från tidigare år.',
    use: 'Av årets ram är {amount%} använt.',
    yearOfFrame: 'Prognosen för året är {amount%}, vilket är {off%} {side:över|under} ramen.',
    yearByFrame: 'Prognosen för året är {amount%}, vilket är {side:över|under} ramen.',
    figureSide: 'Det är {side:mer|mindre} än samma månader förra året, då det var {amount%}.',
    figureSame: 'Det är lika mycket som samma månader förra året.',
    driverMost: 'Det mesta förklaras av {subject}, som {side:förbättrar|försämrar} resultatet med {amount%}.',
    driverLargest: 'Störst betydelse har {subject}, som {side:förbättrar|försämrar} resultatet med {amount%}.',
    driver: '{subject} {side:förbättrar|försämrar} resultatet med {amount%}.',
    allExplained: 'Det förklarar hela avvikelsen.',
    nothingExplained: 'Underlagen förklarar inte avvikelsen.',
    rest: 'Resten, {amount%} {side:bättre|sämre}, förklaras inte av underlagen.',
    restSmall: 'Resten, {amount%} {side:bättre|sämre}, är mindre poster och sådant som underlagen inte förklarar.',
    rounding: 'Avrundning gör att delarna skiljer sig {amount%} från hela avvikelsen.',
    goalsMet: '{n} av {m} mål är {state:nått|nådda}.',
    goalsAll: 'Alla {m} mål är nådda.',
    goalsWhole: 'Av styrkortets {m} mål är {n} {state:nått|nådda}.',
    goals: '{n} är {state:på väg|inte nått|inte nådda|inte bedömt|inte bedömda}.',
    noOutcome: 'Det finns inget utfall för perioden.',
    outcome: 'Utfallet är {words}.',
    target: 'Mål: {words}.',
    overBaseline: 'Det är {side:mer|mindre} än ingångsvärdet, som var {words}.',
    asBaseline: 'Det är lika med ingångsvärdet.',
    baseline: 'Ingångsvärdet var {words}.',
    unlikeLength: 'Perioderna är olika långa och går inte att jämföra rakt av.',
    unlikeDefinition: 'Måttet räknas på ett annat sätt än tidigare.',
    trend: 'Utvecklingen {state:går åt rätt håll|går åt fel håll|står stilla}.',
    goal: 'Målet är {state:nått|inte nått, men på väg|inte nått|inte bedömt}.',
    goalBefore: 'I förra rapporten var målet {state:nått|på väg|inte nått|inte bedömt}.',
    goalAsBefore: 'Bedömningen är densamma som i förra rapporten.',
    noGoalChanged: 'Inget mål har fått en annan bedömning sedan förra rapporten.',
    changed: '{title"} har gått från {before} till {state} sedan förra rapporten.',
    fresh: '{title"} redovisas för första gången och är {state}.',
    overdue: 'Det skulle vara klart {date} men är inte klart.',
    reason: 'Skäl: {title"}.',
    waits: 'Väntar på: {title"}.',
    noTaskChanged: 'Inget uppdrag har fått en annan status sedan förra rapporten.',
    tasksOnPlan: 'Av {m} uppdrag pågår {n} enligt plan.',
    tasksAll: 'Alla {m} uppdrag pågår enligt plan.',
    tasksWhole: '{n} av {m} uppdrag går enligt plan.',
    tasksUntold: '{n} saknar status.',
    tasksOverdue: '{n} uppdrag har passerat sitt slutdatum.',
    tasks:
      '{n} är {state:försenat|försenade|pausat|pausade|inte påbörjat|inte påbörjade|klart|klara|avbrutet|avbrutna}.',
    controlsDone: '{n} av {m} kontroller är {state:genomförd|genomförda} under perioden.',
    controlsAll: 'Alla {m} kontroller är genomförda under perioden.',
    theControl: 'Kontrollen {state:är genomförd under perioden|fungerar inte|fungerar delvis|fungerar}.',
    controls: '{n} {state:fungerar inte|fungerar delvis|fungerar}.',
    risks: '{n} {one:risk|risker} är {state:röd|röda|gul|gula|grön|gröna|inte bedömd|inte bedömda}.',
    notDone: 'Kontrollen av {title"} är inte genomförd under perioden.',
    lineOff: '{name} ligger {amount%} {side:över|under} budget.',
    lineSide: '{name} blev {amount%} {side:bättre|sämre} än budget.',
    lineEven: '{name} följer budgeten.',
    task: '{title"} är {state}.',
    figure: '{name}: {amount%}.',
  },
  da: {
    result: 'Resultatet er {amount%} for perioden.',
    resultAndSide: 'Periodens resultat er {amount%}, og det er {off%} {side:bedre|dårligere} end budgettet.',
    resultOnBudget: 'Periodens resultat er {amount%}, på niveau med budgettet.',
    side: 'Det er {amount%} {side:bedre|dårligere} end budgettet.',
    even: 'Det følger budgettet.',
    most: 'Mest afviger {name}, der ligger {amount%} {side:over|under} budgettet.',
    next: 'Derefter kommer {name}, der ligger {amount%} {side:over|under} budgettet.',
    heaviest: 'Tungest vejer {name}, {amount%} {side:over|under} budgettet.',
    unit: 'Blandt enhederne afviger {name} mest, {amount%} {side:bedre|dårligere} end budgettet.',
    noneWorse: 'Ingen post er dårligere end budgettet.',
    someWorse: '{n} af {m} poster er dårligere end budgettet, {how:med|tilsammen} {amount%} i alt.',
    someWorseOnly: '{n} af {m} poster er dårligere end budgettet.',
    allWorseOnly: 'Alle {m} poster er dårligere end budgettet.',
    allWorse: 'Alle {m} poster er dårligere end budgettet, tilsammen {amount%} i alt.',
    forecast: 'Årsprognosen er {amount%} for hele året.',
    forecastToo: 'Prognosen for hele året er {amount%} i alt.',
    restOfYear: 'Så skal resten af året blive {amount%} {side:bedre|dårligere} end budgettet.',
    growth: 'Sammenlignet med samme måneder sidste år er omkostningen {side:steget|faldet} med {amount%}.',
    frame: 'Årets ramme er {amount%} i alt.',
    paid: 'Indtil nu er {amount%} betalt, heraf {off%} efter beslutninger fra tidligere år.',
    use: 'Af årets ramme er {amount%} brugt.',
    yearOfFrame: 'Årets prognose er {amount%}, og det er {off%} {side:over|under} rammen.',
    yearByFrame: 'Årets prognose er {amount%}, og det er {side:over|under} rammen.',
    figureSide: 'Det er {side:mere|mindre} end i samme måneder sidste år, hvor det var {amount%} i alt.',
    figureSame: 'Det er det samme som i samme måneder sidste år.',
    driverMost: 'Det meste forklares af {subject}, som {side:forbedrer|forringer} resultatet med {amount%} i perioden.',
    driverLargest:
      'Størst betydning har {subject}, som {side:forbedrer|forringer} resultatet med {amount%} i perioden.',
    driver: '{subject} {side:forbedrer|forringer} resultatet med {amount%} i perioden.',
    allExplained: 'Det forklarer hele afvigelsen.',
    nothingExplained: 'Grundlaget forklarer ikke afvigelsen.',
    rest: 'Resten, {amount%} {side:bedre|dårligere}, forklares ikke af grundlaget.',
    restSmall: 'Resten, {amount%} {side:bedre|dårligere}, er mindre poster og det som grundlaget ikke forklarer.',
    rounding: 'Afrunding gør at delene afviger {amount%} fra hele afvigelsen.',
    goalsMet: '{n} af {m} mål er {state:nået|nået}.',
    goalsAll: 'Alle {m} mål er nået.',
    goalsWhole: 'Af styringskortets {m} mål er {n} {state:nået|nået}.',
    goals: '{n} er {state:på vej|ikke nået|ikke nået|ikke vurderet|ikke vurderet}.',
    noOutcome: 'Der er intet resultat for perioden.',
    outcome: 'Resultatet er {words} i perioden.',
    target: 'Mål: {words} ifølge styringskortet.',
    overBaseline: 'Det er {side:mere|mindre} end udgangspunktet, der var {words} i alt.',
    asBaseline: 'Det er lig med udgangspunktet.',
    baseline: 'Udgangspunktet var {words} i alt.',
    unlikeLength: 'Perioderne er ikke lige lange og kan ikke sammenlignes direkte.',
    unlikeDefinition: 'Målet opgøres på en anden måde end før.',
    trend: 'Udviklingen {state:går den rigtige vej|går den forkerte vej|står stille}.',
    goal: 'Målet er {state:nået|ikke nået, men på vej|ikke nået|ikke vurderet}.',
    goalBefore: 'I den forrige rapport var målet {state:nået|på vej|ikke nået|ikke vurderet}.',
    goalAsBefore: 'Vurderingen er den samme som i den forrige rapport.',
    noGoalChanged: 'Intet mål har fået en anden vurdering siden den forrige rapport.',
    changed: '{title"} er gået fra {before} til {state} siden den forrige rapport.',
    fresh: '{title"} omtales for første gang og er {state}.',
    overdue: 'Den skulle være færdig {date}, men er det ikke.',
    reason: 'Årsag: {title"}.',
    waits: 'Venter på: {title"}.',
    noTaskChanged: 'Ingen opgave har fået en anden status siden den forrige rapport.',
    tasksOnPlan: 'Af {m} opgaver følger {n} planen.',
    tasksAll: 'Alle {m} opgaver følger planen.',
    tasksWhole: '{n} af {m} opgaver går efter planen.',
    tasksUntold: '{n} mangler status.',
    tasksOverdue: '{n} {one:opgave|opgaver} har passeret {whose:sin|deres} slutdato.',
    tasks:
      '{n} er {state:forsinket|forsinket|sat på pause|sat på pause|ikke begyndt|ikke begyndt|færdig|færdige|afbrudt|afbrudt}.',
    controlsDone: '{n} af {m} kontroller er {state:gennemført|gennemført} i perioden.',
    controlsAll: 'Alle {m} kontroller er gennemført i perioden.',
    theControl: 'Kontrollen {state:er gennemført i perioden|virker ikke|virker delvist|virker}.',
    controls: '{n} {state:virker ikke|virker delvist|virker}.',
    risks: '{n} {one:risiko|risici} er {state:rød|røde|gul|gule|grøn|grønne|ikke vurderet|ikke vurderet}.',
    notDone: 'Kontrollen af {title"} er ikke gennemført i perioden.',
    lineOff: '{name} ligger {amount%} {side:over|under} budgettet.',
    lineSide: '{name} blev {amount%} {side:bedre|dårligere} end budgettet.',
    lineEven: '{name} følger budgettet.',
    task: '{title"} er {state}.',
    figure: '{name}: {amount%} i perioden.',
  },
  en: {
    result: 'The result is {amount%}.',
    resultAndSide: 'The result of the period is {amount%}, which is {off%} {side:better|worse} than budget.',
    resultOnBudget: 'The result of the period is {amount%}, in line with budget.',
    side: 'That is {amount%} {side:better|worse} than budget.',
    even: 'It follows the budget.',
    most: 'The largest deviation is {name}, {amount%} {side:above|below} budget.',
    next: 'Next comes {name}, {amount%} {side:above|below} budget.',
    heaviest: 'What weighs most is {name}, {amount%} {side:above|below} budget.',
    unit: 'Among the units, {name} deviates most, {amount%} {side:better|worse} than budget.',
    noneWorse: 'No item is worse than budget.',
    someWorse: '{n} of {m} items {be:is|are} worse than budget, {how:by|together} {amount%}.',
    someWorseOnly: '{n} of {m} items {be:is|are} worse than budget.',
    allWorseOnly: 'All {m} items are worse than budget.',
    allWorse: 'All {m} items are worse than budget, together {amount%}.',
    forecast: 'The full-year forecast is {amount%}.',
    forecastToo: 'The forecast for the whole year is {amount%}.',
    restOfYear: 'The rest of the year must then be {amount%} {side:better|worse} than budget.',
    growth: 'Compared with the same months last year, the cost has {side:grown|fallen} by {amount%}.',
    frame: 'The frame for the year is {amount%}.',
    paid: 'So far {amount%} has been paid, of which {off%} by decisions of earlier years.',
    use: 'Of the year’s frame {amount%} is used.',
    yearOfFrame: 'The year’s forecast is {amount%}, which is {off%} {side:above|below} the frame.',
    yearByFrame: 'The year’s forecast is {amount%}, which is {side:above|below} the frame.',
    figureSide: 'That is {side:more|less} than in the same months last year, when it was {amount%}.',
    figureSame: 'That is the same as in the same months last year.',
    driverMost: 'Most of it is explained by {subject}, which {side:improve|worsen} the result by {amount%}.',
    driverLargest: 'What matters most is {subject}, which {side:improve|worsen} the result by {amount%}.',
    driver: '{subject} {side:improve|worsen} the result by {amount%}.',
    allExplained: 'That explains the whole deviation.',
    nothingExplained: 'The records do not explain the deviation.',
    rest: 'The rest, {amount%} {side:better|worse}, is not explained by the records.',
    restSmall: 'The rest, {amount%} {side:better|worse}, is smaller items and what the records do not explain.',
    rounding: 'Rounding makes the parts differ by {amount%} from the whole deviation.',
    goalsMet: '{n} of {m} goals {be:is|are} {state:reached|reached}.',
    goalsAll: 'All {m} goals are reached.',
    goalsWhole: 'Of the scorecard’s {m} goals {n} {be:is|are} {state:reached|reached}.',
    goals: '{n} {be:is|are} {state:on its way|not reached|on their way|not assessed|not assessed}.',
    noOutcome: 'There is no outcome for the period.',
    outcome: 'The outcome is {words}.',
    target: 'Target: {words}.',
    overBaseline: 'That is {side:more|less} than the baseline, which was {words}.',
    asBaseline: 'That equals the baseline.',
    baseline: 'The baseline was {words}.',
    unlikeLength: 'The periods are of unlike length and cannot be compared directly.',
    unlikeDefinition: 'The measure is counted in another way than before.',
    trend: 'Development {state:is in the right direction|is in the wrong direction|stands still}.',
    goal: 'The target is {state:reached|not reached, but on its way|not reached|not assessed}.',
    goalBefore: 'In the report before, the goal was {state:reached|on its way|not reached|not assessed}.',
    goalAsBefore: 'The assessment is the same as in the report before.',
    noGoalChanged: 'No goal has been assessed otherwise since the report before.',
    changed: '{title"} has gone from {before} to {state} since the report before.',
    fresh: '{title"} is told of for the first time and is {state}.',
    overdue: 'It was due on {date} and is not done.',
    reason: 'Reason: {title"}.',
    waits: 'Waits for: {title"}.',
    noTaskChanged: 'No assignment has got another status since the report before.',
    tasksOnPlan: 'Of {m} assignments {n} {be:is|are} on plan.',
    tasksAll: 'All {m} assignments are on plan.',
    tasksWhole: '{n} of {m} assignments {be:goes|go} to plan.',
    tasksUntold: '{n} {be:has|have} no status.',
    tasksOverdue: '{n} {one:assignment|assignments} {be:has|have} passed {whose:its|their} due date.',
    tasks: '{n} {be:is|are} {state:delayed|paused|not started|done|cancelled}.',
    controlsDone: '{n} of {m} controls {be:was|were} carried out in the period.',
    controlsAll: 'All {m} controls were carried out in the period.',
    theControl: 'The control {state:was carried out in the period|does not work|works partly|works}.',
    controls: '{n} {state:does not work|do not work|works partly|work partly|works|work}.',
    risks: '{n} {one:risk|risks} {be:is|are} {state:red|amber|green|not assessed}.',
    notDone: 'The control of {title"} was not carried out in the period.',
    lineOff: '{name} came out {amount%} {side:above|below} budget.',
    lineSide: '{name} came out {amount%} {side:better|worse} than budget.',
    lineEven: '{name} followed the budget.',
    task: '{title"} is {state}.',
    figure: '{name}: {amount%}.',
  },
} as const;

/** Numbers as they are written, with the unit's own words. */
const number = '[−+]?\\d{1,3}(?:\\u202f\\d{3})*(?:[.,]\\d+)?';
const unitOf: Record<Language, string> = {
  sv: 'mnkr|tkr|kr|timmar|%|st|årsarbetare',
  da: 'mio\\. kr\\.|t\\.kr\\.|kr\\.|timer|%|stk\\.|årsværk',
  en: 'SEK million|SEK thousand|SEK|hours|%|FTE',
};
const quotes: Record<Language, [string, string]> = { sv: ['”', '”'], da: ['»', '«'], en: ['“', '”'] };

const built = new Map<Language, (readonly [ClaimKind, RegExp])[]>();

function patterns(language: Language): (readonly [ClaimKind, RegExp])[] {
  const known = built.get(language);
  if (known) return known;
  // the keys are the kinds, which Object.entries does not say
  const entries = Object.entries(forms[language]) as [ClaimKind, string][];
  const made = entries.map(([kind, form]) => [kind, patternOf(form, language)] as const);
  built.set(language, made);
  return made;
}

function patternOf(form: string, language: Language): RegExp {
  const source = form
    .split(/(\{[^}]+\})/)
    .map((piece) => (piece.startsWith('{') ? placeOf(piece.slice(1, -1), language) : escaped(piece)))
    .join('');
  // a sentence begins with a capital, whatever begins it
  return new RegExp(`^${source}$`, 'u');
}

function placeOf(place: string, language: Language): string {
  const [name = '', words] = place.split(':');
  if (words !== undefined) return `(?<${name}>${[...new Set(words.split('|'))].map(escaped).join('|')})`;
  if (name.endsWith('%')) return `(?<${name.slice(0, -1)}>${number}(?:\\u00a0(?:${unitOf[language]}))?)`;
  if (name.endsWith('"')) {
    const [open, close] = quotes[language];
    return `${open}(?<${name.slice(0, -1)}>[^${open}${close}]+)${close}`;
  }
  if (name === 'n' || name === 'm') return `(?<${name}>${countAlternatives(language)})`;
  return `(?<${name}>.+?)`;
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
