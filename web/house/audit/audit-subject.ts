// The log as people read it: where a subject has its page, and its details as names with values. Pure.

const pages: Readonly<Record<string, (id: string) => string>> = {
  account: (id) => `/people/accounts/${id}`,
  assignment: (id) => `/portfolio/assignments/${id}`,
  case: (id) => `/cases/${id}`,
  'catalogue-item': (id) => `/catalogue/${id}`,
  equipment: (id) => `/equipment/${id}`,
  figure: (id) => `/figures/${id}`,
  forecast: (id) => `/finances/forecast/${id}`,
  import: (id) => `/imports/${id}`,
  improvement: (id) => `/portfolio/improvements/${id}`,
  'interim-report': (id) => `/interim-reports/${id}`,
  investment: (id) => `/finances/investments/${id}`,
  'council-meeting': (id) => `/portfolio/meetings/${id}`,
  need: (id) => `/portfolio/needs/${id}`,
  notice: (id) => `/notices/${id}`,
  order: (id) => `/orders/${id}`,
  person: (id) => `/people/persons/${id}`,
  reorganisation: (id) => `/people/reorganisations/${id}`,
  round: (id) => `/portfolio/rounds/${id}`,
  unit: (id) => `/people/units/${id}`,
  voucher: (id) => `/finances/vouchers/${id}`,
};

/** The page about what a row of the log is about, where there is one. */
export function subjectPage(subject: string | null, id: string | null): string | undefined {
  return subject && id ? pages[subject]?.(encodeURIComponent(id)) : undefined;
}

export interface Pair {
  readonly name: string;
  readonly value: string;
}

const longest = 120;

/** The details of a row as pairs: what was given first, then what the operation noted; what is empty is left out. */
export function detailPairs(detail: string): Pair[] {
  const pairs: Pair[] = [];
  collect(pairs, '', JSON.parse(detail));
  return pairs;
}

function collect(pairs: Pair[], name: string, value: unknown): void {
  if (value === null || value === undefined || value === '') return;
  if (typeof value === 'object' && !Array.isArray(value)) {
    for (const [key, part] of Object.entries(value))
      collect(pairs, key === 'input' || key === 'note' ? name : key, part);
    return;
  }
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value);
  pairs.push({ name: spoken(name), value: text.length > longest ? `${text.slice(0, longest - 1)}…` : text });
}

/** periodEnd → period end */
function spoken(name: string): string {
  return name.replace(/([a-z])([A-Z])/g, (_, before: string, letter: string) => `${before} ${letter.toLowerCase()}`);
}
