// What is told of an ArchiMate file when it is brought in, and what the register's own facts are called in one.
import type { RelationRule } from '../../../formats/archimate/relation-law.ts';
import type { Texts } from '../../../platform/figures/figure.ts';

/** The facts of the register that ArchiMate has no place for, by the identifier of their property. */
export const registerFacts = {
  'fyr-code': 'Fyr: code',
  'fyr-unit': 'Fyr: unit',
  'fyr-object': 'Fyr: management object',
  'fyr-vendor': 'Fyr: vendor',
  'fyr-version': 'Fyr: version',
  'fyr-state': 'Fyr: state',
  'fyr-klassa': 'Fyr: KLASSA',
  'fyr-effect': 'Fyr: effect',
  'fyr-group': 'Fyr: way',
  'fyr-pattern': 'Fyr: pattern',
  'fyr-carries': 'Fyr: information',
  'fyr-weight': 'Fyr: weight',
  'fyr-platform': 'Fyr: carried by',
  'fyr-direction': 'Fyr: direction',
} as const;
export type RegisterFact = keyof typeof registerFacts;

export const ruleTexts: Readonly<Record<RelationRule, Texts>> = {
  'access-needs-passive-target': {
    sv: 'Åtkomst går till information eller material, inte till något som handlar.',
    da: 'Adgang går til information eller materiale, ikke til noget, der handler.',
    en: 'Access leads to information or material, not to something that acts.',
  },
  'access-needs-acting-source': {
    sv: 'Bara den som handlar har åtkomst till något.',
    da: 'Kun den, der handler, har adgang til noget.',
    en: 'Only what acts has access to something.',
  },
  'assignment-needs-active-source': {
    sv: 'Tilldelning går från den som utför, inte till den.',
    da: 'Tildeling går fra den, der udfører, ikke til den.',
    en: 'Assignment goes from what performs, not to it.',
  },
  'assignment-to-motivation': {
    sv: 'Ett mål eller krav kan inte tilldelas.',
    da: 'Et mål eller krav kan ikke tildeles.',
    en: 'A goal or requirement cannot be assigned.',
  },
  'serving-by-or-for-passive': {
    sv: 'Information betjänar ingen och betjänas inte.',
    da: 'Information betjener ingen og betjenes ikke.',
    en: 'Information serves nobody and is not served.',
  },
  'moving-of-passive': {
    sv: 'Flöde och utlösning går mellan dem som handlar.',
    da: 'Flow og udløsning går mellem dem, der handler.',
    en: 'Flow and triggering go between what acts.',
  },
  'motivation-outside-its-layer': {
    sv: 'Mål och krav hör inte ihop med det andra på det sättet.',
    da: 'Mål og krav hænger ikke sammen med det andet på den måde.',
    en: 'Goals and requirements are not related to the rest in that way.',
  },
  'realization-downwards': {
    sv: 'Realisering går uppåt: tekniken realiserar verksamheten, inte tvärtom.',
    da: 'Realisering går opad: teknikken realiserer virksomheden, ikke omvendt.',
    en: 'Realization goes upwards: technology realises the business, not the reverse.',
  },
  'part-of-another-kind': {
    sv: 'Delen är av annat slag än helheten.',
    da: 'Delen er af en anden slags end helheden.',
    en: 'The part is of another kind than the whole.',
  },
  'influence-needs-motivation': {
    sv: 'Påverkan går till mål, krav och drivkrafter.',
    da: 'Påvirkning går til mål, krav og drivkræfter.',
    en: 'Influence leads to goals, requirements and drivers.',
  },
  'specialization-of-another-kind': {
    sv: 'Specialisering går mellan delar av samma slag.',
    da: 'Specialisering går mellem dele af samme slags.',
    en: 'Specialization goes between parts of one kind.',
  },
  'connector-does-not-bear': {
    sv: 'En förgrening kan inte vara del av något eller en sorts något.',
    da: 'En forgrening kan ikke være del af noget eller en slags noget.',
    en: 'A junction is neither part of anything nor a kind of it.',
  },
  'relationship-as-end': {
    sv: 'Ett samband kan bara associeras med en del, eller ingå i en grupp, en plats eller ett läge.',
    da: 'En forbindelse kan kun associeres med en del eller indgå i en gruppe, et sted eller et plateau.',
    en: 'A relationship can only be associated with a part, or held by a group, a place or a plateau.',
  },
  'outside-the-table': {
    sv: 'Standardens tabell har inte det sambandet mellan två sådana delar.',
    da: 'Standardens tabel har ikke den forbindelse mellem to sådanne dele.',
    en: 'The table of the standard has no such relationship between two such parts.',
  },
};

