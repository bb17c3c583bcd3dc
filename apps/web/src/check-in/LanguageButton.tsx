import { useTranslation } from 'react-i18next';
import { switchLanguage } from './language';

export function LanguageButton() {
  const { t, i18n } = useTranslation();
  return (
    <button
      type="button"
      className="quiet"
      lang={i18n.language === 'en' ? 'de' : 'en'}
      onClick={() => void switchLanguage()}
    >
      {t('door.other')}
    </button>
  );
}
