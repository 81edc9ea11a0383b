/** Words about a personal name that say nothing about who it is, wherever they stand; Latin, lower case. */
export const TITLES: ReadonlySet<string> = new Set(
  `mr mrs ms miss mister mx sir dame dr doctor prof professor rev reverend hon honourable honorable herr frau
  fraulein monsieur madame mademoiselle mme mlle m signor signora signore dott dottore dottoressa avv ing ingenieur
  dipl mag lic licenciado senor senora senhor senhora sra srta gospodin gospozha mevrouw meneer dhr mevr drs ir president
  prasident prasidentin prezident presidente presidenta gen col maj capt captain lt lieutenant sgt cmdr adm minister
  excellency hrh shaykh sheikh shaikh sheik imam mullah mulla mawlawi maulavi maulana haji hajji hadji alhaj alhaji
  ayatollah hojatoleslam shri smt kumari tun datuk dato datin ustad ustaz esq esquire phd md mba obe kbe mbe cbe gbe kcmg
  cmg kc qc jd llm msc bsc dds cpa frs lld mep mp senator sen chancellor kanzler kanzlerin bundeskanzler
  bundeskanzlerin premier ambassador amb comrade tovarishch maitre csc drsc mudr judr mvdr rndr paeddr phdr rsdr thdr mddr
  pharmdr phmr artd mgr bc inz hab habil dottssa ssa profssa arch geom rag cav uff mba msc llb llm bba dba fh rt ret emer
  emeritus okon dkfm kommr kr hofrat univ dres drhc hc dphil edd cfa cpa acca fca facca fcca gospodja
  oknha neak khun adv cma sgg puan encik cik tengku hrsg vors gf`.split(/\s+/),
);

/** Titles that are also names, so that only one before the name is passed over. */
export const LEADING_TITLES: ReadonlySet<string> = new Set(
  `me master lord lady fr father sr sister brother don dona pan pani general major colonel sergeant admiral judge justice
  king queen prince princess crown prime secretary chairman chairwoman chair director governor mayor marshal commander
  brigadier chief vice deputy former ex late first supreme leader pope bishop archbishop cardinal rabbi abbot dean baron
  baroness duke duchess earl count countess emir sultan tan sri qari hafiz mufti the his her ceo cfo`.split(
    /\s+/,
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