/** What the rule of this code says, in one language; a code nobody knows any more is shown as it stands. */
export function ruleText(code: string, language: keyof Texts): string {
  return new Map<string, Texts>(Object.entries(ruleTexts)).get(code)?.[language] ?? code;
}

/** Why a file is refused, and what is noted of one that is read; by code. */
export const fileTexts = {
  'not-well-formed': {
    sv: 'Filen är inte giltig XML.',
    da: 'Filen er ikke gyldig XML.',
    en: 'The file is not well-formed XML.',
  },
  'not-archimate': {
    sv: 'Filen är ingen ArchiMate-modell. Förväntat: en utbytesfil (Model Exchange File) för ArchiMate 3.',
    da: 'Filen er ingen ArchiMate-model. Forventet: en udvekslingsfil (Model Exchange File) til ArchiMate 3.',
    en: 'The file is no ArchiMate model. Expected: a Model Exchange File of ArchiMate 3.',
  },
  'archimate-2': {
    sv: 'Filen är en modell för ArchiMate 2. Exportera den för ArchiMate 3.',
    da: 'Filen er en model til ArchiMate 2. Eksportér den til ArchiMate 3.',
    en: 'The file is a model of ArchiMate 2. Export it for ArchiMate 3.',
  },
  'archi-file': {
    sv: 'Det är Archis egen fil. Exportera modellen som Open Exchange XML.',
    da: 'Det er Archis egen fil. Eksportér modellen som Open Exchange XML.',
    en: 'This is Archi’s own file. Export the model as Open Exchange XML.',
  },
  'document-type': {
    sv: 'Filen har en dokumenttyp (DOCTYPE). Sådana läses inte, eftersom de kan hämta andra filer.',
    da: 'Filen har en dokumenttype (DOCTYPE). Sådanne læses ikke, fordi de kan hente andre filer.',
    en: 'The file has a document type (DOCTYPE). Those are not read, because they can fetch other files.',
  },
  'too-large': { sv: 'Filen är för stor.', da: 'Filen er for stor.', en: 'The file is too large.' },
  'too-deep': {
    sv: 'Filen har för många nivåer.',
    da: 'Filen har for mange niveauer.',
    en: 'The file has too many levels.',
  },
  'too-many-parts': {
    sv: 'Filen har för många delar.',
    da: 'Filen har for mange dele.',
    en: 'The file has too many parts.',
  },
  'unknown-encoding': {
    sv: 'Filens teckenkodning går inte att läsa. Spara den som UTF-8.',
    da: 'Filens tegnkodning kan ikke læses. Gem den som UTF-8.',
    en: 'The file’s encoding cannot be read. Save it as UTF-8.',
  },
  'no-identifier': {
    sv: 'Delen saknar identifierare. Den finns kvar i modellen men kommer inte in i registret.',
    da: 'Delen mangler identifikator. Den bliver i modellen, men kommer ikke i registeret.',
    en: 'The part has no identifier. It stays in the model but does not enter the register.',
  },
  'identifier-twice': {
    sv: 'Identifieraren används två gånger. Den första gäller.',
    da: 'Identifikatoren bruges to gange. Den første gælder.',
    en: 'The identifier is used twice. The first one holds.',
  },
  'unknown-type': {
    sv: 'Typen finns inte i ArchiMate. Delen läses in som annat.',
    da: 'Typen findes ikke i ArchiMate. Delen indlæses som andet.',
    en: 'ArchiMate has no such type. The part comes in as other.',
  },
  'unknown-relationship': {
    sv: 'Sambandet finns inte i ArchiMate. Det finns kvar i modellen men kommer inte in i registret.',
    da: 'Forbindelsen findes ikke i ArchiMate. Den bliver i modellen, men kommer ikke i registeret.',
    en: 'ArchiMate has no such relationship. It stays in the model but does not enter the register.',
  },
  'end-missing': {
    sv: 'Sambandets ena ände finns inte i filen. Det finns kvar i modellen men kommer inte in i registret.',
    da: 'Forbindelsens ene ende findes ikke i filen. Den bliver i modellen, men kommer ikke i registeret.',
    en: 'One end of the relationship is not in the file. It stays in the model but does not enter the register.',
  },
  'unknown-part': {
    sv: 'Filen har en del som inte hör till formatet. Den finns kvar i modellen.',
    da: 'Filen har en del, der ikke hører til formatet. Den bliver i modellen.',
    en: 'The file has a part that is not of the format. It stays in the model.',
  },
} as const satisfies Record<string, Texts>;

/** Before the rule a forbidden relationship breaks. */
export const forbiddenText: Texts = {
  sv: 'ArchiMate tillåter inte sambandet. Det läses in och märks.',
  da: 'ArchiMate tillader ikke forbindelsen. Den indlæses og mærkes.',
  en: 'ArchiMate does not allow the relationship. It comes in and is marked.',
};
