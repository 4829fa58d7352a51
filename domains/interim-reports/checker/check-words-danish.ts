// The words the checks read a Danish report by. What was renamed: the counties became regions on 1 January 2007 (lov nr. 537 af
// 24. juni 2005), and a Danish text may call a Swedish region by its old name. Pure.
import type { CheckWords } from './check-words-form.ts';

export const danishCheckWords: CheckWords = {
  onePerson:
    /(?<!\p{L})(?:en|et|én|ét|den|hans|hendes) (?:\p{L}+ )?(?:medarbejder|ansat|person|tekniker|ingeniør|kollega|leder|chef|sygeplejerske)(?:en|ens|s)?(?!\p{L})|(?<!\p{L})(?:medarbejderens|personens|hun|han|hendes|hans)(?!\p{L})/iu,
  health:
    /helbred|sygemeld|sygdom|rehabiliter|diagnose(?:n|r|t|rne)?(?!\p{L})|udbrændt|stressramt|arbejdsskade|langtidssyg|gravid|misbrug|sygefravær(?=.*(?:placer|flytte))|depress/iu,

  below: /(?<!\p{L})(?:færre end|under|mindre end) (\d+)(?![\d,.]|[ \u00a0]?%)/iu,
  upTo: /(?<!\p{L})(?:højst|maks(?:imalt|\.)?|op til) (\d+)(?![\d,.]|[ \u00a0]?%)/iu,
  atMost: (limit) => `højst ${limit}`,
  shortOrLongAbsence:
    /(kort|lang)(e|t|tids?)?[^.]{0,20}(syg|fravær)|sygefravær[^.]{0,60}(kort|lang)(?!t|som)|korttidsfravær|langtidsfravær/iu,
  days: /dag(e|en|ene)?(?!\p{L})/iu,
  inDays: /dag/iu,
  shortOrLong: /(kort|lang)/iu,
  women: /^kvinder$/iu,
  men: /^mænd$/iu,

  months: 'januar februar marts april maj juni juli august september oktober november december'.split(' '),
  toCome:
    /(?<!\p{L})(skal|kommer til at|vil blive|planlægges|ventes|forventes|starter|påbegyndes|indføres|tages i brug)(?!\p{L})/iu,
  beforeMonth: '(?<!\\p{L})(?:i|den|senest|til|før|inden)(?: den)? (?:\\d{1,2}\\. )?',
  since: /siden\s*$/iu,
  earlyPart: /(?<!\p{L})i (?:løbet af )?(?:(?:første|1\.) (?:tertial|kvartal)|tertial 1)(?!\p{L})/iu,
  laterPart: /tertial 2|(?:andet|2\.) (?:tertial|kvartal)|sommer|juni|juli|august|derefter|siden da|siden hen/iu,

  sameUnits: [
    ['mio. kr.', 'mio kr', 'mill. kr.', 'millioner kroner', 'mkr', 'mnkr'],
    ['t.kr.', 'tkr', 't. kr.', 'tusind kroner'],
  ],
  deviates: /afvig|resultat(et)? (er|blev|på)|underskud|overskud/iu,
  whichWay:
    /dårligere|bedre|højere|lavere|mere |mindre|minus|plus|over budget|under budget|underskud|overskud|dyrere/iu,
  seeAbove:
    /(?<!\p{L})se (?:ovenfor|nedenfor|styringskort\p{L}*(?: (?:ovenfor|nedenfor))?|ovenstående|foregående)(?!\p{L})/iu,
  renamed: [
    [/(?<!\p{L})amtsrådet(?!\p{L})/iu, 'regionsrådet'],
    [/(?<!\p{L})amtsborgmesteren(?!\p{L})/iu, 'regionsrådsformanden'],
    [/(?<!\p{L})amtsdirektøren(?!\p{L})/iu, 'regionsdirektøren'],
    [/(?<!\p{L})amtet(?!\p{L})/iu, 'regionen'],
    [/(?<!\p{L})landstingsstyrelsen(?!\p{L})/iu, 'regionsstyrelsen'],
    [/(?<!\p{L})landstinget(?!\p{L})/iu, 'regionen'],
  ],
  ownWords: [
    'Målopfyldelse',
    'Internkontrol',
    'Udgangspunkt',
    'Udgangsværdi',
    'Målværdi',
    'Årsprognose',
    'Sammenfatning',
    'Investeringer',
    'Tilbagemelding',
    'Medarbejdere',
    'Virksomhed',
    'Fokusområder',
  ],

  forecast: /prognose|de (fire|\p{L}+) sidste måneder|holder det ikke/iu,
  restsOn: /kræver|forudsætter|svært|vanskelig|usikker|bygger på|risik|engangs/iu,
  vacant: /vakan|ledige stillinger|tomme stillinger|ubesatte|ikke (er )?besat/iu,
  payOrVolume: /lønnen|lønningerne|lønregulering|lønstigning|volumen|budgettet (har )?regne/iu,

  inTotal: /i alt|samlet|tilsammen|alt i alt/iu,
  outcomeColumn: /resultat|udfald|regnskab|forbrug/iu,
  earlierColumn: /før|tidligere/iu,
  frameLeft: /ramme.*(før|tidligere)|tilbage|resterende|rest af/iu,
  shareUsed: /brugt|andel|udnyttet/iu,

  goal: /mål/iu,
  firstMonth: 'jan|januar',
  noBaseline: /nyt mål|nyt måltal|mangler|ikke målt|findes ikke|resultat/iu,
  saysMissed:
    /(?<!\p{L})(?:er|blev|bliver|nås|har) (?:endnu )?ikke (?:blevet )?(?:op)?(?:nået|nås|fyldt|opfyldt)(?!\p{L})|(?<!\p{L})ikke (?:op)?(?:nået|opfyldt|nås)(?!\p{L})/iu,
  saysMet: /(?<!\p{L})målet (?:er|blev) (?:op)?(?:nået|fyldt|opfyldt)(?!\p{L})/iu,
  reached: /mål|opgave|nået/iu,

  countsSomething: /antal|andel|tælle|procent|hvor mange/iu,
  someOfMany: /(?<!\p{L})\p{L}+ (?:ud )?af (de )?(to|tre|fire|fem|seks|syv|otte|ni|ti|elleve|tolv)(?!\p{L})/iu,

  rounded: /afrund/iu,
  ofWhich: /(?<!\p{L})heraf(?!\p{L})/iu,
  madeUpOf: /består af|fordeles på|fordeler sig på|fordelt på/iu,
  roundingSaid: 'Tallene er afrundet hver for sig.',
  because: /skyldes|forklares (?:af|med|ved)|på grund af|som følge af/iu,
  amongOther:
    /blandt andet|bl\.a\.|først og fremmest|især|primært|frem for alt|størst|delvis|mest|hovedsagelig|navnlig|særlig/iu,
};
