import { Injectable } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { SignedInTokens } from '#libs/auth';
import { Config } from '#libs/config';

/**
 * The four cookies. None is set before an action of the user: signing in, opening a link from a mail, or typing a PIN. Under https
 * the `__Host-` prefix keeps other hosts of the domain from planting them.
 */
@Injectable()
export class Cookies {
  private readonly secure: boolean;

  constructor(
    config: Config,
    private readonly host: HttpAdapterHost,
  ) {
    this.secure = config.baseUrl.startsWith('https:');
  }

  sessionToken = (request: FastifyRequest): string | undefined => this.read(request, 'session');
  participantToken = (request: FastifyRequest): string | undefined => this.read(request, 'link');
  doorToken = (request: FastifyRequest): string | undefined => this.read(request, 'door');
  deviceToken = (request: FastifyRequest): string | undefined => this.read(request, 'device');

  /** The session until the browser closes (the database ends it earlier), the device for half a year. */
  signIn(reply: FastifyReply, tokens: SignedInTokens): void {
    this.write(reply, 'session', tokens.session);
    // Marks a browser that has signed in before, so that strangers' failures do not slow it down.
    this.write(reply, 'device', tokens.device, 180 * 86_400);
  }

  /** The link's own token: what a mail link may do, the browser may do until it is closed. */
  setParticipant(reply: FastifyReply, token: string): void {
    this.write(reply, 'link', token);
    // The page of this very answer is read with it.
    reply.request.formHolder = token;
  }

  /** A tablet may be put away and restarted until the door shuts; the database ends it earlier when it is revoked. */
  openDoor(reply: FastifyReply, token: string, seconds: number): void {
    this.write(reply, 'door', token, seconds);
  }

  clearDoor = (reply: FastifyReply): void => this.write(reply, 'door', '', 0);
  clearSession = (reply: FastifyReply): void => this.write(reply, 'session', '', 0);
  clearParticipant = (reply: FastifyReply): void => this.write(reply, 'link', '', 0);

  private read(request: FastifyRequest, name: string): string | undefined {
    return readCookie(request.headers.cookie, this.nameOf(name)) || undefined;
  }

  private write(reply: FastifyReply, name: string, value: string, maxAge?: number): void {
    this.host.httpAdapter.setCookie(reply, this.nameOf(name), value, {
      httpOnly: true,
      secure: this.secure,
      sameSite: 'lax',
      ...(maxAge === undefined ? {} : { maxAge }),
    });
  }

  private nameOf(name: string): string {
    return `${this.secure ? '__Host-' : ''}tagwerk-${name}`;
  }
}

/** The first cookie of that name. Our values are base64url and need no decoding. */
export function readCookie(header: string | undefined, name: string): string | undefined {
  const pairs = header?.split(';').map((pair) => pair.trim()) ?? [];
  return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1);
}
