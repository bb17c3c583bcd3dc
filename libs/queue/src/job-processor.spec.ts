import { JobProcessor, processorsByJob } from './job-processor.js';
import type { JobName } from './jobs.js';

class Does extends JobProcessor {
  constructor(readonly job: JobName) {
    super();
  }
  async process(): Promise<void> {}
}

describe('the table of processors', () => {
  it('knows one processor for each job', () => {
    const table = processorsByJob(['mail.sweep'], [new Does('mail.sweep')]);
    expect(table.get('mail.sweep')).toBeInstanceOf(Does);
  });

  it('is refused when a job has none', () => {
    expect(() => processorsByJob(['mail.sweep', 'mail.forget'], [new Does('mail.sweep')])).toThrow('mail.forget');
  });

  it('is refused when a job has two', () => {
    expect(() => processorsByJob(['mail.sweep'], [new Does('mail.sweep'), new Does('mail.sweep')])).toThrow('two');
  });
});
