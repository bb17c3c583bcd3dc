import { useBlocker } from '@tanstack/react-router';
import { DiscardQuestion } from './DiscardQuestion';

type Props = Readonly<{ isUnsaved: () => boolean; isLost: () => Promise<boolean> }>;

/** Asks before a link, the back button or closing the tab loses what was typed on a page. */
export function LeaveGuard({ isUnsaved, isLost }: Props) {
  const blocker = useBlocker({
    shouldBlockFn: async ({ current, next }) => current.pathname !== next.pathname && (await isLost()),
    enableBeforeUnload: isUnsaved,
    withResolver: true,
  });
  if (blocker.status !== 'blocked') return null;
  return <DiscardQuestion onDiscard={blocker.proceed} onKeep={blocker.reset} />;
}
