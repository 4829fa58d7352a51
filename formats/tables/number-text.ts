// What number a spreadsheet means by the digits it stores: 1234.5000000001 is 1234.5, and 1.2E3 is 1200.
// Texts in, texts out, so that an amount can be judged digit by digit.

/** The stored number as a plain decimal with a point, float noise and closing noughts taken away; null if it is none. */
export function cleanDecimal(raw: string): string | null {
  if (/^(?:-?[1-9]\d{0,14}|0)(?:\.\d{0,5}[1-9])?$/.test(raw)) return raw;
  if (!/^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d{1,3})?$/.test(raw)) return null;
  const value = Number(raw);
  if (!Number.isFinite(value)) return null;
  const noise = Math.min(Math.max(1e-9, Math.abs(value) * 4e-15), 1e-3);
  if (Math.abs(value) < 1e15) {
    for (let decimals = 0; decimals <= 9; decimals++) {
      const rounded = value.toFixed(decimals);
      // exact zero is not noise's neighbour: 0.0000000004 is a number of its own
      if (Math.abs(Number(rounded) - value) <= noise && (Number(rounded) !== 0 || value === 0))
        return unsigned0(rounded);
    }
  }
  return unsigned0(plainDecimal(raw));
}

function unsigned0(text: string): string {
  return /^-0(?:\.0*)?$/.test(text) ? text.slice(1) : text;
}

// Writes out an exponent by moving the point; never through a float, so no digit is lost.
function plainDecimal(raw: string): string {
  const match = /^([+-]?)(\d*)\.?(\d*)(?:[eE]([+-]?\d+))?$/.exec(raw);
  if (!match) return raw;
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = match;
  const point = whole.length + Number(exponent);
  let digits = whole + fraction;
  if (point <= 0) digits = '0'.repeat(1 - point) + digits;
  const place = Math.max(point, 1);
  digits = digits.padEnd(place, '0');
  const integer = digits.slice(0, place).replace(/^0+(?=\d)/, '');
  const decimals = digits.slice(place).replace(/0+$/, '');
  return `${sign === '-' ? '-' : ''}${integer}${decimals === '' ? '' : `.${decimals}`}`;
}
