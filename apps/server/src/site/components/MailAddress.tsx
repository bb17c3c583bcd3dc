/** An address to write to, which breaks behind its at sign where a line is too short for it. */
export function MailAddress({ of }: Readonly<{ of: string }>) {
  const at = of.lastIndexOf('@') + 1;
  return (
    <a href={`mailto:${of}`}>
      {of.slice(0, at)}
      <span className="domain">{of.slice(at)}</span>
    </a>
  );
}
