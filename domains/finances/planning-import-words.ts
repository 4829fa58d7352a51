// What the imports of investments, forecasts, positions and volumes say of a row that cannot be taken, in three languages.
import type { CheckProblem } from '../../platform/imports/mapped-table.ts';

type Texts = CheckProblem['text'];

const words = {
  'unit-unknown': {
    sv: 'Enheten finns inte. Ange enhetens kod så som den står i organisationen.',
    da: 'Enheden findes ikke. Angiv enhedens kode som den står i organisationen.',
    en: 'There is no such unit. Give the unit’s code as it stands in the organisation.',
  },
  'programme-unknown': {
    sv: 'Programmet finns inte. Lämna kolumnen tom, eller ange ett program som finns.',
    da: 'Programmet findes ikke. Lad kolonnen være tom, eller angiv et program der findes.',
    en: 'There is no such programme. Leave the column empty, or give one that exists.',
  },
  'investment-differs': {
    sv: 'Beslutet finns redan med andra uppgifter. Rätta det på beslutets egen sida.',
    da: 'Beslutningen findes allerede med andre oplysninger. Ret den på beslutningens egen side.',
    en: 'The decision is already there with other facts. Correct it on its own page.',
  },
  'investment-twice': {
    sv: 'Beslutet står två gånger i filen. År och nummer ska vara unika.',
    da: 'Beslutningen står to gange i filen. År og nummer skal være entydige.',
    en: 'The decision is in the file twice. Year and number must be unique.',
  },
  'investment-unknown': {
    sv: 'Beslutet finns inte. Läs in besluten först, eller rätta år och nummer.',
    da: 'Beslutningen findes ikke. Indlæs beslutningerne først, eller ret år og nummer.',
    en: 'There is no such decision. Import the decisions first, or correct year and number.',
  },
  'payments-from-ledger': {
    sv: 'Beslutets betalningar hämtas ur huvudboken, efter dess projekt. De ska inte läsas in här också.',
    da: 'Beslutningens betalinger hentes i finansbogen, efter dens projekt. De skal ikke også indlæses her.',
    en: 'The decision’s payments come from the ledger, by its project. They are not to be imported here too.',
  },
  'payment-differs': {
    sv: 'En betalning med samma referens finns redan med annat datum eller belopp.',
    da: 'En betaling med samme reference findes allerede med anden dato eller andet beløb.',
    en: 'A payment with the same reference is already there with another day or amount.',
  },
  'amount-zero': {
    sv: 'Beloppet är noll. Ange ett belopp, eller ta bort raden.',
    da: 'Beløbet er nul. Angiv et beløb, eller fjern linjen.',
    en: 'The amount is zero. Give an amount, or remove the row.',
  },
  'reason-missing': {
    sv: 'Ett vilande beslut behöver ett skäl.',
    da: 'En beslutning i bero skal have en begrundelse.',
    en: 'A dormant decision needs a reason.',
  },
  'step-not-open': {
    sv: 'Beslutet kan inte gå till det läget från där det står nu.',
    da: 'Beslutningen kan ikke gå til den tilstand fra hvor den står nu.',
    en: 'The decision cannot go to that state from where it stands now.',
  },
  'cost-group-unknown': {
    sv: 'Kostnadsgruppen finns inte. Ange en av kostnadsgrupperna, med namn eller kod.',
    da: 'Omkostningsgruppen findes ikke. Angiv en af omkostningsgrupperne, med navn eller kode.',
    en: 'There is no such cost group. Give one of the cost groups, by name or code.',
  },
  'month-not-after': {
    sv: 'Månaden ska komma efter den månad prognosen utgår från, samma år.',
    da: 'Måneden skal ligge efter den måned prognosen bygger på, samme år.',
    en: 'The month must come after the month the forecast stands on, in the same year.',
  },
  'month-twice': {
    sv: 'Samma månad står två gånger för samma rad i prognosen.',
    da: 'Samme måned står to gange for samme linje i prognosen.',
    en: 'The same month stands twice for the same line of the forecast.',
  },
  'months-missing': {
    sv: 'Raden i prognosen saknar månader. Alla månader som är kvar av året ska finnas.',
    da: 'Linjen i prognosen mangler måneder. Alle resterende måneder af året skal være der.',
    en: 'The line of the forecast lacks months. Every month left of the year must be there.',
  },
  'row-twice': {
    sv: 'Samma enhet, månad och benämning står två gånger i filen.',
    da: 'Samme enhed, måned og betegnelse står to gange i filen.',
    en: 'The same unit, month and name stand twice in the file.',
  },
} as const satisfies Record<string, Texts>;

export type PlanningFault = keyof typeof words;

/** A fault of a row as the import shows it, at the field it concerns. */
export function planningFault(field: string, code: PlanningFault): CheckProblem {
  return { field, code, text: words[code] };
}
