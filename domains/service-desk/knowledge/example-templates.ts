// The example region's ready answers, in the words its agents use.
import { stableId } from '../../../example/stable-id.ts';
import { copyRows } from '../../../platform/database/copy.ts';
import type { Work } from '../../../platform/work/work.ts';

interface ExampleTemplate {
  readonly name: string;
  readonly team: string | null;
  readonly sv: string;
  readonly da: string;
  readonly en: string;
}

const templates: readonly ExampleTemplate[] = [
  {
    name: 'Vi har tagit emot',
    team: null,
    sv: 'Hej {förnamn},\n\nvi har tagit emot {ärende} och börjar nu. Du får besked här.\n\nHälsningar\n{handläggare}, {grupp}',
    da: 'Hej {fornavn},\n\nvi har modtaget {sag} og går i gang nu. Du får besked her.\n\nVenlig hilsen\n{sagsbehandler}, {team}',
    en: 'Hello {first name},\n\nwe have received {case} and begin now. You will hear from us here.\n\nRegards\n{agent}, {team}',
  },
  {
    name: 'Behöver veta mer',
    team: null,
    sv: 'Hej {förnamn},\n\nför att komma vidare med ”{rubrik}” behöver vi veta:\n– När började det?\n– Gäller det fler än dig?\n– Vilket nummer står på etiketten?\n\nHälsningar\n{handläggare}',
    da: 'Hej {fornavn},\n\nfor at komme videre med »{overskrift}« skal vi vide:\n– Hvornår begyndte det?\n– Gælder det flere end dig?\n– Hvilket nummer står på etiketten?\n\nVenlig hilsen\n{sagsbehandler}',
    en: 'Hello {first name},\n\nto go on with “{title}” we need to know:\n– When did it begin?\n– Does it hit others as well?\n– Which number is on the label?\n\nRegards\n{agent}',
  },
  {
    name: 'Vi kommer till er',
    team: 'servicedesk',
    sv: 'Hej {förnamn},\n\nvi kommer till {plats} i eftermiddag. Säg till om det inte passar vården.\n\nHälsningar\n{handläggare}',
    da: 'Hej {fornavn},\n\nvi kommer til {sted} i eftermiddag. Sig til, hvis det ikke passer med plejen.\n\nVenlig hilsen\n{sagsbehandler}',
    en: 'Hello {first name},\n\nwe come to {place} this afternoon. Tell us if that does not suit the ward.\n\nRegards\n{agent}',
  },
  {
    name: 'Väntar på leverantören',
    team: 'systems',
    sv: 'Hej {förnamn},\n\nfelet i {tjänst} är lämnat till leverantören. Vi frågar varje dag och skriver här när vi vet mer.\n\nHälsningar\n{handläggare}',
    da: 'Hej {fornavn},\n\nfejlen i {tjeneste} er givet videre til leverandøren. Vi spørger hver dag og skriver her, når vi ved mere.\n\nVenlig hilsen\n{sagsbehandler}',
    en: 'Hello {first name},\n\nthe fault in {service} is with the supplier. We ask every day and write here when we know more.\n\nRegards\n{agent}',
  },
  {
    name: 'Apparaten hämtas',
    team: 'medical-devices',
    sv: 'Hej {förnamn},\n\nmärk apparaten ”Ur drift” och ställ den i det rena förrådet. Vi hämtar den före 15 och lämnar en reserv.\n\nHälsningar\n{handläggare}, {grupp}',
    da: 'Hej {fornavn},\n\nmærk apparatet »Ude af drift«, og stil det i det rene depot. Vi henter det inden kl. 15 og leverer et reserveapparat.\n\nVenlig hilsen\n{sagsbehandler}, {team}',
    en: 'Hello {first name},\n\nmark the device “Out of order” and put it in the clean store. We fetch it before 15 and leave a spare.\n\nRegards\n{agent}, {team}',
  },
];

/** Loads the ready answers. */
export async function loadTemplates(work: Work): Promise<void> {
  await copyRows(
    work.connection(),
    'service_desk.answer_templates',
    ['template_id', 'team_code', 'name', 'text_sv', 'text_da', 'text_en', 'changed_at'],
    templates.map((each) => [
      stableId('answer template', each.name),
      each.team,
      each.name,
      each.sv,
      each.da,
      each.en,
      work.now.toISOString(),
    ]),
  );
}
