import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApiProblem } from '../api/problem';
import { Dialog } from './Dialog';
import { LeaveButton } from './forms/LeaveButton';
import { ProblemNote } from './ProblemNote';

type Props = Readonly<{
  title: string;
  /** Says the consequences, in numbers where there are any. */
  children: ReactNode;
  action: string;
  danger?: boolean;
  isRunning: boolean;
  isReady?: boolean;
  problem: ApiProblem | null;
  onConfirm: () => void;
  onClose: () => void;
}>;

export function Confirm({
  title,
  children,
  action,
  danger = false,
  isRunning,
  isReady = true,
  problem,
  onConfirm,
  onClose,
}: Props) {
  const { t } = useTranslation();
  const footer = (
    <>
      <LeaveButton onLeave={onClose}>{t('common.back')}</LeaveButton>
      <Button color={danger ? 'clay' : 'ink'} loading={isRunning} disabled={!isReady} onClick={onConfirm}>
        {action}
      </Button>
    </>
  );
  return (
    <Dialog title={title} onClose={onClose} footer={footer}>
      {children}
      {problem && <ProblemNote problem={problem} />}
    </Dialog>
  );
}
