import { waitAskedFor } from '../../../src/sources/ask/wait-asked-for.ts';

describe('waitAskedFor', () => {
  it.each([
    ['% Please wait 30 seconds before the next query.', 30_000],
    ['Rate limit exceeded, try again in 2 minutes', 120_000],
    ['WHOIS LIMIT EXCEEDED - your quota is replenished in 600 seconds', 600_000],
    ['Too many requests. Retry after 45', 45_000],
    ['You are blocked for 1 hour', 3_600_000],
    ['15 seconds remaining until the next lookup', 15_000],
    ['Query rate exceeded (limit 20 per minute)', undefined],
    ['Query rate limit exceeded. Please try again later.', undefined],
  ])('reads "%s"', (text, ms) => {
    expect(waitAskedFor(text)).toBe(ms);
  });
});
