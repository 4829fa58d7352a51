// The log as people read it: where a subject has its page. Pure.

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
