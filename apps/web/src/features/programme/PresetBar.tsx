import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Draft } from './agenda';
import { agendaPresets, presetLine } from './agenda-presets';
import classes from './ProgrammePage.module.css';

/** What stands in most programmes, one press each. */
export function PresetBar({ onAdd }: Readonly<{ onAdd: (line: Draft) => void }>) {
  const { t } = useTranslation();
  return (
    <div className={classes.presets} role="group" aria-label={t('programme.usualLines')}>
      {agendaPresets.map((name) => (
        <Button
          key={name}
          size="xs"
          variant="default"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => onAdd(presetLine(name, (one) => t(`events.preset.${one}`)))}
        >
          {t(`events.preset.${name}`)}
        </Button>
      ))}
    </div>
  );
}
