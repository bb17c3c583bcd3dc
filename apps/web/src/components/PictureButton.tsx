import { Button } from '@mantine/core';
import { IconUpload } from '@tabler/icons-react';
import { type ChangeEvent, useRef } from 'react';
import { PICTURES } from './picture';

type Props = Readonly<{
  label: string;
  /** Pictures, unless other kinds of file are named. */
  accept?: string;
  isRunning?: boolean;
  /** Several may be chosen at once. */
  isSeveral?: boolean;
  /** At least one. */
  onFiles: (files: readonly File[]) => void;
}>;

/** Opens the file chooser; the same file may be chosen again. */
export function PictureButton({ label, accept = PICTURES, isRunning = false, isSeveral = false, onFiles }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const choose = ({ currentTarget }: ChangeEvent<HTMLInputElement>): void => {
    const files = [...(currentTarget.files ?? [])];
    currentTarget.value = '';
    if (files.length > 0) onFiles(files);
  };
  return (
    <>
      <input ref={input} type="file" accept={accept} multiple={isSeveral} hidden onChange={choose} />
      <Button
        variant="default"
        loading={isRunning}
        leftSection={<IconUpload size={18} aria-hidden />}
        onClick={() => input.current?.click()}
      >
        {label}
      </Button>
    </>
  );
}
