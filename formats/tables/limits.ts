// How much a table file may ask of the machine before it is refused. Every number can be set by the caller.

/** Limits of one reading. Sizes in bytes, lengths in UTF-16 units. */
export type TableLimits = {
  /** the file itself */
  fileBytes: number;
  /** rows after the header */
  rows: number;
  cellsPerRow: number;
  /** Excel's own limit is 32 767 characters in a cell */
  cellLength: number;
  /** all parts of an XLSX together, unpacked */
  inflatedBytes: number;
  /** unpacked size over packed size of one part of at least 1 MB; deflate's ceiling is 1032, sheets reach about 60 */
  compressionRatio: number;
  /** parts inside an XLSX */
  zipParts: number;
  /** different texts in an XLSX, held in memory while it is read */
  sharedTexts: number;
  /** their length together */
  sharedLength: number;
  /** errors kept in the list; further ones are counted */
  problems: number;
};

export const defaultLimits: TableLimits = {
  fileBytes: 1024 * 1024 * 1024,
  rows: 10_000_000,
  cellsPerRow: 1_000,
  cellLength: 32_767,
  inflatedBytes: 2 * 1024 * 1024 * 1024,
  compressionRatio: 250,
  zipParts: 5_000,
  sharedTexts: 2_000_000,
  sharedLength: 100_000_000,
  problems: 1_000,
};
