// What can be wrong with a row of suppliers or agreements beside its cells.
import type { Texts } from '../../../platform/figures/figure.ts';

export const rowProblems = {
  'no-such-number': {
    sv: 'Ingen har det numret i registret. Numret räknas av Fyr. Lämna cellen tom för en ny.',
    da: 'Ingen har det nummer i registret. Nummeret tælles af Fyr. Lad cellen være tom for en ny.',
    en: 'Nothing in the register has that number. Fyr counts it. Leave the cell empty for a new one.',
  },
  'no-such-unit': {
    sv: 'Enheten finns inte. Rätta koden, eller läs in enheten först.',
    da: 'Enheden findes ikke. Ret koden, eller indlæs enheden først.',
    en: 'The unit does not exist. Correct the code, or import the unit first.',
  },
  'organisation-number-wrong': {
    sv: 'Organisationsnumrets kontrollsiffra eller längd stämmer inte för landet.',
    da: 'Nummerets kontrolciffer eller længde passer ikke til landet.',
    en: 'The check digit or length of the organisation number is wrong for the country.',
  },
  'organisation-number-personal': {
    sv: 'Det här är ett personnummer. Personnummer ska inte stå i registret. Lämna cellen tom.',
    da: 'Dette er et personnummer. Personnumre skal ikke stå i registret. Lad cellen være tom.',
    en: 'This is a personal number. Personal numbers do not belong in the register. Leave the cell empty.',
  },
  'two-suppliers': {
    sv: 'Leverantörsnumret och organisationsnumret tillhör olika leverantörer. Rätta det ena.',
    da: 'Leverandørnummeret og CVR-nummeret tilhører forskellige leverandører. Ret det ene.',
    en: 'The supplier number and the organisation number belong to different suppliers. Correct one of them.',
  },
  'no-such-supplier': {
    sv: 'Leverantören finns inte. Skriv namnet, leverantörsnumret eller organisationsnumret, eller läs in leverantören först.',
    da: 'Leverandøren findes ikke. Skriv navnet, leverandørnummeret eller CVR-nummeret, eller indlæs leverandøren først.',
    en: 'The supplier does not exist. Write its name, number or organisation number, or import the supplier first.',
  },
  'another-supplier': {
    sv: 'Avtalet med det numret är med en annan leverantör.',
    da: 'Aftalen med det nummer er med en anden leverandør.',
    en: 'The agreement with that number is with another supplier.',
  },
  'ends-before-it-starts': {
    sv: 'Slutdatum ligger före startdatum.',
    da: 'Slutdatoen ligger før startdatoen.',
    en: 'It ends before it begins.',
  },
  'renewal-without-end': {
    sv: 'Ett avtal utan slutdatum kan inte förlängas. Ange ett slutdatum, eller noll månader.',
    da: 'En aftale uden slutdato kan ikke forlænges. Angiv en slutdato eller nul måneder.',
    en: 'An agreement without an end cannot renew itself. Give an end date, or zero months.',
  },
  'no-such-service': {
    sv: 'En av tjänsterna finns inte. Skriv tjänsternas koder med komma mellan.',
    da: 'En af tjenesterne findes ikke. Skriv tjenesternes koder med komma imellem.',
    en: 'One of the services does not exist. Write the codes of the services with commas between.',
  },
  'negative-amount': {
    sv: 'Ett belopp kan inte vara mindre än noll.',
    da: 'Et beløb kan ikke være mindre end nul.',
    en: 'An amount cannot be less than zero.',
  },
  'twice-in-file': {
    sv: 'Samma post finns tidigare i filen. Behåll en av raderna.',
    da: 'Den samme post findes tidligere i filen. Behold en af rækkerne.',
    en: 'The same record stands earlier in the file. Keep one of the rows.',
  },
} as const satisfies Record<string, Texts>;
export type RowProblemCode = keyof typeof rowProblems;

/** A fault of one cell, as reading tells it. */
export function rowFault(field: string, code: RowProblemCode) {
  return { field, code, text: rowProblems[code] };
}
