// The roles a person can be given in an organisational unit. A role says what one is trusted with; which operations
// that opens is declared by each domain beside its operations. Pure: the web shows role names from its word files.

export const roles = [
  'employee',
  'unit-head',
  'division-head',
  'controller',
  'hr-analyst',
  'communicator',
  'auditor',
  'agent',
  'incident-manager',
  'security-officer',
  'internal-control-officer',
  'portfolio-officer',
  'administrator',
] as const;
export type Role = (typeof roles)[number];

/** A domain's permissions: the right's full name → the roles that carry it within their unit and below. */
export type Permissions = Readonly<Record<`${string}.${string}`, readonly Role[]>>;

/** One grant, as resolved at sign-in: a role held in a unit (and so in all units below it); null = the whole region. */
export interface Grant {
  readonly role: Role;
  readonly unit: string | null;
}
