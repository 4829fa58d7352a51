// Conditions of a list put together as SQL with their values as parameters, so that nothing typed becomes SQL.

export interface Conditions {
  /** `?` stands for the values, in order */
  when(sql: string, ...given: readonly unknown[]): void;
  sql(): string;
  readonly values: unknown[];
}

/** Conditions that must all hold. */
export function conditions(): Conditions {
  const parts: string[] = ['true'];
  const values: unknown[] = [];
  return {
    values,
    when: (sql, ...given) => {
      const left = [...given];
      parts.push(sql.replaceAll('?', () => `$${values.push(left.shift())}`));
    },
    sql: () => parts.join(' and '),
  };
}

/** What is typed in a search field, for `ilike`: found anywhere, its own signs as they are. */
export function anywhere(text: string): string {
  return `%${text.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
}
