import { Button } from '@mantine/core';
import { IconFilter } from '@tabler/icons-react';
import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './Filters.module.css';

type Props = Readonly<{
  /** Always in sight. */
  search?: ReactNode;
  /** On phones behind a button, so that the first names stand in the first view. */
  children?: ReactNode;
  /** How many of them narrow the list now. */
  active?: number;
}>;

export function Filters({ search, children, active = 0 }: Props) {
  const { t } = useTranslation();
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  return (
    <div className={classes.filters} role="search">
      {search}
      {children && (
        <>
          <Button
            variant="default"
            className={classes.button}
            leftSection={<IconFilter size={18} aria-hidden />}
            aria-expanded={isOpen}
            aria-controls={id}
            onClick={() => setOpen(!isOpen)}
          >
            {active > 0 ? t('common.filtersActive', { count: active }) : t('common.filters')}
          </Button>
          <div id={id} className={classes.more} data-open={isOpen || undefined}>
            {children}
          </div>
        </>
      )}
    </div>
  );
}
