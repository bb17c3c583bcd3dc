import { useBlocker } from '@tanstack/react-router';
import { DiscardQuestion } from './DiscardQuestion';

/** Asks before a link, the back button or closing the tab loses what was typed on a page. */
export function LeaveGuard({ isUnsaved }: Readonly<{ isUnsaved: () => boolean }>) {
  const blocker = useBlocker({
    shouldBlockFn: ({ current, next }) => isUnsaved() && current.pathname !== next.pathname,
    enableBeforeUnload: isUnsaved,
    withResolver: true,
  });
  if (blocker.status !== 'blocked') return null;
  return <DiscardQuestion onDiscard={blocker.proceed} onKeep={blocker.reset} />;
}
