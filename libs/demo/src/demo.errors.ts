/** The demo and production do not go together; the message is one sentence for an operator. */
export class DemoRefused extends Error {
  override readonly name = 'DemoRefused';
}
