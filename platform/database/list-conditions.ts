// Conditions of a list put together as SQL with their values as parameters, so that nothing typed becomes SQL.

export interface Conditions {
  /** `?` stands for the values, in order */
  when(sql: string, ...given: readonly unknown[]): void;
  /** A value on its own, as the parameter it becomes. */
  value(given: unknown): string;
  sql(): string;
  readonly values: unknown[];
}

/** Conditions that must all hold; none yet: every row. */
export function conditions(): Conditions {
  const parts: string[] = ['true'];
  const values: unknown[] = [];
  const value = (given: unknown): string => `$${values.push(given)}`;
  return {
    values,
    value,
    when: (sql, ...given) => {
      const left = [...given];
      parts.push(sql.replaceAll('?', () => value(left.shift())));
    },
    sql: () => parts.join(' and '),
  };
}

/** What is typed in a search field, for `ilike`: found anywhere, its own signs as they are. */
export function anywhere(text: string): string {
  return `%${literally(text)}%`;
}

/** A text for `like` in which per cent, underscore and backslash stand for themselves. */
export function literally(text: string): string {
  return text.replace(/[\\%_]/g, (sign) => `\\${sign}`);
}
