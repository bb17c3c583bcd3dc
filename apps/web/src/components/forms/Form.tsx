import { Button } from '@mantine/core';
import type { FormEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SavedForm } from './useSavedForm';
import { ErrorSummary } from './ErrorSummary';
import { MeanwhileNote } from './MeanwhileNote';
import { ProblemNote } from '../ProblemNote';
import { StickyBar } from '../StickyBar';
import { groupId } from './group-id';
import { LeaveButton } from './LeaveButton';
import { useUnsaved } from './unsaved';
import classes from './Form.module.css';

type Props = Readonly<{
  saved: Pick<
    SavedForm<never>,
    'submit' | 'isSaving' | 'problem' | 'errors' | 'attempt' | 'isDirty' | 'meanwhile' | 'reload'
  >;
  action: string;
  children: ReactNode;
  onCancel?: () => void;
  /** Keeps the buttons in sight at the lower edge of a long form. */
  sticky?: boolean;
}>;

export function Form({ saved, action, children, onCancel, sticky = false }: Props) {
  const { t } = useTranslation();
  useUnsaved(saved.isDirty && !saved.isSaving);
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    saved.submit();
  };
  const { problem, reload } = saved;
  const isOverruled = problem?.code === 'changed-meanwhile';
  const buttons = (
    <>
      <Button type="submit" loading={saved.isSaving}>
        {action}
      </Button>
      {onCancel && <LeaveButton onLeave={onCancel}>{t('common.cancel')}</LeaveButton>}
    </>
  );
  return (
    <form className={classes.form} onSubmit={onSubmit} noValidate>
      <ErrorSummary errors={saved.errors} attempt={saved.attempt} />
      {saved.meanwhile && <MeanwhileNote meanwhile={saved.meanwhile} />}
      {children}
      {problem && problem.faults.length === 0 && (
        <ProblemNote
          problem={problem}
          onRetry={isOverruled ? reload : undefined}
          retryLabel={t('common.reloadAndCompare')}
        />
      )}
      {sticky ? <StickyBar>{buttons}</StickyBar> : <div className={classes.buttons}>{buttons}</div>}
    </form>
  );
}

/** Fields that belong together, under one heading. */
export function FieldGroup({
  name,
  title,
  lead,
  children,
}: Readonly<{
  /** In the address: for forms so long that their parts are listed. */
  name?: string;
  title: string;
  lead?: ReactNode;
  children: ReactNode;
}>) {
  return (
    <fieldset className={classes.group} id={name && groupId(name)} tabIndex={name ? -1 : undefined}>
      <legend>{title}</legend>
      {lead && <p className={classes.lead}>{lead}</p>}
      <div className={classes.fields}>{children}</div>
    </fieldset>
  );
}

/** Fields side by side where there is room. */
export function Row({ children }: Readonly<{ children: ReactNode }>) {
  return <div className={classes.row}>{children}</div>;
}
