/** Legal forms of many countries, as comparable words. */
const LEGAL_FORMS: ReadonlySet<string> = new Set(
  `inc incorporated llc llp lp ltd limited corp corporation co company plc pty gmbh mbh ag kg ohg gbr ug ev sa sas sarl sarlu sasu
  srl spa snc sl slu sc sca bv nv vof cv vzw asbl aps as asa ab oy oyj oü ou sia uab doo dd ad eood ood zao ooo oao pao ao tov sro kft zrt bt rt
  zoo eirl ltda epp cia eireli sab kk yk gk pte sdn bhd tbk pt jsc cjsc ojsc pjsc wll fze fzco dmcc fzc est sirketi sti
  lda ehf ohf hf mmc qsc shpk dooel tnhh sprl bvba cvba scrl eurl gie sae saog saoc sal wll bsc psc pvt berhad plt persero nyrt ans ansvarlig aktiebolag
  aktiengesellschaft aktieselskab osakeyhtio osauhing sociedad sociedade societe societa compania companhia compagnie empresa rls mbb ead ltee limitee
  ооо оао зао пао тов тоо прат еоод оод еад ад доо дооел αε εε οε επε ικε
  stiftung foundation fundacion fundacio fundacao fondazione stichting verein association associazione asociacion`
    .split(/\s+/)
    .filter((word) => word !== ''),
);

/** Kinds of bodies and businesses, which names of persons do not hold, but names of buildings may. */
const KINDS: ReadonlySet<string> = new Set(
  `companies private public institute institut instituto istituto university universitaet universitat universite universidad
  universidade universita college school hochschule academy ministry ministere ministerio ministero government gouvernement agency agence agencia
  council comune commune municipality gemeente bank banque banco bancorp holding holdings group gruppe groupe grupo gruppo international
  technologies technology systems solutions services networks network media studios studio consulting partners enterprises industries trust
  society federation union committee commission authority centre center department office organisation organization internet telecom telekom
  software hosting online labs press club hotel ventures capital anonim`
    .split(/\s+/)
    .filter((word) => word !== ''),
);

/** Legal forms written with signs between their letters, or without blanks around them. */
const JOINED_FORM =
  /\bA\/S\b|\bC\. ?A\.|\bsp\.? ?z\.? ?o\.? ?o\b|\bcông ty\b|株式会社|有限会社|合同会社|有限公司|公司$|㈱|주식회사|유한회사|\(주\)|בע["״]מ|شركة|مؤسسة|บริษัท/iu;

/** Tells whether a name holds a legal form: it is an organization's for certain. */
export function hasLegalForm(name: string): boolean {
  return JOINED_FORM.test(name) || wordsOf(name).some((word) => LEGAL_FORMS.has(word));
}

/** Tells whether a name is that of an organization by a legal form or another word that persons' names do not hold. */
export function looksLikeOrganization(name: string): boolean {
  return hasLegalForm(name) || wordsOf(name).some((word) => KINDS.has(word));
}

/** Points inside an abbreviation do not part it: `S.A.`, `d.o.o.` */
function wordsOf(name: string): readonly string[] {
  return name
    .toLowerCase()
    .replace(/(?<=\p{L})\.(?=\p{L})/gu, '')
    .split(/[^\p{L}\p{N}&]+/u);
}
