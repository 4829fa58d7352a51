// The example region's four bundles, for when somebody begins, moves, is on parental leave or leaves, and the small tasks they are
// made of in IT, medical technology, telephony, premises and access rights.
import { choice, type ExampleItem, field, head, part, texts } from './example-forms.ts';

const task = (
  code: string,
  names: ExampleItem['names'],
  abouts: ExampleItem['names'],
  where: { readonly service: string | null; readonly owner: string; readonly days: number },
): ExampleItem => ({ code, names, abouts, goesTo: 'person', ...where, priceKr: 0, fields: [], steps: head, parts: [] });

const access = { service: 'sign-on', owner: 'DTD-DRI', days: 2 };
const premises = { service: null, owner: 'DTD-SD', days: 5 };
const medical = { service: 'monitoring', owner: 'DTD-MT', days: 10 };
const calls = { service: 'telephony', owner: 'DTD-DRI', days: 3 };
const computers = { service: 'workplace', owner: 'DTD-SD', days: 3 };

const tasks: readonly ExampleItem[] = [
  task(
    'account',
    texts('Konto och behörigheter', 'Konto og adgange', 'Account and access rights'),
    texts(
      'Inloggning, e-post och enhetens system.',
      'Login, e-mail og enhedens systemer.',
      'Sign-in, e-mail and the unit’s systems.',
    ),
    { ...access, days: 3 },
  ),
  task(
    'access-change',
    texts('Ändra behörigheter', 'Ændre adgange', 'Change access rights'),
    texts(
      'Lägg till och ta bort efter byte av arbete.',
      'Tilføj og fjern efter skift af arbejde.',
      'Add and remove after a change of work.',
    ),
    access,
  ),
  task(
    'access-rest',
    texts('Låt behörigheter vila', 'Lad adgange hvile', 'Let access rights rest'),
    texts(
      'Konton och kort spärras tills personen är tillbaka.',
      'Konti og kort spærres, til personen er tilbage.',
      'Accounts and card are blocked until the person is back.',
    ),
    access,
  ),
  task(
    'access-end',
    texts('Avsluta behörigheter', 'Afslutte adgange', 'End access rights'),
    texts(
      'Konton stängs och kortet spärras.',
      'Konti lukkes, og kortet spærres.',
      'Accounts are closed and the card is blocked.',
    ),
    access,
  ),
  task(
    'desk-and-locker',
    texts('Arbetsplats och skåp', 'Arbejdsplads og skab', 'Desk and locker'),
    texts(
      'Nycklar, skåp och plats i rummet.',
      'Nøgler, skab og plads i rummet.',
      'Keys, locker and a place in the room.',
    ),
    premises,
  ),
  task(
    'keys-back',
    texts('Lämna nycklar och töm skåp', 'Aflever nøgler og tøm skab', 'Hand in keys and empty the locker'),
    texts('Vaktmästeriet kvitterar.', 'Servicekorpset kvitterer.', 'The caretakers sign for it.'),
    premises,
  ),
  task(
    'device-training',
    texts('Körkort för medicinteknik', 'Kørekort til medicoteknik', 'Licence for medical devices'),
    texts(
      'Genomgång av enhetens apparater.',
      'Gennemgang af enhedens apparater.',
      'Introduction to the unit’s devices.',
    ),
    medical,
  ),
  task(
    'device-rights-end',
    texts('Avsluta körkort för medicinteknik', 'Afslutte kørekort til medicoteknik', 'End licence for medical devices'),
    texts(
      'Egna inloggningar i apparater tas bort.',
      'Egne login i apparater fjernes.',
      'Own sign-ins on devices are removed.',
    ),
    { ...medical, days: 3 },
  ),
  task(
    'phone-forward',
    texts('Vidarekoppla telefonen', 'Viderestille telefonen', 'Forward the telephone'),
    texts('Samtal går till enheten.', 'Opkald går til enheden.', 'Calls go to the unit.'),
    calls,
  ),
  task(
    'phone-end',
    texts('Avsluta telefoni', 'Afslutte telefoni', 'End telephony'),
    texts('Numret frigörs och hänvisas.', 'Nummeret frigives og henvises.', 'The number is released and redirected.'),
    calls,
  ),
  task(
    'computer-move',
    texts('Flytta dator', 'Flytte computer', 'Move the computer'),
    texts('Med skärm, dockning och skrivare.', 'Med skærm, dock og printer.', 'With screen, dock and printer.'),
    computers,
  ),
];

