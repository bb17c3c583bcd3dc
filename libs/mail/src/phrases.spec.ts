import { footLinesOf, salutationOf } from './phrases.js';

describe('the greeting', () => {
  it.each([
    [{ salutation: 'Frau', firstName: 'Aylin', lastName: 'Demir' }, 'Sehr geehrte Frau Demir,', 'Dear Ms Demir,'],
    [
      { salutation: 'herr', title: 'Dr.', firstName: 'Jörg', lastName: 'Müller' },
      'Sehr geehrter Herr Dr. Müller,',
      'Dear Dr. Müller,',
    ],
    [{ salutation: 'none', firstName: 'Kim', lastName: 'Weber' }, 'Guten Tag Kim Weber,', 'Hello Kim Weber,'],
    [{ salutation: 'Frau', firstName: 'Aylin' }, 'Guten Tag Aylin,', 'Hello Aylin,'],
    [{ firstName: '' }, 'Guten Tag,', 'Hello,'],
  ])('of %j follows the salutation and the name', (addressee, german, english) => {
    expect(salutationOf(addressee, 'de')).toBe(german);
    expect(salutationOf(addressee, 'en')).toBe(english);
  });
});

describe('the foot of a mail', () => {
  it('says why it came, whom to ask and who pays', () => {
    const sender = {
      name: 'Netz',
      contactName: 'Jörg Müller',
      phone: '030 1',
      fundingNotice: 'Gefördert durch das Land.',
    };
    expect(footLinesOf('Sie angemeldet sind.', sender, 'de')).toEqual([
      'Sie erhalten diese Nachricht, weil Sie angemeldet sind.',
      'Fragen? Jörg Müller, 030 1',
      'Gefördert durch das Land.',
    ]);
  });

  it('leaves out what is not known', () => {
    expect(footLinesOf('you asked.', { name: 'Net' }, 'en')).toEqual([
      'You are receiving this message because you asked.',
    ]);
  });
});
