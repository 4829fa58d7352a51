// The address of a figure's page, the same everywhere a number is shown: on screen, in the report, in search.

export function figureAddress(figure: string, unit: string, period: string): string {
  return `/figures/${encodeURIComponent(figure)}?unit=${encodeURIComponent(unit)}&period=${period}`;
}
