import './theme/styles';
import { createRoot } from 'react-dom/client';
import { App } from './App';
import { startLanguages } from './i18n/i18n';

await startLanguages();
createRoot(document.getElementById('root')!).render(<App />);
