// What amounts beside the published figures come to in a report: what drivers have done, and how far one figure is from another.
// Told from the records as they are; a closed report keeps what was told in its tree.
import type { FigureReference } from '../../platform/documents/text-body-rules.ts';
import type { FigureDefinition } from '../../platform/figures/figure.ts';
import { figureBook } from '../../platform/figures/figure-book.ts';
import { type Asked, figureValues, type Value } from '../../platform/figures/figure-values.ts';
import { periodText } from '../../platform/figures/period.ts';
import { minusOf, whole } from '../../platform/figures/rational.ts';
import { unitTreeKey } from '../../platform/work/unit-tree.ts';
import type { Work } from '../../platform/work/work.ts';
import { type VarianceGround, varianceGround } from '../finances/finances.ts';
import {
  allLines,
  type DriverReference,
  driverAmount,
  driverReferenceOf,
  explainedLines,
  lessOf,
} from './driver-amount-rules.ts';
import { reportWords } from './report-words.ts';
import type { Said } from './said-value.ts';

/** Asks for what the references need; answers null for an id that is none of these. */
export async function derivedValues(
  work: Work,
  asked: Asked,
  references: readonly FigureReference[],
): Promise<(id: string) => Said | null> {
  const ids = references.map((each) => each.figure);
  const drivers = ids.flatMap((each) => driverReferenceOf(each) ?? []);
  const differences = ids.flatMap((each) => lessOf(each) ?? []);
  const [ground, values] = await Promise.all([
    drivers.length > 0 ? groundOf(work, asked) : null,
    valuesOf(
      work,
      asked,
      differences.flatMap(({ figure, than }) => [figure, than]),
    ),
  ]);
  const lines = ground && explainedLines(ground);
  const common = { period: asked.period, target: undefined };
  return (id) => {
    const driver = driverReferenceOf(id);
    const less = lessOf(id);
    if (driver && lines && ground) {
      const ore = driverAmount(driver, lines);
      const name = driverName(driver, ground, work);
      const exact = ore === null ? null : whole(ore);
      return {
        ...common,
        definition: { id, name, shown: inMillions },
        exact,
        hidden: false,
        address: addressOf(asked),
      };
    }
    const [a, b] = less ? [values.get(less.figure), values.get(less.than)] : [];
    if (!a || !b) return null;
    const exact = a.exact && b.exact ? minusOf(a.exact, b.exact) : null;
    const { name, shown } = a.definition;
    return { ...common, definition: { id, name, shown }, exact, hidden: a.hidden || b.hidden };
  };
}

/** Whether the caller may put a reference to this into a text of the unit: it is there, and theirs to see. */
export function mayRefer(work: Work, id: string, unit: string): boolean {
  const { figures } = figureBook(work);
  const less = lessOf(id);
  if (less) return mayRefer(work, less.figure, unit) && mayRefer(work, less.than, unit);
  if (driverReferenceOf(id)) return tellsDrivers(work) && work.policy.may('finances.read-variance', unit);
  const definition = figures.get(id);
  return definition !== undefined && work.policy.may(definition.permission, unit);
}

/** Whether this house keeps accounts at all. */
export function tellsDrivers(work: Work): boolean {
  return figureBook(work).figures.has('finances.result-deviation');
}

const inMillions = { unit: 'mnkr', decimals: 1 } as const;

function groundOf(work: Work, asked: Asked): Promise<VarianceGround> | null {
  return tellsDrivers(work) ? varianceGround(work, asked.unit, asked.period) : null;
}

type Valued = Value & { readonly definition: FigureDefinition };

async function valuesOf(work: Work, asked: Asked, ids: readonly string[]): Promise<ReadonlyMap<string, Valued>> {
  const book = figureBook(work).figures;
  const definitions = [...new Set(ids)].flatMap((id) => book.get(id) ?? []);
  if (definitions.length === 0) return new Map();
  const values = await figureValues(work, definitions, asked);
  return new Map(
    values.flatMap((value): [string, Valued][] => {
      const definition = book.get(value.figure);
      return definition ? [[value.figure, { ...value, definition }]] : [];
    }),
  );
}

/** What a writer sees when pointing at the amount: the line and the driver. */
function driverName(reference: DriverReference, ground: VarianceGround, work: Work) {
  const tree = work.part(unitTreeKey);
  const of = (language: 'sv' | 'da' | 'en') => {
    const words = reportWords[language];
    const lines = reference.lines.map((line) => {
      const named = ground.headings.find((each) => each.id === line) ?? ground.groups.find((each) => each.id === line);
      if (line.startsWith('@')) return tree.unit(line.slice(1))?.name ?? line.slice(1);
      return line === allLines ? words.wholeResult : (named?.names[language] ?? line);
    });
    return `${lines.join(', ')}: ${words.drivers[reference.part]}`;
  };
  return { sv: of('sv'), da: of('da'), en: of('en') };
}

function addressOf({ unit, period }: Asked): string {
  return `/finances/variance?unit=${encodeURIComponent(unit)}&period=${periodText(period)}`;
}
