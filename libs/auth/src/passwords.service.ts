import { hash, verify } from '@node-rs/argon2';
import { Injectable } from '@nestjs/common';
import { argonParameters } from './password.rules.js';

/** Argon2id. An unknown address costs as much time as a known one. */
@Injectable()
export class Passwords {
  private decoy: Promise<string> | undefined;

  hash(password: string): Promise<string> {
    return hash(password, argonParameters);
  }

  /** @param storedHash empty or null when there is no account or no password yet: never matches, takes as long. */
  async matches(password: string, storedHash: string | null): Promise<boolean> {
    this.decoy ??= this.hash('a password that nobody has');
    const matches = await verify(storedHash || (await this.decoy), password);
    return matches && Boolean(storedHash);
  }
}
