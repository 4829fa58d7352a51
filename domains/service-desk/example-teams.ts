// The example region's teams: who solves cases together, for which services, and which units' people are in them.
import { employedOn } from '../../example/region.ts';
import { stableId } from '../../example/stable-id.ts';
import { copyRows } from '../../platform/database/copy.ts';
import type { Work } from '../../platform/work/work.ts';

interface ExampleTeam {
  readonly code: string;
  readonly sv: string;
  readonly da: string;
  readonly en: string;
  readonly unit: string;
  readonly services: readonly string[];
}

/** Takes what no other team answers for. */
export const firstLine = 'servicedesk';
export const exampleTeams: readonly ExampleTeam[] = [
  team(firstLine, 'Servicedesk', 'Servicedesk', 'Service desk', 'DTD-SD', []),
  team('workplace', 'Arbetsplats', 'Arbejdsplads', 'Workplace', 'DTD-SD', ['workplace']),
  team('systems', 'System', 'Systemer', 'Systems', 'DTD-UTV', ['journal', 'medicines', 'lab-results', 'booking']),
  team('networks', 'Nät och telefoni', 'Net og telefoni', 'Networks and telephony', 'DTD-DRI', [
    'telephony',
    'network',
    'wireless',
  ]),
  team('servers', 'Servrar och inloggning', 'Servere og login', 'Servers and sign-in', 'DTD-DRI', ['mail', 'sign-on']),
  team('medical-images', 'MT bild', 'MT billeder', 'Medical imaging', 'DTD-MT', ['images']),
  team('medical-devices', 'MT behandling', 'MT behandling', 'Medical devices', 'DTD-MT', ['monitoring', 'sterile']),
];

/** Which units' people are in which team. */
export const membersFrom: Readonly<Record<string, readonly string[]>> = {
  servicedesk: ['DTD-SD'],
  workplace: ['DTD-SD1'],
  systems: ['DTD-UT1'],
  networks: ['DTD-DR2'],
  servers: ['DTD-DR1'],
  'medical-images': ['DTD-MT1'],
  'medical-devices': ['DTD-MT2', 'DTD-MT3'],
};

export async function copyTeams(work: Work): Promise<void> {
  const connection = work.connection();
  await copyRows(
    connection,
    'service_desk.teams',
    ['team_code', 'name_sv', 'name_da', 'name_en', 'unit_code', 'is_first_line'],
    exampleTeams.map((each) => [each.code, each.sv, each.da, each.en, each.unit, each.code === firstLine]),
  );
  await copyRows(
    connection,
    'service_desk.team_services',
    ['service_code', 'team_code'],
    exampleTeams.flatMap((each) => each.services.map((service) => [service, each.code])),
  );
  await copyRows(
    connection,
    'service_desk.team_members',
    ['team_code', 'person_id'],
    exampleTeams.flatMap((each) =>
      [...new Set(employedOn('2019-08-31', membersFrom[each.code] ?? []).map((one) => one.person))].map((number) => [
        each.code,
        stableId('person', number),
      ]),
    ),
  );
}

function team(
  code: string,
  sv: string,
  da: string,
  en: string,
  unit: string,
  services: readonly string[],
): ExampleTeam {
  return { code, sv, da, en, unit, services };
}
