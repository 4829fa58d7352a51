// The option --language of commands whose output is read by people: Swedish unless told.
import type { Language } from '../platform/work/work.ts';
import type { CommandOption, Line } from './command.ts';
import { exitCodes, Unable } from './unable.ts';

export const languageOption: CommandOption = {
  name: 'language',
  value: 'sv|da|en',
  summary: 'the language of names, values and problems (sv unless given)',
};

/** The language asked for; anything else ends the command with what may be given. */
export function languageOf(line: Line): Language {
  const wanted = line.one(languageOption.name) ?? 'sv';
  if (wanted === 'sv' || wanted === 'da' || wanted === 'en') return wanted;
  throw new Unable(`--language is ${wanted}: give sv, da or en.`, exitCodes.usage);
}
