// What people call a room of the house: the word for a domain's name, or the name itself where there is none yet.
import { hasWord, type Language, say } from '../words.ts';
import { houseWords } from './house-words.ts';

export function domainName(domain: string, language: Language): string {
  const key = `room.${domain}`;
  return hasWord(houseWords, language, key) ? say(houseWords, language, key) : domain;
}
