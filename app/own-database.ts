// Programs that share their work with others need a PostgreSQL all of them reach: the embedded one belongs to `npm start`.
import type { Configuration } from './configuration.ts';
import { Unable } from './unable.ts';

/** The operator's PostgreSQL. Errors: Unable when DATABASE_URL is not set. */
export function ownDatabase({ databaseUrl }: Configuration, program: string): string {
  if (databaseUrl !== null) return databaseUrl;
  throw new Unable(
    `${program} needs DATABASE_URL=postgres://user:password@server:5432/database. Without one, npm start runs everything in one process.`,
  );
}
