import { matchRecords } from '../../src/resolve/match.ts';
import { contact, organization, person } from './records.ts';

describe('matchRecords takes organizations for the same', () => {
  it.each([
    ['Müller Werkzeugbau GmbH & Co. KG', 'Mueller Werkzeugbau GmbH und Co KG'],
    ['Cervejaria Boa Vista Ltda.', 'CERVEJARIA BOA VISTA LIMITADA'],
    ['Приватне акціонерне товариство "Полтавський млин"', 'PrJSC Poltavskyi Mlyn'],
    ['شركة النور للتجارة', 'Al Noor Trading Company'],
    ['21st Century Insurance Co', 'Twenty-First Century Insurance Company'],
    ['Novartis Pharma Schweiz AG', 'Novartis Pharma (Switzerland) AG'],
    ['OCE-TECHNOLOGIES B.V., VENLO', 'Océ Technologies BV'],
    ['World Trade Organisation', 'WTO'],
    ['Peregrine Biosciences Ltd', 'Perigrine Biosceinces Ltd'],
    ['Stork P.M.T. B.V.', 'STORK PMT B. V.'],
    ['BokoHaram', 'Boko Haram'],
    ['Caldwell Bros. Mfg. Co.', 'Caldwell Brothers Manufacturing Company'],
    ['Sunrise Props LLC', 'Sunrise Properties LLC'],
    ["St. Elmo Hosp. Ass'n", 'Saint Elmo Hospital Association'],
    ['Northern Grain Natl Exch.', 'Northern Grain National Exchange'],
  ])('%s = %s', (left, right) => {
    expect(matchRecords(organization(left), organization(right)).same).toBe(true);
  });
});

describe('matchRecords tells organizations apart', () => {
  it.each([
    ['Carlyle Partners VI L.P.', 'Carlyle Partners VII L.P.'],
    ['Capital Trust 2005-HQ5', 'Capital Trust 2005-HQ6'],
    ['Green Energy Fund A', 'Green Energy Fund B'],
    ['Deutsche Regionalbank (Suisse) SA', 'Deutsche Regionalbank (Malta) Ltd'],
    ['Tarn Hydro plc', 'Tarn Hydro Holdings plc'],
    ['Blue Ocean Shipping Ltd', 'Blue Ocean Trading Ltd'],
    ['ООО "Ромашка"', 'ООО "Ромашка-2"'],
    ['BP plc', 'BT plc'],
    ['Grantham Properties North Ltd', 'Grantham Properties South Ltd'],
    ['Northern Star Mining', 'Southern Star Mining'],
    ['Marlow Series A Holdings', 'Marlow Series B Holdings'],
    ['Old Harbour Hotels Ltd', 'Old Harbour Restaurants Ltd'],
  ])('%s ≠ %s', (left, right) => {
    expect(matchRecords(organization(left), organization(right)).same).toBe(false);
  });

  it('by another registration number', () => {
    const [left, right] = ['10991120', '13300458'].map((number) =>
      organization('Orchid Global Ltd', { jurisdiction: 'gb', registrationNumbers: [number] }),
    );
    expect(left && right && matchRecords(left, right).same).toBe(false);
  });

  it('by another jurisdiction', () => {
    const left = organization('Nova Trading Ltd', { jurisdiction: 'cy' });
    const right = organization('Nova Trading Ltd', { jurisdiction: 'bz' });
    expect(matchRecords(left, right).same).toBe(false);
  });
});

