import { dayMonthOrderOf, readRegistrationTime } from '../../src/normalize/registration-time.ts';

describe('registration times', () => {
  it.each([
    ['2019-09-09T15:39:04Z', '2019-09-09T15:39:04Z'],
    ['2019-09-09T15:39:04.123+02:00', '2019-09-09T13:39:04Z'],
    ['2013-12-04 00:00:00+02', '2013-12-03T22:00:00Z'],
    ['2013-08-11 00:00:00', '2013-08-11T00:00:00'],
    ['20010919 #645178', '2001-09-19'],
    ['20131218000000', '2013-12-18T00:00:00'],
    ['2010. 10. 12.', '2010-10-12'],
    ['30.6.2006 00:00:00', '2006-06-30T00:00:00'],
    ['05-may-2013', '2013-05-05'],
    ['21-JUL-98', '1998-07-21'],
    ['01-Nov-21', '2021-11-01'],
    ['2001-Aug-23.', '2001-08-23'],
    ['Mon Nov 06 00:12:41 GMT 2017', '2017-11-06T00:12:41Z'],
    ['Fri, Jan 21, 2000', '2000-01-21'],
    ['30th April 2003 at 00:00:00.000', '2003-04-30T00:00:00'],
    ['23 de agosto de 2012 (10:10:08 GMT)', '2012-08-23T10:10:08Z'],
    ['2023/07/31 12:30:39 (JST)', '2023-07-31T03:30:39Z'],
    ['2002-10-22 17:48:23 CLST', '2002-10-22T20:48:23Z'],
    ['1999-06-07 13:01:43 (GMT+0:00)', '1999-06-07T13:01:43Z'],
    ['15-Mar-2012 05:22:10 PM', '2012-03-15T17:22:10'],
    ['2012年1月2日', '2012-01-02'],
    ['2015-03-20T21:13:41Z nic@nic.fr', '2015-03-20T21:13:41Z'],
  ])('reads %s as %s', (text, expected) => {
    expect(readRegistrationTime(text)?.value).toBe(expected);
  });

  it('leaves the zone open where its name has several meanings', () => {
    expect(readRegistrationTime('2012-03-15 05:22:10 CST')?.value).toBe('2012-03-15T05:22:10');
  });

  it.each([
    '',
    'null',
    'N/A',
    '0001-01-01',
    '1970-01-01',
    '2021-02-30',
    '2012-03-00',
    '31.31.2012',
    'see at www.register.bg',
  ])('takes %p for no date', (text) => {
    expect(readRegistrationTime(text)).toBeUndefined();
  });

  it('says when day and month could be exchanged, and obeys the order it is given', () => {
    expect(readRegistrationTime('03/02/2012')).toEqual({
      value: '2012-02-03',
      ambiguousOrder: true,
      upperBound: false,
    });
    expect(readRegistrationTime('03/02/2012', 'month-first')?.value).toBe('2012-03-02');
    expect(readRegistrationTime('12/18/2001')?.ambiguousOrder).toBe(false);
  });

  it('tells the order from a date that fits only one', () => {
    expect(dayMonthOrderOf('12/18/2001')).toBe('month-first');
    expect(dayMonthOrderOf('18/12/2001')).toBe('day-first');
    expect(dayMonthOrderOf('10/12/2001')).toBeUndefined();
  });

  it('marks an upper bound', () => {
    expect(readRegistrationTime('before Aug-1996')).toEqual({
      value: '1996-08-01',
      ambiguousOrder: false,
      upperBound: true,
    });
  });
});
