// Two incidents of the present days under the act of 2025, counted back from the moment the example loads: one that is over, whose
// final report ran from its notification, and one in its first day, with two laws' clocks at once. None before the act was there.
import { type ExampleIncident, exampleIncidents, organisation } from './example-incidents.ts';

/** The incidents of the days before `now`; their numbers follow those of 2019. */
export function presentIncidents(now: Date): ExampleIncident[] {
  if (hoursBefore(now, over) < firstDay) return [];
  const first = exampleIncidents.length + 1;
  return [overIncident(now, first), runningIncident(now, first + 1)];
}

/** The first day of the act of 2025, and how many hours ago the incident that is over began. */
const firstDay = '2026-01-15T00:00:00.000Z';
const over = 52 * 24;

function overIncident(now: Date, number: number): ExampleIncident {
  const at = (hours: number) => hoursBefore(now, over - hours);
  const reason = 'Remisser och svar stod stilla i fem timmar på två sjukhus. Den är betydande.';
  return {
    number,
    title: 'Skadlig kod i integrationsplattformen stoppade remisser och svar',
    description:
      'En komponent från en leverantör hade bytts ut mot en som innehöll skadlig kod. Plattformen stängdes av medan den byttes tillbaka. Vården skickade remisser på papper.',
    unit: 'DTD',
    happenedAt: at(-3),
    knownAt: at(0),
    handledAt: at(70),
    closedAt: at(26 * 24),
    people: [
      ['security-officer', 'lead'],
      ['incident-manager', 'member'],
    ],
    laws: [{ regime: 'nis', reason }],
    sent: [
      ['nis', 'early-warning', 'csirt', at(9), 'CS-4471'],
      ['nis', 'inform', 'recipients', at(10), ''],
      ['nis', 'notification', 'csirt', at(51), 'CS-4471-2'],
      ['nis', 'final', 'csirt', at(24 * 24), 'CS-4471-3'],
    ],
    forms: [
      [
        'nis-final',
        at(24 * 24 - 2),
        {
          organisation,
          severity: 'Betydande',
          impact: 'Omkring 1 400 remisser och svar gick på papper. Ingen patient kom till skada.',
          cause: 'En uppdatering från leverantören hämtades utan att dess signatur kontrollerades.',
          measures: 'Uppdateringar kontrolleras nu mot leverantörens signatur innan de tas in.',
          remaining: 'Samma kontroll ska införas för tre äldre kopplingar.',
          crossBorder: 'Nej',
        },
      ],
    ],
    log: [
      [at(0), 'reported', ''],
      [at(1), 'law-nis', reason],
      [at(9), 'sent-early-warning', 'CS-4471'],
      [at(10), 'sent-inform', ''],
      [at(51), 'sent-notification', 'CS-4471-2'],
      [at(70), 'handled', 'Plattformen är återställd från en kontrollerad version.'],
      [at(24 * 24), 'sent-final', 'CS-4471-3'],
      [at(26 * 24), 'closed', ''],
    ],
  };
}

function runningIncident(now: Date, number: number): ExampleIncident {
  const at = (hours: number) => hoursBefore(now, 20 - hours);
  const nis = 'Kontot når journalen för hela regionen. Händelsen kan ge en allvarlig störning.';
  const data = 'Kontot har läst uppgifter om patienter. En risk för de berörda kan inte uteslutas.';
  return {
    number,
    title: 'En leverantörs konto för fjärråtkomst användes av någon annan',
    description:
      'Kontot loggade in från ett land där leverantören inte har någon personal och läste i journalens databas. Det är spärrat. Vilka uppgifter som har lästs utreds.',
    unit: 'DTD',
    happenedAt: at(-6),
    knownAt: at(0),
    handledAt: null,
    closedAt: null,
    people: [
      ['security-officer', 'lead'],
      ['incident-manager', 'reader'],
    ],
    laws: [
      { regime: 'nis', reason: nis },
      { regime: 'personal-data', reason: data, awareAt: at(3) },
    ],
    sent: [['nis', 'early-warning', 'csirt', at(7), 'CS-4618']],
    forms: [['nis-early-warning', at(6), { organisation, malicious: 'Ja', crossBorder: 'Det utreds' }]],
    log: [
      [at(0), 'reported', ''],
      [at(1), 'law-nis', nis],
      [at(3), 'law-personal-data', data],
      [at(6), 'form-saved', 'nis-early-warning'],
      [at(7), 'sent-early-warning', 'CS-4618'],
      [at(8), 'comment', 'Leverantören går igenom sina loggar. Alla leverantörskonton byter lösenord.'],
    ],
  };
}

/** That many hours before a moment, with whole minutes. */
function hoursBefore(now: Date, hours: number): string {
  return new Date(Math.floor(now.getTime() / 60_000) * 60_000 - hours * 3_600_000).toISOString();
}
