// The columns of a register of equipment as regions have it in spreadsheets and other systems, and the names people give them;
// the export writes the same, so that what was taken out can be corrected and brought in again.
import type { MappingField } from '../../formats/tables/guess-mapping.ts';
import type { Texts } from '../../platform/figures/figure.ts';
import { categoryWords, criticalityWords, type Named, stateWords } from './equipment-words.ts';

type Names = MappingField['names'];

export const equipmentFields: readonly MappingField[] = [
  text('number', names(['Inventarienummer', 'U-nummer'], ['Inventarnummer'], ['Inventory number']), 20),
  text(
    'otherNumber',
    names(
      ['Tidigare inventarienummer', 'MT-nummer', 'Stöldmärkning', 'ID-nummer'],
      ['Tidligere inventarnummer', 'MT-nummer'],
      ['Earlier inventory number', 'Asset tag'],
    ),
    120,
  ),
  text('name', names(['Benämning', 'Namn', 'Utrustning'], ['Betegnelse', 'Navn'], ['Name', 'Description']), 120, true),
  choice(
    'category',
    names(['Kategori', 'Typ', 'Slag'], ['Kategori', 'Type'], ['Category', 'Type']),
    categoryWords,
    true,
  ),
  text('manufacturer', names(['Tillverkare', 'Fabrikat'], ['Producent', 'Fabrikant'], ['Manufacturer', 'Make']), 120),
  text('model', names(['Modell', 'Modellbeteckning'], ['Model'], ['Model']), 120),
  text('serialNumber', names(['Serienummer', 'S/N'], ['Serienummer', 'S/N'], ['Serial number', 'S/N']), 120),
  text('udi', names(['UDI', 'UDI-kod'], ['UDI', 'UDI-kode'], ['UDI', 'UDI code']), 300),
  text('unit', names(['Enhetskod', 'Enhet'], ['Enhedskode', 'Enhed'], ['Unit code', 'Unit']), 20, true),
  text(
    'keeper',
    names(['Sköts av', 'Ansvarig enhet'], ['Passes af', 'Ansvarlig enhed'], ['Looked after by', 'Responsible unit']),
    20,
  ),
  text(
    'person',
    names(
      ['Användarens anställningsnummer', 'Anställningsnummer', 'Användare'],
      ['Brugerens medarbejdernummer', 'Medarbejdernummer', 'Bruger'],
      ['User’s personnel number', 'Personnel number', 'User'],
    ),
    40,
  ),
  text('site', names(['Ort', 'Sjukhus', 'Anläggning'], ['Sted', 'Hospital'], ['Site', 'Hospital']), 120),
  text('building', names(['Byggnad', 'Hus'], ['Bygning'], ['Building']), 120),
  text('floor', names(['Plan', 'Våning'], ['Etage'], ['Floor']), 120),
  text('room', names(['Rum', 'Rumsnummer'], ['Rum', 'Lokale'], ['Room']), 120),
  choice('state', names(['Läge', 'Status'], ['Status', 'Tilstand'], ['State', 'Status']), stateWords),
  text('supplier', names(['Leverantör'], ['Leverandør'], ['Supplier', 'Vendor']), 120),
  text('service', names(['Tjänst', 'Tjänstekod'], ['Tjeneste', 'Tjenestekode'], ['Service', 'Service code']), 40),
  day(
    'deliveredOn',
    names(['Levererad', 'Leveransdatum'], ['Leveret', 'Leveringsdato'], ['Delivered', 'Delivery date']),
  ),
  day('warrantyUntil', names(['Garanti till', 'Garanti'], ['Garanti til', 'Garanti'], ['Warranty until', 'Warranty'])),
  choice('criticality', names(['Kritikalitet'], ['Kritikalitet'], ['Criticality']), criticalityWords),
  text('note', names(['Anteckning', 'Kommentar'], ['Bemærkning', 'Kommentar'], ['Note', 'Comment']), 4000),
];

