import { Button, Checkbox, Popover } from '@mantine/core';
import { IconColumns3 } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { columnNames, type ColumnName } from './participant-table';
import classes from './ColumnChoice.module.css';

type Props = Readonly<{ hidden: readonly ColumnName[]; onChange: (hidden: readonly ColumnName[]) => void }>;

export function ColumnChoice({ hidden, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <Popover position="bottom-start" withinPortal={false} trapFocus returnFocus transitionProps={{ duration: 0 }}>
      <Popover.Target>
        <Button variant="default" leftSection={<IconColumns3 size={18} aria-hidden />}>
          {t('registrations.columns')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('registrations.columns')}>
        <div className={classes.list}>
          {columnNames
            .filter((name) => name !== 'name')
            .map((name) => (
              <Checkbox
                key={name}
                label={t(`registrations.column.${name}`)}
                checked={!hidden.includes(name)}
                onChange={(event) =>
                  onChange(event.currentTarget.checked ? hidden.filter((one) => one !== name) : [...hidden, name])
                }
              />
            ))}
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
