// The list of figures in the order people read it: domain by domain, each figure followed by those that belong to it. What
// belongs to another stands below it when that is opened, or when somebody searches. Pure.
import type { FigureCard, readFigures } from '../../platform/figures/figures-contract.ts';
import type { AnswerOf } from '../../platform/operation/operation.ts';

export type FigureValueRow = AnswerOf<typeof readFigures>['values'][number];

export type FigureRow = {
  card: FigureCard;
  value: FigureValueRow;
  domain: string;
  /** 0 for a figure of its own, 1 for one that belongs to it, and so on */
  depth: number;
  /** how many belong to it, at any depth */
  below: number;
};

export type FigureListing = {
  /** only these domains; all when empty */
  domains: readonly string[];
  /** whose belonging figures are shown */
  open: readonly string[];
  /** whether a figure matches what is searched for; given, everything that matches is shown */
  matches?: ((card: FigureCard) => boolean) | undefined;
};

/** The domain that publishes a figure, by its id. */
export function domainOf(figure: string): string {
  return figure.split('.')[0] ?? figure;
}

/** The rows to show, in order. */
export function figureRows(
  cards: readonly FigureCard[],
  values: readonly FigureValueRow[],
  listing: FigureListing,
): FigureRow[] {
  const byId = new Map(values.map((value) => [value.figure, value]));
  const present = cards.filter((card) => byId.has(card.id));
  const ids = new Set(present.map((card) => card.id));
  const children = Map.groupBy(present, (card) => parentOf(card, ids));
  const rows: FigureRow[] = [];
  const add = (parent: string | null, depth: number, shown: boolean): number => {
    let count = 0;
    for (const card of children.get(parent) ?? []) {
      const value = byId.get(card.id);
      const domain = domainOf(card.id);
      if (!value || (listing.domains.length > 0 && !listing.domains.includes(domain))) continue;
      const visible = listing.matches ? listing.matches(card) : shown;
      const row = { card, value, domain, depth: listing.matches ? 0 : depth, below: 0 };
      if (visible) rows.push(row);
      row.below = depth < 8 ? add(card.id, depth + 1, shown && listing.open.includes(card.id)) : 0;
      count += 1 + row.below;
    }
    return count;
  };
  add(null, 0, true);
  const order = [...new Set(present.map((card) => domainOf(card.id)))];
  return rows.toSorted((a, b) => order.indexOf(a.domain) - order.indexOf(b.domain));
}

/** The figure it belongs to, where that is in the list and in the same domain; else it is one of its own. */
function parentOf(card: FigureCard, ids: ReadonlySet<string>): string | null {
  const { about } = card;
  return about && about !== card.id && ids.has(about) && domainOf(about) === domainOf(card.id) ? about : null;
}
