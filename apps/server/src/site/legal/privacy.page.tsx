import type { Language } from '#libs/kernel';
import type { PublicNetwork } from '#libs/networks';
import { privacyWords } from './privacy-words.js';
import { Responsible } from './Responsible.js';
import { TextPage } from './TextPage.js';

export function PrivacyPage({
  networks,
  language,
}: Readonly<{ networks: readonly PublicNetwork[]; language: Language }>) {
  const { title, lead, responsible, responsibleText, chapters } = privacyWords[language];
  return (
    <TextPage language={language} title={title} path="/datenschutz" lead={lead} chapters={chapters}>
      <h2>{responsible}</h2>
      <p>{responsibleText}</p>
      <Responsible networks={networks} language={language} />
    </TextPage>
  );
}
