import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './MeanwhileNote.module.css';

type Props = Readonly<{
  name: string;
  stored: string;
  typed: string;
  onTakeStored: () => void;
  onKeepTyped: () => void;
}>;

/** What is stored and what was typed, side by side as text, to choose from; one entry of a list. */
export function BothTexts({ name, stored, typed, onTakeStored, onKeepTyped }: Props) {
  const { t } = useTranslation();
  return (
    <li>
      <p className={classes.name}>{name}</p>
      <div className={classes.texts}>
        <Text
          title={t('common.meanwhile.stored')}
          text={stored}
          action={t('common.meanwhile.takeStored')}
          about={name}
          onTake={onTakeStored}
        />
        <Text
          title={t('common.meanwhile.typed')}
          text={typed}
          action={t('common.meanwhile.keepTyped')}
          about={name}
          onTake={onKeepTyped}
        />
      </div>
    </li>
  );
}

type TextProps = Readonly<{ title: string; text: string; action: string; about: string; onTake: () => void }>;

function Text({ title, text, action, about, onTake }: TextProps) {
  return (
    <div className={classes.text}>
      <strong>{title}</strong>
      <p>{text}</p>
      <Button variant="default" size="xs" aria-label={`${about}: ${action}`} onClick={onTake}>
        {action}
      </Button>
    </div>
  );
}