const needsPhone = field({
  id: 'phone',
  kind: 'yes-no',
  names: texts('Behöver mobiltelefon', 'Har brug for mobiltelefon', 'Needs a mobile phone'),
});

export const exampleBundles: readonly ExampleItem[] = [
  ...tasks,
  {
    code: 'new-colleague',
    names: texts('Ny medarbetare', 'Ny medarbejder', 'New colleague'),
    abouts: texts(
      'Konto, kort, dator, telefon och plats i en beställning, klart till första dagen.',
      'Konto, kort, computer, telefon og plads i én bestilling, klar til første dag.',
      'Account, card, computer, phone and desk in one order, ready for the first day.',
    ),
    goesTo: 'person',
    occasion: 'onboarding',
    service: null,
    owner: 'DTD-SD',
    priceKr: 0,
    days: 10,
    fields: [
      choice('work', texts('Arbetar mest', 'Arbejder mest', 'Works mostly'), [
        ['office', 'På kontor', 'På kontor', 'In an office'],
        ['care', 'I vården', 'I plejen', 'In care'],
      ]),
      needsPhone,
    ],
    steps: head,
    parts: [
      part('account', 'first', -3),
      part('card', 'first', -1),
      part('laptop', 'first', -1, { field: 'work', is: 'office' }),
      part('phone', 'first', -1, { field: 'phone', is: true }),
      part('desk-and-locker', 'first', -1),
      part('device-training', 'first', 5, { field: 'work', is: 'care' }),
    ],
  },
  {
    code: 'move-unit',
    names: texts('Byta enhet eller rum', 'Skifte enhed eller lokale', 'Change unit or room'),
    abouts: texts(
      'Dator, telefon, nycklar och behörigheter följer med.',
      'Computer, telefon, nøgler og adgange følger med.',
      'Computer, phone, keys and access rights come along.',
    ),
    goesTo: 'person',
    occasion: 'move',
    service: null,
    owner: 'DTD-SD',
    priceKr: 0,
    days: 5,
    fields: [
      field({
        id: 'to',
        kind: 'text',
        names: texts('Ny enhet eller nytt rum', 'Ny enhed eller nyt lokale', 'New unit or room'),
        isRequired: true,
      }),
      field({
        id: 'other-work',
        kind: 'yes-no',
        names: texts('Arbetsuppgifterna ändras', 'Arbejdsopgaverne ændres', 'The work changes'),
      }),
    ],
    steps: head,
    parts: [
      part('computer-move', 'first', 0),
      part('phone-forward', 'first', 0),
      part('desk-and-locker', 'first', -1),
      part('access-change', 'first', 0, { field: 'other-work', is: true }),
    ],
  },
  {
    code: 'parental-leave',
    names: texts('Föräldraledighet', 'Barsel', 'Parental leave'),
    abouts: texts(
      'Behörigheter vilar och telefonen kopplas vidare; allt är på plats vid återkomsten.',
      'Adgange hviler, og telefonen viderestilles; alt er klar ved tilbagekomsten.',
      'Access rests and the phone is forwarded; everything is in place on return.',
    ),
    goesTo: 'person',
    occasion: 'leave',
    service: null,
    owner: 'DTD-SD',
    priceKr: 0,
    days: 3,
    fields: [],
    steps: head,
    parts: [
      part('phone-forward', 'first', 0),
      part('access-rest', 'first', 1),
      part('account', 'last', -3),
      part('device-training', 'last', 7),
    ],
  },
  {
    code: 'leaving',
    names: texts('Avsluta anställning', 'Fratrædelse', 'Leaving'),
    abouts: texts(
      'Behörigheter avslutas och allt som personen har lämnas tillbaka, med kvitto.',
      'Adgange afsluttes, og alt, hvad personen har, afleveres mod kvittering.',
      'Access ends and everything the person has is given back, with a receipt.',
    ),
    goesTo: 'person',
    occasion: 'offboarding',
    service: null,
    owner: 'DTD-SD',
    priceKr: 0,
    days: 3,
    fields: [],
    steps: head,
    parts: [
      part('access-end', 'last', 0),
      part('phone-end', 'last', 0),
      part('device-rights-end', 'last', 0),
      part('keys-back', 'last', 0),
    ],
  },
];
