import { Button } from '@mantine/core';
import { IconUpload } from '@tabler/icons-react';
import { type ChangeEvent, useRef } from 'react';
import { PICTURES } from './picture';

type Props = Readonly<{
  label: string;
  /** Pictures, unless other kinds of file are named. */
  accept?: string;
  isRunning?: boolean;
  onFile: (file: File) => void;
}>;

/** Opens the file chooser; the same file may be chosen again. */
export function PictureButton({ label, accept = PICTURES, isRunning = false, onFile }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const choose = ({ currentTarget }: ChangeEvent<HTMLInputElement>): void => {
    const file = currentTarget.files?.[0];
    currentTarget.value = '';
    if (file) onFile(file);
  };
  return (
    <>
      <input ref={input} type="file" accept={accept} hidden onChange={choose} />
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
