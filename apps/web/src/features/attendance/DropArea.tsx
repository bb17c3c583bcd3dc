import { type DragEvent, useState } from 'react';
import { PictureButton } from '../../components/PictureButton';
import classes from './DropArea.module.css';

type Props = Readonly<{
  text: string;
  choose: string;
  hint: string;
  /** Kinds of file that the chooser offers. */
  accept: string;
  isRunning?: boolean;
  /** One file, or all that were dropped or chosen at once. */
  onFiles: (files: readonly File[]) => void;
  isSeveral?: boolean;
}>;

/** Takes files, dropped or chosen by a button. */
export function DropArea({ text, choose, hint, accept, isRunning = false, onFiles, isSeveral = false }: Props) {
  const [isOver, setOver] = useState(false);
  const over = (event: DragEvent): void => {
    event.preventDefault();
    setOver(true);
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    const files = [...event.dataTransfer.files];
    if (files.length > 0) onFiles(isSeveral ? files : files.slice(0, 1));
  };
  return (
    <div
      className={classes.drop}
      data-over={isOver || undefined}
      onDragOver={over}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <p>{text}</p>
      <PictureButton label={choose} accept={accept} isRunning={isRunning} isSeveral={isSeveral} onFiles={onFiles} />
      <p className={classes.hint}>{hint}</p>
    </div>
  );
}
