import { encodeParameter, escapeText, parseContentLine, unescapeText } from './content-line.js';

describe('a content line', () => {
  it('gives name, parameters and value', () => {
    expect(parseContentLine('attendee;cn="Müller, Anna";RSVP=TRUE;X-A=a,"b:c":mailto:a@example.org')).toEqual({
      name: 'ATTENDEE',
      parameters: new Map([
        ['CN', ['Müller, Anna']],
        ['RSVP', ['TRUE']],
        ['X-A', ['a', 'b:c']],
      ]),
      value: 'mailto:a@example.org',
    });
  });

  it.each(['', 'SUMMARY', ':x', 'A B:c', 'A;B:c', 'A;=b:c', 'A;B="c:d', 'A;B=c"d:e', 'A;B=c;B=d:e', 'A;B="c"d:e'])(
    'is refused as %j',
    (line) => {
      expect(parseContentLine(line)).toBeNull();
    },
  );

  it('brings any name through a quoted parameter', () => {
    for (const name of ['Anna "Anni" ^ Groß', "^'", '^n', '^^n', 'a\nb', 'C:/x;y,z']) {
      expect(parseContentLine(`X;CN="${encodeParameter(name)}":`)?.parameters.get('CN')).toEqual([name]);
    }
  });

  it('keeps backslashes out of parameters, where programs take them for escapes', () => {
    expect(encodeParameter('C:\\netz')).toBe('C:/netz');
  });

  it('brings any text through a value', () => {
    for (const text of ['a\\nb', 'a\nb', '\\\\;', ';,\\', 'x\\']) expect(unescapeText(escapeText(text))).toBe(text);
  });
});
