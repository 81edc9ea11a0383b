/** Words before or after a personal name that say nothing about who it is; Latin, lower case. */
export const TITLES: ReadonlySet<string> = new Set(
  'mr mrs ms miss mister mx master sir dame lord lady dr doctor prof professor rev reverend fr father sr sister hon honourable honorable herr frau fraulein monsieur madame mademoiselle mme mlle m sig signor signora signore dott dottore dottoressa avv ing ingenieur dipl mag lic licenciado don dona senor senora senhor senhora sra srta pan pani gospodin gospozha ms mevrouw meneer dhr mevr drs mr ir president prasident prezident presidente general gen col colonel maj major capt captain lt lieutenant sgt cmdr admiral adm judge justice amb ambassador minister king queen prince princess sheikh shaikh shaykh sheik imam mullah mulla mawlawi maulavi maulana haji hajji hadji alhaj alhaji ayatollah hojatoleslam shri smt kumari tun datuk dato datin tan sri ustad ustaz qari esq esquire phd md mba obe kbe mbe cbe gbe kcmg cmg kc qc jd llm msc bsc ba ma dds cpa rn frs lld mep mp'.split(
    ' ',
  ),
);

/** Marks of generation, by what they mean. "II" and "Jr." are apart: families use both. */
export const GENERATIONS: ReadonlyMap<string, string> = new Map([
  ['jr', 'junior'],
  ['junior', 'junior'],
  ['jnr', 'junior'],
  ['fils', 'junior'],
  ['filho', 'junior'],
  ['neto', 'third'],
  ['sr', 'senior'],
  ['senior', 'senior'],
  ['snr', 'senior'],
  ['i', 'first'],
  ['ii', 'second'],
  ['iii', 'third'],
  ['iv', 'fourth'],
]);
