/** Tagwerk cannot start and says why in one plain sentence; whoever catches it prints the message and no stack. */
export class StartRefused extends Error {
  override readonly name = 'StartRefused';

  constructor(
    sentence: string,
    /** The disk is full: worth trying again. */
    readonly isDiskFull = false,
  ) {
    super(sentence);
  }
}

type Explanation = readonly [sign: RegExp, sentence: (place: string) => string];

// PostgreSQL speaks English here: its processes run with LC_ALL=C and lc_messages=C.
const NO_SPACE = /No space left on device|ENOSPC|Disk quota exceeded|EDQUOT/;

/** Whether a server or the file system complained of a full disk: it goes on by itself once there is space. */
export const saysDiskFull = (said: string): boolean => NO_SPACE.test(said);

const explanations: readonly Explanation[] = [
  [NO_SPACE, (place) => `The disk that holds ${place} is full: free some space and start again, nothing is lost.`],
  [
    /Read-only file system|EROFS/,
    (place) => `${place} lies on a read-only file system: set DATA_DIR to a folder that can be written.`,
  ],
  [
    /Permission denied|EACCES|EPERM|has wrong ownership|must be owned by/,
    (place) => `PostgreSQL may not read or write ${place}: give the folder to the user who starts Tagwerk.`,
  ],
  [
    /lock file "postmaster\.pid" already exists/,
    (place) => `The data folder ${place} is in use by another PostgreSQL server: stop it, or set another DATA_DIR.`,
  ],
  [
    /Cannot allocate memory|could not map anonymous shared memory/,
    () => 'There is too little free memory for PostgreSQL: it needs about 200 MB.',
  ],
  [
    /error while loading shared libraries|GLIBC_|ENOENT|Exec format error|ENOEXEC/,
    () =>
      'The PostgreSQL binaries from npm do not run on this system: set DATABASE_URL to a PostgreSQL server of yours.',
  ],
];

/**
 * The sentence for what initdb, postgres or the file system said.
 * @param said their output, or the message of a failed file operation
 */
export function refusalFor(said: string, place: string): StartRefused {
  const known = explanations.find(([sign]) => sign.test(said));
  const sentence = known ? known[1](place) : `PostgreSQL did not start in ${place}: ${lastComplaint(said)}`;
  return new StartRefused(sentence, saysDiskFull(said));
}

function lastComplaint(said: string): string {
  const lines = said.split('\n').map((line) => line.trim());
  const complaint = lines.findLast((line) => /FATAL|PANIC|error:/.test(line)) ?? lines.findLast((line) => line !== '');
  return complaint?.replace(/^.*?(FATAL|PANIC|error):\s*/, '') ?? 'it gave no reason.';
}
