import { createRequire } from 'node:module';
import anyAscii from 'any-ascii';
import type * as OpenCc from 'opencc-js/t2cn';
import { cantoneseSpellings } from './cantonese.ts';
import { JAPANESE_READINGS } from './japanese-data.ts';
import { likeliest } from './likely-latin.ts';
import type { SpellingStep, Spelling } from './spelling.ts';
import { wadeGiles } from './wade-giles.ts';

type Convert = (text: string) => string;

/** Mandarin readings that names have beside the usual one. */
const OTHER_PINYIN: Readonly<Record<string, string>> = Object.fromEntries(
  '曾 zeng|单 shan|解 xie|仇 qiu|区 ou|朴 piao|查 zha|翟 zhai|盖 ge|任 ren|乐 le yue|长 chang|重 chong|行 hang xing|盛 sheng|覃 qin tan|尉 wei yu|薄 bo|柏 bai bo|缪 miao|茜 qian xi|娜 na|吕 lv lyu lu|女 nv nyu|厦 xia sha|都 du|大 dai|佛 fo|会 kuai|还 huan|朝 zhao|藏 zang cang|车 che|强 jiang|种 chong|折 she|纪 ji|冼 xian|宁 ning|叶 ye|员 yun|祭 zhai|侯 hou|谌 chen shen|洗 xian|万 wan|石 shi|缴 jiao|黑 he|句 gou|阚 kan|什 shi|和 he|奇 qi|适 shi kuo|绿 lv lyu lu|律 lv lyu lu|旅 lv lyu lu|虑 lv lyu lu|履 lv lyu lu|铝 lv lyu lu|驴 lv lyu lu|卜 bu|沈 shen|臧 zang'
    .split('|')
    .map((line) => [line.charAt(0), line.slice(2)]),
);
/** Family names as the Hokkien, Teochew and Hakka of South-East Asia spell them. */
const OVERSEAS: Readonly<Record<string, string>> = Object.fromEntries(
  '陈 tan tann|林 lim|黄 ng wee ooi oei uy|李 lee li|王 ong heng|吴 goh gouw|蔡 chua chuah tjoa|许 koh kho khaw|郑 tay tee teh ty|张 teo teoh tiu tiong|刘 lau low liew lao|杨 yeo yeoh|洪 ang|郭 quek kwek kuek quah kwik|沈 sim sum|谢 chia cheah seah|卢 loh low|罗 loh lo|徐 chee swee|曾 chng tjan|何 hoe|高 koh|周 chew chiu|叶 yap yeap|庄 chng|余 eu|傅 poh|苏 soh saw|梁 neo nio|钟 cheong|潘 phua|颜 gan|邱 khoo khu|江 kang|胡 oh ow|孙 soon sng|朱 choo|马 beh mah|施 see sy|方 png|柯 kua|白 peh|冯 pang|温 woon|赖 lai|廖 liew liaw|詹 chiam|魏 gwee|翁 ang eng|彭 phang|汤 thong|唐 tng|姚 yeow yew|欧 ow au'
    .split('|')
    .map((line) => [line.charAt(0), line.slice(2)]),
);

let convert: Convert | undefined;
let japanese: ReadonlyMap<string, readonly string[]> | undefined;

/** Traditional and Japanese characters made simplified ones. The dictionary is loaded when the first Han name is read. */
export function simplifyHan(text: string): string {
  convert ??= loadConverter();
  return convert(text);
}

/** Characters that Japan has made simple in its own way, each before the one of China. */
const OF_JAPAN =
  '気气駅驿図图広广鉄铁売卖読读発发変变対对関关経经済济価价検检験验険险薬药楽乐歓欢観观権权労劳栄荣営营単单戦战弾弹浅浅残残銭钱実实写写辺边浜滨塩盐斎斋斉齐沢泽択择訳译釈释駆驱円圆団团囲围来来庁厅応应桜樱氷冰仏佛拝拜抜拔拡扩挙举挿插捜搜掲揭摂摄撃击収收壊坏壌壤奨奖姫姬寛宽専专将将県县従从徳德恵惠悪恶暁晓様样歯齿歳岁毎每涙泪渓溪満满湿湿滝泷瀬濑焼烧産产畳叠砕碎稲稻穂穗穏稳粋粹継继続续総总緑绿縁缘繊纤聴听脳脑臓脏荘庄蔵藏衛卫覚觉覧览誉誉豊丰転转軽轻辞辞逓递遅迟郷乡酔醉醤酱鉱矿録录鋳铸錬炼鎮镇陥陷随随雑杂霊灵静静頼赖顔颜顕显飲饮館馆騒骚鶏鸡麺面黒黑黙默齢龄竜龙亀龟製制';
let ofJapan: ReadonlyMap<string, string> | undefined;

function fromJapan(text: string): string {
  ofJapan ??= new Map(OF_JAPAN.match(/../gu)?.map((pair) => [pair.charAt(0), pair.charAt(1)]));
  return Array.from(text, (character) => ofJapan?.get(character) ?? character).join('');
}

