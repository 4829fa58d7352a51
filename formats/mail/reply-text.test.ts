// What is new and what is history, as mail programs in three languages mark it. Nothing is ever lost: the parts together hold
// every line of the text.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isForwardSubject, splitReply } from './reply-text.ts';

const quoted = '> Skrivaren på våning 3 skriver inte.\n> /Anna';

const marks: readonly (readonly [program: string, history: string])[] = [
  ['Gmail, Swedish', `Den tors 5 sep. 2019 kl 10:12 skrev Servicedesk <servicedesk@region.example>:\n\n${quoted}`],
  ['Gmail, Danish', `Den tor. 5. sep. 2019 kl. 10.12 skrev Servicedesk <servicedesk@region.example>:\n\n${quoted}`],
  ['Gmail, English', `On Thu, Sep 5, 2019 at 10:12 AM Servicedesk <servicedesk@region.example>\nwrote:\n\n${quoted}`],
  ['Apple, Swedish', `5 sep. 2019 kl. 10:12 skrev Servicedesk <servicedesk@region.example>:\n\n${quoted}`],
  ['Apple, Danish', `Den 5. sep. 2019 kl. 10.12 skrev Servicedesk <servicedesk@region.example>:\n\n${quoted}`],
  ['Apple, English', `> On 5 Sep 2019, at 10:12, Servicedesk <servicedesk@region.example> wrote:\n> \n${quoted}`],
  ['Thunderbird', `Den 2019-09-05 kl. 10:12, skrev Servicedesk:\n${quoted}`],
  ['old Gmail', `2019-09-05 10:12 GMT+02:00 Servicedesk <servicedesk@region.example>:\n\n${quoted}`],
  [
    'Outlook, Swedish',
    '________________________________\nFrån: Servicedesk <servicedesk@region.example>\nSkickat: den 5 september 2019 10:12\nTill: Anna Berg\nÄmne: Skrivaren\n\nHej Anna',
  ],
  ['Outlook, Danish', 'Fra: Servicedesk\nSendt: 5. september 2019 10:12\nTil: Anna Berg\nEmne: Printeren\n\nHej Anna'],
  [
    'Outlook, English',
    'From: Servicedesk\nSent: Thursday, September 5, 2019 10:12 AM\nTo: Anna Berg\nSubject: Printer\n\nHi',
  ],
  ['Outlook in bold', '*Från:* Servicedesk\n*Skickat:* den 5 september 2019 10:12\n*Till:* Anna\n*Ämne:* x\n\nHej'],
  ['old Outlook', '-----Ursprungligt meddelande-----\nFrån: Servicedesk\nHej'],
  ['old Outlook, Danish', '-----Oprindelig meddelelse-----\nFra: Servicedesk\nHej'],
  ['only quoted lines', quoted],
];

describe('an answer above its history', () => {
  it.each(marks)('of %s is parted from it', (_, history) => {
    const parts = splitReply(`Nu fungerar den.\nTack!\n\n${history}`);
    expect(parts.newText).toBe('Nu fungerar den.\nTack!');
    expect(parts.quotedText).toBe(history.trim());
    expect(parts.signature).toBe('');
  });

  it('keeps its signature apart as well', () => {
    const text =
      'Nu fungerar den.\n\nMed vänlig hälsning\nAnna Berg\nAvdelning 5, 08-123 45 67\n\nDen 5 sep. 2019 10:12 skrev A <a@b.example>:\n> x';
    expect(splitReply(text)).toEqual({
      newText: 'Nu fungerar den.',
      signature: 'Med vänlig hälsning\nAnna Berg\nAvdelning 5, 08-123 45 67',
      quotedText: 'Den 5 sep. 2019 10:12 skrev A <a@b.example>:\n> x',
    });
  });
});

describe('signatures', () => {
  it.each([
    '-- \nAnna Berg',
    'Mvh Anna',
    'Venlig hilsen\nMette Holm\nAfdeling 4',
    'Kind regards\nAnna',
    'Skickat från min iPhone',
    'Sendt fra min iPhone',
    'Hämta Outlook för iOS',
    'Get Outlook for Android',
  ])('like %j are no part of what is said', (signature) => {
    expect(splitReply(`Datorn startar inte.\n\n${signature}`)).toMatchObject({
      newText: 'Datorn startar inte.',
      signature,
    });
  });

  it('are not seen where a greeting is followed by a long text', () => {
    const text = `Hej\nMed vänlig hälsning menar jag detta:\n${'en rad till\n'.repeat(30)}`;
    expect(splitReply(text).signature).toBe('');
  });

  it('alone count as what is said', () => {
    expect(splitReply('-- \nAnna').newText).toBe('--\nAnna'.replace('--', '-- '));
  });
});

describe('in doubt a line is new', () => {
  it('answers between quoted lines keep the lines they answer', () => {
    const text = '> Vilken våning?\nVåning 3.\n> Vilken skrivare?\nDen vid fönstret.';
    expect(splitReply(text)).toEqual({ newText: text, quotedText: '', signature: '' });
  });

  it('an answer below its history is there', () => {
    expect(splitReply('Den 5 sep. 2019 skrev A <a@b.example>:\n> Vilken våning?\n\nVåning 3.').newText).toContain(
      'Våning 3.',
    );
  });

  it('what is passed on is the matter itself', () => {
    const text = 'Kan ni titta på detta?\n\nFrån: Bo\nSkickat: 5 september\nTill: Anna\nÄmne: Fel\n\nSkärmen är svart.';
    expect(isForwardSubject('VB: Fel')).toBe(true);
    expect(isForwardSubject('SV: Fel')).toBe(false);
    expect(splitReply(text, true).newText).toBe(text);
    expect(splitReply(text).newText).toBe('Kan ni titta på detta?');
  });

  it('a message of nothing but history is all new', () => {
    const text = 'Från: Bo\nSkickat: 5 september\nTill: Anna\nÄmne: Fel\n\nSkärmen är svart.';
    expect(splitReply(text)).toEqual({ newText: text, quotedText: '', signature: '' });
  });

  it.each([
    'Från: vårdcentralen ringer de hela tiden',
    'Hon skrev:',
    'Den skrivaren är trasig:',
    'Till: och från',
    '5 sep kl 10:12:',
  ])('ordinary words like %j are no mark', (line) => {
    expect(splitReply(`Hej\n${line}\nHej då`).quotedText).toBe('');
  });
});

it('every line of any text is in one of the three parts', () => {
  const line = fc.oneof(
    fc.constantFrom(
      ...marks.flatMap(([, history]) => history.split('\n')),
      '-- ',
      'Mvh',
      '',
      'Hej',
      '> svar',
      'Från: a',
      'Till: b',
      'Ämne: c',
    ),
    fc.string({ maxLength: 30 }).map((text) => text.replace(/\n/g, ' ')),
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 30 }), fc.boolean(), (lines, isForward) => {
      const { newText, quotedText, signature } = splitReply(lines.join('\n'), isForward);
      const words = (text: string) => text.split(/\s+/).filter(Boolean).toSorted();
      expect(words(`${newText}\n${quotedText}\n${signature}`)).toEqual(words(lines.join('\n')));
      expect(newText !== '' || lines.join('').trim() === '').toBe(true);
    }),
  );
});
