/** Words that only names of organizations hold: legal forms and kinds of bodies, as comparable words. */
const WORDS: ReadonlySet<string> = new Set(
  `inc incorporated llc llp lp ltd limited corp corporation co company companies plc pty gmbh mbh ag kg ohg gbr ug ev sa sas sarl sarlu sasu
  srl spa snc sl slu sc sca bv nv vof cv vzw asbl aps as asa ab oy oyj oü ou sia uab doo dd ad eood ood zao ooo oao pao ao tov spol sro kft zrt bt rt
  sp zoo eirl ltda me epp cia eireli sab cv kk yk gk pvt private public pte sdn bhd tbk pt jsc cjsc ojsc pjsc wll fze fzco dmcc fzc est
  association association foundation stiftung fondation fundacion fundacio fundacao fondazione stichting verein institute institut instituto istituto
  university universitaet universitat universite universidad universidade universita college school hochschule academy ministry ministere ministerio
  ministero government gouvernement agency agence agencia council comune commune municipality gemeente bank banque banco bancorp holding holdings group
  gruppe groupe grupo gruppo international technologies technology systems solutions services networks network media studios studio consulting partners
  enterprises industries trust society federation union committee commission authority centre center department office organisation organization
  provider registry registrar internet telecom telekom software hosting online labs press club hotel ventures capital anonim sirketi sti as`
    .split(/\s+/)
    .filter((word) => word !== ''),
);

/** Tells whether a name is that of an organization by a legal form or another word that persons' names do not hold. */
export function looksLikeOrganization(name: string): boolean {
  const words = name
    .toLowerCase()
    .replace(/(?<=\p{L})\.(?=\p{L})/gu, '')
    .split(/[^\p{L}\p{N}&]+/u);
  return words.some((word) => WORDS.has(word));
}
