// How an article of the example region is written down: what it is about and its three texts, published unless said otherwise.
export interface ExampleText {
  readonly title: string;
  readonly body: string;
}

export interface ExampleArticle {
  /** names it for good */
  readonly code: string;
  readonly services: readonly string[];
  readonly unit: string;
  readonly words: readonly string[];
  readonly sv: ExampleText;
  readonly da: ExampleText;
  readonly en: ExampleText;
  readonly audience?: 'agents';
  readonly state?: 'draft' | 'withdrawn';
  /** days from today to its review; usually a good while */
  readonly reviewIn?: number;
  /** what the Swedish text said in its first version, where there has been one before this, and what was new */
  readonly before?: { readonly body: string; readonly note: string };
}

/** Lines as they stand in the file, without the margin they need there. */
export function lines(text: string): string {
  return text
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .trim();
}
