// The package brings no types; only what the tests use of it.
declare module 'hoodiecrow-imap' {
  import type { Server, Socket } from 'node:net';

  type Message = { raw: string; uid?: number; flags?: string[]; internaldate?: Date };
  type Mailbox = { messages: Message[]; uidvalidity: number };
  type Connection = { socket: Socket };
  type Handler = (connection: Connection, parsed: unknown, data: unknown, done: () => void) => void;

  export type ImapServer = {
    readonly server: Server;
    readonly commandHandlers: Record<string, Handler>;
    readonly connectionHandlers: ((connection: Connection) => void)[];
    listen(port: number, host: string, ready: () => void): void;
    close(closed: () => void): void;
    getMailbox(path: string): Mailbox | undefined;
    appendMessage(path: string, flags: string[], received: Date, raw: string): { message: Message };
    setCommandHandler(command: string, handler: Handler): void;
  };

  type Options = {
    plugins: string[];
    storage: Record<string, { messages?: Message[]; folders?: Record<string, object>; separator?: string }>;
    users: Record<string, { password: string }>;
    /** Encrypted from the start. */
    secureConnection?: boolean;
    credentials?: { key: string; cert: string };
  };
  export default function hoodiecrow(options: Options): ImapServer;
}
