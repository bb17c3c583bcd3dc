import '../theme/font.css';
import 'virtual:door-variables.css';
import './door.css';
import { createRoot } from 'react-dom/client';
import { DoorApp, StartNote } from './DoorApp';
import { connection } from './connection';
import { Door } from './door';
import { startLanguage } from './language';
import { DeviceStorage } from './storage';

const tokenInPath = (): string => decodeURIComponent(location.pathname.replace(/^\/c\/?/, ''));

async function start(): Promise<void> {
  await startLanguage();
  const root = createRoot(document.getElementById('root')!);
  const storage = await DeviceStorage.open().catch(() => null);
  if (storage === null) return root.render(<StartNote kind="broken" />);
  const token = tokenInPath() || (await storage.latestToken());
  const left = await storage.forgetOver(new Date(), token);
  if (token === null) return root.render(<StartNote kind="noLink" />);
  const door = new Door(token, storage, connection);
  addEventListener('online', () => void door.syncNow());
  root.render(<DoorApp door={door} left={left} onForget={(one) => storage.forget(one)} />);
  void door.start();
  // Exists in secure contexts only; without it the app works as long as there is a network.
  if ('serviceWorker' in navigator) void navigator.serviceWorker.register('/c/service-worker.js');
}

await start();
