import { useEffect, useState } from 'react';
import type { Mailing } from '../../api/types';

export type Progress = Readonly<{ progress: Mailing['progress']; takenBack: number | null; isOver: boolean }>;

/**
 * Hears how far a mailing is, until it is over. The browser connects again by itself when the stream ends or breaks;
 * what the server says then is where it stands, not what was missed.
 * @param round another one when mails were sent again after the end
 */
export function useProgress(mailingId: string, isNeeded: boolean, round: number): Progress | null {
  const [heard, setHeard] = useState<Progress | null>(null);
  useEffect(() => {
    if (!isNeeded) return;
    const source = new EventSource(`/api/mailings/${mailingId}/progress`);
    source.addEventListener('message', ({ data }: MessageEvent<string>) => {
      const told = JSON.parse(data) as Progress;
      setHeard(told);
      if (told.isOver) source.close();
    });
    return () => source.close();
  }, [mailingId, isNeeded, round]);
  return heard;
}
