import { Button } from '@mantine/core';
import { IconUpload } from '@tabler/icons-react';
import { type ChangeEvent, useRef } from 'react';
import { PICTURES } from './picture';

type Props = Readonly<{ label: string; isRunning?: boolean; onFile: (file: File) => void }>;

/** Opens the file chooser; the same file may be chosen again. */
export function PictureButton({ label, isRunning = false, onFile }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const choose = ({ currentTarget }: ChangeEvent<HTMLInputElement>): void => {
    const file = currentTarget.files?.[0];
    currentTarget.value = '';
    if (file) onFile(file);
  };
  return (
    <>
      <input ref={input} type="file" accept={PICTURES} hidden onChange={choose} />
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
