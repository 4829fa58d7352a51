// What services there are and what each is called, for the screens of notices and of the domains about services.
import { useQuery } from '@tanstack/react-query';
import { asking } from '../../../web/client.ts';
import { useLanguage } from '../../../web/language.tsx';
import { listServices, type ServiceRow } from '../contract.ts';

/** A service to choose: found also by what people call it instead. */
export type ServiceChoice = { id: string; label: string; also: string };

/** The services there are, the name of each in the reader's language, and those to choose among: in use, or chosen already. */
export function useServices(): {
  services: readonly ServiceRow[];
  nameOf: (code: string) => string;
  choicesWith: (chosen: readonly string[]) => readonly ServiceChoice[];
} {
  const { language } = useLanguage();
  const services = useQuery(asking(listServices, {})).data?.services ?? [];
  return {
    services,
    nameOf: (code) => services.find((each) => each.service === code)?.names[language] ?? code,
    choicesWith: (chosen) =>
      services
        .filter((each) => each.endedOn === null || chosen.includes(each.service))
        .map((each) => ({ id: each.service, label: each.names[language], also: each.alsoCalled.join(' ') })),
  };
}
