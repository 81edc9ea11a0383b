import { decodeAnswer } from '../../src/sources/decode-answer.ts';

const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);

describe('the encoding of an answer', () => {
  it('is UTF-8 where it can be, without its byte order mark', () => {
    expect(decodeAnswer(Buffer.from('\uFEFFName: Zoë 東京'))).toBe('Name: Zoë 東京');
  });

  it('is Windows-1252 for Latin text that is not UTF-8', () => {
    expect(
      decodeAnswer(Buffer.from('Organización: Núcleo S.A. – “x”'.replace(/[–“”]/g, ''), 'latin1')),
    ).toContain('Núcleo');
    expect(decodeAnswer(bytes(0x80, 0x20, 0x93, 0x78, 0x94))).toBe('€ “x”');
  });

  it('is ISO-2022-JP where its escapes stand', () => {
    expect(decodeAnswer(bytes(0x1b, 0x24, 0x42, 0x46, 0x7c, 0x4b, 0x5c, 0x1b, 0x28, 0x42))).toBe('日本');
  });

  it('is EUC-JP or Shift-JIS where kana show it', () => {
    const eucJp = bytes(0xa5, 0xc9, 0xa5, 0xe1, 0xa5, 0xa4, 0xa5, 0xf3);
    const shiftJis = bytes(0x83, 0x68, 0x83, 0x81, 0x83, 0x43, 0x83, 0x93);
    expect(decodeAnswer(eucJp)).toBe('ドメイン');
    expect(decodeAnswer(shiftJis)).toBe('ドメイン');
  });

  it('is EUC-KR where hangul shows it', () => {
    expect(decodeAnswer(bytes(0xb5, 0xee, 0xb7, 0xcf, 0xc0, 0xce, 0x20, 0x3a, 0x20, 0x78))).toBe(
      '등록인 : x',
    );
  });

  it('is that of the country where the top-level domain has one of its own', () => {
    expect(decodeAnswer(bytes(0xde, 0x69, 0xfe, 0x6c, 0x69), 'com.tr')).toBe('Şişli');
    expect(decodeAnswer(bytes(0xcc, 0xee, 0xf1, 0xea, 0xe2, 0xe0), 'ru')).toBe('Москва');
    expect(decodeAnswer(bytes(0xed, 0xcf, 0xd3, 0xcb, 0xd7, 0xc1), 'ru')).toBe('Москва');
    expect(decodeAnswer(bytes(0xa3, 0xf3, 0x64, 0xbc), 'pl')).toBe('Łódź');
    expect(decodeAnswer(bytes(0xa3, 0xf3, 0x64, 0x9f), 'pl')).toBe('Łódź');
    expect(decodeAnswer(bytes(0xc1, 0xe8, 0xde, 0xed, 0xe1), 'gr')).toBe('Αθήνα');
  });

  it('is known from the name that the answer is about, where nothing else tells', () => {
    const head = Buffer.from('** Domain Name: ornek.com.tr\n');
    expect(decodeAnswer(Buffer.concat([head, bytes(0xdd, 0x7a, 0x6d, 0x69, 0x72)]))).toContain('İzmir');
  });
});
