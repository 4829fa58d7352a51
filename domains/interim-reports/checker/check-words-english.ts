// The words the checks read an English report by. What was renamed: the Swedish county councils became regions (lag 2019:835). Pure.
import type { CheckWords } from './check-words-form.ts';

export const englishCheckWords: CheckWords = {
  onePerson:
    /(?<!\p{L})(?:an?|one|the|this|his|her) (?:\p{L}+ )?(?:employee|person|technician|engineer|colleague|manager|individual|nurse|member of staff)(?!\p{L})|(?<!\p{L})(?:she|he|her|his)(?!\p{L})/iu,
  health:
    /ill[- ]health|poor health|(?:on|long[- ]term) sick|(?<!\p{L})illness|(?<!\p{L})disease|health reasons|reasons of health|rehabilitat|diagnosis|diagnosed with|burn(?:ed|t)?[- ]?out(?!\p{L})|exhaustion|work injur|pregnan|substance abuse|sick leave(?=.*(?:transfer|placement|placed))|depress/iu,

  below: /(?<!\p{L})(?:fewer than|less than|under|below) (\d+)(?![\d,.]|[ \u00a0]?%)/iu,
  upTo: /(?<!\p{L})(?:at most|no more than|max(?:imum)?(?: of)?|up to) (\d+)(?![\d,.]|[ \u00a0]?%)/iu,
  atMost: (limit) => `at most ${limit}`,
  shortOrLongAbsence:
    /(?<!\p{L})(short|long)(?:[- ]term)?(?!\p{L})[^.]{0,20}(sick|absence)|sick leave[^.]{0,60}(?<!\p{L})(short|long)(?:-term)?(?!\p{L})/iu,
  days: /(?<!\p{L})days?(?!\p{L})/iu,
  inDays: /(?<!\p{L})day/iu,
  shortOrLong: /(?<!\p{L})(short|long)/iu,
  women: /^women$/iu,
  men: /^men$/iu,

  months: 'january february march april may june july august september october november december'.split(' '),
  toCome:
    /(?<!\p{L})(shall|will|is to|are to|is planned|are planned|is expected|are expected|is due|are due|begins?|starts?)(?!\p{L})/iu,
  beforeMonth: '(?<!\\p{L})(?:in|on|by|before|during|until) (?:\\d{1,2} )?',
  since: /since\s*$/iu,
  earlyPart: /(?<!\p{L})(?:in|during) (?:the )?first (?:four months|three months|quarter|tertial)(?!\p{L})/iu,
  laterPart: /second (?:four months|quarter|tertial)|summer|june|july|august|afterwards|since then|after that/iu,

  sameUnits: [
    ['SEK million', 'million SEK', 'MSEK', 'million kronor', 'SEK m', 'mnkr', 'mkr'],
    ['SEK thousand', 'thousand SEK', 'kSEK', 'TSEK', 'thousand kronor', 'tkr'],
  ],
  deviates: /deviat|variance|result (?:is|was|of)|deficit|surplus/iu,
  whichWay:
    /worse|better|higher|lower|(?<!\p{L})more |(?<!\p{L})less(?!\p{L})|minus|plus|over budget|under budget|deficit|surplus|dearer|overspen|underspen/iu,
  seeAbove: /(?<!\p{L})see (?:above|below|(?:the )?scorecard(?: (?:above|below))?|the (?:above|previous))(?!\p{L})/iu,
  renamed: [
    [/(?<!\p{L})county council board(?!\p{L})/iu, 'regional board'],
    [/(?<!\p{L})county council assembly(?!\p{L})/iu, 'regional assembly'],
    [/(?<!\p{L})county council director(?!\p{L})/iu, 'regional director'],
    [/(?<!\p{L})county council(?! (?:board|assembly|director))(?!\p{L})/iu, 'region'],
  ],
  ownWords: [
    'Fulfilment',
    'Baseline',
    'Indicator',
    'Forecast',
    'Investments',
    'Assignments',
    'Operations',
    'Development',
    'Perspective',
    'Internal',
  ],

  forecast: /forecast|the (?:last|remaining) \p{L}+ months|does not hold/iu,
  restsOn: /requires|depends on|presupposes|difficult|hard to|uncertain|rests on|based on|risk|one-off/iu,
  vacant: /vacan|unfilled|not (?:been )?filled|empty posts/iu,
  payOrVolume: /pay (?:rise|revision|increase)|salar(?:y|ies)|wages|volume|budget (?:for|reckons|counted)/iu,

  inTotal: /in total|altogether|all in all|a total of/iu,
  outcomeColumn: /outcome/iu,
  earlierColumn: /before|earlier/iu,
  frameLeft: /frame.*(before|earlier)|left|remaining/iu,
  shareUsed: /(?<!\p{L})used|share|utilis/iu,

  goal: /goal|target/iu,
  firstMonth: 'jan|january',
  noBaseline: /new measure|missing|not measured|does not exist|outcome|none/iu,
  saysMissed:
    /(?<!\p{L})(?:(?:has|have|is|was|were|are) (?:still )?not (?:yet )?(?:been )?|not yet )(?:met|reached|achieved)(?!\p{L})|(?:has|is|was)n[’']t (?:been )?(?:met|reached|achieved)/iu,
  saysMet: /(?:goal|target) (?:is|was|has been) (?:met|reached|achieved)(?!\p{L})/iu,
  reached: /goal|target|task|reached|met|achieved/iu,

  countsSomething: /number of|share of|(?<!\p{L})count|per ?cent|how many/iu,
  someOfMany:
    /(?<!\p{L})\p{L}+ (?:out )?of (the )?(two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?!\p{L})/iu,

  rounded: /rounded|rounding/iu,
  ofWhich: /(?<!\p{L})of which(?!\p{L})/iu,
  madeUpOf: /consists? of|is made up of|are made up of|divided (?:into|between)/iu,
  roundingSaid: 'The numbers are rounded one by one.',
  because: /(?:is|are) due to|because of|explained by|as a result of/iu,
  amongOther: /among other|mainly|chiefly|primarily|above all|largest|partly|mostly|especially|in particular/iu,
};
