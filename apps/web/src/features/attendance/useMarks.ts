import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { newKey } from '../../api/new-key';
import { type ApiProblem, asProblem } from '../../api/problem';
import type { AttendanceMark, AttendanceSheet } from '../../api/types';
import { sendMarks, sheetKey, sheetQuery } from './attendance';

type Job = Readonly<{
  marks: (sheet: AttendanceSheet) => readonly AttendanceMark[];
  onDone: (before: AttendanceSheet, after: AttendanceSheet) => void;
}>;

export type Marking = Readonly<{ run: (job: Job) => void; problem: ApiProblem | null }>;

/**
 * Marks go out one after the other, as they are pressed: nobody who types quickly loses a key, and each is said on the
 * sheet that the one before it made. When one is refused, those behind it are not sent.
 */
export function useMarks(eventId: string): Marking {
  const queries = useQueryClient();
  const waiting = useRef<Job[]>([]);
  const isBusy = useRef(false);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const work = async (): Promise<void> => {
    isBusy.current = true;
    for (let job = waiting.current.shift(); job; job = waiting.current.shift()) {
      try {
        const before = await queries.fetchQuery({ ...sheetQuery(eventId), staleTime: Infinity });
        const marks = job.marks(before);
        if (marks.length === 0) continue;
        const after = await sendMarks(eventId, marks, null, newKey());
        queries.setQueryData(sheetKey(eventId), after);
        job.onDone(before, after);
      } catch (error) {
        waiting.current = [];
        setProblem(asProblem(error));
        await queries.invalidateQueries({ queryKey: sheetKey(eventId) });
      }
    }
    isBusy.current = false;
  };
  const run = (job: Job): void => {
    setProblem(null);
    waiting.current.push(job);
    if (!isBusy.current) void work();
  };
  return { run, problem };
}
