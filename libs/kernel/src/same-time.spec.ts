import { inSameTime, SAME_TIME_MILLISECONDS } from './same-time.js';

describe('an answer that must not tell how much work there was', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('comes when the time has passed, not when the work is done', async () => {
    let answer: string | undefined;
    const answered = inSameTime(Promise.resolve('sent')).then((value) => (answer = value));
    await jest.advanceTimersByTimeAsync(SAME_TIME_MILLISECONDS - 1);
    expect(answer).toBeUndefined();
    await jest.advanceTimersByTimeAsync(1);
    await answered;
    expect(answer).toBe('sent');
  });

  it('comes with the next beat when the work has taken longer', async () => {
    let answer: string | undefined;
    const work = new Promise<string>((resolve) => setTimeout(() => resolve('sent'), SAME_TIME_MILLISECONDS + 30));
    const answered = inSameTime(work).then((value) => (answer = value));
    await jest.advanceTimersByTimeAsync(2 * SAME_TIME_MILLISECONDS - 1);
    expect(answer).toBeUndefined();
    await jest.advanceTimersByTimeAsync(1);
    await answered;
    expect(answer).toBe('sent');
  });

  it('fails at once when the work fails', async () => {
    await expect(inSameTime(Promise.reject(new Error('closed')))).rejects.toThrow('closed');
  });
});
