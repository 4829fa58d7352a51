// What people in the example region report, ask and order: the words of its cases, by service. Own texts, in the Swedish
// people write at work: short, and not always precise.
import type { CaseKind } from './case-contract.ts';

export interface ExampleText {
  readonly service: string;
  readonly kind: Exclude<CaseKind, 'undecided' | 'problem' | 'change'>;
  readonly title: string;
  readonly said: string;
  readonly solved: string;
}

export const exampleTexts: readonly ExampleText[] = [
  incident(
    'workplace',
    'Datorn startar inte',
    'Skärmen är svart. Lampan på burken lyser.',
    'Nätdelen var trasig. Datorn är utbytt.',
  ),
  incident(
    'workplace',
    'Skrivaren på expeditionen skriver inte ut',
    'Kön växer men inget papper kommer.',
    'Skrivarens adress hade ändrats. Kön pekar rätt igen.',
  ),
  incident(
    'workplace',
    'Etiketter blir tomma',
    'Provetiketter kommer ut utan text.',
    'Färgbandet var slut. Reserv finns nu i förrådet.',
  ),
  incident('workplace', 'Musen hoppar', 'Markören går åt fel håll på arbetsplatsen vid fönstret.', 'Ny mus lämnad.'),
  incident(
    'sign-on',
    'Kortet läses inte',
    'Får ”kortet känns inte igen” på alla datorer.',
    'Kortets certifikat hade gått ut. Nytt kort är utlämnat.',
  ),
  incident(
    'sign-on',
    'Kommer inte in efter semestern',
    'Lösenordet fungerar inte.',
    'Kontot var låst efter för många försök. Nytt lösenord är satt.',
  ),
  incident(
    'sign-on',
    'Inloggningen tar flera minuter',
    'Särskilt på morgonen.',
    'Profilen var för stor och har rensats.',
  ),
  incident(
    'journal',
    'Kan inte signera anteckning',
    'Knappen är grå.',
    'Behörigheten saknade signering efter flytten. Den är rättad.',
  ),
  incident(
    'journal',
    'Journalen stängs av sig själv',
    'Händer när jag öppnar läkemedelslistan.',
    'Programmet var av äldre version på den datorn. Uppdaterat.',
  ),
  incident(
    'journal',
    'Remissvar saknas',
    'Svaret är skickat men syns inte hos oss.',
    'Svaret låg i fel enhets korg. Flyttat, och kopplingen är rättad.',
  ),
  incident(
    'medicines',
    'Receptet fastnar',
    'Det står ”skickas” i en timme.',
    'Förbindelsen var nere en kort stund. Receptet är skickat.',
  ),
  incident(
    'lab-results',
    'Labbsvar kommer på fel patient i listan',
    'Två med samma efternamn, svaret är rätt inne i journalen men listan visar fel.',
    'Listan sorterade på fel fält. Rättad av leverantören.',
  ),
  incident(
    'lab-results',
    'Inga svar sedan i morse',
    'Vi ringer labbet för varje prov.',
    'En tjänst hade stannat. Den är omstartad och svaren har kommit.',
  ),
  incident(
    'images',
    'Bilderna laddar inte',
    'Det snurrar och snurrar.',
    'Arbetsstationens cache var full och är tömd.',
  ),
  incident(
    'images',
    'Ultraljudet skickar inte bilder',
    'Undersökningen ligger kvar på apparaten.',
    'Apparatens nätverksuttag var felpatchat. Bilderna är skickade.',
  ),
  incident(
    'monitoring',
    'Larm från övervakningen hörs inte i korridoren',
    'Sal 3 och 4. Vi har bemannat.',
    'Högtalaren i korridoren är utbytt och provad.',
  ),
  incident(
    'monitoring',
    'En monitor visar fel tid',
    'Den går sju minuter efter.',
    'Tidsservern var felställd på den monitorn. Rättad och kontrollerad.',
  ),
  incident(
    'sterile',
    'Diskdesinfektorn avbryter programmet',
    'Felkod på displayen efter sköljningen.',
    'Temperaturgivaren är utbytt. Validerad efteråt.',
  ),
  incident('telephony', 'Vi hör inte den som ringer', 'De hör oss. Gäller den sladdlösa.', 'Telefonen är utbytt.'),
  incident(
    'telephony',
    'Samtal kopplas till fel enhet',
    'Mottagningens nummer går till förlossningen.',
    'Svarsgruppen var felkopplad efter flytten. Rättad.',
  ),
  incident(
    'network',
    'Inget nät i konferensrummet',
    'Uttaget till höger om tavlan.',
    'Uttaget var inte patchat. Nu går det.',
  ),
  incident(
    'wireless',
    'Tappar nätet när vi går ronden',
    'Mellan sal 8 och 11.',
    'En accesspunkt var avstängd. Täckningen är mätt och god.',
  ),
  incident('mail', 'Får inga brev utifrån', 'Interna brev kommer fram.', 'Brevlådan var full. Utrymmet är utökat.'),
  incident(
    'booking',
    'Invånare ser inte våra tider',
    'Vi har lagt ut tider för hela veckan.',
    'Tidtypen var inte kopplad till webben. Rättad.',
  ),
  request(
    'workplace',
    'Ny skärm',
    'En skärm till vid arbetsplats 4, den gamla är för liten för bilderna.',
    'Skärmen är uppsatt.',
  ),
  request(
    'workplace',
    'Dator till ny medarbetare',
    'Börjar den första i nästa månad.',
    'Datorn står på plats och är provad.',
  ),
  request('workplace', 'Installera statistikprogram', 'Behövs för kvalitetsregistret.', 'Programmet är installerat.'),
  request(
    'sign-on',
    'Behörighet till gemensam mapp',
    'Enhetens mapp för schema.',
    'Behörigheten är tillagd efter chefens godkännande.',
  ),
  request('sign-on', 'Ta bort konto', 'Slutade i fredags.', 'Kontot är stängt och kortet spärrat.'),
  request('telephony', 'Ny sladdlös telefon', 'Till akutbilen.', 'Telefonen är programmerad och lämnad.'),
  request('mail', 'Gemensam brevlåda', 'För mottagningens kallelser.', 'Brevlådan är skapad och sex personer har den.'),
  request('journal', 'Ny mall för läkarintyg', 'Enligt bifogat förslag.', 'Mallen är publicerad.'),
  request(
    'images',
    'Koppla nytt ultraljud till bildarkivet',
    'Apparaten levereras i vecka 20.',
    'Kopplad och provad tillsammans med enheten.',
  ),
  question(
    'workplace',
    'Hur skriver jag ut dubbelsidigt?',
    '',
    'Välj ”Båda sidor” under Egenskaper. Det är nu också förvalt hos er.',
  ),
  question(
    'mail',
    'Får vi skicka patientuppgifter med e-post?',
    'En kommun ber om det.',
    'Nej. Använd säkra meddelanden; länk till rutinen är skickad.',
  ),
  question('telephony', 'Hur vidarekopplar jag när jag är ledig?', '', 'Ring 21 och numret. Guiden är skickad.'),
  question(
    'journal',
    'Var ser jag vem som har läst?',
    '',
    'Under Logg i patientens meny, för den som har behörigheten.',
  ),
];

function incident(service: string, title: string, said: string, solved: string): ExampleText {
  return { service, kind: 'incident', title, said, solved };
}
function request(service: string, title: string, said: string, solved: string): ExampleText {
  return { service, kind: 'service-request', title, said, solved };
}
function question(service: string, title: string, said: string, solved: string): ExampleText {
  return { service, kind: 'question', title, said, solved };
}
