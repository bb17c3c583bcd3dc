import { createHash, randomBytes } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { madeFolder } from './made-folder.js';
import { canEnter, ownerOf, serverAccount, type Account } from './server-account.js';
import { StartRefused } from './start-refused.js';
import { systemFolderFor } from './system-folder.js';

/** The places of one embedded server. */
export interface DataFolder {
  readonly root: string;
  readonly cluster: string;
  readonly socket: string;
  readonly ownerFile: string;
  readonly passwordFile: string;
  readonly logFile: string;
  /** Whom the server runs as; undefined = as ourselves. */
  readonly account?: Account;
  /** The place that was asked for, when PostgreSQL's user cannot enter it. */
  readonly movedFrom?: string;
}

const clusterIn = (root: string): string => path.join(root, 'cluster');
const holdsCluster = (root: string): boolean => fs.existsSync(path.join(clusterIn(root), 'PG_VERSION'));

/** Chooses where the data lie, makes the folders and gives them to PostgreSQL's user. */
export function openDataFolder(wanted: string): DataFolder {
  const here = path.resolve(wanted);
  const elsewhere = path.join(systemFolderFor(here), 'postgres');
  const account = serverAccount([clusterIn(here), clusterIn(elsewhere)]);
  madeFolder(path.dirname(here));
  const root = account && liesElsewhere(here, elsewhere, account) ? elsewhere : here;
  refuseForeignCluster(root, account);
  makeFor(account, root);
  if (ownerOf(root)?.uid === 0) give(root, account);
  return {
    root,
    cluster: clusterIn(root),
    socket: socketFolder(root, account),
    ownerFile: path.join(root, 'owner'),
    passwordFile: path.join(root, 'password'),
    logFile: path.join(root, 'postgres.log'),
    ...(account && { account }),
    ...(root !== here && { movedFrom: here }),
  };
}

// Data stay where they once were put, also when the way to the wanted place opens or closes later.
function liesElsewhere(here: string, elsewhere: string, account: Account): boolean {
  if (holdsCluster(here)) return false;
  return holdsCluster(elsewhere) || !canEnter(path.dirname(here), account);
}

function refuseForeignCluster(root: string, account: Account | undefined): void {
  if (!holdsCluster(root)) return;
  const owner = ownerOf(clusterIn(root))!.uid;
  if (account && !canEnter(path.dirname(root), account)) {
    throw new StartRefused(
      `PostgreSQL runs as user ${account.uid} and can no longer enter ${path.dirname(root)}: let it pass (chmod a+x).`,
    );
  }
  if (!account && owner !== process.getuid?.()) {
    throw new StartRefused(
      `The data in ${root} belong to user ${owner}: start Tagwerk as that user, or set another DATA_DIR.`,
    );
  }
}

/** The password of the server's only role; made once, readable by its owner alone. */
export function passwordOf(folder: DataFolder): string {
  if (!fs.existsSync(folder.passwordFile)) {
    // Named when whole, like all else here: a full disk would leave an empty password behind.
    const draft = `${folder.passwordFile}.${process.pid}`;
    fs.writeFileSync(draft, randomBytes(24).toString('base64url'), { mode: 0o600 });
    give(draft, folder.account);
    fs.renameSync(draft, folder.passwordFile);
  }
  return fs.readFileSync(folder.passwordFile, 'utf8').trim();
}

// The address of a socket holds 107 bytes on Linux and 103 on macOS; the file name takes 15 of them.
function socketFolder(root: string, account: Account | undefined): string {
  const beside = path.join(root, 'socket');
  const short = path.join(os.tmpdir(), `tagwerk-${createHash('sha256').update(root).digest('hex').slice(0, 12)}`);
  const folder = Buffer.byteLength(beside) <= 85 ? beside : short;
  makeFor(account, folder);
  // The folder for temporary files is open to everybody: nobody else may have put the name there before us.
  const found = fs.lstatSync(folder);
  if (!found.isDirectory() || found.uid !== (account?.uid ?? process.getuid?.())) {
    throw new StartRefused(`${folder} belongs to user ${found.uid}: remove it and start again.`);
  }
  return folder;
}

function makeFor(account: Account | undefined, folder: string): void {
  if (fs.lstatSync(folder, { throwIfNoEntry: false })) return;
  fs.mkdirSync(path.dirname(folder), { recursive: true });
  // Given away under another name, so that a start cut off in between leaves no folder of the wrong owner.
  const unfinished = `${folder}.${process.pid}`;
  fs.mkdirSync(unfinished, { mode: 0o700 });
  give(unfinished, account);
  fs.renameSync(unfinished, folder);
}

function give(file: string, account: Account | undefined): void {
  if (account) fs.chownSync(file, account.uid, account.gid);
}
