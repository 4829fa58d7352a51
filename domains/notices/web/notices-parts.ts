// What services there are and what each is called, for the screens of notices and of the domains about services.
import { useQuery } from '@tanstack/react-query';
import { asking } from '../../../web/client.ts';
import { useLanguage } from '../../../web/language.tsx';
import { listServices, type Service } from '../contract.ts';

/** The services there are, and the name of each in the reader's language. */
export function useServices(): { services: readonly Service[]; nameOf: (code: string) => string } {
  const { language } = useLanguage();
  const services = useQuery(asking(listServices, {})).data?.services ?? [];
  return {
    services,
    nameOf: (code) => services.find((each) => each.service === code)?.names[language] ?? code,
  };
}
