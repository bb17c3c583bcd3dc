import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useLeave } from './unsaved';

/** The way back out of a form. */
export function LeaveButton({ children, onLeave }: Readonly<{ children: ReactNode; onLeave: () => void }>) {
  const leave = useLeave();
  return (
    <Button variant="default" onClick={() => leave(onLeave)}>
      {children}
    </Button>
  );
}
