/** Trade words and places of scripts written without spaces, with the English word that stands for them. */
const WORD_LINES: readonly string[] = [
  'technology 科技 技术 技術 テクノロジー',
  'group 集团 集團 グループ 그룹',
  'holding 控股 ホールディングス 홀딩스',
  'bank 银行 銀行 은행',
  'insurance 保险 保険 보험',
  'trade 贸易 貿易 商事',
  'international 国际 國際 国際',
  'investment 投资 投資',
  'industry 实业 实業 工业 工業 产业',
  'electronics 電子 电子 전자',
  'electric 電機 電気 电器',
  'motor 汽车 自動車 자동차',
  'seisakusho 製作所',
  'pharma 製薬 药业',
  'chemical 化学 화학',
  'construction 建设 建設 건설',
  'real 不動産 房地产',
  'oil 石油',
  'energy 能源',
  'power 電力 电力',
  'logistics 物流',
  'products 物産',
  'food 食品',
  'network 网络',
  'information 信息',
  'software 软件',
  'management 管理',
  'consulting 咨询',
  'securities 证券 証券 증권',
  'telecom 通信 통신',
  'air 航空 항공',
  'university 大学',
  'japan ジャパン',
  'coffee コーヒー',
  'company コーポレーション',
  'service サービス',
  'system システムズ システム',
  '- 市 省',
];

/** Each word with what replaces it before transliteration; longer ones first, so that none is cut. "-" is nothing. */
export const UNSPACED_WORDS: readonly (readonly [string, string])[] = WORD_LINES.flatMap((line) => {
  const [english = '', ...words] = line.split(' ');
  return words.map((word) => [word, english === '-' ? '' : english] as const);
}).sort(([one], [other]) => other.length - one.length);
