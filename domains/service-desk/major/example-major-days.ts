// The versions of the example region's rule about major incidents, and the days they happened: sixteen count in January to
// August 2019 and thirteen in 2018.

export const rules = [
  {
    version: 1,
    validFrom: '2018-01-01',
    says: {
      sv: 'Mycket stor påverkan på minst två kliniker.',
      da: 'Meget stor påvirkning af mindst to klinikker.',
      en: 'Very great impact on at least two clinics.',
    },
    anyOf: [{ impactAtMost: 1, clinicsAtLeast: 2 }],
  },
  {
    version: 2,
    validFrom: '2019-04-01',
    says: {
      sv: 'Mycket stor påverkan, även om den bara berör en klinik.',
      da: 'Meget stor påvirkning, også når den kun berører én klinik.',
      en: 'Very great impact, also where it concerns one clinic only.',
    },
    anyOf: [{ impactAtMost: 1, clinicsAtLeast: 1 }],
  },
];

/** Day, and how many clinics it hit: what hit one counts only by the second version. */
export const days: readonly (readonly [day: string, clinics: number])[] = [
  ['2018-01-16', 3],
  ['2018-02-08', 2],
  ['2018-02-21', 1],
  ['2018-03-06', 5],
  ['2018-04-12', 2],
  ['2018-05-03', 4],
  ['2018-05-29', 1],
  ['2018-06-14', 2],
  ['2018-07-19', 3],
  ['2018-08-23', 6],
  ['2018-09-11', 2],
  ['2018-09-27', 1],
  ['2018-10-09', 3],
  ['2018-11-05', 2],
  ['2018-11-28', 4],
  ['2018-12-13', 2],
  ['2019-01-15', 3],
  ['2019-01-31', 2],
  ['2019-02-12', 1],
  ['2019-02-19', 4],
  ['2019-03-07', 2],
  ['2019-03-26', 3],
  ['2019-04-04', 1],
  ['2019-04-17', 5],
  ['2019-05-07', 1],
  ['2019-05-14', 2],
  ['2019-05-28', 3],
  ['2019-06-11', 1],
  ['2019-06-25', 2],
  ['2019-07-09', 4],
  ['2019-07-23', 1],
  ['2019-08-13', 2],
  ['2019-08-27', 3],
];
