// Whether an organisation number can be one, by its country's own check digit. A wrong number leads an invoice or a report to
// somebody else, so it is refused at the door. Pure.
import type { SupplierCountry } from './supplier-contract.ts';

export type NumberFault = 'organisation-number-wrong' | 'organisation-number-personal';

/** The number as it is kept, or what is wrong with it. No number at all is allowed. */
export function readOrganisationNumber(
  country: SupplierCountry,
  text: string,
): { readonly number: string } | { readonly fault: NumberFault } {
  const bare = text.toUpperCase().replace(/[\s.\-–]/g, '');
  if (bare === '') return { number: '' };
  if (country === 'other') return { number: bare };
  const number = bare.replace(country === 'NO' ? /^NO|MVA$/g : new RegExp(`^${country}`), '');
  if (country === 'SE') return swedish(number);
  const holds = { DK: danish, NO: norwegian, FI: finnish }[country](number);
  return holds ? { number } : { fault: 'organisation-number-wrong' };
}

/** As people write it: 556012-3456 in Sweden, 1234567-8 in Finland, the others in one piece. */
export function shownOrganisationNumber(country: SupplierCountry, number: string): string {
  if (country === 'SE' && number.length === 10) return `${number.slice(0, 6)}-${number.slice(6)}`;
  if (country === 'FI' && number.length === 8) return `${number.slice(0, 7)}-${number.slice(7)}`;
  return number;
}

/**
 * Ten digits with Luhn's check digit, or twelve beginning with 16, or a VAT number ending with 01 (Skatteverket, SKV 709). The
 * third digit of an organisation is at least 2; below that it is a person, whose number does not belong in this register.
 */
function swedish(given: string): { readonly number: string } | { readonly fault: NumberFault } {
  const number =
    given.length === 12 && given.endsWith('01') && !given.startsWith('16')
      ? given.slice(0, 10)
      : given.replace(/^16(?=\d{10}$)/, '');
  if (!/^\d{10}$/.test(number) || !passesLuhn(number))
    return { fault: /^(19|20)\d{10}$/.test(given) ? 'organisation-number-personal' : 'organisation-number-wrong' };
  return Number(number[2]) >= 2 ? { number } : { fault: 'organisation-number-personal' };
}

function passesLuhn(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const doubled = Number(digit) * (index % 2 === 1 ? 2 : 1);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return sum % 10 === 0;
}

/** Eight digits; weighed 2 7 6 5 4 3 2 1 they add up to a multiple of eleven (Erhvervsstyrelsen, CVR). */
function danish(number: string): boolean {
  return /^[1-9]\d{7}$/.test(number) && weighed(number, [2, 7, 6, 5, 4, 3, 2, 1]) % 11 === 0;
}

/** Nine digits; weighed 3 2 7 6 5 4 3 2 1 they add up to a multiple of eleven (Brønnøysundregistrene). */
function norwegian(number: string): boolean {
  return /^[89]\d{8}$/.test(number) && weighed(number, [3, 2, 7, 6, 5, 4, 3, 2, 1]) % 11 === 0;
}

/** Seven digits and a check digit, weighed 7 9 10 5 8 4 2 1 (Patent- och registerstyrelsen, FO-nummer). */
function finnish(number: string): boolean {
  return /^\d{8}$/.test(number) && weighed(number, [7, 9, 10, 5, 8, 4, 2, 1]) % 11 === 0;
}

function weighed(digits: string, weights: readonly number[]): number {
  return weights.reduce((total, weight, index) => total + weight * Number(digits[index]), 0);
}
