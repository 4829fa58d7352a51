// The words the checks read a Swedish report by. What was renamed: the county councils became regions (lag 2019:835). Pure.
import type { CheckWords } from './check-words-form.ts';

export const swedishCheckWords: CheckWords = {
  onePerson:
    /(?<!\p{L})(?:en|ett|enskild|ena|den|hans|hennes|hon|han) (?:\p{L}+ )?(?:medarbetare|anställd|person|tekniker|ingenjör|kollega|chef|individ)(?:en|ens|s)?(?!\p{L})|(?<!\p{L})(?:medarbetarens|personens|hon|han|hennes|hans)(?!\p{L})/iu,
  // "diagnostik" is a department
  health:
    /ohälsa|sjukskriv|sjukdom|hälsoskäl|rehabiliter|diagnos(?!ti)|utmatt|utbrän|arbetsskad|långtidssjuk|gravid|missbruk|sjukfrånvaro(?=.*placer)|depress/iu,

  below: /(?<!\p{L})(?:färre än|under|mindre än) (\d+)(?![\d,.]|[ \u00a0]?%)/iu,
  upTo: /(?<!\p{L})(?:högst|max(?:imalt)?|upp till) (\d+)(?![\d,.]|[ \u00a0]?%)/iu,
  atMost: (limit) => `högst ${limit}`,
  shortOrLongAbsence: /(kort|lång)(a|tids?)?[^.]{0,20}(sjuk|frånvaro)|sjukfrånvaro[^.]{0,60}(kort|lång)/iu,
  days: /dag(ar|en)?(?!\p{L})/iu,
  inDays: /dag/iu,
  shortOrLong: /(kort|lång)/iu,
  women: /^kvinnor$/iu,
  men: /^män$/iu,

  months: 'januari februari mars april maj juni juli augusti september oktober november december'.split(' '),
  toCome: /(?<!\p{L})(ska|skall|kommer att|planeras?|väntas|beräknas|startar|påbörjas|införs|tas i bruk)(?!\p{L})/iu,
  beforeMonth: '(?<!\\p{L})(?:i|under|den|senast|till|före) (?:\\d{1,2} )?',
  since: /sedan\s*$/iu,
  earlyPart: /(?<!\p{L})(?:under|i) (?:(?:första|1:a) tertial(?:et)?|tertial 1|första kvartalet)(?!\p{L})/iu,
  laterPart: /tertial(et)? ?2|andra tertial|sommar|juni|juli|augusti|därefter|sedan dess/iu,

  sameUnits: [
    ['mnkr', 'mkr', 'miljoner kronor', 'Mkr'],
    ['tkr', 'kkr', 'tusen kronor'],
  ],
  deviates: /avvik|resultat(et)? (är|blev|på)|underskott|överskott/iu,
  whichWay: /sämre|bättre|högre|lägre|mer |mindre|minus|plus|över budget|under budget|underskott|överskott|dyrare/iu,
  seeAbove: /(?<!\p{L})se (?:ovan|nedan|styrkort\p{L}*(?: (?:ovan|nedan))?|ovanstående|föregående)(?!\p{L})/iu,
  renamed: [
    [/(?<!\p{L})landstingsstyrelsen(?!\p{L})/iu, 'regionstyrelsen'],
    [/(?<!\p{L})landstingsfullmäktige(?!\p{L})/iu, 'regionfullmäktige'],
    [/(?<!\p{L})landstingsdirektören(?!\p{L})/iu, 'regiondirektören'],
    [/(?<!\p{L})landstinget(?!\p{L})/iu, 'regionen'],
  ],
  ownWords: [
    'Måluppfyllelse',
    'Internkontroll',
    'Ingångsvärde',
    'Målvärde',
    'Styrmått',
    'Årsprognos',
    'Sammanfattning',
    'Investeringar',
    'Återrapportering',
    'Medarbetare',
    'Verksamhet',
  ],

  forecast: /prognos|de (fyra|\p{L}+) sista månaderna|håller inte det/iu,
  restsOn: /kräver|förutsätter|svårt|osäker|bygger på|risk|engångs/iu,
  vacant: /vakan|tomma tjänster|ej tillsatta|inte (är )?tillsatta/iu,
  payOrVolume: /löner?na|lönerevision|löneökning|volym|budgeten (har )?räkna/iu,

  inTotal: /totalt|sammanlagt|allt som allt/iu,
  outcomeColumn: /utfall/iu,
  earlierColumn: /före|tidigare/iu,
  frameLeft: /ram.*(före|tidigare)|kvar|återstå/iu,
  shareUsed: /använt|andel|nyttjad/iu,

  goal: /mål/iu,
  firstMonth: 'jan|januari',
  noBaseline: /nytt mått|saknas|inte mätt|ej mätt|finns inte|utfall/iu,
  saysMissed:
    /\b(har|är|nås|nådde|uppnås) ?(ännu )?(inte|ej)( har)? ?(upp)?(nåtts|nådd|nått|nås|$|\W)|\b(inte|ej) (upp)?(nått|nåtts|nådd|nås)\b/iu,
  saysMet: /\bmålet (är|har) (upp)?(nått|nåtts)\b/iu,
  reached: /mål|uppgift|nåtts/iu,

  countsSomething: /antal|andel|räkna|procent|hur många/iu,
  someOfMany: /(?<!\p{L})\p{L}+ av (de )?(två|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv)(?!\p{L})/iu,

  rounded: /avrund/iu,
  ofWhich: /\bvarav\b/iu,
  madeUpOf: /består av|fördelas? på|fördelar sig på/iu,
  roundingSaid: 'Talen är avrundade vart för sig.',
  because: /beror på|förklaras av|på grund av|till följd av/iu,
  amongOther: /bland annat|bl\.a\.|främst|framför allt|störst|delvis|mest|huvudsak|särskilt/iu,
};
