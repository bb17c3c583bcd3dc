import { Button, Group, TextInput } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EventInFull } from '../../api/types';
import { useAction } from '../../api/useAction';
import { Dialog } from '../../components/Dialog';
import { UnsavedGuard } from '../../components/forms/UnsavedGuard';
import { Panel } from '../../components/Panel';
import { base64Of, fitted } from '../../components/picture';
import { PictureButton } from '../../components/PictureButton';
import { ProblemNote } from '../../components/ProblemNote';
import { toast } from '../../components/toast';
import classes from './CoverPanel.module.css';
import { changedBy, showCover } from './events';

/** As wide as the page on a large screen, and small enough for a phone. */
const SIZE = { width: 1400, height: 900, type: 'image/jpeg' } as const;

type Props = Readonly<{ event: EventInFull }>;
type Chosen = Readonly<{ file: File; alternativeText: string }>;

/** The picture above the public page; without one stands a pattern in the network's colour. */
export function CoverPanel({ event }: Props) {
  const { t } = useTranslation();
  const [file, setFile] = useState<File | null>(null);
  const show = useAction(
    async ({ chosen }: { chosen: Chosen | null }, key: string) => {
      const cover = chosen && {
        alternativeText: chosen.alternativeText,
        content: await base64Of(await fitted(chosen.file, SIZE)),
      };
      return showCover(event.id)({ version: event.version, cover }, key);
    },
    {
      changes: changedBy(event.id),
      onDone: () => {
        setFile(null);
        toast(t('common.saved'));
      },
    },
  );
  return (
    <Panel title={t('events.cover.title')} lead={t('events.cover.lead')}>
      {show.problem && !file && <ProblemNote problem={show.problem} />}
      {event.cover && (
        <img className={classes.cover} src={`/pictures/${event.cover.sha256}`} alt={event.cover.alternativeText} />
      )}
      <Group>
        <PictureButton
          label={t(event.cover ? 'events.cover.replace' : 'events.cover.upload')}
          onFiles={([file]) => file && setFile(file)}
        />
        {event.cover && (
          <Button
            variant="subtle"
            leftSection={<IconTrash size={16} aria-hidden />}
            onClick={() => show.run({ chosen: null })}
          >
            {t('common.remove')}
          </Button>
        )}
      </Group>
      {file && (
        <CoverDialog
          file={file}
          action={show}
          onClose={() => setFile(null)}
          onChosen={(chosen) => show.run({ chosen })}
        />
      )}
    </Panel>
  );
}

type DialogProps = Readonly<{
  file: File;
  action: Pick<ReturnType<typeof useAction>, 'problem' | 'isRunning'>;
  onClose: () => void;
  onChosen: (chosen: Chosen) => void;
}>;

function CoverDialog({ file, action, onClose, onChosen }: DialogProps) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const footer = (
    <Button loading={action.isRunning} onClick={() => onChosen({ file, alternativeText: text })}>
      {t('events.cover.show')}
    </Button>
  );
  return (
    <Dialog title={t('events.cover.upload')} onClose={onClose} footer={footer}>
      <UnsavedGuard isDirty={text.trim() !== ''} />
      <p>{file.name}</p>
      <TextInput
        label={t('events.cover.text')}
        description={t('events.cover.textHint')}
        value={text}
        maxLength={300}
        onChange={(change) => setText(change.currentTarget.value)}
      />
      {action.problem && <ProblemNote problem={action.problem} />}
    </Dialog>
  );
}
