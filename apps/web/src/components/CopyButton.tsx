import { Button, VisuallyHidden } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

/** Copies, and says so aloud. Over plain http there is no clipboard and no button: the text stands beside it. */
export function CopyButton({ text, label }: Readonly<{ text: string; label: string }>) {
  const { t } = useTranslation();
  const [isCopied, setCopied] = useState(false);
  useEffect(() => {
    if (!isCopied) return undefined;
    const timer = setTimeout(() => setCopied(false), 3000);
    return () => clearTimeout(timer);
  }, [isCopied]);
  const clipboard: Clipboard | undefined = navigator.clipboard;
  if (!clipboard) return null;
  const copy = () => void clipboard.writeText(text).then(() => setCopied(true));
  return (
    <>
      <Button
        variant="default"
        onClick={copy}
        leftSection={isCopied ? <IconCheck size={18} aria-hidden /> : <IconCopy size={18} aria-hidden />}
      >
        {isCopied ? t('common.copied') : label}
      </Button>
      <VisuallyHidden role="status">{isCopied ? t('common.copied') : ''}</VisuallyHidden>
    </>
  );
}
