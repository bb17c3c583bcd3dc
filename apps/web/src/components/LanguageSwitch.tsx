import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { currentLanguage, showIn } from '../i18n/i18n';

/** One button that names the other language in that language. */
export function LanguageSwitch() {
  // The hook makes the button follow the language.
  useTranslation();
  const other = currentLanguage() === 'de' ? 'en' : 'de';
  return (
    <Button variant="subtle" px="xs" lang={other} onClick={() => void showIn(other, { remember: true })}>
      {other === 'de' ? 'Deutsch' : 'English'}
    </Button>
  );
}
