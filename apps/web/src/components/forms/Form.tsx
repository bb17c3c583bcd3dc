import { Button } from '@mantine/core';
import type { FormEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SavedForm } from './useSavedForm';
import { ErrorSummary } from './ErrorSummary';
import { ProblemNote } from '../ProblemNote';
import classes from './Form.module.css';

type Props = Readonly<{
  saved: Pick<SavedForm<never>, 'submit' | 'isSaving' | 'problem' | 'errors' | 'attempt' | 'reload'>;
  action: string;
  children: ReactNode;
  onCancel?: () => void;
  /** Keeps the buttons in sight at the lower edge of a long form. */
  sticky?: boolean;
}>;

export function Form({ saved, action, children, onCancel, sticky = false }: Props) {
  const { t } = useTranslation();
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    saved.submit();
  };
  const { problem, reload } = saved;
  const isOverruled = problem?.code === 'changed-meanwhile';
  return (
    <form className={classes.form} onSubmit={onSubmit} noValidate>
      <ErrorSummary errors={saved.errors} attempt={saved.attempt} />
      {children}
      {problem && problem.faults.length === 0 && (
        <ProblemNote
          problem={problem}
          onRetry={isOverruled ? reload : undefined}
          retryLabel={t('common.reloadAndCompare')}
        />
      )}
      <div className={classes.buttons} data-sticky={sticky || undefined}>
        <Button type="submit" loading={saved.isSaving}>
          {action}
        </Button>
        {onCancel && (
          <Button variant="default" onClick={onCancel}>
            {t('common.cancel')}
          </Button>
        )}
      </div>
    </form>
  );
}

/** Fields that belong together, under one heading. */
export function FieldGroup({
  title,
  lead,
  children,
}: Readonly<{ title: string; lead?: ReactNode; children: ReactNode }>) {
  return (
    <fieldset className={classes.group}>
      <legend>{title}</legend>
      {lead && <p className={classes.lead}>{lead}</p>}
      {children}
    </fieldset>
  );
}

/** Fields side by side where there is room. */
export function Row({ children }: Readonly<{ children: ReactNode }>) {
  return <div className={classes.row}>{children}</div>;
}
