// A standby, or a primary that is kept from writing: everything is still read, and every write is answered with one code.

/** Whether an error is PostgreSQL's refusal to write (SQLSTATE 25006, read_only_sql_transaction). */
export function isReadOnly(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === '25006';
}
