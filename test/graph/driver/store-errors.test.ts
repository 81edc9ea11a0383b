import { Neo4jError } from 'neo4j-driver';
import { translate } from '../../../src/graph/driver/store.ts';
import { ServiceError } from '../../../src/lib/errors/service-error.ts';

/** What Neo4j answers, by code, and what a client is told of it. */
const TOLD: readonly (readonly [code: string, told: string, words: RegExp])[] = [
  ['ServiceUnavailable', 'UNAVAILABLE', /does not answer for now/],
  ['SessionExpired', 'UNAVAILABLE', /does not answer for now/],
  ['Neo.TransientError.General.DatabaseUnavailable', 'UNAVAILABLE', /does not answer for now/],
  ['Neo.TransientError.Transaction.DeadlockDetected', 'UNAVAILABLE', /does not answer for now/],
  ['Neo.ClientError.Cluster.NotALeader', 'UNAVAILABLE', /its leader is changing/],
  ['Neo.ClientError.General.ForbiddenOnReadOnlyDatabase', 'UNAVAILABLE', /it is read-only/],
  ['Neo.DatabaseError.Transaction.TransactionLogError', 'UNAVAILABLE', /space on its disk/],
  ['Neo.DatabaseError.Transaction.TransactionCommitFailed', 'UNAVAILABLE', /space on its disk/],
  ['Neo.ClientError.Transaction.TransactionTimedOut', 'TOO_COMPLEX', /took too long/],
];

function saying(code: string): Neo4jError {
  return new Neo4jError('No space left on device: /inside/neostore', code, '50N42', 'inside', {
    OPERATION: '',
    OPERATION_CODE: '0',
    CURRENT_SCHEMA: '/',
  });
}

describe('what the store says', () => {
  it.each(TOLD)('is told in one line that says what to do: %s', (code, told, words) => {
    const error = translate(saying(code)) as ServiceError;
    expect(error).toBeInstanceOf(ServiceError);
    expect(error.code).toBe(told);
    expect(error.message).toMatch(words);
    expect(error.message).not.toMatch(/\n|inside/);
  });

  it('is left as it is where it is a mistake of ours', () => {
    const error = saying('Neo.ClientError.Statement.SyntaxError');
    expect(translate(error)).toBe(error);
  });
});