describe('matchRecords knows people again', () => {
  it.each([
    ['Raymond A Saulino', 'Raymond Alan Saulino'],
    ['QUILL, THEODORE Q.', 'Theodore Quill'],
    ['Liz Ormond', 'Elizabeth Ormond'],
    ['Хамид Карзай', 'Hamid Karzai'],
    ['בנימין נתניהו', 'Benyamin Netanyahu'],
    ['LAUREN TKABILA', 'LAURENT KABILA'],
    ['JB Le Goff', 'Jean-Baptiste Le Goff'],
    ['Ben Thornbury', 'Benjamin Thornbury'],
    ['Maria van der Velden', 'M. vd Velden'],
    ['Prof. Dr. Anneliese Krumbholz', 'Anneliese Krumbholz'],
  ])('%s = %s', (left, right) => {
    expect(matchRecords(person(left), person(right)).same).toBe(true);
  });

  it.each([
    ['Harlan Dupree Sr.', 'Harlan Dupree Jr.'],
    ['Carl Berg II', 'Carl Berg III'],
    ['John A. Miller', 'John B. Miller'],
    ['Pierre Dupont', 'Pierrette Dupont'],
    ['Ivan Petrovich Sidorov', 'Ivan Pavlovich Sidorov'],
    ['Ahmad bin Hasan al-Ubaidi', 'Hasan bin Ahmad al-Ubaidi'],
    ['Kim Yong Chol', 'Kim Yong Nam'],
    ['文在寅', '文在虎'],
  ])('%s ≠ %s', (left, right) => {
    expect(matchRecords(person(left), person(right)).same).toBe(false);
  });

  it('tells namesakes apart by another birth date', () => {
    const left = person('John Patterson', { birthDate: '1951-03-02' });
    expect(matchRecords(left, person('John Patterson', { birthDate: '1988-11-17' })).same).toBe(false);
    expect(matchRecords(left, person('John Patterson', { birthDate: '1951-02-03' })).same).toBe(true);
  });

  it('never takes a person for an organization', () => {
    expect(matchRecords(person('Carl Zeiss'), organization('Carl Zeiss AG')).same).toBe(false);
  });
});

describe('matchRecords weighs what is shared', () => {
  it('lets an unusual mailbox outweigh a weak name, and a role mailbox not', () => {
    const name = ['Zara Thompson', 'Z. Tompson'] as const;
    const own = { emails: ['sthomp45@mail.example'] };
    expect(matchRecords(person(name[0], own), person(name[1], own)).same).toBe(true);
    const role = { emails: ['hostmaster@vela.example'] };
    expect(matchRecords(person('Theodore Quill', role), person('Ines Barragan', role)).same).toBe(false);
  });

  it('keeps two firms at one agent apart', () => {
    const at = { addresses: ['8 The Green, Ste A, Dover, DE 19901'] };
    expect(
      matchRecords(organization('Kite Capital LLC', at), organization('Moss Robotics Inc', at)).same,
    ).toBe(false);
  });

  it('ties nothing to a withheld name', () => {
    const line = { phones: ['+507.8365503'] };
    expect(
      matchRecords(organization('WhoisGuard Protected', line), organization('Nordlicht', line)).same,
    ).toBe(false);
  });
});

describe('matchRecords compares contact points by their own text', () => {
  it.each([
    [{ phones: ['+44 (0)20 7946 0018'] }, { phones: ['0044 20 7946 0018'] }, true],
    [{ phones: ['+1 307 555 0142'] }, { phones: ['+1 307 555 0124'] }, false],
    [{ emails: ['mailto:Ops@Tide.example'] }, { emails: ['ops@tide.example'] }, true],
    [{ emails: ['info@tide.example'] }, { emails: ['info@tide-energy.example'] }, false],
    [
      { addresses: ['Rue de la Loi 200, 1049 Bruxelles'] },
      { addresses: ['200 Rue de la Loi, B-1049 Brussels'] },
      true,
    ],
    [
      { addresses: ['Suite 400, 1209 Orange Street, Wilmington'] },
      { addresses: ['1290 Orange Street, Wilmington'] },
      false,
    ],
    [{ addresses: ['1200 N Main St, Boise'] }, { addresses: ['1200 South Main Street, Boise'] }, false],
    [{ emails: ['Jan.Kowal+shop@gmail.com'] }, { emails: ['jankowal@googlemail.com'] }, true],
    [{ emails: ['jan.kowal@tide.example'] }, { emails: ['jankowal@tide.example'] }, false],
    [{ addresses: ['PO Box 309, Grand Cayman'] }, { addresses: ['PO Box 903, Grand Cayman'] }, false],
  ])('%j and %j: %s', (left, right, same) => {
    expect(matchRecords(contact(left), contact(right)).same).toBe(same);
  });
});
