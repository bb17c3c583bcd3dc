import { ActionIcon } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { StepPreview } from '../../api/types';
import { count } from '../../i18n/format';
import { StepMailSheet } from './StepMailSheet';
import classes from './StepMailDialog.module.css';

type Props = Readonly<{ stepId: string; preview: StepPreview; onPosition: (position: number) => void }>;

/** The mail as one person reads it; the arrows lead from one to the next, and round. */
export function StepMail({ stepId, preview, onPosition }: Props) {
  const { t } = useTranslation();
  const { position, of, person } = preview;
  const arrow = { variant: 'default', size: 'lg', disabled: of < 2 } as const;
  const go = (by: number): void => onPosition(((position - 1 + by + of) % of) + 1);
  return (
    <>
      <div className={classes.reader}>
        <ActionIcon {...arrow} aria-label={t('timeline.previous')} onClick={() => go(-1)}>
          <IconChevronLeft size={20} aria-hidden />
        </ActionIcon>
        <p role="status">
          {t('timeline.reader', { position: count(position), of: count(of), name: person.name })}
          <span>{person.address}</span>
        </p>
        <ActionIcon {...arrow} aria-label={t('timeline.next')} onClick={() => go(1)}>
          <IconChevronRight size={20} aria-hidden />
        </ActionIcon>
      </div>
      <StepMailSheet stepId={stepId} preview={preview} />
      <p className={classes.quiet}>{t('timeline.noLinks')}</p>
    </>
  );
}
