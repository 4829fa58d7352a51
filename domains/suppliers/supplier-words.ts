// What categories, levels and countries are called in files: the first word is the one written, the others are understood as
// well when a file is read.
import type { SupplierCategory, SupplierCriticality } from './register/supplier-contract.ts';

interface Named {
  readonly sv: readonly string[];
  readonly da: readonly string[];
  readonly en: readonly string[];
}
type Names<Id extends string> = Readonly<Record<Id, Named>>;

export const categoryWords: Names<SupplierCategory> = {
  hardware: named(['Utrustning', 'hårdvara'], ['Udstyr', 'hardware'], ['Equipment', 'hardware']),
  software: named(['Program', 'programvara', 'system'], ['Programmer', 'software'], ['Software']),
  hosting: named(['Drift', 'datahall'], ['Drift', 'datacenter'], ['Hosting', 'operations']),
  network: named(
    ['Nät och telefoni', 'nätverk', 'telefoni'],
    ['Net og telefoni', 'netværk'],
    ['Network and telephony', 'network'],
  ),
  medical: named(['Medicinteknik', 'medicinteknisk utrustning'], ['Medicoteknik'], ['Medical technology']),
  consultants: named(['Konsulter', 'konsult'], ['Konsulenter'], ['Consultants']),
  maintenance: named(['Underhåll', 'service'], ['Vedligeholdelse', 'service'], ['Maintenance']),
  other: named(['Övrigt', 'annat'], ['Andet', 'øvrigt'], ['Other']),
};

export const criticalityWords: Names<SupplierCriticality> = {
  low: named(['Låg'], ['Lav'], ['Low']),
  medium: named(['Medel'], ['Mellem', 'middel'], ['Medium']),
  high: named(['Hög'], ['Høj'], ['High']),
};

export const valuePerWords: Names<'whole' | 'year'> = {
  whole: named(['Hela avtalstiden', 'totalt'], ['Hele aftaleperioden', 'i alt'], ['The whole time', 'total']),
  year: named(['År', 'per år'], ['År', 'pr. år'], ['Year', 'per year']),
};

function named(sv: readonly string[], da: readonly string[], en: readonly string[]): Named {
  return { sv, da, en };
}