/** What can be wrong with a row beside its cells. */
export const rowProblems = {
  'no-identity': {
    sv: 'Raden har varken inventarienummer eller serienummer. Utan något av dem går det inte att se om utrustningen redan finns.',
    da: 'Rækken har hverken inventarnummer eller serienummer. Uden et af dem kan man ikke se, om udstyret allerede findes.',
    en: 'The row has neither an inventory number nor a serial number. Without one, nobody can tell whether the piece is there already.',
  },
  'no-such-number': {
    sv: 'Ingen utrustning har det inventarienumret. Det räknas av Fyr. Lägg andra nummer i kolumnen för tidigare inventarienummer.',
    da: 'Intet udstyr har det inventarnummer. Det tælles af Fyr. Læg andre numre i kolonnen for tidligere inventarnummer.',
    en: 'No equipment has that inventory number. Fyr counts it. Put other numbers in the column for earlier inventory numbers.',
  },
  'no-such-unit': {
    sv: 'Enheten finns inte. Rätta koden, eller läs in enheten först.',
    da: 'Enheden findes ikke. Ret koden, eller indlæs enheden først.',
    en: 'The unit does not exist. Correct the code, or import the unit first.',
  },
  'no-such-person': {
    sv: 'Ingen i registret har det anställningsnumret. Rätta numret eller lämna cellen tom.',
    da: 'Ingen i registret har det medarbejdernummer. Ret nummeret, eller lad cellen være tom.',
    en: 'Nobody in the register has that personnel number. Correct the number, or leave the cell empty.',
  },
  'no-such-code': {
    sv: 'Tjänsten finns inte. Skriv tjänstens kod, till exempel images, eller lämna cellen tom.',
    da: 'Tjenesten findes ikke. Skriv tjenestens kode, for eksempel images, eller lad cellen være tom.',
    en: 'The service does not exist. Write its code, such as images, or leave the cell empty.',
  },
  'udi-malformed': {
    sv: 'Det här är ingen UDI. Förväntat: texten som en läsare ger, till exempel (01)07350012345672(21)A1.',
    da: 'Dette er ikke en UDI. Forventet: teksten som en læser giver, for eksempel (01)07350012345672(21)A1.',
    en: 'This is no UDI. Expected: the text a reader gives, such as (01)07350012345672(21)A1.',
  },
  'udi-check-digit': {
    sv: 'Kontrollsiffran i UDI stämmer inte. Läs av märkningen igen.',
    da: 'Kontrolcifferet i UDI passer ikke. Læs mærkningen igen.',
    en: 'The check digit of the UDI is wrong. Read the label again.',
  },
  'criticality-is-for-medical': {
    sv: 'Kritikalitet anges bara för medicinteknisk utrustning. Lämna cellen tom.',
    da: 'Kritikalitet angives kun for medicoteknisk udstyr. Lad cellen være tom.',
    en: 'Criticality is for medical equipment only. Leave the cell empty.',
  },
  'twice-in-file': {
    sv: 'Samma utrustning finns tidigare i filen. Behåll en av raderna.',
    da: 'Det samme udstyr findes tidligere i filen. Behold en af rækkerne.',
    en: 'The same piece stands earlier in the file. Keep one of the rows.',
  },
  'two-pieces': {
    sv: 'Inventarienumret och serienumret tillhör olika utrustningar i registret. Rätta det ena.',
    da: 'Inventarnummeret og serienummeret tilhører forskelligt udstyr i registret. Ret det ene.',
    en: 'The inventory number and the serial number belong to different pieces in the register. Correct one of them.',
  },
} as const satisfies Record<string, Texts>;
export type RowProblem = keyof typeof rowProblems;

function names(sv: readonly string[], da: readonly string[], en: readonly string[]): Names {
  return { sv, da, en };
}

function text(id: string, called: Names, longest: number, required = false): MappingField {
  return { id, names: called, spec: { kind: 'text', longest, required } };
}

function day(id: string, called: Names): MappingField {
  return { id, names: called, spec: { kind: 'date' } };
}

function choice(id: string, called: Names, of: Readonly<Record<string, Named>>, required = false): MappingField {
  const choices = Object.entries(of).map(([value, words]) => ({ value, words }));
  return { id, names: called, spec: { kind: 'choice', required, choices } };
}
