import type { FastifyReply } from 'fastify';

// Only completes paths of our own, so that they can be read like any address; never sent.
const HERE = 'http://here.invalid';

/** The only place that writes a Location: what is stored or typed goes out as the ASCII that a header may hold. */
export const redirect = (reply: FastifyReply, status: 302 | 303, address: string) =>
  reply.code(status).header('location', locationOf(address)).send();

/**
 * A path of ours or a web address as RFC 3986 writes it: hosts in Punycode, everything else percent-encoded.
 * @throws {TypeError} for what is no address
 */
export function locationOf(address: string): string {
  const { href, origin } = new URL(address, HERE);
  return origin === HERE ? href.slice(HERE.length) : href;
}
