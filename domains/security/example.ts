// The example region's incidents: five of 2019, its first year of counting (one under the act on network and information security
// of that year, one breach of personal data, one with a medical device, one deviation, one that no law sets a clock for), and
// two of the present days under the act of 2025.
import { castAs } from '../../example/region.ts';
import { stableId } from '../../example/stable-id.ts';
import type { Work } from '../../platform/work/work.ts';
import { type ExampleIncident, type ExampleLaw, exampleIncidents } from './example-incidents.ts';
import { presentIncidents } from './example-present.ts';
import type { Regime } from './law-rules.ts';

/** Loads the incidents with their laws, sendings, forms and logs. */
export async function loadExample(work: Work): Promise<void> {
  const incidents = [...exampleIncidents, ...presentIncidents(work.now)];
  for (const [table, rows] of Object.entries(exampleRows(incidents))) {
    const [first] = rows;
    if (!first) continue;
    const columns = Object.keys(first).join(', ');
    await work.sql(
      // the names are columns of this domain's tables, written below
      `insert into security.${table} (${columns}) select ${columns} from jsonb_populate_recordset(null::security.${table}, $1)`,
      [JSON.stringify(rows)],
    );
  }
  await work.sql("select setval('security.incident_numbers', $1)", [incidents.length]);
}

type Row = Readonly<Record<string, unknown>>;

function exampleRows(incidents: readonly ExampleIncident[]): Readonly<Record<string, readonly Row[]>> {
  return {
    incidents: incidents.map(incidentRow),
    incident_people: incidents.flatMap((each) =>
      each.people.map(([role, part]) => ({
        incident_id: idOf(each),
        person_id: stableId('person', castAs(role).number),
        part,
        added_at: each.knownAt,
        added_by: officer.name,
      })),
    ),
    tracks: incidents.flatMap((each) => each.laws.map((law) => trackRow(each, law))),
    sendings: incidents.flatMap((each) =>
      each.sent.map(([regime, step, receiver, at, receipt], index) => ({
        sending_id: stableId('security-sending', `${each.number} ${index}`),
        incident_id: idOf(each),
        track_id: trackOf(each, regime),
        step,
        receiver,
        sent_at: at,
        receipt_number: receipt,
        late_reason: '',
        noted_at: at,
        noted_by: officer.name,
        withdrawn_by: '',
        withdrawn_reason: '',
      })),
    ),
    form_versions: incidents.flatMap((each) =>
      each.forms.map(([form, at, answers]) => ({
        incident_id: idOf(each),
        form,
        version: 1,
        answers,
        saved_at: at,
        saved_by: officer.name,
      })),
    ),
    incident_entries: incidents.flatMap((each) =>
      each.log.map(([at, what, text], index) => ({
        incident_id: idOf(each),
        ordinal: index + 1,
        at,
        what,
        text,
        by_name: officer.name,
      })),
    ),
  };
}

const { givenName, familyName } = castAs('security-officer');
const officer = { name: `${givenName} ${familyName}` };

function incidentRow(each: ExampleIncident): Row {
  return {
    incident_id: idOf(each),
    number: each.number,
    title: each.title,
    description: each.description,
    unit_code: each.unit,
    counted_unit: 'DTD',
    desk_case: each.deskCase ?? '',
    happened_at: each.happenedAt,
    known_at: each.knownAt,
    handled_at: each.handledAt,
    closed_at: each.closedAt,
    version: each.log.length,
    opened_at: each.knownAt,
    opened_by_name: officer.name,
    changed_at: each.log.at(-1)?.[0] ?? each.knownAt,
  };
}

function trackRow(each: ExampleIncident, law: ExampleLaw): Row {
  return {
    track_id: trackOf(each, law.regime),
    incident_id: idOf(each),
    regime: law.regime,
    country: 'SE',
    aware_at: law.awareAt ?? each.knownAt,
    reason: law.reason,
    is_trust_service: false,
    is_own_made: false,
    risk: 'likely',
    judged_at: law.awareAt ?? each.knownAt,
    judged_by: officer.name,
    lifted_by: '',
    lifted_reason: '',
  };
}

function idOf({ number }: ExampleIncident): string {
  return stableId('security-incident', String(number));
}

function trackOf({ number }: ExampleIncident, regime: Regime): string {
  return stableId('security-track', `${number} ${regime}`);
}