function loadConverter(): Convert {
  const load = createRequire(import.meta.url);
  const { Converter } = load('opencc-js/t2cn') as typeof OpenCc;
  const fromTaiwan = Converter({ from: 't', to: 'cn' });
  return (text) => fromTaiwan(fromJapan(text));
}

/** The Japanese sounds of a character in names; none where names do not use it. */
export function japaneseReadings(simplified: string): readonly string[] {
  japanese ??= new Map(
    JAPANESE_READINGS.replaceAll('\n', '')
      .split('|')
      .map((line) => {
        const [character = '', ...sounds] = line.split(' ');
        return [simplifyHan(character), sounds.map((sound) => (sound === '-' ? '' : sound))];
      }),
  );
  return japanese.get(simplified) ?? [];
}

/** How a word in simplified Han characters is spelt in Latin letters: Mandarin, Cantonese, overseas, Japanese. */
export function spellHan(word: string): Spelling {
  const characters = Array.from(word.replace(REPEATED, '$1$1'));
  const spelling: SpellingStep[] = [];
  for (let at = 0; at < characters.length; at++) {
    const pair = (characters[at] ?? '') + (characters[at + 1] ?? '');
    const whole = WHOLE_READINGS[pair];
    if (whole !== undefined) at++;
    spelling.push(whole === undefined ? spellCharacter(characters[at] ?? '') : spellPair(pair, whole));
  }
  return spelling;
}

/** A mark that repeats the character before it. */
const REPEATED = /(.)々/gu;
/** Pairs that Japan reads as one word, in simplified characters. */
const WHOLE_READINGS: Readonly<Record<string, string>> = {
  大和: 'yamato',
  日本: 'nippon nihon',
  服部: 'hattori',
  长谷: 'hase',
  五十: 'iso i',
  百合: 'yuri',
  小百: 'sayu',
  飞鸟: 'asuka',
  武藏: 'musashi',
  出云: 'izumo',
  相模: 'sagami',
  骏河: 'suruga',
  三河: 'mikawa',
  近江: 'omi oumi',
  富士: 'fuji',
  明日: 'asu',
  今日: 'kyo',
  东海: 'tokai',
};

function spellPair(pair: string, whole: string): SpellingStep {
  const [first, second] = Array.from(pair, spellCharacter).map((step) => ('texts' in step ? step.texts : []));
  const made = (first ?? []).flatMap((one) => (second ?? []).map((other) => one + other));
  return { texts: [...new Set([...whole.split(' '), ...made])] };
}

const steps = new Map<string, SpellingStep>();

function spellCharacter(character: string): SpellingStep {
  const known = steps.get(character);
  if (known !== undefined) return known;
  const pinyin = [anyAscii(character).toLowerCase(), ...(OTHER_PINYIN[character]?.split(' ') ?? [])];
  const step = {
    texts: [
      ...new Set([
        ...pinyin,
        ...pinyin.flatMap((syllable) => wadeGiles(syllable).split(' ')),
        ...cantoneseSpellings(character),
        ...(OVERSEAS[character]?.split(' ') ?? []),
        ...japaneseReadings(character).flatMap(longVowels),
      ]),
    ],
  };
  steps.set(character, step);
  return step;
}

/** A word in simplified characters as each way of reading Han spells it: Mandarin in two romanizations, Cantonese, Japanese. */
export function hanReadings(word: string): readonly string[] {
  const characters = Array.from(word);
  const mandarin = characters.map(
    (each) => OTHER_PINYIN[each]?.split(' ')[0] ?? anyAscii(each).toLowerCase(),
  );
  const japaneseSounds = characters.map(japaneseReadings);
  const overseas = characters.map(
    (each) => OVERSEAS[each]?.split(' ')[0] ?? cantoneseSpellings(each)[0] ?? '',
  );
  return [
    mandarin.join(''),
    mandarin.map((syllable) => wadeGiles(syllable).split(' ')[0] ?? '').join(''),
    characters.map((each) => cantoneseSpellings(each)[0] ?? '').join(''),
    overseas.join(''),
    ...(japaneseSounds.some((sounds) => sounds.length === 0) ? [] : likeliest(japaneseSounds, MOST_JAPANESE)),
  ];
}
const MOST_JAPANESE = 6;

/** "Sato", "Satou", "Satoh", "Ohno", "Shun", "Yuuko"; before other sounds "Hokkai", "Tekko", "Homma". */
function longVowels(sound: string): readonly string[] {
  const [, stem = '', last] = /^(.+)(ku|tsu|chi|n)$/.exec(sound) ?? [];
  if (last === 'ku') return [sound, `${sound}u`, `${stem}k`];
  if (last === 'tsu' || last === 'chi') return [sound, `${stem}k`, `${stem}s`, `${stem}t`, `${stem}p`];
  if (last === 'n') return [sound, `${stem}m`];
  if (sound.endsWith('o')) return [sound, `${sound}u`, `${sound}h`, `${sound}o`];
  return sound.endsWith('u') ? [sound, `${sound}u`] : [sound];
}
