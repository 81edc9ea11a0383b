/** A sold domain is seen with its former holder, then with the present one, whose company uses it from then on. */
export const SEEN = {
  before: '2018-06-01T00:00:00Z',
  hidden: '2019-05-01T00:00:00Z',
  sold: '2021-03-10T00:00:00Z',
  usedSince: '2021-04-01',
} as const;
