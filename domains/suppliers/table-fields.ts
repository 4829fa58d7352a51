// The columns of suppliers and agreements in files, and the names people give them; an export writes the same as an import
// reads, so that what was taken out can be corrected and brought in again.
import type { MappingField } from '../../formats/tables/guess-mapping.ts';
import { supplierCountries } from './register/supplier-contract.ts';
import { categoryWords, criticalityWords, valuePerWords } from './supplier-words.ts';

type Names = MappingField['names'];

const countries = Object.fromEntries(
  supplierCountries.map((country) => [country, names([country], [country], [country])]),
);

export const supplierFields: readonly MappingField[] = [
  text('number', names(['Leverantörsnummer'], ['Leverandørnummer'], ['Supplier number']), 20),
  text('name', names(['Namn', 'Leverantör'], ['Navn', 'Leverandør'], ['Name', 'Supplier']), 160, true),
  choice('country', names(['Land'], ['Land'], ['Country']), countries),
  text(
    'organisationNumber',
    names(['Organisationsnummer', 'Org.nr'], ['CVR-nummer', 'CVR'], ['Organisation number', 'Company number']),
    40,
  ),
  choice('category', names(['Kategori'], ['Kategori'], ['Category']), categoryWords, true),
  choice('criticality', names(['Kritikalitet'], ['Kritikalitet'], ['Criticality']), criticalityWords),
  text(
    'unit',
    names(['Enhetskod', 'Ansvarig enhet'], ['Enhedskode', 'Ansvarlig enhed'], ['Unit code', 'Responsible unit']),
    40,
    true,
  ),
  text('website', names(['Webbplats'], ['Websted'], ['Website']), 300),
  text('note', names(['Anteckning', 'Kommentar'], ['Bemærkning', 'Kommentar'], ['Note', 'Comment']), 8000),
];

export const agreementFields: readonly MappingField[] = [
  text('number', names(['Avtalsnummer'], ['Aftalenummer'], ['Agreement number']), 20),
  text(
    'supplier',
    names(
      ['Leverantör', 'Leverantörsnummer', 'Organisationsnummer'],
      ['Leverandør', 'Leverandørnummer', 'CVR-nummer'],
      ['Supplier', 'Supplier number', 'Organisation number'],
    ),
    160,
    true,
  ),
  text(
    'reference',
    names(['Diarienummer', 'Referens'], ['Journalnummer', 'Reference'], ['Reference', 'Registry number']),
    60,
  ),
  text('title', names(['Avtal', 'Benämning'], ['Aftale', 'Betegnelse'], ['Agreement', 'Title']), 200, true),
  day('startsOn', names(['Gäller från', 'Startdatum'], ['Gælder fra', 'Startdato'], ['From', 'Start date']), true),
  day('endsOn', names(['Gäller till', 'Slutdatum'], ['Gælder til', 'Slutdato'], ['Until', 'End date'])),
  whole(
    'noticeMonths',
    names(
      ['Uppsägningstid, månader', 'Uppsägningstid'],
      ['Opsigelse, måneder', 'Opsigelsesvarsel'],
      ['Notice, months', 'Notice period'],
    ),
    60,
  ),
  whole(
    'renewalMonths',
    names(
      ['Förlängs, månader', 'Förlängning'],
      ['Forlænges, måneder', 'Forlængelse'],
      ['Renewed by, months', 'Renewal'],
    ),
    120,
  ),
  {
    id: 'value',
    names: names(
      ['Avtalsvärde, kr', 'Avtalsvärde', 'Värde'],
      ['Aftaleværdi, kr.', 'Aftaleværdi'],
      ['Value, SEK', 'Value'],
    ),
    spec: { kind: 'amount' },
  },
  choice('valuePer', names(['Värdet avser'], ['Værdien gælder'], ['Value is for']), valuePerWords),
  {
    id: 'monthlyFee',
    names: names(
      ['Månadsavgift, kr', 'Månadsavgift'],
      ['Månedspris, kr.', 'Månedspris'],
      ['Monthly fee, SEK', 'Monthly fee'],
    ),
    spec: { kind: 'amount' },
  },
  text(
    'services',
    names(['Tjänster', 'Tjänstekoder'], ['Tjenester', 'Tjenestekoder'], ['Services', 'Service codes']),
    2000,
  ),
  text('note', names(['Anteckning', 'Kommentar'], ['Bemærkning', 'Kommentar'], ['Note', 'Comment']), 8000),
];

function names(sv: readonly string[], da: readonly string[], en: readonly string[]): Names {
  return { sv, da, en };
}

function text(id: string, called: Names, longest: number, required = false): MappingField {
  return { id, names: called, spec: { kind: 'text', longest, required } };
}

function day(id: string, called: Names, required = false): MappingField {
  return { id, names: called, spec: { kind: 'date', required } };
}

function whole(id: string, called: Names, max: number): MappingField {
  return { id, names: called, spec: { kind: 'integer', from: 0, to: max } };
}

function choice(id: string, called: Names, of: Readonly<Record<string, Names>>, required = false): MappingField {
  const choices = Object.entries(of).map(([value, words]) => ({ value, words }));
  return { id, names: called, spec: { kind: 'choice', required, choices } };
}
