/** Text that somebody typed: an empty line begins a paragraph, a line break stays one. */
export function TextBlock({ text }: Readonly<{ text: string }>) {
  const paragraphs = text.split(/\n\s*\n/).filter((part) => part.trim() !== '');
  return paragraphs.map((paragraph, index) => (
    <p key={index} className="typed">
      {paragraph.trim()}
    </p>
  ));
}
