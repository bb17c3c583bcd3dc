import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { newKey } from '../../api/new-key';
import { type ApiProblem, asProblem } from '../../api/problem';
import { base64Of } from '../../components/picture';
import { sheetKey } from './attendance';
import { LARGEST_SCAN, sendScan } from './scans';

/** A file that was not taken: because of its size, or for what the server says. */
export type RefusedFile = Readonly<{ name: string; problem: ApiProblem | null }>;

type Upload = Readonly<{ send: (files: readonly File[]) => void; isRunning: boolean; refused: readonly RefusedFile[] }>;

/** One file after the other; one that is refused does not hold up the next. */
export function useScanUpload(eventId: string, onDone: (count: number) => void): Upload {
  const queries = useQueryClient();
  const [isRunning, setRunning] = useState(false);
  const [refused, setRefused] = useState<readonly RefusedFile[]>([]);
  const work = async (files: readonly File[]): Promise<void> => {
    const refusals: RefusedFile[] = [];
    for (const file of files) {
      const { name } = file;
      if (file.size > LARGEST_SCAN) {
        refusals.push({ name, problem: null });
        continue;
      }
      try {
        queries.setQueryData(sheetKey(eventId), await sendScan(eventId, await base64Of(file), newKey()));
      } catch (error) {
        refusals.push({ name, problem: asProblem(error) });
      }
    }
    setRefused(refusals);
    setRunning(false);
    if (refusals.length < files.length) onDone(files.length - refusals.length);
  };
  const send = (files: readonly File[]): void => {
    if (isRunning || files.length === 0) return;
    setRunning(true);
    void work(files);
  };
  return { send, isRunning, refused };
}
