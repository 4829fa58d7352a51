// What can be said of teams: who solves cases together, for which services, and for which unit.
import { z } from 'zod';
import { action, query } from '../../platform/operation/operation.ts';

const domain = 'service-desk';
const TeamCode = z
  .string()
  .trim()
  .toLowerCase()
  .min(1)
  .regex(/^[a-z0-9][a-z0-9-]{1,39}$/);
const Name = z.string().trim().min(2).max(80);

export const Team = z
  .object({
    team: TeamCode,
    names: z.object({ sv: Name, da: Name, en: Name }),
    unit: z.string().trim().min(1).max(20),
    isFirstLine: z.boolean(),
    endedOn: z.iso.date().nullable(),
    services: z.array(z.string().trim().max(40)).max(200),
    members: z.array(z.uuid()).max(500),
  })
  .meta({ id: 'Team' });
export type Team = z.infer<typeof Team>;

export const listTeams = query({
  id: 'list-teams',
  domain,
  path: '/teams',
  summary: 'The teams, with who is in them and which services they answer for',
  permission: 'service-desk.work-cases',
  input: z.object({}),
  output: z.object({
    teams: z.array(
      Team.extend({
        members: z.array(z.object({ person: z.uuid(), name: z.string() })),
        mayChange: z.boolean(),
        isMine: z.boolean(),
      }),
    ),
  }),
});

export const setTeam = action({
  id: 'set-team',
  domain,
  method: 'PUT',
  path: '/teams/:team',
  summary: 'Add a team or change who is in it and what it answers for',
  permission: 'service-desk.change-teams',
  unit: 'unit',
  input: Team,
  output: z.object({ team: TeamCode }),
  refuses: ['unknown-unit', 'unknown-service', 'unknown-person', 'one-first-line'],
});
