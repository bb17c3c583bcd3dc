import { ApiProblem, asProblem, problemOf } from './problem';

const answer = (status: number, headers: Record<string, string> = {}) => ({ status, headers: new Headers(headers) });

describe('an answer that is a problem', () => {
  it('carries the code, the facts and the faults of the document', () => {
    const faults = [{ field: 'title', fault: 'required' }];
    const problem = problemOf(answer(422), { code: 'invalid-input', facts: { thing: 'event' }, faults });
    expect(problem).toMatchObject({ status: 422, code: 'invalid-input', facts: { thing: 'event' }, faults });
    expect(problem.isPassing).toBe(false);
  });

  it('says how long to wait when the server is busy', () => {
    const problem = problemOf(answer(503, { 'retry-after': '5' }), { code: 'database.unavailable' });
    expect(problem.retryAfterSeconds).toBe(5);
    expect(problem.isPassing).toBe(true);
  });

  it('stays a problem when a proxy answers with something else', () => {
    expect(problemOf(answer(502), '<html>')).toMatchObject({ code: 'internal', faults: [], retryAfterSeconds: null });
  });

  it('tells a lost connection from an error of ours', () => {
    expect(asProblem(new TypeError('failed to fetch')).code).toBe('offline');
    expect(asProblem(new Error('undefined is not a function')).code).toBe('internal');
    expect(asProblem(new ApiProblem(0, 'offline')).isPassing).toBe(true);
  });
});
